// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector_panel.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

#include "views/panels/flows_panel.h"
#include "views/panels/inspector_forms.h"
#include "views/panels/inspector_header.h"
#include "views/text/text.h"

namespace tombolo::views {

namespace {

constexpr int kExplanationLines = 4;

/// As wide as the view and no wider, whatever is in it.
class Page : public QWidget {
public:
    QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }
};

/// What a form's fields depend on; another shape needs other fields.
QString shapeOf(const InspectorForm& form)
{
    QString shape = QString::number(static_cast<int>(kindOf(form.value())));
    if (const auto* gateway = std::get_if<Gateway>(&form.value()))
        shape += QLatin1Char('/') + QString::number(static_cast<int>(gateway->kind));
    return shape;
}

/// Only places on the canvas changed: no field shows them.
bool onlyPlaces(const EditList& edits)
{
    return std::all_of(edits.edits.begin(), edits.edits.end(),
                       [](const Edit& e) { return e.kind == ElementKind::CanvasItem; });
}

}  // namespace

InspectorPanel::InspectorPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_scroll(new QScrollArea(this)),
      m_explanation(new RoleLabel(workspace, render::Role::InkMuted, this))
{
    setAccessibleName(tr("Inspector"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    box->addWidget(m_scroll, 1);
    m_explanation->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_explanation->setContentsMargins(10, 6, 10, 6);
    m_explanation->setMinimumHeight(m_explanation->fontMetrics().lineSpacing() * kExplanationLines +
                                    12);
    box->addWidget(m_explanation);
    connect(&workspace, &Workspace::selectionChanged, this, &InspectorPanel::rebuild);
    connect(&workspace.document(), &Document::replaced, this, &InspectorPanel::rebuild);
    connect(&workspace.document(), &Document::changed, this, &InspectorPanel::onChanged);
    connect(&workspace, &Workspace::findingsChanged, this, [this] {
        if (m_findings)
            m_findings->refresh();
    });
    connect(&workspace, &Workspace::traceChanged, this, [this] {
        if (m_run)
            m_run->refresh();
    });
    rebuild();
}

void InspectorPanel::rebuild()
{
    // What is half typed belongs to the document it was typed into, not to one opened since.
    if (m_form && m_revision == m_workspace.document().revision())
        m_form->flush();
    m_shown = m_workspace.selection();
    if (m_page) {
        m_page->hide();
        m_page->deleteLater();
        m_scroll->takeWidget();
    }
    m_form = nullptr;
    m_header = nullptr;
    m_findings = nullptr;
    m_run = nullptr;
    m_page = new Page;
    auto* box = new QVBoxLayout(m_page);
    box->setContentsMargins(10, 8, 10, 12);
    box->setSpacing(8);
    m_header = new InspectorHeader(m_workspace, m_shown, m_page);
    connect(m_header, &InspectorHeader::playFlowRequested, this, [this](const QString& id) {
        if (seekFlow(m_workspace, id.toStdString()))
            emit playFlowRequested(id);
    });
    connect(m_header, &InspectorHeader::whyRequested, this, &InspectorPanel::whyRequested);
    connect(m_header, &InspectorHeader::duplicateRequested, this,
            &InspectorPanel::duplicateRequested);
    box->addWidget(m_header);
    const TopologyIndex& index = m_workspace.document().index();
    const bool sameKind = std::all_of(m_shown.begin(), m_shown.end(), [&](const std::string& id) {
        const ElementPath* path = index.find(id);
        return path && path->kind == index.find(m_shown.front())->kind;
    });
    if (m_shown.size() > 1)
        box->addWidget(buildManySummary());
    if (sameKind) {
        if (m_shown.size() == 1) {
            m_findings = new InspectorFindings(m_workspace, m_shown, m_page);
            box->addWidget(m_findings);
        }
        m_form = new InspectorForm(
            m_workspace, m_shown.empty() ? std::vector<std::string>{std::string()} : m_shown,
            m_page);
        connect(m_form, &InspectorForm::explained, this,
                [this](const QString& label, const QString& help) {
                    m_explanation->setText(help.isEmpty() ? label : tr("%1: %2").arg(label, help));
                });
        Forms::build(*m_form);
        m_form->setEnabled(!m_workspace.document().isReadOnly());
        m_shape = shapeOf(*m_form);
        box->addWidget(m_form);
        m_explanation->setText(m_shown.size() > 1
                                   ? tr("What is set here is set for all that are selected.")
                                   : Forms::about(m_form->value()));
    } else {
        m_explanation->setText(
            tr("Elements of different kinds: they can be moved, duplicated and deleted together."));
    }
    if (m_shown.size() == 1) {
        m_run = new InspectorRun(m_workspace, m_shown.front(), m_page);
        box->addWidget(m_run);
    }
    box->addStretch(1);
    m_scroll->setWidget(m_page);
    m_page->show();
    m_revision = m_workspace.document().revision();
}

QWidget* InspectorPanel::buildManySummary()
{
    std::map<ElementKind, int> counts;
    const TopologyIndex& index = m_workspace.document().index();
    for (const std::string& id : m_shown) {
        if (const ElementPath* path = index.find(id))
            ++counts[path->kind];
    }
    QStringList lines;
    for (const auto& [kind, count] : counts)
        lines << tr("%1: %2", "kind of element: how many")
                     .arg(text::kindText(kind), QLocale().toString(count));
    auto* label = new WrapLabel(lines.join(QLatin1Char('\n')), m_page);
    label->setWordWrap(true);
    return label;
}

void InspectorPanel::onChanged(const EditList& edits)
{
    m_revision = m_workspace.document().revision();
    // The selection follows removals by itself; that rebuild has come first or comes next.
    if (m_shown != m_workspace.selection() || onlyPlaces(edits))
        return;
    m_header->refresh();
    if (!m_form)
        return;
    if (m_form->reload() && shapeOf(*m_form) == m_shape)
        return;
    QWidget* const focused = QApplication::focusWidget();
    const QString was =
        focused && m_form->isAncestorOf(focused) ? focused->accessibleName() : QString();
    rebuild();
    restoreFocus(was);
}

void InspectorPanel::restoreFocus(const QString& accessibleName)
{
    if (accessibleName.isEmpty() || !m_form)
        return;
    for (QWidget* widget : m_form->findChildren<QWidget*>()) {
        if (widget->accessibleName() == accessibleName && widget->focusPolicy() != Qt::NoFocus) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void InspectorPanel::focusFirstField()
{
    if (!m_form || m_form->fields().empty())
        return;
    for (QWidget* widget : m_form->fields().front()->findChildren<QWidget*>()) {
        if (widget->focusPolicy() & Qt::TabFocus) {
            widget->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void InspectorPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_workspace.theme().color(render::Role::PanelLine));
    painter.drawLine(0, m_explanation->y(), width(), m_explanation->y());
}

void InspectorPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Inspector"));
        rebuild();
    }
    QWidget::changeEvent(event);
}

}  // namespace tombolo::views
