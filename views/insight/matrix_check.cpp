// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/matrix_check.h"

#include "views/text/matrix_text.h"

namespace tombolo::views {

using namespace sim::analysis;

namespace {

constexpr int kTypingMs = 400;

}  // namespace

MatrixCheck::MatrixCheck(MatrixSource& source, QWidget* parent)
    : QLineEdit(parent), m_source(source)
{
    setPlaceholderText(tr("Check: server sees pod-a"));
    setAccessibleName(tr("Sentence to check"));
    setToolTip(tr("A sees B; no hidden source at A; B reaches A; B does not reach A. With “by "
                  "address” behind it, headers do not count. A and B: an id, host:ID, pod:ID, "
                  "pod:KEY=VALUE, node:ID, cluster:ID, service:ID or any."));
    setClearButtonEnabled(true);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingMs);
    connect(&m_delay, &QTimer::timeout, this, &MatrixCheck::check);
    connect(this, &QLineEdit::textChanged, this, [this] {
        m_entered = false;
        m_job.cancel();
        m_delay.start();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        m_entered = true;
        check();
    });
    connect(&source, &MatrixSource::changed, this, [this] {
        if (!text().trimmed().isEmpty())
            m_delay.start();
    });
}

void MatrixCheck::check()
{
    m_delay.stop();
    m_job.cancel();
    if (text().trimmed().isEmpty()) {
        emit cleared();
        return;
    }
    const auto answer = m_source.answer();
    if (answer == nullptr || m_source.isStale())
        return;  // checked when there is one
    m_job.start([topology = answer->topology, sentence = text().trimmed().toStdString()](
                    const LatestJob::Stop* stop) { return work(*topology, sentence, stop); },
                [this, answer](const Result<Answer>& made) {
                    if (answer == m_source.answer())
                        done(made);
                });
}

Result<MatrixCheck::Answer> MatrixCheck::work(const Topology& topology, const std::string& sentence,
                                              const LatestJob::Stop* stop)
{
    MatrixOptions options;
    options.stop = stop;
    auto matrix = Matrix::of(topology, options);
    if (!matrix)
        return tl::unexpected<Error>(matrix.error());
    const auto assertion = parseAssertion(topology, *matrix, sentence);
    if (!assertion)
        return tl::unexpected<Error>(assertion.error());
    return Answer{*assertion, sim::analysis::check(*matrix, *assertion)};
}

void MatrixCheck::done(const Result<Answer>& answer)
{
    if (!answer) {
        if (m_entered)
            emit refused(text::assertionError(answer.error()));
        return;
    }
    if (answer->checked.holds && answer->checked.pairs == 0)
        emit refused(tr("“%1” speaks of nobody: it means no pair of a sender and a listener.")
                         .arg(QString::fromStdString(answer->assertion.text)));
    else
        emit checked(answer->assertion, answer->checked);
}

}  // namespace tombolo::views
