// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/matrix_html.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>

#include "views/render/sight_look.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {
namespace {

using namespace sim::analysis;
using render::Role;

class MatrixPage {
    Q_DECLARE_TR_FUNCTIONS(MatrixPage)

public:
    MatrixPage(const Matrix& matrix, const MatrixTable& table, const render::Theme& theme,
               const text::NameOf& names)
        : m_matrix(matrix), m_table(table), m_theme(theme), m_names(names)
    {
    }

    QString write(const QString& title)
    {
        m_out = u"<!DOCTYPE html>\n<html lang=\""_s + text::language() +
                u"\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                "content=\"width=device-width, initial-scale=1\">\n<title>"_s +
                tr("Who sees whom: %1").arg(title).toHtmlEscaped() + u"</title>\n<style>\n"_s +
                style() + u"</style>\n</head>\n<body>\n<main>\n<h1>"_s +
                tr("Who sees whose true address?") + u"</h1>\n<p class=\"sub\">"_s +
                title.toHtmlEscaped() + u" · "_s + subtitle().toHtmlEscaped() + u"</p>\n"_s;
        table();
        legend();
        kinds();
        ways();
        m_out += u"</main>\n</body>\n</html>\n"_s;
        return m_out;
    }

private:
    static QString number(std::uint64_t n) { return QLocale().toString(qulonglong(n)); }
    static QString sightClass(const GroupCell& cell)
    {
        if (cell.pairs == 0)
            return u"s-self"_s;
        return u"s-"_s + (cell.mixed() ? u"mixed"_s : QString::fromLatin1(toString(cell.sight())));
    }
    QString subtitle() const
    {
        const auto pairs = std::accumulate(
            m_table.cells.begin(), m_table.cells.end(), std::uint64_t(0),
            [](std::uint64_t sum, const GroupCell& cell) { return sum + cell.pairs; });
        return tr("%1 origins, %2 observers, %3 pairs of %4 kinds; %5")
            .arg(number(m_matrix.origins().size()), number(m_matrix.observers().size()),
                 number(pairs), number(m_matrix.cells().size()),
                 text::groupingText(m_table.grouping));
    }
    QString style() const
    {
        const auto property = [&](const QString& name, const QColor& color) {
            return u"  --"_s + name + u": "_s + color.name() + u";\n"_s;
        };
        QString css = u":root {\n"_s;
        css += property(u"paper"_s, m_theme.color(Role::PanelGround));
        css += property(u"panel"_s, m_theme.color(Role::Ground));
        css += property(u"ink"_s, m_theme.color(Role::Ink));
        css += property(u"muted"_s, m_theme.color(Role::InkMuted));
        css += property(u"rule"_s, m_theme.color(Role::PanelLine));
        for (std::size_t s = 1; s < kSights; ++s)
            css += property(QString::fromLatin1(toString(PairSight(s))),
                            m_theme.color(render::roleOf(PairSight(s))));
        css += u"}\n"_s;
        QFile file(u":/report/matrix.css"_s);
        if (file.open(QIODevice::ReadOnly))
            css += QString::fromUtf8(file.readAll());
        return css;
    }
    void table()
    {
        m_out +=
            u"<div class=\"scroll\"><table class=\"matrix\">\n<thead><tr><td class=\"corner\">"_s +
            u"<span class=\"to\">"_s + tr("observers") + u" →</span><span class=\"from\">"_s +
            tr("origins") + u" ↓</span></td>"_s;
        for (const MatrixGroup& g : m_table.columns)
            m_out += u"<th scope=\"col\"><span>"_s +
                     text::groupText(m_table, g, m_names).toHtmlEscaped() + u"</span></th>"_s;
        m_out += u"</tr></thead>\n<tbody>\n"_s;
        for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
            m_out += u"<tr><th scope=\"row\">"_s +
                     text::groupText(m_table, m_table.rows[r], m_names).toHtmlEscaped() +
                     u"</th>"_s;
            for (std::size_t c = 0; c < m_table.columns.size(); ++c)
                cell(m_table.at(r, c));
            m_out += u"</tr>\n"_s;
        }
        m_out += u"</tbody></table></div>\n"_s;
    }
    void cell(const GroupCell& cell)
    {
        const QString counts = text::cellCounts(cell);
        m_out += u"<td class=\""_s + sightClass(cell) + u"\""_s;
        if (!counts.isEmpty())
            m_out += u" title=\""_s + counts.toHtmlEscaped() + u"\""_s;
        m_out += u">"_s;
        if (cell.pairs > 0)
            m_out += u"<b aria-hidden=\"true\">"_s +
                     (cell.mixed() ? u"▚"_s : text::sightSign(cell.sight())) + u"</b>"_s;
        m_out += u"<span>"_s +
                 (cell.mixed() ? counts : text::cellWord(m_matrix, cell)).toHtmlEscaped() +
                 u"</span></td>"_s;
    }
    void legend()
    {
        std::array<bool, kSights> met{};
        for (const GroupCell& cell : m_table.cells) {
            for (std::size_t s = 1; s < kSights; ++s)
                met[s] = met[s] || cell.counts[s] > 0;
        }
        m_out += u"<ul class=\"legend\">\n"_s;
        for (std::size_t s = 1; s < kSights; ++s) {
            if (!met[s])
                continue;
            m_out += u"<li><i class=\"s-"_s + QString::fromLatin1(toString(PairSight(s))) +
                     u"\"><b aria-hidden=\"true\">"_s + text::sightSign(PairSight(s)) +
                     u"</b></i><strong>"_s + text::sightWord(PairSight(s)).toHtmlEscaped() +
                     u"</strong> "_s + text::sightMeaning(PairSight(s)).toHtmlEscaped() +
                     u"</li>\n"_s;
        }
        m_out += u"</ul>\n"_s;
    }
    /// Those that need words; a page of them is enough.
    void kinds()
    {
        constexpr int kMost = 400;
        int count = 0;
        QString rows;
        for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
            for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
                for (const GroupCell::Part& part : storiesOf(m_matrix, m_table.at(r, c))) {
                    if (m_matrix.cells()[part.cell].sight != PairSight::True && ++count <= kMost)
                        rows += kind(r, c, part);
                }
            }
        }
        if (count == 0)
            return;
        m_out += u"<h2>"_s + tr("What is not simply true") +
                 u"</h2>\n<table class=\"kinds\">\n<thead><tr><th>"_s + tr("Origins") +
                 u"</th><th>"_s + tr("Observers") + u"</th><th class=\"n\">"_s + tr("Pairs") +
                 u"</th><th>"_s + tr("What happens, told for one of them") +
                 u"</th></tr></thead>\n<tbody>\n"_s + rows + u"</tbody></table>\n"_s;
        if (count > kMost)
            m_out += u"<p>"_s + tr("And %Ln more kind(s).", nullptr, count - kMost) + u"</p>\n"_s;
    }
    /// The flows that ask by a service or a published address, of which the cells say nothing.
    void ways()
    {
        constexpr std::size_t kMost = 400;
        const auto& all = m_matrix.flowWays();
        if (all.empty())
            return;
        m_out += u"<h2>"_s + tr("Flows that come by a service or published address") +
                 u"</h2>\n<table class=\"kinds\">\n<tbody>\n"_s;
        for (std::size_t i = 0; i < std::min(kMost, all.size()); ++i) {
            const PairSight sight = all[i].outcome.sight;
            m_out += u"<tr><td><i class=\"s-"_s + QString::fromLatin1(toString(sight)) +
                     u"\"><b aria-hidden=\"true\">"_s + text::sightSign(sight) + u"</b></i> "_s +
                     text::flowWayText(m_matrix, all[i], m_names).toHtmlEscaped() +
                     u"</td></tr>\n"_s;
        }
        m_out += u"</tbody></table>\n"_s;
        if (all.size() > kMost)
            m_out += u"<p>"_s +
                     tr("And %Ln more flow(s).", nullptr, static_cast<int>(all.size() - kMost)) +
                     u"</p>\n"_s;
    }
    QString kind(std::size_t r, std::size_t c, const GroupCell::Part& part) const
    {
        const auto [o, e] =
            exampleOf(m_matrix, part.cell, m_table.rows[r].members, m_table.columns[c].members);
        const PairSight sight = m_matrix.cells()[part.cell].sight;
        return u"<tr><td>"_s + text::groupText(m_table, m_table.rows[r], m_names).toHtmlEscaped() +
               u"</td><td>"_s +
               text::groupText(m_table, m_table.columns[c], m_names).toHtmlEscaped() +
               u"</td><td class=\"n\">"_s + number(part.pairs) + u"</td><td><i class=\"s-"_s +
               QString::fromLatin1(toString(sight)) + u"\"><b aria-hidden=\"true\">"_s +
               text::sightSign(sight) + u"</b></i> "_s +
               text::pairText(m_matrix, o, e, m_names).toHtmlEscaped() + u"</td></tr>\n"_s;
    }

    const Matrix& m_matrix;
    const MatrixTable& m_table;
    const render::Theme& m_theme;
    const text::NameOf& m_names;
    QString m_out;
};

}  // namespace

QString matrixHtml(const Matrix& matrix, const MatrixTable& table, const QString& title,
                   const QString& theme, const text::NameOf& names)
{
    return MatrixPage(matrix, table, render::Theme::named(theme), names).write(title);
}

}  // namespace tombolo::exporting
