// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

#include "views/insight/matrix_model.h"

namespace tombolo::views {

/// Draws a cell: sign, pattern and colour of what its pairs come to, the word beside it where there
/// is room, bands in proportion where they come to several things.
class MatrixDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    MatrixDelegate(Workspace& workspace, const MatrixModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    Workspace& m_workspace;
    const MatrixModel& m_model;
};

/// Names across the columns: upright while they fit on a few lines, else turned by a quarter.
class MatrixHeader : public QHeaderView {
    Q_OBJECT

public:
    MatrixHeader(Workspace& workspace, Qt::Orientation orientation, QWidget* parent);
    void setTurned(bool turned);
    /// Whether all names stand upright, on a few lines, in columns of that width.
    bool fitsUpright(int width) const;
    /// The name as far as there is room, cut where that leaves the most names apart.
    QString shortened(const QString& name, int room) const;
    bool isTurned() const { return m_turned; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int longest() const;
    QSize uprightSize(int width) const;
    QStringList names() const;
    Workspace& m_workspace;
    bool m_turned = false;
    mutable int m_cutFor = -1;  ///< room that the cut was chosen for; -1: none
    mutable Qt::TextElideMode m_cut = Qt::ElideLeft;
};

/// Says which side is which, where the heads meet.
class MatrixCorner : public QWidget {
    Q_OBJECT

public:
    MatrixCorner(Workspace& workspace, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Workspace& m_workspace;
};

/// The table: words in the cells while all columns have room for them, else signs alone, as wide as
/// the names of the columns need while there is room.
class MatrixTableView : public QTableView {
    Q_OBJECT

public:
    MatrixTableView(Workspace& workspace, MatrixModel& model, QWidget* parent = nullptr);
    bool hasWords() const { return m_words; }
    int widthForWords() const;  ///< that it needs to have words in the cells
    void fit();

signals:
    void chosen(const QModelIndex& index);  ///< Enter, or two clicks

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void updateGeometries() override;

private:
    Workspace& m_workspace;
    MatrixModel& m_model;
    QWidget* m_corner;
    MatrixHeader* m_columns;
    MatrixHeader* m_rows;
    bool m_words = true;
};

}  // namespace tombolo::views
