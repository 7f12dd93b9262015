// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/named.h"
#include "core/base/text.h"
#include "core/store/values.h"
#include "core/watch/watchboard.h"
#include "core/watch/trial.h"
#include "ui/watch/watchwords.h"

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

constexpr int usualDays = 30; // what a query is tried on
constexpr int shown = 20; // of what it finds, for people

QString shortly(const Foreign &text)
{
    return text::printable(text::preview(text, 100));
}

QJsonObject json(const Watch &watch, const watchboard::Found &found)
{
    return { { u"id"_s, watch.id },
             { u"name"_s, watch.name },
             { u"kind"_s, watch::kindKey(watch.kind) },
             { u"query"_s, watch.query },
             { u"sources"_s, QJsonArray::fromStringList(watch.sources) },
             { u"alerts"_s, watch.alerts },
             { u"mentions"_s, found.mentions },
             { u"last_mention_at"_s, found.last ? QJsonValue(iso(*found.last)) : QJsonValue() } };
}

QString line(const Watch &watch, const watchboard::Found &found)
{
    return u"%1  %2  %3  %4  %5"_s.arg(QString::number(watch.id).rightJustified(4),
                                       watch::kindKey(watch.kind).leftJustified(10),
                                       QString::number(found.mentions).rightJustified(6),
                                       text::printable(watch.name).leftJustified(24),
                                       text::printable(watch.query));
}

// What is typed after a command that takes a query: --query, else the standard input.
QString queryOf(const Call &call)
{
    return call.arguments.has(u"query"_s) ? call.arguments.value(u"query"_s) : call.textFromInput();
}

bool sensible(const Call &call, const QString &query)
{
    const watch::Parsed parsed = watch::parse(query);
    if (parsed.query)
        return true;
    call.complain(watchwords::fault(parsed.fault));
    return false;
}

// "inbox,feeds,mastodon"; empty: everywhere.
std::optional<QStringList> sourcesOf(const Call &call)
{
    QStringList found;
    for (const QString &each :
         call.arguments.value(u"sources"_s).split(u',', Qt::SkipEmptyParts)) {
        const QString source = each.trimmed().toLower();
        if (source != watch::inbox && source != watch::feeds && !platform::fromKey(source)) {
            call.complain(Words::tr("sources are inbox, feeds and platforms such as mastodon, not %1").arg(each));
            return std::nullopt;
        }
        found.append(source);
    }
    found.removeDuplicates();
    return found;
}

Task<int> listing(Call call)
{
    const Result<QList<Watch>> all = co_await call.app->store().read(&watches::all);
    if (!all)
        co_return call.fail(all.error());
    const Result<QHash<qint64, watchboard::Found>> counts = co_await call.app->store().read(&watchboard::counts);
    if (!counts)
        co_return call.fail(counts.error());
    QJsonArray array;
    for (const Watch &each : *all) {
        if (call.json)
            array.append(json(each, counts->value(each.id)));
        else
            call.print(line(each, counts->value(each.id)));
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

QJsonObject json(const mentions::Entry &entry, const QString &watch)
{
    return { { u"id"_s, entry.id },
             { u"watch"_s, watch },
             { u"message"_s, entry.messageId },
             { u"conversation"_s, entry.conversationId > 0 ? QJsonValue(entry.conversationId)
                                                           : QJsonValue() },
             { u"account"_s, entry.accountId },
             { u"platform"_s, platform::key(entry.platform) },
             { u"source"_s, entry.source },
             { u"author"_s, text::verbatim(entry.handle) },
             { u"author_name"_s, text::verbatim(entry.author) },
             { u"text"_s, text::verbatim(entry.body) },
             { u"url"_s, entry.url.isEmpty() ? QJsonValue() : QJsonValue(entry.url.toString()) },
             { u"language"_s, entry.language.isEmpty() ? QJsonValue() : QJsonValue(entry.language) },
             { u"mood"_s, entry.score },
             { u"label"_s, entry.mood < 0   ? u"negative"_s
                               : entry.mood > 0 ? u"positive"_s
                                                : u"neutral"_s },
             { u"reach"_s, entry.reach ? QJsonValue(*entry.reach) : QJsonValue() },
             { u"alike"_s, entry.alike },
             { u"relevant"_s, entry.relevant == 0 ? QJsonValue() : QJsonValue(entry.relevant > 0) },
             { u"put_aside_because"_s, QJsonArray::fromStringList(entry.unlike) },
             { u"forwarded"_s, entry.forwarded },
             { u"created_at"_s, iso(entry.at) } };
}

QString line(const mentions::Entry &entry, const QString &watch)
{
    const QString mood = entry.mood < 0 ? u"-"_s : entry.mood > 0 ? u"+"_s : u" "_s;
    return u"%1  %2 %3  %4  %5  %6"_s.arg(iso(entry.at), platform::key(entry.platform).leftJustified(9),
                                          mood, text::printable(watch).leftJustified(16),
                                          shortly(entry.author).leftJustified(18), shortly(entry.body));
}

// What the options say of a watch; what they do not say stays. False after a complaint.
bool asked(const Call &call, Watch *watch)
{
    if (call.arguments.has(u"kind"_s)) {
        const QString key = call.arguments.value(u"kind"_s);
        const std::optional<Watch::Kind> kind = watch::kindFromKey(key);
        if (!kind) {
            call.complain(Words::tr("a watch is brand, product, competitor or topic, not %1").arg(key));
            return false;
        }
        watch->kind = *kind;
    }
    if (call.arguments.has(u"alerts"_s)) {
        const QString wanted = call.arguments.value(u"alerts"_s);
        if (wanted != u"on"_s && wanted != u"off"_s) {
            call.complain(Words::tr("--alerts is on or off"));
            return false;
        }
        watch->alerts = wanted == u"on"_s;
    }
    if (call.arguments.has(u"sources"_s)) {
        const std::optional<QStringList> sources = sourcesOf(call);
        if (!sources)
            return false;
        watch->sources = *sources;
    }
    return true;
}

Exit refused(const Call &call, const Error &error, const QString &name)
{
    if (error.kind != Error::Invalid)
        return call.fail(error, name);
    call.complain(name.simplified().isEmpty() ? Words::tr("a watch has a name")
                                              : Words::tr("there is a watch of that name: %1").arg(name));
    return Exit::Usage;
}

// What is here is looked through at once, unless another program does.
Task<int> filled(Call call)
{
    if (call.app->engine().tryLock()) {
        const Result<int> found = co_await call.app->engine().settleWatches();
        if (!found)
            co_return call.fail(found.error());
    }
    const int exit = co_await listing(call);
    co_return exit;
}

} // namespace

Task<int> watchAdd(Call call)
{
    Watch watch;
    watch.name = call.arguments.words.join(u' ');
    if (watch.name.simplified().isEmpty()) {
        call.complain(Words::tr("watch add takes a name"));
        co_return Exit::Usage;
    }
    if (!asked(call, &watch))
        co_return Exit::Usage;
    if (!call.arguments.has(u"alerts"_s))
        watch.alerts = watch::raisesAlerts(watch.kind);
    watch.query = queryOf(call);
    if (!sensible(call, watch.query))
        co_return Exit::Usage;
    const Instant now = call.app->clock().now();
    const Result<qint64> added = co_await call.app->store().write(&watches::add, watch, now);
    if (!added)
        co_return refused(call, added.error(), watch.name);
    const int exit = co_await filled(call);
    co_return exit;
}

// What is not said stays as it is.
Task<int> watchChange(Call call)
{
    const QString name = call.arguments.words.join(u' ');
    const Result<Watch> found = co_await call.app->store().read(&watches::named, name);
    if (!found)
        co_return named::noWatch(call, found.error(), name);
    if (call.arguments.options.isEmpty()) {
        call.complain(Words::tr("watch change takes --name, --query, --kind, --sources or --alerts"));
        co_return Exit::Usage;
    }
    Watch watch = *found;
    if (!asked(call, &watch))
        co_return Exit::Usage;
    if (call.arguments.has(u"name"_s))
        watch.name = call.arguments.value(u"name"_s);
    if (call.arguments.has(u"query"_s))
        watch.query = call.arguments.value(u"query"_s);
    if (!sensible(call, watch.query))
        co_return Exit::Usage;
    const Result<> changed = co_await call.app->store().write(&watches::change, watch);
    if (!changed)
        co_return refused(call, changed.error(), watch.name);
    const int exit = co_await filled(call);
    co_return exit;
}

Task<int> watchList(Call call)
{
    const int exit = co_await listing(call);
    co_return exit;
}

Task<int> watchRemove(Call call)
{
    const QString name = call.arguments.words.join(u' ');
    const Result<Watch> watch = co_await call.app->store().read(&watches::named, name);
    if (!watch)
        co_return named::noWatch(call, watch.error(), name);
    const qint64 id = watch->id;
    const Result<> removed = co_await call.app->store().write(&watches::remove, id);
    co_return removed ? Exit::Done : call.fail(removed.error(), name);
}

// Everywhere at once: what is here, and what the platforms answer.
Task<int> watchRun(Call call)
{
    qint64 id = 0;
    const QString name = call.arguments.words.join(u' ');
    if (!name.isEmpty()) {
        const Result<Watch> watch = co_await call.app->store().read(&watches::named, name);
        if (!watch)
            co_return named::noWatch(call, watch.error(), name);
        id = watch->id;
    }
    const Result<> looked = co_await call.app->lookFor(id);
    if (!looked)
        co_return call.fail(looked.error());
    const int exit = co_await listing(call);
    co_return exit;
}

// What a query finds among what is here, and how much of it.
Task<int> watchTest(Call call)
{
    const std::optional<QStringList> sources = sourcesOf(call);
    if (!sources)
        co_return Exit::Usage;
    QString query;
    const QString name = call.arguments.words.join(u' ');
    if (!name.isEmpty()) {
        const Result<Watch> watch = co_await call.app->store().read(&watches::named, name);
        if (!watch)
            co_return named::noWatch(call, watch.error(), name);
        query = watch->query;
    } else {
        query = queryOf(call);
    }
    if (!sensible(call, query))
        co_return Exit::Usage;
    int days = usualDays;
    if (call.arguments.has(u"days"_s)) {
        bool fine = false;
        days = call.arguments.value(u"days"_s).toInt(&fine);
        if (!fine || days < 1 || days > 36500) {
            call.complain(Words::tr("--days needs a whole number from 1"));
            co_return Exit::Usage;
        }
    }
    const Instant since = call.app->clock().now() - std::chrono::days(days);
    const int most = shown;
    QStringList where = *sources;
    trial::Trial whole;
    do {
        const trial::Trial before = whole;
        const Result<trial::Trial> some
            = co_await call.app->store().analyse(&trial::run, query, where, since, before, most);
        if (!some)
            co_return call.fail(some.error());
        whole = *some;
    } while (whole.next != 0);
    if (!call.json)
        call.print(Words::tr("%1 of %2 messages").arg(whole.count).arg(whole.read));
    QJsonArray array;
    for (const mentions::Text &each : std::as_const(whole.found)) {
        if (!call.json) {
            call.print(u"%1  %2  %3  %4"_s.arg(iso(each.at), each.source.leftJustified(9),
                                              shortly(each.author).leftJustified(18), shortly(each.body)));
            continue;
        }
        array.append(QJsonObject { { u"message"_s, each.messageId },
                                   { u"source"_s, each.source },
                                   { u"author_name"_s, text::verbatim(each.author) },
                                   { u"text"_s, text::verbatim(each.body) },
                                   { u"created_at"_s, iso(each.at) } });
    }
    if (call.json)
        call.print(QJsonArray { QJsonObject { { u"query"_s, query.simplified() },
                                              { u"read"_s, whole.read },
                                              { u"count"_s, whole.count },
                                              { u"newest"_s, array } } });
    co_return Exit::Done;
}

Task<int> mentions(Call call)
{
    ::mentions::Filter filter;
    const QString name = call.arguments.value(u"watch"_s);
    if (!name.isEmpty()) {
        const Result<Watch> watch = co_await call.app->store().read(&watches::named, name);
        if (!watch)
            co_return named::noWatch(call, watch.error(), name);
        filter.watchId = watch->id;
    }
    int limit = -1;
    if (call.arguments.has(u"limit"_s)) {
        bool fine = false;
        limit = call.arguments.value(u"limit"_s).toInt(&fine);
        if (!fine || limit < 0) {
            call.complain(Words::tr("--limit needs a whole number"));
            co_return Exit::Usage;
        }
    }
    const QString mood = call.arguments.value(u"mood"_s);
    if (!mood.isEmpty()) {
        const qsizetype which = QStringList { u"negative"_s, u"neutral"_s, u"positive"_s }.indexOf(mood);
        if (which < 0) {
            call.complain(Words::tr("--mood is negative, neutral or positive"));
            co_return Exit::Usage;
        }
        filter.mood = int(which) - 1;
    }
    filter.taught = call.arguments.has(u"taught"_s);
    filter.aside = filter.taught || call.arguments.has(u"aside"_s);
    const Result<QList<Watch>> all = co_await call.app->store().read(&watches::all);
    if (!all)
        co_return call.fail(all.error());
    QHash<qint64, QString> names;
    for (const Watch &each : *all)
        names.insert(each.id, each.name);
    const std::optional<::mentions::Place> newest;
    const Result<QList<::mentions::Entry>> found
        = co_await call.app->store().analyse(&::mentions::page, filter, newest, limit);
    if (!found)
        co_return call.fail(found.error());
    QJsonArray array;
    for (const ::mentions::Entry &each : *found) {
        if (call.json)
            array.append(json(each, names.value(each.watchId)));
        else
            call.print(line(each, names.value(each.watchId)));
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

} // namespace commands
