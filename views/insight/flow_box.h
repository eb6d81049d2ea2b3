// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>

#include "views/workspace/workspace.h"

namespace tombolo::views {

/// The flows of the run, each with what became of its source; choosing one makes it current.
class FlowBox : public QComboBox {
    Q_OBJECT

public:
    explicit FlowBox(Workspace& workspace, QWidget* parent = nullptr);

    /// Fills in the flows of the present run; while it is hidden nothing is filled in.
    void refresh();

private:
    Workspace& m_workspace;
};

}  // namespace tombolo::views
