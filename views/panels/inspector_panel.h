// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QScrollArea>
#include <QWidget>

#include "views/panels/inspector_form.h"

namespace tombolo::views {

class InspectorHeader;
class InspectorFindings;
class InspectorRun;

/// Every property of what is selected, editable; of the document when nothing is. Follows
/// selection, edits, undo, findings, the run, theme and language.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(Workspace& workspace, QWidget* parent = nullptr);

    InspectorForm* form() const { return m_form; }
    QSize sizeHint() const override { return {300, 560}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

public slots:
    /// Puts the keyboard into the first field.
    void focusFirstField();

signals:
    /// The header's play button on a flow.
    void playFlowRequested(const QString& flowId);
    /// What hides a flow's source is asked for.
    void whyRequested(const QString& flowId);
    /// Another of what is selected, next to it.
    void duplicateRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    void onChanged(const EditList& edits);
    QWidget* buildManySummary();
    void restoreFocus(const QString& accessibleName);

    Workspace& m_workspace;
    QScrollArea* m_scroll;
    QWidget* m_page = nullptr;
    InspectorHeader* m_header = nullptr;
    InspectorFindings* m_findings = nullptr;
    InspectorRun* m_run = nullptr;
    InspectorForm* m_form = nullptr;
    QLabel* m_explanation;
    std::vector<std::string> m_shown;
    QString m_shape;
    quint64 m_revision = 0;
};

}  // namespace tombolo::views
