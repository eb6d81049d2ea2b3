// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

#include "views/insight/detective_form.h"
#include "views/insight/hint_list.h"
#include "views/insight/ledger_keeper.h"

class QCheckBox;
class QLabel;
class QMenu;
class QPushButton;

namespace tombolo::views {

/// "Who was that?": one logged line, evidence that can be switched on, and who is left. The
/// candidates light up on the canvas.
class DetectivePanel : public QWidget {
    Q_OBJECT

public:
    DetectivePanel(Workspace& workspace, LedgerKeeper& keeper, QWidget* parent = nullptr);
    ~DetectivePanel() override;

    DetectiveForm* form() const { return m_form; }
    QListWidget* evidenceList() const { return m_cards; }
    QString countsText() const;
    QString summaryText() const;
    /// What is shown answers what is asked.
    bool isReady() const { return !m_soon.isActive() && !m_job.isRunning(); }
    /// Fills in what the receiver of the current flow saw.
    void pickFromRun();

    QSize sizeHint() const override { return {900, 260}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void connectAll();
    void askSoon();
    void ask();
    void showAnswer(const sim::analysis::LogLine& line, const sim::analysis::WhoIs& answer);
    void showBusy(bool busy);
    void openBook(const std::shared_ptr<const LedgerKeeper::Book>& book);
    void showCards(const sim::analysis::WhoIs& answer);
    void showPeople(const sim::analysis::WhoIs& answer);
    void showNothing(const QString& why);
    void fillMenu();
    void light(std::shared_ptr<const render::LensLook> look);
    void retranslate();
    std::vector<sim::analysis::Evidence> switchedOn() const;

    /// A book with who reads it; on the worker.
    struct Desk;
    /// A piece of evidence on the table.
    struct Card {
        sim::analysis::Evidence evidence;
        bool on = true;
        bool fromForm = false;  ///< the header of the line itself
    };

    Workspace& m_workspace;
    LedgerKeeper& m_keeper;
    DetectiveForm* m_form;
    QLabel* m_counts;
    QString m_chain;  ///< "6 → 3"
    QLabel* m_summary;
    QLabel* m_cardsTitle;
    QLabel* m_peopleTitle;
    HintList* m_cards;
    HintList* m_people;
    QPushButton* m_add;
    QPushButton* m_remove;
    QMenu* m_menu;
    QCheckBox* m_onCanvas;
    QTimer m_soon;  ///< gathers keystrokes
    LatestJob m_job;
    std::shared_ptr<Desk> m_desk;
    std::vector<Card> m_evidence;
    std::vector<sim::analysis::Lead> m_leads;
    std::shared_ptr<const render::LensLook> m_look;  ///< the one that this put on the canvas
    bool m_pickWhenRead = false;                     ///< asked for before the run was read
    bool m_filling = false;
};

}  // namespace tombolo::views
