// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare_window.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/diff_view.h"
#include "app/file_dialogs.h"
#include "views/export/diff_export.h"
#include "views/text/diff_text.h"
#include "views/text/distinct_names.h"
#include "views/widgets/wrapped_column.h"

namespace tombolo::app {
namespace {

constexpr int kGatherMs = 300;

}  // namespace

CompareWindow::CompareWindow(views::Workspace& workspace, Topology before, const QString& path,
                             QWidget* parent)
    : QMainWindow(parent), m_workspace(workspace), m_before(std::move(before)), m_path(path)
{
    setObjectName(QStringLiteral("CompareWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compared with %1 – Tombolo").arg(QFileInfo(path).fileName()));
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_again = new QPushButton(tr("&Compare again"));
    m_again->setToolTip(tr("Compares the file with the document as it is now"));
    m_export = new QPushButton(tr("&Export the drawing…"));
    connect(m_again, &QPushButton::clicked, this, &CompareWindow::compareAgain);
    connect(m_export, &QPushButton::clicked, this, &CompareWindow::exportFigure);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 8, 6);
    top->addWidget(m_summary, 1);
    top->addWidget(m_again);
    top->addWidget(m_export);
    m_lines = new QTreeWidget;
    m_lines->setHeaderLabels({tr("Change"), tr("Concerns")});
    m_lines->setRootIsDecorated(false);
    m_lines->setAlternatingRowColors(true);
    m_lines->setAccessibleName(tr("Changes"));
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_lines->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    views::wrapColumn(m_lines, 0, views::Rows::Ruled);
    connect(m_lines, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        showLine(item ? item->data(0, Qt::UserRole).toInt() : -1);
    });
    m_view = new DiffView;
    m_view->setAccessibleName(tr("Both documents in one drawing"));
    m_view->setTheme(workspace.theme());
    connect(&workspace, &views::Workspace::themeChanged, m_view,
            [this] { m_view->setTheme(m_workspace.theme()); });
    connect(m_view, &DiffView::elementClicked, this, [this](const std::string& id) {
        if (m_workspace.document().index().find(id))
            m_workspace.reveal(id);
    });
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_lines);
    split->addWidget(m_view);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    split->setSizes({480, 720});
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(split, 1);
    setCentralWidget(centre);
    resize(QSize(1200, 720).boundedTo(screen()->availableSize() - QSize(4, 36)));
    m_delay.setSingleShot(true);
    m_delay.setInterval(kGatherMs);
    connect(&m_delay, &QTimer::timeout, this, &CompareWindow::compareAgain);
    connect(&workspace.document(), &Document::changed, this, &CompareWindow::outdate);
    connect(&workspace.document(), &Document::replaced, this, &CompareWindow::outdate);
    compareAgain();
}

/// The document is another one than what was compared.
void CompareWindow::outdate()
{
    m_job.cancel();
    setCurrent(false);
    m_summary->setText(tr("The document has changed; comparing again…"));
    m_delay.start();
}

void CompareWindow::setCurrent(bool current)
{
    m_lines->setEnabled(current);
    m_view->setEnabled(current);
    m_again->setEnabled(current);
    m_export->setEnabled(current && m_behaviour.has_value());
}

void CompareWindow::compareAgain()
{
    m_delay.stop();
    m_after = m_workspace.topology();
    setCurrent(false);
    m_summary->setText(tr("Comparing…"));
    m_job.start(
        [before = m_before, after = m_after](const views::LatestJob::Stop* stop) {
            sim::analysis::DiffOptions options;
            options.stop = stop;
            return sim::analysis::compareBehaviour(before, after, options);
        },
        [this](Result<sim::analysis::Behaviour> answer) { compared(std::move(answer)); });
}

void CompareWindow::compared(Result<sim::analysis::Behaviour> answer)
{
    m_lines->clear();
    m_behaviour.reset();
    if (answer)
        m_behaviour = std::move(*answer);
    setCurrent(true);
    if (!answer) {
        m_together = m_after;
        m_view->show(m_together);
        m_view->setMarks({});
        Error error = answer.error();
        const QString which =
            error.place.file == "old" ? QFileInfo(m_path).fileName() : tr("the present document");
        error.place.file.clear();
        m_summary->setText(tr("%1 cannot be simulated: %2").arg(which, text::errorText(error)));
        return;
    }
    m_together = render::drawnTogether(m_before, m_after);
    fill();
    m_view->show(m_together);
    showLine(-1);
}

void CompareWindow::fill()
{
    const TopologyIndex index(m_together);
    const text::NameOf names = text::distinctNames(index);
    const auto& changes = m_behaviour->changes;
    m_summary->setText(
        m_behaviour->same()
            ? tr("Both documents behave alike. %1").arg(text::diffScope(*m_behaviour))
            : tr("%n change(s) from %1 to the present document. %2", nullptr, int(changes.size()))
                  .arg(QFileInfo(m_path).fileName(), text::diffScope(*m_behaviour)));
    if (!changes.empty()) {
        auto* all = new QTreeWidgetItem(m_lines, {tr("Everything"), QString()});
        all->setData(0, Qt::UserRole, -1);
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const QString words = QStringLiteral("%1  %2").arg(text::diffSign(changes[i].kind),
                                                           text::diffText(changes[i], names));
        auto* item = new QTreeWidgetItem(m_lines, {words, text::diffCount(changes[i])});
        item->setData(0, Qt::UserRole, int(i));
        item->setToolTip(0, words);
    }
    m_lines->doItemsLayout();
}

void CompareWindow::showLine(int line)
{
    if (!m_behaviour)
        return;
    m_view->setMarks(render::diffMarks(*m_behaviour, m_together, line));
    if (line < 0 || line >= int(m_behaviour->changes.size()))
        return;
    const sim::analysis::DiffLine& change = m_behaviour->changes[std::size_t(line)];
    std::vector<std::string> ids;
    const auto add = [&](const std::vector<std::string>& more) {
        constexpr std::size_t kMost = 200;
        for (const std::string& id : more)
            if (ids.size() < kMost && m_workspace.document().index().find(id))
                ids.push_back(id);
    };
    add(change.flows);
    add(change.elements);
    add(change.origins);
    add(change.observers);
    m_workspace.select(ids);
}

void CompareWindow::exportFigure()
{
    if (!m_behaviour)
        return;
    const QString path = askSavePath(
        this, tr("Export the drawing"),
        QFileInfo(m_path).completeBaseName() + QStringLiteral("-compared.svg"),
        tr("Drawings (*.svg *.png *.pdf *.html);;All files (*)"), QStringLiteral("svg"));
    if (path.isEmpty())
        return;
    exporting::DiffFigureOptions options;
    options.theme = m_workspace.theme().name();
    const auto done = exporting::exportDiff(m_before, m_after, *m_behaviour, path, options);
    m_summary->setText(done ? tr("The drawing is in %1").arg(path) : text::errorText(done.error()));
}

}  // namespace tombolo::app
