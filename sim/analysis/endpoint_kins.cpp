// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "sim/analysis/endpoint_units.h"

/// Kins: units that can be swapped. Two can when they are described alike and every machine's
/// routes treat the one as they treat the other.
namespace tombolo::sim::analysis {

Digest& ClassBuilder::toward(MachineIx m, std::uint32_t unit)
{
    if (m_unitOf[m] == unit)
        return m_unitDigest[unit];
    const auto next = static_cast<std::uint32_t>(m_towards.size());
    const std::uint32_t at = m_towardAt.insert({m, unit}, next);
    if (at == next)
        m_towards.push_back({m, unit, {}});
    return m_towards[at].lines;
}

void ClassBuilder::readLine(MachineIx m, const RouteLine& line)
{
    const std::uint32_t prefix = m_marks.moved.find(line.to);
    const std::uint32_t toUnit = prefix == PrefixSet::kNone ? kNone : m_prefixUnit[prefix];
    const MachineIx holder = m_marks.holder[line.via];
    const std::uint32_t viaUnit = line.via == 0 || holder == kNoElement ? kNone : m_unitOf[holder];
    const std::uint32_t peerUnit = line.peer == kNoElement ? kNone : m_unitOf[line.peer];
    std::uint32_t one = kNone;
    bool several = false;
    for (const std::uint32_t u : {toUnit, viaUnit, peerUnit}) {
        several = several || (u != kNone && one != kNone && u != one);
        one = one == kNone ? u : one;
    }
    const auto describe = [&](std::uint32_t unit) {
        Digest d;
        d.add(std::uint64_t(line.kind) << 8U | std::uint64_t(line.tunnel) << 1U | line.bridge);
        d.add(line.port == kNoIx ? kNoIx : line.port - m_plan.machines[m].firstPort);
        if (unit != kNone && toUnit == unit && !several) {
            const auto& own = m_unitPrefixes[unit];
            d.add(1).add(static_cast<std::uint64_t>(std::find(own.begin(), own.end(), prefix) -
                                                    own.begin()));
        } else {
            d.add(2).add(line.to);
        }
        d.add(several ? Digest().add(line.via) : symbolOf(line.via, unit));
        d.add(peerUnit == kNone || several ? line.peer : m_role[line.peer]);
        return d;
    };
    if (one == kNone) {
        if (m_unitOf[m] != kNone)
            m_unitDigest[m_unitOf[m]].add(m_role[m]).add(describe(kNone));
        return;
    }
    if (!several) {
        toward(m, one).add(m_role[m]).add(describe(one));
        return;
    }
    for (const std::uint32_t u : {toUnit, viaUnit, peerUnit}) {
        if (u != kNone)
            toward(m, u).add(m).add(describe(u));
    }
}

void ClassBuilder::readRoutes()
{
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        for (const RouteLine& line : m_plan.networkRoutesOf(m))
            readLine(m, line);
    }
}

/// Addresses inside a unit's pod prefixes that are not its own make it unlike any other.
void ClassBuilder::markStrangers()
{
    for (AddressId a = 1; a < m_plan.addresses.size(); ++a) {
        const std::uint32_t inner = m_marks.moved.innermost(m_plan.address(a));
        if (inner == PrefixSet::kNone)
            continue;
        const std::uint32_t unit = m_prefixUnit[inner];
        const MachineIx holder = m_marks.holder[a];
        const bool own = holder != kNoElement && m_unitOf[holder] == unit;
        if ((m_marks.onMachine[a] != 0 && !own) || m_marks.special[a] != 0)
            m_unitDigest[unit].add(0x900).add(a);
    }
}

void ClassBuilder::describeUnits()
{
    m_unitDigest.resize(m_out.units.size());
    m_strandDigest.reserve(m_out.strands.size());
    for (const auto& strand : m_out.strands)
        m_strandDigest.push_back(describeStrand(strand));
    std::vector<std::vector<Digest>> strands(m_out.units.size());
    for (std::size_t s = 0; s < m_out.strands.size(); ++s)
        strands[m_unitOf[m_out.strands[s].front()]].push_back(m_strandDigest[s]);
    for (std::uint32_t u = 0; u < m_out.units.size(); ++u) {
        for (const MachineIx m : m_out.units[u].machines)
            m_unitDigest[u].add(describeMachine(m, u));
        m_unitDigest[u].add(nesting(u));
        std::sort(strands[u].begin(), strands[u].end());
        for (const Digest& d : strands[u])
            m_unitDigest[u].add(d);
    }
}

void ClassBuilder::sortKins()
{
    // What fixed machines know of a unit belongs to its description; in order of the machines.
    for (const Toward& t : m_towards) {
        if (m_unitOf[t.from] == kNone)
            m_unitDigest[t.unit].add(t.from).add(t.lines);
    }
    std::map<Digest, std::uint32_t> known;
    for (std::uint32_t u = 0; u < m_out.units.size(); ++u) {
        if (!m_merge)
            m_unitDigest[u].add(u);
        const auto [at, isNew] = known.emplace(m_unitDigest[u], m_out.kins);
        m_out.kins += isNew ? 1U : 0U;
        m_out.units[u].kin = at->second;
    }
    while (splitUneven()) {}
}

/// Units of one kin must know the units of another, or one another, all alike.
bool ClassBuilder::splitUneven()
{
    struct Known {
        Digest lines;
        std::uint32_t count = 0;  ///< pairs of a machine and a unit that it has routes to
        bool even = true;
    };
    std::vector<std::uint32_t> size(m_out.kins);
    for (const auto& u : m_out.units)
        ++size[u.kin];
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, Known> known;
    for (const Toward& t : m_towards) {
        const std::uint32_t from = m_unitOf[t.from];
        if (from == kNone)
            continue;
        const std::uint32_t fromKin = m_out.units[from].kin;
        const std::uint32_t toKin = m_out.units[t.unit].kin;
        const auto [at, isNew] = known.try_emplace({fromKin, m_role[t.from], toKin});
        if (isNew)
            at->second.lines = t.lines;
        at->second.even = at->second.even && at->second.lines == t.lines;
        ++at->second.count;
    }
    std::vector<std::uint8_t> split(m_out.kins);
    bool any = false;
    for (const auto& [key, k] : known) {
        const std::uint32_t from = std::get<0>(key);
        const std::uint32_t to = std::get<2>(key);
        const std::uint64_t all = std::uint64_t(size[from]) * (size[to] - (from == to ? 1U : 0U));
        if (k.even && k.count == all)
            continue;
        for (const std::uint32_t kin : {from, to}) {
            any = any || size[kin] > 1;
            split[kin] = 1;
        }
    }
    if (any)
        makeKinsSingle(split);
    return any;
}

void ClassBuilder::makeKinsSingle(const std::vector<std::uint8_t>& split)
{
    std::vector<std::uint32_t> number(split.size(), kNone);
    std::uint32_t next = 0;
    for (auto& u : m_out.units) {
        std::uint32_t& n = number[u.kin];
        if (split[u.kin] != 0 || n == kNone)
            n = next++;
        u.kin = n;
    }
    m_out.kins = next;
}

void ClassBuilder::makeClasses()
{
    std::map<std::tuple<std::uint32_t, Digest, std::uint32_t>, std::uint32_t> known;
    for (std::size_t s = 0; s < m_out.strands.size(); ++s) {
        const auto& strand = m_out.strands[s];
        const std::uint32_t kin = m_out.units[m_unitOf[strand.front()]].kin;
        for (std::uint32_t i = 0; i < strand.size(); ++i) {
            const ElementIx e = strand[i];
            const auto next = static_cast<std::uint32_t>(m_out.classes.size());
            const auto [at, isNew] = known.emplace(std::tuple{kin, m_strandDigest[s], i}, next);
            if (isNew)
                m_out.classes.push_back(
                    {kin, 0, m_marks.listens[e].protocol != Protocol::Any, {}, kNoElement});
            m_out.places[e].cls = at->second;
            ++m_out.classes[at->second].size;
        }
    }
}

void ClassBuilder::pickRepresentatives()
{
    std::vector<std::uint32_t> first(m_out.kins, kNone), second(m_out.kins, kNone);
    for (std::uint32_t u = 0; u < m_out.units.size(); ++u) {
        std::uint32_t& slot = first[m_out.units[u].kin] == kNone ? first[m_out.units[u].kin]
                                                                 : second[m_out.units[u].kin];
        slot = slot == kNone ? u : slot;
    }
    for (ElementIx e = 0; e < m_out.places.size(); ++e) {
        const EndpointClasses::Place& at = m_out.places[e];
        if (at.cls == kNone)
            continue;
        EndpointClasses::Class& c = m_out.classes[at.cls];
        if (at.unit == first[c.kin] && c.here.size() < 2)
            c.here.push_back(e);
        if (at.unit == second[c.kin] && c.there == kNoElement)
            c.there = e;
    }
}

EndpointClasses ClassBuilder::build()
{
    findUnits();
    findStrands();
    describeUnits();
    readRoutes();
    markStrangers();
    sortKins();
    makeClasses();
    pickRepresentatives();
    m_out.listens = m_marks.listens;
    return std::move(m_out);
}

EndpointClasses endpointClasses(const Topology& topology, const NetworkPlan& plan, bool merge)
{
    const EndpointMarks marks(topology, plan);
    return ClassBuilder(plan, marks, merge).build();
}

}  // namespace tombolo::sim::analysis
