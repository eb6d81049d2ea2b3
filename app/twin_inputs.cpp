// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/twin_inputs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <utility>

#include "views/text/convert_text.h"
#include "views/widgets/node_block_box.h"

namespace tombolo::app {

TwinInputs::TwinInputs(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&Free prefixes:"));
    m_free = new QLineEdit;
    m_free->setPlaceholderText(tr("as needed; or for example 10.64.0.0/12, 172.20.0.0/16"));
    m_free->setClearButtonEnabled(true);
    m_free->setAccessibleName(tr("Prefixes that pods may have"));
    m_free->setToolTip(tr("Prefixes that the pods of the twin may have, separated by commas. "
                          "Empty: whatever private space the document does not use."));
    label->setBuddy(m_free);
    m_blockLabel = new QLabel(tr("Node &block:"));
    m_block = new views::NodeBlockBox;
    m_blockLabel->setBuddy(m_block);
    row->addWidget(label);
    row->addWidget(m_free, 1);
    row->addWidget(m_blockLabel);
    row->addWidget(m_block);
    connect(m_free, &QLineEdit::textChanged, this, &TwinInputs::typed);
    connect(m_free, &QLineEdit::returnPressed, this, &TwinInputs::entered);
    connect(m_block, &QComboBox::currentIndexChanged, this, &TwinInputs::entered);
}

void TwinInputs::setDirection(ClusterModel to)
{
    if (m_to == to)
        return;
    m_to = to;
    const Fields here = fields();
    setFields(std::exchange(m_other, here));
    m_blockLabel->setVisible(to == ClusterModel::Flat);
    m_block->setVisible(to == ClusterModel::Flat);
}

TwinInputs::Fields TwinInputs::fields() const
{
    return {m_free->text(), m_block->length()};
}

void TwinInputs::setFields(const Fields& fields)
{
    const QSignalBlocker quietText(m_free);
    const QSignalBlocker quietBlock(m_block);
    m_free->setText(fields.free);
    m_block->setLength(fields.nodeLength);
}

std::optional<TwinInputs::Blocks> TwinInputs::read()
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    m_read = fields();
    m_why.clear();
    Blocks out;
    for (const QString& word : m_read.free.split(kBetween, Qt::SkipEmptyParts)) {
        const auto prefix = parsePrefix(word.toStdString());
        if (!prefix)
            m_why = tr("“%1” is no prefix; write for example 10.64.0.0/12.").arg(word);
        else if (const QString reserved = text::reservedText(*prefix); !reserved.isEmpty())
            m_why = reserved;
        if (!m_why.isEmpty())
            return std::nullopt;
        out.free.push_back(*prefix);
    }
    out.nodeLength = m_to == ClusterModel::Flat ? m_read.nodeLength : 0;
    return out;
}

}  // namespace tombolo::app
