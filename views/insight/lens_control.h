// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include <optional>
#include <string>

#include "views/insight/ledger_keeper.h"

namespace tombolo::views {

/// Puts a lens before the drawing and keeps it in step with the run: somebody's view, or all hidden
/// sources.
class LensControl : public QObject {
    Q_OBJECT

public:
    LensControl(Workspace& workspace, LedgerKeeper& keeper, QObject* parent = nullptr);

    /// Shows what an element or network can know; says so where it is neither.
    void standAt(const std::string& id);
    void showHidden(bool on);
    void leave();
    std::string observer() const { return m_observer; }  ///< empty: nobody's view
    bool showsHidden() const { return m_hidden; }

signals:
    void changed();

private:
    void look();
    void put(std::shared_ptr<const render::LensLook> look);

    Workspace& m_workspace;
    LedgerKeeper& m_keeper;
    std::string m_observer;
    bool m_hidden = false;
    std::shared_ptr<const render::LensLook> m_look;  ///< the one that this put there
};

}  // namespace tombolo::views
