// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/twin_window.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "app/file_dialogs.h"
#include "app/twin_inputs.h"
#include "app/twin_side.h"
#include "app/twin_table.h"
#include "model/persist/file.h"
#include "model/persist/twin.h"
#include "sim/analysis/lost_answers.h"
#include "views/canvas/canvas_view.h"
#include "views/export/twin_export.h"
#include "views/playback/playback_clock.h"
#include "views/playback/transport_bar.h"
#include "views/text/convert_text.h"
#include "views/widgets/wrapped_column.h"

namespace tombolo::app {
namespace {

constexpr int kGatherMs = 250;
constexpr int kTypingMs = 700;  ///< a prefix that is half written is not converted with
constexpr int kSlowMs = 400;    ///< until then the last twin stays in sight

}  // namespace

TwinWindow::TwinWindow(views::Workspace& workspace, QWidget* parent)
    : QMainWindow(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("TwinWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Twin: the other model beside it – Tombolo"));
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    auto* drawings = new QSplitter(Qt::Horizontal);
    m_left = new TwinSide;
    m_right = new TwinSide;
    drawings->addWidget(m_left);
    drawings->addWidget(m_right);
    drawings->setChildrenCollapsible(false);
    m_transportPlace = new QWidget;
    auto* place = new QVBoxLayout(m_transportPlace);
    place->setContentsMargins(0, 0, 0, 0);
    auto* rows = new QSplitter(Qt::Vertical);
    auto* upper = new QWidget;
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->setSpacing(0);
    upperColumn->addWidget(drawings, 1);
    upperColumn->addWidget(m_transportPlace);
    rows->addWidget(upper);
    rows->addWidget(makeBottom());
    rows->setStretchFactor(0, 1);
    rows->setStretchFactor(1, 0);
    rows->setChildrenCollapsible(false);
    // The strip with the totals, a few flows and notes is seen at once.
    rows->setSizes({fontMetrics().height() * 26, fontMetrics().height() * 13});
    column->addWidget(rows, 1);
    setCentralWidget(centre);
    resize(QSize(1280, 820).boundedTo(screen()->availableSize() - QSize(4, 36)));
    m_delay.setSingleShot(true);
    m_delay.setInterval(kGatherMs);
    connect(&m_delay, &QTimer::timeout, this, &TwinWindow::convert);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &TwinWindow::convert);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this, &TwinWindow::showStep);
    connect(&workspace.document(), &Document::changed, this, &TwinWindow::outdate);
    connect(&workspace.document(), &Document::replaced, this, &TwinWindow::outdate);
    connect(&workspace, &views::Workspace::themeChanged, this, &TwinWindow::applyTheme);
    for (TwinSide* side : {m_left, m_right}) {
        connect(&side->workspace(), &views::Workspace::traceChanged, this, [this] {
            chooseLead();
            m_table->show(m_left->workspace(), m_right->workspace());
        });
        side->canvas().installEventFilter(this);
        connect(&side->canvas(), &canvas::CanvasView::playToggleRequested, this, [this] {
            if (m_clock)
                m_clock->toggle();
        });
    }
    connect(m_table, &TwinTable::flowChosen, this, &TwinWindow::chooseFlow);
    applyTheme();
    chooseLead();
    m_left->canvas().setFocus();
    m_right->wait({}, {});
    convert();
}

TwinWindow::~TwinWindow()
{
    delete m_transport;  // they read the workspaces of the sides
    delete m_clock;
}

QWidget* TwinWindow::makeTop()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 6, 8, 6);
    m_inputs = new TwinInputs;
    connect(m_inputs, &TwinInputs::typed, this, &TwinWindow::typed);
    connect(m_inputs, &TwinInputs::entered, this, [this] {
        if (m_inputs->isBehind())
            convert();
    });
    m_message = new QLabel;
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_use = new QPushButton(tr("&Use this model"));
    m_use->setToolTip(tr("Replaces the document by the twin, as one step that can be undone"));
    m_save = new QPushButton(tr("Save &as…"));
    m_save->setToolTip(tr("Saves the twin as a document of its own"));
    connect(m_use, &QPushButton::clicked, this, &TwinWindow::useThisModel);
    connect(m_save, &QPushButton::clicked, this, &TwinWindow::saveAs);
    row->addWidget(m_inputs, 2);
    row->addWidget(m_message, 3);
    m_picture = new QPushButton(tr("&Export picture…"));
    m_picture->setToolTip(tr("Writes both drawings side by side, with their totals, as a picture"));
    connect(m_picture, &QPushButton::clicked, this, &TwinWindow::exportPicture);
    row->addWidget(m_use);
    row->addWidget(m_save);
    row->addWidget(m_picture);
    return bar;
}

QWidget* TwinWindow::makeBottom()
{
    auto* bottom = new QSplitter(Qt::Horizontal);
    m_table = new TwinTable;
    m_table->setAccessibleName(tr("Differences"));
    m_notes = new QTreeWidget;
    m_notes->setHeaderLabel(tr("What the conversion takes"));
    m_notes->setAccessibleName(tr("What the conversion takes"));
    views::wrapColumn(m_notes, 0);
    m_notes->setRootIsDecorated(true);
    connect(m_notes, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const std::string id = item ? item->data(0, Qt::UserRole).toString().toStdString() : "";
        for (TwinSide* side : {m_left, m_right})
            if (!id.empty() && side->workspace().document().index().find(id))
                side->workspace().reveal(id);
    });
    bottom->addWidget(m_table);
    bottom->addWidget(m_notes);
    bottom->setStretchFactor(0, 3);
    bottom->setStretchFactor(1, 2);
    bottom->setChildrenCollapsible(false);
    return bottom;
}

void TwinWindow::applyTheme()
{
    for (TwinSide* side : {m_left, m_right}) {
        side->workspace().setTheme(m_workspace.theme());
        side->workspace().setReducedMotion(m_workspace.reducedMotion());
    }
}

void TwinWindow::say(const QString& sentence, bool problem)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    setUsable(!problem);
}

/// What is made of the twin can be asked for.
void TwinWindow::setUsable(bool usable)
{
    for (QPushButton* button : {m_use, m_save, m_picture})
        button->setEnabled(usable);
}

/// The buttons stay: whoever presses one means what the field says.
void TwinWindow::typed()
{
    m_then = Then::Nothing;
    if (!m_inputs->isBehind())
        return m_typing.stop();
    setUsable(true);
    m_typing.start();
}

/// Takes over what the field says.
/// @return whether there is something to wait for, after which it is done
bool TwinWindow::waitFor(Then then)
{
    if (m_inputs->isBehind())
        convert();
    else if (m_delay.isActive())
        m_delay.start(0);
    const bool waits = !isReady();
    m_then = waits ? then : Then::Nothing;
    return waits;
}

/// What was made is not to be used any more.
void TwinWindow::outdate()
{
    m_then = Then::Nothing;
    m_typing.stop();
    m_job.cancel();
    m_slow.stop();
    m_made.reset();
    setUsable(false);
    m_delay.start();
}

/// On a worker: a document of 10,000 pods takes longer than a blink.
void TwinWindow::convert()
{
    m_job.cancel();
    m_delay.stop();
    m_typing.stop();
    m_slow.stop();
    m_made.reset();
    m_to = persist::twinModel(m_workspace.topology());
    m_inputs->setDirection(m_to);
    const auto blocks = m_inputs->read();
    if (!blocks)
        return say(m_inputs->why(), true);
    say(tr("Converting…"));  // who presses a button now gets what comes
    setTitles();
    m_left->show(m_workspace.topology());
    m_step = Step::Converting;
    if (m_right->isWaiting())
        showStep();
    else
        m_slow.start();
    const auto before = std::make_shared<const Topology>(m_workspace.topology());
    m_job.start(
        [before, to = m_to, blocks = *blocks](const views::LatestJob::Stop*) {
            return std::make_shared<convert::Conversion>(
                persist::convertDocument(*before, to, blocks.free, blocks.nodeLength));
        },
        [this, before](const std::shared_ptr<convert::Conversion>& made) {
            compare(before, made);
        });
}

/// Which flows the twin does not answer, by a run of each.
void TwinWindow::compare(const std::shared_ptr<const Topology>& before,
                         const std::shared_ptr<convert::Conversion>& made)
{
    m_step = Step::Comparing;
    if (m_right->isWaiting())
        showStep();
    m_job.start(
        [before, made](const views::LatestJob::Stop* stop) {
            // A document that cannot be run has nothing to lose; its side says why.
            (void)sim::analysis::addLostAnswers(*before, *made, stop);
            return made;
        },
        [this](const std::shared_ptr<convert::Conversion>& compared) {
            converted(std::move(*compared));
        });
}

/// What is being done, where the twin will be.
void TwinWindow::showStep()
{
    const QString what = m_to == ClusterModel::Flat ? tr("Converting to flat mode…")
                                                    : tr("Converting to island mode…");
    m_right->wait(what, m_step == Step::Converting
                            ? tr("Step 1 of 2: addresses, routes, translations, filters and "
                                 "targets of flows for the other model.")
                            : tr("Step 2 of 2: a run of both, to find flows that are not answered "
                                 "any more."));
}

void TwinWindow::setTitles()
{
    if (m_workspace.topology().clusters.empty()) {
        m_left->setTitle(tr("This document"));
        m_right->setTitle(tr("Its twin"));
        return;
    }
    const ClusterModel here =
        m_to == ClusterModel::Flat ? ClusterModel::Island : ClusterModel::Flat;
    m_left->setTitle(tr("%1: this document").arg(text::modelText(here)));
    m_right->setTitle(tr("%1: its twin").arg(text::modelText(m_to)));
}

void TwinWindow::converted(convert::Conversion made)
{
    m_slow.stop();
    m_made = std::move(made);
    fillNotes(*m_made);
    m_right->show(m_made->result);
    if (m_made->misfit)
        say(text::misfitText(*m_made->misfit, m_made->needs, m_workspace.names()), true);
    else if (!m_made->changed)
        say(tr("There is no cluster to convert."), true);
    else
        sayLost(*m_made);
    const Then then = std::exchange(m_then, Then::Nothing);
    if (then == Then::Use)
        useThisModel();
    else if (then == Then::Save)
        saveAs();
    else if (then == Then::Picture)
        exportPicture();
}

/// Before anyone uses a twin that does less.
void TwinWindow::sayLost(const convert::Conversion& made)
{
    const auto lost =
        std::count_if(made.remarks.begin(), made.remarks.end(), [](const convert::Remark& remark) {
            return remark.code == convert::RemarkCode::AnswerLost;
        });
    say(lost == 0 ? QString()
                  : tr("%n flow(s) that are answered here are not answered in the twin.", nullptr,
                       static_cast<int>(lost)));
}

void TwinWindow::fillNotes(const convert::Conversion& made)
{
    m_notes->clear();
    const TopologyIndex index(made.result);
    const text::NameOf old = m_workspace.names();
    const auto names = [&](const std::string& id) {
        const bool known = index.find(id) || index.publish(id).second;
        return known ? text::shownName(index.nameOf(id)) : old(id);
    };
    using convert::RemarkKind;
    for (const RemarkKind kind : {RemarkKind::Lost, RemarkKind::Chosen, RemarkKind::Done}) {
        QTreeWidgetItem* group = nullptr;
        for (const convert::Remark& remark : made.remarks) {
            if (kindOf(remark.code) != kind)
                continue;
            if (!group)
                group = new QTreeWidgetItem(m_notes, {text::remarkKindText(kind)});
            auto* line = new QTreeWidgetItem(group, {text::remarkText(remark, names)});
            line->setData(0, Qt::UserRole, QString::fromStdString(remark.element));
            line->setToolTip(0, line->text(0));
        }
        if (group)
            group->setExpanded(true);
    }
}

/// The clock runs over the longer run; the other shows the same instant.
void TwinWindow::chooseLead()
{
    const auto end = [](TwinSide* side) {
        const auto trace = side->workspace().trace();
        return trace ? trace->endNs() : sim::TimeNs{-1};
    };
    TwinSide* lead = end(m_right) > end(m_left) ? m_right : m_left;
    if (lead == m_lead)
        return;
    if (m_lead)
        m_lead->workspace().disconnect(m_transportPlace);
    m_lead = lead;
    delete m_transport;
    delete m_clock;
    m_clock = new views::PlaybackClock(lead->workspace(), this);
    m_transport = new views::TransportBar(lead->workspace(), *m_clock);
    m_transportPlace->layout()->addWidget(m_transport);
    m_transport->setRunning(lead->runs().isRunning());
    connect(&lead->runs(), &RunController::runningChanged, m_transport,
            [lead, bar = m_transport] { bar->setRunning(lead->runs().isRunning()); });
    TwinSide* other = lead == m_left ? m_right : m_left;
    connect(&lead->workspace(), &views::Workspace::playheadChanged, m_transportPlace,
            [this, lead, other] { follow(*lead, *other); });
    follow(*lead, *other);
}

void TwinWindow::follow(TwinSide& from, TwinSide& to)
{
    if (m_following)
        return;
    m_following = true;
    to.workspace().setPacing(from.workspace().pacing());
    const auto trace = from.workspace().trace();
    const bool atEnd = trace && from.workspace().time() >= trace->endNs();
    if (atEnd && to.workspace().trace())
        to.workspace().setTime(to.workspace().trace()->endNs());
    else
        to.workspace().setTime(from.workspace().time());
    m_following = false;
}

void TwinWindow::chooseFlow(const std::string& id)
{
    for (TwinSide* side : {m_left, m_right}) {
        side->workspace().select({id});
        const auto trace = side->workspace().trace();
        for (std::size_t f = 0; trace && f < trace->flows().size(); ++f)
            if (trace->flows()[f].id == id)
                side->workspace().setCurrentFlow(static_cast<int>(f));
    }
}

void TwinWindow::useThisModel()
{
    if (waitFor(Then::Use) || !m_made || !m_made->changed)
        return;
    const auto done = m_workspace.document().perform(
        m_to == ClusterModel::Flat ? tr("Convert to flat mode") : tr("Convert to island mode"),
        difference(m_workspace.topology(), m_made->result));
    if (!done) {
        say(text::errorText(done.error()), true);
        return;
    }
    emit modelUsed();
}

void TwinWindow::saveAs()
{
    if (waitFor(Then::Save) || !m_made || !m_made->changed)
        return;
    const QString path =
        askSavePath(this, tr("Save the twin as"),
                    m_to == ClusterModel::Flat ? QStringLiteral("flat") : QStringLiteral("island"),
                    tr("Tombolo documents (*.tombolo);;All files (*)"), QStringLiteral("tombolo"));
    if (path.isEmpty())
        return;
    const auto written = persist::writeFile(path.toStdString(), m_made->result);
    m_message->setText(written ? tr("The twin is in %1").arg(path)
                               : text::errorText(written.error()));
    m_message->show();
}

void TwinWindow::exportPicture()
{
    if (waitFor(Then::Picture) || !m_made || !m_made->changed)
        return;
    const QString path =
        askSavePath(this, tr("Export both drawings"), QStringLiteral("twin.svg"),
                    tr("Drawings (*.svg *.png *.pdf);;All files (*)"), QStringLiteral("svg"));
    if (!path.isEmpty())
        exportPictureTo(path);
}

void TwinWindow::exportPictureTo(const QString& path)
{
    const auto left = m_left->workspace().trace();
    const auto right = m_right->workspace().trace();
    exporting::TwinFigureOptions options;
    options.theme = m_workspace.theme().name();
    const auto written =
        exporting::exportTwin({m_left->workspace().topology(), left.get()},
                              {m_right->workspace().topology(), right.get()}, path, options);
    m_message->setText(written ? tr("Both drawings are in %1").arg(path)
                               : text::errorText(written.error()));
    m_message->show();
}

/// A canvas takes Escape even when there is nothing for it to leave.
bool TwinWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Cancel)) {
        for (TwinSide* side : {m_left, m_right}) {
            if (watched != &side->canvas())
                continue;
            if (!side->workspace().selection().empty() || side->workspace().lens())
                return false;
            close();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void TwinWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Cancel))
        close();
    else
        QMainWindow::keyPressEvent(event);
}

}  // namespace tombolo::app
