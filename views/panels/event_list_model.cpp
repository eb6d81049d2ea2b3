// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/event_list_model.h"

#include <QElapsedTimer>
#include <QFont>
#include <QLocale>

#include <algorithm>
#include <limits>

#include "sim/queries.h"
#include "views/panels/event_text.h"
#include "views/panels/field_glyph.h"
#include "views/text/text.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

namespace {

using render::Role;

constexpr qint64 kSliceMs = 6;  // of work between two looks at the event loop
constexpr std::size_t kPortion = 2'000;
constexpr int kCachedRows = 600;  // a few screens

}  // namespace

EventListModel::EventListModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_words(kCachedRows)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &EventListModel::portion);
    connect(&workspace, &Workspace::traceChanged, this, [this] {
        if (m_workspace.trace() != m_trace)
            readTrace();
    });
    connect(&workspace, &Workspace::themeChanged, this, &EventListModel::retranslate);
    readTrace();
}

void EventListModel::readTrace()
{
    beginResetModel();
    m_stream.reset();
    m_trace = m_workspace.trace();
    m_events.clear();
    m_events.shrink_to_fit();
    m_rows.clear();
    m_words.clear();
    m_scanned = 0;
    m_playheadRow = -1;
    if (m_trace)
        m_stream = std::make_unique<sim::EventStream>(*m_trace);
    endResetModel();
    m_timer.start();
    // What fits into one slice is there at once: small runs never flicker.
    portion();
    emit busyChanged();
}

void EventListModel::setFilter(const Filter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_filterWords = filter.text.simplified().toLower().split(u' ', Qt::SkipEmptyParts);
    restartFilter();
}

void EventListModel::restartFilter()
{
    beginResetModel();
    m_rows.clear();
    m_scanned = 0;
    m_playheadRow = -1;
    endResetModel();
    m_timer.start();
    portion();
    emit busyChanged();
}

void EventListModel::portion()
{
    QElapsedTimer spent;
    spent.start();
    bool more = true;
    while (more && spent.elapsed() < kSliceMs)
        more = work(kPortion);
    if (!more && m_timer.isActive()) {
        m_timer.stop();
        emit busyChanged();
    }
}

void EventListModel::finish()
{
    while (work(kPortion * 50)) {}
    m_timer.stop();
    emit busyChanged();
}

bool EventListModel::work(std::size_t budget)
{
    if (m_stream && m_scanned == m_events.size() && !m_stream->take(budget, m_events))
        m_stream.reset();
    // A text filter makes the words of every row it looks at: smaller bites.
    const std::size_t bite =
        m_filterWords.isEmpty() ? budget : std::max<std::size_t>(1, budget / 20);
    const std::size_t end = std::min(m_events.size(), m_scanned + bite);
    std::vector<std::uint32_t> found;
    for (; m_scanned < end; ++m_scanned) {
        if (passes(m_events[m_scanned]))
            found.push_back(static_cast<std::uint32_t>(m_scanned));
    }
    append(found);
    return m_stream != nullptr || m_scanned < m_events.size();
}

void EventListModel::append(const std::vector<std::uint32_t>& rows)
{
    constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<int>::max());
    if (rows.empty() || m_rows.size() + rows.size() > kMost)
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

bool EventListModel::passes(const sim::Event& event) const
{
    if (m_filter.flow >= 0 && event.flow != static_cast<std::uint32_t>(m_filter.flow))
        return false;
    if (m_filter.traits != 0 && (event.traits & m_filter.traits) == 0)
        return false;
    if (m_filterWords.isEmpty())
        return true;
    const Words words = wordsOf(event);
    return std::all_of(m_filterWords.begin(), m_filterWords.end(), [&](const QString& wanted) {
        return std::any_of(std::begin(words.cell), std::end(words.cell), [&](const QString& cell) {
            return cell.contains(wanted, Qt::CaseInsensitive);
        });
    });
}

EventListModel::Words EventListModel::unsentWords(const sim::Event& event) const
{
    const sim::Exchange& flow = m_trace->flows()[event.flow].first();
    Words words;
    words.cell[What] = tr("Never sent");
    words.cell[Where] = elementName(*m_trace, flow.droppedAt, m_workspace.names());
    words.cell[Way] = words.cell[Where];
    words.cell[Rule] = text::reasonWord(flow.reason);
    words.why = text::reasonText(flow.reason);
    return words;
}

EventListModel::Words EventListModel::wordsOf(const sim::Event& event) const
{
    const auto names = m_workspace.names();
    Words words;
    if (event.crossing == sim::kNoCrossing) {
        words = unsentWords(event);
        words.cell[Time] = microseconds(event.atNs);
        return words;
    }
    const sim::Crossing c = m_trace->crossing(event.crossing);
    words.cell[Time] = microseconds(event.atNs);
    words.cell[Way] =
        tr("%1 → %2", "sender → receiver")
            .arg(elementName(*m_trace, c.from, names), elementName(*m_trace, c.to, names));
    if (event.step < 0) {
        const auto network = static_cast<std::size_t>(c.network);
        words.cell[What] = c.lost ? tr("Lost on the wire") : tr("On the wire");
        words.cell[Where] = c.network >= 0 && network < m_trace->networks().size()
                                ? names(m_trace->networks()[network])
                                : tr("pod link");
        words.cell[Header] = headerText(c.header);
        if (c.hidden)
            words.cell[Rule] =
                (sim::isMasked(*m_trace, c) ? tr("source hidden by %1") : tr("translated by %1"))
                    .arg(elementName(*m_trace, c.hiddenBy, names));
        words.why = c.outer ? outerText(*c.outer) : QString();
        return words;
    }
    const auto steps =
        event.sender ? m_trace->stepsBefore(event.crossing) : m_trace->steps(event.crossing);
    if (static_cast<std::size_t>(event.step) >= steps.size())
        return words;
    const sim::Step& step = steps[static_cast<std::size_t>(event.step)];
    const QStringList changes = changeTexts(step.before, step.after);
    words.cell[What] = text::stepTitle(step);
    words.cell[Where] = elementName(*m_trace, step.at, names);
    words.cell[Header] = changes.isEmpty() ? headerText(step.before) : changes.join(u"; "_qs);
    words.cell[Rule] = text::ruleText(step.rule, names);
    words.why = text::stepText(*m_trace, step, names);
    return words;
}

const EventListModel::Words& EventListModel::wordsAt(int row) const
{
    const std::uint32_t index = m_rows[static_cast<std::size_t>(row)];
    if (const Words* known = m_words.object(index))
        return *known;
    auto* words = new Words(wordsOf(m_events[index]));
    m_words.insert(index, words);
    return *words;
}

int EventListModel::rowAt(sim::TimeNs time) const
{
    const auto after =
        std::upper_bound(m_rows.begin(), m_rows.end(), time,
                         [&](sim::TimeNs t, std::uint32_t i) { return t < m_events[i].atNs; });
    return static_cast<int>(after - m_rows.begin()) - 1;
}

int EventListModel::rowOf(std::uint32_t crossing) const
{
    if (!m_trace || crossing >= m_trace->crossingCount())
        return -1;
    const sim::TimeNs depart = m_trace->crossing(crossing).departNs;
    for (int row = rowAt(depart); row >= 0 && event(row).atNs == depart; --row) {
        if (event(row).crossing == crossing && event(row).step < 0)
            return row;
    }
    return -1;
}

void EventListModel::setPlayheadRow(int row)
{
    row = row < rowCount() ? row : -1;
    if (row == m_playheadRow)
        return;
    const int old = std::exchange(m_playheadRow, row);
    for (const int changed : {old, row}) {
        if (changed >= 0)
            emit dataChanged(index(changed, 0), index(changed, ColumnCount - 1));
    }
}

int EventListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventListModel::decoration(const sim::Event& event, int row, int column) const
{
    const render::Theme& theme = m_workspace.theme();
    if (column == Time && row == m_playheadRow)
        return glyphIcon(Glyph::Play, theme.color(Role::Accent));
    if (column != What)
        return {};
    if ((event.traits & sim::kEnds) != 0)
        return glyphIcon(Glyph::Dropped, theme.color(Role::Drop));
    if ((event.traits & sim::kRewrites) != 0)
        return (event.traits & sim::kHidden) != 0
                   ? glyphIcon(Glyph::Mask, theme.color(Role::Mask))
                   : glyphIcon(Glyph::Nat, theme.color(Role::InkMuted));
    if ((event.traits & sim::kDelivers) != 0)
        return glyphIcon(Glyph::Delivered, theme.color(Role::Delivered));
    return glyphIcon(Glyph::Flow, theme.color(Role::InkMuted));
}

QVariant EventListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return wordsAt(row).cell[index.column()];
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const Words& words = wordsAt(row);
        return words.why.isEmpty() ? words.cell[index.column()] : words.why;
    }
    case Qt::TextAlignmentRole:
        return index.column() == Time ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return decoration(event(row), row, index.column());
    case Qt::FontRole: {
        QFont font;
        font.setBold(row == m_playheadRow ||
                     (index.column() == What && (event(row).traits & sim::kRewrites) != 0));
        return font;
    }
    case Qt::BackgroundRole: {
        if (row != m_playheadRow)
            return {};
        QColor tint = m_workspace.theme().color(Role::Accent);
        tint.setAlpha(36);
        return tint;
    }
    default:
        return {};
    }
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Time:
        return tr("Time (µs)");
    case What:
        return tr("What");
    case Where:
        return tr("Where");
    case Way:
        return tr("From → to");
    case Header:
        return tr("Header");
    case Rule:
        return tr("Rule");
    default:
        return {};
    }
}

QString EventListModel::rowText(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Words& words = wordsAt(row);
    QStringList cells;
    for (const QString& cell : words.cell)
        cells << cell;
    return cells.join(u'\t');
}

void EventListModel::retranslate()
{
    m_words.clear();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

}  // namespace tombolo::views
