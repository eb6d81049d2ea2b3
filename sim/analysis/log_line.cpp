// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/analysis/log_text.h"

/// Whole lines, of whatever program: who connected, to whom, and what a header says.
namespace tombolo::sim::analysis {
namespace {

constexpr std::size_t kLongest = 65536;

/// A line with its lower-case twin; what was understood is blanked in both.
struct Line {
    std::string text;
    std::string folded;

    explicit Line(std::string_view line) : text(line.substr(0, kLongest)), folded(lowered(text)) {}
    void blank(std::size_t from, std::size_t to)
    {
        for (std::string* s : {&text, &folded})
            std::fill(s->begin() + static_cast<std::ptrdiff_t>(from),
                      s->begin() + static_cast<std::ptrdiff_t>(std::min(to, s->size())), ' ');
    }
};

bool isWordChar(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.';
}

/// Where a key's value begins: after "key=", "key: ", "\"key\":" and, for those that nft prints so,
/// "key ". npos: it is no key there
std::size_t valueAt(const std::string& folded, std::size_t at, std::string_view key, bool blank)
{
    if (at > 0 && isWordChar(folded[at - 1]))
        return std::string::npos;
    std::size_t from = at + key.size();
    const std::size_t after = from;
    while (from < folded.size() && (folded[from] == '"' || folded[from] == ' '))
        ++from;
    const bool sign = from < folded.size() && (folded[from] == '=' || folded[from] == ':');
    if (!sign && !(blank && from > after))
        return std::string::npos;
    from += sign ? 1 : 0;
    const auto opens = [&](std::size_t i) {
        return folded[i] == '"' || folded[i] == '\'' || folded[i] == ' ' ||
               (folded[i] == '[' && i + 1 < folded.size() && folded[i + 1] == '"');
    };
    while (from < folded.size() && opens(from))
        ++from;
    return from;
}

/// tcpdump: "10.1.1.2.40000"; named: "10.1.1.2#40000"; haproxy: "2001:db8::1:40000".
std::optional<Socket> loosePort(std::string_view word)
{
    for (const char sign : {'.', '#', ':'}) {
        const std::size_t at = word.rfind(sign);
        if (at == std::string_view::npos)
            continue;
        const auto address = parseSocket(word.substr(0, at));
        const auto port = parsePort(word.substr(at + 1));
        if (address && address->second == 0 && port)
            return Socket(address->first, *port);
    }
    return {};
}

/// A word that is a socket, and what else it could be.
struct Heard {
    Socket socket;
    std::optional<Socket> other;
};

/// "fd00::1:5000" without brackets is an address, and "fd00::1" with the port 5000.
Heard bothReadings(std::string_view word, const Socket& socket)
{
    const std::size_t at = word.rfind(':');
    if (!socket.first.isV6() || socket.second != 0 || at == word.npos || word.front() == '[')
        return {socket, {}};
    const auto address = parseSocket(word.substr(0, at));
    const auto port = parsePort(word.substr(at + 1));
    const bool both = address && address->first.isV6() && port && *port != 0;
    return {socket, both ? std::optional(Socket(address->first, *port)) : std::nullopt};
}

std::optional<Heard> anySocket(std::string_view word)
{
    // "unknown[10.1.1.2]:25", "/10.1.1.2:40000", "(10.1.1.2)".
    const std::size_t open = word.find('[');
    if (open != 0 && open != word.npos && word.find(']', open) != word.npos)
        word.remove_prefix(open);
    while (!word.empty() && std::string_view("(<\"'/{|").find(word.front()) != word.npos)
        word.remove_prefix(1);
    while (!word.empty() && std::string_view(")>,;\"'}|").find(word.back()) != word.npos)
        word.remove_suffix(1);
    if (!word.empty() && word.back() == ']' && word.find('[') == word.npos)
        word.remove_suffix(1);
    if (word.size() > 80)
        return {};
    if (const auto socket = parseSocket(word))
        return bothReadings(word, *socket);
    if (!word.empty() && word.back() == ':')
        word.remove_suffix(1);
    if (const auto socket = parseSocket(word))
        return bothReadings(word, *socket);
    const auto loose = loosePort(word);
    return loose ? std::optional(Heard{*loose, {}}) : std::nullopt;
}

/// The first of the keys that has a good value. @return the value as far as the next blank, comma
/// or quote
template <class Read>
auto readKey(const Line& line, std::initializer_list<const char*> keys, bool blank,
             const Read& read) -> decltype(read(std::string_view{}))
{
    for (const char* key : keys) {
        for (std::size_t at = line.folded.find(key); at != std::string::npos;
             at = line.folded.find(key, at + 1)) {
            const std::size_t from = valueAt(line.folded, at, key, blank);
            if (from == std::string::npos || from >= line.text.size())
                continue;
            const std::size_t end =
                std::min(line.text.find_first_of(" ,;\"'}\t\r\n", from), line.text.size());
            if (auto value = read(std::string_view(line.text).substr(from, end - from)))
                return value;
        }
    }
    return {};
}

std::optional<Heard> socketOfKey(const Line& line, std::initializer_list<const char*> keys,
                                 bool blank = false)
{
    return readKey(line, keys, blank, [](std::string_view v) { return anySocket(v); });
}

std::uint16_t portOfKey(const Line& line, std::initializer_list<const char*> keys,
                        bool blank = false)
{
    return readKey(line, keys, blank, [](std::string_view v) { return parsePort(v); }).value_or(0);
}

/// Lines that name the client's address and port by keys, and perhaps the destination.
bool readKeys(const Line& line, LoggedClient& out)
{
    auto client = socketOfKey(line, {"downstream_remote_address", "src", "src_ip", "srcaddr",
                                     "source_ip", "remote_addr", "remote_ip", "client_ip",
                                     "clientip", "clientaddr", "client", "remoteaddress", "peer",
                                     "saddr", "sourceips", "source", "rhost", "rip"});
    const bool nft = !client;
    if (nft)
        client = socketOfKey(line, {"saddr"}, true);
    if (!client)
        client = socketOfKey(line, {"host"});
    if (!client)
        return false;
    std::tie(out.source, out.port) = client->socket;
    if (out.port == 0)
        out.port = portOfKey(line,
                             {"sport", "spt", "src_port", "srcport", "source_port", "remote_port",
                              "client_port", "clientport", "port"},
                             nft);
    if (out.port == 0)
        out.otherSource = client->other;
    const auto to = socketOfKey(line,
                                {"downstream_local_address", "dst", "dst_ip", "dest_ip", "dstaddr",
                                 "destination_ip", "daddr", "destination", "lip"},
                                nft);
    if (!to)
        return true;
    std::tie(out.to, out.toPort) = to->socket;
    if (out.toPort == 0)
        out.toPort = portOfKey(
            line, {"dport", "dpt", "dst_port", "dest_port", "dstport", "destination_port"}, nft);
    if (out.toPort == 0)
        out.otherTo = to->other;
    return true;
}

/// "PROXY TCP4 …" anywhere in the line: it tells of a client, and whom that connected to.
void readPreface(Line& line, LoggedClient& out)
{
    const std::size_t at = line.text.find("PROXY TCP");
    const std::string_view rest =
        at == std::string::npos ? std::string_view() : std::string_view(line.text).substr(at);
    const auto e = parseHeader(rest.substr(0, rest.find_first_of("\"'")));
    if (!e)
        return;
    const std::vector<std::string_view> words = split(rest, " \t\r\n\"'");
    const auto to = parseSocket(words[3]);
    const auto port = parsePort(words[5]);
    if (to && port)
        out.asked = Socket(to->first, *port);
    out.headers.push_back(*e);
    line.blank(at, at + static_cast<std::size_t>(words[5].data() + words[5].size() - rest.data()));
}

/// "X-Forwarded-For: …", "xff=\"…\"", "forwarded": "…" somewhere in the line.
void readHeaders(Line& line, LoggedClient& out)
{
    for (const char* key : {"x-forwarded-for", "x_forwarded_for", "xff", "forwarded"}) {
        const std::size_t at = line.folded.find(key);
        const std::size_t from =
            at == std::string::npos ? at : valueAt(line.folded, at, key, false);
        if (from == std::string::npos || from >= line.text.size())
            continue;
        const bool quoted = from > 0 && line.text[from - 1] == '"';
        std::size_t end = line.text.size();
        if (quoted)
            end = std::min(line.text.find('"', from), end);
        const bool forwarded = std::string_view(key) == "forwarded";
        const std::string value = line.text.substr(from, end - from);
        if (auto e = parseHeader((forwarded ? "Forwarded: " : "X-Forwarded-For: ") + value)) {
            out.headers.push_back(*e);
            line.blank(at, end);
            return;
        }
    }
}

/// The last field of nginx's usual format, and one of Envoy's, is that header without a name: a
/// quoted list of addresses, where the line begins with the client or names it elsewhere.
void readNamelessHeader(Line& line, LoggedClient& out)
{
    if (!out.headers.empty() || line.text.find(" \"") == std::string::npos)
        return;
    std::size_t open = line.text.find(" \"");
    for (std::size_t n = 0; open != std::string::npos && n < 64; ++n) {
        const std::size_t close = line.text.find('"', open + 2);
        if (close == std::string::npos)
            return;
        const std::string value = line.text.substr(open + 2, close - open - 2);
        const bool own = close + 1 >= line.text.size() || line.text[close + 1] == ' ' ||
                         line.text[close + 1] == '\r' || line.text[close + 1] == '\n';
        auto e = own && !value.empty() ? parseHeader("X-Forwarded-For: " + value) : std::nullopt;
        const bool portless = e && std::all_of(e->values.begin(), e->values.end(),
                                               [](const Socket& s) { return s.second == 0; });
        if (portless) {
            out.headers.push_back(*e);
            line.blank(open, close + 1);
            return;
        }
        open = line.text.find(" \"", close + 1);
    }
}

/// What syslog writes before the program's own line may hold addresses, too.
std::string_view withoutPrefix(std::string_view line)
{
    const std::size_t end = line.find("]: ");
    const std::size_t open = end == line.npos ? line.npos : line.rfind('[', end);
    if (open == line.npos || open == 0 || !parsePort(line.substr(open + 1, end - open - 1)))
        return line;
    return line.substr(end + 3);
}

struct Word {
    std::size_t place = 0;
    Socket socket;
    std::optional<Socket> other;
};

/// The words that are addresses, and what their places say.
bool readWords(std::string_view text, LoggedClient& out)
{
    const std::vector<std::string_view> words = split(text, " \t\r\n");
    std::vector<Word> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto socket = anySocket(words[i]))
            found.push_back({i, socket->socket, socket->other});
    }
    if (found.empty())
        return false;
    const auto at = [&](std::size_t i) {
        return i < words.size() ? lowered(words[i]) : std::string();
    };
    const auto take = [&](const Word& client, const Word* to) {
        const auto portAfter = [&](const Word& w) {
            const bool named = w.socket.second == 0 && at(w.place + 1) == "port";
            return named ? parsePort(at(w.place + 2)).value_or(0) : w.socket.second;
        };
        out.source = client.socket.first;
        out.port = portAfter(client);
        if (out.port == 0)
            out.otherSource = client.other;
        if (to != nullptr) {
            out.to = to->socket.first;
            out.toPort = portAfter(*to);
            if (out.toPort == 0)
                out.otherTo = to->other;
        }
        return true;
    };
    // ss and netstat: the local socket, then the peer.
    const std::string first = at(0);
    const bool table = first == "estab" || first == "tcp" || first == "tcp6" || first == "udp" ||
                       first == "syn-recv" || first == "time-wait";
    if (table && found.size() > 1)
        return take(found[1], &found[0]);
    // Flow logs of clouds: two addresses, then their ports.
    const bool pair = found.size() > 1 && found[1].place == found[0].place + 1;
    const auto port = parsePort(at(found[0].place + 2));
    const auto toPort = parsePort(at(found[0].place + 3));
    if (pair && port && toPort) {
        found[0].socket.second = *port;
        found[1].socket.second = *toPort;
        return take(found[0], &found[1]);
    }
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
        const std::string sign = at(found[i].place + 1);
        const bool arrow = sign == ">" || sign == "->" || sign == "→";
        if (arrow && found[i + 1].place == found[i].place + 2)
            return take(found[i], &found[i + 1]);
    }
    for (const Word& w : found) {  // sshd, dnsmasq: "from A port P [on B port Q]"
        if (w.place == 0 || at(w.place - 1) != "from")
            continue;
        const Word* to = nullptr;
        for (const Word& o : found) {
            if (o.place > w.place && at(o.place - 1) == "on")
                to = &o;
        }
        return take(w, to);
    }
    // Istio: upstream's own socket, downstream's socket, the client.
    const std::size_t n = found.size();
    const bool proxied = n >= 3 && found[n - 1].place == found[n - 2].place + 1 &&
                         found[n - 2].place == found[n - 3].place + 1;
    if (proxied)
        return take(found[n - 1], &found[n - 2]);
    return take(found.front(), nullptr);
}

}  // namespace

std::optional<LoggedClient> parseLogLine(std::string_view text)
{
    LoggedClient out;
    Line line(withoutPrefix(text));
    readPreface(line, out);
    const auto whole = out.headers.empty() ? parseHeader(line.text) : std::nullopt;
    if (whole && isPreface(whole->identity)) {
        out.headers.push_back(*whole);
        return out;
    }
    readHeaders(line, out);
    if (readKeys(line, out))
        return out;
    readNamelessHeader(line, out);
    if (readWords(line.text, out) || !out.headers.empty())
        return out;
    return {};
}

std::optional<Socket> settle(LoggedClient& client,
                             const std::function<bool(const IpAddress&)>& isKnown)
{
    std::optional<Socket> both;
    const auto choose = [&](IpAddress& address, std::uint16_t& port, std::optional<Socket>& other) {
        if (!other || !isKnown(other->first)) {
            other.reset();
        } else if (!isKnown(address)) {
            std::tie(address, port) = *other;
            other.reset();
        } else if (!both) {
            both = Socket(address, port);
        }
    };
    choose(client.source, client.port, client.otherSource);
    choose(client.to, client.toPort, client.otherTo);
    return both;
}

}  // namespace tombolo::sim::analysis
