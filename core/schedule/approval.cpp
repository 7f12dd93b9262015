// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/approval.h"

#include "core/schedule/lifecycle.h"
#include "core/store/posts.h"

using namespace Qt::StringLiterals;

namespace approval {

namespace {

using State = Publication::State;
using approvals::Word;
using lifecycle::Event;

Event eventOf(Word word)
{
    switch (word) {
    case Word::Submitted:
    case Word::Withdrawn: return Event::Submit;
    case Word::Approved: return Event::Approve;
    case Word::Returned: return Event::Return;
    }
    Q_UNREACHABLE();
}

// When it leaves: at its time; what was to leave at once does so as soon as it may.
Result<Instant> leavesAt(Database &database, const Publication &publication, Instant now)
{
    const Instant due = publication.dueAt.value_or(now);
    if (due >= now)
        return due;
    const Result<posts::Post> post = posts::one(database, publication.postId);
    if (!post)
        return post.error();
    return post->wall.isEmpty() ? now : due;
}

Result<rearrange::Deed> say(Database &database, const QList<qint64> &ids, approvals::Said said,
                            Instant now)
{
    QList<publications::Step> steps;
    rearrange::Deed deed;
    deed.at = now;
    deed.person = said.person;
    for (const qint64 id : ids) {
        const Result<Publication> found = publications::one(database, id);
        if (!found)
            return found.error();
        const std::optional<State> to = lifecycle::next(found->state, eventOf(said.word));
        if (!to || found->kind != Publication::Kind::Post)
            return Error(Error::Invalid, publication::stateKey(found->state));
        publications::Step step;
        step.id = id;
        step.move.from = found->state;
        step.move.to = *to;
        if (*to == State::Scheduled) {
            const Result<Instant> due = leavesAt(database, *found, now);
            if (!due)
                return due.error();
            step.move.dueAt = *due;
            // What a platform is to hold is handed over at once.
            step.move.nextAt = found->outgoing.nativeAt ? now : *due;
        }
        step.unchangedSince = found->updatedAt;
        step.said = said;
        steps.append(step);
        deed.traces.append({ *found, *to, said.word });
    }
    const Result<QList<qint64>> moved = publications::moveAll(database, steps, {}, now);
    if (!moved)
        return moved.error();
    return deed;
}

approvals::Said by(Word word, const QString &person, const QString &reason = {})
{
    approvals::Said said;
    said.word = word;
    said.person = person;
    said.reason = reason;
    return said;
}

} // namespace

Result<rearrange::Deed> submit(Database &database, QList<qint64> ids, QString person, Instant now)
{
    return say(database, ids, by(Word::Submitted, person), now);
}

Result<rearrange::Deed> approve(Database &database, QList<qint64> ids, QString person, Instant now)
{
    return say(database, ids, by(Word::Approved, person), now);
}

Result<rearrange::Deed> giveBack(Database &database, QList<qint64> ids, QString person,
                                 QString reason, Instant now)
{
    reason = reason.trimmed();
    if (reason.isEmpty())
        return Error(Error::Invalid, u"reason"_s);
    return say(database, ids, by(Word::Returned, person, reason), now);
}

Result<rearrange::Deed> withdraw(Database &database, QList<qint64> ids, QString person, Instant now)
{
    return say(database, ids, by(Word::Withdrawn, person), now);
}

} // namespace approval
