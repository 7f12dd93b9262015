// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/connector.h"

#include "core/base/bell.h"
#include "core/base/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace feeds {

namespace {

constexpr std::chrono::seconds oftenest = 15min;
constexpr std::chrono::seconds usual = 30min;
constexpr std::chrono::seconds seldomest = 24h;
constexpr qsizetype perFetch = 40;
constexpr int lanes = 6;

// "max-age=3600" of Cache-Control, in seconds; 0 when it says nothing.
std::chrono::seconds maxAge(const Reply &reply)
{
    static const QRegularExpression age(u"max-age=(\\d{1,7})"_s);
    const auto match = age.match(QString::fromLatin1(reply.header("cache-control")));
    return std::chrono::seconds(match.hasMatch() ? match.captured(1).toInt() : 0);
}

// A worker's work: decoded, and each item as a message.
struct Content
{
    bool fine = false;
    Feed feed;
    QList<Message> messages;
};

Content contentOf(QByteArray body, QByteArray type, QUrl from, QUrl name, Instant now)
{
    Content made;
    const Result<Feed> read = feeds::read(body, type, from);
    if (!read)
        return made;
    made.fine = true;
    made.feed = *read;
    for (const Item &each : read->items)
        made.messages.append(message(each, made.feed, name, now));
    return made;
}

} // namespace

struct Reader::Round
{
    QList<Source> sources;
    QList<Message> messages;
    qsizetype next = 0;
    int running = 0;
    int skipped = 0;
    Bell ended;
};

Instant nextAt(const Source &source, std::chrono::seconds wanted, Instant now)
{
    std::chrono::seconds pause = std::clamp(wanted.count() > 0 ? wanted : usual, oftenest, seldomest);
    for (int i = 0; i < std::min(source.failures, 6); ++i)
        pause = std::min(pause * 2, seldomest);
    // Each at its own moment, the same every time: what was added together is not asked together.
    const auto spread = std::chrono::seconds(qHash(source.url.toString()) % 120);
    return now + pause + spread;
}

void judge(Source *source, const Answer &answer, Instant now)
{
    const int status = answer.reply.status;
    source->error.reset();
    if (status == 304 || answer.reply.ok()) {
        source->failures = 0;
        source->readAt = now;
        if (!answer.moved.isEmpty() && answer.moved != source->url) {
            if (source->first.isEmpty())
                source->first = source->url;
            source->url = answer.moved;
        }
        source->nextAt = nextAt(*source, std::max(source->every, maxAge(answer.reply)), now);
        return;
    }
    if (status == 410) {
        source->gone = true;
        source->error = Error::NotFound;
        source->nextAt.reset();
        return;
    }
    const Error error = failure(answer.reply, false, Foreign(), now);
    ++source->failures;
    source->error = error.kind == Error::NeedsSignIn ? Error::Forbidden : error.kind;
    source->nextAt = nextAt(*source, {}, now);
    if (error.until)
        source->nextAt = std::max(*error.until, now + milliseconds(oftenest));
}

Reader::~Reader() = default;

Reader::Reader(Surroundings surroundings)
    : m_http(surroundings.http)
    , m_clock(surroundings.clock)
    , m_worker(surroundings.worker)
{
}

Task<Result<Identity>> Reader::identify()
{
    co_await yieldNow();
    Identity made;
    made.remoteId = u"feeds"_s;
    made.handle = u"feeds"_s;
    made.name = Foreign(platform::name(Platform::Feeds));
    made.software = u"RSS · Atom · JSON Feed"_s;
    co_return made; // nothing can be done to a feed but read it
}

Task<Result<Batch>> Reader::fetch(Cursor since)
{
    const Instant now = m_clock.now();
    m_lanes.cancel(); // of a fetch that was given up
    m_round = std::make_unique<Round>();
    Round &round = *m_round;
    qsizetype due = 0;
    for (const Source &each : source::unpack(since)) {
        if (each.gone || (each.nextAt && *each.nextAt > now))
            continue;
        ++due;
        if (round.sources.size() < perFetch)
            round.sources.append(each);
    }
    const qsizetype many = std::min<qsizetype>(lanes, round.sources.size());
    round.running = int(many);
    for (qsizetype i = 0; i < many; ++i)
        m_lanes.start(lane());
    while (round.running > 0)
        co_await round.ended.rung();
    if (many == 0)
        co_await yieldNow();
    Batch made;
    made.messages = round.messages;
    made.skipped = round.skipped;
    made.next = source::pack(round.sources);
    made.more = due > round.sources.size();
    co_return made;
}

Task<> Reader::lane()
{
    while (m_round->next < m_round->sources.size()) {
        const qsizetype which = m_round->next++;
        co_await readOne(which);
    }
    --m_round->running;
    m_round->ended.ring();
}

Task<> Reader::readOne(qsizetype which)
{
    Round *round = m_round.get();
    Source source = round->sources[which];
    Question question(source.url);
    question.etag = source.etag;
    question.modified = source.modified;
    Http *http = &m_http;
    const Result<Answer> answer = co_await ask(http, question);
    const Instant now = m_clock.now();
    if (!answer) {
        ++source.failures;
        source.error = answer.error().kind;
        source.nextAt = std::max(nextAt(source, {}, now), answer.error().until.value_or(now));
        round->sources[which] = source;
        co_return;
    }
    // Items keep their names when their feed moves: those are made of where it was first.
    const QUrl name = source.first.isEmpty() ? source.url : source.first;
    judge(&source, *answer, now);
    if (answer->reply.ok()) {
        const QByteArray body = answer->reply.body;
        const QByteArray type = answer->reply.header("content-type");
        const QUrl from = answer->url;
        const Content content = co_await m_worker.run(&contentOf, body, type, from, name, now);
        if (content.fine) {
            source.etag = answer->reply.header("etag").left(1000);
            source.modified = answer->reply.header("last-modified").left(200);
            if (!content.feed.title.isEmpty())
                source.title = Foreign(text::fromHtml(content.feed.title).text.raw().simplified().left(300));
            if (!content.feed.page.isEmpty())
                source.page = content.feed.page;
            source.every = content.feed.every;
            source.nextAt = nextAt(source, std::max(source.every, maxAge(answer->reply)), now);
            round->messages += content.messages;
        } else {
            ++source.failures;
            source.error = Error::Malformed;
            source.nextAt = nextAt(source, {}, now);
            ++round->skipped;
        }
    }
    round->sources[which] = source;
}

Task<Result<Batch>> Reader::reread(QList<MessageRef>)
{
    co_await yieldNow();
    co_return Error(Error::Unsupported);
}

Task<Result<Batch>> Reader::thread(MessageRef)
{
    co_await yieldNow();
    co_return Error(Error::Unsupported);
}

QByteArray Reader::makeKey(const QByteArray &seed, Instant) const
{
    return seed;
}

Task<Result<Receipt>> Reader::publish(Outgoing, QByteArray, PublishKey)
{
    co_await yieldNow();
    co_return Error(Error::Unsupported);
}

} // namespace feeds

std::unique_ptr<Connector> makeFeeds(Surroundings surroundings)
{
    return std::make_unique<feeds::Reader>(std::move(surroundings));
}
