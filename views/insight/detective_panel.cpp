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

struct DetectivePanel::Desk {
    std::shared_ptr<const LedgerKeeper::Book> book;
    std::unique_ptr<Detective> detective;  ///< made by the first question

    WhoIs ask(const LogLine& line, const std::vector<Evidence>& evidence)
    {
        if (!detective)
            detective = std::make_unique<Detective>(*book->topology, *book->trace, *book->ledger);
        return detective->ask(line, evidence);
    }
};

DetectivePanel::DetectivePanel(Workspace& workspace, LedgerKeeper& keeper, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_keeper(keeper),
      m_form(new DetectiveForm(workspace, this)),
      m_counts(new QLabel(this)),
      m_summary(new QLabel(this)),
      m_cardsTitle(new QLabel(this)),
      m_peopleTitle(new QLabel(this)),
      m_cards(new HintList(this)),
      m_people(new HintList(this)),
      m_add(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_menu(new QMenu(this)),
      m_onCanvas(new QCheckBox(this))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connectAll();
    retranslate();
}

DetectivePanel::~DetectivePanel() = default;

void DetectivePanel::connectAll()
{
    connect(&m_soon, &QTimer::timeout, this, &DetectivePanel::ask);
    m_form->setKnown([this](const IpAddress& a) {
        const auto book = m_keeper.book();
        return book && book->ledger->plan().find(a) != 0;
    });
    connect(m_form, &DetectiveForm::edited, this, &DetectivePanel::askSoon);
    connect(m_form, &DetectiveForm::pickRequested, this, &DetectivePanel::pickFromRun);
    connect(m_menu, &QMenu::aboutToShow, this, &DetectivePanel::fillMenu);
    connect(m_onCanvas, &QCheckBox::toggled, this, &DetectivePanel::ask);
    connect(m_cards, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const int row = m_cards->row(item);
        if (m_filling || row < 0 || row >= static_cast<int>(m_evidence.size()))
            return;
        m_evidence[static_cast<std::size_t>(row)].on = item->checkState() == Qt::Checked;
        askSoon();
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
    connect(&m_keeper, &LedgerKeeper::ready, this, [this] {
        if (!isVisible())
            return;
        m_form->setTrace(m_keeper.book() ? m_keeper.book()->trace.get() : nullptr);
        if (std::exchange(m_pickWhenRead, false))
            pickFromRun();
        else
            ask();
    });
    connect(&m_workspace, &Workspace::lensChanged, this, [this] {
        if (m_look && m_workspace.lens() != m_look) {  // Esc, or another lens
            m_look.reset();
            const QSignalBlocker quiet(m_onCanvas);
            m_onCanvas->setChecked(false);
        }
    });
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
    m_people->setWordWrap(true);
    for (QListWidget* list : {m_cards, m_people}) {
        list->setResizeMode(QListView::Adjust);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
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
    // The answer stands over both lists, which end and begin at the same heights.
    auto* lists = new QSplitter(Qt::Horizontal, this);
    lists->addWidget(column(lists, {m_cardsTitle, m_cards, buttons}));
    lists->addWidget(column(lists, {m_peopleTitle, m_people, m_onCanvas}));
    lists->setStretchFactor(0, 4);
    lists->setStretchFactor(1, 5);
    lists->setChildrenCollapsible(false);
    QWidget* answer = column(split, {m_counts, m_summary, lists});
    answer->layout()->setSpacing(0);
    qobject_cast<QVBoxLayout*>(answer->layout())->setStretchFactor(lists, 1);
    split->addWidget(answer);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 8);
    split->setChildrenCollapsible(false);
    // The fields are what one types into: they keep their width when the dock is narrow.
    scroll->setMinimumWidth(m_form->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    for (QListWidget* list : {m_cards, m_people}) {
        list->setMinimumWidth(110);
        list->setMinimumHeight(2 * fontMetrics().lineSpacing());  // the sentence is not cut for it
    }
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(split);
}

QString DetectivePanel::countsText() const
{
    return m_chain;
}

QString DetectivePanel::summaryText() const
{
    return m_summary->text();
}

void DetectivePanel::pickFromRun()
{
    const auto book = m_keeper.book();
    if (!book) {
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
    const auto line = lineOf(*book->trace, *book->ledger, flow);
    if (!line)
        return;
    m_evidence.clear();
    m_form->fill(*book->trace, *line, headersOf(*book->ledger, flow));
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

/// What is shown is not the answer any more.
void DetectivePanel::askSoon()
{
    m_job.cancel();
    m_soon.start();
}

void DetectivePanel::ask()
{
    m_soon.stop();
    m_job.cancel();
    if (!isVisible())
        return;
    const auto book = m_keeper.book();
    if (!book)
        return showNothing(m_workspace.trace() ? tr("The run is being read…")
                                               : tr("There is no run yet."));
    openBook(book);
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
    if (m_cards->count() != static_cast<int>(m_evidence.size()))
        showCards({});
    showBusy(true);
    m_job.start([desk = m_desk, line = *line, evidence = switchedOn()](
                    const LatestJob::Stop*) { return desk->ask(line, evidence); },
                [this, line = *line](const WhoIs& answer) { showAnswer(line, answer); });
}

/// What is on the table is about another run from now on; what that does not have goes.
void DetectivePanel::openBook(const std::shared_ptr<const LedgerKeeper::Book>& book)
{
    if (m_desk && m_desk->book == book)
        return;
    m_leads.clear();
    if (m_desk) {
        const auto& before = m_desk->book->trace->elements();
        std::erase_if(m_evidence, [&](Card& card) {
            sim::ElementIx& where = card.evidence.where;
            if (where == sim::kNoElement)
                return false;
            where = book->ledger->table().find(before[where]);
            return where == sim::kNoElement;
        });
    }
    m_desk = std::make_shared<Desk>(Desk{book, nullptr});
}

/// The last answer stays, greyed.
void DetectivePanel::showBusy(bool busy)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_counts, m_summary, m_people})
        part->setEnabled(!busy);
}

void DetectivePanel::showNothing(const QString& why)
{
    showBusy(false);
    m_counts->clear();
    m_chain.clear();
    m_summary->setText(why);
    m_people->clear();
    m_leads.clear();
    showCards({});
    light(nullptr);
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
    m_job.cancel();
    light(nullptr);
}

/// No letter is one of the menu bar's, which the window's panels must leave to it.
void DetectivePanel::retranslate()
{
    m_cardsTitle->setText(tr("Evide&nce"));
    m_peopleTitle->setText(tr("Candida&tes"));
    m_add->setText(tr("Add eviden&ce"));
    m_remove->setText(tr("Rem&ove"));
    m_onCanvas->setText(tr("Sho&w them on the canvas"));
    m_cards->setAccessibleName(tr("Evidence"));
    m_people->setAccessibleName(tr("Candidates"));
    m_cards->setHint(tr("Nothing yet. “Add evidence” offers what would narrow it: a translator's "
                        "table, a flow log, a header."));
    m_people->setHint(tr("Who it could have been, as soon as a line is given."));
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
