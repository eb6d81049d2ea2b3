// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/table_panel.h"

#include <QClipboard>
#include <QFont>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "views/panels/event_text.h"
#include "views/panels/field_glyph.h"
#include "views/text/text.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/plain_parts.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

namespace {

using render::Role;

constexpr std::array kWidths{230, 230, 320, 110, 90};  ///< until there are entries
constexpr int kRefreshMs = 60;

/// The header as it leaves, from the two tuples of an entry: what the answer is expected to undo.
sim::Header translatedHeader(const sim::TableEntry& entry)
{
    sim::Header header = entry.original;
    header.src = entry.replyTuple.dst;
    header.sport = entry.replyTuple.dport;
    header.dst = entry.replyTuple.src;
    header.dport = entry.replyTuple.sport;
    return header;
}

bool sameEntry(const sim::TableEntry& a, const sim::TableEntry& b)
{
    return a.at == b.at && a.flow == b.flow && a.fromNs == b.fromNs && a.original == b.original &&
           a.replyTuple == b.replyTuple;
}

}  // namespace

TableModel::TableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
}

void TableModel::setEntries(std::shared_ptr<const sim::Trace> trace,
                            std::vector<sim::TableEntry> entries)
{
    if (trace == m_trace &&
        std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(), sameEntry))
        return;
    beginResetModel();
    m_trace = std::move(trace);
    m_entries = std::move(entries);
    endResetModel();
}

void TableModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TableModel::cell(const sim::TableEntry& entry, int column) const
{
    switch (column) {
    case Original:
        return tr("%1 %2", "protocol, addresses")
            .arg(text::protocolText(entry.protocol), tupleText(entry.original));
    case Reply:
        return tupleText(entry.replyTuple);
    case Translated: {
        const QStringList changes = changeTexts(entry.original, translatedHeader(entry));
        return changes.isEmpty() ? tr("nothing") : changes.join(u"; "_qs);
    }
    case FlowName:
        return m_trace && entry.flow < m_trace->flows().size()
                   ? m_workspace.names()(m_trace->flows()[entry.flow].id)
                   : QString();
    case Since:
        return microseconds(entry.fromNs);
    default:
        return {};
    }
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const sim::TableEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell(entry, index.column());
    case Qt::FontRole: {
        QFont font;
        font.setBold(entry.translates() && index.column() == Translated);
        return font;
    }
    case Qt::DecorationRole:
        if (index.column() != Translated || !entry.translates())
            return {};
        return entry.original.src != entry.replyTuple.dst
                   ? glyphIcon(Glyph::Mask, m_workspace.theme().color(Role::Mask))
                   : glyphIcon(Glyph::Nat, m_workspace.theme().color(Role::InkMuted));
    case Qt::TextAlignmentRole:
        return index.column() == Since ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                       : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Original:
            return tr("The connection as this machine first received it");
        case Reply:
            return tr("What the answer looks like when it reaches this machine");
        case Translated:
            return tr("What this machine rewrites, and undoes in the answer");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Original:
        return tr("Received as");
    case Reply:
        return tr("Answer expected as");
    case Translated:
        return tr("Translates");
    case FlowName:
        return tr("Flow");
    case Since:
        return tr("Since (µs)");
    default:
        return {};
    }
}

TablePanel::TablePanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new TableModel(workspace, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    m_title = new ElidedLabel(this);
    m_only = new QToolButton(this);
    m_only->setCheckable(true);
    m_only->setAutoRaise(true);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_only);
    column->addLayout(bar);
    m_view = rowTable(m_model, kWidths, this);
    m_view->installEventFilter(this);
    column->addWidget(m_view, 1);
    m_note = noteLabel(this);
    column->addWidget(m_note, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRefreshMs);
    connect(&m_soon, &QTimer::timeout, this, &TablePanel::refresh);
    connect(m_only, &QToolButton::toggled, this, &TablePanel::refresh);
    connect(&workspace, &Workspace::selectionChanged, this, &TablePanel::refresh);
    connect(&workspace, &Workspace::traceChanged, this, &TablePanel::refresh);
    connect(&workspace, &Workspace::playheadChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&workspace, &Workspace::themeChanged, this, &TablePanel::applyTheme);
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        m_workspace.setCurrentFlow(static_cast<int>(m_model->entry(index.row()).flow));
    });
    retranslate();
    applyTheme();
}

sim::ElementIx TablePanel::selectedElement() const
{
    const auto trace = m_workspace.trace();
    const std::string id = m_workspace.primary();
    if (!trace || id.empty())
        return sim::kNoElement;
    const auto& elements = trace->elements();
    const auto found = std::find(elements.begin(), elements.end(), id);
    return found == elements.end() ? sim::kNoElement
                                   : static_cast<sim::ElementIx>(found - elements.begin());
}

void TablePanel::refresh()
{
    const auto trace = m_workspace.trace();
    const sim::ElementIx element = selectedElement();
    std::vector<sim::TableEntry> entries;
    if (trace && element != sim::kNoElement)
        entries = sim::tableAt(*trace, element, m_workspace.time());
    const std::size_t all = entries.size();
    const auto translating = static_cast<int>(std::count_if(
        entries.begin(), entries.end(), [](const auto& entry) { return entry.translates(); }));
    if (m_only->isChecked())
        std::erase_if(entries, [](const sim::TableEntry& entry) { return !entry.translates(); });
    const QString name =
        element == sim::kNoElement ? QString() : m_workspace.names()(m_workspace.primary());
    m_model->setEntries(trace, std::move(entries));
    fitColumns();
    if (element == sim::kNoElement)
        m_title->setText({});
    else
        m_title->setText(tr("%1 at %2 µs: %3, %4", "element, time, entries, translating entries")
                             .arg(name, microseconds(m_workspace.time()),
                                  tr("%n entries", nullptr, static_cast<int>(all)),
                                  tr("%n translating", nullptr, translating)));
    m_title->setToolTip(m_title->text());
    m_only->setVisible(element != sim::kNoElement);
    refreshNote(name, all);
}

/// Address and port always fit; a column only grows, so that playing does not shake the table.
void TablePanel::fitColumns()
{
    constexpr int kRowsLookedAt = 200;
    constexpr int kAround = 20;
    const int rows = std::min(m_model->rowCount(), kRowsLookedAt);
    for (const int column : {int(TableModel::Original), int(TableModel::Reply)}) {
        int widest = m_view->columnWidth(column);
        for (int row = 0; row < rows; ++row) {
            const QString text = m_model->index(row, column).data().toString();
            widest = std::max(widest, m_view->fontMetrics().horizontalAdvance(text) + kAround);
        }
        if (widest > m_view->columnWidth(column))
            m_view->setColumnWidth(column, widest);
    }
}

void TablePanel::refreshNote(const QString& name, std::size_t all)
{
    const bool empty = m_model->rowCount() == 0;
    m_note->setVisible(empty);
    m_view->setVisible(!empty);
    if (!empty)
        return;
    if (!m_workspace.trace())
        m_note->setText(tr("No run yet: tables fill when packets are sent."));
    else if (m_workspace.primary().empty())
        m_note->setText(
            tr("Select a node, a gateway, or a router with a firewall to see the connections it "
               "remembers, and which of them it translates."));
    else if (name.isEmpty())
        m_note->setText(tr("What is selected keeps no connections. Select a node, a gateway, or "
                           "a router with a firewall."));
    else if (all > 0)
        m_note->setText(tr("%1 remembers connections now, but translates none of them.").arg(name));
    else
        m_note->setText(
            tr("%1 remembers no connection at this time. Move the playhead on, or select another "
               "element.")
                .arg(name));
}

void TablePanel::copySelected() const
{
    auto rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < TableModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool TablePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copySelected();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TablePanel::applyTheme()
{
    QPalette muted = m_note->palette();
    muted.setColor(QPalette::WindowText, m_workspace.theme().color(Role::InkMuted));
    m_note->setPalette(muted);
    m_model->retranslate();
}

void TablePanel::retranslate()
{
    m_view->setAccessibleName(tr("Connection table"));
    m_only->setText(tr("Only translations"));
    m_model->retranslate();
    refresh();
}

void TablePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace tombolo::views
