// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/flows_model.h"

#include <QLocale>

#include <algorithm>

#include "model/core/authoring/authoring.h"
#include "views/text/text.h"

namespace tombolo::views {

FlowsModel::FlowsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace),
      m_rows(static_cast<int>(workspace.topology().flows.size()))
{
    const auto reset = [this] {
        beginResetModel();
        m_rows = static_cast<int>(m_workspace.topology().flows.size());
        endResetModel();
    };
    connect(&workspace.document(), &Document::replaced, this, reset);
    connect(&workspace.document(), &Document::changed, this, &FlowsModel::follow);
    connect(&workspace, &Workspace::traceChanged, this, &FlowsModel::restyle);
    connect(&workspace, &Workspace::themeChanged, this, &FlowsModel::restyle);
}

void FlowsModel::follow(const EditList& edits)
{
    const bool structure = std::any_of(edits.edits.begin(), edits.edits.end(), [](const Edit& e) {
        return e.kind == ElementKind::Flow &&
               (!e.before || !e.after || e.before->index != e.after->index);
    });
    if (structure) {
        beginResetModel();
        m_rows = static_cast<int>(m_workspace.topology().flows.size());
        endResetModel();
        return;
    }
    // Names of senders and receivers stand here too.
    const bool onlyPlaces = std::all_of(edits.edits.begin(), edits.edits.end(), [](const Edit& e) {
        return e.kind == ElementKind::CanvasItem;
    });
    if (!onlyPlaces)
        restyle();
}

void FlowsModel::restyle()
{
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount_ - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount_ - 1);
}

int FlowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

const Flow* FlowsModel::flowAt(int row) const
{
    const auto& flows = m_workspace.topology().flows;
    return row >= 0 && row < static_cast<int>(flows.size()) ? &flows[static_cast<std::size_t>(row)]
                                                            : nullptr;
}

int FlowsModel::rowOf(const std::string& id) const
{
    const auto& flows = m_workspace.topology().flows;
    const auto found =
        std::find_if(flows.begin(), flows.end(), [&](const Flow& f) { return f.id == id; });
    return found == flows.end() ? -1 : static_cast<int>(found - flows.begin());
}

int FlowsModel::runIndexOf(const std::string& id) const
{
    const auto trace = m_workspace.trace();
    if (!trace)
        return -1;
    const auto& flows = trace->flows();
    const auto found =
        std::find_if(flows.begin(), flows.end(), [&](const auto& f) { return f.id == id; });
    return found == flows.end() ? -1 : static_cast<int>(found - flows.begin());
}

QString FlowsModel::nameOf(const std::string& id) const
{
    return m_workspace.names()(id);
}

QString FlowsModel::targetText(const Flow& flow) const
{
    return flow.to.address ? QString::fromStdString(toString(*flow.to.address))
                           : nameOf(flow.to.element);
}

QString FlowsModel::resultText(const Flow& flow) const
{
    if (!flow.enabled)
        return tr("off");
    const int run = runIndexOf(flow.id);
    if (run < 0)
        return m_workspace.runError() ? tr("not simulated") : tr("no run yet");
    const sim::FlowResult& result = m_workspace.trace()->flows()[static_cast<std::size_t>(run)];
    const QLocale locale;
    const QString verdict =
        result.packets.sent > 1
            ? tr("%1 of %2 answered")
                  .arg(locale.toString(static_cast<qulonglong>(result.packets.answered())),
                       locale.toString(static_cast<qulonglong>(result.packets.sent)))
            : text::verdictText(result);
    if (result.isStray())  // whatever is hidden, it is not from whom it is meant for
        return text::verdictText(result);
    if (!result.hidden)
        return verdict;
    return result.isMerged() ? tr("%1, source hidden").arg(verdict)
                             : tr("%1, source translated").arg(verdict);
}

QVariant FlowsModel::resultIcon(const Flow& flow) const
{
    const int run = flow.enabled ? runIndexOf(flow.id) : -1;
    if (run < 0)
        return {};
    const sim::FlowResult& result = m_workspace.trace()->flows()[static_cast<std::size_t>(run)];
    const auto& theme = m_workspace.theme();
    const QColor selected = theme.color(render::Role::AccentInk);
    if (result.isMerged() && !result.isStray())
        return glyphIcon(Glyph::Mask, theme.color(render::Role::Mask), selected);
    return glyphIcon(glyphOf(shownVerdict(result)), theme.color(roleOf(shownVerdict(result))),
                     selected);
}

QVariant FlowsModel::data(const QModelIndex& index, int role) const
{
    const Flow* flow = flowAt(index.row());
    if (!flow)
        return {};
    const QString name = text::shownName(flow->name.empty() ? flow->id : flow->name);
    if (role == IdRole)
        return QString::fromStdString(flow->id);
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        return flow->enabled ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::EditRole && index.column() == NameColumn)
        return name;
    if (role == Qt::DecorationRole && index.column() == ResultColumn)
        return resultIcon(*flow);
    if (role == Qt::ForegroundRole && !flow->enabled)
        return m_workspace.theme().color(render::Role::InkMuted);
    if (role == Qt::ToolTipRole && index.column() == ResultColumn) {
        const int run = runIndexOf(flow->id);
        return run < 0
                   ? resultText(*flow)
                   : text::flowSummary(*m_workspace.trace(),
                                       m_workspace.trace()->flows()[static_cast<std::size_t>(run)],
                                       m_workspace.names());
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return name;
    case WayColumn:
        return tr("%1 → %2", "sender, receiver").arg(nameOf(flow->from), targetText(*flow));
    case TrafficColumn:
        return flow->protocol == Protocol::Icmp ? text::protocolText(flow->protocol)
                                                : QStringLiteral("%1 %2")
                                                      .arg(text::protocolText(flow->protocol))
                                                      .arg(flow->port);
    case ResultColumn:
        return resultText(*flow);
    default:
        return {};
    }
}

bool FlowsModel::change(const std::string& id, const QString& act,
                        const std::function<void(Flow&)>& changeFlow)
{
    const Flow* flow = m_workspace.document().index().flow(id);
    if (!flow)
        return false;
    Flow changed = *flow;
    changeFlow(changed);
    return m_workspace.perform(act,
                               authoring::setValue(m_workspace.topology(), id, std::move(changed)));
}

bool FlowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Flow* flow = flowAt(index.row());
    if (!flow || index.column() != NameColumn)
        return false;
    const QString name = QString::fromStdString(flow->name.empty() ? flow->id : flow->name);
    if (role == Qt::CheckStateRole) {
        const bool on = value.toInt() == Qt::Checked;
        return change(flow->id, on ? tr("Enable %1").arg(name) : tr("Disable %1").arg(name),
                      [on](Flow& f) { f.enabled = on; });
    }
    if (role != Qt::EditRole || value.toString().trimmed().isEmpty() || value.toString() == name)
        return false;
    return change(flow->id, tr("Rename to “%1”").arg(value.toString()),
                  [&](Flow& f) { f.name = value.toString().toStdString(); });
}

Qt::ItemFlags FlowsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == NameColumn && !m_workspace.document().isReadOnly())
        flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
    return index.isValid() ? flags : Qt::NoItemFlags;
}

QVariant FlowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Flow");
    case WayColumn:
        return tr("From → to");
    case TrafficColumn:
        return tr("Traffic");
    case ResultColumn:
        return m_workspace.isTraceStale() ? tr("Last run") : tr("This run");
    default:
        return {};
    }
}

}  // namespace tombolo::views
