// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/outline_model.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <array>

#include "model/core/authoring/authoring.h"
#include "views/panels/outline_item.h"
#include "views/text/text.h"

namespace tombolo::views {

namespace {

constexpr auto kMime = "application/x-tombolo-element-ids";
constexpr std::array kGroups = {ElementKind::Network, ElementKind::Router, ElementKind::Cluster,
                                ElementKind::Gateway, ElementKind::Host,   ElementKind::Flow,
                                ElementKind::Note};

Glyph groupGlyph(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Network:
        return Glyph::Network;
    case ElementKind::Router:
        return Glyph::Router;
    case ElementKind::Cluster:
        return Glyph::Cluster;
    case ElementKind::Gateway:
        return Glyph::Nat;
    case ElementKind::Host:
        return Glyph::Host;
    case ElementKind::Flow:
        return Glyph::Flow;
    default:
        return Glyph::Note;
    }
}

QString groupName(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Network:
        return OutlineModel::tr("Networks");
    case ElementKind::Router:
        return OutlineModel::tr("Routers");
    case ElementKind::Cluster:
        return OutlineModel::tr("Clusters");
    case ElementKind::Gateway:
        return OutlineModel::tr("Gateways");
    case ElementKind::Host:
        return OutlineModel::tr("Hosts");
    case ElementKind::Flow:
        return OutlineModel::tr("Flows");
    default:
        return OutlineModel::tr("Notes");
    }
}

std::vector<std::string> idsIn(const QMimeData* data)
{
    std::vector<std::string> ids;
    for (const QByteArray& id : data->data(QLatin1String(kMime)).split('\n')) {
        if (!id.isEmpty())
            ids.push_back(id.toStdString());
    }
    return ids;
}

}  // namespace

OutlineModel::OutlineModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent), m_workspace(workspace), m_root(std::make_unique<Item>())
{
    rebuild();
    connect(&workspace.document(), &Document::replaced, this, [this] {
        beginResetModel();
        rebuild();
        endResetModel();
    });
    connect(&workspace.document(), &Document::changed, this, &OutlineModel::follow);
    connect(&workspace, &Workspace::themeChanged, this, &OutlineModel::retranslate);
}

OutlineModel::~OutlineModel() = default;

void OutlineModel::rebuild()
{
    m_items.clear();
    m_root = std::make_unique<Item>();
    for (const ElementKind kind : kGroups) {
        auto group = std::make_unique<Item>();
        group->isGroup = true;
        group->kind = kind;
        group->glyph = groupGlyph(kind);
        group->name = groupName(kind);
        group->parent = m_root.get();
        group->row = static_cast<int>(m_root->children.size());
        m_root->children.push_back(std::move(group));
    }
    const Topology& t = m_workspace.topology();
    const auto all = [this](ElementKind kind, const auto& list) {
        std::size_t place = 0;
        for (const auto& each : list)
            attach(parentFor(kind, {}), kind, each, place++);
    };
    all(ElementKind::Network, t.networks);
    all(ElementKind::Router, t.routers);
    all(ElementKind::Gateway, t.gateways);
    all(ElementKind::Host, t.hosts);
    all(ElementKind::Flow, t.flows);
    all(ElementKind::Note, t.notes);
    std::size_t place = 0;
    for (const Cluster& cluster : t.clusters) {
        Item* item = attach(parentFor(ElementKind::Cluster, {}), ElementKind::Cluster,
                            static_cast<const ClusterSettings&>(cluster), place++);
        std::size_t inner = 0;
        for (const Service& service : cluster.services)
            attach(item, ElementKind::Service, service, inner++);
        inner = 0;
        for (const Policy& policy : cluster.policies)
            attach(item, ElementKind::Policy, policy, inner++);
        inner = 0;
        for (const Node& node : cluster.nodes) {
            Item* nodeItem =
                attach(item, ElementKind::Node, static_cast<const NodeSettings&>(node), inner++);
            std::size_t podPlace = 0;
            for (const Pod& pod : node.pods)
                attach(nodeItem, ElementKind::Pod, pod, podPlace++);
        }
    }
}

OutlineModel::Item* OutlineModel::parentFor(ElementKind kind, const std::string& parent) const
{
    if (!parent.empty()) {
        const auto found = m_items.find(parent);
        return found == m_items.end() ? nullptr : found->second;
    }
    for (const auto& group : m_root->children) {
        if (group->kind == kind)
            return group.get();
    }
    return nullptr;
}

std::unique_ptr<OutlineModel::Item> OutlineModel::makeItem(ElementKind kind,
                                                           const ElementValue& value, std::size_t)
{
    auto item = std::make_unique<Item>();
    OutlineText t = outlineText(value);
    item->id = std::visit(Overloaded{[](const DocumentHeader&) { return std::string(); },
                                     [](const CanvasItem&) { return std::string(); },
                                     [](const auto& v) {
                                         return v.id;
                                     }},
                          value);
    item->kind = kind;
    item->rank = outlineRank(kind);
    item->glyph = glyphOf(value);
    item->name = std::move(t.name);
    item->detail = std::move(t.detail);
    item->search = std::move(t.search);
    if (const auto* gateway = std::get_if<Gateway>(&value)) {
        for (const Publish& entry : gateway->publish) {
            auto child = std::make_unique<Item>();
            OutlineText p = outlineText(entry);
            child->id = entry.id;
            child->kind = ElementKind::Gateway;
            child->isPublished = true;
            child->glyph = Glyph::Published;
            child->name = std::move(p.name);
            child->detail = std::move(p.detail);
            child->search = std::move(p.search);
            child->parent = item.get();
            child->row = static_cast<int>(item->children.size());
            item->children.push_back(std::move(child));
        }
    }
    return item;
}

OutlineModel::Item* OutlineModel::attach(Item* parent, ElementKind kind, const ElementValue& value,
                                         std::size_t place)
{
    auto item = makeItem(kind, value, place);
    Item* raw = item.get();
    raw->parent = parent;
    raw->row = static_cast<int>(parent->children.size());
    m_items[raw->id] = raw;
    parent->children.push_back(std::move(item));
    return raw;
}

OutlineModel::Item* OutlineModel::itemAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Item*>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlineModel::indexFor(Item* item) const
{
    return !item || item == m_root.get() ? QModelIndex() : createIndex(item->row, 0, item);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, itemAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexFor(itemAt(child)->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(itemAt(parent)->children.size());
}

QModelIndex OutlineModel::indexOf(const std::string& id) const
{
    const auto found = m_items.find(id);
    return found == m_items.end() ? QModelIndex() : indexFor(found->second);
}

const QIcon& OutlineModel::icon(Glyph glyph) const
{
    QIcon& icon = m_icons[static_cast<int>(glyph)];
    if (icon.isNull())
        icon = glyphIcon(glyph, m_workspace.theme().color(render::Role::InkMuted),
                         m_workspace.theme().color(render::Role::AccentInk));
    return icon;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Item& item = *itemAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return item.name;
    case Qt::DecorationRole:
        return icon(item.glyph);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (item.isGroup)
            return item.name;
        if (item.detail.isEmpty())
            return tr("%1, %2", "kind of element, name").arg(text::kindText(item.kind), item.name);
        return tr("%1, %2, %3", "kind of element, name, address")
            .arg(item.isPublished ? tr("Published address") : text::kindText(item.kind), item.name,
                 item.detail);
    case IdRole:
        return QString::fromStdString(item.isPublished ? item.parent->id : item.id);
    case SearchRole:
        return item.search;
    case GroupRole:
        return item.isGroup;
    case DetailRole:
        return item.isGroup ? QLocale().toString(static_cast<qlonglong>(item.children.size()))
                            : item.detail;
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Item& item = *itemAt(index);
    if (item.isGroup)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_workspace.document().isReadOnly())
        return flags;
    if (!item.isPublished)
        flags |= Qt::ItemIsEditable;
    if (item.kind == ElementKind::Pod || item.kind == ElementKind::Node)
        flags |= Qt::ItemIsDragEnabled;
    if (item.kind == ElementKind::Node || item.kind == ElementKind::Cluster)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const std::string id = itemAt(index)->id;
    const QString name = value.toString();
    const auto placed = m_workspace.document().index().placed(id);
    if (!placed || name == itemAt(index)->name || name.trimmed().isEmpty())
        return false;
    ElementValue changed = placed->value;
    std::visit(Overloaded{[](DocumentHeader&) {}, [](CanvasItem&) {},
                          [&](Note& note) { note.text = name.toStdString(); },
                          [&](auto& v) {
                              v.name = name.toStdString();
                          }},
               changed);
    return m_workspace.perform(tr("Rename to “%1”").arg(name),
                               authoring::setValue(m_workspace.topology(), id, std::move(changed)));
}

QStringList OutlineModel::mimeTypes() const
{
    return {QLatin1String(kMime)};
}

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const
{
    QByteArray ids;
    for (const QModelIndex& index : indexes)
        ids += QByteArray::fromStdString(itemAt(index)->id) + '\n';
    auto* data = new QMimeData;
    data->setData(QLatin1String(kMime), ids);
    return data;
}

bool OutlineModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                   const QModelIndex& parent) const
{
    if (!data || !data->hasFormat(QLatin1String(kMime)) || !parent.isValid())
        return false;
    const Item& home = *itemAt(parent);
    const ElementKind wanted = home.kind == ElementKind::Node      ? ElementKind::Pod
                               : home.kind == ElementKind::Cluster ? ElementKind::Node
                                                                   : ElementKind::Header;
    const auto ids = idsIn(data);
    return !ids.empty() && !home.isGroup &&
           std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
               const auto found = m_items.find(id);
               return found != m_items.end() && found->second->kind == wanted &&
                      found->second->parent != &home;
           });
}

bool OutlineModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const auto ids = idsIn(data);
    const QString home = itemAt(parent)->name;
    m_workspace.perform(tr("Move to %1").arg(home),
                        authoring::reparent(m_workspace.topology(), ids, itemAt(parent)->id));
    // The rows have moved by the document's own signal; the view must not remove them again.
    return false;
}

void OutlineModel::retranslate()
{
    m_icons.clear();
    for (const auto& group : m_root->children)
        group->name = groupName(group->kind);
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

}  // namespace tombolo::views
