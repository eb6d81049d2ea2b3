// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>

#include <utility>

#include "views/text/text_tr.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

namespace {

/// A time in a unit of so many nanoseconds, with at most three decimals and no trailing zeros;
/// rounded half up, which binary fractions would do by chance.
QString shortNumber(sim::TimeNs ns, sim::TimeNs unit)
{
    const QLocale locale;
    const sim::TimeNs step = unit / 1000;
    const sim::TimeNs steps = ((ns < 0 ? -ns : ns) + step / 2) / step;
    QString text = locale.toString(static_cast<double>(ns < 0 ? -steps : steps) / 1000, 'f', 3);
    while (text.endsWith(locale.zeroDigit()))
        text.chop(locale.zeroDigit().size());
    if (text.endsWith(locale.decimalPoint()))
        text.chop(locale.decimalPoint().size());
    return text;
}

/// The part of a rule after its colon: an id, a prefix or a number.
std::string ruleSubject(const std::string& rule)
{
    const auto colon = rule.find(':');
    return colon == std::string::npos ? std::string() : rule.substr(colon + 1);
}

}  // namespace

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Text::tr("Error");
    case Severity::Warning:
        return Text::tr("Warning");
    case Severity::Hint:
        return Text::tr("Hint");
    }
    return {};
}

QString kindText(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Header:
        return Text::tr("Document");
    case ElementKind::Network:
        return Text::tr("Network");
    case ElementKind::Router:
        return Text::tr("Router");
    case ElementKind::Cluster:
        return Text::tr("Cluster");
    case ElementKind::Node:
        return Text::tr("Node");
    case ElementKind::Pod:
        return Text::tr("Pod");
    case ElementKind::Service:
        return Text::tr("Service");
    case ElementKind::Policy:
        return Text::tr("Policy");
    case ElementKind::Gateway:
        return Text::tr("Gateway");
    case ElementKind::Host:
        return Text::tr("Host");
    case ElementKind::Flow:
        return Text::tr("Flow");
    case ElementKind::CanvasItem:
        return Text::tr("Place on the canvas");
    case ElementKind::Note:
        return Text::tr("Note");
    }
    return {};
}

QString verdictText(sim::Verdict verdict)
{
    switch (verdict) {
    case sim::Verdict::Answered:
        return Text::tr("Answered");
    case sim::Verdict::Delivered:
        return Text::tr("Delivered, no answer");
    case sim::Verdict::Refused:
        return Text::tr("Refused");
    case sim::Verdict::Dropped:
        return Text::tr("Dropped");
    }
    return {};
}

QString verdictText(const sim::Exchange& flow)
{
    if (!flow.isStray())
        return verdictText(flow.verdict);
    return flow.verdict == sim::Verdict::Answered
               ? Text::tr("Answered by somebody else")
               : Text::tr("Delivered to somebody else, no answer");
}

QString protocolText(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Any:
        return Text::tr("any protocol");
    case Protocol::Tcp:
        return u"TCP"_s;
    case Protocol::Udp:
        return u"UDP"_s;
    case Protocol::Icmp:
        return u"ICMP"_s;
    }
    return {};
}

QString identityText(Identity identity)
{
    switch (identity) {
    case Identity::XForwardedFor:
        return u"X-Forwarded-For"_s;
    case Identity::Forwarded:
        return u"Forwarded (RFC 7239)"_s;
    case Identity::ProxyV1:
        return Text::tr("PROXY protocol v1");
    case Identity::ProxyV2:
        return Text::tr("PROXY protocol v2");
    }
    return {};
}

QString duration(sim::TimeNs ns)
{
    const sim::TimeNs size = ns < 0 ? -ns : ns;
    if (size < 1'000)
        return Text::tr("%1 ns").arg(QLocale().toString(static_cast<qlonglong>(ns)));
    if (size < 1'000'000)
        return Text::tr("%1 µs").arg(shortNumber(ns, 1'000));
    if (size < 1'000'000'000)
        return Text::tr("%1 ms").arg(shortNumber(ns, 1'000'000));
    return Text::tr("%1 s").arg(shortNumber(ns, 1'000'000'000));
}

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    QString all;
    for (const QString& sentence : std::as_const(sentences))
        all = all.isEmpty() ? sentence
                            : Text::tr("%1 %2", "one sentence after another").arg(all, sentence);
    return all;
}

QString endpointText(const QString& address, const QString& port)
{
    if (port.isEmpty() || port == u"0"_s)
        return address;
    return address.contains(u':') ? u'[' + address + u"]:"_s + port : address + u':' + port;
}

QString endpointText(const IpAddress& address, std::uint16_t port)
{
    return endpointText(qs(toString(address)), QString::number(port));
}

QString commaText(const QStringList& items)
{
    return items.join(Text::tr(", ", "between the items of a list"));
}

QString listText(const QStringList& items, int most)
{
    if (items.size() <= most)
        return QLocale().createSeparatedList(items);
    // Naming all but one saves nothing: the cut leaves at least two to count.
    const auto shown = items.first(most - 1 > 0 ? most - 1 : 1);
    return Text::tr("%1 and %Ln more", nullptr, static_cast<int>(items.size() - shown.size()))
        .arg(commaText(shown));
}

QString ruleText(const std::string& rule, const NameOf& names)
{
    const std::string subject = ruleSubject(rule);
    const auto is = [&](const char* word) {
        return rule.starts_with(word);
    };
    const auto number = [&] {
        return QString::number(qs(subject).toInt() + 1);
    };
    if (is("masquerade"))
        return Text::tr("masquerade");
    if (is("source-nat:"))
        return Text::tr("source translation, rule %1").arg(number());
    if (is("egress-policy:"))
        return Text::tr("egress policy %1").arg(number());
    if (is("source-nat"))
        return Text::tr("source translation");
    if (is("publish:"))
        return Text::tr("published address “%1”").arg(named(names, subject));
    if (is("service:"))
        return Text::tr("service “%1”").arg(named(names, subject));
    if (is("proxy:"))
        return Text::tr("proxy “%1”").arg(named(names, subject));
    if (is("firewall:"))
        return Text::tr("firewall, rule %1").arg(number());
    if (is("firewall"))
        return Text::tr("firewall");
    if (is("policy:"))
        return Text::tr("policy “%1”").arg(named(names, subject));
    if (is("policy"))
        return Text::tr("policy");
    if (is("route:"))
        return Text::tr("route %1").arg(qs(subject));
    if (is("conntrack"))
        return Text::tr("connection entry");
    if (is("listen"))
        return Text::tr("listening socket");
    if (is("socket"))
        return Text::tr("socket of the connection");
    if (is("echo"))
        return Text::tr("echo reply");
    if (is("tunnel"))
        return Text::tr("tunnel");
    if (is("bridge"))
        return Text::tr("bridge");
    if (is("ttl"))
        return Text::tr("TTL");
    if (is("link"))
        return Text::tr("link");
    if (rule == "send" || rule == "receive")
        return {};  // the step says so already
    return qs(rule);
}

}  // namespace tombolo::text
