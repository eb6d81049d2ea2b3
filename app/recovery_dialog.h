// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QString>

#include <vector>

#include "app/session.h"

class QPushButton;
class QTreeWidget;

namespace tombolo::app {

/// Lists what a crash left behind, with when and where, and asks which copy to take. A copy is
/// thrown away only by its own button.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    enum class Answer { Recover, OpenSaved, Cancel };

    /// @param original the file that is about to be opened; empty: the program has just started
    RecoveryDialog(Session& session, const QString& original, QWidget* parent = nullptr);
    Answer ask();
    /// @pre ask() said Recover
    const Recoverable& chosen() const;

private:
    void fill();
    void throwAway();

    Session& m_session;
    QString m_original;
    std::vector<Recoverable> m_left;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_recover = nullptr;
    QPushButton* m_delete = nullptr;
    Answer m_answer = Answer::Cancel;
};

}  // namespace tombolo::app
