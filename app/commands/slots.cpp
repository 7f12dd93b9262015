// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/listing.h"
#include "app/commands/named.h"
#include "core/schedule/board.h"
#include "core/store/accounts.h"
#include "core/store/publications.h"
#include "core/store/rhythms.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

const std::array weekdays { u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s };

QString clockOf(int minute)
{
    return QTime(minute / 60, minute % 60).toString(u"HH:mm"_s);
}

// "mon,wed" or "mon-fri"; empty when it is neither.
QList<int> daysOf(const QString &text)
{
    QList<int> found;
    for (const QString &each : text.toLower().split(u',', Qt::SkipEmptyParts)) {
        const QStringList ends = each.split(u'-');
        const auto first = std::find(weekdays.begin(), weekdays.end(), ends.first());
        const auto last = std::find(weekdays.begin(), weekdays.end(), ends.last());
        if (ends.size() > 2 || first == weekdays.end() || last == weekdays.end() || last < first)
            return {};
        for (auto day = first; day <= last; ++day)
            found.append(int(day - weekdays.begin()) + 1);
    }
    return found;
}

} // namespace

Task<int> slotList(Call call)
{
    const Result<QList<Rhythm>> rhythms = co_await call.app->store().read(&rhythms::all);
    if (!rhythms)
        co_return call.fail(rhythms.error());
    const Instant now = call.app->clock().now();
    QJsonArray array;
    for (const Rhythm &rhythm : *rhythms) {
        const qint64 id = rhythm.accountId;
        const Result<Account> account = co_await call.app->store().read(&accounts::one, id);
        const Result<std::optional<rhythm::Occurrence>> next
            = co_await call.app->store().read(&board::nextFree, id, now);
        if (!account || !next)
            co_return call.fail(account ? next.error() : account.error());
        const QString zone = QString::fromUtf8(rhythm.zone.id());
        QJsonArray times;
        for (const Slot &slot : rhythm.week) {
            const QString day = weekdays[std::size_t(slot.weekday - 1)];
            times.append(QJsonObject { { u"id"_s, slot.id },
                                       { u"day"_s, day },
                                       { u"time"_s, clockOf(slot.minute) } });
            if (!call.json)
                call.print(u"%1\t%2\t%3 %4\t%5"_s.arg(slot.id).arg(platform::key(account->platform),
                                                                  day, clockOf(slot.minute), zone));
        }
        array.append(QJsonObject {
            { u"account"_s, id },
            { u"platform"_s, platform::key(account->platform) },
            { u"zone"_s, zone },
            { u"slots"_s, times },
            { u"next_free_at"_s, *next ? QJsonValue(iso((*next)->at)) : QJsonValue() } });
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

Task<int> slotAdd(Call call)
{
    const QStringList words = call.arguments.words;
    const QList<int> days = daysOf(words.value(1));
    const QTime time = QTime::fromString(words.value(2), u"HH:mm"_s);
    if (words.size() != 3 || days.isEmpty() || !time.isValid()) {
        call.complain(Words::tr("slot add takes an account, days like mon,wed or mon-fri and a time like 09:30"));
        co_return Exit::Usage;
    }
    const QString name = words.first();
    const Result<Account> account = co_await call.app->store().read(&accounts::named, name);
    if (!account)
        co_return call.fail(account.error(), name);
    const qint64 id = account->id;
    const int minute = time.hour() * 60 + time.minute();
    if (call.arguments.has(u"zone"_s)) {
        const QString zone = call.arguments.value(u"zone"_s);
        const Result<> moved = co_await call.app->store().write(&rhythms::setZone, id, zone);
        if (!moved) {
            call.complain(Words::tr("no such time zone"));
            co_return Exit::Usage;
        }
    }
    const Result<> added = co_await call.app->store().write(&rhythms::add, id, days, minute);
    co_return added ? Exit::Done : call.fail(added.error());
}

Task<int> slotRemove(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Result<> removed = co_await call.app->store().write(&rhythms::remove, id);
    co_return removed ? Exit::Done : call.fail(removed.error(), QString::number(id));
}

Task<int> hold(Call call)
{
    const QString word = call.arguments.words.value(0);
    if (call.arguments.words.size() != 1 || (word != "on"_L1 && word != "off"_L1)) {
        call.complain(Words::tr("hold takes on or off"));
        co_return Exit::Usage;
    }
    const bool on = word == "on"_L1;
    const Result<> held = co_await call.app->store().publish(&::publications::hold, on);
    co_return held ? Exit::Done : call.fail(held.error());
}

} // namespace commands
