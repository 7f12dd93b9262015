// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "app/mondays.h"
#include "core/insight/period.h"
#include "core/store/standingreport.h"
#include "core/store/values.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

// A program that notes what it was asked for, fails while there is a file called `broken`, and does not end while
// there is one called `held`.
struct Week
{
    Week()
    {
        QFile script(folder.filePath(u"program"_s));
        REQUIRE(script.open(QFile::WriteOnly));
        script.write("#!/bin/sh\ncd \"$(dirname \"$0\")\" || exit 1\n[ ! -e broken ] || exit 3\n"
                     "echo \"$5 $7\" >>log\n"
                     "while [ -e held ]; do sleep 0.02; done\n");
        script.close();
        script.setPermissions(script.permissions() | QFile::ExeUser);
        auto opened = Store::open(folder.filePath(u"parvis.db"_s));
        REQUIRE(opened);
        store = std::move(*opened);
        REQUIRE(await(store->write(&values::set, u"zone"_s, u"Europe/Paris"_s)));
        mondays = std::make_unique<Mondays>(*store, clock, worker, QDir(folder.path()), script.fileName());
        at(u"2026-11-20T11:00:00Z"_s); // a Friday
    }
    void at(const QString &when)
    {
        clock.set(Instant(milliseconds(QDateTime::fromString(when, Qt::ISODate).toMSecsSinceEpoch())));
    }
    void look()
    {
        Tasks tasks;
        bool done = false;
        tasks.start(lookOnce(&done));
        REQUIRE(waitFor([&done] { return done; }));
    }
    Task<> lookOnce(bool *done)
    {
        co_await mondays->writeDue();
        *done = true;
    }
    // "2026-W46", each as often as it was asked for.
    QStringList weeks()
    {
        QStringList found;
        QFile log(folder.filePath(u"log"_s));
        if (!log.open(QFile::ReadOnly))
            return found;
        for (const QByteArray &line : log.readAll().split('\n')) {
            if (!line.isEmpty())
                found.append(QString::fromUtf8(line).section(u' ', 0, 0));
        }
        return found;
    }
    standingreport::Standing standing() { return *await(store->read(&standingreport::get)); }

    QTemporaryDir folder;
    FakeClock clock;
    Worker worker;
    std::unique_ptr<Store> store;
    std::unique_ptr<Mondays> mondays;
};

} // namespace

TEST_CASE("The report of the week is written on Monday, once", "[mondays]")
{
    Week w;
    w.look();
    CHECK(w.weeks().isEmpty()); // nobody asked
    REQUIRE(await(w.store->write(&standingreport::want, w.folder.filePath(u"lumen.pdf"_s))));
    w.look();
    w.look();
    CHECK(w.weeks() == QStringList { u"2026-W46"_s }); // the week before, to begin with
    w.at(u"2026-11-22T22:59:00Z"_s); // Sunday, a minute to midnight in Paris
    w.look();
    CHECK(w.weeks().size() == 1);
    w.at(u"2026-11-22T23:01:00Z"_s); // Monday there
    w.look();
    w.look();
    CHECK(w.weeks() == QStringList { u"2026-W46"_s, u"2026-W47"_s });
    w.at(u"2026-11-17T11:00:00Z"_s); // the computer's clock went back
    w.look();
    CHECK(w.weeks().size() == 2);
    QFile log(w.folder.filePath(u"log"_s));
    REQUIRE(log.open(QFile::ReadOnly));
    CHECK(log.readAll().contains("/lumen-2026-W47.pdf\n"));
}

TEST_CASE("A Monday the computer was off for is made up for as soon as it is on, each week exactly once",
          "[mondays]")
{
    Week w;
    REQUIRE(await(w.store->write(&standingreport::want, w.folder.filePath(u"lumen.pdf"_s))));
    w.look();
    w.at(u"2026-12-17T08:00:00Z"_s); // a Thursday, four Mondays later
    w.look();
    w.look();
    CHECK(w.weeks() == QStringList { u"2026-W46"_s, u"2026-W47"_s, u"2026-W48"_s, u"2026-W49"_s, u"2026-W50"_s });
    CHECK(w.standing().done == u"2026-W50"_s);
    w.at(u"2028-12-17T08:00:00Z"_s);
    w.look();
    CHECK(w.weeks().size() == 5 + 26); // not two years of them
}

TEST_CASE("A report that could not be written on its Monday is tried again every half hour", "[mondays]")
{
    Week w;
    REQUIRE(await(w.store->write(&standingreport::want, w.folder.filePath(u"lumen.pdf"_s))));
    QFile broken(w.folder.filePath(u"broken"_s));
    REQUIRE(broken.open(QFile::WriteOnly));
    w.mondays->start();
    REQUIRE(waitFor([&w] { return w.standing().failed; }));
    CHECK(w.weeks().isEmpty());
    REQUIRE(broken.remove());
    settle();
    w.clock.advance(31min);
    REQUIRE(waitFor([&w] { return !w.standing().failed; }));
    CHECK(w.weeks() == QStringList { u"2026-W46"_s });
    settle();
    w.clock.advance(31min);
    settle();
    CHECK(w.weeks().size() == 1);
}

TEST_CASE("Missed Mondays do not go on to a file nobody wants any more", "[mondays]")
{
    Week w;
    REQUIRE(await(w.store->write(&standingreport::want, w.folder.filePath(u"lumen.pdf"_s))));
    w.look();
    QFile held(w.folder.filePath(u"held"_s));
    REQUIRE(held.open(QFile::WriteOnly));
    w.at(u"2026-12-17T08:00:00Z"_s);
    Tasks tasks;
    bool done = false;
    tasks.start(w.lookOnce(&done));
    REQUIRE(waitFor([&w] { return w.weeks().size() == 2; }));
    REQUIRE(await(w.store->write(&standingreport::want, QString())));
    REQUIRE(held.remove());
    REQUIRE(waitFor([&done] { return done; }));
    CHECK(w.weeks() == QStringList { u"2026-W46"_s, u"2026-W47"_s }); // not the other three
    CHECK(w.standing().path.isEmpty());
    CHECK(w.standing().done.isEmpty()); // what was noted of it is not noted of none
}
