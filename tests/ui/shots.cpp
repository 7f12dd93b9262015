// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/ui/fakeservices.h"

#include "core/base/worker.h"
#include "core/store/store.h"
#include "ui/about.h"
#include "ui/context.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/pulse.h"
#include "ui/shortcuts.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/undobar.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// Draws the window's pages to pictures: ui_shots FOLDER

namespace {

Pulse::Values brand()
{
    Pulse::Values values;
    values.name = u"Maison Lumen"_s;
    values.zone = QTimeZone("Europe/Paris");
    Account mastodon;
    mastodon.id = 1;
    mastodon.platform = Platform::Mastodon;
    mastodon.handle = u"maison@lumen.example"_s;
    mastodon.lastSuccessAt = FakeClock().now() - 12s;
    Account bluesky = mastodon;
    bluesky.id = 2;
    bluesky.platform = Platform::Bluesky;
    bluesky.handle = u"lumen.example"_s;
    bluesky.health = Account::Health::NeedsSignIn;
    values.accounts = { mastodon, bluesky };
    values.conversations = { 24, 9, 2, 1203 };
    values.unread = { 5, 0, 0, 0 };
    return values;
}

class Shots
{
public:
    Shots(QApplication &application, const QDir &folder)
        : m_folder(folder)
        , m_theme(application)
        , m_language(application)
    {
        QApplication::setStyle(new Style(m_theme)); // the application owns it
    }

    void all()
    {
        for (const bool dark : { false, true }) {
            m_theme.choose(dark ? Theme::Choice::Dark : Theme::Choice::Light);
            for (const QString &language : { u"fr"_s, u"en"_s }) {
                m_language.choose(language);
                m_suffix = (dark ? u"-dark-"_s : u"-light-"_s) + language;
                window();
            }
        }
    }

private:
    void save(QWidget &widget, const QString &name)
    {
        settle();
        widget.grab().save(m_folder.filePath(name + m_suffix + u".png"_s));
    }

    void window()
    {
        QTemporaryDir home;
        auto opened = Store::open(home.filePath(u"parvis.db"_s));
        if (!opened)
            qFatal("store");
        FakeClock clock;
        Worker worker;
        FakeServices services;
        FakeAsk ask;
        Pulse pulse;
        QSettings memory(home.filePath(u"window.ini"_s), QSettings::IniFormat);
        const Context context { **opened, clock, worker, m_theme, services, pulse, ask, memory };

        MainWindow window(context);
        window.show();
        pulse.set({});
        save(window, u"welcome"_s);
        pulse.set(brand());
        window.undoBar().offer(u"Done"_s, [] { });
        save(window, u"shell"_s);
        Shortcuts sheet(m_theme, window.commands(), &window);
        sheet.show();
        save(sheet, u"shortcuts"_s);
        sheet.hide();
        About about(m_theme, &window);
        about.show();
        save(about, u"about"_s);
        about.hide();
    }

    QDir m_folder;
    Theme m_theme;
    Language m_language;
    QString m_suffix;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(ui);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s);
    folder.mkpath(u"."_s);
    Shots(application, folder).all();
    return 0;
}
