// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractItemModel>
#include <QStringList>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "views/panels/field_glyph.h"
#include "views/workspace/workspace.h"

namespace tombolo::views {

/// The whole document as a tree: groups at the top, then clusters with services, policies and nodes
/// with pods, gateways with what they publish. A mirror of its own that follows edits one by one,
/// so that ten thousand pods cost nothing while one of them is edited.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role_ {
        IdRole =
            Qt::UserRole,  ///< id to select: a published address gives its gateway's; group: empty
        SearchRole,        ///< name, id, addresses, labels in lower case
        GroupRole,         ///< true for "Networks", "Clusters", …
        DetailRole,        ///< address or prefix
    };

    explicit OutlineModel(Workspace& workspace, QObject* parent = nullptr);
    ~OutlineModel() override;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex&) const override { return 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    /// @return invalid for an unknown id
    QModelIndex indexOf(const std::string& id) const;
    /// After a language or theme change.
    void retranslate();

    struct Item;  ///< defined in outline_item.h

private:
    void rebuild();
    void follow(const EditList& edits);
    void followOne(const Edit& edit);
    void insertTree(Item* parent, std::unique_ptr<Item> item);
    void removeTree(Item* item);
    void syncPublished(Item* gateway, const Gateway& value);
    void forget(const Item& item);
    Item* itemAt(const QModelIndex& index) const;
    QModelIndex indexFor(Item* item) const;
    Item* parentFor(ElementKind kind, const std::string& parent) const;
    std::unique_ptr<Item> makeItem(ElementKind kind, const ElementValue& value, std::size_t place);
    Item* attach(Item* parent, ElementKind kind, const ElementValue& value, std::size_t place);
    const QIcon& icon(Glyph glyph) const;

    Workspace& m_workspace;
    std::unique_ptr<Item> m_root;
    std::unordered_map<std::string, Item*> m_items;
    mutable std::unordered_map<int, QIcon> m_icons;
};

}  // namespace tombolo::views
