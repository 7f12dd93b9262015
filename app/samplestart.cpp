// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samplestart.h"

#include "app/application.h"
#include "core/connectors/sample/connector.h"
#include "core/connectors/sample/story.h"
#include "core/library/exchange.h"
#include "core/library/starting.h"
#include "core/library/startingthemes.h"
#include "core/library/vocabulary.h"
#include "core/schedule/adopt.h"
#include "core/schedule/moderate.h"
#include "core/store/accounts.h"
#include "core/store/conversations.h"
#include "core/store/events.h"
#include "core/store/ideas.h"
#include "core/store/labels.h"
#include "core/store/measures.h"
#include "core/store/messages.h"
#include "core/store/notes.h"
#include "core/store/rhythms.h"
#include "core/store/rulelog.h"
#include "core/store/rules.h"
#include "core/store/themes.h"
#include "core/store/values.h"
#include "core/store/watches.h"
#include "core/store/workspace.h"
#include "core/understanding/echo.h"
#include "core/watch/watcher.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

// A clock that stands at the moment the sample is told for.
class StoryClock : public SystemClock
{
public:
    explicit StoryClock(Instant now)
        : m_now(now)
    {
    }
    Instant now() const override { return m_now; }

private:
    Instant m_now;
};

class NobodyToAsk : public PassphraseSource
{
public:
    Task<Result<Secret>> passphrase(Reason) override
    {
        co_await yieldNow();
        co_return Error(Error::Locked);
    }
};

QTimeZone paris()
{
    return QTimeZone("Europe/Paris");
}

// What the story says of conversations and plans, in one go on the store's own thread.
Result<> furnish(Database &database, sample::story::Tale tale, QHash<QString, qint64> accountIds,
                 QDir folder, Instant now)
{
    for (const sample::story::Mark &mark : tale.marks) {
        const qint64 account = accountIds.value(platform::key(mark.platform));
        Statement query = database.prepare(
            u"SELECT conversation_id FROM message WHERE account_id = ? AND remote_id = ?"_s);
        const Result<> run = query.run(account, mark.remoteId);
        if (!run)
            return run;
        if (!query.next() || query.isNull(0))
            continue;
        const qint64 conversation = query.integer(0);
        for (const QString &label : mark.labels) {
            const Result<> added = labels::add(database, conversation, label);
            if (!added)
                return added;
        }
        if (!mark.note.isEmpty()) {
            const Result<qint64> noted
                = notes::add(database, conversation, u"Inès"_s, mark.note, now - 8min);
            if (!noted)
                return noted.error();
        }
        if (mark.state) {
            conversations::Triage triage;
            triage.state = *mark.state;
            triage.unread = *mark.state == Conversation::State::Todo;
            if (*mark.state == Conversation::State::Snoozed)
                triage.snoozedUntil = now + 20h;
            const Result<conversations::Triage> set
                = conversations::set(database, conversation, triage);
            if (!set)
                return set.error();
        }
    }
    for (const qint64 account : accountIds) {
        const Result<> mornings = rhythms::add(database, account, { 1, 2, 3, 4, 5 }, 9 * 60 + 30);
        if (!mornings)
            return mornings;
        const Result<> evenings = rhythms::add(database, account, { 1, 4, 5, 6 }, 18 * 60);
        if (!evenings)
            return evenings;
    }
    for (const sample::story::Plan &told : tale.plans) {
        publications::Plan plan;
        plan.text = told.text;
        plan.wall = walltime::at(told.dueAt, paris()).toString(u"yyyy-MM-dd HH:mm"_s);
        plan.zone = QString::fromUtf8(paris().id());
        for (const Platform platform : told.platforms) {
            publications::Draft draft;
            draft.accountId = accountIds.value(platform::key(platform));
            draft.outgoing.text = told.text;
            draft.state = told.state;
            draft.dueAt = told.dueAt;
            if (!told.picture.isEmpty()) {
                Result<Media> media = adopt(folder, told.picture);
                if (!media)
                    return media.error();
                media->altText = told.altText;
                draft.outgoing.media = { *media };
            }
            plan.drafts.append(draft);
        }
        const Result<QList<qint64>> planned = publications::plan(database, plan, now);
        if (!planned)
            return planned.error();
    }
    return {};
}

// What lies beside the plan: what may become a post, and the days to write about.
Result<> noteBeside(Database &database, Instant now)
{
    for (const auto &[text, writer, ago] : {
             std::tuple(u"Les coulisses de l’atelier : une journée avec Malik"_s, u"Inès"_s, 5h),
             std::tuple(u"Demander aux clients leur lampe dans leur salon, partager les plus belles"_s,
                        u"Karim"_s, 29h),
             std::tuple(u"Fil : cinq erreurs d’éclairage dans une petite pièce"_s, u"Inès"_s, 76h),
         }) {
        const Result<qint64> noted = ideas::add(database, text, writer, now - ago);
        if (!noted)
            return noted.error();
    }
    const QDate today = walltime::at(now, paris()).date();
    Event birthday;
    birthday.title = Foreign(u"Anniversaire de Maison Lumen"_s);
    birthday.first = birthday.last = QDate(2011, 12, 3);
    birthday.yearly = true;
    Event open;
    open.title = Foreign(u"Portes ouvertes de l’atelier"_s);
    open.place = Foreign(u"12, rue des Verriers, Lyon"_s);
    open.first = open.last = today.addDays(4);
    open.minute = 14 * 60;
    for (const Event &each : { birthday, open }) {
        const Result<qint64> added = events::add(database, each);
        if (!added)
            return added.error();
    }
    return {};
}

// It has left, and was done there.
Result<> settle(Database &database, const QList<qint64> &publications, Instant at)
{
    for (const qint64 id : publications) {
        Statement update = database.prepare(
            uR"(UPDATE publication SET state = 'sent', next_at = NULL, updated_at = ? WHERE id = ?)"_s);
        const Result<> run = update.run(at, id);
        if (!run)
            return run;
    }
    return {};
}

// The subjects of the brand: those everybody begins with, and its own of lamps.
Result<> nameSubjects(Database &database, Instant now)
{
    const auto usual = startingthemes::all(u"fr"_s);
    if (!usual)
        return usual.error();
    QFile file(u":/sample/themes.csv"_s);
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, file.fileName());
    const auto own = vocabulary::themesOf(file.readAll());
    if (!own)
        return own.error();
    return themes::addAll(database, *usual + *own, now);
}

// The team's library, and what it had to moderate when the storm came.
Result<> stock(Database &database, Instant now)
{
    QFile file(u":/sample/replies.json"_s);
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, file.fileName());
    const auto replies = exchange::replies(file.readAll());
    if (!replies)
        return replies.error();
    const Result<qint64> added = savedreplies::add(database, *replies, now - 700h);
    if (!added)
        return added.error();
    const auto articles = starting::articles(starting::languages());
    if (!articles)
        return articles.error();
    const Result<> written = charter::addAll(database, *articles);
    if (!written)
        return written;
    const Result<QList<Rule>> proposed = starting::rules(u"fr"_s);
    if (!proposed)
        return proposed.error();
    const Result<qint64> ruled = rules::add(database, *proposed, now - 700h);
    return ruled ? Result<>() : Result<>(ruled.error());
}

// The team tried its rules; some are on, and have seen to what came in these days.
Result<> begin(Database &database, Rule rule, QList<Rulebook::Found> found, Instant now)
{
    const Result<> tried = rules::setTried(database, rule.id, rule.revision);
    if (!tried || !(rule.deeds.hide || rule.deeds.labels.size() == 1))
        return tried;
    const Result<> on = rules::setOn(database, rule.id, true, now - 72h);
    if (!on)
        return on;
    std::reverse(found.begin(), found.end()); // the oldest came first
    for (const Rulebook::Found &each : std::as_const(found)) {
        const rulelog::Hit hit { each.text.messageId, each.text.conversationId, each.why };
        const auto done
            = rulelog::apply(database, rule.id, rule.revision, { hit }, each.text.at + 40s);
        if (!done)
            return done.error();
    }
    return {};
}

// What the team has moderated in the last days, by whom and by which article.
struct Case
{
    const char *need; // of the conversation; "" hostile words
    Action::Kind kind;
    int article;
    const char *moderator;
    const char *reason;
    std::chrono::hours ago;
    bool takenBack = false;
};
constexpr Case cases[] {
    { "spam", Action::Kind::Hide, 6, "Inès", "", std::chrono::hours(151) },
    { "spam", Action::Kind::Block, 6, "Inès", "Troisième compte du même réseau", std::chrono::hours(126) },
    { "", Action::Kind::Hide, 1, "Karim", "", std::chrono::hours(98) },
    { "spam", Action::Kind::Report, 6, "Karim", "Lien vers une fausse boutique", std::chrono::hours(73) },
    { "complaint", Action::Kind::Hide, 5, "Inès", "", std::chrono::hours(49), true },
    { "", Action::Kind::Mute, 3, "Inès", "S’en prend aux autres sous chaque publication", std::chrono::hours(27) },
};

Result<> close(Database &database, qint64 messageId)
{
    const Result<moderate::Subject> subject = moderate::subject(database, messageId);
    if (!subject)
        return subject.error();
    const auto closed = conversations::setState(database, subject->conversation.id,
                                                Conversation::State::Done);
    return closed ? Result<>() : Result<>(closed.error());
}

// The newest message of that kind then that the account may moderate so, and nobody has yet.
Result<qint64> caseOf(Database &database, const Case &told, Instant at, const QSet<qint64> &taken)
{
    Statement query = database.prepare(
        uR"(SELECT m.id, c.need, m.body FROM message m JOIN conversation c ON c.id = m.conversation_id
            WHERE m.state < 2 AND m.deleted_at IS NULL AND m.created_at < ?
            ORDER BY m.created_at DESC LIMIT 8000)"_s);
    const Result<> run = query.run(at);
    if (!run)
        return run.error();
    const QString need = QString::fromLatin1(told.need);
    QList<qint64> fitting;
    while (query.next()) {
        const bool fits = need.isEmpty() ? understanding::hostile(query.text(2)) : query.text(1) == need;
        if (fits && !taken.contains(query.integer(0)))
            fitting.append(query.integer(0));
    }
    if (query.failure())
        return *query.failure();
    for (const qint64 id : std::as_const(fitting)) {
        const Result<moderate::Subject> subject = moderate::subject(database, id);
        if (!subject)
            return subject.error();
        if (moderate::allowed(subject->account, subject->entry.message, subject->underOurs)
                .contains(told.kind))
            return id;
    }
    return Error(Error::NotFound);
}

Result<QList<qint64>> moderateSome(Database &database, Instant now)
{
    QList<qint64> planned;
    QSet<qint64> taken;
    for (const Case &told : cases) {
        const Instant at = now - told.ago;
        const Result<qint64> message = caseOf(database, told, at, taken);
        if (!message && message.error().kind == Error::NotFound)
            continue;
        if (!message)
            return message.error();
        taken.insert(*message);
        moderate::Order order;
        order.messageIds = { *message };
        order.kind = told.kind;
        order.article = told.article;
        order.language = u"fr"_s;
        order.moderator = QString::fromUtf8(told.moderator);
        order.reason = QString::fromUtf8(told.reason);
        order.wait = 0s;
        const Result<moderate::Done> done = moderate::plan(database, order, at);
        if (!done)
            return done.error();
        planned += done->publications;
        const Result<> settled = settle(database, done->publications, at);
        if (!settled)
            return settled.error();
        if (!told.takenBack) {
            const Result<> closed = close(database, *message);
            if (!closed)
                return closed.error();
            continue;
        }
        const Result<QList<qint64>> back
            = moderate::undo(database, done->entries, u"Karim"_s, at + 40min);
        if (!back)
            return back.error();
        planned += *back;
        const Result<> undone = settle(database, *back, at + 40min);
        if (!undone)
            return undone.error();
    }
    return planned;
}

} // namespace

Task<Result<>> makeSample(QDir folder, Instant now)
{
    StoryClock clock(now);
    co_await yieldNow();
    if (workspace::exists(folder) || folder.exists(u"sample"_s))
        co_return Error(Error::Invalid, u"there is a workspace already"_s);
    NobodyToAsk nobody;
    Result<std::unique_ptr<Application>> opened = Application::open(folder, nobody, Secret());
    if (!opened)
        co_return opened.error();
    Application *app = opened->get();
    Store &store = app->store();
    const QTimeZone zone = paris();
    const Result<sample::story::Tale> tale
        = co_await app->worker().run(&sample::story::create, folder, now, zone);
    if (!tale)
        co_return tale.error();

    const QString nameKey = u"name"_s;
    const QString zoneKey = u"zone"_s;
    const QString name = u"Maison Lumen"_s;
    const QString zoneName = u"Europe/Paris"_s;
    const Result<> named = co_await store.write(&values::set, nameKey, name);
    if (!named)
        co_return named;
    const Result<> zoned = co_await store.write(&values::set, zoneKey, zoneName);
    if (!zoned)
        co_return zoned;

    const Result<> subjects = co_await store.write(&nameSubjects, now);
    if (!subjects)
        co_return subjects;
    WorkspaceFleet fleet(app->vault(), clock, app->worker(), folder);
    Collector collector(store, clock, fleet, &app->engine().mind());
    QHash<QString, qint64> ids;
    for (const Account &told : tale->accounts) {
        Account account = told;
        const Result<qint64> id = co_await store.write(&accounts::add, account, now);
        if (!id)
            co_return id.error();
        account.id = *id;
        ids.insert(platform::key(account.platform), account.id);
        fleet.put(account);
        const qint64 accountId = account.id;
        const Result<> checked = co_await collector.check(accountId);
        if (!checked)
            co_return checked;
        const Result<Collector::Tally> synced = co_await collector.sync(accountId);
        if (!synced)
            co_return synced.error();
        // What a sampler would have kept since the story began.
        auto *network = static_cast<SampleConnector *>(fleet.connector(accountId));
        const Result<QList<Measure>> history = co_await network->history();
        if (!history)
            co_return history.error();
        const QList<Measure> numbers = *history;
        const Result<> kept = co_await store.write(&measures::add, accountId, numbers);
        if (!kept)
            co_return kept;
    }
    for (;;) { // what each text is about
        const Result<int> read = co_await app->engine().mind().catchUpThemes();
        if (!read)
            co_return read.error();
        if (*read == 0)
            break;
    }
    const sample::story::Tale whole = *tale;
    const Result<> furnished = co_await store.write(&furnish, whole, ids, folder, now);
    if (!furnished)
        co_return furnished;
    const Result<> stocked = co_await store.write(&stock, now);
    if (!stocked)
        co_return stocked;
    const Result<> beside = co_await store.write(&noteBeside, now);
    if (!beside)
        co_return beside;
    const Result<QList<qint64>> moderated = co_await store.write(&moderateSome, now);
    if (!moderated)
        co_return moderated.error();
    // Done there, too: what is hidden in the register is hidden in the world.
    for (const qint64 id : *moderated) {
        const Result<Publication> row = co_await store.read(&publications::one, id);
        if (!row)
            co_return row.error();
        const Action action = *row->action;
        const qint64 accountId = row->accountId;
        Connector *network = fleet.connector(accountId);
        const Result<Receipt> done = co_await network->act(action);
        if (!done && done.error().kind != Error::NotFound)
            co_return done.error();
    }
    // What the brand watches, and what was said of it elsewhere since the story began.
    Watcher watcher(store, clock, fleet, app->worker(), app->engine().lender());
    for (const Watch &told : tale->watches) {
        const Watch watch = told;
        const Result<qint64> added = co_await store.write(&watches::add, watch, now);
        if (!added)
            co_return added.error();
    }
    const QList<qint64> everywhere = ids.values();
    for (const qint64 accountId : everywhere) {
        const Result<Instant> looked = co_await watcher.look(accountId);
        if (!looked)
            co_return looked.error();
    }
    const Result<int> mentions = co_await watcher.settle();
    if (!mentions)
        co_return mentions.error();
    const Result<QList<Rule>> known = co_await store.read(&rules::all);
    if (!known)
        co_return known.error();
    const Instant since = now - 72h;
    const std::optional<rules::Mark> newest;
    for (const Rule &each : *known) {
        const Rule rule = each;
        const Result<Rulebook::Trial> trial
            = co_await app->engine().rulebook().rehearse(rule, since, newest);
        if (!trial)
            co_return trial.error();
        const QList<Rulebook::Found> found = trial->found;
        const Result<> begun = co_await store.write(&begin, rule, found, now);
        if (!begun)
            co_return begun;
    }
    co_return Result<>();
}
