// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/advice_inputs.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "views/text/advice_text.h"
#include "views/text/convert_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {
namespace {

QLabel* wrapped(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

AdviceInputs::AdviceInputs(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    buildBlocks(column);
    buildNumbers(column);
    buildCosts(column);
    column->addStretch(1);
}

void AdviceInputs::buildBlocks(QVBoxLayout* column)
{
    auto* title = wrapped(tr("&Free blocks, one in each line"));
    m_blocks = new QPlainTextEdit;
    m_blocks->setPlaceholderText(
        tr("For example:\n10.64.0.0/14\n192.168.8.0/21\nEmpty: all private space "
           "that the drawing leaves."));
    m_blocks->setTabChangesFocus(true);
    m_blocks->setMinimumHeight(fontMetrics().height() * 5);
    m_blocks->setMaximumHeight(fontMetrics().height() * 9);
    title->setBuddy(m_blocks);
    m_error = wrapped({});
    m_error->hide();
    column->addWidget(title);
    column->addWidget(m_blocks);
    column->addWidget(m_error);
    connect(m_blocks, &QPlainTextEdit::textChanged, this, [this] {
        checkBlocks();
        emit changed();
    });
}

void AdviceInputs::buildNumbers(QVBoxLayout* column)
{
    m_growth = new QSpinBox;
    m_growth->setRange(0, 10'000);
    m_growth->setSingleStep(25);
    m_growth->setValue(100);
    m_growth->setSuffix(u" %"_qs);
    m_growth->setToolTip(tr("How many more nodes than drawn to plan for"));
    m_nodeBlock = new NodeBlockBox;
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 6, 0, 6);
    form->addRow(tr("&Nodes to come:"), m_growth);
    form->addRow(tr("Node &block:"), m_nodeBlock);
    column->addLayout(form);
    connect(m_growth, &QSpinBox::valueChanged, this, &AdviceInputs::changed);
    connect(m_nodeBlock, &QComboBox::currentIndexChanged, this, &AdviceInputs::changed);
}

void AdviceInputs::buildCosts(QVBoxLayout* column)
{
    m_costsButton = new QToolButton;
    m_costsButton->setText(tr("What work costs"));
    m_costsButton->setCheckable(true);
    m_costsButton->setAutoRaise(true);
    m_costsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_costsButton->setArrowType(Qt::RightArrow);
    m_costsBox = new QWidget;
    auto* box = new QVBoxLayout(m_costsBox);
    box->setContentsMargins(0, 0, 0, 0);
    for (const sim::analysis::CostItem& item : sim::analysis::costItems()) {
        auto* field = new QSpinBox;
        field->setRange(0, 1'000'000'000);
        field->setGroupSeparatorShown(true);
        field->setSuffix(u" ns"_qs);
        field->setValue(static_cast<int>(item.defaultNs));
        const QString source =
            tr("Default: %1 ns (%2)")
                .arg(QLocale().toString(qlonglong(item.defaultNs)), QString::fromUtf8(item.source));
        field->setToolTip(source);
        field->setAccessibleDescription(source);
        auto* label = wrapped(text::costText(item.code));
        label->setToolTip(source);
        label->setBuddy(field);
        field->setAccessibleName(label->text());
        box->addWidget(label);
        box->addWidget(field);
        m_costs.push_back(field);
        connect(field, &QSpinBox::valueChanged, this, &AdviceInputs::changed);
    }
    auto* reset = new QPushButton(tr("&Measured defaults"));
    reset->setToolTip(tr("The figures that were measured for the simulator"));
    connect(reset, &QPushButton::clicked, this, &AdviceInputs::resetCosts);
    box->addWidget(reset, 0, Qt::AlignLeft);
    m_costsBox->hide();
    column->addWidget(m_costsButton, 0, Qt::AlignLeft);
    column->addWidget(m_costsBox);
    connect(m_costsButton, &QToolButton::toggled, this, [this](bool on) {
        m_costsButton->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_costsBox->setVisible(on);
    });
}

void AdviceInputs::resetCosts()
{
    const auto items = sim::analysis::costItems();
    for (std::size_t i = 0; i < m_costs.size(); ++i)
        m_costs[i]->setValue(static_cast<int>(items[i].defaultNs));
}

void AdviceInputs::checkBlocks()
{
    QStringList bad;
    QStringList wrong;
    const QStringList lines = m_blocks->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QString text = line.trimmed();
        const auto prefix = parsePrefix(text.toStdString());
        if (prefix && text::reservedText(*prefix).isEmpty())
            continue;
        if (prefix)
            wrong << text::reservedText(*prefix);
        else if (!text.isEmpty())
            bad << text;
    }
    if (!bad.isEmpty())
        wrong.prepend(tr("This is no block such as 10.64.0.0/14: %1").arg(text::listText(bad, 3)));
    m_error->setText(wrong.mid(0, 3).join(u'\n'));
    m_error->setVisible(!wrong.isEmpty());
}

void AdviceInputs::setTheme(const render::Theme& theme)
{
    QPalette error = palette();
    error.setColor(QPalette::WindowText, theme.color(render::Role::Error));
    m_error->setPalette(error);
}

sim::analysis::AdviceOptions AdviceInputs::options() const
{
    sim::analysis::AdviceOptions out;
    const QStringList lines = m_blocks->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const auto prefix = parsePrefix(line.trimmed().toStdString());
        if (prefix && text::reservedText(*prefix).isEmpty())
            out.free.push_back(prefix->network());
    }
    out.growthPercent = static_cast<std::uint32_t>(m_growth->value());
    out.nodeLength = m_nodeBlock->length();
    const auto items = sim::analysis::costItems();
    for (std::size_t i = 0; i < m_costs.size(); ++i)
        out.costs.*items[i].value = m_costs[i]->value();
    return out;
}

}  // namespace tombolo::views
