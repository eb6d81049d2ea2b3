// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/flows_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

#include "model/core/authoring/authoring.h"
#include "views/panels/field_style.h"
#include "views/text/text.h"
#include "views/widgets/letter_width.h"

namespace tombolo::views {

namespace {

/// Who can send, by the document's order; the first one that is not `other`.
std::string firstSender(const Topology& topology, const std::string& other)
{
    for (const Cluster& cluster : topology.clusters) {
        for (const Node& node : cluster.nodes) {
            for (const Pod& pod : node.pods) {
                if (pod.id != other)
                    return pod.id;
            }
        }
    }
    for (const Host& host : topology.hosts) {
        if (host.id != other)
            return host.id;
    }
    return {};
}

std::string firstListener(const Topology& topology)
{
    for (const Host& host : topology.hosts) {
        if (!host.listen.empty())
            return host.id;
    }
    for (const Cluster& cluster : topology.clusters) {
        for (const Node& node : cluster.nodes) {
            for (const Pod& pod : node.pods) {
                if (!pod.listen.empty())
                    return pod.id;
            }
        }
    }
    return topology.hosts.empty() ? std::string() : topology.hosts.back().id;
}

bool canSend(const TopologyIndex& index, const std::string& id)
{
    return index.pod(id) || index.node(id) || index.host(id);
}

}  // namespace

bool seekFlow(Workspace& workspace, const std::string& id)
{
    const auto trace = workspace.trace();
    const auto& flows = trace ? trace->flows() : std::vector<sim::FlowResult>{};
    const auto found =
        std::find_if(flows.begin(), flows.end(), [&](const auto& f) { return f.id == id; });
    if (found == flows.end()) {
        const Flow* flow = workspace.document().index().flow(id);
        workspace.say(flow && !flow->enabled
                          ? FlowsPanel::tr("This flow is off; enable it to see it run.")
                          : FlowsPanel::tr("This flow is not in the current run."));
        return false;
    }
    workspace.setCurrentFlow(static_cast<int>(found - flows.begin()));
    if (!found->request.empty())
        workspace.seekCrossing(found->request.front());
    return true;
}

FlowsPanel::FlowsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new FlowsModel(workspace, this)),
      m_table(new QTableView(this)),
      m_nothing(new RoleLabel(workspace, render::Role::InkMuted, this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    box->addWidget(buildBar());
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(16, 16, 16, 16);
    box->addWidget(m_nothing, 1);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Names keep room for a few words even where the rest asks for all of the width.
    header->setSectionResizeMode(FlowsModel::NameColumn, QHeaderView::Interactive);
    header->resizeSection(FlowsModel::NameColumn, letterWidth(m_table->fontMetrics()) * 26);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(56);
    // What came out stands beside the name, in sight however narrow the panel is.
    header->moveSection(FlowsModel::ResultColumn, FlowsModel::WayColumn);
    header->setResizeContentsPrecision(50);
    m_table->installEventFilter(this);
    box->addWidget(m_table, 10);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FlowsPanel::toWorkspace);
    connect(m_table, &QTableView::doubleClicked, this, &FlowsPanel::edit);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        fromWorkspace();
        updateState();
    });
    connect(&workspace, &Workspace::selectionChanged, this, &FlowsPanel::fromWorkspace);
    connect(&workspace, &Workspace::traceChanged, this, &FlowsPanel::updateState);
    retranslate();
    fromWorkspace();
}

QWidget* FlowsPanel::buildBar()
{
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(4, 2, 4, 0);
    line->setSpacing(2);
    const auto button = [&](Glyph glyph, void (FlowsPanel::*act)()) {
        auto* b = new GlyphButton(glyph, {}, bar);
        connect(b, &QToolButton::clicked, this, act);
        line->addWidget(b);
        return b;
    };
    m_add = button(Glyph::Add, &FlowsPanel::addFlow);
    m_edit = button(Glyph::Edit, &FlowsPanel::edit);
    m_duplicate = button(Glyph::Duplicate, &FlowsPanel::duplicateSelected);
    m_remove = button(Glyph::Remove, &FlowsPanel::removeSelected);
    m_play = button(Glyph::Play, &FlowsPanel::playSelected);
    line->addStretch(1);
    return bar;
}

void FlowsPanel::retranslate()
{
    m_add->setName(tr("Add a flow"));
    m_edit->setName(tr("Edit in the inspector"));
    m_duplicate->setName(tr("Duplicate"));
    m_remove->setName(tr("Delete"));
    m_play->setName(tr("Play this flow"));
    m_table->setAccessibleName(tr("Flows"));
    m_nothing->setText(
        tr("No flow yet. Drag from a sender to a target on the canvas, or select both "
           "and press the plus button."));
    m_model->restyle();
    updateState();
}

void FlowsPanel::updateState()
{
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    m_table->setVisible(any);
    const auto ids = selectedIds();
    const bool may = !m_workspace.document().isReadOnly();
    m_add->setEnabled(may);
    m_edit->setEnabled(ids.size() == 1);
    m_duplicate->setEnabled(may && !ids.empty());
    m_remove->setEnabled(may && !ids.empty());
    m_play->setEnabled(ids.size() == 1 && m_workspace.trace() != nullptr);
}

std::vector<std::string> FlowsPanel::selectedIds() const
{
    std::vector<std::string> ids;
    const QItemSelectionModel* selection = m_table->selectionModel();
    const QModelIndex current = selection->currentIndex();
    for (const QModelIndex& index : selection->selectedRows()) {
        const std::string id = index.data(FlowsModel::IdRole).toString().toStdString();
        if (index.row() == current.row())
            ids.insert(ids.begin(), id);
        else
            ids.push_back(id);
    }
    return ids;
}

void FlowsPanel::toWorkspace()
{
    updateState();
    if (m_syncing)
        return;
    m_syncing = true;
    const auto ids = selectedIds();
    // Emptied because something else was selected: that stays selected.
    if (!ids.empty())
        m_workspace.select(ids);
    if (!ids.empty())
        m_workspace.setCurrentFlow(m_model->runIndexOf(ids.front()));
    m_syncing = false;
}

void FlowsPanel::fromWorkspace()
{
    if (m_syncing)
        return;
    m_syncing = true;
    QItemSelection wanted;
    QModelIndex current;
    for (const std::string& id : m_workspace.selection()) {
        const int row = m_model->rowOf(id);
        if (row < 0)
            continue;
        wanted.select(m_model->index(row, 0), m_model->index(row, FlowsModel::ColumnCount_ - 1));
        if (!current.isValid())
            current = m_model->index(row, 0);
    }
    QItemSelectionModel* selection = m_table->selectionModel();
    selection->select(wanted, QItemSelectionModel::ClearAndSelect);
    if (current.isValid()) {
        selection->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(current);
    }
    m_syncing = false;
    updateState();
}

void FlowsPanel::addFlow()
{
    const Topology& topology = m_workspace.topology();
    const TopologyIndex& index = m_workspace.document().index();
    const auto& selected = m_workspace.selection();
    std::string from =
        !selected.empty() && canSend(index, selected.front()) ? selected.front() : "";
    FlowTarget to;
    if (selected.size() >= 2)
        to.element = selected[1];
    if (to.element.empty())
        to.element = firstListener(topology);
    if (from.empty() || from == to.element)
        from = firstSender(topology, to.element);
    if (from.empty() || to.element.empty()) {
        m_workspace.say(tr("A flow needs a sender and a target: draw a pod or a host first."));
        return;
    }
    auto made = authoring::addFlow(topology, from, to);
    if (!made) {
        m_workspace.say(text::errorText(made.error()));
        return;
    }
    if (m_workspace.perform(tr("Add a flow"), std::move(made->edits)))
        m_workspace.select({made->id});
}

void FlowsPanel::removeSelected()
{
    const auto ids = selectedIds();
    if (ids.empty())
        return;
    m_workspace.perform(tr("Delete %n flow(s)", nullptr, static_cast<int>(ids.size())),
                        authoring::remove(m_workspace.topology(), ids));
}

void FlowsPanel::duplicateSelected()
{
    const auto ids = selectedIds();
    EditList edits;
    std::vector<std::string> made;
    Topology grown = m_workspace.topology();
    for (const std::string& id : ids) {
        const int row = m_model->rowOf(id);
        if (row < 0)
            continue;
        Flow copy = m_workspace.topology().flows[static_cast<std::size_t>(row)];
        copy.id = authoring::freeId(grown, copy.id);
        copy.name = tr("%1 (copy)").arg(QString::fromStdString(copy.name)).toStdString();
        // The same source port twice would be one connection.
        copy.sourcePort = 0;
        edits.edits.push_back(
            Edit{ElementKind::Flow, copy.id, {}, Placed{copy, {}, grown.flows.size()}});
        made.push_back(copy.id);
        grown.flows.push_back(std::move(copy));
    }
    if (edits.empty())
        return;
    if (m_workspace.perform(tr("Duplicate %n flow(s)", nullptr, static_cast<int>(made.size())),
                            std::move(edits)))
        m_workspace.select(made);
}

void FlowsPanel::playSelected()
{
    const auto ids = selectedIds();
    if (!ids.empty() && seekFlow(m_workspace, ids.front()))
        emit playFlowRequested(QString::fromStdString(ids.front()));
}

void FlowsPanel::edit()
{
    const auto ids = selectedIds();
    if (ids.empty())
        return;
    m_workspace.select({ids.front()});
    emit editRequested(QString::fromStdString(ids.front()));
}

bool FlowsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // Delete, F2 and Space in the list come before the window's.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Delete) || key->key() == Qt::Key_F2 ||
            key->key() == Qt::Key_Space) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Delete)) {
            removeSelected();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            edit();
            return true;
        }
        if (key->key() == Qt::Key_Space && m_table->currentIndex().isValid()) {
            const QModelIndex name =
                m_table->currentIndex().siblingAtColumn(FlowsModel::NameColumn);
            const bool on = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            m_model->setData(name, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FlowsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace tombolo::views
