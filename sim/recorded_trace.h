// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <mutex>

#include "sim/trace_store.h"

namespace tombolo::sim {

/// A Trace over compact rows. Values and text are made when somebody asks.
class RecordedTrace final : public Trace {
public:
    RecordedTrace(std::shared_ptr<const NetworkPlan> plan, Routing routing, Recording recording,
                  const std::vector<Entry>& entries, std::vector<FlowResult> results,
                  std::vector<Merge> merges, std::uint64_t seed, TimeNs end);

    const std::vector<std::string>& elements() const override { return m_plan->elementIds; }
    const std::vector<std::string>& networks() const override { return m_plan->networkIds; }
    const std::vector<FlowResult>& flows() const override { return m_results; }
    std::uint32_t crossingCount() const override
    {
        return static_cast<std::uint32_t>(m_recording.crossings.size());
    }
    Crossing crossing(std::uint32_t index) const override;
    std::vector<Step> steps(std::uint32_t index) const override;
    std::vector<Step> stepsBefore(std::uint32_t index) const override;
    const std::vector<TableEntry>& table() const override { return m_table; }
    const std::vector<Merge>& merges() const override { return m_merges; }
    TimeNs endNs() const override { return m_end; }
    std::uint64_t seed() const override { return m_seed; }
    std::uint64_t fingerprint() const override;
    std::size_t bytes() const override;

private:
    void sort();
    void sortFarApart();
    void numberWaits();
    TimeNs waitOf(std::uint32_t crossing) const;
    void listCrossings();
    void listMade();
    bool makesEntry(std::uint32_t crossing) const;
    void findStrays();
    void findStray(const FlowInfo& flow, Exchange& exchange) const;
    void addTable(const std::vector<Entry>& entries);
    std::uint64_t hash() const;

    const PassageRow& passageOf(std::uint32_t crossing) const
    {
        return m_recording.passages[m_recording.crossings[crossing].passage];
    }
    Header headerOf(const Tuple& tuple, std::uint8_t ttl) const;
    std::vector<Step> decode(std::uint32_t list, ElementIx at, Header header, const PassageRow& row,
                             bool sender) const;
    Step decodeStep(const StepRow& s, ElementIx at, const Header& header,
                    const PassageRow& row) const;
    std::vector<std::string> argsOf(const StepRow& s, const Step& step,
                                    const PassageRow& row) const;
    std::vector<std::string> dropArgs(const StepRow& s, const Step& step,
                                      const PassageRow& row) const;
    std::vector<std::string> routeArgs(const StepRow& s) const;
    std::string ruleOf(const StepRow& s) const;
    std::string addressText(AddressId id) const { return toString(m_plan->address(id)); }
    std::string elementText(ElementIx e) const
    {
        return e == kNoElement ? std::string() : m_plan->elementIds[e];
    }
    std::string networkText(std::int32_t network) const
    {
        return network < 0 ? std::string() : m_plan->networkIds[static_cast<std::size_t>(network)];
    }

    std::shared_ptr<const NetworkPlan> m_plan;
    Recording m_recording;
    struct Wait {
        std::uint32_t crossing;
        TimeNs wait;
    };
    std::vector<Wait> m_waits;  ///< by crossing
    std::vector<Hop> m_hops;
    std::vector<Link> m_links;
    std::vector<FlowResult> m_results;
    std::vector<TableEntry> m_table;
    std::vector<Merge> m_merges;
    std::uint64_t m_seed = 0;
    TimeNs m_end = 0;
    mutable std::once_flag m_hashed;  ///< made when somebody asks
    mutable std::uint64_t m_fingerprint = 0;
};

}  // namespace tombolo::sim
