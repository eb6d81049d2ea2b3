// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>

#include <algorithm>

#include "sim/masks.h"
#include "views/text/matrix_text.h"
#include "views/text/matrix_words.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

using sim::ElementIx;
using sim::analysis::Assertion;
using sim::analysis::Checked;
using sim::analysis::EndpointClasses;
using sim::analysis::EntryWay;
using sim::analysis::Matrix;
using sim::analysis::MatrixCell;
using sim::analysis::PairOutcome;
using sim::analysis::PairSight;

namespace {

/// Whether the address is one of the machines of that element's unit, and units like it have
/// others.
bool isOfUnit(const Matrix& matrix, ElementIx e, sim::AddressId a)
{
    const EndpointClasses& classes = matrix.classes();
    const EndpointClasses::Unit& unit = classes.units[classes.places[e].unit];
    const bool alone = std::count_if(classes.units.begin(), classes.units.end(),
                                     [&](const auto& u) { return u.kin == unit.kin; }) < 2;
    return !alone && std::any_of(unit.machines.begin(), unit.machines.end(), [&](sim::MachineIx m) {
        const sim::Machine& machine = matrix.plan().machines[m];
        for (auto p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p) {
            const auto list = matrix.plan().addressesOf(matrix.plan().ports[p]);
            if (std::find(list.begin(), list.end(), a) != list.end())
                return true;
        }
        return false;
    });
}

/// Whether the two have an address in common.
bool haveOneAddress(const Matrix& matrix, ElementIx a, ElementIx b)
{
    const sim::NetworkPlan& plan = matrix.plan();
    const auto own = plan.addressesOf(plan.machines[a].self);
    const auto others = plan.addressesOf(plan.machines[b].self);
    return std::find_first_of(own.begin(), own.end(), others.begin(), others.end()) != own.end();
}

/// Why the answer did not come back, more exactly than that it did not.
sim::Reason causeOf(const PairOutcome& o)
{
    return o.cause == sim::Reason::None ? o.reason : o.cause;
}

class PairWords {
public:
    PairWords(const Matrix& matrix, ElementIx origin, ElementIx observer, const NameOf& names)
        : m_matrix(matrix), m_origin(origin), m_observer(observer), m_names(names)
    {
    }
    QString name(ElementIx e) const
    {
        return e == sim::kNoElement ? Matrices::tr("nobody") : named(m_names, m_matrix.id(e));
    }
    QString rule(const PairOutcome::Hide& h) const
    {
        return Matrices::tr("%1 (%2)", "element (rule)")
            .arg(name(h.at), ruleText(m_matrix.plan().rules[h.rule].rule, m_names));
    }
    QString seen(const PairOutcome& o) const
    {
        const QString by = name(m_observer);
        const QString among =
            Matrices::tr("%Ln sender(s) could be behind what is seen.", nullptr, int(o.among));
        if (o.hides.empty() && o.seen == o.source) {
            const QString own = Matrices::tr("%1 sees the true source of %2, %3.")
                                    .arg(by, name(m_origin), addressText(m_matrix, o.source));
            return o.among > 1 ? own + u' ' + among : own;
        }
        QString first;
        if (o.pool > 0 && o.seen == 0)
            first = Matrices::tr("%1 sees one of %Ln address(es) of a pool instead of %2; which "
                                 "one follows from the addresses of the two.",
                                 nullptr, int(o.pool))
                        .arg(by, addressText(m_matrix, o.source));
        else
            first = Matrices::tr("%1 sees %2 instead of %3.")
                        .arg(by, addressText(m_matrix, o.seen), addressText(m_matrix, o.source));
        QStringList all{first};
        if (o.pool > 0 && o.seen != 0)
            all << Matrices::tr("That is one of %Ln address(es) of a pool; which one follows from "
                                "the addresses of the two.",
                                nullptr, int(o.pool));
        if (!o.hides.empty())
            all << Matrices::tr("The first to hide it is %1.").arg(rule(o.hides.front()));
        QStringList others;
        for (std::size_t i = 1; i < o.hides.size(); ++i)
            others << rule(o.hides[i]);
        if (!others.isEmpty())
            all << Matrices::tr("After that it is hidden by %1.").arg(listText(others));
        all << (o.among == 1 ? Matrices::tr("Nobody else could be behind that address.") : among);
        QStringList headers;
        for (const Identity i : o.recovered)
            headers << identityText(i);
        if (!headers.isEmpty())
            all << Matrices::tr("%1 still names %2.")
                       .arg(listText(headers), addressText(m_matrix, o.source));
        QStringList doubted;
        for (const Identity i : o.doubted)
            doubted << identityText(i);
        if (!doubted.isEmpty())
            all << Matrices::tr("%1 says %2, but others could have written it.")
                       .arg(listText(doubted), addressText(m_matrix, o.source));
        return joined(all);
    }
    QString whyLost(const PairOutcome& o) const
    {
        return o.rule != 0 ? ruleText(m_matrix.plan().rules[o.rule].rule, m_names)
                           : reasonWord(causeOf(o));
    }
    QString outcome(const PairOutcome& o) const
    {
        switch (o.sight) {
        case PairSight::OneWay:
            return joined(
                {seen(o),
                 Matrices::tr("The answer is lost at %1: %2.").arg(name(o.endedAt), whyLost(o))});
        case PairSight::Elsewhere:
            if (!haveOneAddress(m_matrix, o.receiver, m_observer))
                return Matrices::tr("The address leads to %1, who gets the packet.")
                    .arg(name(o.receiver));
            return Matrices::tr("%1 has the address of %2, too, and gets the packet.")
                .arg(o.receiver == m_origin ? Matrices::tr("%1 itself").arg(name(m_origin))
                                            : name(o.receiver),
                     name(m_observer));
        case PairSight::Unreachable:
            return (o.verdict == sim::Verdict::Refused
                        ? Matrices::tr("The packet is refused at %1: %2.")
                        : Matrices::tr("The packet is dropped at %1: %2."))
                .arg(name(o.endedAt), reasonWord(o.reason));
        default:
            return seen(o);
        }
    }

private:
    const Matrix& m_matrix;
    ElementIx m_origin, m_observer;
    const NameOf& m_names;
};

QString nodeAt(const Matrix& matrix, sim::AddressId a, const NameOf& names)
{
    const auto& machines = matrix.plan().machines;
    for (ElementIx e = 0; e < matrix.plan().elementIds.size(); ++e) {
        const auto list = matrix.plan().addressesOf(machines[e]);
        if (machines[e].kind == sim::MachineKind::Node &&
            std::find(list.begin(), list.end(), a) != list.end())
            return named(names, matrix.id(e));
    }
    return addressText(matrix, a);
}

/// By what a flow asks, which need not be the address of whom it gets to.
QString flowEntryText(const Matrix& matrix, const sim::analysis::FlowWay& flow, const NameOf& names)
{
    const sim::NetworkPlan& plan = matrix.plan();
    const auto own = plan.addressesOf(plan.machines[flow.observer].self);
    if (flow.way.by != EntryWay::By::Address ||
        std::find(own.begin(), own.end(), flow.way.address) != own.end())
        return wayText(matrix, flow.way, names);
    return Matrices::tr("at %1 (%2)", "address, protocol")
        .arg(endpointText(plan.address(flow.way.address), flow.way.port),
             protocolText(flow.way.protocol));
}

}  // namespace

QString outcomeWord(const Matrix& matrix, const MatrixCell& kind, const PairOutcome& o)
{
    switch (o.sight) {
    case PairSight::Translated:
    case PairSight::Recovered: {
        QString as;
        if (o.pool > 0)
            as = Matrices::tr("one of %Ln", "addresses of a pool", int(o.pool));
        else if (isOfUnit(matrix, kind.origin, o.seen))
            as = Matrices::tr("its node");
        else if (isOfUnit(matrix, kind.observer, o.seen))
            as = Matrices::tr("own node");
        else
            as = addressText(matrix, o.seen);
        return o.sight == PairSight::Recovered ? Matrices::tr("%1, recovered", "address").arg(as)
                                               : as;
    }
    case PairSight::OneWay:
        return Matrices::tr("no answer: %1").arg(reasonWord(causeOf(o)));
    case PairSight::Unreachable:
        return reasonWord(o.reason);
    default:
        return sightWord(o.sight);
    }
}

QString wayText(const Matrix& matrix, const EntryWay& way, const NameOf& names)
{
    const QString where = endpointText(matrix.plan().address(way.address), way.port);
    const QString protocol = protocolText(way.protocol);
    switch (way.by) {
    case EntryWay::By::Address:
        return Matrices::tr("at its own address, %1 (%2)").arg(where, protocol);
    case EntryWay::By::Service:
        return Matrices::tr("through service %1, %2 (%3)")
            .arg(named(names, way.id), where, protocol);
    case EntryWay::By::Publish:
        return Matrices::tr("through the published address of %1, %2 (%3)")
            .arg(named(names, way.id), where, protocol);
    case EntryWay::By::NodePort:
        if (!way.everyNodeOf.empty())
            return Matrices::tr(
                       "through the node port of service %1 on %2 (and every other node of %5), "
                       "%3 (%4)")
                .arg(named(names, way.id), nodeAt(matrix, way.address, names), where, protocol,
                     named(names, way.everyNodeOf));
        return Matrices::tr("through the node port of service %1 on %2, %3 (%4)")
            .arg(named(names, way.id), nodeAt(matrix, way.address, names), where, protocol);
    }
    return {};
}

QString pairText(const Matrix& matrix, ElementIx origin, ElementIx observer, const NameOf& names)
{
    const std::vector<PairOutcome> outcomes = matrix.outcomesOf(origin, observer);
    if (outcomes.empty())
        return sightMeaning(PairSight::Self);
    const PairWords words(matrix, origin, observer, names);
    const EntryWay way = matrix.wayOf(origin, observer);
    QStringList out;
    if (way.address != 0)
        out << Matrices::tr("%1 asks for %2 %3.")
                   .arg(words.name(origin), words.name(observer), wayText(matrix, way, names));
    if (outcomes.size() > 1)
        out << Matrices::tr("It depends on the ports of the connection:");
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        out << words.outcome(matrix.exactly(origin, observer, i));
    QStringList others;
    for (const EntryWay& other : matrix.otherWaysOf(origin, observer))
        others << wayText(matrix, other, names);
    if (!others.isEmpty())
        out << Matrices::tr("It could also be asked %1.", "through a service, at an address")
                   .arg(listText(others, 4));
    if (!matrix.cells()[matrix.cellOf(origin, observer)].complete)
        out << Matrices::tr("There are more ways than these.");
    return joined(out);
}

QString flowWayText(const Matrix& matrix, const sim::analysis::FlowWay& flow, const NameOf& names)
{
    const PairWords words(matrix, flow.origin, flow.observer, names);
    QString whom = words.name(flow.observer);
    if (!flow.behind.empty()) {
        QStringList all{whom};
        for (const ElementIx e : flow.behind)
            all << words.name(e);
        whom = Matrices::tr("one of %1", "list of listeners").arg(listText(all, 4));
    }
    return joined({Matrices::tr("The flow %1 asks for %2 %3.")
                       .arg(named(names, flow.flow), whom, flowEntryText(matrix, flow, names)),
                   words.outcome(matrix.exactly(flow))});
}

QString flowSightText(const Matrix& matrix, const sim::analysis::FlowWay& flow, const NameOf& names)
{
    return PairWords(matrix, flow.origin, flow.observer, names).outcome(matrix.exactly(flow));
}

QString flowAskText(const Matrix& matrix, const sim::analysis::FlowWay& flow, const NameOf& names)
{
    return flowEntryText(matrix, flow, names);
}

QString pathText(const sim::Trace& trace, const sim::FlowResult& flow, const NameOf& names)
{
    const auto name = [&](ElementIx e) {
        return e < trace.elements().size() ? named(names, trace.elements()[e]) : u"?"_s;
    };
    QString out =
        name(flow.trueSource.element) + u" ("_s + qs(toString(flow.trueSource.address)) + u')';
    const auto changes = [&](const std::vector<sim::Step>& steps) {
        for (const sim::Step& s : steps) {
            if (sim::masksSource(s, flow.trueSource.address))
                out += u" [%1 → %2, %3]"_s.arg(qs(toString(s.before.src)),
                                               qs(toString(s.after.src)), ruleText(s.rule, names));
            if (s.kind == sim::StepKind::ProxyAccept)
                out += u" [%1]"_s.arg(ruleText(s.rule, names));
        }
    };
    for (const std::uint32_t i : flow.request) {
        changes(trace.stepsBefore(i));
        out += u" → "_s + name(trace.crossing(i).to);
        changes(trace.steps(i));
    }
    if (flow.verdict == sim::Verdict::Dropped || flow.verdict == sim::Verdict::Refused)
        out += u" ✕ "_s + reasonWord(flow.reason);
    return out;
}

QString assertionError(const Error& error)
{
    const QString text = at(error.args, 0);
    const QString who = at(error.args, 2);
    const QString why = at(error.args, 1);
    const QString others = at(error.args, 3);
    if (why == u"unknown"_s && !others.isEmpty())
        return Matrices::tr("“%1”: there is no element called “%2”; there is: %3.")
            .arg(text, who, others);
    if (why == u"unknown"_s)
        return Matrices::tr("“%1”: there is no element called “%2”.").arg(text, who);
    if (why == u"several"_s)
        return Matrices::tr("“%1”: several elements are called “%2”; say which by its id: %3.")
            .arg(text, who, others);
    if (why == u"nobody"_s)
        return Matrices::tr("“%1”: “%2” is nobody.").arg(text, who);
    if (why == u"nobody-sends"_s)
        return Matrices::tr("“%1”: “%2” sends nothing.").arg(text, who);
    if (why == u"nobody-listens"_s)
        return Matrices::tr("“%1”: “%2” listens on no port.").arg(text, who);
    return Matrices::tr("“%1” is no sentence about who sees whom; there are: A sees B; no hidden "
                        "source at A; B reaches A; B does not reach A.")
        .arg(text);
}

QString checkedText(const Matrix& matrix, const Assertion& assertion, const Checked& checked,
                    const NameOf& names)
{
    if (checked.holds)
        return Matrices::tr("holds: %1 (%Ln pair(s))", nullptr, int(checked.pairs))
            .arg(qs(assertion.text));
    if (checked.flow >= 0) {
        const sim::analysis::FlowWay& flow =
            matrix.flowWays()[static_cast<std::size_t>(checked.flow)];
        QStringList said{Matrices::tr("broken by the flow %1: %2", "flow, sentence")
                             .arg(named(names, flow.flow), qs(assertion.text))};
        if (const auto trace = matrix.record(flow))
            said << u"  "_s + pathText(**trace, (*trace)->flows().front(), names);
        said << u"  "_s + flowWayText(matrix, flow, names);
        return said.join(u'\n');
    }
    QStringList out{Matrices::tr("broken: %1 (%2 of %Ln pair(s))", nullptr, int(checked.pairs))
                        .arg(qs(assertion.text), QLocale().toString(qulonglong(checked.broken)))};
    if (checked.origin == sim::kNoElement)
        return out.front();
    if (const auto trace = matrix.record(checked.origin, checked.observer, checked.outcome))
        out << u"  "_s + pathText(**trace, (*trace)->flows().front(), names);
    out << u"  "_s + pairText(matrix, checked.origin, checked.observer, names);
    return out.join(u'\n');
}

}  // namespace tombolo::text
