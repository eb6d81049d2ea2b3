// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <ctime>
#include <functional>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/core/finding.h"
#include "model/persist/file.h"
#include "tests/persist/documents.h"

using namespace tombolo;
using namespace tombolo::test;

namespace {

/// The golden document with one text in it replaced.
std::string with(const std::string& what, const std::string& by)
{
    std::string text = goldenText();
    const std::size_t at = text.find(what);
    return at == std::string::npos ? std::string() : text.replace(at, what.size(), by);
}

std::string repeated(const std::string& part, std::size_t bytes)
{
    std::string out;
    out.reserve(bytes + part.size());
    while (out.size() < bytes)
        out += part;
    return out;
}

/// Peak memory in MiB that reading takes in a process of its own, or -1 when that died.
long peakMiBOfReading(const std::string& bytes, rusage* used = nullptr)
{
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        const auto opened = persist::read(bytes);
        _exit(opened ? 1 : 0);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (used)
        *used = usage;
    return WIFEXITED(status) ? usage.ru_maxrss / 1024 : -1;
}

}  // namespace

Q_DECLARE_METATYPE(std::string)

class TestHostile : public QObject {
    Q_OBJECT

private slots:
    void saysWhatAndWhere_data();
    void saysWhatAndWhere();
    void byteOrderMarkIsWelcome();
    void duplicateIdNamesBothUses();
    void depthLimitIsExact();
    void bombsAreCheap_data();
    void bombsAreCheap();
    void mutantsNeverCrash();
};

void TestHostile::saysWhatAndWhere_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("arg");
    const auto row = [](const char* name, const std::string& bytes, Errc code, const char* pointer,
                        int line, const char* arg = "") {
        QTest::newRow(name) << bytes << static_cast<int>(code) << QString::fromUtf8(pointer) << line
                            << QString::fromUtf8(arg);
    };
    const std::string good = goldenText();
    const auto port = [](const std::string& text) {
        return with("\"udp\",\n      \"port\": 5353", "\"udp\",\n      \"port\": " + text);
    };
    row("empty", "", Errc::JsonSyntax, "", 1);
    row("blank", "  \n", Errc::JsonSyntax, "", 2);
    row("null", "null", Errc::WrongType, "", 1, "object");
    row("array", "[]", Errc::WrongType, "", 1, "object");
    row("truncated", good.substr(0, good.size() / 2), Errc::JsonSyntax, "", -1);
    row("not utf-8", with("\"title\"", "\"ti\xfftle\""), Errc::NotUtf8, "", 4);
    row("overlong", with("\"title\"", "\"ti\xc0\xaftle\""), Errc::NotUtf8, "", 4);
    row("surrogate", with("\"title\"", "\"ti\xed\xa0\x80tle\""), Errc::NotUtf8, "", 4);
    row("lone escape", with("\"title\"", "\"\\ud800\""), Errc::JsonSyntax, "", 4);
    row("nul", with("{", std::string("{\0", 2)), Errc::JsonSyntax, "", 1);
    row("text after the end", good + "{}", Errc::JsonSyntax, "", -1);
    row("comment", "// x\n" + good, Errc::JsonSyntax, "", 1);
    row("nan", with("\"version\": 1", "\"version\": NaN"), Errc::JsonSyntax, "", 3);
    row("huge version", with("\"version\": 1", "\"version\": 99999999999999999999999"),
        Errc::OutOfRange, "/version", 3, "99999999999999999999999");
    row("huge exponent", with("\"version\": 1", "\"version\": 1e999"), Errc::OutOfRange, "", 3);
    row("version 0", with("\"version\": 1", "\"version\": 0"), Errc::OutOfRange, "/version", 3);
    row("newer", with("\"version\": 1", "\"version\": 99"), Errc::NewerVersion, "/version", 3,
        "99");
    row("no version", R"({"format":"tombolo-topology"})", Errc::MissingKey, "", 1, "version");
    row("other format", R"({"format":"tombolo-trace","version":1})", Errc::NotATopology, "/format",
        1, "tombolo-trace");
    row("no format", R"({"version":1})", Errc::NotATopology, "", 1);
    row("key twice", with("\"version\": 1", "\"version\": 1, \"version\": 1"), Errc::DuplicateKey,
        "", 3, "version");
    row("list is a number", with("\"networks\": [", "\"networks\": 7, \"x\": ["), Errc::WrongType,
        "/networks", 6, "array");
    row("string is a number", with("\"name\": \"Core\"", "\"name\": 5"), Errc::WrongType,
        "/networks/0/name", 9, "string");
    row("object is null", with("\"to\": { \"element\": \"h1\" }", "\"to\": null"), Errc::WrongType,
        "/flows/0/to", -1, "object");
    row("id with capitals", with("\"id\": \"core\"", "\"id\": \"Core\""), Errc::BadId,
        "/networks/0/id", 8, "Core");
    row("id not ascii", with("\"id\": \"core\"", "\"id\": \"\u00dcnic\""), Errc::BadId,
        "/networks/0/id", 8);
    row("id empty", with("\"id\": \"core\"", "\"id\": \"\""), Errc::BadId, "/networks/0/id", 8);
    row("id missing", with("\"id\": \"core\",", ""), Errc::MissingKey, "/networks/0", 7, "id");
    row("id twice", with("\"id\": \"core\"", "\"id\": \"c1\""), Errc::DuplicateId, "/clusters/0/id",
        -1, "c1");
    row("unknown word", with("\"kind\": \"vpc\"", "\"kind\": \"mesh\""), Errc::BadValue,
        "/networks/0/kind", 10, "mesh");
    row("address", with("\"10.10.0.1\"", "\"010.10.0.1\""), Errc::BadAddress,
        "/routers/0/interfaces/0/addresses/0", -1, "010.10.0.1");
    row("address empty", with("\"10.10.0.1\"", "\"\""), Errc::BadAddress,
        "/routers/0/interfaces/0/addresses/0", -1);
    row("prefix", with("\"10.10.0.0/24\"", "\"10.10.0.0/33\""), Errc::BadPrefix,
        "/networks/0/prefixes/0", 11, "10.10.0.0/33");
    row("latency", with("\"latencyUs\": 1.5", "\"latencyUs\": -5"), Errc::OutOfRange,
        "/networks/0/latencyUs", 13, "-5");
    row("latency too fine", with("\"latencyUs\": 1.5", "\"latencyUs\": 1.5555"), Errc::BadValue,
        "/networks/0/latencyUs", 13, "1.5555");
    row("bandwidth", with("\"bandwidthMbps\": 2.5", "\"bandwidthMbps\": 0"), Errc::OutOfRange,
        "/networks/0/bandwidthMbps", 14, "0");
    row("loss", with("\"lossPercent\": 0.0001", "\"lossPercent\": 100.5"), Errc::OutOfRange,
        "/networks/0/lossPercent", 15, "100.5");
    row("port above", port("70000"), Errc::OutOfRange, "/flows/0/port", -1, "70000");
    row("port below", port("-1"), Errc::OutOfRange, "/flows/0/port", -1);
    row("port with a fraction", port("53.5"), Errc::BadValue, "/flows/0/port", -1, "53.5");
    row("count", with("\"count\": 3", "\"count\": 1000000000000000"), Errc::OutOfRange,
        "/flows/0/count", -1, "1000000000000000");
    row("port range", with("[1024, 65535]", "[9, 8]"), Errc::BadValue,
        "/gateways/0/sourceNat/0/ports", -1, "[9,8]");
    row("canvas", with("\"x\": -12.5", "\"x\": 1e12"), Errc::OutOfRange, "/canvas/items/c1/x", -1);
}

void TestHostile::saysWhatAndWhere()
{
    QFETCH(std::string, bytes);
    QFETCH(int, code);
    QFETCH(QString, pointer);
    QFETCH(int, line);
    QFETCH(QString, arg);
    const auto opened = persist::read(bytes, "h.tombolo");
    QVERIFY(!opened);
    const Error& error = opened.error();
    QCOMPARE(static_cast<int>(error.code), code);
    QCOMPARE(QString::fromStdString(error.place.pointer), pointer);
    QCOMPARE(error.place.file, std::string("h.tombolo"));
    QVERIFY(error.place.line > 0 && error.place.column > 0);
    if (line > 0)
        QCOMPARE(error.place.line, line);
    if (!arg.isEmpty())
        QCOMPARE(QString::fromStdString(error.args.at(0)), arg);
}

void TestHostile::byteOrderMarkIsWelcome()
{
    QVERIFY(persist::read("\xef\xbb\xbf" + goldenText()));
}

void TestHostile::duplicateIdNamesBothUses()
{
    const auto opened = persist::read(with("\"id\": \"h1\"", "\"id\": \"pod-b\""));
    QVERIFY(!opened);
    QCOMPARE(opened.error().place.pointer, std::string("/hosts/0/id"));
    QCOMPARE(opened.error().args,
             (std::vector<std::string>{"pod-b", "/clusters/0/nodes/0/pods/1/id"}));
}

void TestHostile::depthLimitIsExact()
{
    const auto nested = [](std::size_t depth) {
        return R"({"format":"tombolo-topology","version":1,"x":)" + std::string(depth, '[') +
               std::string(depth, ']') + "}";
    };
    const auto deep = persist::read(nested(63));
    QVERIFY(deep);
    QVERIFY(persist::read(persist::write(deep->topology)));
    const auto tooDeep = persist::read(nested(64));
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().code, Errc::TooDeep);
    QCOMPARE(tooDeep.error().place.column, 109);
}

void TestHostile::bombsAreCheap_data()
{
    QTest::addColumn<std::string>("part");
    QTest::addColumn<std::string>("start");
    QTest::addColumn<int>("megabytes");
    const auto row = [](const char* name, const char* start, const char* part, int megabytes) {
        QTest::newRow(name) << std::string(part) << std::string(start) << megabytes;
    };
    row("200 MB of brackets", "", "[", 200);
    row("200 MB of numbers", "{\"a\":[", "0,", 200);
    row("objects", "", "{\"a\":", 16);
    row("closed brackets", "[", "[],", 16);
    row("numbers", "{\"a\":[", "0,", 16);
    row("short strings", "{\"a\":[", "\"\\n\",", 16);
    row("one string", "{\"", "a", 16);
    row("one string of escapes", "{\"", "\\n", 16);
    row("one number", "{\"a\":", "1", 16);
    row("blanks", "", "\n", 16);
    row("empty entries",
        "{\"format\":\"tombolo-topology\",\"version\":1,\"routers\":[{\"id\":\"r\",\"firewall\":[",
        "{},", 16);
    row("a whole list", "{\"format\":\"tombolo-topology\",\"version\":1,\"networks\":[",
        "{\"id\":1},", 16);
}

void TestHostile::bombsAreCheap()
{
    QFETCH(std::string, part);
    QFETCH(std::string, start);
    QFETCH(int, megabytes);
    std::string bytes = start + repeated(part, static_cast<std::size_t>(megabytes) * 1'000'000);
    if (start.ends_with("firewall\":["))
        bytes += "{}]}]}";  // well formed to the end, so that it reaches the entries
    else if (start.ends_with("networks\":["))
        bytes += "{}]}";
    const long before = peakMiBOfReading("");
    rusage used{};
    const long peak = peakMiBOfReading(bytes, &used);
    QVERIFY2(peak >= 0, "the reader died");
    qInfo("%ld MiB more than the file, %ld s", peak - before,
          static_cast<long>(used.ru_utime.tv_sec));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // The test's own copy of the bytes is shared with the child and stands in both figures.
    QVERIFY(peak - before < 12 * megabytes);
#endif
    QVERIFY(used.ru_utime.tv_sec < 60);
}

void TestHostile::mutantsNeverCrash()
{
    const std::string good = goldenText();
    std::mt19937 dice(7);  // NOLINT: the same mutants every time
    const std::vector<std::string> parts{"{",    "[", "\"", ",", "\\", std::string(30, '9'),
                                         "null", "-"};
    int accepted = 0;
    for (int i = 0; i < 1500; ++i) {
        std::string bytes = good;
        for (unsigned n = 1 + dice() % 4; n > 0; --n) {
            const std::size_t at = dice() % bytes.size();
            if (dice() % 3 == 0)
                bytes[at] = static_cast<char>(dice() % 256);
            else if (dice() % 2 == 0)
                bytes.erase(at, 1 + dice() % 40);
            else
                bytes.insert(at, parts[dice() % parts.size()]);
        }
        const auto opened = persist::read(bytes, {}, dice() % 2 == 0);
        if (!opened) {
            QVERIFY(opened.error().place.line > 0);
            for (const std::string& arg : opened.error().args)
                QVERIFY(QString::fromUtf8(arg.c_str()).toStdString() == arg);
            continue;
        }
        ++accepted;
        static_cast<void>(validate(opened->topology));
        const auto again = persist::read(persist::write(opened->topology));
        QVERIFY(again && again->topology == opened->topology);
    }
    QVERIFY(accepted > 10 && accepted < 1450);
}

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_hostile.moc"
