// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/model/measure.h"
#include "core/model/message.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace sample {

// How a platform guards against a post sent twice: the platform types of publishing.
enum class Guard {
    Key, // an idempotency key, honoured for an hour
    Record, // the client chooses the record's key
    Search, // nothing but looking into one's own posts
    Blind, // nothing at all
};

// Us, on one platform.
struct Member
{
    Account account;
    Guard guard = Guard::Search;
    qint64 followers = 0;
    double growth = 0; // followers a day
};

// A text of the world, ours or a stranger's.
struct Text
{
    qint64 place = 0; // in order of being written down, given by the world
    Message message;
    bool addressed = true; // reaches us by itself; the others only a search finds
    Instant arrivesAt; // visible from then on; before: held by the platform, or yet to be written
    std::optional<Instant> removedAt;
    bool hidden = false;
    QByteArray key; // what it was published with
    qint64 likes = 0; // in the end; reached along a curve of `pace`
    qint64 boosts = 0;
    qint64 views = 0;
    std::chrono::seconds pace { 30000 };
};

// What goes wrong, on demand. Kept in the world, so that another process meets it too.
struct Fault
{
    enum class Kind {
        Offline, // no way there
        Refuse, // the platform says no
        Forbid,
        SignIn, // the token is not accepted
        Limit, // until `until`
        DropBefore, // the line breaks before the platform has read it
        DropAfter, // it is done, the answer is lost
        Late, // no answer; done at `until`
        FailBefore, // a server error, nothing done
        FailAfter, // a server error, and yet it is done
        Truncate, // done, half an answer
    };

    Kind kind = Kind::Offline;
    QString call; // "publish" …; empty = any
    int times = 1; // -1 = from now on
    Foreign words;
    std::optional<Instant> until;

    bool reaches() const; // the platform does what it was asked
    Error error(bool changing) const; // what the caller sees
};

QString faultKey(Fault::Kind kind); // "drop-after", as in the table
std::optional<Fault::Kind> faultFromKey(const QString &key);

// The network inside the program: plain tables in one SQLite file, for as many platforms as there
// are accounts. It keeps and finds; what a platform does when called is in network.h.
// Belongs to the thread that made it. A failing disk makes every later answer empty: ask ok().
class World
{
public:
    explicit World(const QString &file); // ":memory:" for tests
    World(const World &) = delete;
    ~World();

    bool ok() const { return m_ok; }
    QString problem() const { return m_problem; }
    void build(); // its tables, when they are not there

    // One change at a time, whole or not at all.
    class Change
    {
    public:
        explicit Change(World &world);
        Change(const Change &) = delete;
        ~Change(); // undone unless committed
        bool commit();

    private:
        World &m_world;
        bool m_open = false;
    };

    void join(const Member &member);
    std::optional<Member> member(Platform platform);
    void meet(Platform platform, const QList<Author> &people);
    void write(Platform platform, const QList<Text> &texts);
    void write(Platform platform, const Text &text) { write(platform, QList<Text> { text }); }

    // Addressed to us or ours, in order of arrival, after that place.
    QList<Text> arrivals(Platform platform, Instant after, qint64 place, Instant now, int limit);
    QList<Text> publicTexts(Platform platform, Instant after, qint64 place, Instant now, int limit);
    std::optional<Text> text(Platform platform, const QString &id);
    std::optional<Text> keyed(Platform platform, const QByteArray &key);
    void forget(Platform platform, const QByteArray &key);
    QList<Text> around(Platform platform, const QString &root, Instant now);
    QList<Text> ours(Platform platform, Instant since); // newest first; held ones too
    QList<Text> ourPosts(Platform platform, Instant now, int limit); // newest first, visible ones
    qint64 answers(Platform platform, const QString &id, Instant now);
    qint64 posts(Platform platform, Instant now);

    void edit(Platform platform, const QString &id, const QString &text, Instant now);
    void remove(Platform platform, const QString &id, Instant now);
    void hide(Platform platform, const QString &id, bool hidden);
    void move(Platform platform, const QString &id, Instant at);
    void shun(Platform platform, const QString &author, bool shunned, Instant now);
    void react(Platform platform, const QString &id, const QString &kind, bool on, Instant now);
    bool reacted(Platform platform, const QString &id, const QString &kind);
    void note(Platform platform, const QString &call, const QByteArray &key, Instant now);
    int noted(Platform platform, const QString &call);

    void count(Platform platform, qint64 day, qint64 followers); // days since 1970
    QList<std::pair<qint64, qint64>> followers(Platform platform); // day, count

    void fail(Platform platform, const Fault &fault);
    void heal(Platform platform); // no more faults
    // The fault that strikes this call, counted off.
    std::optional<Fault> strike(Platform platform, const QString &call, Instant now);

    QString fact(const QString &name); // empty when unknown
    void setFact(const QString &name, const QString &value);

private:
    QSqlQuery run(const QString &sql, const QVariantList &values = {});
    QList<Text> read(Platform platform, const QString &where, const QVariantList &values);

    QString m_connection;
    QSqlDatabase m_database;
    bool m_ok = true;
    QString m_problem;
};

} // namespace sample
