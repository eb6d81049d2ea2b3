// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/matrix_story.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "views/insight/matrix_flow.h"
#include "views/render/sight_look.h"
#include "views/text/matrix_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

using namespace sim::analysis;
using sim::ElementIx;

namespace {

constexpr std::size_t kMostKinds = 40;

QIcon sightIcon(PairSight sight, const render::Theme& theme, qreal ratio)
{
    QIcon icon;
    for (const auto mode : {QIcon::Normal, QIcon::Selected}) {
        QPixmap pixmap(QSize(20, 20) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        render::drawSight(
            painter, {2, 2, 16, 16}, sight,
            theme.color(mode == QIcon::Selected ? render::Role::AccentInk : render::roleOf(sight)));
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

}  // namespace

MatrixStory::MatrixStory(Workspace& workspace, const MatrixModel& model, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(model),
      m_title(new QLabel(this)),
      m_counts(new QLabel(this)),
      m_list(new QListWidget(this)),
      m_play(new QPushButton(this)),
      m_reveal(new QPushButton(tr("Show", "two elements, on the canvas"), this)),
      m_buttons(new QHBoxLayout)
{
    for (QLabel* label : {m_title, m_counts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({20, 20});
    m_list->setSpacing(1);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(tr("What happens"));
    m_reveal->setToolTip(tr("Show on the canvas"));
    m_buttons->addWidget(m_play);
    m_buttons->addWidget(m_reveal);
    m_buttons->addStretch(1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(10, 6, 8, 6);
    box->setSpacing(4);
    box->addWidget(m_title);
    box->addWidget(m_counts);
    box->addWidget(m_list, 1);
    box->addLayout(m_buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &MatrixStory::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, &MatrixStory::play);
    connect(m_play, &QPushButton::clicked, this, &MatrixStory::play);
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        const auto [o, e] = chosen();
        if (o == sim::kNoElement)
            return;
        const Matrix& matrix = *m_model.answer()->matrix;
        m_workspace.reveal(matrix.id(e));
        m_workspace.select({matrix.id(o), matrix.id(e)});
    });
    connect(&workspace, &Workspace::traceChanged, this, &MatrixStory::playWhenThere);
    connect(&workspace, &Workspace::themeChanged, this, &MatrixStory::restyle);
    show({});
}

QSize MatrixStory::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int button =
        std::max(m_play->minimumSizeHint().width(), m_reveal->minimumSizeHint().width());
    return {button + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
}

/// Beside one another where there is room.
void MatrixStory::arrangeButtons()
{
    const int both =
        m_play->sizeHint().width() + m_buttons->spacing() + m_reveal->sizeHint().width();
    const bool wide = both <= contentsRect().width() - layout()->contentsMargins().left() -
                                  layout()->contentsMargins().right();
    m_buttons->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void MatrixStory::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeButtons();
}

void MatrixStory::clear()
{
    m_list->clear();
    m_examples.clear();
    m_flows.clear();
    m_sights.clear();
    m_title->setText({});
    m_counts->setText({});
}

void MatrixStory::showWords(const QString& words)
{
    clear();
    m_title->setText(words);
    updateButtons();
}

void MatrixStory::showCheck(const Assertion& assertion, const Checked& checked)
{
    clear();
    if (m_model.answer() == nullptr)
        return;
    const Matrix& matrix = *m_model.answer()->matrix;
    QStringList lines =
        text::checkedText(matrix, assertion, checked, m_workspace.names()).split(u'\n');
    m_title->setText(lines.takeFirst());
    for (QString& line : lines)
        line = line.trimmed();
    if (checked.flow >= 0) {
        const FlowWay& flow = matrix.flowWays()[std::size_t(checked.flow)];
        m_examples.emplace_back(flow.origin, flow.observer);
        m_sights.push_back(flow.outcome.sight);
        m_flows[0] = flow.flow;
    } else if (checked.origin != sim::kNoElement) {
        m_examples.emplace_back(checked.origin, checked.observer);
        m_sights.push_back(
            matrix.outcomesOf(checked.origin, checked.observer)[checked.outcome].sight);
    }
    std::reverse(lines.begin(), lines.end());  // what is seen, then the way
    if (!m_examples.empty())
        new QListWidgetItem(lines.join(u'\n'), m_list);
    restyle();
    m_list->setCurrentRow(m_examples.empty() ? -1 : 0);
    updateButtons();
}

void MatrixStory::show(const QModelIndex& index)
{
    clear();
    const GroupCell cell = m_model.cell(index);
    if (!index.isValid() || m_model.answer() == nullptr) {
        m_title->setText(tr("Choose a cell to read what happens."));
        updateButtons();
        return;
    }
    const Matrix& matrix = *m_model.answer()->matrix;
    m_title->setText(
        u"%1 → %2"_s.arg(m_model.rowName(index.row()), m_model.columnName(index.column())));
    const QString pairs = tr("%Ln pair(s)", nullptr, int(cell.pairs));
    const QString counts = text::cellCounts(cell);
    m_counts->setText(cell.pairs == 0    ? tr("The same element; there is nothing to send.")
                      : counts.isEmpty() ? pairs
                                         : pairs + u": "_s + counts);
    std::vector<GroupCell::Part> stories = storiesOf(matrix, cell);
    stories.resize(std::min(stories.size(), kMostKinds));
    for (const GroupCell::Part& part : stories) {
        const auto [o, e] = exampleOf(matrix, part.cell, m_model.rowGroup(index.row()).members,
                                      m_model.columnGroup(index.column()).members);
        if (o == sim::kNoElement)
            continue;
        m_examples.emplace_back(o, e);
        m_sights.push_back(matrix.cells()[part.cell].sight);
        const QString words = text::pairText(matrix, o, e, m_workspace.names());
        const bool counted = cell.pairs > 1;
        auto* item = new QListWidgetItem(
            counted ? tr("%1 × %2", "number of pairs, what happens to each")
                          .arg(QLocale().toString(qulonglong(part.pairs)), words)
                    : words,
            m_list);
        item->setToolTip(text::sightMeaning(m_sights.back()));
    }
    addFlows(m_model.rowGroup(index.row()), m_model.columnGroup(index.column()));
    restyle();
    m_list->setCurrentRow(m_examples.empty() ? -1 : 0);
    updateButtons();
}

/// The document's flows between the two that take another way than the one asked.
void MatrixStory::addFlows(const MatrixGroup& from, const MatrixGroup& to)
{
    const Matrix& matrix = *m_model.answer()->matrix;
    const auto has = [](const MatrixGroup& group, ElementIx e) {
        return std::binary_search(group.members.begin(), group.members.end(), e);
    };
    std::size_t added = 0;
    for (const FlowWay& flow : matrix.flowWays()) {
        const bool asked = flow.asksFor([&](ElementIx e) { return has(to, e); });
        if (!has(from, flow.origin) || !asked || ++added > kMostKinds)
            continue;
        m_examples.emplace_back(flow.origin, flow.observer);
        m_sights.push_back(flow.outcome.sight);
        m_flows[m_examples.size() - 1] = flow.flow;
        auto* item =
            new QListWidgetItem(text::flowWayText(matrix, flow, m_workspace.names()), m_list);
        item->setToolTip(text::sightMeaning(m_sights.back()));
    }
}

/// The flow of the document that plays the chosen line; empty: there is none.
std::string MatrixStory::knownFlow() const
{
    const auto [o, e] = chosen();
    if (o == sim::kNoElement)
        return {};
    const auto own = m_flows.find(std::size_t(m_list->currentRow()));
    return own != m_flows.end()
               ? own->second
               : flowOfPair(m_workspace.topology(), *m_model.answer()->matrix, o, e);
}

void MatrixStory::restyle()
{
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setIcon(
            sightIcon(m_sights[std::size_t(i)], m_workspace.theme(), devicePixelRatioF()));
}

void MatrixStory::setStale(bool stale)
{
    m_stale = stale;
    updateButtons();
}

std::pair<ElementIx, ElementIx> MatrixStory::chosen() const
{
    const int row = m_list->currentRow();
    if (row < 0 || std::size_t(row) >= m_examples.size() || m_model.answer() == nullptr)
        return {sim::kNoElement, sim::kNoElement};
    return m_examples[std::size_t(row)];
}

void MatrixStory::updateButtons()
{
    m_counts->setVisible(!m_counts->text().isEmpty());
    const auto [o, e] = chosen();
    const bool any = o != sim::kNoElement && !m_stale;
    const bool known = any && !knownFlow().empty();
    m_play->setText(!any || known ? tr("Play this") : tr("Add and play"));
    m_play->setToolTip(!any || known ? QString() : tr("Adds this as a flow and plays it"));
    m_play->setEnabled(any && (known || (!m_workspace.document().isReadOnly() &&
                                         m_model.answer()->matrix->wayOf(o, e).address != 0)));
    m_reveal->setEnabled(any);
    arrangeButtons();
}

void MatrixStory::play()
{
    const auto [o, e] = chosen();
    if (o == sim::kNoElement || m_stale || !m_play->isEnabled())
        return;
    Matrix& matrix = *m_model.answer()->matrix;
    const std::string known = knownFlow();
    if (!known.empty()) {
        m_workspace.select({known});
        emit playFlowRequested(QString::fromStdString(known));
        return;
    }
    const auto flow = makeFlow(m_workspace.topology(), matrix, o, e);
    if (!flow)
        return;
    Topology with = m_workspace.topology();
    with.flows.push_back(*flow);
    if (!m_workspace.perform(tr("Add a flow from the matrix"),
                             difference(m_workspace.topology(), with)))
        return;
    m_awaited = flow->id;
    m_workspace.select({flow->id});
    playWhenThere();
}

/// A new flow is in the next run, not in this one.
void MatrixStory::playWhenThere()
{
    const auto trace = m_workspace.trace();
    if (m_awaited.empty() || !trace || m_workspace.isTraceStale())
        return;
    const bool there = std::any_of(trace->flows().begin(), trace->flows().end(),
                                   [this](const auto& f) { return f.id == m_awaited; });
    if (there)
        emit playFlowRequested(QString::fromStdString(m_awaited));
    m_awaited.clear();
}

void MatrixStory::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        QFont bold = font();
        bold.setBold(true);
        m_title->setFont(bold);
    }
}

}  // namespace tombolo::views
