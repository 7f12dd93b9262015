// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/listing.h"
#include "app/commands/named.h"
#include "app/compose.h"
#include "core/base/me.h"
#include "core/library/starting.h"
#include "core/schedule/moderate.h"
#include "core/store/charter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

const QStringList &kinds()
{
    static const QStringList all { u"like"_s, u"hide"_s, u"delete"_s, u"block"_s, u"mute"_s, u"report"_s,
                                   u"approve"_s };
    return all;
}

// The one thing that is to be done, as a word or as an option; none or several is nothing.
std::optional<Action::Kind> asked(const Call &call)
{
    QStringList given = call.arguments.words.mid(1);
    for (const QString &each : kinds()) {
        if (call.arguments.has(each))
            given.append(each);
    }
    const bool one = given.size() == 1 && kinds().contains(given.constFirst());
    if (one && given.constFirst() == "approve"_L1)
        return Action::Kind::Unhide;
    return one ? publication::actionFromKey(given.constFirst()) : std::nullopt;
}

qint64 conversationOf(const Call &call)
{
    bool fine = false;
    const qint64 id = call.arguments.words.value(0).toLongLong(&fine);
    return fine && id > 0 ? id : 0;
}

QString moderatorOf(const Call &call)
{
    return call.arguments.has(u"by"_s) ? call.arguments.value(u"by"_s) : me::name();
}

// What stands of this kind on the message or its author: its entry in the register, and for a like
// the message. NotFound when nothing does.
struct Standing
{
    qint64 entryId = 0;
    qint64 messageId = 0;
};
Result<Standing> standing(Database &database, qint64 conversationId, Action::Kind kind)
{
    const Result<QList<moderations::Standing>> all
        = moderations::standing(database, conversationId);
    if (!all)
        return all.error();
    for (auto each = all->rbegin(); each != all->rend(); ++each) {
        if (each->kind != kind || moderations::failed(each->outcome))
            continue;
        Standing found;
        found.entryId = each->entryId;
        found.messageId = each->messageId;
        return found;
    }
    return Error(Error::NotFound, u"nothing to take back"_s);
}

Task<int> outcome(Call call, QList<qint64> planned)
{
    const milliseconds patience = 60s;
    const Result<QList<Publication>> outcomes = co_await call.app->outcomes(planned, patience);
    if (!outcomes)
        co_return call.fail(outcomes.error());
    co_return compose::tell(call, *outcomes);
}

Task<int> takeBack(Call call, qint64 conversationId, Action::Kind kind)
{
    const QString what = publication::actionKey(kind);
    const Result<Standing> found
        = co_await call.app->store().read(&standing, conversationId, kind);
    if (!found)
        co_return call.fail(found.error(), what);
    const Instant now = call.app->clock().now();
    const qint64 message = found->messageId;
    const qint64 entry = found->entryId;
    Result<QList<qint64>> planned = QList<qint64>();
    if (entry == 0) {
        const Result<QList<qint64>> unliked
            = co_await call.app->store().publish(&::moderate::unlike, message, now);
        planned = unliked;
    } else {
        const QList<qint64> entries { entry };
        const QString moderator = moderatorOf(call);
        const Result<QList<qint64>> undone = co_await call.app->store().publish(
            &::moderate::undo, entries, moderator, now);
        planned = undone;
    }
    if (!planned)
        co_return call.fail(planned.error(), what);
    const QList<qint64> ids = *planned;
    const int exit = co_await outcome(call, ids);
    co_return exit;
}

} // namespace

Task<int> moderate(Call call)
{
    const qint64 id = conversationOf(call);
    const auto kind = asked(call);
    const int article = call.arguments.value(u"article"_s).toInt();
    const bool undo = call.arguments.has(u"undo"_s);
    const bool cited = article > 0 || undo || kind == Action::Kind::Like
        || kind == Action::Kind::Unhide;
    if (id == 0 || !kind || !cited) {
        call.complain(Words::tr("moderate takes a number, one of like, approve, hide, delete, block, mute,"
                                " report, and but for likes and approvals --article N of the charter"));
        co_return Exit::Usage;
    }
    if (undo) {
        const Action::Kind what = *kind;
        const int exit = co_await takeBack(call, id, what);
        co_return exit;
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
    order.moderator = moderatorOf(call);
    order.wait = 0s; // who types it means it
    const Instant now = call.app->clock().now();
    const Result<::moderate::Done> done
        = co_await call.app->store().publish(&::moderate::plan, order, now);
    if (!done)
        co_return call.fail(done.error(), publication::actionKey(*kind));
    const QList<qint64> planned = done->publications;
    const int exit = co_await outcome(call, planned);
    co_return exit;
}

// The articles by their numbers, each in the language asked for.
Task<int> charterList(Call call)
{
    const Result<QList<charter::Article>> articles
        = co_await call.app->store().read(&charter::all);
    if (!articles)
        co_return call.fail(articles.error());
    const QString asked = call.arguments.value(u"language"_s);
    const QString language = asked.isEmpty() ? QLocale().name().left(2) : asked;
    QJsonArray array;
    for (const charter::Article &each : *articles) {
        const charter::Wording words = each.in(language);
        if (!call.json) {
            call.print(u"%1  %2"_s.arg(QString::number(each.number).rightJustified(3), words.title));
            continue;
        }
        array.append(QJsonObject { { u"number"_s, each.number },
                                   { u"title"_s, words.title },
                                   { u"text"_s, words.text },
                                   { u"languages"_s, QJsonArray::fromStringList(each.words.keys()) } });
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

// The charter Parvis proposes, where there is none yet.
Task<int> charterStart(Call call)
{
    QStringList languages = call.arguments.words;
    if (languages.isEmpty())
        languages = starting::languages();
    for (const QString &each : languages) {
        if (starting::languages().contains(each))
            continue;
        call.complain(Words::tr("the charter is written in %1").arg(starting::languages().join(u", "_s)));
        co_return Exit::Usage;
    }
    const Result<QList<charter::Article>> there = co_await call.app->store().read(&charter::all);
    if (!there)
        co_return call.fail(there.error());
    if (!there->isEmpty()) {
        call.complain(Words::tr("there is a charter already"));
        co_return Exit::Usage;
    }
    const Result<QList<charter::Article>> articles = starting::articles(languages);
    if (!articles)
        co_return call.fail(articles.error());
    const QList<charter::Article> all = *articles;
    const Result<> added = co_await call.app->store().write(&charter::addAll, all);
    co_return added ? Exit::Done : call.fail(added.error());
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
