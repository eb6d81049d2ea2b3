// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/ledger_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

#include "views/text/crowd_text.h"
#include "views/text/ledger_text.h"
#include "views/widgets/plain_parts.h"
#include "views/widgets/wrapped_column.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {
namespace {

using namespace sim::analysis;
using render::Role;

enum Column { kMachine, kReads, kStanding, kBehind, kColumns };
constexpr int kCrossing = Qt::UserRole;     ///< packet on its way to the row's machine
constexpr int kElement = Qt::UserRole + 1;  ///< id of the row's machine

Role roleOf(Standing standing)
{
    return tells(standing)                   ? Role::Answered
           : standing == Standing::PortTells ? Role::Warning
                                             : Role::MaskInk;
}

/// So that the meaning does not rest on the colour.
QString signOf(Standing standing)
{
    return tells(standing) ? u"✓ "_s : standing == Standing::PortTells ? u"! "_s : u"◐ "_s;
}

}  // namespace

LedgerPanel::LedgerPanel(Workspace& workspace, LedgerKeeper& keeper, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_keeper(keeper)
{
    build();
    connect(&m_keeper, &LedgerKeeper::ready, this, &LedgerPanel::showFlow);
    connect(&m_workspace, &Workspace::traceChanged, this, &LedgerPanel::refresh);
    connect(&m_workspace, &Workspace::currentFlowChanged, this, &LedgerPanel::refresh);
    connect(&m_workspace, &Workspace::currentCrossingChanged, this, &LedgerPanel::followPlayhead);
    connect(&m_workspace, &Workspace::themeChanged, this, &LedgerPanel::showFlow);
    retranslate();
}

void LedgerPanel::build()
{
    m_flow = new FlowBox(m_workspace);
    m_stand = new QToolButton;
    m_stand->setAutoRaise(true);
    connect(m_stand, &QToolButton::clicked, this, [this] { standAt(m_hops->currentItem()); });
    m_copy = copyButton([this] { return asText(); });
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->addWidget(m_flow, 1);
    bar->addWidget(m_stand);
    bar->addWidget(m_copy);

    m_hops = new QTreeWidget;
    m_hops->setColumnCount(kColumns);
    m_hops->setFrameShape(QFrame::NoFrame);
    m_hops->setIndentation(14);
    for (const int column : {kMachine, kStanding, kBehind})
        wrapColumn(m_hops, column);
    m_hops->setMinimumHeight(fontMetrics().height() * 6);
    m_hops->header()->setStretchLastSection(true);
    m_hops->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hops->viewport()->installEventFilter(this);
    connect(m_hops, &QTreeWidget::itemClicked, this, &LedgerPanel::rowChosen);
    connect(m_hops, &QTreeWidget::itemActivated, this, &LedgerPanel::standAt);
    connect(m_hops, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem* row) { m_stand->setEnabled(row && row->parent()); });

    m_summary = proseLabel();
    QFont bold = font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_headers = proseLabel();
    auto* answer = new QWidget;
    auto* rows = new QVBoxLayout(answer);
    rows->setContentsMargins(8, 0, 8, 0);
    rows->setSpacing(4);
    rows->addWidget(m_summary);
    rows->addWidget(m_hops, 1);
    rows->addWidget(m_headers);
    m_note = noteLabel(this);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_note);
    m_pages->addWidget(answer);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);
    setFocusProxy(m_hops);
}

void LedgerPanel::retranslate()
{
    m_flow->setAccessibleName(tr("Flow"));
    m_flow->setToolTip(tr("The flow whose source is followed"));
    m_stand->setText(tr("Stand here"));
    m_stand->setToolTip(tr("See the drawing as the machine of this line does"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies everything as text"));
    m_hops->setHeaderLabels({tr("Machine"), tr("It reads"), tr("Which is"), tr("Could be")});
    m_hops->setAccessibleName(tr("What each machine on the way can tell"));
}

void LedgerPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void LedgerPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

bool LedgerPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_hops->viewport())
        shareWidth();
    return QWidget::eventFilter(watched, event);
}

/// Addresses are whole; the other columns wrap where they are long, so that who it could be, the
/// answer, never is what has no room.
void LedgerPanel::shareWidth()
{
    QHeaderView* header = m_hops->header();
    const int all = m_hops->viewport()->width();
    std::array<int, kColumns> wanted{};
    for (const int column : {kMachine, kReads, kStanding, kBehind})
        wanted[static_cast<std::size_t>(column)] = wantedWidth(column);
    const int machine = std::min(wanted[kMachine], all * 3 / 10);
    const int rest = all - machine - wanted[kReads];
    const int standing = std::min(wanted[kStanding], std::max(rest / 2, rest - wanted[kBehind]));
    header->resizeSection(kMachine, machine);
    header->resizeSection(kReads, wanted[kReads]);
    header->resizeSection(kStanding, std::max(standing, 40));
}

/// Of the longest line of a column, were it not wrapped.
int LedgerPanel::wantedWidth(int column) const
{
    constexpr int kPadding = 14;
    const QFontMetrics metrics(m_hops->font());
    int out = m_hops->header()->sectionSizeHint(column);
    for (int s = 0; s < m_hops->topLevelItemCount(); ++s) {
        const QTreeWidgetItem* section = m_hops->topLevelItem(s);
        for (int r = 0; r < section->childCount(); ++r)
            out = std::max(out,
                           metrics.horizontalAdvance(section->child(r)->text(column)) + kPadding);
    }
    return out + (column == kMachine ? 2 * m_hops->indentation() : 0);
}

void LedgerPanel::refresh()
{
    if (!isVisible())
        return;
    m_flow->refresh();
    m_keeper.want();
    showFlow();
}

/// The ledger of the current flow, or null while none has been made of the run that is shown.
const FlowLedger* LedgerPanel::told() const
{
    const auto book = m_keeper.book();
    const auto trace = m_workspace.trace();
    const int flow = m_workspace.currentFlow();
    if (!book || book->trace != trace || flow < 0 ||
        static_cast<std::size_t>(flow) >= book->ledger->flows().size())
        return nullptr;
    return &book->ledger->flows()[static_cast<std::size_t>(flow)];
}

void LedgerPanel::showFlow()
{
    if (!isVisible())
        return;
    const FlowLedger* flow = told();
    m_hops->clear();
    m_copy->setEnabled(flow != nullptr);
    m_stand->setEnabled(false);
    m_pages->setCurrentIndex(flow ? 1 : 0);
    if (!flow) {
        m_note->setText(!m_workspace.trace() ? tr("No run yet: nobody has read anything.")
                        : m_workspace.currentFlow() < 0 ? tr("Choose a flow to follow its source.")
                                                        : tr("Reading the run…"));
        return;
    }
    const auto section = [this](const QString& title) {
        auto* item = new QTreeWidgetItem(m_hops, {title});
        item->setFirstColumnSpanned(true);
        item->setFlags(Qt::ItemIsEnabled);
        QFont bold = font();
        bold.setBold(true);
        item->setFont(kMachine, bold);
        return item;
    };
    QTreeWidgetItem* request = section(tr("Request"));
    QTreeWidgetItem* reply = nullptr;
    auto flip = flow->flips.begin();
    for (const LedgerHop& hop : flow->hops) {
        for (; flip != flow->flips.end() && !hop.reply &&
               (flip->sender || flip->crossing < hop.crossing);
             ++flip)
            addFlip(*flip, *request);
        if (hop.reply && !reply)
            reply = section(tr("Reply"));
        addHop(hop, hop.reply ? *reply : *request);
    }
    m_hops->expandAll();
    shareWidth();
    showSentences(*flow);
    followPlayhead();
}

void LedgerPanel::addHop(const LedgerHop& hop, QTreeWidgetItem& parent)
{
    const auto book = m_keeper.book();
    const Reading& read = hop.reading;
    const std::string& id = book->trace->elements()[hop.at];
    auto* row = new QTreeWidgetItem(&parent);
    row->setText(kMachine, text::shownName(m_workspace.names()(id)));
    row->setText(kReads, text::endpointText(read.address, read.port));
    row->setText(kStanding, signOf(read.standing) + text::standingText(read.standing));
    row->setForeground(kStanding, m_workspace.theme().color(roleOf(read.standing)));
    if (read.group != Sources::kNoGroup)
        row->setText(kBehind, text::crowdText(book->ledger->group(read.group).crowd));
    if (hop.tunnelled)
        row->setToolTip(kReads, tr("Inside a tunnel: this machine passes it on unread."));
    for (int column = 0; column < kColumns; ++column)
        row->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeft);
    row->setData(0, kCrossing, hop.crossing);
    row->setData(0, kElement, QString::fromStdString(id));
}

void LedgerPanel::addFlip(const Flip& flip, QTreeWidgetItem& parent)
{
    const auto book = m_keeper.book();
    const text::NameOf names = m_workspace.names();
    const std::string& id = book->trace->elements()[flip.at];
    const render::Theme& theme = m_workspace.theme();
    auto* row = new QTreeWidgetItem(&parent);
    row->setText(kMachine, u"⇄ "_s + text::shownName(names(id)));
    row->setText(kReads, u"→ "_s + text::endpointText(flip.after.address, flip.after.port));
    row->setText(kStanding, text::ruleText(flip.rule, names));
    if (flip.lost != 0)
        row->setText(kBehind, tr("Lost here: %1").arg(text::lostText(flip.lost)));
    for (int column = 0; column < kColumns; ++column) {
        row->setForeground(column, theme.color(Role::MaskInk));
        row->setBackground(column, theme.color(Role::MaskFill));
        row->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeft);
        row->setToolTip(column, text::flipText(*book->ledger, *book->trace, flip, names));
    }
    row->setData(0, kCrossing, flip.crossing);
    row->setData(0, kElement, QString::fromStdString(id));
}

/// What the receiver can tell, and what headers are worth; a translation's sentence is its row.
void LedgerPanel::showSentences(const FlowLedger& flow)
{
    const auto book = m_keeper.book();
    const text::NameOf names = m_workspace.names();
    const LedgerHop* received = flow.received();
    m_summary->setText(text::ledgerText(*book->ledger, *book->trace, flow, names));
    QPalette ink = palette();
    if (received)
        ink.setColor(QPalette::WindowText,
                     m_workspace.theme().color(roleOf(received->reading.standing)));
    m_summary->setPalette(ink);
    QStringList headers;
    for (const HeaderLine& line : flow.headers)
        headers << text::headerLineText(*book->ledger, *book->trace, line, names);
    m_headers->setText(headers.join(u'\n'));
    m_headers->setVisible(!headers.isEmpty());
}

QString LedgerPanel::summaryText() const
{
    return m_pages->currentIndex() == 1 ? m_summary->text() : m_note->text();
}

QString LedgerPanel::asText() const
{
    QStringList lines{m_summary->text()};
    for (int s = 0; s < m_hops->topLevelItemCount(); ++s) {
        const QTreeWidgetItem* section = m_hops->topLevelItem(s);
        lines << section->text(kMachine);
        for (int r = 0; r < section->childCount(); ++r) {
            QStringList cells;
            for (int column = 0; column < kColumns; ++column)
                cells << section->child(r)->text(column);
            lines << cells.join(u'\t');
        }
    }
    if (!m_headers->text().isEmpty())
        lines << m_headers->text();
    return lines.join(u'\n') + u'\n';
}

void LedgerPanel::rowChosen(const QTreeWidgetItem* row)
{
    if (!row || !row->parent())
        return;
    // Whoever listens may tell another flow: the row is gone then.
    const auto crossing = row->data(0, kCrossing).toUInt();
    const std::string element = row->data(0, kElement).toString().toStdString();
    if (crossing != sim::kNoCrossing) {
        m_workspace.setCurrentCrossing(static_cast<int>(crossing));
        m_workspace.seekCrossing(crossing, true);
    }
    m_workspace.select({element});
}

/// The line of the packet that is shown.
void LedgerPanel::followPlayhead()
{
    const int crossing = m_workspace.currentCrossing();
    for (int s = 0; isVisible() && s < m_hops->topLevelItemCount(); ++s) {
        QTreeWidgetItem* section = m_hops->topLevelItem(s);
        for (int r = 0; r < section->childCount(); ++r)
            if (crossing >= 0 &&
                section->child(r)->data(0, kCrossing).toUInt() == static_cast<unsigned>(crossing)) {
                m_hops->setCurrentItem(section->child(r));
                return;
            }
    }
}

void LedgerPanel::standAt(const QTreeWidgetItem* row)
{
    if (row && row->parent())
        emit standHereRequested(row->data(0, kElement).toString().toStdString());
}

}  // namespace tombolo::views
