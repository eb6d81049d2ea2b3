// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFontMetrics>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <atomic>
#include <utility>

#include "views/text/text.h"

namespace tombolo::app {

namespace {

/// Most reports are written by then: a dialog would only flash.
constexpr int kShowAfterMs = 300;
constexpr int kLookMs = 100;
/// What is under way notices within this time that it is given up.
constexpr int kGraceMs = 5000;
constexpr int kWidth = 380;

}  // namespace

struct ReportDialog::Work {
    Topology topology;
    std::shared_ptr<const sim::Trace> trace;
    QString path;
    exporting::ReportOptions options;
    std::atomic<bool> stop{false};
    std::atomic<int> percent{0};
};

ReportDialog::ReportDialog(QWidget* parent, Topology topology,
                           std::shared_ptr<const sim::Trace> trace, const QString& path,
                           const exporting::ReportOptions& options)
    : QDialog(parent),
      m_work(std::make_shared<Work>()),
      m_label(new QLabel),
      m_bar(new QProgressBar),
      m_cancel(nullptr)
{
    setWindowTitle(tr("Write a report"));
    setWindowModality(Qt::WindowModal);
    auto* column = new QVBoxLayout(this);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setText(
        fontMetrics().elidedText(tr("Writing %1…").arg(text::shownName(QFileInfo(path).fileName())),
                                 Qt::ElideMiddle, kWidth));
    m_bar->setRange(0, 100);
    m_bar->setMinimumWidth(kWidth);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    column->addWidget(m_label);
    column->addWidget(m_bar);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReportDialog::reject);

    m_work->topology = std::move(topology);
    m_work->trace = std::move(trace);
    m_work->path = path;
    m_work->options = options;
    m_work->options.stop = &m_work->stop;
    m_work->options.percent = &m_work->percent;
    auto* looks = new QTimer(this);
    connect(looks, &QTimer::timeout, this, &ReportDialog::look);
    looks->start(kLookMs);
    QTimer::singleShot(kShowAfterMs, this, [this] {
        if (!m_outcome)
            show();
    });
    // Its own mark, not the job's, ends it early: the answer is to come even then.
    m_job.start(
        [work = m_work](const views::LatestJob::Stop*) {
            return exporting::writeReport(work->topology, work->trace.get(), work->path,
                                          work->options);
        },
        [this](const Result<Done>& done) {
            m_outcome = done;
            QDialog::done(done ? QDialog::Accepted : QDialog::Rejected);
        });
}

/// Fonts are the application's: nobody may draw text any more when that ends.
ReportDialog::~ReportDialog()
{
    m_work->stop = true;
    if (m_job.isRunning())
        views::LatestJob::waitForAll(kGraceMs);
}

void ReportDialog::reject()
{
    m_work->stop = true;
    m_cancel->setEnabled(false);
    m_label->setText(tr("Stopping…"));
}

void ReportDialog::look()
{
    m_bar->setValue(m_work->percent);
}

}  // namespace tombolo::app
