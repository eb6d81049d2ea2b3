// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/convert/pods_behind.h"
#include "model/core/convert/ways.h"
#include "model/core/convert/work.h"

namespace tombolo::convert {
namespace {

bool listens(const Pod& pod, Protocol protocol, std::uint16_t port)
{
    return std::any_of(pod.listen.begin(), pod.listen.end(), [&](const Listen& l) {
        return l.port == port && (l.protocol == protocol || l.protocol == Protocol::Any);
    });
}

std::optional<IpAddress> sharedFamily(const std::vector<IpAddress>& theirs,
                                      const std::vector<IpAddress>& own)
{
    for (const IpAddress& a : theirs)
        for (const IpAddress& b : own)
            if (a.family == b.family)
                return a;
    return std::nullopt;
}

class FlowAimer {
public:
    explicit FlowAimer(Work& work) : m_work(work), m_behind(work.before), m_near(work.t) {}

    void aim(Flow& flow)
    {
        if (flow.protocol == Protocol::Icmp)
            return;  // a gateway answers an echo itself
        Behind target = m_behind.of(flow);
        // Services are Kubernetes' own: they stay, and do what they do in either model.
        if (target.kind != TargetKind::Entry || target.pods.empty())
            return;
        std::erase_if(target.pods, [&](const PodPort& p) { return !usable(flow, p); });
        if (target.pods.empty()) {
            m_needed.insert(target.name);
            return;
        }
        const auto chosen = choose(flow, target.pods, target.name);
        redirect(flow, target, chosen);
        const std::string old = flow.to.address ? toString(*flow.to.address) : flow.to.element;
        flow.to.element = chosen.pod;
        flow.to.address.reset();
        flow.port = chosen.port;
        std::vector<std::string> args{old, chosen.pod, std::to_string(chosen.port),
                                      target.gateway->id};
        args.insert(args.end(), target.proxies.begin(), target.proxies.end());
        m_work.remark(RemarkCode::FlowToPod, flow.id, std::move(args));
        if (target.pods.size() > 1)
            m_work.remark(RemarkCode::BackendChosen, flow.id,
                          {chosen.pod, std::to_string(target.pods.size())});
    }

    std::set<std::string> needed() const { return m_needed; }

private:
    bool usable(const Flow& flow, const PodPort& p) const
    {
        const int i = m_work.indexOf(p.pod);
        if (i < 0)
            return false;
        const auto address =
            sharedFamily(addressesOf(m_work.t, p.pod), addressesOf(m_work.t, flow.from));
        return address &&
               m_near.reaches(flow.from, m_work.clusters[std::size_t(i)], address->family);
    }

    /// In turn among those that listen and are not the sender, so that the load stays spread.
    PodPort choose(const Flow& flow, const std::vector<PodPort>& pods, const std::string& name)
    {
        std::vector<PodPort> good;
        for (const PodPort& p : pods)
            if (p.pod != flow.from &&
                listens(*m_behind.places().at(p.pod).pod, flow.protocol, p.port))
                good.push_back(p);
        if (good.empty())
            good = pods;
        return good[m_turn[name]++ % good.size()];
    }

    void redirect(const Flow& flow, const Behind& target, const PodPort& chosen)
    {
        const auto own = addressesOf(m_work.before, flow.from);
        for (const IpAddress& now : addressesOf(m_work.t, chosen.pod))
            if (now.family == target.address.family)
                m_work.redirects.push_back({flow.protocol, target.address, target.port, now,
                                            chosen.port, target.gateway->id});
        // Who was seen as the gateway is now seen as itself.
        Face face;
        face.gateway = target.gateway->id;
        for (const IpAddress& a : addressesOf(m_work.t, flow.from))
            face.now.push_back({a, std::uint8_t(a.bits())});
        for (const Interface& i : target.gateway->interfaces)
            for (const IpAddress& a : i.addresses) {
                face.was = {a, std::uint8_t(a.bits())};
                m_work.faces.push_back(face);
            }
    }

    Work& m_work;
    PodsBehind m_behind;
    Nearness m_near;
    std::map<std::string, std::size_t> m_turn;
    std::set<std::string> m_needed;
};

}  // namespace

namespace {

/// Whether another gateway's entry hands on to one of this one's: then it stays what it is.
bool isBackend(const Work& work, const Gateway& gateway)
{
    const auto leadsHere = [&](const Backend& backend) {
        return std::any_of(
            gateway.publish.begin(), gateway.publish.end(), [&](const Publish& entry) {
                return backend.address == entry.address && backend.port == entry.port;
            });
    };
    for (const Gateway& other : work.before.gateways)
        for (const Publish& publish : other.publish)
            if (other.id != gateway.id &&
                std::any_of(publish.backends.begin(), publish.backends.end(), leadsHere))
                return true;
    return false;
}

/// Proxies that lead to pods only and join networks: without forwarding, nothing gets past them.
std::vector<std::string> proxiesInTheWay(const Work& work)
{
    const PodsBehind behind(work.before);
    const Nearness near(work.t);
    std::set<std::string> wanted;
    for (const Flow& flow : work.before.flows) {
        const Behind target = behind.of(flow);
        if (!target.gateway || target.gateway->kind != GatewayKind::Proxy || target.pods.empty() ||
            target.gateway->interfaces.size() < 2)
            continue;
        const int i = work.indexOf(target.pods.front().pod);
        if (i >= 0 &&
            !near.reaches(flow.from, work.clusters[std::size_t(i)], target.address.family))
            wanted.insert(target.gateway->id);
    }
    std::vector<std::string> out;
    for (const Gateway& gateway : work.before.gateways) {
        const bool onlyPods =
            std::all_of(gateway.publish.begin(), gateway.publish.end(), [&](const Publish& p) {
                const Behind b = behind.ofEntry(p);
                return b.onlyPods &&
                       std::all_of(b.pods.begin(), b.pods.end(),
                                   [&](const auto& pod) { return work.indexOf(pod.pod) >= 0; });
            });
        const bool internet =
            std::any_of(gateway.interfaces.begin(), gateway.interfaces.end(),
                        [&](const auto& i) { return isBorder(work.t, i.network); });
        if (wanted.contains(gateway.id) && onlyPods && !internet && !isBackend(work, gateway))
            out.push_back(gateway.id);
    }
    return out;
}

}  // namespace

std::set<std::string> aimFlowsAtPods(Work& work)
{
    const std::vector<std::string> opened = proxiesInTheWay(work);
    const auto isOpened = [&](const std::string& id) {
        return std::find(opened.begin(), opened.end(), id) != opened.end();
    };
    for (Gateway& gateway : work.t.gateways)
        if (isOpened(gateway.id))
            gateway.kind = GatewayKind::Nat;  // forwards; has nothing to translate later
    FlowAimer aimer(work);
    for (Flow& flow : work.t.flows)
        aimer.aim(flow);
    std::set<std::string> needed = aimer.needed();
    for (const Gateway& gateway : work.before.gateways)
        for (const Publish& publish : gateway.publish)
            if (isOpened(gateway.id))
                needed.erase(publish.id);
    return needed;
}

}  // namespace tombolo::convert
