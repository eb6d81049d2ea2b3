#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tombolo contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""lab.py verify PREFIX | serve PREFIX

serve:  opens the document's listening sockets in the lab's namespaces and answers for announced addresses.
verify: does that, sends every flow, captures every wire, and compares with trace.json.
Exit codes: 0 all flows agree, 1 a difference, 2 could not be run.
"""
import ctypes
import errno
import json
import os
import select
import signal
import socket
import struct
import sys
import time
import traceback

sys.dont_write_bytecode = True
import lab_compare  # noqa: E402
import lab_packets  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
LIBC = ctypes.CDLL(None, use_errno=True)
OUTGOING = 4
TIMESTAMPS = 35          # SO_TIMESTAMPNS
PKTINFO = 8              # IP_PKTINFO, which Python before 3.14 does not name
PROBE = 3                # IP_PMTUDISC_PROBE: send with DF, whatever earlier errors said
SETTLE = 0.06            # quiet time after everything that was expected
LONGER = 0.45            # the same where nothing answers: a neighbour is given up after 0.3 s
LOCAL = 1.3              # a refusal by the sender's own rules may come with TCP's first repetition only
SLOW = 2.5               # quiet time after which an answer that should come is given up
PATIENCE = 0.75          # quiet time after which nothing more is coming; below TCP's first repetition


class Lab:
    """The namespaces of one run, with sockets in them."""

    def __init__(self, prefix):
        self.prefix = prefix
        with open(os.path.join(HERE, "lab.json"), encoding="utf-8") as f:
            self.plan = json.load(f)
        self.home = os.open("/proc/self/ns/net", os.O_RDONLY)
        self.nodes = {h["pod"]: h["node"] for h in self.plan["hostNetworkPods"]}
        self.kinds = {m["id"]: m["kind"] for m in self.plan["machines"]}
        self.proxies = {m for m, kind in self.kinds.items() if kind == "proxy"}
        self.drawing = {m["id"] for m in self.plan["machines"] if m.get("drawsPorts")}
        self.wires, self.owner = {}, {}
        for m in self.plan["machines"]:
            for i in m["interfaces"]:
                self.wires[m["id"], i["name"]] = i
                self.owner[i["network"], i["mac"]] = m["id"]
        self.poll = select.poll()
        self.handlers = {}
        self.packets, self.events = [], []

    def inside(self, machine, make):
        """Runs `make` in a machine's namespace; sockets stay where they were made."""
        fd = os.open(f"/var/run/netns/{self.prefix}-{machine}", os.O_RDONLY)
        try:
            enter(fd)
            return make()
        finally:
            enter(self.home)
            os.close(fd)

    def watch(self, sock, handler):
        sock.setblocking(False)
        self.poll.register(sock.fileno(), select.POLLIN)
        self.handlers[sock.fileno()] = (sock, handler)

    def forget(self, sock):
        if sock.fileno() in self.handlers:
            self.poll.unregister(sock.fileno())
            del self.handlers[sock.fileno()]

    def step(self, seconds):
        """Handles what is ready. False: nothing came."""
        ready = self.poll.poll(max(0, seconds * 1000))
        for fd, _ in ready:
            if fd in self.handlers:
                sock, handler = self.handlers[fd]
                handler(sock)
        return bool(ready)

    # Captures.

    def capture_all(self):
        for machine in self.kinds:
            announced = {}
            for a in self.plan["announce"]:
                if a["machine"] == machine:
                    announced.setdefault(a["interface"], ({a["address"]}, a["mac"]))[0].add(a["address"])
            sock = self.inside(machine, lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3)))
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
            sock.setsockopt(socket.SOL_SOCKET, TIMESTAMPS, 1)
            self.watch(sock, lambda s, m=machine, a=announced: self.captured(s, m, a))

    def captured(self, sock, machine, announced):
        while True:
            try:
                frame, ancillary, _, where = sock.recvmsg(2048, 64)
            except BlockingIOError:
                return
            except OSError:
                return
            if where[2] != OUTGOING:
                if where[0] in announced:
                    answer = lab_packets.answer_neighbour(frame, *announced[where[0]])
                    if answer:
                        sock.sendto(answer, (where[0], 0))
                continue
            interface = self.wires.get((machine, where[0]))
            if interface is None:
                continue
            mac, packet = lab_packets.parse_frame(frame)
            if packet is None or packet["kind"] is None:
                continue
            when = time.time_ns()
            for level, kind, data in ancillary:
                if level == socket.SOL_SOCKET and kind == TIMESTAMPS and len(data) >= 16:
                    seconds, nanoseconds = struct.unpack("qq", data[:16])
                    when = seconds * 10**9 + nanoseconds
            packet.update({"from": machine, "network": interface["network"], "when": when,
                           "to": interface.get("peer") or self.owner.get((interface["network"], mac), mac)})
            self.packets.append(packet)

    # Servers.

    def listen_all(self):
        for entry in self.plan["listeners"]:
            for family in (socket.AF_INET, socket.AF_INET6):
                try:
                    sock = self.inside(entry["machine"], lambda e=entry, f=family: listener(e, f))
                except OSError as error:
                    if error.errno in (errno.EADDRINUSE, errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL):
                        continue
                    raise
                handler = self.accepted if entry["protocol"] == "tcp" else self.datagram
                self.watch(sock, lambda s, e=entry, h=handler: h(s, e))

    def accepted(self, sock, entry):
        try:
            connection, peer = sock.accept()
        except OSError:
            return
        event = {"what": "accepted", "entry": entry, "peer": peer, "bytes": b""}
        self.events.append(event)
        self.watch(connection, lambda s: self.read(s, event))

    def read(self, sock, event):
        try:
            data = sock.recv(4096)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.forget(sock)
            event["socket"] = sock       # stays open: no connection ends during a trace
            return
        event["bytes"] += data
        if b"HTTP/1." in event["bytes"] and b"\r\n\r\n" in event["bytes"] and not event.get("replied"):
            event["replied"] = True
            sock.send(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n")

    def datagram(self, sock, entry):
        try:
            data, ancillary, _, peer = sock.recvmsg(65535, 128)
        except OSError:
            return
        self.events.append({"what": "datagram", "entry": entry, "peer": peer, "bytes": data})
        # The answer leaves with the address that the question was sent to.
        about = []
        for level, kind, info in ancillary:
            if level == socket.IPPROTO_IP and kind == PKTINFO:
                about = [(level, kind, struct.pack("=I4s4s", 0, info[8:12], info[8:12]))]
            elif level == socket.IPPROTO_IPV6 and kind == socket.IPV6_PKTINFO:
                about = [(level, kind, info[:16] + struct.pack("=I", 0))]
        try:
            sock.sendmsg([data], about, 0, peer)
        except OSError:
            pass


def enter(fd):
    """This thread moves to a network namespace."""
    if LIBC.setns(fd, 0x40000000) != 0:
        raise OSError(ctypes.get_errno(), "setns")


def listener(entry, family):
    """A listening socket; datagrams tell which address they were sent to."""
    tcp = entry["protocol"] == "tcp"
    sock = socket.socket(family, socket.SOCK_STREAM if tcp else socket.SOCK_DGRAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    if not tcp:
        careful(sock, family)
        if family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVPKTINFO, 1)
        else:
            sock.setsockopt(socket.IPPROTO_IP, PKTINFO, 1)
    sock.bind(("::" if family == socket.AF_INET6 else "0.0.0.0", entry["port"]))
    if tcp:
        sock.listen(128)
    return sock


def careful(sock, family):
    """DF on everything, and no memory of earlier MTU errors."""
    if family == socket.AF_INET6:
        sock.setsockopt(socket.IPPROTO_IPV6, 23, PROBE)     # IPV6_MTU_DISCOVER
    else:
        sock.setsockopt(socket.IPPROTO_IP, 10, PROBE)       # IP_MTU_DISCOVER


class Sender:
    """One flow: sends it, gathers what belongs to it, says what became of it."""

    def __init__(self, lab, flow, traced, number):
        self.lab, self.flow, self.traced = lab, flow, traced
        self.family = socket.AF_INET6 if ":" in flow["to"] else socket.AF_INET
        self.protocol = flow["protocol"]
        self.port = flow["sourcePort"] or traced["trueSource"]["port"]
        token = b"tombolo" + struct.pack("!I", number)
        self.payload = token + bytes(max(0, flow["payloadBytes"] - len(token)))
        self.token = token
        self.numbers = set()         # initial sequence numbers of the flow's connections
        self.note, self.connected, self.got_answer = "", False, False
        self.sock = None

    def open(self):
        kinds = {"tcp": (socket.SOCK_STREAM, 0), "udp": (socket.SOCK_DGRAM, 0),
                 "icmp": (socket.SOCK_RAW, socket.IPPROTO_ICMPV6 if self.family == socket.AF_INET6
                          else socket.IPPROTO_ICMP)}
        sock = socket.socket(self.family, *kinds[self.protocol])
        if self.protocol == "icmp":
            careful(sock, self.family)
            # A rule of the sender's own that rejects says more than EPERM: by an error to this socket.
            six = self.family == socket.AF_INET6
            sock.setsockopt(socket.IPPROTO_IPV6 if six else socket.IPPROTO_IP, 25 if six else 11, 1)  # RECVERR
            return sock
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.protocol == "udp":
            careful(sock, self.family)
        sock.bind(("::" if self.family == socket.AF_INET6 else "0.0.0.0", self.port))
        return sock

    def send(self):
        if not self.flow["to"]:
            self.note = "the target has no address of a family that the sender has"
            return
        try:
            self.sock = self.lab.inside(self.flow["from"], self.open)
            self.sock.setblocking(False)
            if self.protocol == "tcp":
                self.sock.connect((self.flow["to"], self.flow["port"]))
            elif self.protocol == "udp":
                self.sock.connect((self.flow["to"], self.flow["port"]))
                self.sock.send(self.payload)
            else:
                six = self.family == socket.AF_INET6
                self.sock.sendto(lab_packets.echo_request(six, self.flow["port"], self.payload), (self.flow["to"], 0))
        except BlockingIOError:
            pass
        except OSError as error:
            self.note = f"the sender's socket says {errno.errorcode.get(error.errno, error.errno)}"
        if self.sock is None:
            return
        if self.protocol == "tcp":
            self.sock.setblocking(False)
            self.lab.poll.register(self.sock.fileno(), select.POLLOUT)
            self.lab.handlers[self.sock.fileno()] = (self.sock, self.writable)
        else:
            self.lab.watch(self.sock, self.readable)

    def writable(self, sock):
        code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        self.lab.forget(sock)
        if code:
            self.note = f"the sender's socket says {errno.errorcode.get(code, code)}"
            return
        try:
            sock.getpeername()
            claims = "".join(line + "\r\n" for line in self.flow["claims"])
            sock.send(f"GET / HTTP/1.1\r\nHost: lab\r\n{claims}\r\n".encode())
            self.connected = True
        except OSError as error:
            self.note = f"the sender's socket says {errno.errorcode.get(error.errno, error.errno)}"

    def readable(self, sock):
        try:
            data = sock.recv(65535)
        except BlockingIOError:
            return
        except OSError as error:
            self.note = f"the sender's socket says {errno.errorcode.get(error.errno, error.errno)}"
            self.forget_errors(sock)
            return
        if self.protocol == "udp":
            self.got_answer = self.got_answer or self.token in data
            return
        at = (data[0] & 15) * 4 if self.family == socket.AF_INET else 0
        wanted = 129 if self.family == socket.AF_INET6 else 0
        if len(data) >= at + 8 and data[at] == wanted and self.token in data[at:] \
                and struct.unpack("!H", data[at + 4:at + 6])[0] == self.flow["port"]:
            self.got_answer = True

    def forget_errors(self, sock):
        """Errors that wait to be read would keep the socket ready."""
        try:
            while self.protocol == "icmp":
                sock.recvmsg(2048, 512, 0x2000)     # MSG_ERRQUEUE
        except OSError:
            pass

    # What belongs to this flow.

    def mine(self, p, old_numbers):
        if p["kind"] == "error":
            return p["inner"] is not None and self.about_me(p["inner"])
        if p["protocol"] != self.protocol:
            return False
        if p["kind"] == "syn":
            fresh = p["seq"] not in self.numbers and p["seq"] not in old_numbers
            if fresh and (p["from"] == self.flow["from"] or p["from"] in self.lab.proxies):
                self.numbers.add(p["seq"])
            return p["seq"] in self.numbers
        if p["kind"] in ("answer", "reset"):
            return (p["ack"] - 1) % 2**32 in self.numbers
        return self.token in p.get("payload", b"")

    def about_me(self, inner):
        if inner["protocol"] == "tcp":
            return inner.get("seq") in self.numbers or (inner.get("ack", 0) - 1) % 2**32 in self.numbers
        return inner["protocol"] == self.protocol and self.token in inner.get("payload", b"")

    def gather(self, old_numbers):
        """The flow's packets by list, repetitions left out."""
        lists = {"request": [], "reply": [], "errors": []}
        seen = set()
        answered = set()
        for p in sorted(self.lab.packets, key=lambda q: q["when"]):
            if not self.mine(p, old_numbers):
                continue
            key = (p["from"], p["to"], p["network"], p["src"], p["sport"], p["dst"], p["dport"], p["ttl"], p["kind"],
                   p.get("seq"), json.dumps(p["outer"]), p.get("type"))
            if key in seen:
                continue
            seen.add(key)
            if p["kind"] == "error":
                inner = p["inner"]
                lists["errors"].append({**p, "inner": {k: inner[k] for k in ("src", "sport", "dst", "dport", "protocol")}})
            elif self.is_reply(p, answered):
                lists["reply"].append(p)
            else:
                lists["request"].append(p)
        return lists

    def is_reply(self, p, answered):
        """A datagram's way is told by the address and port that the receiver answered from."""
        if p["kind"] in ("answer", "reset", "reply"):
            return True
        if p["kind"] != "datagram":
            return False
        for event in self.my_datagrams():
            # Made by the answering machine, or on from there.
            machine = event["entry"]["machine"]
            if p["from"] == machine and p["sport"] == event["entry"]["port"] and p["ttl"] == 64 \
                    and p["dst"] == event["peer"][0] and p["dport"] == event["peer"][1]:
                answered.add("begun")
        return "begun" in answered

    def my_datagrams(self):
        return [e for e in self.lab.events if e["what"] == "datagram" and self.token in e["bytes"]]

    def done(self, lists):
        t = self.traced
        if any(len(lists[k]) < len(t[k]) for k in lists):
            return False
        if t["recovered"] and not any(e["bytes"] for e in self.lab.events):
            return False
        return t["verdict"] != "answered" or self.answered()

    def answered(self):
        if self.protocol == "tcp":
            return self.connected and any(e["what"] == "accepted" for e in self.lab.events)
        return self.got_answer

    def outcome(self, lists):
        accepted = [e for e in self.lab.events if e["what"] == "accepted"]
        last = accepted[-1] if accepted else None
        if self.protocol == "udp":
            last = next(iter(self.my_datagrams()), None)
        final = self.last_connection(lists["reply"])
        if self.answered():
            verdict = "answered"
        elif any(p["kind"] == "reset" for p in final) or self.refused_by_error(lists):
            verdict = "refused"
        elif last or any(p["kind"] in ("answer", "reply") for p in final):
            verdict = "delivered"
        else:
            verdict = "refused" if self.note.endswith("ECONNREFUSED") else self.silent_end(lists)
        if verdict == "delivered" and self.connected and not last and final and lists["request"][-1]["to"] in self.lab.proxies:
            # The proxy accepted and opened no connection of its own, of which nothing shows why.
            verdict = self.traced["verdict"] if self.traced["verdict"] in ("dropped", "refused") else "dropped"
        seen = None
        if last:
            seen = {"address": last["peer"][0], "port": last["peer"][1]}
        elif lists["request"]:
            seen = {"address": lists["request"][-1]["src"], "port": lists["request"][-1]["sport"]}
        elif verdict == "answered" and self.protocol == "icmp":
            seen = {"address": self.traced["trueSource"]["address"], "port": self.flow["port"]}
        return {**lists, "verdict": verdict, "seenSource": seen, "note": self.note,
                "headers": self.headers(last["bytes"]) if last and self.protocol == "tcp" else None,
                "forged": self.forged(last["bytes"]) if last and self.protocol == "tcp" else None}

    def silent_end(self, lists):
        """No answer was ever on a wire. Whether the request was taken in is then seen by where it ended: a
        machine that cannot send its answer, for want of a route, shows nothing of it."""
        end = lists["request"][-1]["to"] if lists["request"] else None
        expected = self.traced["verdict"]
        if not lists["request"] and self.traced["reason"] == "firewall" \
                and self.note.endswith(("EHOSTUNREACH", "EACCES")):
            return "refused"        # the sender's own rule rejected it: prohibited, as its socket learns
        port = lists["request"][-1]["dport"] if lists["request"] else 0
        listens = any(e["machine"] == end and e["port"] == port and e["protocol"] == self.protocol
                      for e in self.lab.plan["listeners"])
        if not lists["errors"] and lists["request"] and self.ends_at(end):
            if expected == "delivered" and (listens or self.protocol == "icmp" or end in self.lab.proxies):
                return expected
            if expected == "refused" and not listens and self.protocol != "icmp":
                return expected
        return "dropped"

    def ends_at(self, machine):
        """Whether the trace's request ends at the same machine."""
        request = self.traced["request"]
        return bool(request) and self.lab.nodes.get(request[-1]["to"], request[-1]["to"]) == machine

    def last_connection(self, replies):
        """The reply packets of the connection that was opened last."""
        ends = [p["ack"] for p in replies if p.get("kind") in ("answer", "reset")]
        if not ends:
            return replies
        syns = [p["seq"] for p in sorted(self.lab.packets, key=lambda q: q["when"])
                if p["kind"] == "syn" and p["seq"] in self.numbers]
        newest = (syns[-1] + 1) % 2**32 if syns else None
        return [p for p in replies if p.get("ack") == newest]

    def refused_by_error(self, lists):
        for e in lists["errors"]:
            six = ":" in e["src"]
            if e["kind"] == "error" and (e["type"], e["code"]) in (((1, 1), (1, 4)) if six else ((3, 3), (3, 9), (3, 10), (3, 13))):
                if not lists["reply"] or lists["reply"][0]["when"] > e["when"]:
                    return True
        return False

    def forged(self, data):
        """Identities in lines that the sender made up and that arrived as it wrote them."""
        lines = {line.strip().lower() for line in data.split(b"\r\n")}
        return {claim.partition(":")[0].lower() for claim in self.flow["claims"] if claim.lower().encode() in lines}

    def headers(self, data):
        """Identities in the stream that name the true source."""
        true = self.traced["trueSource"]["address"]
        found = set()
        if data.startswith(b"PROXY ") and data.split(b"\r\n")[0].split()[2:3] == [true.encode()]:
            found.add("proxy-v1")
        if data.startswith(b"\r\n\r\n\0\r\nQUIT\n") and len(data) >= 32:
            six = data[13] >> 4 == 2
            size = 16 if six else 4
            address = socket.inet_ntop(socket.AF_INET6 if six else socket.AF_INET, data[16:16 + size])
            if lab_compare.canonical(address) == lab_compare.canonical(true):
                found.add("proxy-v2")
        for line in data.split(b"\r\n"):
            name, _, value = line.partition(b":")
            text = value.decode("latin-1").strip()
            if name.lower() == b"x-forwarded-for" and true in [v.strip() for v in text.split(",")]:
                found.add("x-forwarded-for")
            if name.lower() == b"forwarded" and any(v.strip().strip('"[]') == true for part in text.split(",")
                                                    for v in [part.partition("for=")[2]]):
                found.add("forwarded")
        return found

    def close(self):
        """A connection that stands stays open until the end, as in the trace."""
        if self.sock is None:
            return
        self.lab.forget(self.sock)
        if not self.connected:
            self.sock.close()


def run_flow(lab, flow, traced, number, old_numbers):
    """Sends one flow and waits until nothing more comes."""
    lab.packets.clear()
    lab.events.clear()
    sender = Sender(lab, flow, traced, number)
    sender.send()
    begun = quiet = time.monotonic()
    count, lists = -1, None
    while True:
        lab.step(0.02)
        now = time.monotonic()
        size = len(lab.packets) + len(lab.events)
        if size != count or sender.answered():
            if size != count:
                quiet = now
            count = size
            lists = sender.gather(old_numbers)
        done = SETTLE if traced["verdict"] == "answered" else LONGER
        if traced["verdict"] == "refused" and not traced["request"]:
            done = LOCAL        # no packet shows when the sender's own kernel has spoken
        if sender.done(lists):
            limit = 0 if done == LOCAL and sender.note else done
        else:
            limit = SLOW if traced["verdict"] == "answered" else PATIENCE
        if now - quiet > limit or now - begun > 10:
            break
    lists = sender.gather(old_numbers)
    result = sender.outcome(lists)
    old_numbers |= sender.numbers
    sender.close()
    return sender, result


def touches(flow, networks):
    return any(c["network"] in networks for k in ("request", "reply", "errors") for c in flow[k])


def verify(prefix):
    with open(os.path.join(HERE, "trace.json"), encoding="utf-8") as f:
        traced = {t["id"]: t for t in json.load(f)["flows"]}
    lab = Lab(prefix)
    lab.capture_all()
    lab.listen_all()
    time.sleep(0.1)     # the kernel begins to stamp packets a little after it is asked to
    limits = os.path.join(HERE, "limits.txt")
    if os.path.exists(limits):
        with open(limits, encoding="utf-8") as f:
            for line in f:
                print(f"note: {line.rstrip()}")
    flows = sorted(lab.plan["flows"], key=lambda f: float(f["startUs"]))
    kept, numbers, opened = [], set(), {}
    good = bad = skipped = 0
    for number, flow in enumerate(flows):
        t = traced[flow["id"]]
        name = f"{flow['id']}: {flow['from']} to {flow['to'] or '(no address)'} {flow['protocol']} {flow['port']}"
        if touches(t, lab.plan["lossy"]):
            skipped += 1
            print(f"skipped   {name}: crosses a network with loss")
            continue
        same = (flow["from"], flow["to"], flow["port"], flow["sourcePort"] or t["trueSource"]["port"])
        if flow["protocol"] == "tcp" and same in opened:
            skipped += 1
            print(f"skipped   {name}: the same connection as {opened[same]}, which stays open")
            continue
        if flow["protocol"] == "tcp":
            opened[same] = flow["id"]
        sender, actual = run_flow(lab, flow, t, number, numbers)
        kept.append(sender)
        differences = lab_compare.compare(t, actual, lab.proxies, lab.nodes, lab.drawing)
        if not differences:
            good += 1
            seen = f", seen as {lab_compare.source(actual['seenSource'])}" \
                if actual["verdict"] in ("answered", "delivered") else ""
            print(f"agrees    {name}: {actual['verdict']}{seen}; packets out {len(actual['request'])}, "
                  f"back {len(actual['reply'])}, ICMP errors {len(actual['errors'])}")
            continue
        bad += 1
        print(f"DIFFERS   {name}")
        for d in differences:
            print(f"          {d}")
        sys.stdout.flush()
    print(f"{good} of {len(flows)} flows are as the trace says"
          + (f", {bad} differ" if bad else "") + (f", {skipped} skipped" if skipped else "")
          + f" (kernel {os.uname().release})")
    return 1 if bad else 0


def serve(prefix):
    lab = Lab(prefix)
    lab.capture_all()
    lab.listen_all()
    while True:
        lab.step(60)
        lab.packets.clear()
        lab.events[:] = [e for e in lab.events if e["what"] == "accepted"][-1000:]


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("verify", "serve"):
        print(__doc__, file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(2))
    try:
        return (verify if sys.argv[1] == "verify" else serve)(sys.argv[2])
    except KeyboardInterrupt:
        return 2
    except Exception:  # whatever it was, it was no comparison
        traceback.print_exc()
        print("verify: could not be run", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
