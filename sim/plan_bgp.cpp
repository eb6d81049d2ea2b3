// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>

#include "sim/plan_builder.h"

/// Routes learned by eBGP (format.md section 2): nodes advertise, routers pass on, shortest AS path
/// wins.
namespace tombolo::sim {
namespace {

struct Speaker {
    MachineIx machine = kNoElement;
    std::uint32_t asn = 0;
    bool accepts = true;
};

/// One direction of a session: what `from` tells `to`.
struct Session {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    PortIx fromPort = kNoIx;
};

struct Path {
    std::vector<std::uint32_t> as;
    AddressId nextHop = 0;
    friend bool operator==(const Path&, const Path&) = default;
};

struct Origin {
    Prefix prefix;
    std::vector<std::uint32_t> speakers;
};

class BgpSolver {
public:
    /// @param isCut ports that carry no session
    BgpSolver(const NetworkPlan& plan, std::vector<Speaker> speakers,
              std::function<bool(PortIx)> isCut)
        : m_plan(plan), m_speakers(std::move(speakers)), m_isCut(std::move(isCut))
    {
        for (std::uint32_t a = 0; a < m_speakers.size(); ++a) {
            for (std::uint32_t b = 0; b < m_speakers.size(); ++b)
                connect(a, b);
        }
    }

    /// All paths of equal length that each speaker learns to a prefix; empty for its originators.
    std::vector<std::vector<Path>> solve(const Origin& origin) const
    {
        std::vector<std::vector<Path>> learned(m_speakers.size());
        // A path gets longer by one AS per round, so this many rounds reach everyone.
        for (std::size_t round = 0; round <= m_speakers.size(); ++round) {
            auto next = heard(origin, learned);
            if (next == learned)
                break;
            learned = std::move(next);
        }
        return learned;
    }
    const std::vector<Speaker>& speakers() const { return m_speakers; }

private:
    void connect(std::uint32_t a, std::uint32_t b)
    {
        const Machine& one = m_plan.machines[m_speakers[a].machine];
        const Machine& two = m_plan.machines[m_speakers[b].machine];
        if (a == b || (one.kind != MachineKind::Router && two.kind != MachineKind::Router))
            return;
        for (PortIx p = one.firstPort; p < one.firstPort + one.portCount; ++p) {
            if (m_isCut(p))
                continue;
            for (PortIx q = two.firstPort; q < two.firstPort + two.portCount; ++q) {
                if (m_plan.ports[p].network >= 0 && !m_isCut(q) &&
                    m_plan.ports[p].network == m_plan.ports[q].network)
                    m_sessions.push_back({a, b, p});
            }
        }
    }

    std::vector<std::vector<Path>> heard(const Origin& origin,
                                         const std::vector<std::vector<Path>>& before) const
    {
        std::vector<std::vector<Path>> out(m_speakers.size());
        for (const Session& s : m_sessions) {
            if (originates(origin, s.to) || !m_speakers[s.to].accepts)
                continue;
            Path path = told(origin, before, s);
            if (path.nextHop != 0)
                keepShortest(out[s.to], std::move(path));
        }
        for (auto& paths : out) {
            std::sort(paths.begin(), paths.end(), [&](const Path& a, const Path& b) {
                return m_plan.address(a.nextHop) < m_plan.address(b.nextHop);
            });
        }
        return out;
    }

    static bool originates(const Origin& origin, std::uint32_t speaker)
    {
        return std::find(origin.speakers.begin(), origin.speakers.end(), speaker) !=
               origin.speakers.end();
    }

    /// What `from` advertises to `to`, as `to` receives it; next hop 0: nothing, or refused.
    Path told(const Origin& origin, const std::vector<std::vector<Path>>& before,
              const Session& s) const
    {
        Path path;
        const Port& port = m_plan.ports[s.fromPort];
        const AddressId self =
            m_plan.firstOf(m_plan.addressesOf(port), origin.prefix.address.family);
        if (originates(origin, s.from)) {
            path.nextHop = self;
        } else {
            if (before[s.from].empty())
                return {};
            path = before[s.from].front();
            const IpAddress& hop = m_plan.address(path.nextHop);
            const auto& net = m_plan.networks[static_cast<std::size_t>(port.network)];
            const bool onNetwork = std::any_of(net.prefixes.begin(), net.prefixes.end(),
                                               [&](const Prefix& p) { return p.contains(hop); });
            if (!onNetwork)
                path.nextHop = self;
        }
        path.as.insert(path.as.begin(), m_speakers[s.from].asn);
        const Speaker& to = m_speakers[s.to];
        if (std::find(path.as.begin(), path.as.end(), to.asn) != path.as.end() ||
            m_plan.isLocal(to.machine, path.nextHop))
            return {};
        return path;
    }

    static void keepShortest(std::vector<Path>& paths, Path path)
    {
        if (!paths.empty() && path.as.size() > paths.front().as.size())
            return;
        if (!paths.empty() && path.as.size() < paths.front().as.size())
            paths.clear();
        const auto same = [&](const Path& p) {
            return p.nextHop == path.nextHop;
        };
        if (std::none_of(paths.begin(), paths.end(), same))
            paths.push_back(std::move(path));
    }

    const NetworkPlan& m_plan;
    std::vector<Speaker> m_speakers;
    std::function<bool(PortIx)> m_isCut;
    std::vector<Session> m_sessions;
};

void addOrigin(std::vector<Origin>& origins, const Prefix& prefix, std::uint32_t speaker)
{
    const auto at = std::find_if(origins.begin(), origins.end(),
                                 [&](const Origin& o) { return o.prefix == prefix; });
    if (at == origins.end())
        origins.push_back({prefix, {speaker}});
    else
        at->speakers.push_back(speaker);
}

}  // namespace

void PlanBuilder::addBgp()
{
    std::vector<Speaker> speakers;
    std::vector<Origin> origins;
    for (const Router& r : m_topology.routers) {
        if (r.bgpAsn)
            speakers.push_back({element(r.id), *r.bgpAsn, true});
    }
    if (speakers.empty())
        return;
    for (const Cluster& c : m_topology.clusters) {
        for (const Node& n : c.nodes) {
            if (!c.asn)
                continue;
            const auto index = static_cast<std::uint32_t>(speakers.size());
            const MachineIx m = element(n.id);
            speakers.push_back({m, *c.asn, c.podRoutes == PodRoutes::Bgp});
            if (c.podRoutes == PodRoutes::Bgp) {
                for (const Prefix& p : n.podPrefixes)
                    addOrigin(origins, p.network(), index);
            }
            for (const Service& s : c.services) {
                const bool announced = s.type == ServiceType::LoadBalancer && s.loadBalancer &&
                                       s.loadBalancer->advertise == Advertise::Bgp;
                // Local: only nodes with an endpoint advertise (F-4).
                if (!announced || (s.externalTrafficPolicy == TrafficPolicy::Local &&
                                   !hasEndpointOn(rule("service:" + s.id), m)))
                    continue;
                for (const IpAddress& a : s.loadBalancer->addresses)
                    addOrigin(origins, {a, static_cast<std::uint8_t>(a.bits())}, index);
            }
        }
    }
    const BgpSolver solver(m_plan, std::move(speakers), [this](PortIx p) { return isCut(p); });
    for (const Origin& origin : origins) {
        const auto learned = solver.solve(origin);
        for (std::size_t s = 0; s < learned.size(); ++s) {
            const MachineIx m = solver.speakers()[s].machine;
            for (const Path& path : learned[s]) {
                RouteLine line;
                line.to = origin.prefix;
                line.kind = RouteKind::Bgp;
                line.via = path.nextHop;
                line.port = portTowards(m, m_plan.address(path.nextHop));
                if (line.port != kNoIx)
                    routesOf(m).push_back(line);
            }
        }
    }
}

}  // namespace tombolo::sim
