// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/lens_banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "views/workspace/workspace.h"

namespace tombolo::canvas {
namespace {

constexpr int kMargin = 10;

}  // namespace

LensLegend::LensLegend(const render::SceneModel& scene, Options options, QWidget* parent)
    : QWidget(parent), m_scene(scene), m_options(std::move(options))
{
    setObjectName(QStringLiteral("lensLegend"));
}

int LensLegend::heightIn(int width) const
{
    const render::StillOptions options = m_options();
    if (!options.lens)
        return 0;
    return static_cast<int>(
        std::ceil(render::legendHeight(m_scene, width, options, render::LegendPart::Lens)));
}

void LensLegend::paintEvent(QPaintEvent*)
{
    const render::StillOptions options = m_options();
    if (!options.lens)
        return;
    QPainter painter(this);
    render::renderLegend(m_scene, painter, QRectF(rect()), options, render::LegendPart::Lens);
}

LensBanner::LensBanner(views::Workspace& workspace, const render::SceneModel& scene,
                       LensLegend::Options options, QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_summary(new QLabel(this)),
      m_leave(new QPushButton(this)),
      m_legend(new LensLegend(scene, std::move(options), this))
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
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, 4, 6, 4);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    column->addWidget(m_legend);
    row->setSpacing(12);
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
                       m_summary->sizeHint().width() + 72;
    const int most = std::max(canvas.width() - 16, 120);
    int wide = std::min(wanted, most);
    // Wider where that saves the legend a row.
    constexpr int kSides = 2 * kMargin;
    if (m_legend->heightIn(most - kSides) < m_legend->heightIn(wide - kSides))
        wide = most;
    m_legend->setFixedHeight(m_legend->heightIn(wide - kSides));
    m_legend->setVisible(m_legend->height() > 0);
    m_legend->update();
    setGeometry((canvas.width() - wide) / 2, 8, wide, sizeHint().height());
}

void LensBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace tombolo::canvas
