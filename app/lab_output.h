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

/// Writes the lab of a document and what the simulator says of it. A directory that holds an
/// earlier lab is replaced.
/// @return Io when the directory cannot be written, or holds something that is no lab, or its lab
/// stands; CannotSimulate and the like
Result<LabOutput> writeLabDirectory(const Topology& topology, const QString& directory);

}  // namespace tombolo::app
