// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/twin_side.h"

#include <QAction>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "views/canvas/canvas_view.h"

namespace tombolo::app {

TwinSide::TwinSide(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setContentsMargins(8, 4, 8, 2);
    m_canvas = new canvas::CanvasView(m_workspace);
    // Two canvases in one window: each answers to its keys only while it has the focus.
    for (QAction* action : m_canvas->QWidget::actions())
        action->setShortcutContext(Qt::WidgetShortcut);
    column->addWidget(m_title);
    m_waiting = new QLabel;
    m_waiting->setTextFormat(Qt::PlainText);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setWordWrap(true);
    m_waiting->setMargin(24);
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_canvas);
    m_pages->addWidget(m_waiting);
    column->addLayout(m_pages, 1);
}

TwinSide::~TwinSide()
{
    delete m_canvas;  // it reads the workspace until the end
}

void TwinSide::show(const Topology& topology)
{
    m_workspace.document().reset(topology, true);
    m_pages->setCurrentWidget(m_canvas);
    m_canvas->fitAll();
}

void TwinSide::wait(const QString& what, const QString& details)
{
    m_waiting->setText(what + QStringLiteral("\n\n") + details);
    m_pages->setCurrentWidget(m_waiting);
}

bool TwinSide::isWaiting() const
{
    return m_pages->currentWidget() == m_waiting;
}

QString TwinSide::waitingText() const
{
    return isWaiting() ? m_waiting->text() : QString();
}

void TwinSide::setTitle(const QString& title)
{
    m_title->setText(title);
    m_canvas->setAccessibleName(title);
}

}  // namespace tombolo::app
