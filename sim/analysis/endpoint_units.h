// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "sim/analysis/endpoint_marks.h"

namespace tombolo::sim::analysis {

/// Finds units and strands, describes each, and sorts them into kins and classes. Used once.
class ClassBuilder {
public:
    ClassBuilder(const NetworkPlan& plan, const EndpointMarks& marks, bool merge)
        : m_plan(plan), m_marks(marks), m_merge(merge)
    {
    }
    EndpointClasses build();

private:
    static constexpr std::uint32_t kNone = EndpointClasses::kNone;

    // endpoint_units.cpp
    void findUnits();
    void joinNodes(std::vector<std::uint32_t>& root) const;
    void findStrands();
    Digest symbolOf(AddressId a, std::uint32_t unit) const;
    Digest placeOf(AddressId a, std::uint32_t unit) const;
    Digest describePort(const Port& port, std::uint32_t unit) const;
    Digest describeMachine(MachineIx m, std::uint32_t unit) const;
    Digest describePod(ElementIx e, std::uint32_t unit) const;
    Digest nesting(std::uint32_t unit) const;
    Digest describeStrand(const std::vector<ElementIx>& strand) const;
    std::uint32_t roleOf(MachineIx m) const;

    // endpoint_kins.cpp
    struct Toward {
        MachineIx from;
        std::uint32_t unit;
        Digest lines;
    };
    void readRoutes();
    void readLine(MachineIx m, const RouteLine& line);
    Digest& toward(MachineIx m, std::uint32_t unit);
    void markStrangers();
    void describeUnits();
    void sortKins();
    bool splitUneven();
    void makeKinsSingle(const std::vector<std::uint8_t>& split);
    void makeClasses();
    void pickRepresentatives();

    const NetworkPlan& m_plan;
    const EndpointMarks& m_marks;
    const bool m_merge;
    EndpointClasses m_out;
    std::vector<std::uint32_t> m_unitOf;      ///< by MachineIx: of nodes, hosts and pods
    std::vector<std::uint32_t> m_role;        ///< by MachineIx: place among the unit's machines
    std::vector<std::uint32_t> m_prefixUnit;  ///< by moved prefix
    std::vector<std::vector<std::uint32_t>> m_unitPrefixes;  ///< by unit: its moved prefixes
    std::vector<Digest> m_strandDigest;
    std::vector<Digest> m_unitDigest;
    std::vector<Toward> m_towards;  ///< routes of machines to units other than their own
    FlatMap m_towardAt;
};

}  // namespace tombolo::sim::analysis
