// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/lens_banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

#include "views/workspace/workspace.h"

namespace tombolo::canvas {

LensBanner::LensBanner(views::Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_summary(new QLabel(this)),
      m_leave(new QPushButton(this))
{
    setObjectName(QStringLiteral("lensBanner"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 6, 4);
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    row->addWidget(m_leave);
    m_leave->setFocusPolicy(Qt::NoFocus);
    connect(m_leave, &QPushButton::clicked, this, [&workspace] { workspace.setLens(nullptr); });
    retranslate();
    hide();
}

void LensBanner::retranslate()
{
    m_leave->setText(tr("Leave (Esc)"));
}

void LensBanner::show(const render::LensLook* look)
{
    setVisible(look != nullptr);
    if (!look)
        return;
    m_title->setText(look->title);
    m_summary->setText(look->summary);
    m_summary->setToolTip(look->summary);
    setAccessibleName(look->title + QStringLiteral(": ") + look->summary);
    raise();
}

void LensBanner::place(QSize canvas)
{
    const int wanted = m_title->sizeHint().width() + m_leave->sizeHint().width() +
                       m_summary->sizeHint().width() + 60;
    const int wide = std::min(wanted, std::max(canvas.width() - 16, 120));
    setGeometry((canvas.width() - wide) / 2, 8, wide, sizeHint().height());
}

void LensBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace tombolo::canvas
