// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QPagedPaintDevice>

#include <memory>

#include "views/export/page_layout.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kFootPoints = 8;
constexpr double kFootUnits = 28;  ///< height of the foot, with the space above it

/// Sections that share pages, laid out.
struct Part {
    Part(const Report& report, const ReportSource& source, std::size_t first, std::size_t end,
         QPagedPaintDevice& device, QSizeF page, double scale)
        : document(report, source, first, end, page * (kUnitDpi / device.logicalDpiY()), scale),
          layout(document, device, page)
    {
    }

    ReportDocument document;
    PageLayout layout;
    int firstPage = 0;  ///< of the whole report, from 0
};

class Pages {
public:
    Pages(const Report& report, const ReportSource& source, QPagedPaintDevice& device, double scale)
        : m_report(report),
          m_source(source),
          m_device(device),
          m_dots(device.logicalDpiY() / kUnitDpi),
          m_page(device.width(), device.height() - kFootUnits * m_dots * scale),
          m_scale(scale)
    {
        const auto& sections = report.sections;
        for (std::size_t first = 0; first < sections.size();) {
            std::size_t end = first + 1;
            while (end < sections.size() && !sections[end].newPage)
                ++end;
            m_parts.push_back(
                std::make_unique<Part>(report, source, first, end, device, m_page, scale));
            m_parts.back()->firstPage = m_pageCount;
            m_pageCount += m_parts.back()->layout.pageCount();
            first = end;
        }
        numberContents();
    }

    bool paint()
    {
        QPainter painter;
        if (!painter.begin(&m_device))
            return false;
        for (const auto& part : m_parts) {
            for (int page = 0; page < part->layout.pageCount(); ++page) {
                if (part->firstPage + page > 0)
                    m_device.newPage();
                paintPage(painter, *part, page);
            }
        }
        return painter.end();
    }

private:
    void numberContents()
    {
        if (m_parts.empty())
            return;
        Part& contents = *m_parts.front();
        std::vector<std::pair<std::size_t, int>> numbers;
        for (const auto& part : m_parts)
            for (const ReportDocument::Heading& heading : part->document.headings())
                numbers.emplace_back(heading.section,
                                     part->firstPage + part->layout.pageOf(heading.line) + 1);
        for (const auto& [section, page] : numbers)
            contents.document.writeNumber(section, page);
        contents.layout.layOutAnew();
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
        context.clip = shown;
        context.palette.setColor(QPalette::Text, m_source.theme.color(render::Role::Ink));
        painter.setClipRect(shown);
        part.document.text().documentLayout()->draw(&painter, context);
        for (const ReportDocument::Picture& picture : part.document.pictures())
            paintPicture(painter, picture, part.layout.rectOf(picture.line), shown);
        painter.restore();
        paintFoot(painter, part.firstPage + page);
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

    void paintFoot(QPainter& painter, int page) const
    {
        QFont font = QGuiApplication::font();
        font.setPointSizeF(kFootPoints * m_scale);
        painter.save();
        painter.setFont(font);
        painter.setPen(m_source.theme.color(render::Role::InkMuted));
        const double height = m_device.height() - m_page.height();
        const QRectF foot(0, m_page.height(), m_page.width(), height);
        const QString number = ReportText::tr("Page %1 of %2").arg(page + 1).arg(m_pageCount);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
        const QFontMetricsF metrics(font, &m_device);
        const double room = m_page.width() - metrics.horizontalAdvance(number) * 1.5;
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                         metrics.elidedText(m_report.title, Qt::ElideRight, room));
        painter.restore();
    }

    const Report& m_report;
    const ReportSource& m_source;
    QPagedPaintDevice& m_device;
    double m_dots;
    QSizeF m_page;
    double m_scale;
    std::vector<std::unique_ptr<Part>> m_parts;
    int m_pageCount = 0;
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
