// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/whois.h"

namespace tombolo::sim::analysis {

/// One question of a Detective with one set of evidence. Inner header of whois.
class Inquiry {
public:
    Inquiry(Detective& detective, const LogLine& line, const std::vector<Evidence>& evidence);
    /// @return who is left, in document order
    std::vector<ElementIx> solve();
    /// What each piece of evidence was good for, as far as one inquiry can tell (Narrows: it
    /// applied).
    const std::vector<Use>& uses() const { return m_uses; }
    /// Whether others could have shown the same source with a header of their own.
    bool isDoubted(std::size_t evidence) const { return m_doubted[evidence]; }
    /// Translators whose tables nobody looked at yet, in the order in which they were met.
    const std::vector<MachineIx>& open() const { return m_open; }

private:
    /// A source that somebody read: the logged one, or one that evidence led back to.
    struct Sighting {
        MachineIx at = kNoElement;
        IpAddress address;
        std::uint16_t port = 0;
        Target target;  ///< as it came there, where an entry says; no address: not known
        std::map<Identity, std::size_t> lines;  ///< of each header, not read yet
        bool logged = false;
    };
    void look(const Sighting& s);
    /// The lines about the client that are left for whoever reads what came in by a door.
    std::map<Identity, std::size_t> linesBefore(const Sighting& s, std::uint32_t door) const;
    using Ways = std::vector<Shown>;
    /// By which ways the source can be shown to who reads it.
    Passings::Ways waysOf(const Sighting& s);
    Passings::Ways waysOfLine(const Sighting& s);
    std::set<std::uint32_t> doorsOf(const Sighting& s, const Ways& ways, MachineIx proxy) const;
    /// Translators whose tables say who it was.
    struct Asked {
        std::vector<MachineIx> machines;
        std::vector<MachineIx> theirOwn;  ///< those that would also list packets of their own
    };
    /// @param asked tables that said it already. @return doors of proxies whose own line says who
    /// is next, or by which no such line comes
    std::set<std::uint32_t> byHeader(const Sighting& s, const Ways& ways, const Asked& asked);
    bool isOpen(const Sighting& s, const Ways& ways, const Asked& asked, Identity identity) const;
    bool isKnown(const Shown& w, const Asked& asked) const;
    void takeWays(const Sighting& s, const Ways& ways, const Asked& asked,
                  const std::set<std::uint32_t>& told);
    bool joinedAt(MachineIx translator, const Sighting& s, Asked& asked);
    bool joinedBy(const Evidence& e, MachineIx translator, const Sighting& s);
    bool cameThere(const Detective::Join& j, const Sighting& s);
    void leaveOut();
    bool wasActive(ElementIx e, const Evidence& evidence) const;
    bool canBeEcho() const;
    std::uint16_t portOf(const Sighting& s) const;
    bool hasEntry(ElementIx e, MachineIx node, const Sighting* as) const;
    bool hasAll(const Evidence& e, MachineIx reader) const;
    bool lacksEntry(const Shown& w, const Sighting& s);
    bool wears(ElementIx e, const IpAddress& address) const;

    Detective& m_d;
    ElementIx m_reader = kNoElement;  ///< who reads the line; kNoElement: a network
    bool m_echo = false;              ///< the line's port may be an echo's number
    bool m_ends = false;              ///< it reads only what is for itself
    std::set<ElementIx> m_answered;   ///< it can have been an answer of theirs
    std::optional<Doors> m_doors;     ///< by which that comes, where it is known
    const LogLine& m_line;
    const std::vector<Evidence>& m_evidence;
    std::vector<Use> m_uses;
    std::vector<bool> m_doubted;
    std::vector<MachineIx> m_open;
    std::vector<Sighting> m_todo;
    std::set<std::tuple<bool, MachineIx, IpAddress, std::uint16_t, Target,
                        std::map<Identity, std::size_t>>>
        m_looked;
    std::set<ElementIx> m_found;
};

}  // namespace tombolo::sim::analysis
