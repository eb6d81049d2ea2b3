// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/validate_targets.h"
#include "model/core/words.h"

namespace tombolo::detail {
namespace {

void checkBackendElement(ValidateContext& c, const Site& site, const Gateway& gateway,
                         std::size_t i, std::size_t b)
{
    const Publish& publish = gateway.publish[i];
    const Backend& backend = publish.backends[b];
    const std::string here = at("publish", i) + at("backends", b);
    const Endpoint target = endpointOf(c, backend.element);
    if (!c.hasId(backend.element)) {
        c.add(Check::PublishMissingBackend, site, {publish.id, backend.element}, here + "/element");
        return;
    }
    if (!target.isMachine()) {
        c.add(Check::WrongReference, site, {backend.element, "element"}, here + "/element");
        return;
    }
    if (backend.address && !backend.address->isNone())
        c.add(Check::AmbiguousTarget, site, {backend.element, toString(*backend.address)},
              here + "/address", c.changed<Gateway>(gateway.id, [&](Gateway& g) {
                  g.publish[i].backends[b].address.reset();
              }));
    const bool dsr = publish.mode == PublishMode::Dsr && target.host;
    if (dsr && backend.port != publish.port && backend.port != 0)
        c.add(Check::DsrKeepsPort, site,
              {std::to_string(publish.port), std::to_string(backend.port), backend.element},
              here + "/port", c.changed<Gateway>(gateway.id, [&](Gateway& g) {
                  g.publish[i].backends[b].port = publish.port;
              }));
    else if (target.listen() && backend.port != 0 &&
             !target.listens(publish.protocol, backend.port))
        c.add(
            Check::BackendNotListening, site,
            {backend.element, std::string(wordOf(publish.protocol)), std::to_string(backend.port)},
            here + "/port", alsoListen(c, target, publish.protocol, backend.port));
    const auto families = target.families();
    const bool same = gateway.kind != GatewayKind::Proxy || publish.transparent;
    if (same && families.any() && !publish.address.isNone() &&
        !families.has(publish.address.family))
        c.add(Check::BackendFamily, site, {backend.element, toString(publish.address)},
              here + "/element");
}

}  // namespace

void checkPublish(ValidateContext& c)
{
    forEachGateway(c.topology(), [&](const Site& site, const Gateway& gateway) {
        for (std::size_t i = 0; i < gateway.publish.size(); ++i) {
            const Publish& publish = gateway.publish[i];
            if (publish.backends.empty())
                c.add(Check::PublishWithoutBackend, site, {publish.id},
                      at("publish", i) + "/backends");
            for (std::size_t b = 0; b < publish.backends.size(); ++b) {
                const Backend& backend = publish.backends[b];
                if (!backend.element.empty())
                    checkBackendElement(c, site, gateway, i, b);
                else if ((gateway.kind != GatewayKind::Proxy || publish.transparent) &&
                         backend.address && !publish.address.isNone() &&
                         !backend.address->isNone() &&
                         backend.address->family != publish.address.family)
                    c.add(Check::BackendFamily, site,
                          {toString(*backend.address), toString(publish.address)},
                          at("publish", i) + at("backends", b) + "/address");
            }
        }
    });
}

}  // namespace tombolo::detail
