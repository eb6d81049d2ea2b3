# SPDX-FileCopyrightText: The Tombolo contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the trace says against what was captured, with the first difference in words."""
import ipaddress

FIELDS = ("src", "sport", "dst", "dport", "protocol", "ttl", "outer")
WORDS = {"src": "source address", "sport": "source port", "dst": "destination address",
         "dport": "destination port", "protocol": "protocol", "ttl": "TTL", "outer": "tunnel header",
         "from": "sender", "to": "receiver", "network": "wire", "type": "ICMP type", "code": "ICMP code",
         "inner": "header inside the ICMP error", "mtu": "MTU in the ICMP error"}


def canonical(value):
    """Addresses in one spelling."""
    if isinstance(value, str):
        try:
            return str(ipaddress.ip_address(value))
        except ValueError:
            return value
    return value


class Ports:
    """Ports that the kernel draws: any value, but the same one everywhere."""

    def __init__(self, flow, proxies, nodes, drawing):
        self.drawn, self.bound = {}, {}     # drawn: (address, port) to the first such pair
        self.clashed = {}                   # such a pair to the port that could not be kept
        request = flow["request"]
        sent = {(canonical(flow["trueSource"]["address"]), flow["trueSource"]["port"])}
        for crossing in request:
            here = (canonical(crossing["src"]), crossing["sport"])
            if crossing["from"] in proxies and here not in sent and not self.known(here):
                self.drawn[here] = here
            for step in crossing["steps"]:
                if step["step"] not in ("source-nat", "translate-back"):
                    continue
                before = (canonical(step["before"]["src"]), step["before"]["sport"])
                after = (canonical(step["after"]["src"]), step["after"]["sport"])
                if before[1] != after[1]:
                    self.drawn[after] = after
                    if step["step"] == "source-nat" and step["before"]["protocol"] != "icmp" \
                            and crossing["to"] not in drawing:
                        self.clashed[after] = before[1]
                elif before in self.drawn:      # kept by a second translation
                    self.drawn[after] = self.drawn[before]
            sent.add(here)
        own = flow["trueSource"]["port"]
        if not request and flow["seenSource"] and flow["seenSource"]["port"] != own:
            # A node that reached its own endpoint through a service: never on a wire, drawn on the loopback.
            seen = (canonical(flow["seenSource"]["address"]), flow["seenSource"]["port"])
            self.drawn[seen] = seen
        sender = nodes.get(flow["trueSource"]["element"], flow["trueSource"]["element"])
        if request and request[0]["from"] == sender and request[0]["sport"] != own:
            # A service that the sender's own kernel translated has drawn the port before the first wire.
            first = (canonical(request[0]["src"]), request[0]["sport"])
            self.drawn[first] = first

    def known(self, key):
        return key in self.drawn

    def same(self, address, port, actual):
        """Whether `actual` may stand where the trace has `port` of `address`."""
        key = (canonical(address), port)
        if key not in self.drawn:
            return port == actual
        if actual == self.clashed.get(key):     # nothing was in its way: the trace has a clash too many
            return False
        return self.bound.setdefault(self.drawn[key], actual) == actual

    def same_pair(self, expected, actual):
        """Both ports of a header; an echo's two ports are one id."""
        if expected["protocol"] == "icmp":
            for end, port in (("src", "sport"), ("dst", "dport")):
                if (canonical(expected[end]), expected[port]) in self.drawn:
                    return [] if self.same(expected[end], expected[port], actual["sport"]) else ["sport"]
            return [] if expected["sport"] == actual["sport"] else ["sport"]
        return [port for end, port in (("src", "sport"), ("dst", "dport"))
                if not self.same(expected[end], expected[port], actual[port])]


def normal(crossings, nodes):
    """hostNetwork pods under their node's name; a frame that a bridge only switched is one crossing."""
    out = []
    for c in crossings:
        c = {**c, "from": nodes.get(c["from"], c["from"]), "to": nodes.get(c["to"], c["to"])}
        last = out[-1] if out else None
        if last and last["network"] is None and c["network"] is None and last["to"] == c["from"] \
                and last["from"] != c["to"] and all(outer_less(last, k) == outer_less(c, k) for k in FIELDS):
            last["to"] = c["to"]
        else:
            out.append(c)
    return out


def outer_less(crossing, key):
    value = crossing.get(key)
    if key == "outer":
        return {k: canonical(value.get(k)) for k in ("src", "dst", "dport")} if value else None
    return canonical(value)


def wire(c):
    """A crossing for people."""
    place = f"{c['from']} > {c['to']}" + (f" on {c['network']}" if c["network"] else "")
    tunnel = f" inside {c['outer']['src']} > {c['outer']['dst']}" if c.get("outer") else ""
    if "type" in c:
        inner = c.get("inner") or {}
        return (f"{place}: ICMP error {c['type']}/{c['code']} {c['src']} > {c['dst']} TTL {c['ttl']} about "
                f"{inner.get('src')}:{inner.get('sport')} > {inner.get('dst')}:{inner.get('dport')}{tunnel}")
    return (f"{place}: {c['protocol']} {c['src']}:{c['sport']} > {c['dst']}:{c['dport']} TTL {c['ttl']}{tunnel}")


def crossing_difference(expected, actual, ports):
    """Names of the fields that differ."""
    bad = [k for k in ("from", "to", "network") if expected[k] != actual[k]]
    bad += [k for k in ("src", "dst", "protocol", "ttl", "outer")
            if outer_less(expected, k) != outer_less(actual, k)]
    return bad + ports.same_pair(expected, actual)


def error_difference(expected, actual, ports):
    """The same for an ICMP error."""
    bad = [k for k in ("from", "to", "network", "type", "code") if expected[k] != actual[k]]
    bad += [k for k in ("src", "dst", "ttl", "outer") if outer_less(expected, k) != outer_less(actual, k)]
    if expected.get("mtu") and expected["mtu"] != actual.get("mtu"):
        bad.append("mtu")
    e, a = expected["inner"], actual["inner"]
    if any(canonical(e[k]) != canonical(a[k]) for k in ("src", "dst", "protocol")) or ports.same_pair(e, a):
        bad.append("inner")
    return bad


def list_difference(what, expected, actual, ports, judge):
    """The first difference between two lists in words, or None."""
    for i in range(max(len(expected), len(actual))):
        if i >= len(actual):
            return f"{what}, packet {i + 1} of {len(expected)}: the trace has {wire(expected[i])}; " \
                   "the kernel sent nothing there"
        if i >= len(expected):
            return f"{what}: the kernel also sent {wire(actual[i])}, which the trace does not have"
        bad = judge(expected[i], actual[i], ports)
        if bad:
            return f"{what}, packet {i + 1} of {len(expected)}: another {' and '.join(WORDS[k] for k in bad)}: " \
                   f"the trace says {wire(expected[i])}; the kernel sent {wire(actual[i])}"
    return None


def reply_orders(replies):
    """The reply crossings connection by connection: as captured, and with the last connection first."""
    groups = []
    for c in replies:
        if groups and groups[-1][-1]["to"] == c["from"] and groups[-1][-1].get("ack") == c.get("ack"):
            groups[-1].append(c)
        else:
            groups.append([c])
    return [replies, [c for g in reversed(groups) for c in g]]


def source(s):
    return "nobody" if s is None else f"{s['address']}:{s['port']}"


def identities(flow):
    """Headers that name the true source."""
    true = canonical(flow["trueSource"]["address"])
    return {r["identity"] for r in flow["recovered"] if canonical(r["address"]) == true}


def compare(flow, actual, proxies, nodes, drawing):
    """Every difference of one flow in words, the first one first. Empty: the kernel did what the trace says.
    drawing: machines that draw source ports without need."""
    def fresh():
        return Ports(flow, proxies, nodes, drawing)
    ports = fresh()
    out = []
    found = list_difference("request", normal(flow["request"], nodes), normal(actual["request"], nodes), ports,
                            crossing_difference)
    if found:
        out.append(found)
    want = normal([c for c in flow["reply"]], nodes)
    tries = []
    for order in reply_orders(normal(actual["reply"], nodes)):
        again = fresh()
        again.bound = dict(ports.bound)
        tries.append((list_difference("reply", want, order, again, crossing_difference), again))
    best = next((t for t in tries if t[0] is None), tries[0])
    ports = best[1]
    if best[0]:
        out.append(best[0])
    found = list_difference("ICMP error", normal_errors(flow["errors"], nodes), normal_errors(actual["errors"], nodes),
                            ports, error_difference)
    if found:
        out.append(found)
    if flow["verdict"] != actual["verdict"]:
        out.append(f"the trace says {flow['verdict']}{' (' + flow['reason'] + ')' if flow['reason'] else ''}, "
                   f"in the kernel the flow was {actual['verdict']}"
                   f"{' (' + actual['note'] + ')' if actual['note'] else ''}")
    elif flow["verdict"] in ("answered", "delivered"):
        seen, got = flow["seenSource"], actual["seenSource"]
        if seen is None or got is None or canonical(seen["address"]) != canonical(got["address"]) \
                or not ports.same(seen["address"], seen["port"], got["port"]):
            out.append(f"the receiver should see {source(seen)} and saw {source(got)}")
        if actual["headers"] is not None and identities(flow) != actual["headers"]:
            out.append(f"headers with the true source: the trace says {sorted(identities(flow))}, "
                       f"the receiver read {sorted(actual['headers'])}")
        forged = {c["identity"] for c in flow.get("claims", []) if not c["identity"].startswith("proxy-")}
        if actual["forged"] is not None and forged != actual["forged"]:
            out.append(f"headers that the sender made up: the trace says {sorted(forged)}, "
                       f"the receiver read {sorted(actual['forged'])}")
    return out


def normal_errors(errors, nodes):
    return [{**e, "from": nodes.get(e["from"], e["from"]), "to": nodes.get(e["to"], e["to"])} for e in errors]
