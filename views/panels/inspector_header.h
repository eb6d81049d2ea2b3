// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHBoxLayout>
#include <QLabel>
#include <QWidget>

#include "views/panels/field_glyph.h"
#include "views/panels/field_style.h"

namespace tombolo::views {

/// Kind, name, id (to copy) and what can be done with the selection.
class InspectorHeader : public QWidget {
    Q_OBJECT

public:
    /// @param ids the selection; empty: the document
    InspectorHeader(Workspace& workspace, std::vector<std::string> ids, QWidget* parent = nullptr);
    void refresh();

signals:
    void playFlowRequested(const QString& flowId);
    void whyRequested(const QString& flowId);
    void duplicateRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addActions(QHBoxLayout* line);
    void remove();
    void addInside();

    Workspace& m_workspace;
    std::vector<std::string> m_ids;
    RoleLabel* m_kind;
    WrapLabel* m_name;
    QLabel* m_id;
};

/// What the checks say about the shown elements, with a button where there is one safe mending.
class InspectorFindings : public QWidget {
    Q_OBJECT

public:
    InspectorFindings(Workspace& workspace, std::vector<std::string> ids,
                      QWidget* parent = nullptr);
    void refresh();

private:
    void addFinding(std::size_t index);
    Workspace& m_workspace;
    std::vector<std::string> m_ids;
    std::vector<Finding> m_shown;
    bool m_first = true;
};

/// What the current run saw of the element: as whom it was seen, whom it hid.
class InspectorRun : public QWidget {
    Q_OBJECT

public:
    InspectorRun(Workspace& workspace, std::string id, QWidget* parent = nullptr);
    void refresh();
    QStringList sentences() const;

private:
    Workspace& m_workspace;
    std::string m_id;
    QLabel* m_text;
    QLabel* m_title;
};

/// Carries out a finding's mending as one undo step. @return false when the document refused
bool applyFix(Workspace& workspace, const Finding& finding);

}  // namespace tombolo::views
