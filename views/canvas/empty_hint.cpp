// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/empty_hint.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tombolo::canvas {

EmptyHint::EmptyHint(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("emptyHint"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(4);
    m_title = new QLabel;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addSpacing(12);
    m_example = addChoice(m_exampleText);
    m_cluster = addChoice(m_clusterText);
    m_open = addChoice(m_openText);
    m_example->setObjectName(QStringLiteral("startFromExample"));
    m_cluster->setObjectName(QStringLiteral("addCluster"));
    m_open->setObjectName(QStringLiteral("openFile"));
    connect(m_example, &QPushButton::clicked, this, &EmptyHint::examplesRequested);
    connect(m_cluster, &QPushButton::clicked, this, &EmptyHint::clusterRequested);
    connect(m_open, &QPushButton::clicked, this, &EmptyHint::openRequested);
    retranslate();
}

QPushButton* EmptyHint::addChoice(QLabel*& explanation)
{
    auto* button = new QPushButton;
    explanation = new QLabel;
    explanation->setWordWrap(true);
    explanation->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    layout()->addWidget(button);
    layout()->addWidget(explanation);
    static_cast<QVBoxLayout*>(layout())->addSpacing(10);
    return button;
}

void EmptyHint::retranslate()
{
    m_title->setText(tr("Nothing here yet"));
    m_example->setText(tr("Start from an e&xample"));
    m_exampleText->setText(tr("Two islands, flat clusters, gateways: ready to play."));
    m_cluster->setText(tr("Add a &cluster"));
    m_clusterText->setText(tr("Or drag one from the palette to where you want it."));
    m_open->setText(tr("&Open a file…"));
    m_openText->setText(tr("Or drop a .tombolo file here."));
}

void EmptyHint::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace tombolo::canvas
