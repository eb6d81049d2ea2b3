// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/step_words.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

QString StepWords::element(sim::ElementIx element) const
{
    if (element >= m_trace.elements().size())
        return Text::tr("nobody");
    return named(m_names, m_trace.elements()[element]);
}

QString StepWords::argName(std::size_t index) const
{
    return index < m_step.args.size() ? named(m_names, m_step.args[index]) : QString();
}

QString StepWords::subject() const
{
    const auto colon = m_step.rule.find(':');
    return colon == std::string::npos ? qs(m_step.rule)
                                      : named(m_names, m_step.rule.substr(colon + 1));
}

QString StepWords::ruleNumber() const
{
    const auto colon = m_step.rule.find(':');
    const QString number =
        colon == std::string::npos ? QString() : qs(m_step.rule.substr(colon + 1));
    return QString::number(number.toInt() + 1);
}

QString stepTitle(sim::StepKind kind)
{
    using sim::StepKind;
    switch (kind) {
    case StepKind::Send:
        return Text::tr("Send");
    case StepKind::Receive:
        return Text::tr("Receive");
    case StepKind::Decapsulate:
        return Text::tr("Leave the tunnel");
    case StepKind::Encapsulate:
        return Text::tr("Enter the tunnel");
    case StepKind::ConntrackNew:
        return Text::tr("New connection entry");
    case StepKind::ConntrackMatch:
        return Text::tr("Known connection");
    case StepKind::DestinationNat:
        return Text::tr("Destination translation");
    case StepKind::SourceNat:
        return Text::tr("Source translation");
    case StepKind::TranslateBack:
        return Text::tr("Translation by the entry");
    case StepKind::TranslateError:
        return Text::tr("Error translated");
    case StepKind::Route:
        return Text::tr("Route");
    case StepKind::Switch:
        return Text::tr("Switch");
    case StepKind::Firewall:
        return Text::tr("Firewall");
    case StepKind::Policy:
        return Text::tr("Policy");
    case StepKind::BalanceEndpoint:
        return Text::tr("Choice of endpoint");
    case StepKind::ProxyAccept:
        return Text::tr("Proxy accepts");
    case StepKind::ProxyConnect:
        return Text::tr("Proxy connects");
    case StepKind::Deliver:
        return Text::tr("Deliver");
    case StepKind::Drop:
        return Text::tr("Drop");
    case StepKind::Reject:
        return Text::tr("Reject");
    }
    return {};
}

QString stepTitle(const sim::Step& step)
{
    return stepTitle(step.kind);
}

QString stepText(const sim::Trace& trace, const sim::Step& step, const NameOf& names)
{
    using sim::StepKind;
    const StepWords w(trace, step, names);
    switch (step.kind) {
    case StepKind::Send:
        return Text::tr("%1 sends to %2 and takes %3 as its source address.")
            .arg(w.where(), w.argName(1), w.arg(0));
    case StepKind::Receive:
        return Text::tr("%1 receives the packet.").arg(w.where());
    case StepKind::ConntrackNew:
        return Text::tr("%1 has no entry for this connection and makes one: its translation rules "
                        "are read for this first packet only.")
            .arg(w.where());
    case StepKind::ConntrackMatch:
        return w.arg(0) == u"reply"_s
                   ? Text::tr("%1 knows this packet as the answer of a connection in its table; it "
                              "follows that entry and no rule is read.")
                         .arg(w.where())
                   : Text::tr("%1 knows this connection; the packet follows its entry and no rule "
                              "is read.")
                         .arg(w.where());
    case StepKind::DestinationNat:
    case StepKind::SourceNat:
    case StepKind::TranslateBack:
    case StepKind::TranslateError:
        return translationText(w);
    case StepKind::Decapsulate:
    case StepKind::Encapsulate:
    case StepKind::Route:
    case StepKind::Switch:
    case StepKind::Firewall:
    case StepKind::Policy:
    case StepKind::BalanceEndpoint:
    case StepKind::ProxyAccept:
    case StepKind::ProxyConnect:
        return forwardingText(w);
    case StepKind::Deliver:
    case StepKind::Drop:
    case StepKind::Reject:
        return endingText(w);
    }
    return {};
}

}  // namespace tombolo::text
