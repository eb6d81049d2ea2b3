// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

#include "views/export/report_document.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kUnitDpi = 96;  ///< units of lengths in a QTextDocument
constexpr double kFootPoints = 8;
constexpr double kFootUnits = 28;  ///< height of the foot, with the space above it
/// A heading or a table's caption below this part of a page goes to the next one.
constexpr double kLowestHeading = 0.86;

class Pages {
public:
    Pages(ReportDocument& document, const Report& report, const ReportSource& source,
          QPagedPaintDevice& device, double scale)
        : m_document(document),
          m_report(report),
          m_source(source),
          m_device(device),
          m_dots(device.logicalDpiY() / kUnitDpi),
          m_page(device.width(), device.height() - kFootUnits * m_dots * scale),
          m_scale(scale)
    {
        QTextDocument& text = document.text();
        text.documentLayout()->setPaintDevice(&device);
        text.setPageSize(m_page);
        keepHeadingsWithText();
        std::vector<int> pages;
        for (const ReportDocument::Entry& entry : document.contents())
            pages.push_back(pageOf(entry.heading) + 1);
        for (std::size_t i = 0; i < pages.size(); ++i)
            document.writeNumber(document.contents()[i], pages[i]);
    }

    bool paint()
    {
        QPainter painter;
        if (!painter.begin(&m_device))
            return false;
        const int pages = m_document.text().pageCount();
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                m_device.newPage();
            paintPage(painter, page, pages);
        }
        return painter.end();
    }

private:
    /// The first line of text from the cursor's paragraph. The paragraph itself may begin on the
    /// page before, when its line did not fit there.
    QRectF rectOf(const QTextCursor& at) const
    {
        const QTextBlock block = at.block();
        const QRectF bounds = m_document.text().documentLayout()->blockBoundingRect(block);
        const QTextLayout* layout = block.layout();
        if (layout->lineCount() == 0)
            return bounds;
        return layout->lineAt(0).rect().translated(bounds.topLeft() -
                                                   layout->boundingRect().topLeft());
    }
    int pageOf(const QTextCursor& line) const
    {
        return static_cast<int>(std::floor(rectOf(line).top() / m_page.height()));
    }

    void keepHeadingsWithText()
    {
        for (const QTextCursor& line : m_document.keptWithNext()) {
            const double top = rectOf(line).top();
            const double onPage = top - std::floor(top / m_page.height()) * m_page.height();
            if (onPage < m_page.height() * kLowestHeading)
                continue;
            QTextBlockFormat format;
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            // A cursor of its own: the kept one's anchor has moved on with the text.
            QTextCursor(line.block()).mergeBlockFormat(format);
        }
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

    void paintPage(QPainter& painter, int page, int pages)
    {
        paintGround(painter);
        const QRectF shown(QPointF(0, page * m_page.height()), m_page);
        painter.save();
        painter.translate(-shown.topLeft());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = shown;
        context.palette.setColor(QPalette::Text, m_source.theme.color(render::Role::Ink));
        painter.setClipRect(shown);
        m_document.text().documentLayout()->draw(&painter, context);
        for (const ReportDocument::Picture& picture : m_document.pictures())
            paintPicture(painter, picture, shown);
        painter.restore();
        paintFoot(painter, page, pages);
    }

    void paintPicture(QPainter& painter, const ReportDocument::Picture& picture,
                      const QRectF& shown) const
    {
        const QRectF block = rectOf(picture.line);
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

    void paintFoot(QPainter& painter, int page, int pages) const
    {
        QFont font = QGuiApplication::font();
        font.setPointSizeF(kFootPoints * m_scale);
        painter.save();
        painter.setFont(font);
        painter.setPen(m_source.theme.color(render::Role::InkMuted));
        const double height = m_device.height() - m_page.height();
        const QRectF foot(0, m_page.height(), m_page.width(), height);
        const QString number = ReportText::tr("Page %1 of %2").arg(page + 1).arg(pages);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
        const QFontMetricsF metrics(font, &m_device);
        const double room = m_page.width() - metrics.horizontalAdvance(number) * 1.5;
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                         metrics.elidedText(m_report.title, Qt::ElideRight, room));
        painter.restore();
    }

    ReportDocument& m_document;
    const Report& m_report;
    const ReportSource& m_source;
    QPagedPaintDevice& m_device;
    double m_dots;
    QSizeF m_page;
    double m_scale;
};

}  // namespace

bool paintReport(const Report& report, const ReportSource& source, QPagedPaintDevice& device,
                 double scale)
{
    if (device.width() <= 0 || device.height() <= 0)
        return false;
    const double dots = device.logicalDpiY() / kUnitDpi;
    const QSizeF units(device.width() / dots, device.height() / dots - kFootUnits * scale);
    ReportDocument document(report, source, units, scale);
    return Pages(document, report, source, device, scale).paint();
}

}  // namespace tombolo::exporting
