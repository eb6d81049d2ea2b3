// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/ledger.h"

namespace tombolo::sim::analysis {

/// Writes the ledger of one flow: its way, hop by hop. Inner header of the ledger.
class LedgerWalk {
public:
    LedgerWalk(Sources& sources, const Trace& trace, const Flow& flow, std::uint32_t index);
    FlowLedger walk();

private:
    void requests();
    void replies();
    void readSteps(const std::vector<Step>& steps, std::uint32_t crossing, bool sender,
                   const Header& arrived);
    void rewritten(const Step& step, std::uint32_t crossing, bool sender, const Header& arrived);
    void passHeaders(const Step& connect);
    void addHop(std::uint32_t index, const Crossing& c);
    void lookIntoTunnel(LedgerHop& hop, const Crossing& c);
    void askObservers();
    void askReader(LedgerHop& hop, const Crossing& c);
    Sources::GroupIx onWay(const Lookout& at, const Crossing& c) const;
    bool endsHere(const LedgerHop& hop) const;
    void nameFlips();
    void weigh(HeaderLine& line, std::size_t last);
    bool isEcho() const;
    bool isAnswered() const;
    bool isSpread(const IpAddress& address) const;
    Sources::GroupIx answerers(const Crossing& c) const;
    void finish();
    Reading reading(const IpAddress& address, std::uint16_t port, Sources::GroupIx group) const;
    std::uint8_t lostOf(const Reading& s, ElementIx e) const;
    Sources::Place place(ElementIx at, const Header& h, const std::string& rule) const;

    Sources& m_sources;
    const Trace& m_trace;
    const FlowResult& m_result;
    FlowLedger m_out;
    HeaderTrail m_headers;
    ElementIx m_me;
    Sources::GroupIx m_group;   ///< behind the source as it is now
    bool m_own = true;          ///< it is the true source's own address
    bool m_redirected = false;  ///< the destination was translated: m_group stays
    MachineIx m_tunnelFrom = kNoElement;
    std::string m_balancer;        ///< last rule that chose who answers
    std::optional<Step> m_choice;  ///< and how, where it did
};

/// A socket that packets go to. Echoes have no ports there.
using Target = std::tuple<Protocol, IpAddress, std::uint16_t>;
Target targetOf(const Header& header);
/// Where a table entry sends its packets.
Target answerer(const TableEntry& entry);
/// Where a flow's packet was going to when it left the machine that wrote another source into it;
/// no address: it never left.
Target targetAfter(const Trace& trace, const FlowLedger& flow, const Flip& flip);

}  // namespace tombolo::sim::analysis
