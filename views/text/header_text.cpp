// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/header_text.h"

#include "views/text/text_tr.h"

namespace tombolo::text {

std::vector<sim::Recovered> trustedHeaders(const sim::Exchange& exchange)
{
    std::vector<sim::Recovered> out;
    for (const sim::Recovered& header : exchange.recovered) {
        if (header.forgers.empty())
            out.push_back(header);
    }
    return out;
}

QStringList doubtTexts(const sim::Exchange& exchange)
{
    QStringList out;
    for (const sim::Recovered& header : exchange.recovered) {
        if (!header.forgers.empty())
            out << Text::tr("%1 says %2, but %Ln other(s) could have written it.", nullptr,
                            static_cast<int>(header.forgers.size()))
                       .arg(identityText(header.identity),
                            endpointText(header.address, header.port));
    }
    return out;
}

QStringList headerTexts(const sim::Exchange& exchange)
{
    QStringList names;
    for (const sim::Recovered& header : trustedHeaders(exchange))
        names << identityText(header.identity);
    QStringList out = doubtTexts(exchange);
    if (!names.isEmpty())
        out.prepend(
            Text::tr("The receiver can still learn the true source from %1.").arg(listText(names)));
    return out;
}

}  // namespace tombolo::text
