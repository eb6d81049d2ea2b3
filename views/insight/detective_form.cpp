// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/detective_form.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <set>

#include "sim/analysis/log_text.h"
#include "views/render/lens.h"
#include "views/text/text.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

using namespace sim::analysis;

namespace {

constexpr std::size_t kMostObservers = 400;  ///< others are typed

/// Microseconds of a field as nanoseconds; an empty field is none.
std::optional<sim::TimeNs> microseconds(const QString& text, bool& good)
{
    const QString trimmed = text.trimmed();
    good = true;
    if (trimmed.isEmpty())
        return {};
    const double us = trimmed.toDouble(&good);
    good = good && std::isfinite(us) && us >= 0 && us < 1e12;
    return good ? std::optional(static_cast<sim::TimeNs>(std::llround(us * 1000))) : std::nullopt;
}

QString microsecondText(sim::TimeNs ns)
{
    return QString::number(static_cast<double>(ns) / 1000, 'f', 3);
}

}  // namespace

DetectiveForm::DetectiveForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_rows(new QFormLayout(this)),
      m_at(new QComboBox(this)),
      m_atLabel(new QLabel(this)),
      m_source(nullptr),
      m_to(nullptr),
      m_time(nullptr),
      m_error(nullptr),
      m_header(nullptr),
      m_paste(nullptr),
      m_pick(new QPushButton(this))
{
    m_rows->setContentsMargins(6, 6, 6, 6);
    m_rows->setVerticalSpacing(4);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_paste = addLine(m_pasteLabel);
    m_at->setEditable(true);
    m_at->setInsertPolicy(QComboBox::NoInsert);
    m_at->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_at->setMinimumContentsLength(12);
    m_rows->addRow(m_atLabel, m_at);
    m_atLabel->setBuddy(m_at);
    m_source = addLine(m_sourceLabel);
    m_to = addLine(m_toLabel);
    addTimes();
    m_header = addLine(m_headerLabel);
    m_rows->addRow(m_pick);
    m_at->setObjectName(u"whoAt"_s);
    m_source->setObjectName(u"whoSource"_s);
    m_to->setObjectName(u"whoTo"_s);
    m_toLabel->setObjectName(u"whoToLabel"_s);
    m_time->setObjectName(u"whoTime"_s);
    m_error->setObjectName(u"whoClockError"_s);
    m_header->setObjectName(u"whoHeader"_s);
    m_paste->setObjectName(u"whoPaste"_s);
    m_pick->setObjectName(u"whoPick"_s);
    connect(m_at, &QComboBox::currentTextChanged, this, &DetectiveForm::edited);
    for (QLineEdit* field : {m_source, m_to, m_time, m_error, m_header})
        connect(field, &QLineEdit::textChanged, this, &DetectiveForm::edited);
    connect(m_paste, &QLineEdit::textChanged, this, &DetectiveForm::readPasted);
    connect(m_pick, &QPushButton::clicked, this, &DetectiveForm::pickRequested);
    retranslate();
}

/// The time and how wrong it may be, side by side.
void DetectiveForm::addTimes()
{
    m_timeLabel = new QLabel(this);
    m_errorLabel = new QLabel(this);
    m_time = new QLineEdit(this);
    m_error = new QLineEdit(this);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_time, 3);
    row->addWidget(m_errorLabel);
    row->addWidget(m_error, 1);
    m_time->setClearButtonEnabled(true);
    const int button = m_error->sizeHint().height();
    m_time->setMinimumWidth(fontMetrics().horizontalAdvance(u"00000.000"_s) + button);
    m_error->setMinimumWidth(fontMetrics().horizontalAdvance(u"0000"_s) + button / 3);
    m_timeLabel->setBuddy(m_time);
    m_errorLabel->setBuddy(m_error);
    m_rows->addRow(m_timeLabel, row);
}

QLineEdit* DetectiveForm::addLine(QLabel*& label)
{
    label = new QLabel(this);
    auto* field = new QLineEdit(this);
    field->setClearButtonEnabled(true);
    label->setBuddy(field);
    m_rows->addRow(label, field);
    return field;
}

/// Receivers, then those on the way, then networks.
void DetectiveForm::offer(const sim::Trace& trace)
{
    std::set<sim::ElementIx> receivers;
    std::set<sim::ElementIx> passers;
    std::set<std::int32_t> networks;
    for (const sim::FlowResult& flow : trace.flows()) {
        if (flow.seenSource && receivers.size() < kMostObservers)
            receivers.insert(flow.seenSource->element);
        for (const std::uint32_t i : flow.request) {
            if (passers.size() >= kMostObservers || networks.size() >= kMostObservers)
                break;
            const sim::Crossing c = trace.crossing(i);
            passers.insert(c.to);
            if (c.network >= 0)
                networks.insert(c.network);
        }
    }
    const text::NameOf names = m_workspace.names();
    const auto add = [&](const std::string& id, const QString& words) {
        m_at->addItem(words.arg(names(id)), QString::fromStdString(id));
    };
    for (const sim::ElementIx e : receivers)
        add(trace.elements()[e], u"%1"_s);
    const int first = m_at->count();
    for (const sim::ElementIx e : passers) {
        if (receivers.count(e) == 0)
            add(trace.elements()[e], tr("%1 (on the way)", "a router, gateway or node that logs"));
    }
    const int second = m_at->count();
    for (const std::int32_t n : networks)
        add(trace.networks()[static_cast<std::size_t>(n)],
            tr("%1 (network)", "where packets were captured"));
    if (second < m_at->count())
        m_at->insertSeparator(second);
    if (first < second)
        m_at->insertSeparator(first);
}

void DetectiveForm::setTrace(const sim::Trace* trace)
{
    QString shown = m_at->currentText();
    const int item = m_at->findText(shown, Qt::MatchExactly);
    const QVariant id = item < 0 ? QVariant() : m_at->itemData(item);
    const QSignalBlocker quiet(m_at);
    m_at->clear();
    if (trace)
        offer(*trace);
    if (const int same = m_at->findData(id); id.isValid() && same >= 0)
        shown = m_at->itemText(same);  // it may be something else in this run
    // Whoever asks has most likely met a hidden source: the first receiver that read one.
    int asked = 0;
    if (trace) {
        const auto& flows = trace->flows();
        const auto hidden = std::find_if(flows.begin(), flows.end(),
                                         [](const auto& f) { return f.hidden && f.seenSource; });
        if (hidden != flows.end())
            asked = std::max(0, m_at->findData(QString::fromStdString(
                                    trace->elements()[hidden->seenSource->element])));
    }
    m_at->setCurrentText(shown.isEmpty() && m_at->count() > 0 ? m_at->itemText(asked) : shown);
}

/// @return whether there is such an element or network
bool DetectiveForm::readPlace(const sim::Trace& trace, LogLine& out) const
{
    const QString wanted = m_at->currentText().trimmed();
    const int item = m_at->findText(wanted, Qt::MatchExactly);
    const std::string id =
        item >= 0 ? m_at->itemData(item).toString().toStdString() : wanted.toStdString();
    auto observer = render::observerOf(trace, id);
    const text::NameOf names = m_workspace.names();
    for (const auto* ids : {&trace.elements(), &trace.networks()}) {
        const auto at = std::find_if(ids->begin(), ids->end(), [&](const std::string& e) {
            return !observer && !wanted.isEmpty() && names(e) == wanted;
        });
        if (at != ids->end())
            observer = render::observerOf(trace, *at);
    }
    if (!observer) {
        m_problem = wanted.isEmpty() ? tr("Say who logged the line.")
                                     : tr("There is no element or network “%1”.").arg(wanted);
        return false;
    }
    out.at = observer->element;
    out.network = observer->network;
    return true;
}

bool DetectiveForm::readTarget(LogLine& out) const
{
    const QString text = m_to->text().trimmed();
    const auto to = parseSocket(text.toStdString());
    if (!to && !text.isEmpty()) {
        m_problem = tr("“%1” is no address.").arg(text);
        return false;
    }
    if (to) {
        out.to = to->first;
        out.toPort = to->second;
    }
    return true;
}

std::optional<LogLine> DetectiveForm::line(const sim::Trace& trace) const
{
    LogLine out;
    m_problem.clear();
    if (!readPlace(trace, out))
        return {};
    const auto source = parseSocket(m_source->text().toStdString());
    if (!source) {
        m_problem = m_source->text().trimmed().isEmpty()
                        ? tr("Type the source address that was logged, or paste the line.")
                        : tr("“%1” is no address.").arg(m_source->text().trimmed());
        return {};
    }
    out.source = source->first;
    out.port = source->second;
    if (!readTarget(out))
        return {};
    bool good = false;
    out.time = microseconds(m_time->text(), good);
    if (!good)
        m_problem = tr("The time is a number of microseconds since the start of the run.");
    out.clockErrorNs = microseconds(m_error->text(), good).value_or(0);
    if (!good)
        m_problem = tr("The clock error is a number of microseconds.");
    if (!m_header->text().trimmed().isEmpty() && !header())
        m_problem = tr("The header names no address: X-Forwarded-For: 10.1.1.2");
    return m_problem.isEmpty() ? std::optional(out) : std::nullopt;
}

std::optional<Evidence> DetectiveForm::header() const
{
    return parseHeader(m_header->text().toStdString());
}

void DetectiveForm::fill(const sim::Trace& trace, const LogLine& line,
                         const std::vector<Evidence>& headers)
{
    const QSignalBlocker quiet(this);
    m_at->setCurrentText(m_workspace.names()(trace.elements()[line.at]));
    m_source->setText(text::endpointText(line.source, line.port));
    m_to->setText(line.to.isNone() ? QString() : text::endpointText(line.to, line.toPort));
    m_time->setText(line.time ? microsecondText(*line.time) : QString());
    showHeader(headers);
}

void DetectiveForm::showHeader(const std::vector<Evidence>& headers)
{
    QString header;
    if (!headers.empty()) {
        QStringList values;
        for (const auto& [address, port] : headers.front().values)
            values << text::endpointText(address, port);
        const bool forwarded = headers.front().identity == Identity::Forwarded;
        if (forwarded) {
            for (QString& value : values)
                value = u"for=\"%1\""_s.arg(value);
        }
        const char* const names[] = {"X-Forwarded-For", "Forwarded", "PROXY-v1", "PROXY-v2"};
        header = QLatin1String(names[static_cast<int>(headers.front().identity)]) + u": "_s +
                 values.join(u", "_s);
    }
    m_header->setText(header);
}

/// A header alone names nobody who connected: that field is the reader's.
void DetectiveForm::readPasted(const QString& text)
{
    auto client = parseLogLine(text.toStdString());
    if (!client)
        return;
    const auto both = settle(*client, [this](const IpAddress& a) { return m_knows && m_knows(a); });
    {
        const QSignalBlocker quiet(this);
        if (!client->source.isNone()) {
            m_source->setText(text::endpointText(client->source, client->port));
            m_to->setText(client->to.isNone() ? QString()
                                              : text::endpointText(client->to, client->toPort));
        }
        if (!client->headers.empty())
            showHeader(client->headers);
    }
    if (both)
        m_workspace.say(tr("The line is ambiguous: %1 may also be an address and its port, and "
                           "this document has both.")
                            .arg(text::endpointText(both->first, both->second)));
    emit edited();
}

void DetectiveForm::retranslate()
{
    m_pasteLabel->setText(tr("&Log line"));
    m_paste->setPlaceholderText(tr("Paste a line of nginx, haproxy, sshd, conntrack, ss…"));
    m_atLabel->setText(tr("Logged &by"));
    m_sourceLabel->setText(tr("So&urce"));
    m_source->setPlaceholderText(tr("e.g. 10.10.0.21:40001"));
    m_toLabel->setText(tr("De&stination"));
    m_to->setAccessibleName(tr("Destination"));
    m_to->setPlaceholderText(tr("any, e.g. 10.10.0.80:443"));
    m_to->setToolTip(tr("The destination in the line, where it names one: firewalls, flow logs and "
                        "captures do"));
    m_timeLabel->setText(tr("Ti&me (µs)"));
    m_time->setPlaceholderText(tr("any time"));
    m_errorLabel->setText(tr("± cloc&k error"));
    m_error->setAccessibleName(tr("Clock error (µs)"));
    m_error->setPlaceholderText(u"0"_s);
    m_headerLabel->setText(tr("Hea&der"));
    m_header->setPlaceholderText(tr("e.g. X-Forwarded-For: 10.1.1.2"));
    m_pick->setText(tr("&Pick from the run"));
    m_pick->setToolTip(tr("Fill in what the receiver of the current flow saw"));
}

void DetectiveForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace tombolo::views
