// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector_header.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

#include "model/core/authoring/authoring.h"
#include "views/text/new_names.h"
#include "views/text/text.h"

namespace tombolo::views {

namespace {

ElementValue valueOf(const Workspace& workspace, const std::string& id)
{
    const auto placed = workspace.document().index().placed(id);
    return placed ? placed->value : ElementValue(DocumentHeader{});
}

QString kindOfValue(const ElementValue& value)
{
    return kindOf(value) == ElementKind::Header ? InspectorHeader::tr("Document")
                                                : text::kindText(kindOf(value));
}

}  // namespace

InspectorHeader::InspectorHeader(Workspace& workspace, std::vector<std::string> ids,
                                 QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_ids(std::move(ids)),
      m_kind(new RoleLabel(workspace, render::Role::InkMuted, this)),
      m_name(new WrapLabel(this)),
      m_id(new RoleLabel(workspace, render::Role::InkMuted, this))
{
    auto* grid = new QGridLayout(this);
    const int icon = fontMetrics().height() * 2;
    grid->setContentsMargins(icon + 8, 0, 0, 0);
    grid->setVerticalSpacing(0);
    grid->setHorizontalSpacing(0);
    QFont big = font();
    big.setBold(true);
    big.setPointSizeF(big.pointSizeF() * 1.15);
    m_name->setFont(big);
    m_name->setWordWrap(true);
    m_id->setAccessibleName(tr("Id"));
    m_id->setToolTip(tr("The id: unique in the document and stable for ever"));
    auto* actions = new QHBoxLayout;
    actions->setSpacing(0);
    grid->addWidget(m_kind, 0, 0);
    grid->addLayout(actions, 0, 1, Qt::AlignRight);
    grid->addWidget(m_name, 1, 0, 1, 2);
    auto* idLine = new QHBoxLayout;
    idLine->setSpacing(2);
    idLine->addWidget(m_id);
    if (m_ids.size() == 1) {
        auto* copy = new GlyphButton(Glyph::Copy, tr("Copy the id"), this);
        connect(copy, &QToolButton::clicked, this, [this] {
            QApplication::clipboard()->setText(QString::fromStdString(m_ids.front()));
            m_workspace.say(tr("The id is on the clipboard."));
        });
        idLine->addWidget(copy);
    }
    idLine->addStretch(1);
    grid->addLayout(idLine, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    addActions(actions);
    refresh();
}

void InspectorHeader::addActions(QHBoxLayout* line)
{
    if (m_ids.empty())
        return;
    const auto button = [&](Glyph glyph, const QString& name, auto act) {
        auto* b = new GlyphButton(glyph, name, this);
        connect(b, &QToolButton::clicked, this, act);
        line->addWidget(b);
    };
    const ElementValue value = valueOf(m_workspace, m_ids.front());
    const bool one = m_ids.size() == 1;
    if (one && std::holds_alternative<Flow>(value)) {
        button(Glyph::Play, tr("Play this flow"),
               [this] { emit playFlowRequested(QString::fromStdString(m_ids.front())); });
        button(Glyph::Mask, tr("Why hidden, and what would bring it back"),
               [this] { emit whyRequested(QString::fromStdString(m_ids.front())); });
    }
    if (one && (std::holds_alternative<ClusterSettings>(value) ||
                std::holds_alternative<NodeSettings>(value)))
        button(Glyph::Add, tr("Add inside"), [this] { addInside(); });
    if (one && !std::holds_alternative<Flow>(value)) {
        button(Glyph::Show, tr("Show on the canvas"),
               [this] { m_workspace.reveal(m_ids.front()); });
    }
    const bool receives =
        std::holds_alternative<Network>(value) || std::holds_alternative<Router>(value) ||
        std::holds_alternative<NodeSettings>(value) || std::holds_alternative<Pod>(value) ||
        std::holds_alternative<Gateway>(value) || std::holds_alternative<Host>(value);
    if (one && receives) {
        button(Glyph::Eye, tr("Stand here: what it can know"),
               [this] { emit m_workspace.standHereRequested(m_ids.front()); });
    }
    button(Glyph::Duplicate, tr("Duplicate"), [this] { emit duplicateRequested(); });
    button(Glyph::Remove, tr("Delete"), [this] { remove(); });
}

void InspectorHeader::refresh()
{
    if (m_ids.size() > 1) {
        m_kind->setText(tr("Selection"));
        m_name->setText(tr("%n element(s)", nullptr, static_cast<int>(m_ids.size())));
        m_id->hide();
        return;
    }
    if (m_ids.empty()) {
        const auto& header = m_workspace.topology().header;
        m_kind->setText(tr("Document"));
        m_name->setText(header.title.empty() ? tr("Untitled")
                                             : shortened(QString::fromStdString(header.title)));
        m_id->hide();
        return;
    }
    const std::string& id = m_ids.front();
    const ElementValue value = valueOf(m_workspace, id);
    m_kind->setText(kindOfValue(value));
    const auto* note = std::get_if<Note>(&value);
    const QString shown = note ? QString::fromStdString(note->text).section(QLatin1Char('\n'), 0, 0)
                               : QString::fromStdString(m_workspace.document().index().nameOf(id));
    m_name->setText(shortened(shown));
    m_name->setToolTip(shown == m_name->text() ? QString()
                                               : shortened(shown.toHtmlEscaped(), 2000));
    m_id->setText(QString::fromStdString(id));
    update();
}

void InspectorHeader::paintEvent(QPaintEvent*)
{
    const double side = fontMetrics().height() * 1.7;
    QPainter painter(this);
    const ElementValue value =
        m_ids.empty() ? ElementValue(DocumentHeader{}) : valueOf(m_workspace, m_ids.front());
    drawGlyph(painter, QRectF(2, 4, side, side), glyphOf(value),
              m_workspace.theme().color(render::Role::Accent));
}

void InspectorHeader::remove()
{
    m_workspace.perform(tr("Delete %n element(s)", nullptr, static_cast<int>(m_ids.size())),
                        authoring::remove(m_workspace.topology(), m_ids));
}

void InspectorHeader::addInside()
{
    authoring::Spot spot;
    spot.container = m_ids.front();
    QMenu menu(this);
    const auto offer = [&](const QString& label,
                           const std::function<Result<authoring::Creation>()>& make) {
        connect(menu.addAction(label), &QAction::triggered, this, [this, label, make] {
            auto made = make();
            Workspace& workspace = m_workspace;
            if (!made) {
                workspace.say(text::errorText(made.error()));
                return;
            }
            const std::string id = made->id;
            text::wordNewNames(made->edits, workspace.topology());
            if (workspace.perform(label, std::move(made->edits)))
                workspace.select({id});
        });
    };
    const Topology& topology = m_workspace.topology();
    if (m_workspace.document().index().cluster(m_ids.front())) {
        offer(tr("Add node"), [&] { return authoring::addNode(topology, spot); });
        offer(tr("Add service"),
              [&] { return authoring::addService(topology, ServiceType::ClusterIp, spot); });
        offer(tr("Add policy"), [&] { return authoring::addPolicy(topology, spot); });
    } else {
        offer(tr("Add pod"), [&] { return authoring::addPod(topology, spot); });
    }
    menu.exec(mapToGlobal(QPoint(width() / 2, height() / 2)));
}

}  // namespace tombolo::views
