// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/core/convert/address_plan.h"

/// The same drawing in the other model. Flat: unique pod addresses, no masquerade, routes to every
/// pod, translations that hide pods gone, flows straight at the pod (semantics.md F-1 to F-4).
/// Island: one pod prefix for every cluster, nodes masquerade, no routes to pods, entries for who
/// is outside. Ids, names, labels, services, places on the canvas stay.
namespace tombolo::convert {

/// What became of something, or what was chosen. The args are ids, addresses, prefixes, numbers.
enum class RemarkCode : std::uint8_t {
    AnswerLost,        ///< element: flow; found by running both, sim/analysis/lost_answers.h;
                       ///< [0] verdict, or stray [1] reason [2] where, or who gets it instead
    AlreadyThere,      ///< nothing to convert
    PrefixKept,        ///< element: cluster; [0] prefix [1…] clusters that have it, too, and get
                       ///< another
    PrefixRenumbered,  ///< element: cluster; [0] old [1] new [2] cluster that keeps the old one;
                       ///< "" when no other does
    PrefixReused,      ///< [0] prefix [1] clusters that now have the same
    BlocksChosen,      ///< [0] block the new prefixes were cut from: nobody gave one
    SplitIntoNodeBlocks,  ///< element: cluster; [0] number of prefixes: no free block holds it
                          ///< whole
    NodeBlocksShrunk,     ///< element: cluster; [0] old length [1] new length [2] pods that one
                          ///< has room for [3] pods of the fullest node [4] nodes to come that
                          ///< the cluster's prefixes have blocks for [5] asked: someone wanted
                          ///< that length; "": the largest that there is room for
    MasqueradeOff,        ///< element: cluster; [0] except list as it was ("" when empty)
    MasqueradeOn,         ///< element: cluster; [0] except list now
    PodRoutesBgp,         ///< element: cluster; [0] AS number
    PodRoutesOff,         ///< element: cluster: its nodes advertise no pods any more
    RoutesAdded,          ///< element: machine; [0] number [1] first of them [2] its next hop
    RoutesRemoved,        ///< element: machine; [0] number [1] first of them
    TranslationRemoved,   ///< element: gateway; [0] from [1] out
    TranslationNarrowed,  ///< element: gateway; [0] from [1] number of machines it is kept for
    TranslationKept,      ///< element: gateway; [0] from [1] out [2] internet (private addresses
                          ///< stop there) | machines (it hides no pod)
    TranslationAdded,     ///< element: gateway; [0] from [1] out
    EntryRemoved,         ///< element: gateway; [0] publish
    EntryPassedBy,        ///< element: gateway; [0] publish: stays, no flow needs it
    EntryKept,            ///< element: gateway; [0] publish [1] internet (the only way in from
                          ///< there) | flow (one cannot do without) | machines (behind it) |
                          ///< entry (another that stays leads to it)
    EntryAdded,           ///< element: gateway; [0] publish [1] address [2] port [3] pod
    GatewayAdded,         ///< element: gateway; [0] cluster it stands before
    BecameRouter,         ///< element: gateway that translates nothing any more
    BecameGateway,        ///< element: router that translates now
    EgressKept,           ///< element: cluster; [0] pods that the egress policy takes
                          ///< [1] destinations [2] node they leave by [3] address they get there;
                          ///< "": as its masquerade would
    FlowToPod,            ///< element: flow; [0] old target [1] pod [2] port [3] gateway that has
                ///< the entry it does without [4…] proxies that it does not pass any more
    ServiceHides,    ///< element: service; [0…] flows whose sender its balancing hides in the
                     ///< flat model too; found by a run, sim/analysis/lost_answers.h
    FlowToEntry,     ///< element: flow; [0] pod [1] publish [2] port
    FlowToService,   ///< element: flow; [0] old target [1] service; [2] why not there with policy
                     ///< Local: refused (a masqueraded pod) | past (the answer of one that is not)
    FlowToGateway,   ///< element: flow; [0] pod [1] address: an echo goes no further
    BackendChosen,   ///< element: flow; [0] pod [1] of how many
    FilterExtended,  ///< element: whose filter; [0] number of lines added
    Restored,        ///< [0] number of elements as they were before
    Merged,          ///< element: was changed since; both changes are in
    LeftOut,         ///< element: added by the conversion, taken out again
    RecordUnused,    ///< what the document carries from an earlier conversion does not fit it:
                     ///< converted without; [0] unreadable | elsewhere (none of its clusters is
                     ///< here) | errors, [1] how many the document would get by it | asked (for
                     ///< other prefixes or node blocks than it has)
    FreeUnused,      ///< [0] prefix that pods have again, as before the earlier conversion: no free
                     ///< one was needed
};

/// How much a remark matters to whoever reads the list.
enum class RemarkKind : std::uint8_t { Done, Chosen, Lost };

struct Remark {
    RemarkCode code{};
    std::string element;
    std::vector<std::string> args;
    friend bool operator==(const Remark&, const Remark&) = default;
};
RemarkKind kindOf(RemarkCode code);
/// Stable word for files: "prefix-renumbered".
const char* toString(RemarkCode code);

/// Which pod prefix became which, in one cluster. Pairs are of equal length unless node blocks
/// shrank.
struct Renumbering {
    std::string cluster;
    std::vector<std::pair<Prefix, Prefix>> prefixes;  ///< before, after
    /// @return the address after; none when it is in no prefix or beyond its new one
    std::optional<IpAddress> after(const IpAddress& a) const;
    std::optional<Prefix> after(const Prefix& p) const;
    bool covers(const IpAddress& a) const;
    bool overlaps(const Prefix& p) const;
    Renumbering inverse() const;
    friend bool operator==(const Renumbering&, const Renumbering&) = default;
};

/// What coming back needs: carried in the converted document (README.md, Files).
struct TwinRecord {
    ClusterModel was = ClusterModel::Island;  ///< of the clusters in `renumbered`
    std::vector<Renumbering> renumbered;
    /// Elements as they were, where undoing the renumbering alone does not give them: clusters with
    /// only such nodes, nodes with only such pods.
    Topology kept;
    std::vector<std::string> added;     ///< elements that only the converted document has
    std::vector<std::string> left;      ///< flows at a pod of an island from outside, as they were
    std::vector<std::string> routers;   ///< order of the list, when it is another one
    std::vector<std::string> gateways;  ///< order of the list, when it is another one
    std::vector<std::string> faults;    ///< errors that the document had: "code element", in order
};

/// A record as a document carries it.
struct Carried {
    TwinRecord record;
    bool untouched = false;  ///< nothing but title, places and notes was changed since
    bool sealed = false;     ///< nobody wrote into the record
};

struct ConvertOptions {
    ClusterModel to = ClusterModel::Flat;
    /// Blocks for pods. Flat: empty keeps what is unique and cuts the rest from 10.64.0.0/10 or
    /// whatever private is free. Island: the prefix every cluster gets; empty reuses the first's.
    std::vector<Prefix> free;
    /// What the document carries from an earlier conversion. It goes before `free` on the way back
    /// to islands, and on the way to flat where the addresses of then are free.
    const TwinRecord* record = nullptr;
    /// Nobody changed the document or the record since that conversion. Else the record is used
    /// only when no error comes of it that neither document had.
    bool untouched = false;
    bool sealed = true;  ///< nobody wrote into the record
    /// Flat: length of every node's block of IPv4; 0: as drawn, or as little smaller as need be.
    int nodeLength = 0;
};

struct Conversion {
    Topology result;
    bool changed = false;
    bool restored = false;  ///< came back by the record
    TwinRecord record;      ///< to be carried by `result`; not when restored
    std::vector<Remark> remarks;
    std::optional<Misfit> misfit;  ///< then `result` is the document as it was
    std::vector<PodNeed> needs;    ///< what misfit.need counts in
};

/// Makes the document of the other model. Clusters of that model already stay as they are.
Conversion convertTopology(const Topology& topology, const ConvertOptions& options);

}  // namespace tombolo::convert
