// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "views/insight/flow_box.h"
#include "views/insight/ledger_keeper.h"

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tombolo::views {

/// "Who can tell": the identity ledger of the flow that is shown. For every machine on the way what
/// it reads, whether that still singles out the true source, who else it could be, and where that
/// was lost; what the receiver can tell in a sentence, and what headers are worth. A row puts the
/// playhead to its packet.
class LedgerPanel : public QWidget {
    Q_OBJECT

public:
    LedgerPanel(Workspace& workspace, LedgerKeeper& keeper, QWidget* parent = nullptr);

    FlowBox* flowBox() const { return m_flow; }
    QTreeWidget* hops() const { return m_hops; }
    QString summaryText() const;
    /// Everything as text, for the clipboard.
    QString asText() const;
    QSize sizeHint() const override { return {900, 260}; }

signals:
    /// The user wants to see the drawing as this element does.
    void standHereRequested(const std::string& id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void showFlow();
    void shareWidth();
    int wantedWidth(int column) const;
    void addHop(const sim::analysis::LedgerHop& hop, QTreeWidgetItem& parent);
    void addFlip(const sim::analysis::Flip& flip, QTreeWidgetItem& parent);
    void showSentences(const sim::analysis::FlowLedger& flow);
    void rowChosen(const QTreeWidgetItem* row);
    void followPlayhead();
    void standAt(const QTreeWidgetItem* row);
    const sim::analysis::FlowLedger* told() const;

    Workspace& m_workspace;
    LedgerKeeper& m_keeper;
    FlowBox* m_flow = nullptr;
    QToolButton* m_stand = nullptr;
    QToolButton* m_copy = nullptr;
    QTreeWidget* m_hops = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_headers = nullptr;
    QStackedWidget* m_pages = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace tombolo::views
