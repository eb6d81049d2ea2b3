// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <deque>

#include "views/render/metrics.h"
#include "views/render/scene_data.h"

namespace tombolo::render {

using namespace metrics;

namespace {

/// Longer chains of networks begin a tree of their own, so that no document exhausts the stack.
constexpr int kDeepest = 200;

double snapUp(double v)
{
    return std::ceil(v / kGridStep) * kGridStep;
}

/// A network or something that docks to networks.
struct Thing {
    std::string id;
    ElementKind kind{};
    QSizeF size;
    std::vector<int> networks;  ///< indices of Topology::networks, each once
    bool server = false;
};

/// A row of connectors with the networks they lead to, or one thing that hangs on a bar.
struct Unit {
    std::vector<int> things;    ///< connectors, or the one thing
    std::vector<int> networks;  ///< children
    double width = 0;
};

/// The tree that a figure shows: a root bar, and above every bar what hangs on it.
class Arranger {
public:
    explicit Arranger(const Topology& topology) : m_topology(topology) { collect(); }
    std::map<std::string, QRectF> run();

private:
    void collect();
    void addThing(const std::string& id, ElementKind kind, QSizeF size,
                  const std::vector<std::string>& networks, bool server = false);
    std::vector<int> reachable(int network) const;
    int rootOf(const std::vector<int>& networks) const;
    int eccentricity(int network) const;
    void grow(int root);
    void unitsOf(int network, bool root, bool deeper);
    double widthOf(int network);
    void place(int network, double left, double top);
    void placeShore(int root, double left, double top);
    QSizeF thingSize(int thing) const { return m_things[static_cast<std::size_t>(thing)].size; }
    double rowWidth(const std::vector<int>& things) const;
    void put(int thing, double x, double y)
    {
        m_rects[m_things[static_cast<std::size_t>(thing)].id] = {QPointF(x, y), thingSize(thing)};
    }

    const Topology& m_topology;
    std::map<std::string, int> m_networkIndex;
    std::vector<Thing> m_things;
    std::vector<std::vector<int>> m_on;      ///< network → things
    std::vector<std::vector<Unit>> m_units;  ///< network → what hangs above it
    std::vector<std::vector<int>> m_shore;   ///< root → hosts below it
    std::vector<double> m_width;
    std::vector<char> m_seenNetwork;
    std::vector<char> m_seenThing;
    std::map<std::string, QRectF> m_rects;
};

void Arranger::addThing(const std::string& id, ElementKind kind, QSizeF size,
                        const std::vector<std::string>& networks, bool server)
{
    Thing thing{id, kind, size, {}, server};
    for (const std::string& network : networks) {
        const auto it = m_networkIndex.find(network);
        if (it == m_networkIndex.end())
            continue;
        const int index = it->second;
        if (std::find(thing.networks.begin(), thing.networks.end(), index) == thing.networks.end())
            thing.networks.push_back(index);
    }
    for (const int network : thing.networks)
        m_on[static_cast<std::size_t>(network)].push_back(static_cast<int>(m_things.size()));
    m_things.push_back(std::move(thing));
}

void Arranger::collect()
{
    const std::size_t n = m_topology.networks.size();
    for (std::size_t i = 0; i < n; ++i)
        m_networkIndex.emplace(m_topology.networks[i].id, static_cast<int>(i));
    m_on.resize(n);
    m_units.resize(n);
    m_shore.resize(n);
    m_width.resize(n);
    m_seenNetwork.assign(n, 0);
    const auto names = [](const std::vector<Interface>& interfaces) {
        std::vector<std::string> list;
        for (const Interface& interface : interfaces)
            list.push_back(interface.network);
        return list;
    };
    const QSizeF card(kCardWidth, kCardHeight);
    for (const Cluster& c : m_topology.clusters) {
        const QSizeF size = layoutCluster(c, m_topology.canvasItems).needed;
        addThing(c.id, ElementKind::Cluster, {snapUp(size.width()), snapUp(size.height())},
                 {c.network});
    }
    for (const Router& r : m_topology.routers)
        addThing(r.id, ElementKind::Router, card, names(r.interfaces));
    for (const Gateway& g : m_topology.gateways)
        addThing(g.id, ElementKind::Gateway, card, names(g.interfaces));
    for (const HostRole role : {HostRole::Client, HostRole::Server}) {
        for (const Host& h : m_topology.hosts) {
            if (h.role == role)
                addThing(h.id, ElementKind::Host, card, names(h.interfaces),
                         role == HostRole::Server);
        }
    }
    m_seenThing.assign(m_things.size(), 0);
}

std::vector<int> Arranger::reachable(int network) const
{
    std::vector<char> seen(m_topology.networks.size(), 0);
    std::vector<int> list{network};
    seen[static_cast<std::size_t>(network)] = 1;
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (const int thing : m_on[static_cast<std::size_t>(list[i])]) {
            for (const int next : m_things[static_cast<std::size_t>(thing)].networks) {
                if (!seen[static_cast<std::size_t>(next)]) {
                    seen[static_cast<std::size_t>(next)] = 1;
                    list.push_back(next);
                }
            }
        }
    }
    return list;
}

int Arranger::eccentricity(int network) const
{
    std::map<int, int> depth{{network, 0}};
    std::deque<int> queue{network};
    int deepest = 0;
    while (!queue.empty()) {
        const int at = queue.front();
        queue.pop_front();
        for (const int thing : m_on[static_cast<std::size_t>(at)]) {
            for (const int next : m_things[static_cast<std::size_t>(thing)].networks) {
                if (depth.emplace(next, depth[at] + 1).second) {
                    deepest = std::max(deepest, depth[next]);
                    queue.push_back(next);
                }
            }
        }
    }
    return deepest;
}

/// The open sea: the internet if there is one, else the middle, away from the clusters.
int Arranger::rootOf(const std::vector<int>& networks) const
{
    std::vector<int> sorted = networks;
    std::sort(sorted.begin(), sorted.end());
    const auto score = [&](int network) {
        const auto& on = m_on[static_cast<std::size_t>(network)];
        const auto clusters = std::count_if(on.begin(), on.end(), [&](int thing) {
            return m_things[static_cast<std::size_t>(thing)].kind == ElementKind::Cluster;
        });
        const bool internet =
            m_topology.networks[static_cast<std::size_t>(network)].kind == NetworkKind::Internet;
        return std::tuple(internet ? 0 : 1, clusters > 0 ? 1 : 0,
                          networks.size() > 60 ? 0 : eccentricity(network),
                          -static_cast<long>(on.size()));
    };
    return *std::min_element(sorted.begin(), sorted.end(),
                             [&](int a, int b) { return score(a) < score(b); });
}

/// Breadth first, so that every bar hangs on the nearest way to the root.
void Arranger::grow(int root)
{
    std::deque<std::pair<int, int>> queue{{root, 0}};
    m_seenNetwork[static_cast<std::size_t>(root)] = 1;
    while (!queue.empty()) {
        const auto [network, depth] = queue.front();
        queue.pop_front();
        unitsOf(network, network == root, depth < kDeepest);
        for (const Unit& unit : m_units[static_cast<std::size_t>(network)]) {
            for (const int next : unit.networks)
                queue.emplace_back(next, depth + 1);
        }
    }
}

void Arranger::unitsOf(int network, bool root, bool deeper)
{
    std::vector<Unit>& units = m_units[static_cast<std::size_t>(network)];
    std::map<int, std::size_t> unitOfNetwork;
    for (const int index : m_on[static_cast<std::size_t>(network)]) {
        const Thing& thing = m_things[static_cast<std::size_t>(index)];
        if (m_seenThing[static_cast<std::size_t>(index)])
            continue;
        m_seenThing[static_cast<std::size_t>(index)] = 1;
        if (root && thing.networks.size() == 1 && thing.kind != ElementKind::Cluster) {
            m_shore[static_cast<std::size_t>(network)].push_back(index);
            continue;
        }
        std::size_t at = units.size();
        std::vector<int> fresh;
        for (const int next : thing.networks) {
            if (const auto it = unitOfNetwork.find(next); it != unitOfNetwork.end())
                at = std::min(at, it->second);
            else if (deeper && !m_seenNetwork[static_cast<std::size_t>(next)])
                fresh.push_back(next);
        }
        if (at == units.size())
            units.push_back({});
        units[at].things.push_back(index);
        for (const int next : fresh) {
            m_seenNetwork[static_cast<std::size_t>(next)] = 1;
            unitOfNetwork[next] = at;
            units[at].networks.push_back(next);
        }
    }
}

double Arranger::rowWidth(const std::vector<int>& things) const
{
    double width = -kUnitGap;
    for (const int thing : things)
        width += thingSize(thing).width() + kUnitGap;
    return std::max(0.0, width);
}

double Arranger::widthOf(int network)
{
    const Network& n = m_topology.networks[static_cast<std::size_t>(network)];
    std::size_t letters = std::max<std::size_t>(n.name.size(), 4);
    for (const Prefix& prefix : n.prefixes)
        letters += toString(prefix).size() + 3;
    double inner = -kUnitGap;
    for (Unit& unit : m_units[static_cast<std::size_t>(network)]) {
        double below = -kUnitGap;
        for (const int child : unit.networks)
            below += widthOf(child) + kUnitGap;
        unit.width = std::max(rowWidth(unit.things), below);
        inner += unit.width + kUnitGap;
    }
    const double shore = rowWidth(m_shore[static_cast<std::size_t>(network)]);
    const double own = std::clamp(static_cast<double>(letters) * 8.0 + 40, kBarMinWidth, 560.0);
    const double width = snapUp(std::max({inner, own, shore}));
    m_width[static_cast<std::size_t>(network)] = width;
    return width;
}

/// Grows downward from the bar at `top`; run() turns it over.
void Arranger::place(int network, double left, double top)
{
    const double width = m_width[static_cast<std::size_t>(network)];
    const std::vector<Unit>& units = m_units[static_cast<std::size_t>(network)];
    m_rects[m_topology.networks[static_cast<std::size_t>(network)].id] = {left, top, width,
                                                                          kBarHeight};
    double inner = -kUnitGap;
    for (const Unit& unit : units)
        inner += unit.width + kUnitGap;
    // Spare width goes between the units, so that docks are evenly spread.
    const double spare = std::max(0.0, width - inner) / static_cast<double>(units.size() + 1);
    double x = left + spare;
    const double band = top + kBarHeight + kBandGap;
    for (const Unit& unit : units) {
        double below = -kUnitGap;
        for (const int child : unit.networks)
            below += m_width[static_cast<std::size_t>(child)] + kUnitGap;
        double childX = x + (unit.width - std::max(0.0, below)) / 2;
        for (const int child : unit.networks) {
            place(child, childX, band + kCardHeight + kBandGap);
            childX += m_width[static_cast<std::size_t>(child)] + kUnitGap;
        }
        const double room = unit.width / static_cast<double>(unit.things.size());
        double slotX = x;
        const bool even = !unit.networks.empty();
        double rowX = x + (unit.width - rowWidth(unit.things)) / 2;
        for (const int thing : unit.things) {
            put(thing, even ? slotX + (room - thingSize(thing).width()) / 2 : rowX, band);
            slotX += room;
            rowX += thingSize(thing).width() + kUnitGap;
        }
        x += unit.width + kUnitGap + spare;
    }
}

void Arranger::placeShore(int root, double left, double top)
{
    const std::vector<int>& shore = m_shore[static_cast<std::size_t>(root)];
    if (shore.empty())
        return;
    const double room = m_width[static_cast<std::size_t>(root)] / static_cast<double>(shore.size());
    double x = left;
    for (const int thing : shore) {
        put(thing, x + (room - thingSize(thing).width()) / 2,
            top - kBandGap - thingSize(thing).height());
        x += room;
    }
}

std::map<std::string, QRectF> Arranger::run()
{
    double left = 0;
    for (std::size_t i = 0; i < m_topology.networks.size(); ++i) {
        if (m_seenNetwork[i])
            continue;
        std::vector<int> rest = reachable(static_cast<int>(i));
        std::erase_if(rest, [&](int n) { return m_seenNetwork[static_cast<std::size_t>(n)] != 0; });
        const int root = rootOf(rest);
        grow(root);
        const double width = widthOf(root);
        place(root, left, 0);
        placeShore(root, left, 0);
        left += width + 2 * kUnitGap;
    }
    for (std::size_t i = 0; i < m_things.size(); ++i) {
        if (!m_seenThing[i]) {
            put(static_cast<int>(i), left, 0);
            left += m_things[i].size.width() + kUnitGap;
        }
    }
    // Islands on top, the open sea below them.
    double lowest = 0;
    double leftmost = 0;
    for (const auto& [id, rect] : m_rects) {
        lowest = std::max(lowest, rect.bottom());
        leftmost = std::min(leftmost, rect.left());
    }
    for (auto& [id, rect] : m_rects) {
        rect.moveTop(std::round((lowest - rect.bottom()) / kGridStep) * kGridStep);
        rect.moveLeft(std::round((rect.left() - leftmost) / kGridStep) * kGridStep);
    }
    return m_rects;
}

}  // namespace

std::map<std::string, QRectF> arrangeTree(const Topology& topology)
{
    return Arranger(topology).run();
}

}  // namespace tombolo::render
