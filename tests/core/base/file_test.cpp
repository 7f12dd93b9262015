// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/file.h"
#include "core/base/me.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

TEST_CASE("A file is written whole and read up to a size", "[file]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    REQUIRE(file::write(path, "one"));
    REQUIRE(file::write(path, "two!"));
    CHECK(*file::read(path, 10) == "two!");
    CHECK(file::read(path, 3).error().kind == Error::Invalid);
    CHECK(file::read(folder.filePath(u"none"_s), 3).error().kind == Error::Unavailable);
    CHECK(file::write(folder.filePath(u"no/where"_s), "x").error().kind == Error::Unavailable);
    REQUIRE(QDir(folder.path()).mkdir(u"taken"_s)); // no full disk, though it fails at the last step
    CHECK(file::write(folder.filePath(u"taken"_s), "x").error().kind == Error::Unavailable);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList { u"a.csv"_s });
}

TEST_CASE("A file that was given up meanwhile is not written, and what was there stays", "[file]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    const auto givenUp = std::make_shared<std::atomic<bool>>(false);
    REQUIRE(file::writeUnless(givenUp, path, "one"));
    *givenUp = true;
    CHECK(file::writeUnless(givenUp, path, "two").error().kind == Error::Overtaken);
    CHECK(*file::read(path, 10) == "one");
    CHECK(file::writeUnless(givenUp, folder.filePath(u"b.pdf"_s), "two").error().kind == Error::Overtaken);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList { u"a.pdf"_s });
}

TEST_CASE("Somebody is at this computer", "[file]")
{
    CHECK_FALSE(me::name().isEmpty());
}
