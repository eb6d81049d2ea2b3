// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/analysis/log_text.h"
#include "tests/support/check.h"

/// What people paste: sockets, headers, lines of logs.
using namespace tombolo;
using namespace tombolo::sim::analysis;

namespace {

std::string told(const Socket& s)
{
    const std::string a = toString(s.first);
    return s.second == 0 ? a
                         : (s.first.isV6() ? '[' + a + ']' : a) + ':' + std::to_string(s.second);
}

std::string socketOf(std::string_view text)
{
    const auto s = parseSocket(text);
    return s ? told(*s) : "nothing";
}

std::string headerOf(std::string_view text)
{
    const auto e = parseHeader(text);
    if (!e)
        return "nothing";
    std::string out = std::to_string(int(e->identity));
    for (const Socket& s : e->values)
        out += ' ' + told(s);
    return out;
}

std::string clientOf(std::string_view line)
{
    const auto c = parseLogLine(line);
    if (!c)
        return "nothing";
    std::string out = c->source.isNone() ? "header alone" : told({c->source, c->port});
    if (!c->to.isNone())
        out += " > " + told({c->to, c->toPort});
    if (c->otherSource)
        out += " or " + told(*c->otherSource);
    if (c->otherTo)
        out += " > or " + told(*c->otherTo);
    if (c->asked)
        out += " asked " + told(*c->asked);
    for (const Evidence& e : c->headers) {
        out += " /";
        for (const Socket& s : e.values)
            out += ' ' + told(s);
    }
    return out;
}

}  // namespace

TEST(socketsInBothFamilies)
{
    CHECK_EQ(socketOf("10.1.1.2"), "10.1.1.2");
    CHECK_EQ(socketOf(" 10.1.1.2:80 "), "10.1.1.2:80");
    CHECK_EQ(socketOf("[::1]:80"), "[::1]:80");
    CHECK_EQ(socketOf("[2001:db8::1]"), "2001:db8::1");
    CHECK_EQ(socketOf("2001:db8::1"), "2001:db8::1");
    for (const char* bad : {"", "10.1.1", "10.1.1.2:", "10.1.1.2:x", "10.1.1.2:70000", "[::1",
                            "[::1]80", "10.1.1.2:80:1", ":80", "[]:1"})
        CHECK_EQ(socketOf(bad), "nothing");
}

TEST(headersAboutTheClient)
{
    CHECK_EQ(headerOf("X-Forwarded-For: 10.1.1.2, 10.1.1.3"), "0 10.1.1.2 10.1.1.3");
    CHECK_EQ(headerOf("x-forwarded-for=::1"), "0 ::1");
    CHECK_EQ(headerOf("Forwarded: for=10.1.1.2;proto=http, For=\"[2001:db8::1]:4711\""),
             "1 10.1.1.2 [2001:db8::1]:4711");
    CHECK_EQ(headerOf("PROXY TCP4 10.1.1.2 10.1.1.3 40000 80\r\n"), "2 10.1.1.2:40000");
    CHECK_EQ(headerOf("PROXY-v2: [::1]:5"), "3 [::1]:5");
    for (const char* bad : {"", "Host: 10.1.1.2", "X-Forwarded-For:", "X-Forwarded-For: unknown",
                            "Forwarded: proto=http", "PROXY UNKNOWN", "PROXY TCP4 10.1.1.2"})
        CHECK_EQ(headerOf(bad), "nothing");
}

TEST(linesOfLogs)
{
    CHECK_EQ(clientOf("10.10.0.11 - - [23/Nov/2026:06:00:00 +0000] \"GET / HTTP/1.1\" 200 5"),
             "10.10.0.11");
    CHECK_EQ(clientOf("10.10.0.11:40000"), "10.10.0.11:40000");
    CHECK_EQ(
        clientOf("haproxy[7]: 10.10.0.11:40000 [23/Nov/2026:06:00:00.000] front back/s1 0/0/1"),
        "10.10.0.11:40000");
    CHECK_EQ(
        clientOf("tcp      6 431999 ESTABLISHED src=10.1.1.2 dst=10.10.0.80 sport=40001 dport=80 "
                 "src=10.10.0.80 dst=10.20.0.11 sport=80 dport=40001 [ASSURED] mark=0 use=1"),
        "10.1.1.2:40001 > 10.10.0.80:80");
    CHECK_EQ(clientOf("ESTAB 0 0 10.10.0.80:80 10.10.0.11:40000"),
             "10.10.0.11:40000 > 10.10.0.80:80");
    CHECK_EQ(clientOf("06:00:00.000000 IP 10.10.0.11.40000 > 10.10.0.80.80: Flags [S]"),
             "10.10.0.11:40000 > 10.10.0.80:80");
    CHECK_EQ(
        clientOf("kernel: IN=eth0 OUT= SRC=10.10.0.11 DST=10.10.0.80 PROTO=TCP SPT=40000 DPT=22"),
        "10.10.0.11:40000 > 10.10.0.80:22");
    CHECK_EQ(clientOf("sshd[9]: Accepted publickey for root from 10.10.0.11 port 40000 ssh2"),
             "10.10.0.11:40000");
    CHECK_EQ(
        clientOf("{\"remote_addr\": \"2001:db8::9\", \"remote_port\": \"40000\", \"status\": 200}"),
        "[2001:db8::9]:40000");
    CHECK_EQ(clientOf("10.50.0.1 - \"GET /\" 200 x-forwarded-for=\"192.0.2.6, 10.40.0.50\""),
             "10.50.0.1 / 192.0.2.6 10.40.0.50");
    CHECK_EQ(clientOf("[2001:db8::5]:443 connected"), "[2001:db8::5]:443");
    for (const char* bad : {"", "nothing here", "GET / HTTP/1.1 200", "version 1.2.3", "12:34:56"})
        CHECK_EQ(clientOf(bad), "nothing");
}

/// As the programs print them.
TEST(linesOfRealPrograms)
{
    const auto check = [](const char* line, const char* says) {
        CHECK_EQ(clientOf(line), says);
    };
    // nginx: "main" of its own package, error log.
    check("10.10.0.21 - - [23/Nov/2026:06:00:00 +0000] \"GET / HTTP/1.1\" 200 615 \"-\" "
          "\"curl/7.88.1\" \"10.1.1.2, 10.1.1.3\"",
          "10.10.0.21 / 10.1.1.2 10.1.1.3");
    check("10.10.0.21 - - [23/Nov/2026:06:00:00 +0000] \"GET / HTTP/1.1\" 200 615 "
          "\"http://10.9.9.9/\" \"curl/7.88.1\" \"-\"",
          "10.10.0.21");
    check("2026/11/23 06:00:00 [error] 7#7: *1 open() \"/x\" failed (2: No such file or "
          "directory), client: 2001:db8::9, server: _, request: \"GET /x HTTP/1.1\", host: "
          "\"10.10.0.80\"",
          "2001:db8::9");
    // haproxy: by syslog from an address; IPv6 without brackets; a socket for both families.
    check("Nov 23 06:00:00 10.0.0.5 haproxy[7]: 10.10.0.11:40000 [23/Nov/2026:06:00:00.000] fe "
          "be/s1 0/0/0/1/1 200 158 - - ---- 1/1/0/0/0 0/0 {10.1.1.2|curl} \"GET / HTTP/1.1\"",
          "10.10.0.11:40000");
    check("haproxy[7]: 2001:db8::9:40000 [23/Nov/2026:06:00:00.000] fe be/s1 0/0/1 0 -- 1/1/0/0/0 "
          "0/0",
          "[2001:db8::9]:40000");
    check("haproxy[7]: ::ffff:10.10.0.11:40000 [23/Nov/2026:06:00:00.000] fe be/s1 0/0/1",
          "10.10.0.11:40000");
    // Envoy, Istio: text and JSON.
    check("[2026-11-23T06:00:00.310Z] \"POST /api HTTP/2\" 204 - 154 0 226 100 \"10.1.1.2\" "
          "\"nsq2http\" \"cc21d9b0\" \"locations\" \"10.1.2.9:80\" outbound|80||web 10.1.2.1:45000 "
          "10.96.0.10:80 10.10.0.21:51234 - default",
          "10.10.0.21:51234 > 10.96.0.10:80 / 10.1.1.2");
    check("{\"authority\":\"web\",\"downstream_local_address\":\"10.96.0.10:80\","
          "\"downstream_remote_address\":\"10.10.0.21:51234\",\"x_forwarded_for\":null,"
          "\"upstream_host\":\"10.1.2.9:80\"}",
          "10.10.0.21:51234 > 10.96.0.10:80");
    check("{\"x_forwarded_for\":\"10.1.1.2,10.1.1.3\",\"downstream_remote_address\":"
          "\"[2001:db8::9]:51234\"}",
          "[2001:db8::9]:51234 / 10.1.1.2 10.1.1.3");
    // journal: sshd.
    check("Nov 23 06:00:00 server sshd[9]: Connection from 10.10.0.21 port 40000 on 10.10.0.80 "
          "port 22 rdomain \"\"",
          "10.10.0.21:40000 > 10.10.0.80:22");
    check("sshd[9]: Failed password for invalid user 10.9.9.9 from 2001:db8::9 port 40000 ssh2",
          "[2001:db8::9]:40000");
    // conntrack -L, -E; nf_conntrack.
    check("udp      17 29 src=10.1.1.2 dst=10.10.0.80 sport=5353 dport=53 [UNREPLIED] "
          "src=10.10.0.80 dst=10.20.0.11 sport=53 dport=5353 mark=0 use=1",
          "10.1.1.2:5353 > 10.10.0.80:53");
    check("    [NEW] tcp      6 120 SYN_SENT src=fd00::2 dst=fd00:10::80 sport=40001 dport=443 "
          "[UNREPLIED] src=fd00:10::80 dst=fd00::2 sport=443 dport=40001",
          "[fd00::2]:40001 > [fd00:10::80]:443");
    check("icmp     1 29 src=10.1.1.2 dst=10.10.0.80 type=8 code=0 id=5 src=10.10.0.80 "
          "dst=10.20.0.11 type=0 code=0 id=5 mark=0 use=1",
          "10.1.1.2 > 10.10.0.80");
    // nft: log and monitor trace; ufw.
    check("kernel: drop IN=eth0 OUT=eth1 MAC=52:54:00:12:34:56:52:54:00:12:34:57:08:00 "
          "SRC=10.10.0.21 DST=10.10.0.80 LEN=60 TOS=0x00 PREC=0x00 TTL=63 ID=1 DF PROTO=TCP "
          "SPT=40000 DPT=443 WINDOW=64240 RES=0x00 SYN URGP=0",
          "10.10.0.21:40000 > 10.10.0.80:443");
    check("trace id 3a1c inet filter forward packet: iif \"eth0\" oif \"eth1\" ether saddr "
          "52:54:00:12:34:56 ether daddr 52:54:00:12:34:57 ip saddr 10.10.0.21 ip daddr 10.10.0.80 "
          "ip dscp cs0 ip ecn not-ect ip ttl 63 ip id 1 ip length 60 tcp sport 40000 tcp dport 443 "
          "tcp flags == syn tcp window 64240",
          "10.10.0.21:40000 > 10.10.0.80:443");
    check("trace id 3a1d ip6 filter forward packet: ip6 saddr fd00::2 ip6 daddr fd00:10::80 udp "
          "sport 5353 udp dport 53",
          "[fd00::2]:5353 > [fd00:10::80]:53");
    // Flow logs, captures, sockets.
    check("2 123456789010 eni-1235b8ca 10.10.0.21 10.10.0.80 40000 443 6 20 4249 1418530010 "
          "1418530070 ACCEPT OK",
          "10.10.0.21:40000 > 10.10.0.80:443");
    check("Nov 23 06:00:00.000: 10.1.1.2:40000 (ID:7) -> 10.10.0.80:80 to-stack FORWARDED",
          "10.1.1.2:40000");
    check("10.1.1.2:40000 -> 10.10.0.80:80 to-stack FORWARDED (TCP Flags: SYN)",
          "10.1.1.2:40000 > 10.10.0.80:80");
    check("IP6 fd00::2.40000 > fd00:10::80.443: Flags [S], seq 1, length 0",
          "[fd00::2]:40000 > [fd00:10::80]:443");
    check("tcp   ESTAB 0      0      [::ffff:10.10.0.80]:80 [::ffff:10.10.0.21]:40000 "
          "users:((\"nginx\",pid=7,fd=3))",
          "10.10.0.21:40000 > 10.10.0.80:80");
    check("ESTAB 0 0 10.10.0.80%eth0:80 10.10.0.21:40000", "10.10.0.21:40000 > 10.10.0.80:80");
    // Others.
    check("[Mon Nov 23 06:00:00.000000 2026] [authz:error] [pid 9:tid 1] [client 10.10.0.21:40000] "
          "AH01630: client denied",
          "10.10.0.21:40000");
    check("postfix/smtpd[9]: connect from unknown[10.10.0.21]:40000", "10.10.0.21:40000");
    check("named[9]: client @0x7f00 10.10.0.21#40000 (example.net): query: example.net IN A",
          "10.10.0.21:40000");
    check("LOG:  connection received: host=10.10.0.21 port=40000", "10.10.0.21:40000");
    check("dovecot: imap-login: Login: user=<a>, rip=10.10.0.21, lip=10.10.0.80, TLS",
          "10.10.0.21 > 10.10.0.80");
    check("{\"level\":\"info\",\"request\":{\"remote_ip\":\"10.10.0.21\",\"remote_port\":\"40000\","
          "\"client_ip\":\"10.10.0.21\"}}",
          "10.10.0.21:40000");
}

/// haproxy and Apache write IPv6 without brackets: with a short port it is an address, too.
TEST(anAddressOrAnAddressAndItsPort)
{
    const char* const haproxy = "haproxy[9]: fd00:10::32:5000 [24/Nov/2026:01:00:00.000] fe be/s";
    CHECK_EQ(clientOf(haproxy), "fd00:10::32:5000 or [fd00:10::32]:5000");
    CHECK_EQ(clientOf("[core:error] [pid 1] [client fd00:10::32:500] AH00126: Invalid URI"),
             "fd00:10::32:500 or [fd00:10::32]:500");
    // No port, or one that is said elsewhere.
    CHECK_EQ(clientOf("2001:db8::beef - - \"GET /\" 200"), "2001:db8::beef");
    CHECK_EQ(clientOf("src=fd00::2:5 dst=fd00::3:5 sport=40001 dport=443"),
             "[fd00::2:5]:40001 > [fd00::3:5]:443");
    CHECK_EQ(clientOf("[fd00:10::32:5000]:80 connected"), "[fd00:10::32:5000]:80");
    const auto settled = [&](std::initializer_list<const char*> known) {
        auto client = parseLogLine(haproxy);
        REQUIRE(client);
        const auto both = settle(*client, [&](const IpAddress& a) {
            return std::any_of(known.begin(), known.end(),
                               [&](const char* k) { return parseAddress(k) == a; });
        });
        return told({client->source, client->port}) + (both ? " or else" : "");
    };
    CHECK_EQ(settled({"fd00:10::32"}), "[fd00:10::32]:5000");
    CHECK_EQ(settled({"fd00:10::32:5000"}), "fd00:10::32:5000");
    CHECK_EQ(settled({}), "fd00:10::32:5000");
    CHECK_EQ(settled({"fd00:10::32", "fd00:10::32:5000"}), "fd00:10::32:5000 or else");
}

/// What a PROXY line tells of did not connect.
TEST(aHeaderAloneNamesNobodyWhoConnected)
{
    CHECK_EQ(clientOf("PROXY TCP4 10.40.0.51 10.40.0.3 40004 80"),
             "header alone asked 10.40.0.3:80 / 10.40.0.51:40004");
    CHECK_EQ(clientOf("PROXY-v2: 10.1.1.2:40001"), "header alone / 10.1.1.2:40001");
    CHECK_EQ(clientOf("X-Forwarded-For: 10.1.1.2"), "header alone / 10.1.1.2");
    CHECK_EQ(
        clientOf("nginx: broken header: \"PROXY TCP4 10.9.9.9 10.1.1.1 1 2\" while reading PROXY "
                 "protocol, client: 10.40.0.51, server: 0.0.0.0:80"),
        "10.40.0.51 asked 10.1.1.1:2 / 10.9.9.9:1");
}

/// The header of version 2 is binary: as a capture prints it.
TEST(theBinaryPreface)
{
    CHECK_EQ(headerOf("0d0a0d0a000d0a515549540a2111000c0a0101020a0a00509c4101bb"),
             "3 10.1.1.2:40001");
    CHECK_EQ(headerOf("0d0a 0d0a 000d 0a51 5549 540a 2121 0024 fd00 0000 0000 0000 0000 0000 0000 "
                      "0002 fd00 0010 0000 0000 0000 0000 0000 0080 9c41 01bb"),
             "3 [fd00::2]:40001");
    CHECK_EQ(headerOf("\\x0D\\x0A\\x0D\\x0A\\x00\\x0D\\x0AQUIT\\x0A"), "nothing");
    // Sent by the proxy itself; cut off; of another family.
    CHECK_EQ(headerOf("0d0a0d0a000d0a515549540a20000000"), "nothing");
    CHECK_EQ(headerOf("0d0a0d0a000d0a515549540a2111000c0a01"), "nothing");
    CHECK_EQ(headerOf("0d0a0d0a000d0a515549540a2131000c0a0101020a0a00509c4101bb"), "nothing");
}

TEST(hostileLines)
{
    std::string huge;
    for (int i = 0; i < 200'000; ++i)
        huge += "src src= 10.1.1.2 [ \" from ";
    CHECK(parseLogLine(huge).has_value());
    huge.assign(5'000'000, '[');
    CHECK(!parseLogLine(huge));
    huge.assign(1'000'000, ':');
    CHECK(!parseLogLine(huge) && !parseSocket(huge) && !parseHeader(huge));
    std::string binary;
    for (int i = 0; i < 4096; ++i)
        binary += static_cast<char>((i * 37) % 256);
    CHECK(!parseLogLine(binary) && !parseHeader(binary));
    CHECK_EQ(clientOf(std::string("\0\xff\xfe 10.1.1.2:40000 \xc3\x28", 21)), "10.1.1.2:40000");
    // Dates that are none say nothing.
    CHECK_EQ(clientOf("10.10.0.21 - - [99/Foo/0000:99:99:99 +9999] \"GET /\" 200"), "10.10.0.21");
    for (const char* bad : {"src=", "client:", "SRC=DST=", "from  port ", "[[[]]]:::", "-> >",
                            "x-forwarded-for:", "host=example.net port=1"})
        CHECK_EQ(clientOf(bad), "nothing");
}

CHECK_MAIN()
