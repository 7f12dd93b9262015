// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/settings.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

TEST_CASE("Preferences have defaults before anything is chosen")
{
    const QTemporaryDir folder;
    const Settings settings(folder.filePath(u"none/parvis.ini"_s));
    CHECK(settings.text(Settings::Language).isEmpty());
    CHECK(settings.text(Settings::Theme) == u"system"_s);
    CHECK_FALSE(settings.flag(Settings::ReducedMotion));
    CHECK(settings.flag(Settings::NotificationsEnabled));
    CHECK(settings.list(Settings::RecentWorkspaces).isEmpty());
    CHECK(settings.bytes(Settings::WindowGeometry).isEmpty());
    CHECK(settings.layout(u"inbox-splitter"_s).isEmpty());
    CHECK(settings.choices(Settings::Theme) == QStringList { u"system"_s, u"light"_s, u"dark"_s });
    CHECK(settings.choices(Settings::Language).first().isEmpty());
    CHECK(settings.choices(Settings::LastPage).isEmpty());
    CHECK_FALSE(QFile::exists(folder.filePath(u"none"_s)));
}

TEST_CASE("What was chosen is there the next time")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"config/parvis.ini"_s);
    const QByteArray geometry("\x00\x01\xff,;=\n", 7);
    {
        Settings settings(file);
        CHECK(settings.setText(Settings::Theme, u"dark"_s));
        CHECK(settings.setText(Settings::Language, u"fr"_s));
        CHECK(settings.setFlag(Settings::NotificationsEnabled, false));
        CHECK(settings.setList(Settings::SpellLanguages, { u"fr"_s, u"en_US"_s }));
        CHECK(settings.setBytes(Settings::WindowGeometry, geometry));
        settings.setLayout(u"inbox-splitter"_s, geometry);
        settings.rememberWorkspace(u"/home/é, a;b=c/\"w\"/%41"_s);
        CHECK(settings.save());
    }
    Settings settings(file);
    CHECK(settings.text(Settings::Theme) == u"dark"_s);
    CHECK(settings.text(Settings::Language) == u"fr"_s);
    CHECK_FALSE(settings.flag(Settings::NotificationsEnabled));
    CHECK(settings.list(Settings::SpellLanguages) == QStringList { u"fr"_s, u"en_US"_s });
    CHECK(settings.bytes(Settings::WindowGeometry) == geometry);
    CHECK(settings.layout(u"inbox-splitter"_s) == geometry);
    CHECK(settings.text(Settings::LastWorkspace) == u"/home/é, a;b=c/\"w\"/%41"_s);

    settings.reset(Settings::Theme);
    CHECK(settings.text(Settings::Theme) == u"system"_s);
    CHECK(settings.setList(Settings::SpellLanguages, {}));
    CHECK(settings.list(Settings::SpellLanguages).isEmpty());
}

TEST_CASE("A value that cannot be is not taken")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"parvis.ini"_s));
    CHECK_FALSE(settings.setText(Settings::Theme, u"purple"_s));
    CHECK_FALSE(settings.setText(Settings::LastPage, QString(5'000, u'x')));
    CHECK_FALSE(settings.setList(Settings::SpellLanguages, { u""_s }));
    CHECK_FALSE(settings.setBytes(Settings::WindowGeometry, QByteArray(1 << 20, 'x')));
    CHECK(settings.text(Settings::Theme) == u"system"_s);
}

TEST_CASE("Garbage in the file reads as the defaults")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"parvis.ini"_s);

    SECTION("of single values")
    {
        put(file, "[interface]\ntheme=purple\nlanguage=@Invalid()\nreduced-motion=perhaps\n"
                  "density=a, b\n[notifications]\nenabled=\n"
                  "[window]\ngeometry=***\nstate=@ByteArray(x)\n[layout]\nx=~~\n"
                  "[workspace]\nrecent=one, , one, two\nlast=a, b\n[strange]\nkey=1\n");
    }
    SECTION("everywhere")
    {
        QByteArray noise;
        for (int i = 0; i < 5'000; ++i)
            noise += char(i * 7919 % 251);
        put(file, noise);
    }
    const Settings settings(file);
    CHECK(settings.text(Settings::Theme) == u"system"_s);
    CHECK(settings.text(Settings::Language).isEmpty());
    CHECK_FALSE(settings.flag(Settings::ReducedMotion));
    CHECK(settings.text(Settings::ListDensity) == u"comfortable"_s);
    CHECK(settings.flag(Settings::NotificationsEnabled));
    CHECK(settings.bytes(Settings::WindowGeometry).isEmpty());
    CHECK(settings.layout(u"x"_s).isEmpty());
    CHECK(settings.text(Settings::LastWorkspace).isEmpty());
    CHECK(settings.list(Settings::RecentWorkspaces).size() <= 2);
}

TEST_CASE("Ten workspaces are remembered, the newest first")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"parvis.ini"_s));
    for (int i = 0; i < 15; ++i)
        settings.rememberWorkspace(u"/w/%1"_s.arg(i));
    settings.rememberWorkspace(u"/w/10"_s);
    const QStringList recent = settings.list(Settings::RecentWorkspaces);
    CHECK(recent.size() == 10);
    CHECK(recent.first() == u"/w/10"_s);
    CHECK(recent.count(u"/w/10"_s) == 1);
    CHECK(settings.text(Settings::LastWorkspace) == u"/w/10"_s);
}
