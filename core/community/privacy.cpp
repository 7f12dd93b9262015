// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/community/privacy.h"

#include "core/base/text.h"
#include "core/model/message.h"
#include "core/store/messagerow.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace privacy {

namespace {

const QString authorsOf
    = uR"((SELECT id FROM author WHERE id = ? UNION SELECT id FROM author WHERE person_id = ?))"_s;
constexpr std::array states { "todo", "waiting", "snoozed", "done" };

Platform platformOf(const QString &key)
{
    return platform::fromKey(key).value_or(Platform::Mastodon);
}

Result<> readFaces(Database &database, Dossier *dossier)
{
    {
        Statement query = database.prepare(
            uR"(SELECT au.id, au.account_id, a.platform, au.handle, au.name, au.avatar, au.url, au.followers,
                    au.remote_id, au.first_seen_at
                FROM author au JOIN account a ON a.id = au.account_id WHERE au.id IN )"_s
            + authorsOf + u" ORDER BY au.id"_s);
        const Result<> run = query.run(dossier->personId, dossier->personId);
        if (!run)
            return run;
        while (query.next()) {
            Face face;
            face.face.authorId = query.integer(0);
            face.face.accountId = query.integer(1);
            face.face.platform = platformOf(query.text(2));
            face.face.handle = query.foreign(3);
            face.face.name = query.foreign(4);
            face.face.avatar = QUrl(query.text(5));
            face.face.url = QUrl(query.text(6));
            face.face.followers = int(query.integer(7));
            face.remoteId = query.text(8);
            face.firstSeenAt = query.moment(9);
            dossier->faces.append(face);
        }
        if (query.failure())
            return *query.failure();
    }
    for (Face &face : dossier->faces) {
        Statement query = database.prepare(
            u"SELECT handle, name, until FROM author_name WHERE author_id = ? ORDER BY until"_s);
        const Result<> run = query.run(face.face.authorId);
        if (!run)
            return run;
        while (query.next())
            face.names.append({ query.foreign(0), query.foreign(1), query.moment(2) });
        if (query.failure())
            return *query.failure();
    }
    return {};
}

Result<QStringList> names(Database &database, const QString &sql, qint64 id)
{
    Statement query = database.prepare(sql);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    QStringList found;
    while (query.next())
        found.append(query.text(0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> fillTalk(Database &database, Talk &talk)
{
    const Result<QStringList> labels = names(
        database,
        uR"(SELECT l.name FROM conversation_label cl JOIN label l ON l.id = cl.label_id
            WHERE cl.conversation_id = ? ORDER BY l.name)"_s,
        talk.id);
    if (!labels)
        return labels.error();
    talk.labels = *labels;
    const Result<QStringList> themes = names(
        database,
        uR"(SELECT DISTINCT t.name FROM message_theme mt JOIN theme t ON t.id = mt.theme_id
            WHERE mt.conversation_id = ? ORDER BY t.name)"_s,
        talk.id);
    if (!themes)
        return themes.error();
    talk.themes = *themes;
    Statement query = database.prepare(
        u"SELECT written_at, writer, body FROM note WHERE conversation_id = ? ORDER BY written_at, id"_s);
    const Result<> run = query.run(talk.id);
    if (!run)
        return run;
    while (query.next())
        talk.notes.append({ query.moment(0), query.text(1), query.text(2) });
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> readTalks(Database &database, Dossier *dossier)
{
    {
        Statement query = database.prepare(
            uR"(SELECT c.id, a.platform, c.kind, c.state, c.need, c.mood, c.language, c.assignee, c.draft
                FROM conversation c JOIN account a ON a.id = c.account_id
                WHERE c.person_id = ? ORDER BY c.last_at DESC)"_s);
        const Result<> run = query.run(dossier->personId);
        if (!run)
            return run;
        while (query.next()) {
            Talk talk;
            talk.id = query.integer(0);
            talk.platform = platformOf(query.text(1));
            talk.kind = query.text(2);
            talk.state = QString::fromLatin1(states[std::size_t(query.integer(3)) % states.size()]);
            talk.need = query.text(4);
            if (!query.isNull(5))
                talk.mood = query.real(5);
            talk.language = query.text(6);
            talk.assignee = query.text(7);
            talk.draft = query.text(8);
            dossier->talks.append(talk);
        }
        if (query.failure())
            return *query.failure();
    }
    for (Talk &talk : dossier->talks) {
        const Result<> filled = fillTalk(database, talk);
        if (!filled)
            return filled;
    }
    return {};
}

Result<> readFound(Database &database, qint64 messageId, Text *text)
{
    Statement query = database.prepare(
        uR"(SELECT w.name, n.found_at, n.score,
                CASE WHEN n.judged_at IS NULL THEN 0 ELSE n.relevant END FROM mention n JOIN watch w ON w.id = n.watch_id
            WHERE n.message_id = ? ORDER BY w.name)"_s);
    const Result<> run = query.run(messageId);
    if (!run)
        return run;
    while (query.next())
        text->found.append({ query.text(0), query.moment(1), query.real(2), int(query.integer(3)) });
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> readTexts(Database &database, Dossier *dossier)
{
    QList<qint64> ids;
    {
        Statement query = database.prepare(
            uR"(SELECT m.id, COALESCE(m.conversation_id, 0), a.platform, m.kind, m.state, m.created_at, m.body,
                    m.warning, m.url, m.language, m.deleted_at, COALESCE(m.extra, ''), m.mood, m.engagement
                FROM message m JOIN account a ON a.id = m.account_id
                WHERE m.author_id IN %1 OR (m.state = ? AND m.conversation_id IN
                    (SELECT id FROM conversation WHERE person_id = ?))
                ORDER BY m.created_at, m.id)"_s.arg(authorsOf));
        const Result<> run
            = query.run(dossier->personId, dossier->personId, int(messagerow::Own), dossier->personId);
        if (!run)
            return run;
        while (query.next()) {
            Text text;
            ids.append(query.integer(0));
            text.conversationId = query.integer(1);
            text.platform = platformOf(query.text(2));
            text.kind = message::kindKey(Message::Kind(query.integer(3)));
            text.ours = query.integer(4) == messagerow::Own;
            text.at = query.moment(5);
            text.text = query.foreign(6);
            text.warning = query.foreign(7);
            text.url = QUrl(query.text(8));
            text.language = query.text(9);
            text.deletedAt = query.maybeMoment(10);
            const QJsonObject extra = QJsonDocument::fromJson(query.text(11).toUtf8()).object();
            for (const QJsonValue each : extra["attachments"_L1].toArray())
                text.attachments.append(each["url"_L1].toString());
            if (!query.isNull(12))
                text.mood = query.real(12) / 100;
            if (!query.isNull(13))
                text.engagement = query.integer(13);
            dossier->texts.append(text);
        }
        if (query.failure())
            return *query.failure();
    }
    for (qsizetype at = 0; at < ids.size(); ++at) {
        Statement query = database.prepare(
            u"SELECT replaced_at, body FROM revision WHERE message_id = ? ORDER BY replaced_at"_s);
        const Result<> run = query.run(ids[at]);
        if (!run)
            return run;
        while (query.next())
            dossier->texts[at].before.append({ query.moment(0), query.foreign(1) });
        if (query.failure())
            return *query.failure();
        const Result<> found = readFound(database, ids[at], &dossier->texts[at]);
        if (!found)
            return found;
    }
    return {};
}

Result<> readDecisions(Database &database, Dossier *dossier)
{
    Statement query = database.prepare(
        uR"(SELECT m.done_at, m.kind, m.outcome, m.moderator, m.article_title, m.reason, m.body
            FROM moderation m JOIN author au ON au.account_id = m.account_id AND au.remote_id = m.author_remote
            WHERE au.id IN %1 ORDER BY m.done_at)"_s.arg(authorsOf));
    const Result<> run = query.run(dossier->personId, dossier->personId);
    if (!run)
        return run;
    while (query.next())
        dossier->decisions.append({ query.moment(0), query.text(1), query.text(2), query.text(3), query.text(4),
                                    query.text(5), query.foreign(6) });
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

QString plain(const Foreign &text)
{
    return text::verbatim(text);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject json(const Face &each)
{
    QJsonArray names;
    for (const Name &name : each.names)
        names.append(QJsonObject { { u"handle"_s, plain(name.handle) },
                                   { u"name"_s, plain(name.name) },
                                   { u"until"_s, iso(name.until) } });
    return { { u"platform"_s, platform::key(each.face.platform) },
             { u"id"_s, each.remoteId },
             { u"handle"_s, plain(each.face.handle) },
             { u"name"_s, plain(each.face.name) },
             { u"url"_s, orNull(each.face.url.toString()) },
             { u"picture"_s, orNull(each.face.avatar.toString()) },
             { u"followers"_s, each.face.followers < 0 ? QJsonValue() : each.face.followers },
             { u"first_seen_at"_s, iso(each.firstSeenAt) },
             { u"former_names"_s, names } };
}

QJsonObject json(const Found &each)
{
    return { { u"watch"_s, each.watch },
             { u"at"_s, iso(each.at) },
             { u"mood"_s, each.mood },
             { u"relevant"_s, each.relevant == 0 ? QJsonValue() : QJsonValue(each.relevant > 0) } };
}

QJsonObject json(const ranking::Score &score)
{
    QJsonArray parts;
    for (const ranking::Part &each : score.parts)
        parts.append(QJsonObject { { u"part"_s, ranking::key(each.kind) }, { u"points"_s, each.points } });
    return { { u"points"_s, score.points }, { u"parts"_s, parts } };
}

QJsonObject json(const ranking::Standing &each)
{
    const ranking::Facts &facts = each.facts;
    const auto maybe = [](const auto &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    const auto score = [](const std::optional<ranking::Score> &of) { return of ? QJsonValue(json(*of)) : QJsonValue(); };
    return { { u"days"_s, ranking::spanDays },
             { u"messages"_s, facts.messages },
             { u"weeks"_s, facts.weeks },
             { u"reach"_s, maybe(facts.reach) },
             { u"engagement"_s, maybe(facts.engagement) },
             { u"answered_or_named_by"_s, facts.people },
             { u"positive"_s, facts.positive },
             { u"negative"_s, facts.negative },
             { u"mood"_s, maybe(facts.mood()) },
             { u"recommends"_s, each.recommends },
             { u"influence"_s, json(each.influence) },
             { u"ambassador"_s, score(each.ambassador) },
             { u"unhappy"_s, score(each.unhappy) } };
}

QJsonObject json(const Text &each)
{
    QJsonArray before;
    for (const auto &[until, text] : each.before)
        before.append(QJsonObject { { u"text"_s, plain(text) }, { u"until"_s, iso(until) } });
    QJsonArray found;
    for (const Found &by : each.found)
        found.append(json(by));
    return { { u"conversation"_s, each.conversationId },
             { u"platform"_s, platform::key(each.platform) },
             { u"kind"_s, each.kind },
             { u"by"_s, each.ours ? u"us"_s : u"them"_s },
             { u"at"_s, iso(each.at) },
             { u"text"_s, plain(each.text) },
             { u"warning"_s, orNull(plain(each.warning)) },
             { u"url"_s, orNull(each.url.toString()) },
             { u"language"_s, orNull(each.language) },
             { u"deleted_at"_s, each.deletedAt ? QJsonValue(iso(*each.deletedAt)) : QJsonValue() },
             { u"former_texts"_s, before },
             { u"attachments"_s, QJsonArray::fromStringList(each.attachments) },
             { u"mood"_s, each.mood ? QJsonValue(*each.mood) : QJsonValue() },
             { u"engagement"_s, each.engagement ? QJsonValue(*each.engagement) : QJsonValue() },
             { u"found_by"_s, found } };
}

QJsonObject json(const Talk &each)
{
    QJsonArray notes;
    for (const Note &note : each.notes)
        notes.append(QJsonObject {
            { u"at"_s, iso(note.at) }, { u"by"_s, note.writer }, { u"text"_s, note.body } });
    return { { u"id"_s, each.id },
             { u"platform"_s, platform::key(each.platform) },
             { u"kind"_s, each.kind },
             { u"state"_s, each.state },
             { u"need"_s, orNull(each.need) },
             { u"mood"_s, each.mood ? QJsonValue(*each.mood) : QJsonValue() },
             { u"language"_s, orNull(each.language) },
             { u"assignee"_s, orNull(each.assignee) },
             { u"draft"_s, orNull(each.draft) },
             { u"labels"_s, QJsonArray::fromStringList(each.labels) },
             { u"themes"_s, QJsonArray::fromStringList(each.themes) },
             { u"notes"_s, notes } };
}

QJsonObject json(const Decision &each)
{
    return { { u"at"_s, iso(each.at) },
             { u"action"_s, each.kind },
             { u"outcome"_s, each.outcome },
             { u"by"_s, each.by },
             { u"article"_s, orNull(each.article) },
             { u"reason"_s, orNull(each.reason) },
             { u"text"_s, plain(each.text) } };
}

template <typename T>
QJsonArray array(const QList<T> &list)
{
    QJsonArray made;
    for (const T &each : list)
        made.append(json(each));
    return made;
}

} // namespace

Result<Dossier> collect(Database &database, qint64 personId, Instant now)
{
    Dossier dossier;
    dossier.personId = personId;
    const Result<people::Profile> profile = people::one(database, personId);
    if (!profile)
        return profile.error();
    dossier.labels = profile->labels;
    dossier.note = profile->note;
    dossier.ours = profile->ours;
    for (const auto step : { &readFaces, &readTalks, &readTexts, &readDecisions }) {
        const Result<> done = step(database, &dossier);
        if (!done)
            return done.error();
    }
    const Result<std::optional<ranking::Standing>> standing = ranking::of(database, personId, now);
    if (!standing)
        return standing.error();
    dossier.standing = *standing;
    return dossier;
}

QJsonObject toJson(const Dossier &dossier, Instant madeAt, const QString &workspace)
{
    return { { u"made_at"_s, iso(madeAt) },
             { u"workspace"_s, workspace },
             { u"person"_s, dossier.personId },
             { u"one_of_us"_s, dossier.ours },
             { u"accounts"_s, array(dossier.faces) },
             { u"labels"_s, QJsonArray::fromStringList(dossier.labels) },
             { u"note"_s, orNull(dossier.note) },
             { u"rank"_s, dossier.standing ? QJsonValue(json(*dossier.standing)) : QJsonValue() },
             { u"conversations"_s, array(dossier.talks) },
             { u"messages"_s, array(dossier.texts) },
             { u"moderation"_s, array(dossier.decisions) } };
}

Result<QList<qint64>> named(Database &database, QString who)
{
    bool number = false;
    const qint64 id = who.toLongLong(&number);
    QString wanted = who.trimmed();
    if (wanted.startsWith(u'@'))
        wanted.remove(0, 1);
    QList<qint64> found;
    Statement query = database.prepare(
        uR"(SELECT COALESCE(person_id, id), name, handle FROM author
            WHERE id = ? OR LOWER(handle) = ? OR LOWER(handle) = ? OR name = ? OR LOWER(name) = ? ORDER BY id)"_s);
    const QString lower = wanted.toLower();
    const Result<> run = query.run(number ? id : qint64(0), lower, u'@' + lower, wanted, lower);
    if (!run)
        return run.error();
    while (query.next()) {
        if (!found.contains(query.integer(0)))
            found.append(query.integer(0));
    }
    if (query.failure())
        return *query.failure();
    if (number && found.contains(id))
        return QList<qint64> { id };
    return found;
}

} // namespace privacy
