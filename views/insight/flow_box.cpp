// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/flow_box.h"

#include <QSignalBlocker>

namespace tombolo::views {

FlowBox::FlowBox(Workspace& workspace, QWidget* parent) : QComboBox(parent), m_workspace(workspace)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    connect(this, &QComboBox::activated, this,
            [this](int row) { m_workspace.setCurrentFlow(row); });
}

void FlowBox::refresh()
{
    const QSignalBlocker blocker(this);
    clear();
    const auto trace = m_workspace.trace();
    const text::NameOf names = m_workspace.names();
    for (std::size_t f = 0; trace && f < trace->flows().size(); ++f) {
        const sim::FlowResult& flow = trace->flows()[f];
        const QString name = text::shownName(names(flow.id));
        addItem(flow.isStray()    ? tr("%1 – answered by somebody else").arg(name)
                : flow.isMerged() ? tr("%1 – source hidden").arg(name)
                : flow.hidden     ? tr("%1 – source translated").arg(name)
                                  : name);
    }
    setCurrentIndex(m_workspace.currentFlow());
}

}  // namespace tombolo::views
