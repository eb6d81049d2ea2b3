// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "sim/queries.h"
#include "sim/stages.h"
#include "views/render/theme.h"
#include "views/text/text.h"

class QLabel;
class QPainter;
class QCustomPlot;
class QCPBars;
class QCPItemText;
class QCPItemStraightLine;
class QCPTextElement;

namespace tombolo::charts {

/// Latency of the exchange that tells of a flow, hop by hop, as bars of three parts: wire (plain),
/// machine (dark), and what translation added (hatched, with its figure above). A line shows the
/// playhead. Shows one trace at a time and keeps it alive.
class LatencyChart : public QWidget {
    Q_OBJECT

public:
    explicit LatencyChart(QWidget* parent = nullptr);
    ~LatencyChart() override;

    /// @param flow index into trace->flows(); out of range or null trace: an empty chart that says
    /// why
    /// @param names element ids to names; may be empty (ids)
    void setFlow(std::shared_ptr<const sim::Trace> trace, int flow, text::NameOf names = {});
    /// Nothing: no line.
    void setPlayhead(std::optional<sim::TimeNs> time);
    void setTheme(const render::Theme& theme);

    /// The same drawing with the widget's size, or any other, for files.
    QImage toImage(QSize size, double devicePixelRatio);
    QByteArray toSvg(QSize size);
    /// The whole chart as text, one line per hop, for the clipboard and for screen readers.
    QString asText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A bar was clicked: the packet that arrives there.
    void hopClicked(std::uint32_t crossing);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        sim::HopLatency hop;
        bool reply = false;
        bool first = false;  ///< of its stage
        sim::Stage::Kind stage{};
        double x = 0;  ///< centre of its bar
        sim::TimeNs startNs = 0;
        sim::TimeNs endNs = 0;
        QString name;
    };

    void buildPlot();
    void rebuild();
    void buildRows();
    static QString stageWord(sim::Stage::Kind stage);
    void fillBars();
    void labelAxes(QSize size);
    void wrapLegend(int width);
    void addLabels();
    double slotWidth(QSize size) const;
    QString translationLabel(qint64 ns, double width) const;
    QCPItemText* addLabel(double x, const QString& text);
    void applyTheme();
    void placePlayhead();
    int rowAt(const QPointF& at) const;
    QString heading(bool withFlow) const;
    QString emptyReason() const;
    void paintEmpty(QPainter& painter, QSize size) const;
    QString tipFor(const Row& row) const;

    std::shared_ptr<const sim::Trace> m_trace;
    int m_flow = -1;
    text::NameOf m_names;
    const render::Theme* m_theme = nullptr;
    std::optional<sim::TimeNs> m_playhead;
    std::vector<Row> m_rows;
    double m_highest = 1;  ///< bar, in units of the vertical axis
    QString m_axisTitle;
    QString m_axisUnit;      ///< what stands for it where it has no room
    double m_unitNs = 1000;  ///< length of one unit of the vertical axis

    QCustomPlot* m_plot = nullptr;
    QCPBars* m_wire = nullptr;
    QCPBars* m_machine = nullptr;
    QCPBars* m_translation = nullptr;
    QCPItemStraightLine* m_line = nullptr;
    QCPTextElement* m_heading = nullptr;
    QLabel* m_empty = nullptr;           ///< in the plot's place when there is nothing to show
    std::vector<QCPItemText*> m_labels;  ///< what translation added, over its bar; request, reply
};

/// The chart of one flow as a picture, without a window. Needs a QApplication (offscreen will do).
/// @param size in logical pixels; the image has size * devicePixelRatio pixels
QImage latencyChartImage(const sim::Trace& trace, int flow, const render::Theme& theme, QSize size,
                         double devicePixelRatio, const text::NameOf& names = {});
/// The same as an SVG document (text stays text).
QByteArray latencyChartSvg(const sim::Trace& trace, int flow, const render::Theme& theme,
                           QSize size, const text::NameOf& names = {});

}  // namespace tombolo::charts
