// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "model/core/ip.h"

/// What a Linux kernel did against what the simulator says, as the vectors' compare.py does it,
/// with its
/// --errors: "*" matches anything, "A|B" one of several.
namespace tombolo::test {

using Json = nlohmann::json;

class VectorCompare {
public:
    VectorCompare(const Json& expected, const Json& trace) : m_expected(expected), m_trace(trace) {}

    /// @return one line per difference; empty when equal
    std::vector<std::string> differences()
    {
        for (const Json& e : m_expected.at("flows")) {
            m_flow = e.at("id").get<std::string>();
            const Json* actual = nullptr;
            for (const Json& a : m_trace.at("flows")) {
                if (a.at("id") == e.at("id"))
                    actual = &a;
            }
            if (actual == nullptr)
                say("missing from the trace");
            else
                flow(e, *actual);
        }
        return m_found;
    }

private:
    void say(const std::string& text) { m_found.push_back(m_flow + ": " + text); }

    static std::string canonical(const std::string& text)
    {
        const auto address = parseAddress(text);
        return address ? toString(*address) : text;
    }

    static bool matches(const Json& expected, const Json& actual)
    {
        if (expected == "*")
            return true;
        if (expected.is_string() && expected.get<std::string>().find('|') != std::string::npos) {
            std::string rest = expected.get<std::string>();
            while (!rest.empty()) {
                const auto bar = rest.find('|');
                if (matches(rest.substr(0, bar), actual))
                    return true;
                rest = bar == std::string::npos ? std::string() : rest.substr(bar + 1);
            }
            return false;
        }
        if (expected.is_object() && actual.is_object()) {
            for (const auto& [key, value] : expected.items()) {
                if (!matches(value, actual.contains(key) ? actual.at(key) : Json()))
                    return false;
            }
            return true;
        }
        if (expected.is_string() && actual.is_string())
            return canonical(expected) == canonical(actual);
        return expected == actual;
    }

    static Json part(const Json& object, const char* key)
    {
        return object.contains(key) ? object.at(key) : Json();
    }

    Json crossing(const Json& c) const
    {
        Json out;
        for (const char* key : {"from", "to", "src", "sport", "dst", "dport", "protocol", "ttl"})
            out[key] = part(c, key);
        const Json hosts = m_expected.value("hostNetworkPods", Json::object());
        for (const char* key : {"from", "to"})
            out[key] = hosts.value(out[key].get<std::string>(), out[key].get<std::string>());
        if (out["protocol"] == "icmpv6")
            out["protocol"] = "icmp";
        const Json outer = part(c, "outer");
        out["outer"] = Json();
        if (outer.is_object())
            out["outer"] = {
                {"src", outer["src"]}, {"dst", outer["dst"]}, {"dport", outer["dport"]}};
        out["_pod"] = part(c, "network").is_null();
        return out;
    }

    /// Reduced; two halves of a merely switched frame on pod links become one.
    std::vector<Json> crossings(const Json& list) const
    {
        static constexpr std::array kSame{"src",      "sport", "dst",  "dport",
                                          "protocol", "ttl",   "outer"};
        std::vector<Json> out;
        for (const Json& item : list) {
            const Json c = crossing(item);
            if (!out.empty()) {
                Json& last = out.back();
                const bool same = std::all_of(kSame.begin(), kSame.end(),
                                              [&](const char* k) { return last[k] == c[k]; });
                if (last["_pod"] && c["_pod"] && last["to"] == c["from"] &&
                    last["from"] != c["to"] && same) {
                    last["to"] = c["to"];
                    continue;
                }
            }
            out.push_back(c);
        }
        return out;
    }

    std::vector<std::string> lists(const std::string& what, const Json& expected,
                                   const Json& actual) const
    {
        std::vector<std::string> out;
        if (expected == "*")
            return out;
        const auto e = crossings(expected);
        const auto a = crossings(actual);
        for (std::size_t i = 0; i < std::max(e.size(), a.size()); ++i) {
            const std::string at = what + '[' + std::to_string(i) + "] ";
            if (i >= e.size())
                out.push_back(at + "not expected: " + a[i].dump());
            else if (i >= a.size())
                out.push_back(at + "missing: " + e[i].dump());
            else
                for (const auto& [key, value] : e[i].items()) {
                    if (key != "_pod" && !matches(value, a[i].at(key)))
                        out.push_back(at + key + ": expected " + e[i].dump() + ", got " +
                                      a[i].dump());
                }
        }
        return out;
    }

    void flow(const Json& e, const Json& a)
    {
        if (!matches(e.at("verdict"), a.at("verdict")))
            say("verdict: expected " + e.at("verdict").dump() + ", got " + a.at("verdict").dump() +
                a.at("reason").dump());
        if (e.at("verdict") != "refused")
            seen(e.at("seenSource"), a.at("seenSource"));
        for (const std::string& d : lists("request", e.at("request"), a.at("request")))
            say(d);
        auto best = lists("reply", e.at("reply"), a.at("reply"));
        if (!best.empty() && e.contains("proxiedAt") && e.at("reply").is_array()) {
            // Behind a proxy the client's connection may come first or last.
            std::vector<Json> groups;
            std::size_t at = 0;
            for (const Json& size : e.at("proxiedAt").at("reply")) {
                Json group = Json::array();
                for (std::size_t i = 0; i < size.get<std::size_t>(); ++i)
                    group.push_back(e.at("reply").at(at++));
                groups.insert(groups.begin(), group);
            }
            Json turned = Json::array();
            for (const Json& g : groups)
                turned.insert(turned.end(), g.begin(), g.end());
            const auto other = lists("reply", turned, a.at("reply"));
            best = other.size() < best.size() ? other : best;
        }
        for (const std::string& d : best)
            say(d);
        recovered(e, a);
        errors(e.at("errors"), a.at("errors"));
    }

    void seen(const Json& e, const Json& a)
    {
        const bool equal = e.is_null() || a.is_null() ? e.is_null() == a.is_null()
                                                      : matches(e.at("address"), a.at("address")) &&
                                                            matches(e.at("port"), a.at("port"));
        if (!equal)
            say("seenSource: expected " + e.dump() + ", got " + a.dump());
    }

    void recovered(const Json& e, const Json& a)
    {
        if (!e.at("request").is_array() || e.at("request").empty())
            return;
        const std::string source = canonical(e.at("request").at(0).at("src"));
        const auto names = [&](const Json& list) {
            std::set<std::string> out;
            for (const Json& r : list) {
                if (canonical(r.at("address")) == source)
                    out.insert(r.at("identity").get<std::string>());
            }
            return out;
        };
        if (names(e.at("recovered")) != names(a.at("recovered")))
            say("recovered: expected " + e.at("recovered").dump() + ", got " +
                a.at("recovered").dump());
    }

    void errors(const Json& e, const Json& a)
    {
        if (e == "*")
            return;
        if (e.size() != a.size())
            return say("errors: expected " + e.dump() + ", got " + a.dump());
        for (std::size_t i = 0; i < e.size(); ++i) {
            for (const char* key :
                 {"from", "to", "type", "code", "inner", "src", "dst", "ttl", "mtu"}) {
                if (!matches(part(e[i], key), part(a[i], key)))
                    say(std::string("errors ") + key + ": expected " + e[i].dump() + ", got " +
                        a[i].dump());
            }
        }
    }

    const Json& m_expected;
    const Json& m_trace;
    std::string m_flow;
    std::vector<std::string> m_found;
};

}  // namespace tombolo::test
