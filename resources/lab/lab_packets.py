# SPDX-FileCopyrightText: The Tombolo contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Frames as captured, taken apart; and the few packets that the checker makes itself."""
import socket
import struct

TCP, UDP, ICMP, ICMP6 = 6, 17, 1, 58
ERRORS4, ERRORS6 = (3, 11, 12), (1, 2, 3, 4)


def parse_ip(data):
    """One IP packet as a dict, or None. `kind` is syn, answer, reset, datagram, echo, reply, error."""
    if len(data) < 20:
        return None
    version = data[0] >> 4
    if version == 4:
        head = (data[0] & 15) * 4
        proto, ttl = data[9], data[8]
        src, dst = (socket.inet_ntop(socket.AF_INET, data[i:i + 4]) for i in (12, 16))
        if struct.unpack("!H", data[6:8])[0] & 0x1FFF:
            return None
        end = struct.unpack("!H", data[2:4])[0] or len(data)
        body = data[head:end]
    elif version == 6 and len(data) >= 40:
        proto, ttl = data[6], data[7]
        src, dst = (socket.inet_ntop(socket.AF_INET6, data[i:i + 16]) for i in (8, 24))
        body = data[40:40 + struct.unpack("!H", data[4:6])[0]]
    else:
        return None
    p = {"src": src, "dst": dst, "ttl": ttl, "proto": proto, "sport": 0, "dport": 0, "kind": None,
         "protocol": "?", "outer": None, "body": body}
    if proto == TCP:
        parse_tcp(p, body)
    elif proto == UDP and len(body) >= 8:
        p["protocol"], p["kind"] = "udp", "datagram"
        p["sport"], p["dport"] = struct.unpack("!HH", body[:4])
        p["payload"] = body[8:]
    elif proto in (ICMP, ICMP6) and len(body) >= 8:
        parse_icmp(p, body)
    return p


def parse_tcp(p, body):
    """TCP: only what opens a connection or answers an opening has a kind."""
    p["protocol"] = "tcp"
    if len(body) < 8:
        return
    p["sport"], p["dport"], p["seq"] = struct.unpack("!HHI", body[:8])
    if len(body) < 14:
        p["kind"] = "cut"
        return
    p["ack"], flags = struct.unpack("!I", body[8:12])[0], body[13] & 0x17
    p["kind"] = {0x02: "syn", 0x12: "answer", 0x14: "reset"}.get(flags)


def parse_icmp(p, body):
    """Echo, or an error with the header inside it."""
    six = p["proto"] == ICMP6
    p["protocol"] = "icmp"
    kind, code = body[0], body[1]
    if kind in ((128, 129) if six else (8, 0)):
        p["kind"] = "echo" if kind in (128, 8) else "reply"
        p["sport"] = p["dport"] = struct.unpack("!H", body[4:6])[0]
        p["payload"] = body[8:]
    elif kind in (ERRORS6 if six else ERRORS4):
        inner = parse_ip(body[8:])
        p["kind"], p["type"], p["code"], p["inner"] = "error", kind, code, inner
        p["mtu"] = 0
        if (six and kind == 2) or (not six and kind == 3 and code == 4):
            p["mtu"] = struct.unpack("!I", body[4:8])[0] & (0xFFFFFFFF if six else 0xFFFF)


def parse_frame(data):
    """An Ethernet frame: (destination MAC, packet). A tunnel's inner packet carries `outer`."""
    if len(data) < 34:
        return None, None
    mac = ":".join(f"{b:02x}" for b in data[:6])
    if data[12:14] not in (b"\x08\x00", b"\x86\xdd"):
        return mac, None
    packet = parse_ip(data[14:])
    return mac, unwrap(packet) if packet else None


def unwrap(p):
    """The packet inside a tunnel, with the outer header beside it."""
    inner, name, port = None, None, 0
    body = p["body"]
    if p["proto"] == UDP and p["dport"] == 8472 and len(body) > 30 and body[8] == 0x08:
        inner, name, port = parse_ip(body[30:]), "vxlan", 8472
    elif p["proto"] == UDP and p["dport"] == 6081 and len(body) > 30 and body[8] >> 6 == 0:
        at = 16 + (body[8] & 0x3F) * 4
        link = body[10:12] == b"\x65\x58"
        inner, name, port = parse_ip(body[at + (14 if link else 0):]), "geneve", 6081
    elif p["proto"] in (4, 41):
        inner, name = parse_ip(body), "ipip"
    if inner is None:
        return p
    inner["outer"] = {"src": p["src"], "dst": p["dst"], "protocol": name, "dport": port or None}
    return inner


def checksum(data):
    """The Internet checksum."""
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def echo_request(six, ident, payload):
    """An ICMP echo request; for IPv6 the kernel fills in the checksum."""
    head = struct.pack("!BBHHH", 128 if six else 8, 0, 0, ident, 1)
    if six:
        return head + payload
    return struct.pack("!BBHHH", 8, 0, checksum(head + payload), ident, 1) + payload


def raw_mac(text):
    """Six bytes of a MAC."""
    return bytes(int(part, 16) for part in text.split(":"))


def answer_neighbour(frame, addresses, mac):
    """The answer to a question for one of `addresses` (ARP or neighbour discovery), or None."""
    me = raw_mac(mac)
    if frame[12:14] == b"\x08\x06" and len(frame) >= 42 and frame[20:22] == b"\0\1":
        wanted = socket.inet_ntop(socket.AF_INET, frame[38:42])
        if wanted not in addresses:
            return None
        body = frame[14:20] + b"\0\2" + me + frame[38:42] + frame[22:32]
        return frame[6:12] + me + b"\x08\x06" + body
    if frame[12:14] == b"\x86\xdd" and len(frame) >= 78 and frame[20] == ICMP6 and frame[54] == 135:
        target = frame[62:78]
        if socket.inet_ntop(socket.AF_INET6, target) not in addresses or frame[22:38] == bytes(16):
            return None
        body = struct.pack("!BBHI", 136, 0, 0, 0x60000000) + target + b"\2\1" + me
        pseudo = target + frame[22:38] + struct.pack("!IHBB", len(body), 0, 0, ICMP6)
        body = body[:2] + struct.pack("!H", checksum(pseudo + body)) + body[4:]
        head = struct.pack("!IHBB", 0x60000000, len(body), ICMP6, 255) + target + frame[22:38]
        return frame[6:12] + me + b"\x86\xdd" + head + body
    return None
