// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QString>

#include <cstdint>
#include <vector>

#include "model/persist/file.h"

namespace tombolo::test {

inline Topology example(const char* name)
{
    const QString path =
        QStringLiteral(SOURCE_DIR "/resources/examples/%1.tombolo").arg(QLatin1String(name));
    auto opened = persist::readFile(path.toStdString());
    return opened ? opened->topology : Topology{};
}

inline std::vector<std::string> exampleNames()
{
    std::vector<std::string> names;
    for (const QString& file : QDir(QStringLiteral(SOURCE_DIR "/resources/examples"))
                                   .entryList({QStringLiteral("*.tombolo")}))
        names.push_back(file.chopped(8).toStdString());
    return names;
}

/// Small repeatable random numbers.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed * 2654435761U + 88172645463325252U) {}
    int below(int n)
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 7U;
        m_state ^= m_state << 17U;
        return static_cast<int>(m_state % static_cast<std::uint64_t>(n));
    }

private:
    std::uint64_t m_state;
};

/// A random network of networks: clusters, routers, gateways and hosts without any canvas item.
inline Topology randomTopology(std::uint64_t seed)
{
    Random random(seed);
    Topology t;
    const int networks = 1 + random.below(6);
    for (int i = 0; i < networks; ++i) {
        Network n;
        n.id = "net" + std::to_string(i);
        n.name = "Network " + std::to_string(i);
        n.kind = static_cast<NetworkKind>(random.below(3));
        n.prefixes = {{IpAddress::v4(0x0A000000U + (static_cast<std::uint32_t>(i) << 16U)), 16}};
        t.networks.push_back(n);
    }
    const auto some = [&] {
        return "net" + std::to_string(random.below(networks));
    };
    const auto interfaces = [&](int count) {
        std::vector<Interface> list;
        for (int i = 0; i < count; ++i)
            list.push_back(
                {some(),
                 {IpAddress::v4(0x0A000001U + static_cast<std::uint32_t>(random.below(9000)))},
                 {}});
        return list;
    };
    for (int i = random.below(4); i-- > 0;) {
        Cluster c;
        c.id = "c" + std::to_string(i);
        c.name = "Cluster " + std::to_string(i);
        c.network = some();
        c.masquerade = random.below(2) == 0;
        for (int k = random.below(7); k-- > 0;) {
            Node node;
            node.id = c.id + "-n" + std::to_string(k);
            node.name = "node-" + std::to_string(k);
            for (int p = random.below(6); p-- > 0;) {
                Pod pod;
                pod.id = node.id + "-p" + std::to_string(p);
                pod.name = "Pod-" + std::to_string(p);
                pod.labels = {{"app", p % 2 ? "web" : "db"}};
                node.pods.push_back(pod);
            }
            c.nodes.push_back(node);
        }
        for (int k = random.below(3); k-- > 0;) {
            Service s;
            s.id = c.id + "-s" + std::to_string(k);
            s.name = "service-" + std::to_string(k);
            s.selector = {{"app", "web"}};
            c.services.push_back(s);
        }
        t.clusters.push_back(c);
    }
    for (int i = random.below(4); i-- > 0;) {
        Router r;
        r.id = "r" + std::to_string(i);
        r.interfaces = interfaces(1 + random.below(3));
        t.routers.push_back(r);
    }
    for (int i = random.below(4); i-- > 0;) {
        Gateway g;
        g.id = "g" + std::to_string(i);
        g.kind = static_cast<GatewayKind>(random.below(3));
        g.interfaces = interfaces(1 + random.below(2));
        t.gateways.push_back(g);
    }
    for (int i = random.below(6); i-- > 0;) {
        Host h;
        h.id = "h" + std::to_string(i);
        h.role = static_cast<HostRole>(random.below(2));
        h.interfaces = interfaces(1);
        t.hosts.push_back(h);
    }
    return t;
}

}  // namespace tombolo::test
