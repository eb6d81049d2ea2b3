// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>

#include <functional>
#include <string>

#include "views/panels/field_glyph.h"
#include "views/workspace/workspace.h"

namespace tombolo::views {

/// The document's flows with their outcome in the current run.
class FlowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, WayColumn, TrafficColumn, ResultColumn, ColumnCount_ };
    enum Role_ { IdRole = Qt::UserRole, HiddenRole };

    explicit FlowsModel(Workspace& workspace, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount_; }
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    int rowOf(const std::string& id) const;  ///< -1 for none
    /// Index of a flow in the current run, -1 when it was not simulated.
    int runIndexOf(const std::string& id) const;
    void restyle();

private:
    void follow(const EditList& edits);
    const Flow* flowAt(int row) const;
    QString nameOf(const std::string& id) const;
    QString targetText(const Flow& flow) const;
    QString resultText(const Flow& flow) const;
    QVariant resultIcon(const Flow& flow) const;
    bool change(const std::string& id, const QString& text,
                const std::function<void(Flow&)>& change);

    Workspace& m_workspace;
    int m_rows = 0;
};

}  // namespace tombolo::views
