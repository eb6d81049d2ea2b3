// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <QWidget>

#include "sim/analysis/address_advice.h"
#include "views/render/theme.h"

class QCustomPlot;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCPItemRect;

namespace tombolo::charts {

/// Addresses needed against how much there is, as nodes, pods or clusters grow: flat (broad), also
/// in the larger node blocks that there is room for now (thin), islands (dashed, within flat where
/// they coincide), what is free (a line across), and where flat stops fitting.
class GrowthChart : public QWidget {
    Q_OBJECT

public:
    explicit GrowthChart(QWidget* parent = nullptr);
    ~GrowthChart() override;

    /// @param curve index into addresses.curves; out of range: an empty chart
    void setAdvice(const sim::analysis::AddressAdvice& addresses, int curve);
    void setTheme(const render::Theme& theme);

    /// The same drawing with any size, for files.
    QImage toImage(QSize size, double devicePixelRatio);
    QByteArray toSvg(QSize size);
    /// The points as text, one line each, for the clipboard and for screen readers.
    QString asText() const;

    QSize sizeHint() const override { return {460, 280}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildPlot();
    void rebuild();
    void nameCurves();
    void labelAxes();
    void applyTheme();
    bool isEmpty() const { return m_curve.points.empty(); }

    sim::analysis::AddressAdvice m_addresses;
    sim::analysis::GrowthCurve m_curve;
    const render::Theme* m_theme = nullptr;
    QCustomPlot* m_plot = nullptr;
    QCPGraph* m_flat = nullptr;
    QCPGraph* m_asNow = nullptr;  ///< flat, in larger node blocks than the growth has room for
    QCPGraph* m_island = nullptr;
    QCPGraph* m_free = nullptr;
    QCPItemRect* m_beyond = nullptr;
    QCPItemStraightLine* m_limit = nullptr;
    QCPItemText* m_limitText = nullptr;
};

/// The chart as a picture, without a window. Needs a QApplication (offscreen will do).
QImage growthChartImage(const sim::analysis::AddressAdvice& addresses, int curve,
                        const render::Theme& theme, QSize size, double devicePixelRatio);
QByteArray growthChartSvg(const sim::analysis::AddressAdvice& addresses, int curve,
                          const render::Theme& theme, QSize size);

}  // namespace tombolo::charts
