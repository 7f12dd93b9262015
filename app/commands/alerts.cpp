// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "core/base/text.h"
#include "core/insight/tally.h"
#include "core/store/alerts.h"
#include "core/watch/alert.h"

using namespace Qt::StringLiterals;

namespace commands {

namespace {

using ::alerts::Alert;
constexpr int everything = 1'000'000;

QString stateOf(const Alert &alert, Instant now)
{
    if (alert.settled != Alert::Settled::No)
        return ::alerts::settledKey(alert.settled);
    return alert.isMuted(now) ? u"muted"_s : alert.isOpen(now) ? u"open"_s : u"over"_s;
}

QJsonValue when(const std::optional<Instant> &moment)
{
    return moment ? QJsonValue(iso(*moment)) : QJsonValue();
}

QJsonObject json(const Alert &alert, Instant now)
{
    QJsonArray words;
    for (const Foreign &each : alert.words)
        words.append(text::verbatim(each));
    const qint64 account = ::alerts::accountOf(alert.subject);
    QJsonValue first;
    if (alert.firstId != 0)
        first = QJsonObject { { u"message"_s, alert.firstId },
                              { u"conversation"_s, alert.firstConversation != 0
                                                        ? QJsonValue(alert.firstConversation)
                                                        : QJsonValue() },
                              { u"author_name"_s, text::verbatim(alert.firstAuthor) },
                              { u"text"_s, text::verbatim(alert.firstText) } };
    return { { u"id"_s, alert.id },
             { u"subject"_s, alert.subject },
             { u"account"_s, account != 0 ? QJsonValue(account) : QJsonValue() },
             { u"watch"_s, alert.watch.isEmpty() ? QJsonValue() : QJsonValue(alert.watch) },
             { u"state"_s, stateOf(alert, now) },
             { u"since"_s, iso(alert.since) },
             { u"raised_at"_s, iso(alert.raisedAt) },
             { u"until"_s, iso(alert.until) },
             { u"found_at"_s, iso(alert.foundAt) },
             { u"texts"_s, alert.texts },
             { u"negative"_s, alert.negative },
             { u"expected"_s, alert.expected },
             { u"usual_share"_s, alert.usualShare },
             { u"rise"_s, alert.rise },
             { u"chance"_s, alert.chance },
             { u"sensitivity"_s, alert.sensitivity },
             { u"short_history"_s, alert.young },
             { u"words"_s, words },
             { u"first"_s, first },
             { u"muted_until"_s, when(alert.mutedUntil) },
             { u"settled_at"_s, when(alert.settledAt) },
             { u"settled_by"_s, alert.settledBy.isEmpty() ? QJsonValue() : QJsonValue(alert.settledBy) },
             { u"note"_s, alert.note.isEmpty() ? QJsonValue() : QJsonValue(alert.note) } };
}

QString line(const Alert &alert, Instant now)
{
    QStringList words;
    for (const Foreign &each : alert.words)
        words.append(text::printable(each));
    QString told = words.join(u", "_s);
    if (!alert.watch.isEmpty())
        told = u"%1: %2"_s.arg(text::printable(alert.watch), told);
    return u"%1  %2  %3  %4  %5 / %6  %7"_s.arg(
        QString::number(alert.id).rightJustified(3), stateOf(alert, now).leftJustified(8),
        alert.subject.leftJustified(10), iso(alert.since),
        QString::number(alert.negative).rightJustified(4),
        QString::number(alert.expected, 'f', 1).leftJustified(5), told);
}

} // namespace

// What was raised, the newest first; looks once more before it tells.
Task<int> alerts(Call call)
{
    Store &store = call.app->store();
    if (call.app->engine().tryLock()) { // else whoever has it does
        const Result<int> settled = co_await call.app->engine().settleWatches();
        if (!settled)
            co_return call.fail(settled.error());
    }
    const Instant now = call.app->clock().now();
    const tally::Portion portion;
    for (;;) {
        const Result<bool> more = co_await store.write(&tally::settle, portion, now);
        if (!more)
            co_return call.fail(more.error());
        if (!*more)
            break;
    }
    const Result<int> raised = co_await alert::keepUp(&store, now);
    if (!raised)
        co_return call.fail(raised.error());
    const int most = everything;
    const Result<QList<Alert>> found = co_await store.read(&::alerts::list, most);
    if (!found)
        co_return call.fail(found.error());
    QJsonArray array;
    for (const Alert &each : *found) {
        if (call.json)
            array.append(json(each, now));
        else
            call.print(line(each, now));
    }
    if (call.json)
        call.print(array);
    co_return commandline::Exit::Done;
}

} // namespace commands
