// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/story_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTimer>
#include <QVBoxLayout>

#include "views/panels/field_glyph.h"
#include "views/panels/story_delegate.h"
#include "views/text/rule_text.h"
#include "views/text/text.h"
#include "views/widgets/plain_parts.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

using render::Role;

void StoryModel::reset(std::vector<StoryItem> items, std::shared_ptr<const StoryWriter> writer)
{
    beginResetModel();
    m_items = std::move(items);
    m_writer = std::move(writer);
    endResetModel();
}

int StoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

namespace {

/// What the laws say that a card's steps follow.
QString lawsTip(const StoryItem& item)
{
    QStringList numbers;
    QString tip;
    for (const auto* steps : {&item.before, &item.steps}) {
        for (const sim::Step& step : *steps) {
            const QString number = QString::fromStdString(step.law);
            const QString rule = text::ruleTip(step.law);
            if (rule.isEmpty() || numbers.contains(number))
                continue;
            numbers << number;
            QStringList lines = rule.toHtmlEscaped().split(u'\n');
            lines.first() = u"<b>"_qs + lines.first() + u"</b>"_qs;
            tip += u"<p>"_qs + lines.join(u"<br/>"_qs) + u"</p>"_qs;
        }
    }
    return tip;
}

}  // namespace

QVariant StoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_writer->plain(m_items[static_cast<std::size_t>(index.row())]);
    if (role == Qt::ToolTipRole)
        return lawsTip(m_items[static_cast<std::size_t>(index.row())]);
    return {};
}

Qt::ItemFlags StoryModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return Qt::NoItemFlags;
    const bool section =
        m_items[static_cast<std::size_t>(index.row())].kind == StoryItem::Kind::Section;
    return section ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

StoryPanel::StoryPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new StoryModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    buildView();
    column->addWidget(m_view, 1);
    m_note = noteLabel(this);
    column->addWidget(m_note, 1);
    connect(&workspace, &Workspace::traceChanged, this, [this] {
        if (m_workspace.trace() != m_trace) {
            fillFlows();
            rebuild();
        }
        refreshNote();
    });
    connect(&workspace, &Workspace::currentFlowChanged, this, &StoryPanel::rebuildIfOther);
    connect(&workspace, &Workspace::currentCrossingChanged, this, &StoryPanel::rebuildIfOther);
    connect(&workspace, &Workspace::playheadChanged, this, &StoryPanel::followPlayhead);
    connect(&workspace, &Workspace::themeChanged, this, &StoryPanel::applyTheme);
    retranslate();
    applyTheme();
}

StoryPanel::~StoryPanel() = default;

void StoryPanel::buildBar()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(6);
    m_flow = new QComboBox(this);
    m_flow->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_flow->setMinimumContentsLength(10);
    m_follow = new QToolButton(this);
    m_follow->setCheckable(true);
    m_follow->setAutoRaise(true);
    m_everyStep = new QToolButton(this);
    m_everyStep->setCheckable(true);
    m_everyStep->setAutoRaise(true);
    m_copy = new QToolButton(this);
    m_copy->setAutoRaise(true);
    row->addWidget(m_flow, 1);
    row->addWidget(m_follow);
    row->addWidget(m_everyStep);
    row->addWidget(m_copy);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_flow, &QComboBox::activated, this,
            [this](int index) { m_workspace.setCurrentFlow(index); });
    const auto showFollow = [this] {
        m_follow->setChecked(m_workspace.followsPlayhead());
    };
    showFollow();
    connect(&m_workspace, &Workspace::followsPlayheadChanged, this, showFollow);
    connect(m_follow, &QToolButton::toggled, &m_workspace, &Workspace::setFollowsPlayhead);
    connect(m_everyStep, &QToolButton::toggled, this, &StoryPanel::rebuild);
    connect(m_copy, &QToolButton::clicked, this, [this] { copy(true); });
}

void StoryPanel::buildView()
{
    m_view = new QListView(this);
    m_view->setModel(m_model);
    m_delegate = new StoryDelegate(m_workspace, *m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    connect(m_view, &QAbstractItemView::clicked, this, &StoryPanel::goTo);
    connect(m_view, &QAbstractItemView::activated, this, &StoryPanel::goTo);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu(this);
        QAction* one = menu.addAction(tr("Copy this part"), this, [this] { copy(false); });
        one->setEnabled(m_view->currentIndex().isValid());
        menu.addAction(tr("Copy the whole story"), this, [this] { copy(true); });
        menu.exec(m_view->viewport()->mapToGlobal(at));
    });
}

void StoryPanel::retranslate()
{
    m_view->setAccessibleName(tr("Packet story"));
    m_flow->setAccessibleName(tr("Flow"));
    m_flow->setToolTip(tr("Flow whose packet is told"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(
        tr("Tell of the packet that moves at the playhead. Choosing a flow stops this."));
    m_everyStep->setText(tr("Every step"));
    m_everyStep->setToolTip(
        tr("Also tell the steps that change nothing: routes, known connections, "
           "firewalls that let pass"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the story as text"));
    m_copy->setAccessibleName(m_copy->toolTip());
    fillFlows();
    rebuild();
}

void StoryPanel::applyTheme()
{
    const render::Theme& theme = m_workspace.theme();
    QPalette colours = m_view->palette();
    colours.setColor(QPalette::Base, theme.color(Role::PanelGround));
    m_view->setPalette(colours);
    QPalette muted = m_note->palette();
    muted.setColor(QPalette::WindowText, theme.color(Role::InkMuted));
    m_note->setPalette(muted);
    m_copy->setIcon(glyphIcon(Glyph::Copy, theme.color(Role::Ink)));
    fillFlows();
    rebuild();
}

void StoryPanel::fillFlows()
{
    m_flow->clear();
    if (const auto trace = m_workspace.trace()) {
        const render::Theme& theme = m_workspace.theme();
        const auto names = m_workspace.names();
        for (const sim::FlowResult& flow : trace->flows()) {
            const bool masked = flow.isMerged() && !flow.isStray();
            const QColor ink = theme.color(masked ? Role::Mask : roleOf(shownVerdict(flow)));
            m_flow->addItem(glyphIcon(masked ? Glyph::Mask : glyphOf(shownVerdict(flow)), ink),
                            names(flow.id));
            m_flow->setItemData(m_flow->count() - 1, text::flowSummary(*trace, flow, names),
                                Qt::ToolTipRole);
        }
    }
    m_flow->setEnabled(m_flow->count() > 0);
    m_flow->setCurrentIndex(m_workspace.currentFlow());
}

std::uint32_t StoryPanel::wantedAttempt() const
{
    const auto trace = m_workspace.trace();
    const int crossing = m_workspace.currentCrossing();
    if (trace && crossing >= 0)
        return trace->crossing(static_cast<std::uint32_t>(crossing)).attempt;
    const auto flow = static_cast<std::size_t>(m_workspace.currentFlow());  // none: beyond all
    return trace && flow < trace->flows().size() ? trace->flows()[flow].attempt : 0;
}

void StoryPanel::rebuildIfOther()
{
    if (m_workspace.trace() != m_trace || m_workspace.currentFlow() != m_shownFlow ||
        wantedAttempt() != m_shownAttempt)
        rebuild();
    else
        followPlayhead();
}

void StoryPanel::rebuild()
{
    m_trace = m_workspace.trace();
    m_shownFlow = m_workspace.currentFlow();
    m_shownAttempt = wantedAttempt();
    m_flow->setCurrentIndex(m_shownFlow);
    std::vector<StoryItem> items;
    std::shared_ptr<const StoryWriter> writer;
    if (m_trace && m_shownFlow >= 0) {
        items = storyOf(*m_trace, static_cast<std::uint32_t>(m_shownFlow), m_shownAttempt);
        writer = std::make_shared<StoryWriter>(*m_trace, m_workspace.names(), m_workspace.theme(),
                                               m_everyStep->isChecked());
    }
    // The delegate must not meet new rows with old cards.
    m_delegate->setStory(nullptr, nullptr);
    m_model->reset(std::move(items), writer);
    m_delegate->setStory(&m_model->items(), writer);
    m_view->doItemsLayout();
    m_currentRow = -1;
    refreshNote();
    followPlayhead();
    // Once more when the cards have their heights: in another language they have others.
    QTimer::singleShot(0, this, [this] {
        m_currentRow = -1;
        followPlayhead();
    });
}

void StoryPanel::refreshNote()
{
    const bool empty = m_model->rowCount() == 0;
    m_note->setVisible(empty);
    m_view->setVisible(!empty);
    m_copy->setEnabled(!empty);
    m_everyStep->setEnabled(!empty);
    if (!empty)
        return;
    if (const auto error = m_workspace.runError())
        m_note->setText(text::errorText(*error));
    else if (!m_workspace.trace())
        m_note->setText(tr("No run yet. Draw a flow from a source to a target: here stands what "
                           "happens to its packet, hop by hop."));
    else if (m_workspace.trace()->flows().empty())
        m_note->setText(tr("Nothing was sent in this run: draw a flow, or enable one."));
    else
        m_note->setText(tr("Choose a flow to read the story of its packet."));
}

int StoryPanel::rowAtPlayhead() const
{
    const sim::TimeNs now = m_workspace.time();
    const sim::Beats* beats = m_workspace.beats();
    if (beats == nullptr)
        return -1;
    int found = -1;
    bool underWay = false;
    const auto& items = m_model->items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind != StoryItem::Kind::Hop || items[i].crossing.departNs > now)
            continue;
        found = static_cast<int>(i);
        // After its last hop the packet is under way no more.
        const sim::Crossing& c = items[i].crossing;
        underWay = beats->index().next(items[i].index) != sim::kNoCrossing || now < c.arriveNs;
    }
    return underWay ? found : -1;
}

void StoryPanel::followPlayhead()
{
    const int row = rowAtPlayhead();
    if (row == m_currentRow)
        return;
    const int old = std::exchange(m_currentRow, row);
    m_delegate->setCurrentRow(row);
    for (const int changed : {old, row}) {
        if (changed >= 0)
            m_view->update(m_model->index(changed));
    }
    if (row < 0 || m_going)
        return;
    // Before anything moved, the summary at the top is what to read.
    if (m_workspace.beat() <= 0)
        m_view->scrollToTop();
    else
        m_view->scrollTo(m_model->index(row));
}

void StoryPanel::goTo(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const StoryItem& item = m_model->items()[static_cast<std::size_t>(index.row())];
    if (item.kind != StoryItem::Kind::Hop)
        return;
    const std::uint32_t crossing = item.index;  // the story may be told anew below
    const QScopedValueRollback going(m_going, true);
    m_workspace.setCurrentCrossing(static_cast<int>(crossing));
    m_workspace.seekCrossing(crossing);
}

QString StoryPanel::asText() const
{
    QStringList parts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        parts << m_model->data(m_model->index(row), Qt::DisplayRole).toString();
    return parts.join(u"\n\n"_qs);
}

void StoryPanel::copy(bool everything) const
{
    const QModelIndex current = m_view->currentIndex();
    const QString text = everything || !current.isValid()
                             ? asText()
                             : m_model->data(current, Qt::DisplayRole).toString();
    QGuiApplication::clipboard()->setText(text);
    m_workspace.say(tr("Copied."));
}

bool StoryPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy(!m_view->currentIndex().isValid());
            return true;
        }
        const bool walks = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down ||
                           key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown ||
                           key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (walks && key->modifiers() == Qt::NoModifier) {
            // After the view has moved its current row.
            QMetaObject::invokeMethod(
                this, [this] { goTo(m_view->currentIndex()); }, Qt::QueuedConnection);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StoryPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        rebuild();
}

}  // namespace tombolo::views
