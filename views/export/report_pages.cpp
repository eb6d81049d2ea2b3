// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPagedPaintDevice>

#include <algorithm>
#include <map>
#include <memory>

#include "views/export/page_layout.h"
#include "views/render/faces.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kFootPoints = 8;
constexpr double kCaptionPoints = 8;
constexpr double kFootUnits = 28;  ///< height of the foot, with the space above it

/// Chapters follow each other on a page that is used up to here; else the next one begins a page.
constexpr double kMostUsed = 0.75;
/// Part of the work when the pages are laid out and have to be painted.
constexpr double kLaidOut = 0.7;
/// Parts of more pages are laid out alone: together they would take too long.
constexpr int kMostPagesTogether = 40;
/// Pages by which a plate may stand later, so that it does not divide a table.
constexpr int kMostLater = 2;

/// Sections that share pages, laid out.
struct Part {
    Part(const Report& report, const ReportSource& source, std::size_t firstSection,
         const ColumnPlan& columns, QPagedPaintDevice& device, QSizeF page, double scale)
        : end(firstSection),
          document(report, source, firstSection, columns, page * (kUnitDpi / device.logicalDpiY()),
                   scale),
          layout(document, device, page)
    {
    }
    void append(std::size_t endSection)
    {
        end = endSection;
        document.append(end);
        layout.goOn();
    }
    void finish()
    {
        layout.finish();
        placePlates();
    }
    /// Behind the page that tells of it, or one of the next where a table would go on behind it.
    void placePlates()
    {
        for (const ReportDocument::Plate& plate : document.plates()) {
            const int told = layout.pageOf(plate.told);
            int page = told;
            while (page < told + kMostLater && layout.goesOn(page + 1))
                ++page;
            if (layout.goesOn(page + 1))
                page = told;
            plateBehind.push_back(std::max(page, plateBehind.empty() ? 0 : plateBehind.back()));
        }
    }
    int pageCount() const
    {
        return layout.pageCount() + static_cast<int>(document.plates().size());
    }
    /// Page of the whole report, from 0: the plates stand behind the pages that tell of them.
    int numberOf(int page) const
    {
        const auto plates = std::count_if(plateBehind.begin(), plateBehind.end(),
                                          [page](int behind) { return behind < page; });
        return firstPage + page + static_cast<int>(plates);
    }

    std::size_t end;  ///< of its sections
    ReportDocument document;
    PageLayout layout;
    std::vector<int> plateBehind;  ///< by plate: its page within the part, from 0
    int firstPage = 0;             ///< of the whole report, from 0
};

class Pages {
public:
    Pages(const Report& report, const ReportSource& source, QPagedPaintDevice& device, double scale)
        : m_report(report),
          m_source(source),
          m_device(device),
          m_dots(device.logicalDpiY() / kUnitDpi),
          m_foot(kFootUnits * scale),
          m_page(device.width(), device.height() - m_foot * m_dots),
          m_columns(report, tableFaces(scale), m_page.width() / m_dots),
          m_scale(scale),
          m_orientation(device.pageLayout().orientation())
    {
        layOut();
        if (!m_source.watch.isStopped())
            number();
    }

    bool paint()
    {
        QPainter painter;
        if (m_source.watch.isStopped() || !painter.begin(&m_device))
            return false;
        for (const auto& part : m_parts) {
            const auto& plates = part->document.plates();
            std::size_t plate = 0;
            for (int page = 0; page < part->layout.pageCount(); ++page) {
                if (m_source.watch.isStopped())
                    return false;
                m_source.watch.tell(kLaidOut + (1 - kLaidOut) * part->numberOf(page) / m_pageCount);
                newPage(part->numberOf(page), false);
                paintPage(painter, *part, page);
                for (; plate < plates.size() && part->plateBehind[plate] <= page; ++plate)
                    paintPlate(painter, plates[plate], m_number + 1);
            }
        }
        return painter.end();
    }

private:
    /// Parts end where sections may begin a page. A chapter goes on where the last one ended, when
    /// that left much of its page empty.
    void layOut()
    {
        const auto& sections = m_report.sections;
        const auto endOf = [&](std::size_t first) {
            std::size_t end = first + 1;
            while (end < sections.size() && !sections[end].newPage)
                ++end;
            return end;
        };
        for (std::size_t first = 0; first < sections.size() && !m_source.watch.isStopped();) {
            auto part = std::make_unique<Part>(m_report, m_source, first, m_columns, m_device,
                                               m_page, m_scale);
            part->append(endOf(first));
            const auto isFull = [&] {
                return part->layout.lastPageUsed() > kMostUsed;
            };
            while (part->end < sections.size() && part->layout.pageCount() <= kMostPagesTogether &&
                   (!isFull() || (part->layout.finish() && !isFull())))
                part->append(endOf(part->end));
            part->finish();
            part->firstPage = m_pageCount;
            m_pageCount += part->pageCount();
            first = part->end;
            m_source.watch.tell(kLaidOut * static_cast<double>(first) /
                                static_cast<double>(sections.size()));
            m_parts.push_back(std::move(part));
        }
    }

    /// Writes the numbers of pages into the contents and beside what tells of plates.
    void number()
    {
        if (m_parts.empty())
            return;
        std::vector<std::pair<std::size_t, int>> numbers;
        for (const auto& part : m_parts) {
            for (const ReportDocument::Heading& heading : part->document.headings())
                numbers.emplace_back(heading.section,
                                     part->numberOf(part->layout.pageOf(heading.line)) + 1);
            std::map<int, int> behind;  // plates behind a page
            std::vector<int> shown;
            for (const int page : part->plateBehind)
                shown.push_back(part->numberOf(page) + ++behind[page] + 1);
            for (std::size_t i = 0; i < shown.size(); ++i)
                part->document.writePlateNumber(i, shown[i]);
            if (!shown.empty())
                part->layout.layOutAnew();
        }
        Part& contents = *m_parts.front();
        for (const auto& [section, page] : numbers)
            contents.document.writeNumber(section, page);
        contents.layout.layOutAnew();
    }

    /// @param number of the page in the report, from 0 @param turned against the report's pages
    void newPage(int number, bool turned)
    {
        m_number = number;
        const bool across = (m_orientation == QPageLayout::Landscape) != turned;
        const auto wanted = across ? QPageLayout::Landscape : QPageLayout::Portrait;
        if (m_device.pageLayout().orientation() != wanted)
            m_device.setPageOrientation(wanted);
        if (number > 0)
            m_device.newPage();
    }

    /// A figure and its caption in the middle of a page of their own.
    void paintPlate(QPainter& painter, const ReportDocument::Plate& plate, int number)
    {
        newPage(number, plate.place.landscape);
        paintGround(painter);
        const QSizeF text(m_device.width(), m_device.height() - (m_foot * m_dots));
        const bool turn = plate.place.landscape &&
                          (text.width() > text.height()) == (m_page.width() > m_page.height());
        painter.save();
        QSizeF room = text;
        if (turn) {  // the device cannot turn its paper
            painter.translate(text.width(), 0);
            painter.rotate(90);
            room.transpose();
        }
        QFont font = render::textFace();
        font.setPointSizeF(kCaptionPoints * m_scale);
        const double line = QFontMetricsF(font, &m_device).height();
        const QSizeF size = plate.place.size * m_dots;
        const double top = std::max(0.0, (room.height() - size.height() - 2 * line) / 2);
        painter.save();
        painter.translate((room.width() - size.width()) / 2, top);
        const double fit = size.width() / plate.figure->size().width();
        painter.scale(fit, fit);
        painter.setClipRect(QRectF(QPointF(), plate.figure->size()));
        plate.figure->paint(painter);
        painter.restore();
        painter.setFont(font);
        painter.setPen(m_source.theme.color(render::Role::InkMuted));
        painter.drawText(QRectF(0, top + size.height() + line / 2, room.width(), line * 1.5),
                         Qt::AlignHCenter | Qt::AlignTop, plate.caption);
        painter.restore();
        paintFoot(painter, text);
    }
    void paintGround(QPainter& painter)
    {
        if (!m_source.theme.isDark())
            return;  // paper is white as it is
        const QPageLayout layout = m_device.pageLayout();
        const int dpi = m_device.logicalDpiX();
        const QRect whole = layout.fullRectPixels(dpi);
        painter.fillRect(whole.translated(-layout.paintRectPixels(dpi).topLeft()),
                         m_source.theme.color(render::Role::Ground));
    }

    void paintPage(QPainter& painter, Part& part, int page)
    {
        paintGround(painter);
        const QRectF shown(QPointF(0, page * m_page.height()), m_page);
        painter.save();
        painter.translate(-shown.topLeft());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = shown.adjusted(0, 1, 0, -1);  // what only touches the page is not on it
        context.palette.setColor(QPalette::Text, m_source.theme.color(render::Role::Ink));
        painter.setClipRect(shown);
        part.document.text().documentLayout()->draw(&painter, context);
        for (const ReportDocument::Picture& picture : part.document.pictures())
            paintPicture(painter, picture, part.layout.rectOf(picture.line), shown);
        painter.restore();
        paintFoot(painter, m_page);
    }

    void paintPicture(QPainter& painter, const ReportDocument::Picture& picture,
                      const QRectF& block, const QRectF& shown) const
    {
        if (!shown.intersects(block) || shown.top() > block.center().y() ||
            shown.bottom() < block.center().y())
            return;
        const QSizeF size = picture.size * m_dots;
        const QRectF area(
            QPointF(block.center().x() - size.width() / 2, block.bottom() - size.height()), size);
        painter.save();
        if (picture.figure) {
            painter.translate(area.topLeft());
            const double fit = area.width() / picture.figure->size().width();
            painter.scale(fit, fit);
            painter.setClipRect(QRectF(QPointF(), picture.figure->size()));
            picture.figure->paint(painter);
        } else {
            painter.drawImage(area, picture.image);
        }
        painter.restore();
    }

    /// @param text the area above it
    void paintFoot(QPainter& painter, QSizeF text) const
    {
        QFont font = render::textFace();
        font.setPointSizeF(kFootPoints * m_scale);
        painter.save();
        painter.setFont(font);
        painter.setPen(m_source.theme.color(render::Role::InkMuted));
        const QRectF foot(0, text.height(), text.width(), m_foot * m_dots);
        const QString number = ReportText::tr("Page %1 of %2").arg(m_number + 1).arg(m_pageCount);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
        const QFontMetricsF metrics(font, &m_device);
        const double room = text.width() - metrics.horizontalAdvance(number) * 1.5;
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                         metrics.elidedText(m_report.title, Qt::ElideRight, room));
        painter.restore();
    }

    const Report& m_report;
    const ReportSource& m_source;
    QPagedPaintDevice& m_device;
    double m_dots;
    double m_foot;  ///< its height, units
    QSizeF m_page;
    ColumnPlan m_columns;
    double m_scale;
    QPageLayout::Orientation m_orientation;
    std::vector<std::unique_ptr<Part>> m_parts;
    int m_pageCount = 0;
    int m_number = 0;  ///< of the page that is painted, from 0
};

}  // namespace

bool paintReport(const Report& report, const ReportSource& source, QPagedPaintDevice& device,
                 double scale)
{
    if (device.width() <= 0 || device.height() <= 0)
        return false;
    return Pages(report, source, device, scale).paint();
}

}  // namespace tombolo::exporting
