// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/detective_panel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "views/text/crowd_text.h"
#include "views/text/ledger_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

using namespace sim::analysis;

namespace {

constexpr int kSoonMs = 150;
constexpr int kMostShown = 500;  ///< candidates in the list; the rest is counted

QWidget* column(QWidget* parent, std::initializer_list<QWidget*> parts)
{
    auto* widget = new QWidget(parent);
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    for (QWidget* part : parts)
        layout->addWidget(part);
    return widget;
}

}  // namespace

DetectivePanel::DetectivePanel(Workspace& workspace, LedgerKeeper& keeper, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_keeper(keeper),
      m_form(new DetectiveForm(workspace, this)),
      m_counts(new QLabel(this)),
      m_summary(new QLabel(this)),
      m_cardsTitle(new QLabel(this)),
      m_peopleTitle(new QLabel(this)),
      m_cards(new QListWidget(this)),
      m_people(new QListWidget(this)),
      m_add(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_menu(new QMenu(this)),
      m_onCanvas(new QCheckBox(this))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &DetectivePanel::ask);
    connect(m_form, &DetectiveForm::edited, &m_soon, qOverload<>(&QTimer::start));
    connect(m_form, &DetectiveForm::pickRequested, this, &DetectivePanel::pickFromRun);
    connect(m_menu, &QMenu::aboutToShow, this, &DetectivePanel::fillMenu);
    connect(m_onCanvas, &QCheckBox::toggled, this, &DetectivePanel::ask);
    connect(m_cards, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const int row = m_cards->row(item);
        if (m_filling || row < 0 || row >= static_cast<int>(m_evidence.size()))
            return;
        m_evidence[static_cast<std::size_t>(row)].on = item->checkState() == Qt::Checked;
        m_soon.start();
    });
    connect(m_cards, &QListWidget::currentRowChanged, this, [this](int row) {
        m_remove->setEnabled(row >= 0 && row < static_cast<int>(m_evidence.size()) &&
                             !m_evidence[static_cast<std::size_t>(row)].fromForm);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = m_cards->currentRow();
        if (row < 0 || row >= static_cast<int>(m_evidence.size()))
            return;
        m_evidence.erase(m_evidence.begin() + row);
        ask();
    });
    connect(m_people, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const QString id = item->data(Qt::UserRole).toString();
        if (!id.isEmpty())
            m_workspace.reveal(id.toStdString());
    });
    connect(&keeper, &LedgerKeeper::ready, this, [this] {
        if (!isVisible())
            return;
        m_form->setTrace(m_keeper.book() ? m_keeper.book()->trace.get() : nullptr);
        if (std::exchange(m_pickWhenRead, false))
            pickFromRun();
        else
            ask();
    });
    connect(&workspace, &Workspace::lensChanged, this, [this] {
        if (m_look && m_workspace.lens() != m_look) {  // Esc, or another lens
            m_look.reset();
            const QSignalBlocker quiet(m_onCanvas);
            m_onCanvas->setChecked(false);
        }
    });
    retranslate();
}

void DetectivePanel::build()
{
    setObjectName(u"detective"_s);
    m_counts->setObjectName(u"whoCounts"_s);
    m_cards->setObjectName(u"whoEvidence"_s);
    m_people->setObjectName(u"whoCandidates"_s);
    m_add->setObjectName(u"whoAdd"_s);
    for (QLabel* label : {m_counts, m_summary})
        label->setTextFormat(Qt::PlainText);
    QFont large = m_counts->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_counts->setFont(large);
    m_summary->setWordWrap(true);
    QFont bold = m_cardsTitle->font();
    bold.setBold(true);
    m_cardsTitle->setFont(bold);
    m_peopleTitle->setFont(bold);
    m_cardsTitle->setBuddy(m_cards);
    m_peopleTitle->setBuddy(m_people);
    m_cards->setWordWrap(true);
    m_cards->setSpacing(2);
    m_people->setUniformItemSizes(true);
    m_add->setMenu(m_menu);
    m_remove->setEnabled(false);
    m_onCanvas->setChecked(true);

    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_add, 1);
    row->addWidget(m_remove);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(scroll);
    split->addWidget(column(split, {m_cardsTitle, m_cards, buttons}));
    split->addWidget(column(split, {m_counts, m_summary, m_peopleTitle, m_people, m_onCanvas}));
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 4);
    split->setStretchFactor(2, 4);
    split->setChildrenCollapsible(false);
    // The fields are what one types into: they keep their width when the dock is narrow.
    scroll->setMinimumWidth(m_form->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    for (QListWidget* list : {m_cards, m_people})
        list->setMinimumWidth(110);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(split);
}

QString DetectivePanel::countsText() const
{
    return m_counts->text();
}

QString DetectivePanel::summaryText() const
{
    return m_summary->text();
}

void DetectivePanel::pickFromRun()
{
    const auto book = m_keeper.book();
    if (!book || !book->detective) {
        m_pickWhenRead = m_workspace.trace() != nullptr;
        return ask();  // says that it is being read
    }
    auto flow = static_cast<std::uint32_t>(std::max(0, m_workspace.currentFlow()));
    const auto& flows = book->trace->flows();
    // The current flow, else the first one whose receiver read a hidden source.
    if (flow >= flows.size() || m_workspace.currentFlow() < 0 || !flows[flow].seenSource) {
        const auto hidden = std::find_if(flows.begin(), flows.end(),
                                         [](const auto& f) { return f.hidden && f.seenSource; });
        if (hidden == flows.end()) {
            m_workspace.say(tr("No receiver of this run reads a hidden source."));
            return;
        }
        flow = static_cast<std::uint32_t>(hidden - flows.begin());
    }
    const auto line = book->detective->lineOf(flow);
    if (!line)
        return;
    m_evidence.clear();
    m_form->fill(*book->trace, *line, book->detective->headersOf(flow));
    ask();
}

std::vector<Evidence> DetectivePanel::switchedOn() const
{
    std::vector<Evidence> out;
    for (const Card& card : m_evidence) {
        if (card.on)
            out.push_back(card.evidence);
    }
    return out;
}

void DetectivePanel::ask()
{
    if (!isVisible())
        return;
    const auto book = m_keeper.book();
    if (!book || !book->detective)
        return showNothing(m_workspace.trace() ? tr("The run is being read…")
                                               : tr("There is no run yet."));
    const auto line = m_form->line(*book->trace);
    if (!line)
        return showNothing(m_form->problem());
    // The header of the line is evidence like any other, the first one.
    const auto header = m_form->header();
    const bool known = !m_evidence.empty() && m_evidence.front().fromForm;
    if (header && known)
        m_evidence.front().evidence = *header;
    else if (header)
        m_evidence.insert(m_evidence.begin(), Card{*header, true, true});
    else if (known)
        m_evidence.erase(m_evidence.begin());
    const WhoIs answer = book->detective->ask(*line, switchedOn());
    m_leads = answer.narrow;
    showAnswer(*line, answer);
}

void DetectivePanel::showNothing(const QString& why)
{
    m_counts->clear();
    m_summary->setText(why);
    m_people->clear();
    m_leads.clear();
    showCards({});
    light(nullptr);
}

void DetectivePanel::showAnswer(const LogLine& line, const WhoIs& answer)
{
    const auto book = m_keeper.book();
    QStringList counts;
    for (const std::uint32_t n : answer.counts)
        counts << QString::number(n);
    m_counts->setText(counts.join(u" → "_s));
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
        if (!words.isEmpty())
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

void DetectivePanel::light(std::shared_ptr<const render::LensLook> look)
{
    if (!m_onCanvas->isChecked())
        look = nullptr;
    const bool own = m_look && m_workspace.lens() == m_look;
    if (!look && !own) {
        m_look.reset();
        return;
    }
    m_look = look;  // first: lensChanged() must find its own
    m_workspace.setLens(std::move(look));
}

void DetectivePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_keeper.want();
    if (const auto book = m_keeper.book())
        m_form->setTrace(book->trace.get());
    m_soon.start();
}

void DetectivePanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_soon.stop();
    light(nullptr);
}

void DetectivePanel::retranslate()
{
    m_cardsTitle->setText(tr("E&vidence"));
    m_peopleTitle->setText(tr("&Candidates"));
    m_add->setText(tr("&Add evidence"));
    m_remove->setText(tr("&Remove"));
    m_onCanvas->setText(tr("Show them on the can&vas"));
    m_cards->setAccessibleName(tr("Evidence"));
    m_people->setAccessibleName(tr("Candidates"));
}

void DetectivePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_soon.start();
    }
    QWidget::changeEvent(event);
}

}  // namespace tombolo::views
