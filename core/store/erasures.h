// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <QMap>
#include <QSet>
#include <QStringList>
#include <QUrl>

// Taking somebody out of the workspace, and everything that says who they were: their accounts and
// former names, their texts and what we answered, notes, labels, drafts, numbers, the full text. The
// register of moderation keeps what was decided, without whom it was about. What we published and
// what others wrote stays as it is.
//
// What was erased does not come in again when an account is read once more: its names are known by a
// hash with a key of the workspace. Whoever was erased and writes something new is somebody new.
namespace erasures {

// An entry of the register: that something was done, and how much; never about whom.
struct Erasure
{
    qint64 id = 0;
    QString cause; // request, age
    QString who; // of us
    Instant erasedAt;
    int people = 0;
    int messages = 0;
    int conversations = 0;
    int decisions = 0; // entries of the register of moderation that lost their names
    int named = 0; // texts of others that name them
    QMap<QString, int> places; // words of our own that name them, by Place::key
    std::optional<Instant> cleanedAt; // the file holds nothing of it any more
    std::optional<Instant> provedAt; // its bytes were searched for it, in vain
    std::optional<Instant> copiesAt; // the copies from before are gone
};
inline const QString request = QStringLiteral("request");
inline const QString age = QStringLiteral("age");

// How much there is of somebody: to be said before it goes.
Result<Erasure> extent(Database &database, qint64 personId); // NotFound
// Where words of our own name somebody, apart from what goes with them: those stay, because whoever
// wrote them decides. Names shorter than four letters are words like others.
struct Place
{
    enum class Kind {
        Watch,
        Alert,
        Note, // on somebody else's conversation
        PersonNote, // on somebody else
        Label,
        Rule,
        SavedReply,
        Draft, // an answer to somebody else that was not sent
        Post, // sent or planned
        Series,
        Evergreen,
        Idea,
        Event,
        Comment, // of a report
        Charter,
        View,
        Theme,
        Word, // or phrase, of one's own
        Decision, // of moderation, about somebody else
        Forward, // to the digest, of what somebody else said
        Approval, // sent back, with the reason
    };
    Kind kind = Kind::Watch;
    qint64 id = 0; // of its row; of a note or a draft, its conversation
    QString name; // what it is called, or how it begins

    static QString key(Kind kind); // "watch", "saved-reply"
    static std::optional<Kind> fromKey(const QString &key);
};
Result<QList<Place>> places(Database &database, qint64 personId);

// In one transaction. Busy while an answer to them is on its way; NotFound.
Result<qint64> erase(Database &database, qint64 personId, QString who, Instant now);

// Closed conversations that nothing has been said in since then and what they were about, what watches found and
// feeds brought before, and who is left with nothing: at most so many of each, in one transaction. How many went; adds
// to the entry of the register that is not cleaned yet, or makes one.
Result<Erasure> aged(Database &database, Instant before); // how much that is, in all
Result<int> eraseAged(Database &database, Instant before, int limit, QString who, Instant now);

// SQLite keeps erased words in free pages and in the full text: makes both anew. Long; Busy when
// somebody reads meanwhile, and then it is to be done again.
Result<> clean(Database &database, Instant now);
Result<bool> unclean(Database &database); // something was erased, and clean() has not been through
Result<> proved(Database &database, qint64 id, Instant now);
// The copies made before this moment are gone.
Result<> copiesGone(Database &database, Instant before, Instant now);
Result<std::optional<Instant>> copiesOutdated(Database &database); // the last erasure that old copies still hold
Result<QList<Erasure>> all(Database &database); // newest first

// What must not be found in the file afterwards: names, handles and the longer texts of somebody.
Result<QList<QByteArray>> traces(Database &database, qint64 personId);
// Of what was found nevertheless, what is nobody else's own: others may be called the same, or say the
// same, and words of our own may name them.
Result<QList<QByteArray>> unexplained(Database &database, QList<QByteArray> found);
Result<QList<QUrl>> pictures(Database &database, qint64 personId); // that may have been fetched

// A copy from before an erasure takes the place of the workspace: what was erased there since goes from
// it too, and its register goes on.
Result<> carry(Database &from, Database &to, Instant now);

// For the other files of store: which of these texts of an account were erased, and may not come in.
Result<QSet<QString>> gone(Database &database, qint64 accountId, const QStringList &remoteIds);

} // namespace erasures
