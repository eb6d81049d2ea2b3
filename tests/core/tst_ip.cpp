// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/ip.h"
#include "tests/support/check.h"

using namespace tombolo;

TEST(readsAndWritesAddresses)
{
    struct Row {
        const char* text;
        const char* written;  ///< nullptr: refused
    };
    const Row rows[] = {
        {"10.0.0.1", "10.0.0.1"},
        {"255.255.255.255", "255.255.255.255"},
        {"0.0.0.0", "0.0.0.0"},
        {"010.0.0.1", nullptr},
        {"10.0.0.256", nullptr},
        {"10.0.0", nullptr},
        {"10.0.0.1/8", nullptr},
        {"10.0.0.1 ", nullptr},
        {" 10.0.0.1", nullptr},
        {"", nullptr},
        {"1.2.3.4.5", nullptr},
        {"::", "::"},
        {"::1", "::1"},
        {"FD00:0:0:0:0:0:0:1", "fd00::1"},
        {"fd01:0:0:1::2", "fd01:0:0:1::2"},
        {"2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"},
        {"fe80::1%eth0", nullptr},
        {"1::2::3", nullptr},
        {"12345::", nullptr},
        {"::ffff:10.0.0.1", "::ffff:10.0.0.1"},
    };
    for (const Row& row : rows) {
        check::context() = row.text;
        const auto address = parseAddress(row.text);
        CHECK_EQ(address.has_value(), row.written != nullptr);
        if (address && row.written)
            CHECK_EQ(toString(*address), std::string(row.written));
        if (!address)
            CHECK_EQ(address.error().code, Errc::BadAddress);
    }
    CHECK_EQ(toString(IpAddress{}), std::string());
}

TEST(readsPrefixes)
{
    for (const char* good : {"0.0.0.0/0", "10.0.0.5/24", "10.0.0.1/32", "::/0", "fd00::/128"}) {
        check::context() = good;
        const auto prefix = parsePrefix(good);
        REQUIRE(prefix);
        CHECK_EQ(toString(*prefix), std::string(good));
    }
    for (const char* bad : {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/08", "10.0.0.0/-1",
                            "fd00::/129", "/8", "10.0.0.0/8/8", "10.0.0.0/999999999999"}) {
        check::context() = bad;
        CHECK(!parsePrefix(bad));
    }
}

TEST(prefixesContainAndOverlap)
{
    const auto p = [](const char* text) {
        return *parsePrefix(text);
    };
    const auto a = [](const char* text) {
        return *parseAddress(text);
    };
    CHECK(p("10.0.0.0/24").contains(a("10.0.0.255")));
    CHECK(!p("10.0.0.0/24").contains(a("10.0.1.0")));
    CHECK(!p("0.0.0.0/0").contains(a("::1")));
    CHECK(p("0.0.0.0/0").contains(a("1.2.3.4")));
    CHECK(p("10.0.0.5/24").hasHostBits());
    CHECK(!p("10.0.0.0/24").hasHostBits());
    CHECK_EQ(toString(p("10.0.0.5/24").network()), std::string("10.0.0.0/24"));
    CHECK(p("10.0.0.0/8").overlaps(p("10.1.0.0/16")));
    CHECK(p("10.1.0.0/16").overlaps(p("10.0.0.0/8")));
    CHECK(!p("10.1.0.0/16").overlaps(p("10.2.0.0/16")));
    CHECK(p("10.0.0.0/8").contains(p("10.1.0.0/16")));
    CHECK(!p("10.1.0.0/16").contains(p("10.0.0.0/8")));
    CHECK_EQ(toString(p("10.0.0.9/24").first()), std::string("10.0.0.0"));
    CHECK_EQ(toString(p("10.0.0.9/24").last()), std::string("10.0.0.255"));
    CHECK_EQ(toString(p("fd00::/63").last()), std::string("fd00::1:ffff:ffff:ffff:ffff"));
    CHECK_EQ(toString(p("::/0").last()), std::string("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));
}

TEST(countsOnward)
{
    CHECK_EQ(toString(parseAddress("10.0.0.255")->plus(1)), std::string("10.0.1.0"));
    CHECK_EQ(toString(parseAddress("255.255.255.255")->plus(1)), std::string("0.0.0.0"));
    CHECK_EQ(toString(parseAddress("fd00::ffff:ffff:ffff:ffff")->plus(1)),
             std::string("fd00:0:0:1::"));
    CHECK(*parseAddress("10.0.0.1") < *parseAddress("10.0.0.2"));
    CHECK(*parseAddress("255.0.0.1") < *parseAddress("::1"));
}

CHECK_MAIN()
