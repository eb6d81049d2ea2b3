// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the detective's panel shows of an answer: evidence, candidates, leads.
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

#include "views/insight/detective_panel.h"
#include "views/text/crowd_text.h"
#include "views/text/ledger_text.h"
#include "views/text/text_tr.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

using namespace sim::analysis;

namespace {

constexpr int kMostShown = 500;  ///< candidates in the list; the rest is counted

}  // namespace

void DetectivePanel::showAnswer(const LogLine& line, const WhoIs& answer)
{
    const auto book = m_keeper.book();
    m_leads = answer.narrow;
    showBusy(false);
    QStringList counts;
    for (const std::uint32_t n : answer.counts)
        counts << QString::number(n);
    m_chain = counts.join(u" → "_s);
    const int last = answer.counts.empty() ? 0 : static_cast<int>(answer.counts.back());
    m_counts->setText(tr("%1 candidate(s)", "6 → 3 candidates; %n is the last", last).arg(m_chain));
    m_summary->setText(text::whoIsText(answer, line, *book->trace, m_workspace.names()));
    showCards(answer);
    showPeople(answer);
    light(answer.isKnown ? std::make_shared<render::LensLook>(
                               render::suspects(*book->trace, line, answer, m_workspace.names()))
                         : nullptr);
}

/// @param answer to those that are switched on; no counts: to nothing
void DetectivePanel::showCards(const WhoIs& answer)
{
    m_filling = true;
    const int current = m_cards->currentRow();
    m_cards->clear();
    const auto book = m_keeper.book();
    std::size_t used = 0;
    for (const Card& card : book ? m_evidence : std::vector<Card>{}) {
        QString words = text::evidenceText(*book->trace, card.evidence, m_workspace.names());
        // A name keeps its own letters.
        const sim::ElementIx where = card.evidence.where;
        const bool named =
            where != sim::kNoElement &&
            words.startsWith(text::named(m_workspace.names(), book->trace->elements()[where]));
        if (!words.isEmpty() && !named)
            words.replace(0, 1, words.at(0).toUpper());
        if (card.on && used + 1 < answer.counts.size()) {
            words += u"\n"_s + tr("%1 → %2, %3", "before → after, what it was good for")
                                   .arg(answer.counts[used])
                                   .arg(answer.counts[used + 1])
                                   .arg(text::useText(answer.uses[used]));
            ++used;
        }
        auto* item = new QListWidgetItem(words, m_cards);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(card.on ? Qt::Checked : Qt::Unchecked);
    }
    m_cards->setCurrentRow(std::min(current, m_cards->count() - 1));
    m_add->setEnabled(!m_leads.empty());
    m_filling = false;
}

void DetectivePanel::showPeople(const WhoIs& answer)
{
    m_people->clear();
    const auto book = m_keeper.book();
    const text::NameOf names = m_workspace.names();
    int more = 0;
    for (const bool left : {true, false}) {
        for (const Candidate& c : answer.candidates) {
            if ((c.excludedBy < 0) != left)
                continue;
            if (m_people->count() >= kMostShown) {
                ++more;
                continue;
            }
            const std::string& id = book->trace->elements()[c.element];
            const QString name = names(id);
            QString words = name;
            if (!left)
                words = tr("%1 (excluded by evidence %2)").arg(name).arg(c.excludedBy + 1);
            else if (c.did)
                words = tr("%1 (did, in this run)").arg(name);
            auto* item = new QListWidgetItem(words, m_people);
            item->setData(Qt::UserRole, QString::fromStdString(id));
            if (!left) {
                QFont font = item->font();
                font.setStrikeOut(true);
                item->setFont(font);
                item->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
            }
        }
    }
    if (more > 0)
        new QListWidgetItem(tr("and %n more", nullptr, more), m_people);
}

void DetectivePanel::fillMenu()
{
    m_menu->clear();
    const auto book = m_keeper.book();
    if (!book)
        return;
    for (const Lead& lead : m_leads) {
        QAction* action =
            m_menu->addAction(text::leadText(*book->trace, lead, m_workspace.names()));
        connect(action, &QAction::triggered, this, [this, evidence = lead.evidence] {
            m_evidence.push_back({evidence, true, false});
            ask();
        });
    }
}

}  // namespace tombolo::views
