// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/lens_control.h"

#include <utility>

namespace tombolo::views {

LensControl::LensControl(Workspace& workspace, LedgerKeeper& keeper, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_keeper(keeper)
{
    connect(&keeper, &LedgerKeeper::ready, this, &LensControl::look);
    // Somebody else took it away (Esc), or put another one there.
    connect(&workspace, &Workspace::lensChanged, this, [this] {
        if (m_workspace.lens() == m_look || (!m_look && m_observer.empty() && !m_hidden))
            return;
        m_look.reset();
        m_observer.clear();
        m_hidden = false;
        emit changed();
    });
}

void LensControl::standAt(const std::string& id)
{
    if (!m_workspace.trace()) {
        m_workspace.say(tr("There is no run yet: nobody has seen anything."));
        return;
    }
    if (!render::observerOf(*m_workspace.trace(), id)) {
        m_workspace.say(tr("Select a pod, node, gateway, router, host or network to stand at."));
        return;
    }
    m_observer = id;
    m_hidden = false;
    emit changed();
    m_keeper.want();
}

void LensControl::showHidden(bool on)
{
    if (on == m_hidden)
        return;
    if (!on)
        return leave();
    m_observer.clear();
    m_hidden = true;
    emit changed();
    m_keeper.want();
}

void LensControl::leave()
{
    const bool was = m_hidden || !m_observer.empty();
    m_observer.clear();
    m_hidden = false;
    const bool own = m_look && m_workspace.lens() == m_look;
    m_look.reset();
    if (own)
        m_workspace.setLens(nullptr);
    if (was)
        emit changed();
}

void LensControl::look()
{
    if (m_observer.empty() && !m_hidden)
        return;
    const auto book = m_keeper.book();
    if (!book)
        return leave();
    if (m_hidden)
        return put(
            std::make_shared<render::LensLook>(render::hiddenSources(*book->trace, *book->ledger)));
    const auto observer = render::observerOf(*book->trace, m_observer);
    if (!observer)
        return leave();
    put(std::make_shared<render::LensLook>(
        render::standHere(*book->trace, *book->ledger, *observer, m_workspace.names())));
}

void LensControl::put(std::shared_ptr<const render::LensLook> look)
{
    m_look = std::move(look);
    m_workspace.setLens(m_look);
}

}  // namespace tombolo::views
