// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QCache>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

#include "views/workspace/workspace.h"

namespace tombolo::views {

/// The run's events as rows: what happened, where, from whom to whom, header, rule. Reads the trace
/// and filters it in small portions between other work, and makes the words of a row only when it
/// is asked for them: a million rows are fine.
class EventListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, What, Where, Way, Header, Rule, ColumnCount };
    struct Filter {
        QString text;    ///< every word must occur somewhere in the row; case does not matter
        int flow = -1;   ///< -1: all
        int traits = 0;  ///< of sim::EventTrait; 0: all, else any of these
        friend bool operator==(const Filter&, const Filter&) = default;
    };

    explicit EventListModel(Workspace& workspace, QObject* parent = nullptr);

    void setFilter(const Filter& filter);
    const Filter& filter() const { return m_filter; }
    /// Reads and filters everything now (for tests and for jumping far ahead).
    void finish();
    bool isBusy() const { return m_timer.isActive(); }
    std::size_t readCount() const { return m_events.size(); }

    const sim::Event& event(int row) const
    {
        return m_events[m_rows[static_cast<std::size_t>(row)]];
    }
    /// Last row at or before a time; -1 when none is.
    int rowAt(sim::TimeNs time) const;
    /// The row of a crossing on its wire; -1 when it is filtered out or not read yet.
    int rowOf(std::uint32_t crossing) const;
    /// Row that carries the playhead's mark; -1 none.
    void setPlayheadRow(int row);
    int playheadRow() const { return m_playheadRow; }
    /// One row as text, cells parted by tabs.
    QString rowText(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

signals:
    void busyChanged();

private:
    struct Words {
        QString cell[ColumnCount];
        QString why;
    };
    void readTrace();
    void restartFilter();
    void portion();
    bool work(std::size_t budget);
    bool passes(const sim::Event& event) const;
    void append(const std::vector<std::uint32_t>& rows);
    Words wordsOf(const sim::Event& event) const;
    Words unsentWords(const sim::Event& event) const;
    const Words& wordsAt(int row) const;
    QVariant decoration(const sim::Event& event, int row, int column) const;

    Workspace& m_workspace;
    std::shared_ptr<const sim::Trace> m_trace;
    std::unique_ptr<sim::EventStream> m_stream;  ///< null when all is read
    std::vector<sim::Event> m_events;
    std::vector<std::uint32_t> m_rows;  ///< events that pass the filter
    std::size_t m_scanned = 0;          ///< events the filter has seen
    Filter m_filter;
    QStringList m_filterWords;
    int m_playheadRow = -1;
    QTimer m_timer;
    mutable QCache<std::uint32_t, Words> m_words;  ///< by event
};

}  // namespace tombolo::views
