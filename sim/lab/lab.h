// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "model/core/entities.h"
#include "sim/trace.h"

/// A document as a set-up of Linux network namespaces: the other side of the comparison between
/// the simulator and the kernel.
namespace tombolo::sim::lab {

/// One file of the directory. Paths use '/' and are relative to it.
struct LabFile {
    std::string path;
    std::string text;
};

/// What a Linux machine cannot be made to do, or does differently from what the document says.
struct LabLimit {
    enum class Code {
        UdpProxy,          ///< haproxy relays no datagrams; refused
        UnusableAddress,   ///< the kernel gives no interface this address; refused
        UnusableMtu,       ///< no link has this MTU; refused
        TransparentProxy,  ///< haproxy in a lab has only addresses of its own; refused
        Loss,              ///< loss, latency and bandwidth are not applied
        DuplicateAddress,  ///< two machines answer on one segment: whoever is first
        ScatteredPool,     ///< pool with gaps: picks are pinned for the flows of the document
        PortBlocks,        ///< port blocks are fixed in the order of the trace
        Faults,            ///< nothing fails in a lab; compared with a run in which nothing does
        Timeouts,          ///< nor does an entry end
        Queue,             ///< no queue of the network is full
        ForgedPreface,     ///< a PROXY line that the sender makes up is not sent
    };
    Code code{};
    std::string element;  ///< id of the network or element
    std::string detail;   ///< address, MTU…
    bool refuses() const { return code <= Code::TransparentProxy; }
};

/// Everything of the directory that depends on the document: links, one script per machine,
/// haproxy's settings, and what the checker has to know. The programs themselves are the same for
/// all documents and are not in it.
struct Lab {
    std::vector<LabFile> files;
    std::vector<LabLimit> limits;  ///< in document order
    bool refused() const
    {
        for (const LabLimit& l : limits) {
            if (l.refuses())
                return true;
        }
        return false;
    }
};

/// What a lab realises of a document: all of it but what happens in time – faults, entries that
/// end, queues that fill. findLimits() names what is left out.
Topology realisable(const Topology& topology);

/// @param trace a run of realisable(topology): where the kernel has a free choice (endpoint, equal
/// path), the lab is told to choose as the trace did for the flows of the document
/// @return the same bytes for the same document and trace; UnknownReference, CannotSimulate
Result<Lab> writeLab(const Topology& topology, const Trace& trace);

}  // namespace tombolo::sim::lab
