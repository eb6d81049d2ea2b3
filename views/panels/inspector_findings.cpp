// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "views/panels/inspector_header.h"
#include "views/text/text.h"

namespace tombolo::views {

namespace {

/// More than these would push the fields out of sight; the Problems list has them all.
constexpr std::size_t kMostFindings = 4;
constexpr qsizetype kNameLetters = 60;

bool saysTheSame(const Finding& a, const Finding& b)
{
    return a.severity == b.severity && a.code == b.code && a.args == b.args &&
           a.element == b.element && a.fix.has_value() == b.fix.has_value();
}

class FindingMark : public QWidget {
public:
    FindingMark(Workspace& workspace, Severity severity, QWidget* parent)
        : QWidget(parent), m_workspace(workspace), m_severity(severity)
    {
        const int side = fontMetrics().height();
        setFixedSize(side, side);
        setAccessibleName(text::severityText(severity));
        setToolTip(text::severityText(severity));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawGlyph(painter, rect(), glyphOf(m_severity),
                  m_workspace.theme().color(roleOf(m_severity)));
    }

private:
    Workspace& m_workspace;
    Severity m_severity;
};

}  // namespace

bool applyFix(Workspace& workspace, const Finding& finding)
{
    if (!finding.fix)
        return false;
    return workspace.perform(
        InspectorFindings::tr("Fix: %1").arg(text::findingText(finding, workspace.names())),
        *finding.fix);
}

InspectorFindings::InspectorFindings(Workspace& workspace, std::vector<std::string> ids,
                                     QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_ids(std::move(ids))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    refresh();
}

void InspectorFindings::refresh()
{
    std::vector<Finding> own;
    std::size_t more = 0;
    for (const Finding& finding : m_workspace.findings()) {
        if (m_ids.size() != 1 || finding.element != m_ids.front())
            continue;
        if (own.size() < kMostFindings)
            own.push_back(finding);
        else
            ++more;
    }
    // A mending belongs to one revision, so it is always taken anew; the rows only when they
    // differ.
    const bool same =
        !m_first && std::equal(own.begin(), own.end(), m_shown.begin(), m_shown.end(), saysTheSame);
    m_first = false;
    m_shown = std::move(own);
    if (same)
        return;
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        addFinding(i);
    if (more > 0) {
        auto* rest = new RoleLabel(m_workspace, render::Role::InkMuted, this);
        rest->setText(tr("%n more in the Problems list", nullptr, static_cast<int>(more)));
        layout()->addWidget(rest);
    }
    setVisible(!m_shown.empty());
}

void InspectorFindings::addFinding(std::size_t index)
{
    const Finding& finding = m_shown[index];
    auto* rowWidget = new QWidget(this);
    auto* line = new QHBoxLayout(rowWidget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(new FindingMark(m_workspace, finding.severity, rowWidget), 0, Qt::AlignTop);
    const auto name = [this](const std::string& id) {
        return shortened(m_workspace.names()(id), kNameLetters);
    };
    auto* sentence = new WrapLabel(text::findingText(finding, name), rowWidget);
    sentence->setWordWrap(true);
    line->addWidget(sentence, 1);
    if (finding.fix) {
        auto* fix = new QPushButton(tr("Fix"), rowWidget);
        fix->setToolTip(tr("Mends this in one step; undo takes it back"));
        fix->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(fix, &QPushButton::clicked, this, [this, index] {
            if (index < m_shown.size())
                applyFix(m_workspace, Finding(m_shown[index]));
        });
        line->addWidget(fix, 0, Qt::AlignTop);
    }
    layout()->addWidget(rowWidget);
    rowWidget->show();
}

InspectorRun::InspectorRun(Workspace& workspace, std::string id, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_id(std::move(id)),
      m_text(new WrapLabel(this)),
      m_title(new WrapLabel(tr("Seen in this run"), this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 8, 0, 0);
    box->setSpacing(4);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    box->addWidget(m_title);
    box->addWidget(m_text);
    refresh();
}

QStringList InspectorRun::sentences() const
{
    const auto trace = m_workspace.trace();
    if (!trace || m_id.empty())
        return {};
    QStringList list;
    const auto& elements = trace->elements();
    const auto name = [&](sim::ElementIx ix) {
        return ix < elements.size()
                   ? QString::fromStdString(m_workspace.document().index().nameOf(elements[ix]))
                   : QString();
    };
    for (const sim::FlowResult& flow : trace->flows()) {
        if (flow.id == m_id)
            list << text::flowSummary(*trace, flow, m_workspace.names());
    }
    for (const sim::Merge& merge : trace->merges()) {
        if (merge.at < elements.size() && elements[merge.at] == m_id)
            list << tr("Hides %n origin(s) as %1; it could be any of %2.", nullptr,
                       static_cast<int>(merge.origins.size()))
                        .arg(QString::fromStdString(toString(merge.seenAs)))
                        .arg(merge.candidates.size());
        for (const sim::ElementIx origin : merge.origins) {
            if (origin < elements.size() && elements[origin] == m_id)
                list << tr("Seen as %1 beyond %2.")
                            .arg(QString::fromStdString(toString(merge.seenAs)), name(merge.at));
        }
    }
    if (!list.isEmpty() && m_workspace.isTraceStale())
        list << tr("The document has changed since this run.");
    return list;
}

void InspectorRun::refresh()
{
    const QStringList now = sentences();
    m_text->setText(now.join(QLatin1Char('\n')));
    setVisible(!now.isEmpty());
}

}  // namespace tombolo::views
