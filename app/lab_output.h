// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <vector>

#include "sim/lab/lab.h"

namespace tombolo::app {

/// What came of writing a lab.
struct LabOutput {
    std::vector<sim::lab::LabLimit> limits;  ///< what differs, or why it was refused
    bool refused = false;                    ///< nothing was written: a Linux machine cannot do it
};

/// Writes the lab of a document and a run of it. A directory that holds an earlier lab is replaced.
/// @return Io when the directory cannot be written, or holds something that is no lab, or its lab
/// stands; else what cannot be realised
Result<LabOutput> writeLabDirectory(const Topology& topology, const sim::Trace& trace,
                                    const QString& directory);

}  // namespace tombolo::app
