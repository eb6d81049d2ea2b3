// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    std::string out = told({c->source, c->port});
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
        "10.1.1.2:40001");
    CHECK_EQ(clientOf("ESTAB 0 0 10.10.0.80:80 10.10.0.11:40000"), "10.10.0.11:40000");
    CHECK_EQ(clientOf("06:00:00.000000 IP 10.10.0.11.40000 > 10.10.0.80.80: Flags [S]"),
             "10.10.0.11:40000");
    CHECK_EQ(
        clientOf("kernel: IN=eth0 OUT= SRC=10.10.0.11 DST=10.10.0.80 PROTO=TCP SPT=40000 DPT=22"),
        "10.10.0.11:40000");
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

CHECK_MAIN()
