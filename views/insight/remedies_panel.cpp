// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/remedies_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

#include "sim/simulate.h"
#include "views/text/header_text.h"
#include "views/text/rule_text.h"
#include "views/widgets/plain_parts.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {
namespace {

using render::Role;
using sim::analysis::Loss;

QString bold(const QString& text, const render::Theme& theme, Role role)
{
    return u"<b style=\"color:%1\">%2</b>"_qs.arg(theme.color(role).name(), text.toHtmlEscaped());
}

}  // namespace

RemediesPanel::RemediesPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar(column);
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(10, 8, 10, 10);
    m_column->setSpacing(8);
    m_story = proseLabel();
    QFont strong = font();
    strong.setBold(true);
    m_story->setFont(strong);
    m_losses = new QVBoxLayout;
    m_losses->setSpacing(3);
    m_heading = proseLabel();
    m_heading->setFont(strong);
    m_note = proseLabel();
    m_list = new QVBoxLayout;
    m_list->setSpacing(8);
    m_column->addWidget(m_story);
    m_column->addLayout(m_losses);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_note);
    m_column->addLayout(m_list);
    m_column->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    column->addWidget(m_scroll, 1);
    connect(&m_workspace, &Workspace::traceChanged, this, &RemediesPanel::refresh);
    connect(&m_workspace, &Workspace::currentFlowChanged, this, &RemediesPanel::refresh);
    connect(&m_workspace, &Workspace::themeChanged, this, &RemediesPanel::applyTheme);
    retranslate();
    applyTheme();
    refresh();
}

RemediesPanel::~RemediesPanel() = default;

void RemediesPanel::buildBar(QVBoxLayout* column)
{
    m_flow = new FlowBox(m_workspace);
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(90);
    m_busy->hide();
    m_copy = copyButton([this] { return asText(); });
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->addWidget(m_flow, 1);
    bar->addWidget(m_busy);
    bar->addWidget(m_copy);
    column->addLayout(bar);
}

void RemediesPanel::retranslate()
{
    m_flow->setAccessibleName(tr("Flow"));
    m_flow->setToolTip(tr("The flow whose source is looked for"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies everything as text"));
    m_heading->setText(tr("What would bring it back"));
}

void RemediesPanel::applyTheme()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_workspace.theme().color(Role::PanelGround));
    m_content->setPalette(colours);
    m_content->setAutoFillBackground(true);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, m_workspace.theme().color(Role::InkMuted));
    m_note->setPalette(muted);
    for (RemedyCard* card : m_cards)
        card->setTheme(m_workspace.theme());
}

std::string RemediesPanel::currentFlowId() const
{
    const auto trace = m_workspace.trace();
    const int flow = m_workspace.currentFlow();
    if (!trace || flow < 0 || flow >= static_cast<int>(trace->flows().size()))
        return {};
    return trace->flows()[static_cast<std::size_t>(flow)].id;
}

void RemediesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void RemediesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_about.reset();
        refresh();
    }
}

void RemediesPanel::refresh()
{
    if (!isVisible())
        return;
    m_flow->refresh();
    const auto trace = m_workspace.trace();
    const std::string flow = currentFlowId();
    if (flow.empty()) {
        m_job.cancel();
        clear();
        setBusy(false);
        m_story->setText(trace ? tr("Choose a flow to see what hides its source.")
                               : tr("No run yet: nothing is known to be hidden."));
        return;
    }
    if (m_workspace.isTraceStale()) {
        m_job.cancel();
        m_about.reset();
        clear();
        setBusy(false);
        m_story->setText(tr("The drawing has changed: this is looked at again after the next run."));
        return;
    }
    if (flow == m_asked && trace == m_about) {
        m_content->setEnabled(!m_job.isRunning());
        return;
    }
    search();
}

void RemediesPanel::search()
{
    m_asked = currentFlowId();
    m_about = m_workspace.trace();
    clear();  // what it says is of another run, or of another flow
    setBusy(true);
    m_job.start(
        [topology = m_workspace.topology(), run = m_about,
         flow = m_asked](const LatestJob::Stop* stop) {
            sim::analysis::SearchOptions options;
            options.seed = run->seed();
            options.stop = stop;
            return sim::analysis::whyHidden(topology, *run, flow, options);
        },
        [this](const Answer& answer) { showAnswer(answer); });
}

void RemediesPanel::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_content->setEnabled(!busy);
    m_copy->setEnabled(!busy && m_why.has_value());
    if (busy && !m_why)
        m_story->setText(tr("Searching…"));
}

void RemediesPanel::clear()
{
    m_why.reset();
    for (RemedyCard* card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    while (QLayoutItem* item = m_losses->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_note->clear();
    m_note->hide();
    m_heading->hide();
}

void RemediesPanel::showAnswer(const Answer& answer)
{
    clear();
    if (!answer) {
        setBusy(false);
        m_story->setText(text::errorText(answer.error()));
        return;
    }
    m_why = *answer;
    setBusy(false);
    const text::NameOf names = m_workspace.names();
    m_story->setText(text::whyText(*m_why, names));
    addLosses();
    m_heading->setVisible(!m_why->losses.empty());
    const QString none = text::noRemedyText(*m_why, m_workspace.names());
    m_note->setText(none.isEmpty() ? tr("Each was simulated, alone and beside all other flows "
                                        "(%1 changed drawings in all). Pairs are all pairs of "
                                        "elements, drawn as flows or not.")
                                         .arg(QLocale().toString(m_why->tried))
                                   : none);
    m_note->setVisible(!m_why->losses.empty() || none.isEmpty());
    addCards();
    m_scroll->ensureVisible(0, 0);
}

void RemediesPanel::addLosses()
{
    const text::NameOf names = m_workspace.names();
    for (const Loss& loss : m_why->losses) {
        QLabel* line = proseLabel();
        line->setText(u"→ "_qs + text::lossText(loss, names));
        line->setToolTip(text::ruleTip(loss.law));
        m_losses->addWidget(line);
    }
}

void RemediesPanel::addCards()
{
    const text::NameOf names = m_workspace.names();
    for (std::size_t i = 0; i < m_why->remedies.size(); ++i) {
        auto* card = new RemedyCard(static_cast<int>(i) + 1, m_why->remedies[i], names);
        card->setTheme(m_workspace.theme());
        connect(card, &RemedyCard::previewRequested, this, [this, i] { preview(i); });
        connect(card, &RemedyCard::applyRequested, this, [this, i] { apply(i); });
        m_list->addWidget(card);
        m_cards.push_back(card);
    }
}

/// "Pod-A ─ 10.1.1.2 → node-1 ─ 10.20.0.11 → server": the source on every wire of the request.
QString RemediesPanel::wayText(const Topology& topology) const
{
    sim::RunOptions options;
    options.flows = {m_asked};
    options.candidates = false;
    const auto trace = sim::simulate(topology, options);
    if (!trace)
        return text::errorText(trace.error()).toHtmlEscaped();
    const render::Theme& theme = m_workspace.theme();
    const text::NameOf names = m_workspace.names();
    const sim::FlowResult& flow = (*trace)->flows().front();
    QString out;
    std::string last;
    for (const std::uint32_t i : flow.request) {
        const sim::Crossing c = (*trace)->crossing(i);
        const std::string& from = (*trace)->elements()[c.from];
        last = (*trace)->elements()[c.to];
        out += u"%1 ─ %2 → "_qs.arg(
            text::shownName(names(from)).toHtmlEscaped(),
            bold(QString::fromStdString(toString(c.header.src)), theme,
                 c.header.src == flow.trueSource.address ? Role::Answered : Role::MaskInk));
    }
    out += text::shownName(names(last)).toHtmlEscaped();
    if (const auto told = text::trustedHeaders(flow); !told.empty())
        out += u" · "_qs +
               bold(tr("header: %1").arg(QString::fromStdString(toString(told.front().address))),
                    theme, Role::Answered);
    return out;
}

void RemediesPanel::preview(std::size_t remedy)
{
    if (!m_why || remedy >= m_why->remedies.size())
        return;
    const auto changed =
        sim::analysis::withChanges(m_workspace.topology(), m_why->remedies[remedy].changes);
    m_cards[remedy]->showPreview(wayText(m_workspace.topology()),
                                 changed ? wayText(*changed)
                                         : text::errorText(changed.error()).toHtmlEscaped());
    // What was asked for is not to appear below the fold.
    QTimer::singleShot(0, m_cards[remedy], [this, card = m_cards[remedy]] {
        m_content->layout()->activate();
        m_scroll->ensureVisible(0, card->geometry().bottom(), 0, 8);
        m_scroll->ensureVisible(0, card->geometry().top(), 0, 8);
    });
}

void RemediesPanel::apply(std::size_t remedy)
{
    if (!m_why || remedy >= m_why->remedies.size() || m_workspace.isTraceStale())
        return;
    const auto& topology = m_workspace.topology();
    const auto changed = sim::analysis::withChanges(topology, m_why->remedies[remedy].changes);
    if (!changed)
        return m_workspace.say(text::errorText(changed.error()));
    const QString what = text::remedyText(m_why->remedies[remedy], m_workspace.names());
    if (m_workspace.perform(tr("Bring back the source of %1").arg(m_workspace.names()(m_asked)),
                            difference(topology, *changed)))
        m_workspace.say(tr("Done: %1").arg(what));
}

QString RemediesPanel::asText() const
{
    return m_why ? text::whyReport(*m_why, m_workspace.names()) : m_story->text();
}

}  // namespace tombolo::views
