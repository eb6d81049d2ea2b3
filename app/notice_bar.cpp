// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tombolo::app {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("noticeBar"));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::ToolTipBase);
    setAutoFillBackground(true);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(10, 5, 10, 5);
    m_text = new QLabel;
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_row->addWidget(m_text, 1);
    hide();
}

void NoticeBar::say(const QString& sentence, const std::vector<Choice>& choices)
{
    for (QWidget* button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    m_text->setText(sentence);
    for (const Choice& choice : choices) {
        auto* button = new QPushButton(choice.text);
        button->setToolTip(choice.toolTip);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            dismiss();
            if (act)
                act();
        });
        m_row->addWidget(button);
        m_buttons.push_back(button);
    }
    show();
}

void NoticeBar::dismiss()
{
    hide();
}

QString NoticeBar::text() const
{
    return m_text->text();
}

}  // namespace tombolo::app
