// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

#include "views/export/export.h"
#include "views/text/text.h"
#include "views/workspace/workspace.h"

namespace tombolo::app {
namespace {

constexpr QLatin1String kHidden("hidden");
constexpr QLatin1String kLens("lens:");

}  // namespace

OutputDialog::OutputDialog(QWidget* parent, const views::Workspace& workspace, What what)
    : QDialog(parent)
{
    setWindowTitle(what == What::Diagram ? tr("Export the diagram") : tr("Write a report"));
    // The title bar's buttons take about as much as eight letters of the title.
    setMinimumWidth(
        std::max(360, fontMetrics().horizontalAdvance(windowTitle() + QStringLiteral("WWWWWWWW"))));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFormats(form, what);
    if (what == What::Diagram)
        addDiagramRows(form, workspace);
    else
        addParts(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    connect(m_format, &QComboBox::currentIndexChanged, this, &OutputDialog::refresh);
    refresh();
}

void OutputDialog::addFormats(QFormLayout* form, What what)
{
    m_format = new QComboBox;
    if (what == What::Diagram) {
        for (const char* format : {"svg", "png", "pdf"})
            m_format->addItem(QString::fromLatin1(format).toUpper(), QLatin1String(format));
    } else {
        m_format->addItem(tr("HTML"), QStringLiteral("html"));
        m_format->addItem(tr("PDF"), QStringLiteral("pdf"));
        m_format->addItem(tr("Markdown, figures beside it"), QStringLiteral("md"));
        m_format->addItem(tr("CSV, tables only"), QStringLiteral("csv"));
        m_format->addItem(tr("JSON, texts and tables"), QStringLiteral("json"));
    }
    form->addRow(tr("&Format:"), m_format);
    m_theme = new QComboBox;
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    form->addRow(tr("&Colours:"), m_theme);
    m_scale = new QDoubleSpinBox;
    m_scale->setRange(0.25, 8);
    m_scale->setSingleStep(0.25);
    m_scale->setValue(1);
    form->addRow(tr("&Size factor:"), m_scale);
}

void OutputDialog::addDiagramRows(QFormLayout* form, const views::Workspace& workspace)
{
    addViews(form, workspace);
    m_flow = new QComboBox;
    m_flow->addItem(tr("None: the whole drawing"));
    for (const Flow& flow : workspace.topology().flows)
        m_flow->addItem(text::shownName(flow.name.empty() ? flow.id : flow.name),
                        QString::fromStdString(flow.id));
    form->addRow(tr("&Path of a flow:"), m_flow);
    // One picture shows the way of one flow or a view of all of them.
    connect(m_view, &QComboBox::currentIndexChanged, this, &OutputDialog::refresh);
    m_legend = new QCheckBox(tr("With a &legend"));
    m_legend->setChecked(true);
    form->addRow(m_legend);
}

/// The views that there are, the one on screen chosen.
void OutputDialog::addViews(QFormLayout* form, const views::Workspace& workspace)
{
    m_view = new QComboBox;
    m_view->setObjectName(QStringLiteral("exportView"));
    m_view->addItem(tr("The whole drawing"));
    form->addRow(tr("&View:"), m_view);
    const auto trace = workspace.trace();
    if (!trace)
        return;
    const render::LensLook* shown = workspace.lens().get();
    const bool stands = shown && shown->kind == render::LensLook::Kind::Stand;
    m_view->addItem(tr("All hidden sources"), QString(kHidden));
    if (shown && shown->kind == render::LensLook::Kind::Hidden)
        m_view->setCurrentIndex(m_view->count() - 1);
    std::vector<std::string> observers;
    if (stands)
        observers.push_back(shown->observer);
    if (const std::string& selected = workspace.primary();
        render::observerOf(*trace, selected) && (!stands || selected != shown->observer))
        observers.push_back(selected);
    for (const std::string& id : observers)
        m_view->addItem(tr("As seen by %1").arg(workspace.names()(id)),
                        kLens + QString::fromStdString(id));
    if (stands)
        m_view->setCurrentIndex(2);
}

void OutputDialog::addParts(QFormLayout* form)
{
    m_parts = new QListWidget;
    for (const exporting::ReportPart& part : exporting::reportParts()) {
        auto* item = new QListWidgetItem(part.title, m_parts);
        item->setData(Qt::UserRole, part.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_parts->setMinimumHeight(m_parts->sizeHintForRow(0) * std::min(m_parts->count(), 13) +
                              2 * m_parts->frameWidth() + 4);
    m_parts->setAccessibleName(tr("Chapters"));
    form->addRow(tr("C&hapters:"), m_parts);
    connect(m_parts, &QListWidget::itemChanged, this, &OutputDialog::refresh);
}

/// What the format has no use for cannot be set; a report needs a chapter.
void OutputDialog::refresh()
{
    const bool drawn = format() != QLatin1String("csv") && format() != QLatin1String("json");
    m_theme->setEnabled(drawn);
    m_scale->setEnabled(drawn && format() != QLatin1String("md"));
    if (m_flow && m_view)
        m_flow->setEnabled(m_view->currentData().isNull());
    if (!m_parts || !m_save)
        return;
    bool any = false;
    for (int i = 0; i < m_parts->count(); ++i)
        any = any || m_parts->item(i)->checkState() == Qt::Checked;
    m_save->setEnabled(any);
}

QString OutputDialog::format() const
{
    return m_format->currentData().toString();
}

QString OutputDialog::theme() const
{
    return m_theme->currentData().toString();
}

double OutputDialog::scale() const
{
    return m_scale->value();
}

QString OutputDialog::flow() const
{
    return m_flow && m_flow->isEnabled() ? m_flow->currentData().toString() : QString();
}

QString OutputDialog::lens() const
{
    const QString view = m_view ? m_view->currentData().toString() : QString();
    return view.startsWith(kLens) ? view.mid(kLens.size()) : QString();
}

bool OutputDialog::hidden() const
{
    return m_view && m_view->currentData().toString() == kHidden;
}

bool OutputDialog::legend() const
{
    return !m_legend || m_legend->isChecked();
}

QStringList OutputDialog::parts() const
{
    QStringList chosen;
    if (!m_parts)
        return chosen;
    for (int i = 0; i < m_parts->count(); ++i) {
        if (m_parts->item(i)->checkState() == Qt::Checked)
            chosen << m_parts->item(i)->data(Qt::UserRole).toString();
    }
    return chosen.size() == m_parts->count() ? QStringList() : chosen;
}

}  // namespace tombolo::app
