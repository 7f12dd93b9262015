// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/community/identities.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace identities {

namespace {

constexpr qsizetype shortestHandle = 4;
constexpr qsizetype longName = 9; // as telling as one of two words
constexpr int mostSuggested = 4;

// "claire" of "@claire@mastodon.example" and of "claire.bsky.social".
QString local(const QString &handle)
{
    QString name = text::folded(handle);
    if (name.startsWith(u'@'))
        name.remove(0, 1);
    const qsizetype at = name.indexOf(u'@');
    if (at > 0)
        return name.left(at);
    static const QString hosted = u".bsky.social"_s;
    return name.endsWith(hosted) ? name.chopped(hosted.size()) : name;
}

bool telling(const QString &name)
{
    const QString simple = name.simplified();
    return simple.contains(u' ') ? simple.size() >= 6 : simple.size() >= longName;
}

Result<QList<qint64>> ids(Database &database, const QString &sql, const QVariantList &values)
{
    Statement query = database.prepare(sql);
    const Result<> run = query.runList(values);
    if (!run)
        return run.error();
    QList<qint64> found;
    while (query.next())
        found.append(query.integer(0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<qint64>> authorsOf(Database &database, qint64 personId)
{
    return ids(database,
               u"SELECT id FROM author WHERE id = ? UNION SELECT id FROM author WHERE person_id = ? ORDER BY 1"_s,
               { personId, personId });
}

Result<> run(Database &database, const QString &sql, const QVariantList &values)
{
    Statement statement = database.prepare(sql);
    return statement.runList(values);
}

// How one of both was before.
struct Side
{
    qint64 person = 0;
    QList<qint64> authors;
    QString note;
    QStringList labels;
    std::optional<bool> ours; // one of us; none: noted before that was kept
};

QString toJson(const Side &side)
{
    QJsonArray authors;
    for (const qint64 id : side.authors)
        authors.append(id);
    const QJsonObject json { { u"person"_s, side.person },
                             { u"authors"_s, authors },
                             { u"note"_s, side.note },
                             { u"labels"_s, QJsonArray::fromStringList(side.labels) },
                             { u"ours"_s, side.ours.value_or(false) } };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Side fromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    Side side;
    side.person = json["person"_L1].toInteger();
    for (const QJsonValue each : json["authors"_L1].toArray())
        side.authors.append(each.toInteger());
    side.note = json["note"_L1].toString();
    for (const QJsonValue each : json["labels"_L1].toArray())
        side.labels.append(each.toString());
    if (json["ours"_L1].isBool())
        side.ours = json["ours"_L1].toBool();
    return side;
}

Result<Side> sideOf(Database &database, qint64 personId)
{
    Side side;
    side.person = personId;
    const Result<QList<qint64>> authors = authorsOf(database, personId);
    if (!authors)
        return authors.error();
    side.authors = *authors;
    if (side.authors.isEmpty())
        return Error(Error::NotFound);
    Statement query = database.prepare(u"SELECT body FROM person_note WHERE person_id = ?"_s);
    const Result<> asked = query.run(personId);
    if (!asked)
        return asked.error();
    if (query.next())
        side.note = query.text(0);
    if (query.failure())
        return *query.failure();
    const auto labels = people::labels(database, { personId });
    if (!labels)
        return labels.error();
    side.labels = labels->value(personId);
    const Result<QList<qint64>> ours
        = ids(database, u"SELECT person_id FROM person_ours WHERE person_id = ?"_s, { personId });
    if (!ours)
        return ours.error();
    side.ours = !ours->isEmpty();
    return side;
}

QString joined(const QString &one, const QString &other)
{
    if (one.isEmpty() || one == other)
        return other;
    return other.isEmpty() ? one : one + u'\n' + other;
}

// These authors are that person, with their conversations.
Result<> name(Database &database, const QList<qint64> &authors, qint64 person)
{
    for (const qint64 id : authors) {
        const bool alone = id == person && authors.size() == 1;
        const Result<> named = run(database, u"UPDATE author SET person_id = ? WHERE id = ?"_s,
                                   { alone ? QVariant() : QVariant(person), id });
        if (!named)
            return named;
        const Result<QList<qint64>> conversations
            = ids(database,
                  uR"(SELECT DISTINCT c.id FROM message m JOIN conversation c ON c.id = m.conversation_id
                      WHERE m.author_id = ? AND c.author_id = ?)"_s,
                  { id, id });
        if (!conversations)
            return conversations.error();
        for (const qint64 conversation : *conversations) {
            const Result<> moved = run(database, u"UPDATE conversation SET person_id = ? WHERE id = ?"_s,
                                       { person, conversation });
            if (!moved)
                return moved;
        }
    }
    return {};
}

Result<> dress(Database &database, qint64 person, const QString &note, const QStringList &labels, Instant now)
{
    const Result<> bare = run(database, u"DELETE FROM person_label WHERE person_id = ?"_s, { person });
    const Result<> silent
        = bare ? run(database, u"DELETE FROM person_note WHERE person_id = ?"_s, { person }) : bare;
    if (!silent)
        return silent;
    if (!note.trimmed().isEmpty()) {
        Statement keep = database.prepare(
            u"INSERT INTO person_note (person_id, body, updated_at) VALUES (?, ?, ?)"_s);
        const Result<> kept = keep.run(person, note, now);
        if (!kept)
            return kept;
    }
    for (const QString &label : labels) {
        const Result<> put = run(
            database, u"INSERT INTO person_label (person_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
            { person, label });
        if (!put)
            return put;
    }
    return {};
}

// One of us, or not, by that number.
Result<> own(Database &database, qint64 person, bool ours)
{
    return run(database,
               ours ? u"INSERT INTO person_ours (person_id) VALUES (?) ON CONFLICT DO NOTHING"_s
                    : u"DELETE FROM person_ours WHERE person_id = ?"_s,
               { person });
}

Result<> partOf(Database &database, qint64 merging)
{
    Side one;
    Side other;
    qint64 person = 0;
    Instant mergedAt;
    {
        Statement query
            = database.prepare(u"SELECT one, other, person_id, merged_at FROM merging WHERE id = ?"_s);
        const Result<> asked = query.run(merging);
        if (!asked)
            return asked;
        if (!query.next())
            return query.failure().value_or(Error(Error::NotFound));
        one = fromJson(query.text(0));
        other = fromJson(query.text(1));
        person = query.integer(2);
        mergedAt = query.moment(3);
    }
    const Result<Side> now = sideOf(database, person);
    if (!now)
        return now.error();
    // What was noted since stays with the one they were called by.
    QStringList together = one.labels;
    for (const QString &each : other.labels) {
        if (!together.contains(each))
            together.append(each);
    }
    Side &first = one.person == person ? one : other;
    if (now->note != joined(one.note, other.note))
        first.note = now->note;
    for (const QString &each : now->labels) {
        if (!together.contains(each))
            first.labels.append(each);
    }
    if (one.ours && other.ours && *now->ours != (*one.ours || *other.ours)) {
        one.ours = other.ours = false; // said of both since
        first.ours = now->ours;
    }
    for (const Side *side : { &one, &other }) {
        const Result<> named = name(database, side->authors, side->person);
        const Result<> dressed
            = named ? dress(database, side->person, side->note, side->labels, mergedAt) : named;
        const Result<> owned
            = dressed && side->ours ? own(database, side->person, *side->ours) : dressed;
        if (!owned)
            return owned;
    }
    return run(database, u"DELETE FROM merging WHERE id = ?"_s, { merging });
}

} // namespace

Result<QList<Suggestion>> suggestions(Database &database, qint64 personId)
{
    const auto faces = people::faces(database, { personId });
    if (!faces)
        return faces.error();
    const QList<people::Face> theirs = faces->value(personId);
    if (theirs.isEmpty())
        return Error(Error::NotFound);
    QSet<qint64> taken; // accounts where they are somebody already
    QSet<QString> handles;
    QSet<QString> names;
    QVariantList mine;
    for (const people::Face &each : theirs) {
        taken.insert(each.accountId);
        mine.append(each.authorId);
        const QString handle = local(text::verbatim(each.handle));
        if (handle.size() >= shortestHandle)
            handles.insert(handle);
        const QString called = text::folded(text::verbatim(each.name)).simplified();
        if (telling(called))
            names.insert(called);
    }
    if (handles.isEmpty() && names.isEmpty())
        return QList<Suggestion>();
    QSet<qint64> apart;
    for (const QVariant &author : std::as_const(mine)) {
        const Result<QList<qint64>> told = ids(
            database, u"SELECT other FROM not_same WHERE one = ? UNION SELECT one FROM not_same WHERE other = ?"_s,
            { author, author });
        if (!told)
            return told.error();
        for (const qint64 id : *told)
            apart.insert(id);
    }
    QList<Suggestion> found;
    Statement query = database.prepare(
        uR"(SELECT au.id, au.account_id, a.platform, au.handle, au.name, au.avatar, au.url, au.followers,
                COALESCE(au.person_id, au.id)
            FROM author au JOIN account a ON a.id = au.account_id AND a.remote_id <> au.remote_id ORDER BY au.id)"_s);
    const Result<> asked = query.run();
    if (!asked)
        return asked.error();
    while (query.next()) {
        if (taken.contains(query.integer(1)) || query.integer(8) == personId || apart.contains(query.integer(0)))
            continue;
        Suggestion each;
        if (handles.contains(local(query.text(3))))
            each.hints.append(Hint::Handle);
        if (names.contains(text::folded(query.text(4)).simplified()))
            each.hints.append(Hint::Name);
        if (each.hints.isEmpty())
            continue;
        each.face.authorId = query.integer(0);
        each.face.accountId = query.integer(1);
        each.face.platform = platform::fromKey(query.text(2)).value_or(Platform::Mastodon);
        each.face.handle = query.foreign(3);
        each.face.name = query.foreign(4);
        each.face.avatar = QUrl(query.text(5));
        each.face.url = QUrl(query.text(6));
        each.face.followers = int(query.integer(7));
        each.personId = query.integer(8);
        found.append(each);
    }
    if (query.failure())
        return *query.failure();
    std::stable_sort(found.begin(), found.end(),
                     [](const Suggestion &a, const Suggestion &b) { return a.hints.size() > b.hints.size(); });
    return found.mid(0, mostSuggested);
}

Result<qint64> merge(Database &database, qint64 one, qint64 other, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        if (one == other)
            return Error(Error::Invalid, u"the same person"_s);
        const qint64 person = std::min(one, other);
        const Result<Side> kept = sideOf(database, person);
        if (!kept)
            return kept.error();
        const Result<Side> gone = sideOf(database, std::max(one, other));
        if (!gone)
            return gone.error();
        Statement insert = database.prepare(
            u"INSERT INTO merging (person_id, one, other, merged_at) VALUES (?, ?, ?, ?)"_s);
        const Result<> noted = insert.run(person, toJson(*kept), toJson(*gone), now);
        if (!noted)
            return noted.error();
        const qint64 merging = insert.insertedId();
        QStringList labels = kept->labels;
        for (const QString &each : gone->labels) {
            if (!labels.contains(each))
                labels.append(each);
        }
        for (const Result<> &step :
             { name(database, kept->authors + gone->authors, person),
               own(database, person, *kept->ours || *gone->ours), own(database, gone->person, false),
               dress(database, gone->person, {}, {}, now),
               dress(database, person, joined(kept->note, gone->note), labels, now),
               run(database, u"UPDATE merging SET person_id = ? WHERE person_id = ? AND id <> ?"_s,
                   { person, gone->person, merging }) }) {
            if (!step)
                return step.error();
        }
        return merging;
    });
}

Result<> part(Database &database, qint64 merging)
{
    return database.transact([&] { return partOf(database, merging); });
}

// Note, labels and whether they are one of us stay with the rest, unless it was the last to come.
Result<qint64> separate(Database &database, qint64 authorId)
{
    return database.transact([&]() -> Result<qint64> {
        const Result<QList<qint64>> person
            = ids(database, u"SELECT COALESCE(person_id, id) FROM author WHERE id = ?"_s, { authorId });
        if (!person)
            return person.error();
        if (person->isEmpty())
            return Error(Error::NotFound);
        const Result<Side> whole = sideOf(database, person->constFirst());
        if (!whole)
            return whole.error();
        if (whole->authors.size() < 2)
            return Error(Error::Invalid, u"they are alone"_s);
        QList<qint64> rest = whole->authors;
        rest.removeAll(authorId);
        const qint64 called = *std::min_element(rest.begin(), rest.end());
        // The last merging, undone, gives back what each had.
        qint64 last = 0;
        {
            Statement query = database.prepare(
                u"SELECT id, one, other FROM merging WHERE person_id = ? ORDER BY id DESC LIMIT 1"_s);
            const Result<> asked = query.run(whole->person);
            if (!asked)
                return asked.error();
            const QList<qint64> alone { authorId };
            if (query.next() && (fromJson(query.text(1)).authors == alone || fromJson(query.text(2)).authors == alone))
                last = query.integer(0);
            if (query.failure())
                return *query.failure();
        }
        if (last != 0) {
            const Result<> parted = partOf(database, last);
            return parted ? Result<qint64>(called) : Result<qint64>(parted.error());
        }
        const Result<> outdated
            = run(database, u"DELETE FROM merging WHERE person_id = ?"_s, { whole->person });
        if (!outdated)
            return outdated.error();
        for (const Result<> &step :
             { name(database, { authorId }, authorId), name(database, rest, called),
               dress(database, whole->person, {}, {}, Instant()),
               dress(database, called, whole->note, whole->labels, Instant()),
               own(database, whole->person, false), own(database, called, *whole->ours) }) {
            if (!step)
                return step.error();
        }
        return called;
    });
}

Result<> tellApart(Database &database, qint64 oneAuthor, qint64 otherAuthor, bool apart)
{
    return database.transact([&]() -> Result<> {
        return run(database,
                   apart ? u"INSERT INTO not_same (one, other) VALUES (?, ?) ON CONFLICT DO NOTHING"_s
                         : u"DELETE FROM not_same WHERE one = ? AND other = ?"_s,
                   { std::min(oneAuthor, otherAuthor), std::max(oneAuthor, otherAuthor) });
    });
}

} // namespace identities
