// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QPagedPaintDevice>

#include <algorithm>

#include "views/export/clean_names.h"
#include "views/export/export.h"
#include "views/export/figure.h"
#include "views/export/files.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

class Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// Everything a drawing needs, kept together because the figure refers to the scene.
class Diagram {
public:
    Diagram(const Topology& topology, const sim::Trace* trace, const DiagramOptions& options)
        : m_topology(withCleanNames(topology)), m_index(m_topology)
    {
        m_scene.rebuild(m_topology);
        FigureOptions figure;
        figure.theme = &render::Theme::named(options.theme);
        figure.trace = trace;
        figure.flow = flowIndex(trace, options.flow.toStdString());
        figure.legend = options.legend;
        figure.title = title();
        figure.caption = QString::fromStdString(m_topology.header.description);
        if (figure.flow >= 0)
            captionFlow(figure, options.flow.toStdString());
        if (!options.lens.isEmpty() || options.hidden)
            lookThrough(figure, options.lens.toStdString());
        m_description = figure.caption;
        m_figure.emplace(m_scene, figure);
    }
    Diagram(const Diagram&) = delete;
    Diagram& operator=(const Diagram&) = delete;

    const Figure& figure() const { return *m_figure; }
    QString title() const { return QString::fromStdString(m_topology.header.title); }
    QString description() const { return m_description; }

private:
    /// @param observer empty: all hidden sources
    void lookThrough(FigureOptions& figure, const std::string& observer) const
    {
        using namespace sim::analysis;
        const auto ledger = Ledger::make(m_topology, *figure.trace);
        if (!ledger)
            return;
        const auto from = render::observerOf(*figure.trace, observer);
        auto look = std::make_shared<render::LensLook>(
            from ? render::standHere(*figure.trace, **ledger, *from, namesOf(m_index))
                 : render::hiddenSources(*figure.trace, **ledger));
        figure.title = title().isEmpty()
                           ? look->title
                           : Export::tr("%1: %2", "document: flow").arg(title(), look->title);
        figure.caption = look->summary;
        figure.lens = std::move(look);
    }

    void captionFlow(FigureOptions& figure, const std::string& id) const
    {
        const auto& flow = figure.trace->flows().at(static_cast<std::size_t>(figure.flow));
        const QString name = text::shownName(m_index.nameOf(id));
        figure.title =
            title().isEmpty() ? name : Export::tr("%1: %2", "document: flow").arg(title(), name);
        figure.caption = text::flowSummary(*figure.trace, flow, namesOf(m_index));
    }

    Topology m_topology;
    TopologyIndex m_index;
    render::SceneModel m_scene;
    QString m_description;
    std::optional<Figure> m_figure;
};

Result<Done> checkOptions(const Topology& topology, const sim::Trace* trace,
                          const DiagramOptions& options)
{
    if (const auto scale = checkScale(options.scale); !scale)
        return scale;
    if (!options.lens.isEmpty() || options.hidden) {
        if (!trace)
            return fail(
                Errc::NotAllowed,
                {Export::tr("nothing was simulated, so nobody sees anything").toStdString()});
        if (!options.lens.isEmpty() && !render::observerOf(*trace, options.lens.toStdString()))
            return fail(Errc::UnknownReference, {options.lens.toStdString()});
    }
    if (options.flow.isEmpty())
        return Done();
    const std::string id = options.flow.toStdString();
    const bool exists = std::any_of(topology.flows.begin(), topology.flows.end(),
                                    [&](const Flow& flow) { return flow.id == id; });
    if (!exists)
        return fail(Errc::UnknownReference, {id});
    if (flowIndex(trace, id) < 0)
        return fail(
            Errc::NotAllowed,
            {Export::tr("the flow “%1” was not simulated").arg(options.flow).toStdString()});
    return Done();
}

}  // namespace

Result<Done> exportDiagram(const Topology& topology, const sim::Trace* trace, const QString& path,
                           const DiagramOptions& options)
{
    const auto format = formatOf(options.format, path, {u"svg"_s, u"png"_s, u"pdf"_s});
    if (!format)
        return tl::unexpected(format.error());
    if (const auto fine = checkOptions(topology, trace, options); !fine)
        return fine;
    const Diagram diagram(topology, trace, options);
    if (*format == u"png"_s) {
        const auto png =
            figurePng(diagram.figure(), diagram.title(), diagram.description(), options.scale);
        return png ? writeAtomically(path, *png) : tl::unexpected(png.error());
    }
    return writeAtomically(path, *format == u"svg"_s
                                     ? figureSvg(diagram.figure(), diagram.title(),
                                                 diagram.description(), options.scale)
                                     : figurePdf(diagram.figure(), diagram.title(), options.scale));
}

Result<Done> printDiagram(const Topology& topology, const sim::Trace* trace,
                          QPagedPaintDevice& device, const DiagramOptions& options)
{
    if (const auto fine = checkOptions(topology, trace, options); !fine)
        return fine;
    const Diagram diagram(topology, trace, options);
    QPainter painter;
    if (!painter.begin(&device))
        return fail(Errc::Io, {Export::tr("printer").toStdString(),
                               Export::tr("it cannot be painted on").toStdString()});
    const QSizeF page(device.width(), device.height());
    const QSizeF size = diagram.figure().size();
    const double fit = std::min(page.width() / size.width(), page.height() / size.height());
    painter.translate((page.width() - size.width() * fit) / 2,
                      (page.height() - size.height() * fit) / 2);
    painter.scale(fit, fit);
    diagram.figure().paint(painter);
    painter.end();
    return Done();
}

}  // namespace tombolo::exporting
