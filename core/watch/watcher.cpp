// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/watcher.h"

#include "core/store/accounts.h"
#include "core/store/values.h"
#include "core/understanding/echo.h"
#include "core/understanding/learner.h"
#include "core/understanding/reader.h"
#include "core/understanding/sense.h"
#include "core/watch/questions.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using watch::Lender;

namespace {

constexpr qsizetype rowsPerTransaction = 200;

using Running = std::shared_ptr<const watch::Running>;

Running made(QList<Watch> watches)
{
    const auto running = std::make_shared<watch::Running>();
    running->watches = watches;
    for (const Watch &each : std::as_const(watches)) {
        const watch::Parsed parsed = watch::parse(each.query);
        if (!parsed.query) // cannot be: it was read before it was saved
            continue;
        running->parts.insert(each.id, *parsed.query);
        running->matcher.add(each.id, *parsed.query);
    }
    return running;
}

bool same(const QList<Watch> &a, const QList<Watch> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Watch &x, const Watch &y) {
        return x.id == y.id && x.edition == y.edition;
    });
}

watch::Text textOf(const mentions::Text &text)
{
    return { text.body, text.author, text.handle, text.language, text.hosts };
}

understanding::Finding findingOf(const mentions::Text &text, const QString &language)
{
    understanding::Finding finding;
    finding.text = text.body.raw().toStdString();
    finding.author = text.handle.raw().toLower().toStdString();
    for (const QString &each : text.hosts)
        finding.hosts.push_back(each.toStdString());
    finding.language = language.toStdString();
    return finding;
}

using Taste = std::shared_ptr<const understanding::Taste>;

Taste tasteOf(QList<mentions::Lesson> lessons)
{
    std::vector<understanding::FindingLesson> made;
    for (const mentions::Lesson &each : std::as_const(lessons)) {
        understanding::FindingLesson lesson;
        lesson.finding = findingOf(each.text, each.text.language);
        lesson.said = each.said;
        made.push_back(lesson);
    }
    return understanding::learner::replayTaste(made);
}

QStringList reasons(const understanding::Taste &taste, const mentions::Text &text)
{
    const understanding::Taste::Verdict verdict = taste.of(findingOf(text, text.language));
    QStringList why;
    if (!verdict.unwanted)
        return why;
    for (const std::string &each : verdict.why)
        why.append(QString::fromStdString(each));
    return why;
}

// What the watches find in texts that some of them have not seen; read for how they feel only then.
QList<mentions::Found> findAll(Running running, Lender::Reader reader, watch::Tastes tastes,
                               QList<Watch> watches, QList<mentions::Text> texts)
{
    QHash<qint64, const Watch *> byId;
    for (const Watch &each : std::as_const(watches))
        byId.insert(each.id, &each);
    watch::Matcher::Scratch scratch;
    QList<mentions::Found> found;
    for (const mentions::Text &text : std::as_const(texts)) {
        std::optional<understanding::Sense> sense;
        for (const qint64 id : running->matcher.of(textOf(text), &scratch)) {
            const Watch *watch = byId.value(id);
            if (!watch || watch->seen >= text.messageId || !watch->looksIn(text.source))
                continue;
            if (!sense)
                sense = understanding::sense(*reader, text.body, text.language);
            mentions::Found mention;
            mention.watchId = id;
            mention.messageId = text.messageId;
            mention.accountId = text.accountId;
            mention.authorId = text.authorId;
            mention.source = text.source;
            mention.at = text.at;
            mention.language = sense->language.isEmpty() ? text.language : sense->language;
            mention.mood = int(sense->label) - int(understanding::Label::Neutral);
            mention.score = sense->mood;
            if (text.followers >= 0)
                mention.reach = text.followers;
            mention.echo = sense->echo;
            if (const Taste taste = tastes.value(id))
                mention.unlike = reasons(*taste, text);
            found.append(mention);
        }
    }
    return found;
}

QString hostOf(const QUrl &url)
{
    QString host = url.host().toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    return host;
}

// Those of a platform's answers that fit the query: platforms look for less than it says.
QList<Message> fitting(Running running, qint64 watchId, QList<Message> messages)
{
    watch::Matcher only;
    only.add(watchId, running->parts.value(watchId));
    watch::Matcher::Scratch scratch;
    QList<Message> found;
    for (const Message &message : std::as_const(messages)) {
        if (message.own)
            continue;
        watch::Text text;
        text.body = Foreign(message.warning.raw() + u'\n' + message.body.text.raw());
        text.author = message.author.name;
        text.handle = message.author.handle;
        text.language = message.language;
        text.hosts = { hostOf(message.url) };
        for (const Passage::Link &link : message.body.links)
            text.hosts.append(hostOf(QUrl(link.target)));
        if (!only.of(text, &scratch).isEmpty())
            found.append(message);
    }
    return found;
}

// A place for each question, so that a changed query goes on where it asks the same.
QString keyOf(const watch::Asked &question)
{
    return question.tag.isEmpty() ? question.words : u'#' + question.tag;
}

const QString whoseTurn; // where the first of the next questions is kept: none of them is empty

QJsonObject opened(const QByteArray &cursor)
{
    return QJsonDocument::fromJson(cursor).object();
}

Cursor placeIn(const QJsonObject &cursors, const watch::Asked &question)
{
    return QByteArray::fromBase64(cursors[keyOf(question)].toString().toLatin1());
}

} // namespace

struct Watcher::Round
{
    Bell bell;
    Tasks alarm;
    Tasks tasks; // last: dies first
};

Watcher::Watcher(Store &store, Clock &clock, Fleet &fleet, Worker &worker, watch::Lender &lender)
    : m_store(store)
    , m_clock(clock)
    , m_fleet(fleet)
    , m_worker(worker)
    , m_lender(lender)
{
}

Watcher::~Watcher() = default;

void Watcher::start()
{
    if (m_tasks.size() == 0)
        m_tasks.start(run());
}

void Watcher::wake()
{
    m_bell.ring();
}

void Watcher::wakeAll()
{
    m_bell.ring();
    for (const auto &[id, round] : m_rounds)
        round->bell.ring();
}

void Watcher::serve(qint64 accountId)
{
    std::unique_ptr<Round> &round = m_rounds[accountId];
    if (!round)
        round = std::make_unique<Round>();
    if (round->tasks.size() == 0)
        round->tasks.start(goRound(accountId));
    else
        round->bell.ring();
}

void Watcher::forget(qint64 accountId)
{
    const auto round = m_rounds.find(accountId);
    if (round == m_rounds.end())
        return;
    round->second->tasks.cancel(); // explicitly: this may be asked from another coroutine
    round->second->alarm.cancel();
    m_rounds.erase(round);
}

Task<> Watcher::run()
{
    for (;;) {
        const Result<int> found = co_await settle();
        Q_UNUSED(found) // what could not be saved is read again
        co_await m_bell.rung();
        const Instant soon = m_clock.now() + 200ms; // what comes together is read together
        co_await m_clock.until(soon);
    }
}

Task<> Watcher::goRound(qint64 accountId)
{
    for (;;) {
        const Result<Instant> next = co_await look(accountId);
        const Instant now = m_clock.now();
        const Instant then = next ? std::max(*next, now + 1s) : now + soonest;
        Round &round = *m_rounds.at(accountId);
        round.alarm.cancel();
        round.alarm.start(ringAt(accountId, then));
        co_await round.bell.rung();
    }
}

Task<> Watcher::ringAt(qint64 accountId, Instant when)
{
    co_await m_clock.until(when);
    m_rounds.at(accountId)->bell.ring();
}

Task<Watcher::Running> Watcher::running(QList<Watch> watches)
{
    if (!m_running || !same(m_running->watches, watches)) {
        const Running fresh = co_await m_worker.run(&made, watches);
        m_running = fresh;
    }
    co_return m_running;
}

// Made anew where something else was said since. Few watches were ever taught anything.
Task<Result<>> Watcher::learn(QHash<qint64, QString> lessons)
{
    const QList<qint64> ids = lessons.keys();
    for (const qint64 id : ids) {
        const QString stamp = lessons.value(id);
        if (m_lessons.value(id) == stamp)
            continue;
        const Result<QList<mentions::Lesson>> said
            = co_await m_store.analyse(&mentions::lessons, id);
        if (!said)
            co_return said.error();
        const QList<mentions::Lesson> all = *said;
        const Taste taste = co_await m_worker.run(&tasteOf, all);
        m_tastes.insert(id, taste);
        m_lessons.insert(id, stamp);
    }
    co_return Result<>();
}

Task<Result<int>> Watcher::settle()
{
    int found = 0;
    for (;;) {
        const Result<int> some = co_await settleSome();
        if (!some)
            co_return some;
        if (*some < 0)
            co_return found;
        found += *some;
    }
}

// -1: nothing waits.
Task<Result<int>> Watcher::settleSome()
{
    const int limit = textsAtOnce;
    const Result<mentions::Waiting> waiting = co_await m_store.analyse(&mentions::waiting, limit);
    if (!waiting)
        co_return waiting.error();
    if (waiting->last == 0)
        co_return -1;
    const QList<Watch> watches = waiting->watches;
    const QList<mentions::Text> texts = waiting->texts;
    const qint64 last = waiting->last;
    const Running with = co_await running(watches);
    const Lender::Reader reader = co_await m_lender.reader();
    const QHash<qint64, QString> lessons = waiting->lessons;
    const Result<> learnt = co_await learn(lessons);
    if (!learnt)
        co_return learnt.error();
    const watch::Tastes tastes = m_tastes;
    const QList<mentions::Found> found
        = co_await m_worker.run(&findAll, with, reader, tastes, watches, texts);
    const Instant now = m_clock.now();
    const Result<int> saved = co_await m_store.write(&mentions::save, watches, last, found, now);
    co_return saved;
}

std::chrono::seconds Watcher::pause(std::chrono::seconds before, int brought)
{
    if (brought > 0 || before == 0s)
        return soonest;
    return std::min<std::chrono::seconds>(before * 3 / 2, latest);
}

std::chrono::seconds Watcher::patience(int failures)
{
    return std::min<std::chrono::seconds>(latest, 30s * (1 << std::min(failures, 8)));
}

Task<Result<Instant>> Watcher::look(qint64 accountId)
{
    const Instant begun = m_clock.now();
    Instant next = begun + latest;
    Connector *connector = m_fleet.connector(accountId);
    const Result<Account> found = co_await m_store.read(&accounts::one, accountId);
    if (!found)
        co_return found.error();
    const Account account = *found;
    const Capabilities &can = account.capabilities;
    const bool searches = can.can(Capabilities::SearchText) || can.can(Capabilities::SearchTag);
    // A token that was refused is not tried again and again.
    if (!connector || !searches || account.health == Account::Health::NeedsSignIn)
        co_return next;
    const Result<QList<Watch>> watches = co_await m_store.read(&watches::all);
    if (!watches)
        co_return watches.error();
    const Result<QList<watches::Look>> looks
        = co_await m_store.read(&watches::looksOn, accountId);
    if (!looks)
        co_return looks.error();
    const QList<Watch> all = *watches;
    const Running with = co_await running(all);
    const QString here = platform::key(account.platform);
    for (const Watch &watch : all) {
        if (!watch.looksIn(here))
            continue;
        watches::Look look;
        look.watchId = watch.id;
        look.accountId = accountId;
        for (const watches::Look &each : *looks) {
            if (each.watchId == watch.id)
                look = each;
        }
        if (look.nextAt > m_clock.now()) {
            next = std::min(next, look.nextAt);
            continue;
        }
        const int left = m_fleet.limitLeft(accountId);
        if (left >= 0 && left < keptBack) {
            next = std::min(next, m_clock.now() + soonest);
            break;
        }
        const Result<int> brought = co_await search(connector, account, look, watch, with);
        if (brought)
            continue;
        const Error error = brought.error();
        ++look.failures;
        look.error = error.kind;
        look.cursor.clear(); // what it brought before it failed is kept
        look.lookedAt.reset();
        const Instant later = m_clock.now() + patience(look.failures);
        look.nextAt = error.until.value_or(later);
        if (error.kind == Error::Unsupported)
            look.nextAt = m_clock.now() + 24h;
        const int edition = watch.edition;
        const Result<> noted = co_await m_store.write(&watches::note, look, edition);
        if (!noted)
            co_return noted.error();
        next = std::min(next, look.nextAt);
        const bool everywhere = error.kind == Error::RateLimited || error.kind == Error::Offline
            || error.kind == Error::NeedsSignIn;
        if (everywhere)
            co_return std::max(look.nextAt, begun + 30s); // the others would hear the same
    }
    co_return std::min(next, m_clock.now() + soonest);
}

// All a watch has to ask there. What each answer brought is stored with where to go on.
Task<Result<int>> Watcher::search(Connector *connector, Account account, watches::Look look,
                                  Watch watch, Running with)
{
    const QList<watch::Asked> all
        = watch::questions(with->parts.value(watch.id), account.capabilities);
    QJsonObject cursors; // of what is still asked
    const QJsonObject before = opened(look.cursor);
    for (const watch::Asked &each : all) {
        if (before.contains(keyOf(each)))
            cursors.insert(keyOf(each), before[keyOf(each)]);
    }
    const bool inTurns = all.size() > mostQuestions;
    const qsizetype turn = inTurns ? before[whoseTurn].toInt() % all.size() : 0;
    QList<watch::Asked> asking = all.mid(turn, mostQuestions);
    asking += all.mid(0, std::min(turn, mostQuestions - asking.size()));
    const std::chrono::seconds paused = look.pause;
    look.failures = 0;
    look.error.reset();
    int brought = 0;
    qsizetype next = turn; // who is asked first after this, also when it ends here
    if (inTurns)
        cursors.insert(whoseTurn, next);
    for (const watch::Asked &each : std::as_const(asking)) {
        WatchQuery question;
        question.words = each.words;
        question.tag = each.tag;
        for (int page = 0; page < pagesAtMost; ++page) {
            const Cursor from = placeIn(cursors, each);
            const Result<Batch> batch = co_await connector->search(question, from);
            if (!batch)
                co_return batch.error();
            cursors.insert(keyOf(each), QString::fromLatin1(batch->next.toBase64()));
            look.cursor = QJsonDocument(cursors).toJson(QJsonDocument::Compact);
            look.lookedAt = m_clock.now();
            const QList<Message> answers = batch->messages;
            const Result<int> taken = co_await take(look, watch, with, answers);
            if (!taken)
                co_return taken;
            brought += *taken;
            if (!batch->more || batch->next == from)
                break;
        }
        if (inTurns)
            cursors.insert(whoseTurn, ++next % all.size());
    }
    if (inTurns)
        look.cursor = QJsonDocument(cursors).toJson(QJsonDocument::Compact);
    const bool more = inTurns && turn + asking.size() < all.size(); // the others are asked soon
    look.pause = more ? soonest : pause(paused, brought);
    look.lookedAt = m_clock.now();
    look.nextAt = *look.lookedAt + look.pause;
    const int edition = watch.edition;
    const Result<> noted = co_await m_store.write(&watches::note, look, edition);
    if (!noted)
        co_return noted.error();
    co_return brought;
}

Task<Result<int>> Watcher::take(watches::Look look, Watch watch, Running with,
                                QList<Message> messages)
{
    const qint64 id = watch.id;
    const QList<Message> fit = co_await m_worker.run(&fitting, with, id, messages);
    const Result<QTimeZone> zone = co_await m_store.read(&values::zone);
    if (!zone)
        co_return zone.error();
    int added = 0;
    qsizetype start = 0;
    do {
        messages::Delivery delivery;
        delivery.accountId = look.accountId;
        delivery.zone = *zone;
        for (const Message &message : fit.mid(start, rowsPerTransaction)) {
            messages::Placed placed;
            placed.message = message;
            placed.message.kind = Message::Kind::Post; // somebody speaks, not to us
            placed.rootId = message.rootId.isEmpty() ? message.remoteId : message.rootId;
            delivery.messages.append(placed);
        }
        start += rowsPerTransaction;
        watches::Look state = look;
        if (start < fit.size())
            state.cursor.clear(); // where to go on is moved with the last of them
        const Instant now = m_clock.now();
        const int edition = watch.edition;
        const Result<messages::Delivered> done
            = co_await m_store.write(&mentions::deliver, delivery, state, edition, now);
        if (!done)
            co_return done.error();
        added += done->added;
    } while (start < fit.size());
    co_return added;
}
