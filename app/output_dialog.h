// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QString>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QListWidget;
class QPushButton;

namespace tombolo::views {
class Workspace;
}

namespace tombolo::app {

/// What a diagram or report should look like, asked before the file name.
class OutputDialog : public QDialog {
    Q_OBJECT

public:
    enum class What { Diagram, Report };
    OutputDialog(QWidget* parent, const views::Workspace& workspace, What what);

    QString format() const;
    QString theme() const;
    double scale() const;
    QString flow() const;  ///< id; empty: the whole drawing
    QString lens() const;  ///< id of whose eyes it is seen with; empty: nobody's
    bool hidden() const;   ///< all hidden sources at once
    bool legend() const;
    /// Chosen chapters; empty: all of them.
    QStringList parts() const;

private:
    void addFormats(QFormLayout* form, What what);
    void addDiagramRows(QFormLayout* form, const views::Workspace& workspace);
    void addViews(QFormLayout* form, const views::Workspace& workspace);
    void addParts(QFormLayout* form);
    void refresh();

    QComboBox* m_format = nullptr;
    QComboBox* m_theme = nullptr;
    QDoubleSpinBox* m_scale = nullptr;
    QComboBox* m_flow = nullptr;
    QComboBox* m_view = nullptr;
    QCheckBox* m_legend = nullptr;
    QListWidget* m_parts = nullptr;
    QPushButton* m_save = nullptr;
};

}  // namespace tombolo::app
