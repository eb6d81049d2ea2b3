// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/catalogue_clusters.h"
#include "tests/sim/catalogue_egress.h"
#include "tests/sim/catalogue_failures.h"
#include "tests/sim/catalogue_machines.h"
#include "tests/sim/catalogue_proxies.h"
#include "tests/sim/catalogue_services.h"

namespace tombolo::test::catalogue {

/// Every entry of every group; two for a case of which one world shows only a part.
inline std::vector<Case> allCases()
{
    std::vector<Case> out;
    for (const auto group :
         {egressCases, hidingServices, keepingServices, failingServices, clusterCases, proxyCases,
          machineCases, untranslatedFailures, translatedFailures})
        for (Case& one : group())
            out.push_back(std::move(one));
    return out;
}

}  // namespace tombolo::test::catalogue
