// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/header_text.h"

#include "sim/header_trust.h"
#include "views/text/text_tr.h"

namespace tombolo::text {

std::vector<sim::Recovered> trustedHeaders(const sim::Trace& trace, const sim::FlowResult& flow)
{
    const auto& weights = sim::weightsOf(trace, flow);
    std::vector<sim::Recovered> out;
    for (std::size_t i = 0; i < flow.recovered.size() && i < weights.size(); ++i) {
        if (weights[i].isTrusted)
            out.push_back(flow.recovered[i]);
    }
    return out;
}

QStringList doubtTexts(const sim::Trace& trace, const sim::FlowResult& flow)
{
    const auto& weights = sim::weightsOf(trace, flow);
    QStringList out;
    for (std::size_t i = 0; i < flow.recovered.size() && i < weights.size(); ++i) {
        const sim::Recovered& header = flow.recovered[i];
        if (!weights[i].isTrusted)
            out << Text::tr("%1 says %2, but %Ln other(s) could have written it.", nullptr,
                            static_cast<int>(weights[i].forgers.size()))
                       .arg(identityText(header.identity),
                            endpointText(header.address, header.port));
    }
    return out;
}

QStringList headerTexts(const sim::Trace& trace, const sim::FlowResult& flow)
{
    QStringList names;
    for (const sim::Recovered& header : trustedHeaders(trace, flow))
        names << identityText(header.identity);
    QStringList out = doubtTexts(trace, flow);
    if (!names.isEmpty())
        out.prepend(
            Text::tr("The receiver can still learn the true source from %1.").arg(listText(names)));
    return out;
}

}  // namespace tombolo::text
