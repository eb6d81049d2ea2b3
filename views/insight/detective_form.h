// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

#include "sim/analysis/whois.h"
#include "views/workspace/workspace.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tombolo::views {

/// The logged line, as fields: who logged it, the source, for whom it was, when, a header; or a
/// pasted line that fills them in.
class DetectiveForm : public QWidget {
    Q_OBJECT

public:
    explicit DetectiveForm(Workspace& workspace, QWidget* parent = nullptr);

    /// Observers to offer: those that received something in the run, those that passed something
    /// on, and networks.
    void setTrace(const sim::Trace* trace);
    /// What the fields say. @return none while they do not make a line; problem() says why
    std::optional<sim::analysis::LogLine> line(const sim::Trace& trace) const;
    /// The header of the line, if there is a good one.
    std::optional<sim::analysis::Evidence> header() const;
    QString problem() const { return m_problem; }
    /// Which addresses the document has: settles how a pasted line is meant.
    void setKnown(std::function<bool(const IpAddress&)> isKnown) { m_knows = std::move(isKnown); }
    void fill(const sim::Trace& trace, const sim::analysis::LogLine& line,
              const std::vector<sim::analysis::Evidence>& headers);

signals:
    void edited();
    void pickRequested();  ///< take the source that the current flow's receiver saw

protected:
    void changeEvent(QEvent* event) override;

private:
    QLineEdit* addLine(QLabel*& label);
    void addTimes();
    void showHeader(const std::vector<sim::analysis::Evidence>& headers);
    void readPasted(const QString& text);
    void offer(const sim::Trace& trace);
    bool readPlace(const sim::Trace& trace, sim::analysis::LogLine& out) const;
    bool readTarget(sim::analysis::LogLine& out) const;
    void retranslate();

    Workspace& m_workspace;
    QFormLayout* m_rows;
    QComboBox* m_at;
    QLabel* m_atLabel;
    QLabel* m_sourceLabel = nullptr;
    QLabel* m_toLabel = nullptr;
    QLabel* m_timeLabel = nullptr;
    QLabel* m_errorLabel = nullptr;
    QLabel* m_headerLabel = nullptr;
    QLabel* m_pasteLabel = nullptr;
    QLineEdit* m_source;
    QLineEdit* m_to;
    QLineEdit* m_time;
    QLineEdit* m_error;
    QLineEdit* m_header;
    QLineEdit* m_paste;
    QPushButton* m_pick;
    std::function<bool(const IpAddress&)> m_knows;
    mutable QString m_problem;
};

}  // namespace tombolo::views
