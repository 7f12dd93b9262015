// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/mentions.h"

using namespace Qt::StringLiterals;

TEST_CASE("A name as it is shown becomes the handle it was written as")
{
    const QStringList handles { u"lea@example.org"_s, u"@Tom@other.example"_s };
    CHECK(mentions::expanded(u"@lea bonjour, et @tom !"_s, handles)
          == u"@lea@example.org bonjour, et @Tom@other.example !"_s);
    CHECK(mentions::expanded(u"@lea@example.org bonjour"_s, handles)
          == u"@lea@example.org bonjour"_s);
    CHECK(mentions::expanded(u"@leatherman et lea@mail"_s, handles)
          == u"@leatherman et lea@mail"_s);
    CHECK(mentions::expanded(u"rien"_s, handles) == u"rien"_s);
    // There and back again.
    CHECK(mentions::expanded(mentions::shortened(u"@lea@example.org x"_s), handles)
          == u"@lea@example.org x"_s);
}

TEST_CASE("Of what a server shows of an answer the leading mentions are put aside", "[text]")
{
    CHECK(mentions::withoutLeading(u"@lea @bob@example.org Bonjour @lea"_s) == u"Bonjour @lea"_s);
    CHECK(mentions::withoutLeading(u"  @lea\nBonjour"_s) == u"Bonjour"_s);
    CHECK(mentions::withoutLeading(u"Bonjour @lea"_s) == u"Bonjour @lea"_s);
    CHECK(mentions::withoutLeading(u"@lea"_s).isEmpty());
    CHECK(mentions::withoutLeading({}).isEmpty());
}
