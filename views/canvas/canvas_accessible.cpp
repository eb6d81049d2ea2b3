// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_accessible.h"

#include <QPointer>

#include <algorithm>

#include "views/canvas/canvas_view.h"
#include "views/canvas/element_text.h"
#include "views/canvas/navigation.h"

namespace tombolo::canvas {

namespace {

/// One element. Looks everything up when asked, so that it is never out of date.
class ElementAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ElementAccessible(CanvasView& view, std::string id) : m_view(&view), m_id(std::move(id)) {}

    const std::string& elementId() const { return m_id; }
    bool isValid() const override { return m_view && m_view->scene().boxIndex(m_id) >= 0; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect view = m_view->viewport().toView(m_view->scene().rectOf(m_id)).toAlignedRect();
        return {m_view->mapToGlobal(view.topLeft()), view.size()};
    }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const TopologyIndex& index = m_view->workspace().document().index();
        if (kind == QAccessible::Name)
            return m_view->editor().nameOf(m_id);
        if (kind == QAccessible::Description || kind == QAccessible::Value)
            return describe(index, m_id, m_view->workspace().trace().get());
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const Ids& selected = m_view->workspace().selection();
        state.selected = std::find(selected.begin(), selected.end(), m_id) != selected.end();
        state.focused = m_view->hasFocus() && m_view->focusedElement() == m_id;
        state.offscreen = !m_view->viewport().visible().intersects(m_view->scene().rectOf(m_id));
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override
    {
        return {QAccessibleActionInterface::pressAction(),
                QAccessibleActionInterface::setFocusAction()};
    }
    void doAction(const QString&) override
    {
        if (!isValid())
            return;
        m_view->setFocus();
        m_view->setFocusedElement(m_id);
        m_view->workspace().select({m_id});
        m_view->makeVisible(m_view->scene().rectOf(m_id));
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<CanvasView> m_view;
    std::string m_id;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<CanvasView*>(object);
    return view == nullptr ? nullptr : new CanvasAccessible(*view);
}

}  // namespace

CanvasAccessible::CanvasAccessible(CanvasView& view)
    : QAccessibleWidget(&view, QAccessible::List), m_view(view)
{
}

CanvasAccessible::~CanvasAccessible()
{
    for (const auto& [id, number] : m_children)
        QAccessible::deleteAccessibleInterface(number);
}

void CanvasAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    (void)once;
}

void CanvasAccessible::focusChanged(CanvasView& view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    if (auto* own = QAccessible::queryAccessibleInterface(&view))
        if (auto* child = own->focusChild())
            event.setChild(own->indexOfChild(child));
    QAccessible::updateAccessibility(&event);
}

void CanvasAccessible::structureChanged(CanvasView& view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void CanvasAccessible::announce(CanvasView& view, const QString& sentence)
{
    view.setAccessibleDescription(sentence);
}

int CanvasAccessible::childCount() const
{
    return static_cast<int>(walkOrder(m_view.scene()).size());
}

QAccessibleInterface* CanvasAccessible::childFor(const std::string& id) const
{
    if (const auto found = m_children.find(id); found != m_children.end())
        return QAccessible::accessibleInterface(found->second);
    const QAccessible::Id number =
        QAccessible::registerAccessibleInterface(new ElementAccessible(m_view, id));
    m_children[id] = number;
    return QAccessible::accessibleInterface(number);
}

QAccessibleInterface* CanvasAccessible::child(int index) const
{
    const std::vector<std::string> order = walkOrder(m_view.scene());
    if (index < 0 || index >= static_cast<int>(order.size()))
        return nullptr;
    return childFor(order.at(static_cast<std::size_t>(index)));
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const
{
    const QPointF scene = m_view.viewport().toScene(m_view.mapFromGlobal(QPointF(x, y)));
    const render::Hit hit = m_view.scene().hit(scene, 0);
    return hit.id.empty() ? nullptr : childFor(hit.id);
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* element = dynamic_cast<const ElementAccessible*>(child);
    if (element == nullptr)
        return -1;
    const std::vector<std::string> order = walkOrder(m_view.scene());
    const auto at = std::find(order.begin(), order.end(), element->elementId());
    return at == order.end() ? -1 : static_cast<int>(at - order.begin());
}

QAccessibleInterface* CanvasAccessible::focusChild() const
{
    const std::string id = m_view.focusedElement();
    return id.empty() ? nullptr : childFor(id);
}

QString CanvasAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value && !m_view.focusedElement().empty())
        return describe(m_view.workspace().document().index(), m_view.focusedElement(),
                        m_view.workspace().trace().get());
    return QAccessibleWidget::text(kind);
}

}  // namespace tombolo::canvas
