// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/reserved.h"
#include "tests/support/check.h"

using namespace tombolo;
using namespace tombolo::convert;

namespace {

std::optional<ReservedBlock> of(const char* text)
{
    return reservedIn(*parsePrefix(text));
}

}  // namespace

TEST(blocksThatNoPodCanHave)
{
    CHECK(of("0.0.0.0/8")->why == Reserved::ThisNetwork);
    CHECK(of("127.4.0.0/16")->why == Reserved::Loopback);
    CHECK(of("169.254.7.0/24")->why == Reserved::LinkLocal);
    CHECK(of("224.0.0.0/4")->why == Reserved::Multicast);
    CHECK(of("239.255.255.255/32")->why == Reserved::Multicast);
    CHECK(of("240.0.0.0/4")->why == Reserved::Future);
    CHECK(of("::/128")->why == Reserved::ThisNetwork);
    CHECK(of("::1/128")->why == Reserved::ThisNetwork);
    CHECK(of("fe80::/64")->why == Reserved::LinkLocal);
    CHECK(of("ff02::/16")->why == Reserved::Multicast);
}

TEST(wideBlocksNameWhatIsInThem)
{
    CHECK(of("0.0.0.0/0")->block == *parsePrefix("0.0.0.0/8"));
    CHECK(of("128.0.0.0/1")->block == *parsePrefix("169.254.0.0/16"));
    CHECK(of("fe00::/7")->why == Reserved::LinkLocal);
}

TEST(allElseIsUsable)
{
    for (const char* text :
         {"10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "1.0.0.0/8",
          "126.0.0.0/8", "128.0.0.0/8", "169.253.0.0/16", "169.255.0.0/16", "223.0.0.0/8",
          "fd00::/8", "2001:db8::/32", "fec0::/10", "100::/8"})
        CHECK_ROW(!of(text), text);
}

CHECK_MAIN()
