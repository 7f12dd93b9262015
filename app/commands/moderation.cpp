// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/listing.h"
#include "app/commands/named.h"
#include "app/compose.h"
#include "core/base/me.h"
#include "core/schedule/moderate.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

// The one thing that is to be done; none or several is nothing.
std::optional<Action::Kind> asked(const Call &call)
{
    QStringList given;
    for (const QString &each : { u"hide"_s, u"delete"_s, u"block"_s, u"mute"_s, u"report"_s }) {
        if (call.arguments.has(each))
            given.append(each);
    }
    return given.size() == 1 ? publication::actionFromKey(given.constFirst()) : std::nullopt;
}

} // namespace

Task<int> moderate(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const auto kind = asked(call);
    const int article = call.arguments.value(u"article"_s).toInt();
    if (!kind || article <= 0) {
        call.complain(Words::tr("moderate takes one of --hide, --delete, --block, --mute, --report,"
                                " and --article N of the charter"));
        co_return Exit::Usage;
    }
    const Result<conversations::Entry> newest
        = co_await call.app->store().read(&conversations::newestIncoming, id);
    if (!newest)
        co_return call.fail(newest.error(), QString::number(id));
    ::moderate::Order order;
    order.messageIds = { newest->id };
    order.kind = *kind;
    order.article = article;
    order.language = QLocale().name().left(2);
    order.reason = call.arguments.value(u"reason"_s);
    order.moderator = call.arguments.has(u"by"_s) ? call.arguments.value(u"by"_s) : me::name();
    order.wait = 0s; // who types it means it
    const Instant now = call.app->clock().now();
    const Result<::moderate::Done> done
        = co_await call.app->store().publish(&::moderate::plan, order, now);
    if (!done)
        co_return call.fail(done.error(), publication::actionKey(*kind));
    const QList<qint64> planned = done->publications;
    const milliseconds patience = 60s;
    const Result<QList<Publication>> outcomes = co_await call.app->outcomes(planned, patience);
    if (!outcomes)
        co_return call.fail(outcomes.error());
    co_return compose::tell(call, *outcomes);
}

Task<int> ledger(Call call)
{
    const moderations::Filter everything;
    const Result<QList<moderations::Entry>> entries
        = co_await call.app->store().read(&moderations::list, everything);
    if (!entries)
        co_return call.fail(entries.error());
    QJsonArray array;
    for (const moderations::Entry &entry : *entries) {
        if (call.json)
            array.append(listing::json(entry));
        else
            call.print(listing::line(entry));
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

} // namespace commands
