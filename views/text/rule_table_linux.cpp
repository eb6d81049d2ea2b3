// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#include "views/text/rule_table.h"

namespace tombolo::text {

namespace {

constexpr RuleWords kRules[] = {
    {"L-1", QT_TRANSLATE_NOOP("Rules", "a connection entry is two tuples"),
     QT_TRANSLATE_NOOP("Rules", "An entry holds the first packet as it was received and what its "
                                "answer will look like here; later packets are rewritten from it."),
     "kv E07a"},
    {"L-2", QT_TRANSLATE_NOOP("Rules", "rules are read once per connection"),
     QT_TRANSLATE_NOOP("Rules", "Only a connection's first packet reads translation rules; what "
                                "changes later does not touch the connection."),
     "kv E02 E22"},
    {"L-3", QT_TRANSLATE_NOOP("Rules", "destination, route, filter, source"),
     QT_TRANSLATE_NOOP("Rules", "The destination is translated before routing and filtering, the "
                                "source after them; source rules see the new destination."),
     "kv E25"},
    {"L-4", QT_TRANSLATE_NOOP("Rules", "each machine has its own table"),
     QT_TRANSLATE_NOOP("Rules", "Every machine on the way that translates keeps an entry of its "
                                "own; nothing is shared."),
     "kv E06 E14"},
    {"L-5", QT_TRANSLATE_NOOP("Rules", "the source port is kept when free"),
     QT_TRANSLATE_NOOP("Rules",
                       "Source translation keeps the port unless the answer would then fit "
                       "another connection; the same port to another destination is no "
                       "clash."),
     "kv E02"},
    {"L-6", QT_TRANSLATE_NOOP("Rules", "a new port after a clash"),
     QT_TRANSLATE_NOOP("Rules", "A new port comes from the class of the old one: 1 to 511, 600 to "
                                "1023, or 1024 to 65535."),
     "kv E03b; src torvalds/linux net/netfilter/nf_nat_core.c"},
    {"L-7", QT_TRANSLATE_NOOP("Rules", "a mapping sticks"),
     QT_TRANSLATE_NOOP("Rules", "A source that was mapped before gets the same mapping for other "
                                "destinations too where that is free, though its own port would "
                                "be free as well."),
     "kv E03; src torvalds/linux net/netfilter/nf_nat_core.c"},
    {"L-8", QT_TRANSLATE_NOOP("Rules", "address of a masquerade"),
     QT_TRANSLATE_NOOP("Rules", "Masquerade takes the address of the interface that the packet "
                                "leaves by, in the next hop's subnet if there is one, whatever the "
                                "route prefers."),
     "kv E23 E23v E07d E18c; src torvalds/linux net/netfilter/nf_nat_masquerade.c"},
    {"L-9", QT_TRANSLATE_NOOP("Rules", "address from a pool"),
     QT_TRANSLATE_NOOP("Rules", "The address is chosen by a hash of source and destination, so one "
                                "source shows different addresses to different destinations."),
     "kv E24"},
    {"L-10", QT_TRANSLATE_NOOP("Rules", "ports drawn at random"),
     QT_TRANSLATE_NOOP("Rules",
                       "With --random-fully the port is always drawn anew; a connection whose "
                       "entry is lost is then reset instead of being picked up."),
     "kv E04 E22b E22c"},
    {"L-11", QT_TRANSLATE_NOOP("Rules", "no free port: dropped"),
     QT_TRANSLATE_NOOP("Rules", "When no unused tuple is left, the first packet is dropped without "
                                "an answer."),
     "kv E45; recall"},
    {"L-12", QT_TRANSLATE_NOOP("Rules", "how long entries live"),
     QT_TRANSLATE_NOOP("Rules", "Established TCP lives 5 days, a TCP opening 2 minutes, UDP 30 "
                                "seconds (2 minutes as a stream), ICMP 30 seconds."),
     "kv sysctl; src kubernetes/kubernetes pkg/proxy/iptables/proxier.go"},
    {"L-13", QT_TRANSLATE_NOOP("Rules", "only the exact reply is translated back"),
     QT_TRANSLATE_NOOP("Rules",
                       "What comes from another address or port than the connection's "
                       "expects is no reply; it goes to the machine itself, which does not "
                       "know it."),
     "kv E27"},
    {"L-14", QT_TRANSLATE_NOOP("Rules", "reverse path filter"),
     QT_TRANSLATE_NOOP("Rules",
                       "A strict filter drops a packet that does not come from where the "
                       "route back to its source leads; a loose one wants any route; Linux "
                       "takes the larger of two settings."),
     "kv E19; rfc 3704"},
    {"L-15", QT_TRANSLATE_NOOP("Rules", "reply by way of another node"),
     QT_TRANSLATE_NOOP("Rules",
                       "That node has no entry: it forwards the reply untranslated, or, if "
                       "the address is its own, resets the server."),
     "kv E20"},
    {"L-16", QT_TRANSLATE_NOOP("Rules", "invalid: a reply without a request"),
     QT_TRANSLATE_NOOP("Rules", "A SYN-ACK whose SYN the machine did not see is invalid, and nodes "
                                "with kube-proxy do not forward it; data in the middle of a "
                                "connection is taken for new."),
     "kv E22b E46; src kubernetes/kubernetes pkg/proxy/iptables/proxier.go"},
    {"L-17", QT_TRANSLATE_NOOP("Rules", "the echo id is the port of a ping"),
     QT_TRANSLATE_NOOP("Rules", "Source translation keeps the id when it is free and draws another "
                                "when not; the reply gets the old one back."),
     "kv E17; rfc 5508"},
    {"L-18", QT_TRANSLATE_NOOP("Rules", "ICMP errors are translated inside and out"),
     QT_TRANSLATE_NOOP(
         "Rules", "An error about a translated packet is rewritten to look like an answer to the "
                  "original: the embedded header too, and behind a destination translation even "
                  "the router that complained is hidden."),
     "kv E16 E16b E16c E21b; src torvalds/linux net/netfilter/nf_nat_proto.c"},
    {"L-19", QT_TRANSLATE_NOOP("Rules", "TTL"),
     QT_TRANSLATE_NOOP("Rules", "Each machine that forwards takes one off; bridges, tunnels and "
                                "translation do not. A packet that has none left is answered with "
                                "time exceeded, from the address towards its source."),
     "kv E16 E18; rfc 1812"},
    {"L-20", QT_TRANSLATE_NOOP("Rules", "both ends translated; hairpin at a router"),
     QT_TRANSLATE_NOOP("Rules", "In mode full-nat a gateway is the source of what it hands on, so "
                                "that answers come back through it. A host that reaches a "
                                "neighbour through a published address is "
                                "answered directly and resets it, unless the router translates the "
                                "source too."),
     "kv E28 E31"},
    {"L-21", QT_TRANSLATE_NOOP("Rules", "what tunnels add"),
     QT_TRANSLATE_NOOP("Rules", "VXLAN and Geneve add 50 bytes, IPIP 20 (20 more over IPv6). A "
                                "packet that no longer fits and may not be split is answered with "
                                "fragmentation needed and the size that fits."),
     "kv E21; rfc 7348; rfc 8926"},
    {"L-22", QT_TRANSLATE_NOOP("Rules", "outer packets have entries too"),
     QT_TRANSLATE_NOOP("Rules",
                       "Nodes also keep entries of the tunnel's packets, one per direction, never "
                       "answered, because both use the same destination port."),
     "kv E07c"},
    {"6.2", QT_TRANSLATE_NOOP("Rules", "what each piece of work costs"),
     QT_TRANSLATE_NOOP("Rules",
                       "Per packet: 0.6 µs to look up a connection, 0.4 µs to translate, 1.4 µs to "
                       "wrap into a tunnel or out of it, 12 µs in a proxy; a new entry costs more "
                       "once."),
     "kv 6.1"},
};

}  // namespace

std::span<const RuleWords> linuxRules()
{
    return kRules;
}

}  // namespace tombolo::text
