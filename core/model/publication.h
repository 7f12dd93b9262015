// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/platform.h"
#include "core/model/post.h"

#include <QUrl>

// Something we do to what is already there. Moderation is never done by anything but a person.
struct Action
{
    enum class Kind {
        Like,
        Unlike,
        Boost,
        Unboost,
        Bookmark,
        Unbookmark,
        Hide, // hide a reply under our own post
        Unhide,
        Delete, // our own text
        Block,
        Unblock,
        Mute,
        Unmute,
        Report,
        Edit, // our own text becomes `text`
        MoveScheduled, // a post the platform holds, to `at`
        CancelScheduled,
        MarkRead,
    };

    Kind kind = Kind::Like;
    QString targetId; // remoteId of the message, or of what we sent
    QString targetApiId;
    QByteArray targetRef;
    QString authorId; // remoteId of the person, for block, mute, report
    QString authorApiId;
    QString text; // report: why; edit: the new text
    std::optional<Instant> at;

    QJsonObject toJson() const;
    static Action fromJson(const QJsonObject &json);
};

// One post, reply or action on one account at one time, with its state.
struct Publication
{
    enum class State {
        Draft,
        Submitted, // waits for approval
        Scheduled,
        Held, // waits for a person, a sign-in or the vault
        Preparing, // media is being uploaded: harmless to repeat
        Sending, // bytes may be leaving
        Handed, // the platform holds it until its time
        Sent,
        Retry, // certainly not there; will be tried again
        Refused, // the platform said no
        Unknown, // may be there; to be looked up
        Attention, // only a person can tell
        Missed, // its time went by
        Cancelled,
    };
    enum class Kind { Post, Reply, Action };

    qint64 id = 0;
    qint64 postId = 0; // 0 for actions
    qint64 accountId = 0;
    Platform platform = Platform::Mastodon;
    Kind kind = Kind::Post;
    int part = 0; // place in a thread, from 0
    qint64 conversationId = 0; // the conversation a reply or action belongs to, else 0
    int revision = 1;
    Outgoing outgoing;
    std::optional<Action> action;
    State state = State::Draft;
    std::optional<Instant> dueAt;
    std::optional<Instant> nextAt; // when the Publisher looks at it again; none when terminal
    std::optional<Instant> settleUntil;
    int absences = 0; // times in a row that a look found nothing
    QByteArray prepared; // what prepare() made so far, opaque
    QString remoteId;
    QUrl remoteUrl;
    QByteArray remoteRef;
    QString remoteApiId;
    std::optional<Error::Kind> errorKind;
    Foreign error; // the platform's words, or empty
    QString writer; // who wrote it here, empty when nobody said
    Instant createdAt;
    Instant updatedAt;
};

// One try at sending a publication. Opened, with its key, before the first byte leaves.
struct Attempt
{
    qint64 id = 0;
    qint64 publicationId = 0;
    int number = 1;
    QByteArray key; // Idempotency-Key, record key: whatever makes a repetition harmless
    Instant startedAt;
    std::optional<Instant> finishedAt;
    QString outcome; // "sent", "refused", "unknown" …; empty while open
    int status = 0; // HTTP status
    QString remoteId;
};

namespace publication {

QString stateKey(Publication::State state);
std::optional<Publication::State> stateFromKey(const QString &key);
QList<Publication::State> states();
QString kindKey(Publication::Kind kind);
std::optional<Publication::Kind> kindFromKey(const QString &key);
QString actionKey(Action::Kind kind);
std::optional<Action::Kind> actionFromKey(const QString &key);

} // namespace publication
