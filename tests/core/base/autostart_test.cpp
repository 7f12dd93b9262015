// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/autostart.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

QByteArray entryIn(const QDir &folder)
{
    QFile file(folder.filePath(u"org.parvis.parvis.desktop"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("Starting with the session is an entry in the autostart folder, and none when it is off")
{
    const QTemporaryDir home;
    const QDir folder(home.filePath(u"not/there/yet"_s));
    CHECK_FALSE(autostart::isOn(folder));
    REQUIRE(autostart::set(folder, u"/usr/bin/parvis"_s, true));
    CHECK(autostart::isOn(folder));
    CHECK(entryIn(folder).contains("\nExec=\"/usr/bin/parvis\" --hidden\n"));
    CHECK(entryIn(folder).startsWith("[Desktop Entry]\nType=Application\n"));
    REQUIRE(autostart::set(folder, u"/usr/bin/parvis"_s, false));
    CHECK_FALSE(autostart::isOn(folder));
    CHECK(folder.isEmpty());
    CHECK(autostart::set(folder, u"/usr/bin/parvis"_s, false)); // off is off
}

TEST_CASE("What the desktop's own settings switched off is off")
{
    const QTemporaryDir home;
    const QDir folder(home.path());
    REQUIRE(autostart::set(folder, u"/usr/bin/parvis"_s, true));
    const QByteArray line = GENERATE(as<QByteArray>(), "Hidden=true\n",
                                     "X-GNOME-Autostart-enabled=false\n");
    {
        QFile file(folder.filePath(u"org.parvis.parvis.desktop"_s));
        REQUIRE(file.open(QFile::Append));
        file.write(line);
    }
    CHECK_FALSE(autostart::isOn(folder));
    REQUIRE(autostart::set(folder, u"/usr/bin/parvis"_s, true));
    CHECK(autostart::isOn(folder));
}

TEST_CASE("A program in an odd place is quoted as an Exec line takes it")
{
    CHECK(autostart::quoted(u"/opt/my apps/parvis"_s) == u"\"/opt/my apps/parvis\""_s);
    CHECK(autostart::quoted(u"/opt/100%/p"_s) == u"\"/opt/100%%/p\""_s);
    CHECK(autostart::quoted(u"/a\"b"_s) == u"\"/a\\\\\"b\""_s);
    CHECK(autostart::quoted(u"/a$b"_s) == u"\"/a\\\\$b\""_s);
    CHECK(autostart::quoted(u"/a\\b"_s) == u"\"/a\\\\\\\\b\""_s);
}

TEST_CASE("A folder that cannot be written says so")
{
    const QTemporaryDir home;
    QFile file(home.filePath(u"autostart"_s));
    REQUIRE(file.open(QFile::WriteOnly));
    file.close();
    const Result<> done = autostart::set(QDir(file.fileName()), u"/usr/bin/parvis"_s, true);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::ReadOnly);
}
