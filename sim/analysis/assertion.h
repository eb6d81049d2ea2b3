// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/matrix_table.h"

/// Sentences about the matrix that hold or do not:
///
///     OBSERVER sees ORIGIN                 every packet arrives and shows its true source
///     no hidden source at OBSERVER         whatever arrives shows its true source
///     ORIGIN reaches OBSERVER              every packet is answered
///     ORIGIN does not reach OBSERVER       no packet arrives
///
/// each with "by address" behind it: what a proxy's header brings back does not count. Who is
/// meant:
///
///     ID            an element, or what is in a cluster, or behind a service
///     host:ID  pod:ID  node:ID (it and its pods)  cluster:ID  service:ID
///     pod:KEY=VALUE[,KEY=VALUE]…           pods with these labels
///     any
///
/// In place of an ID the name that the window shows, quoted or not; an id wins.
namespace tombolo::sim::analysis {

struct Assertion {
    enum class Says : std::uint8_t { Sees, NoHidden, Reaches, DoesNotReach };
    Says says = Says::Sees;
    bool byAddress = false;
    std::string text;                  ///< as written
    std::vector<ElementIx> origins;    ///< document order
    std::vector<ElementIx> observers;  ///< those of them that listen
};

/// @return BadValue (text, what is wrong: "grammar", "unknown", "several", "nobody",
/// "nobody-sends", "nobody-listens"; all but the first with the selector as args[2]; "unknown" with
/// what is most like it as args[3], "several" with the ids of those that have the name)
Result<Assertion> parseAssertion(const Topology& topology, const Matrix& matrix,
                                 const std::string& text);

struct Checked {
    bool holds = true;
    std::uint64_t pairs = 0;             ///< that it speaks of
    std::uint64_t broken = 0;            ///< that break it
    std::uint32_t cell = Matrix::kNone;  ///< the commonest kind of those
    ElementIx origin = kNoElement;       ///< one of them
    ElementIx observer = kNoElement;
    std::size_t outcome = 0;  ///< of that kind: which of its outcomes breaks it
    /// Index into Matrix::flowWays(), where no pair breaks it but a flow of the document that comes
    /// by another way; -1: none.
    int flow = -1;
};
/// Not for two threads at once: pairs that share a pool of addresses are played one by one, up to
/// a million of them; beyond that all of a kind are taken for hidden.
Checked check(Matrix& matrix, const Assertion& assertion);

}  // namespace tombolo::sim::analysis
