// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/lab/nft_text.h"

/// Egress policies (semantics.md EGR-1): after destination translation a packet that a policy takes
/// gets the policy's number in the upper half of its mark. The mark chooses the way and the source.
namespace tombolo::sim::lab {
namespace {

constexpr const char* kMask = "0xffff0000";

std::string markOf(std::uint32_t policy)
{
    return std::to_string((policy + 1) << 16U);
}

std::string taken(std::uint32_t policy)
{
    return std::string("meta mark & ") + kMask + " == " + markOf(policy) + ' ';
}

/// The packets of one family that a policy takes; empty: none.
std::string matchOf(const World& world, const EgressInfo& e, Family f)
{
    std::string pods;
    for (const AddressId a : e.pods) {
        if (world.plan.family(a) == f)
            pods += (pods.empty() ? "" : ", ") + world.text(a);
    }
    std::vector<Prefix> except = e.except;
    for (const AddressId a : e.nodes)
        except.push_back({world.plan.address(a), std::uint8_t(world.plan.address(a).bits())});
    bool hasTo = false;
    bool hasExcept = false;
    const std::string to = prefixMatch(e.to, f, "daddr", false, hasTo);
    const std::string notTo = prefixMatch(except, f, "daddr", true, hasExcept);
    if (pods.empty() || !hasTo || (hasExcept && notTo.empty()))
        return {};
    return std::string(ipWord(f)) + " saddr { " + pods + " } " + to + notTo;
}

}  // namespace

void addEgress(Table& table, World& world, MachineIx m)
{
    const Slice list = world.plan.clusters[world.machine(m).cluster].egress;
    for (std::uint32_t i = list.first; i < list.end(); ++i) {
        const EgressInfo& e = world.plan.egresses[i];
        for (const Family f : {Family::V4, Family::V6}) {
            const std::string match = matchOf(world, e, f);
            if (match.empty())
                continue;
            table.chain("egress", "type filter hook prerouting priority -90;")
                .lines.push_back(std::string("meta mark & ") + kMask +
                                 " == 0 ct direction original ct state new,established " + match +
                                 "meta mark set meta mark | " + markOf(i));
            const bool here = e.node == m;
            const bool lacks =
                here && e.address != 0 &&
                (!world.plan.isLocal(m, e.address) || world.plan.family(e.address) != f);
            const std::string family =
                std::string("meta nfproto ") + (f == Family::V6 ? "ipv6 " : "ipv4 ");
            if (e.node == kNoElement || lacks)
                forwardFilter(table).lines.push_back(family + taken(i) + "drop");
            else if (!here)
                postroutingNat(table).lines.push_back(family + taken(i) + "accept");
            else if (e.address == 0)
                postroutingNat(table).lines.push_back(family + taken(i) + "masquerade");
            else
                postroutingNat(table).lines.push_back(family + taken(i) + "snat " + ipWord(f) +
                                                      " to " + world.text(e.address));
        }
    }
}

}  // namespace tombolo::sim::lab
