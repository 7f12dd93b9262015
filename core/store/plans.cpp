// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plans.h"

#include "core/store/messagerow.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace plans {

namespace {

using State = Publication::State;

// What needs a person first, what is over last.
constexpr std::array urgency { State::Refused,   State::Attention, State::Missed,  State::Unknown,
                               State::Held,      State::Retry,     State::Submitted, State::Draft,
                               State::Sending,   State::Preparing, State::Scheduled, State::Handed,
                               State::Sent,      State::Cancelled };

constexpr milliseconds together = 2min;

constexpr std::size_t rank(State state)
{
    for (std::size_t i = 0; i < urgency.size(); ++i) {
        if (urgency[i] == state)
            return i;
    }
    return urgency.size();
}

const QString selected
    = uR"(SELECT p.id, p.post_id, p.account_id, a.platform, p.state, COALESCE(p.due_at, p.created_at),
             p.payload, p.error_kind, p.error, p.remote_url, p.remote_id, s.rule, s.first,
             EXISTS (SELECT 1 FROM turn t WHERE t.post_id = p.post_id)
         FROM publication p LEFT JOIN account a ON a.id = p.account_id
         LEFT JOIN occurrence o ON o.post_id = p.post_id AND o.alone = 0
         LEFT JOIN series s ON s.id = o.series_id)"_s;

void add(QList<Card> &cards, const Statement &row)
{
    Part part;
    part.ids = { row.integer(0) };
    const qint64 post = row.integer(1);
    part.accountId = row.integer(2);
    part.platform = platform::fromKey(row.text(3)).value_or(Platform::Mastodon);
    part.state = publication::stateFromKey(row.text(4)).value_or(State::Attention);
    const Instant at = row.moment(5);
    const Outgoing outgoing
        = Outgoing::fromJson(QJsonDocument::fromJson(row.text(6).toUtf8()).object());
    part.native = outgoing.nativeAt.has_value();
    part.pictures = int(outgoing.media.size());
    part.text = Foreign(outgoing.text);
    part.errorKind = errorKind(row.text(7));
    part.error = row.foreign(8);
    part.url = QUrl(row.text(9));
    part.remoteId = row.text(10);
    if (cards.isEmpty() || cards.last().postId != post || cards.last().at != at) {
        Card card;
        card.postId = post;
        card.at = at;
        card.rule = row.text(11);
        card.first = QDate::fromString(row.text(12).left(10), Qt::ISODate);
        card.evergreen = row.integer(13) != 0;
        cards.append(card);
    }
    QList<Part> &parts = cards.last().parts;
    if (parts.isEmpty() || parts.last().accountId != part.accountId) {
        parts.append(part);
        return;
    }
    Part &first = parts.last(); // a thread goes on
    first.ids += part.ids;
    if (worse(first.state, part.state) == part.state && first.state != part.state) {
        first.state = part.state;
        first.errorKind = part.errorKind;
        first.error = part.error;
    }
}

Result<QList<Card>> gathered(Statement &query)
{
    QList<Card> cards;
    while (query.next())
        add(cards, query);
    if (query.failure())
        return *query.failure();
    return cards;
}

// Our own posts that no publication of ours became.
Result<QList<Card>> elsewhere(Database &database, Instant from, Instant to)
{
    Statement query = database.prepare(
        uR"(SELECT m.id, m.account_id, a.platform, m.created_at, m.body, m.url, m.remote_id
            FROM message m JOIN account a ON a.id = m.account_id
            WHERE m.state = ? AND m.created_at >= ? AND m.created_at < ? AND m.kind = ?
              AND NOT EXISTS (SELECT 1 FROM publication p
                              WHERE p.account_id = m.account_id AND p.remote_id = m.remote_id
                                AND p.remote_id IS NOT NULL AND p.kind <> 'action')
            ORDER BY m.created_at, m.id)"_s);
    const Result<> run
        = query.run(int(messagerow::Own), from, to, int(Message::Kind::Post));
    if (!run)
        return run.error();
    QList<Card> cards;
    while (query.next()) {
        Part part;
        part.accountId = query.integer(1);
        part.platform = platform::fromKey(query.text(2)).value_or(Platform::Mastodon);
        part.text = query.foreign(4);
        part.url = QUrl(query.text(5));
        part.remoteId = query.text(6);
        const Instant at = query.moment(3);
        // The same text on another account at that time is the same post.
        const auto same = std::find_if(cards.rbegin(), cards.rend(), [&](const Card &card) {
            return card.at + together >= at && card.text() == part.text && !card.has(part.accountId);
        });
        if (same != cards.rend()) {
            same->parts.append(part);
            continue;
        }
        Card card;
        card.messageId = query.integer(0);
        card.at = at;
        card.parts.append(part);
        cards.append(card);
    }
    if (query.failure())
        return *query.failure();
    return cards;
}

// What the platforms are being asked to do with what they hold.
Result<> noteRequests(Database &database, QList<Card> *cards)
{
    Statement query = database.prepare(
        uR"(SELECT account_id, payload FROM publication
            WHERE kind = 'action' AND state IN ('scheduled', 'preparing', 'sending', 'retry',
                'unknown', 'held'))"_s);
    const Result<> run = query.run();
    if (!run)
        return run;
    while (query.next()) {
        const Action action
            = Action::fromJson(QJsonDocument::fromJson(query.text(1).toUtf8()).object());
        const bool moves = action.kind == Action::Kind::MoveScheduled;
        if (!moves && action.kind != Action::Kind::CancelScheduled)
            continue;
        for (Card &card : *cards) {
            for (Part &part : card.parts) {
                if (part.state != State::Handed || part.accountId != query.integer(0)
                    || part.remoteId != action.targetId)
                    continue;
                if (moves)
                    part.moving = action.at;
                else
                    part.leaving = true;
            }
        }
    }
    if (query.failure())
        return *query.failure();
    return {};
}

// What has been said of them, each by its first part's last word.
Result<> noteApprovals(Database &database, QList<Card> *cards)
{
    QList<qint64> ids;
    for (const Card &card : std::as_const(*cards))
        ids += card.ids();
    const Result<QHash<qint64, approvals::Said>> said = approvals::latest(database, ids);
    if (!said)
        return said.error();
    if (said->isEmpty())
        return {};
    for (Card &card : *cards) {
        for (Part &part : card.parts) {
            for (const qint64 id : std::as_const(part.ids)) {
                const auto found = said->constFind(id);
                if (found == said->constEnd())
                    continue;
                // Of a thread what was said last, and it stands where it does of every part.
                const bool stands = found->stands && (!part.said || part.said->stands);
                if (!part.said || part.said->at <= found->at)
                    part.said = *found;
                part.said->stands = stands;
            }
        }
    }
    return {};
}

Result<QList<Card>> where(Database &database, const QString &condition, const QVariantList &values)
{
    QList<Card> cards;
    {
        Statement query = database.prepare(selected + condition);
        const Result<> run = query.runList(values);
        if (!run)
            return run.error();
        const Result<QList<Card>> found = gathered(query);
        if (!found)
            return found;
        cards = *found;
    }
    const Result<> noted = noteApprovals(database, &cards);
    if (!noted)
        return noted.error();
    return cards;
}

} // namespace

QString Card::key() const
{
    return messageId != 0 ? u"m%1"_s.arg(messageId) : u"p%1"_s.arg(parts.constFirst().ids.constFirst());
}

QList<qint64> Card::ids() const
{
    QList<qint64> all;
    for (const Part &part : parts)
        all += part.ids;
    return all;
}

bool Card::has(qint64 accountId) const
{
    return std::any_of(parts.begin(), parts.end(),
                       [accountId](const Part &part) { return part.accountId == accountId; });
}

State worse(State a, State b)
{
    return rank(a) <= rank(b) ? a : b;
}

State state(const Card &card)
{
    State worst = State::Cancelled;
    for (const Part &part : card.parts)
        worst = worse(worst, part.state);
    return worst;
}

bool approved(const Card &card)
{
    return std::all_of(card.parts.begin(), card.parts.end(), [](const Part &part) {
        return part.said && part.said->word == approvals::Word::Approved && part.said->stands
            && (part.state == State::Scheduled || part.state == State::Handed
                || part.state == State::Held || part.state == State::Retry);
    });
}

Result<QList<Card>> between(Database &database, Instant from, Instant to)
{
    const Result<QList<Card>> planned = where(
        database,
        uR"( WHERE p.due_at >= ? AND p.due_at < ? AND p.kind = 'post' AND p.state <> 'cancelled'
             ORDER BY p.due_at, p.post_id, p.account_id, p.part, p.id)"_s,
        { millis(from), millis(to) });
    if (!planned)
        return planned;
    QList<Card> cards = *planned;
    const Result<> noted = noteRequests(database, &cards);
    if (!noted)
        return noted.error();
    const Result<QList<Card>> others = elsewhere(database, from, to);
    if (!others)
        return others;
    cards += *others;
    std::stable_sort(cards.begin(), cards.end(),
                     [](const Card &a, const Card &b) { return a.at < b.at; });
    return cards;
}

Result<QList<Card>> drafts(Database &database)
{
    return where(database,
                 uR"( WHERE p.state = 'draft' AND p.kind = 'post'
                      ORDER BY p.post_id DESC, p.due_at, p.account_id, p.part, p.id)"_s,
                 {});
}

Result<QList<Card>> missed(Database &database, Instant now)
{
    return where(database,
                 uR"( WHERE p.kind = 'post'
                        AND (p.state = 'missed' OR (p.state = 'submitted' AND p.due_at < ?
                            AND EXISTS (SELECT 1 FROM post o WHERE o.id = p.post_id AND o.wall <> '')))
                      ORDER BY p.due_at, p.post_id, p.account_id, p.part, p.id)"_s,
                 { millis(now) });
}

Result<QList<Card>> troubled(Database &database, Instant since)
{
    return where(database,
                 uR"( WHERE p.kind = 'post' AND p.state IN ('refused', 'attention', 'missed')
                        AND p.updated_at >= ?
                      ORDER BY p.due_at, p.post_id, p.account_id, p.part, p.id)"_s,
                 { millis(since) });
}

Result<Card> of(Database &database, qint64 postId)
{
    const Result<QList<Card>> found
        = where(database,
                uR"( WHERE p.post_id = ? AND p.kind = 'post' AND p.state <> 'cancelled'
                     ORDER BY p.due_at, p.post_id, p.account_id, p.part, p.id)"_s,
                { postId });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"post %1"_s.arg(postId));
    return found->first();
}

Result<QList<Instant>> taken(Database &database, qint64 accountId, Instant from)
{
    Statement query = database.prepare(
        uR"(SELECT due_at FROM publication
            WHERE due_at >= ? AND account_id = ? AND kind = 'post' AND part = 0
              AND state NOT IN ('cancelled', 'refused', 'missed'))"_s);
    const Result<> run = query.run(from, accountId);
    if (!run)
        return run.error();
    QList<Instant> found;
    while (query.next())
        found.append(query.moment(0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Said>> said(Database &database, Instant from, Instant to)
{
    Statement query = database.prepare(
        uR"(SELECT p.post_id, COALESCE(o.series_id, 0), p.account_id, p.due_at,
                COALESCE(json_extract(p.payload, '$.text'), '')
            FROM publication p LEFT JOIN occurrence o ON o.post_id = p.post_id
            WHERE p.due_at >= ? AND p.due_at < ? AND p.kind = 'post' AND p.part = 0
              AND p.state NOT IN ('cancelled', 'refused', 'missed', 'draft')
            ORDER BY p.due_at, p.id)"_s);
    const Result<> run = query.run(from, to);
    if (!run)
        return run.error();
    QList<Said> found;
    while (query.next()) {
        Said each;
        each.postId = query.integer(0);
        each.seriesId = query.integer(1);
        each.accountId = query.integer(2);
        each.at = query.moment(3);
        each.text = query.text(4);
        found.append(each);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Reliance> reliance(Database &database, Instant now, Instant until)
{
    Statement query = database.prepare(
        uR"(SELECT state = 'handed', COUNT(*) FROM publication
            WHERE state IN ('scheduled', 'preparing', 'retry', 'handed') AND due_at >= ?
              AND due_at < ? AND kind = 'post' AND part = 0 GROUP BY 1)"_s);
    const Result<> run = query.run(now - 15min, until);
    if (!run)
        return run.error();
    Reliance found;
    while (query.next())
        (query.integer(0) != 0 ? found.there : found.here) = int(query.integer(1));
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace plans
