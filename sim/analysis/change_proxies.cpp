// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/topology_index.h"
#include "model/core/words.h"
#include "sim/analysis/changes.h"

/// What the proxies of a flow could say about its client.
namespace tombolo::sim::analysis::detail {
namespace {

bool isPreface(Identity i)
{
    return i == Identity::ProxyV1 || i == Identity::ProxyV2;
}

bool sends(const Publish& publish, Identity identity)
{
    return std::find(publish.identity.begin(), publish.identity.end(), identity) !=
           publish.identity.end();
}

std::vector<const Publish*> proxiesOf(const TopologyIndex& index, const std::vector<Loss>& losses)
{
    std::vector<const Publish*> out;
    for (const Loss& loss : losses) {
        const Publish* publish =
            loss.isProxy() ? index.publish(loss.rule.substr(loss.rule.find(':') + 1)).second
                           : nullptr;
        if (publish && publish->protocol == Protocol::Tcp)
            out.push_back(publish);
    }
    return out;
}

}  // namespace

/// A proxy that another one stands behind is only named by it; so all of them have to speak of
/// their clients in the same words: an http one takes the PROXY protocol for no request, a tcp one
/// cannot add a line to a request.
std::vector<Change> headersFor(const TopologyIndex& index, const std::vector<Loss>& losses)
{
    const std::vector<const Publish*> proxies = proxiesOf(index, losses);
    const bool lines = std::any_of(proxies.begin(), proxies.end(),
                                   [](const Publish* p) { return p->mode == PublishMode::Http; });
    std::vector<Identity> wanted;
    for (const Identity i :
         {Identity::XForwardedFor, Identity::Forwarded, Identity::ProxyV1, Identity::ProxyV2}) {
        const bool spoken = std::any_of(proxies.begin(), proxies.end(), [&](const Publish* p) {
            return sends(*p, i) && (!lines || p->mode == PublishMode::Http);
        });
        if (isPreface(i) != lines && spoken)
            wanted.push_back(i);
    }
    if (wanted.empty())
        wanted = {lines ? Identity::XForwardedFor : Identity::ProxyV2};
    std::vector<Change> out;
    for (const Publish* p : proxies) {
        const bool deaf = lines && p->mode != PublishMode::Http;
        for (const Identity i : wanted) {
            if (!deaf && sends(*p, i))
                continue;
            Change change{deaf ? ChangeKind::SpeakHttp : ChangeKind::SendIdentity,
                          p->id,
                          {std::string(wordOf(i))}};
            if (proxies.size() > 1)
                change.args.emplace_back("alike");
            out.push_back(std::move(change));
        }
    }
    return out;
}

std::vector<Change> headersBeside(const Topology& topology, const std::string& receiver,
                                  const std::vector<Identity>& wanted)
{
    std::vector<Change> out;
    for (const Gateway& gateway : topology.gateways) {
        for (const Publish& p : gateway.publish) {
            const bool leads = std::any_of(p.backends.begin(), p.backends.end(),
                                           [&](const Backend& b) { return b.element == receiver; });
            const bool http = p.mode == PublishMode::Http;
            if (!leads || (!http && p.mode != PublishMode::Tcp))
                continue;
            for (const Identity i : wanted) {
                const bool deaf = !http && !isPreface(i);
                if ((!deaf && sends(p, i)) || (http && isPreface(i)))
                    continue;
                out.push_back({deaf ? ChangeKind::SpeakHttp : ChangeKind::SendIdentity,
                               p.id,
                               {std::string(wordOf(i)), "alike"}});
            }
        }
    }
    return out;
}

std::vector<Change> headersReplaced(const TopologyIndex& index, const std::vector<Loss>& losses)
{
    std::vector<Change> out;
    for (const Publish* p : proxiesOf(index, losses)) {
        if (p->mode == PublishMode::Http && p->clientHeaders == ClientHeaders::Append)
            out.push_back({ChangeKind::ReplaceHeaders, p->id, {}});
    }
    return out;
}

std::vector<Change> headersAppended(const TopologyIndex& index, const std::vector<Loss>& losses)
{
    std::vector<Change> out;
    const std::vector<const Publish*> proxies = proxiesOf(index, losses);
    for (std::size_t i = 1; i < proxies.size(); ++i) {
        if (proxies[i]->mode == PublishMode::Http &&
            proxies[i]->clientHeaders == ClientHeaders::Replace)
            out.push_back({ChangeKind::AppendHeaders, proxies[i]->id, {}});
    }
    return out;
}

}  // namespace tombolo::sim::analysis::detail
