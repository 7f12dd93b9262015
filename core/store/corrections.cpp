// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/corrections.h"

#include "core/store/phrases.h"
#include "core/understanding/lexicon.h"
#include "core/understanding/sense.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace corrections {

namespace {

constexpr int handledAtLeast = 300;
constexpr int handledForEach = 8; // correction
constexpr int handledAtMost = 4000;

// What a mood is shown as when a person gave it: well inside its label.
double moodOf(understanding::Label label)
{
    return (int(label) - 1) * 0.7;
}

Result<qint64> note(Database &database, qint64 messageId, const QString &kind,
                    const QString &value, const std::optional<QString> &before, bool byHand,
                    Instant now)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO correction (message_id, kind, value, before, before_by_hand, corrected_at)
            VALUES (?, ?, ?, ?, ?, ?))"_s);
    const Result<> run = insert.run(messageId, kind, value, before, byHand, now);
    if (!run)
        return run.error();
    return insert.insertedId();
}

// What watches found in a message feels as a person says, or else as it was read.
Result<> feel(Database &database, qint64 messageId, const std::optional<understanding::Label> &given)
{
    if (given) {
        Statement update = database.prepare(
            uR"(UPDATE mention SET read_mood = COALESCE(read_mood, mood), read_score = COALESCE(read_score, score),
                    mood = ?, score = ? WHERE message_id = ?)"_s);
        return update.run(int(*given) - int(understanding::Label::Neutral), moodOf(*given), messageId);
    }
    Statement update = database.prepare(
        uR"(UPDATE mention SET mood = read_mood, score = read_score, read_mood = NULL, read_score = NULL
            WHERE message_id = ? AND read_mood IS NOT NULL)"_s);
    return update.run(messageId);
}

// The one that counts.
Result<std::optional<understanding::Label>> standing(Database &database, qint64 messageId)
{
    Statement query = database.prepare(
        uR"(SELECT value FROM correction WHERE message_id = ? AND kind = 'mood' AND undone_at IS NULL
            ORDER BY id DESC LIMIT 1)"_s);
    const Result<> run = query.run(messageId);
    if (!run)
        return run.error();
    std::optional<understanding::Label> found;
    if (query.next())
        found = understanding::labelFrom(query.text(0));
    if (query.failure())
        return *query.failure();
    return found;
}

// Makes the conversation what a correction, or taking it back, says.
Result<> apply(Database &database, qint64 messageId, const QString &kind,
               const std::optional<QString> &value, bool byHand)
{
    const QString into = kind == u"need"_s
        ? u"UPDATE conversation SET need = COALESCE(?, ''), need_by_hand = ? WHERE last_in_id = ?"
          " AND id = (SELECT conversation_id FROM message WHERE id = ?)"_s
        : u"UPDATE conversation SET mood = CAST(? AS REAL), mood_by_hand = ? WHERE last_in_id = ?"
          " AND id = (SELECT conversation_id FROM message WHERE id = ?)"_s;
    Statement update = database.prepare(into);
    const Result<> run = update.run(value, byHand, messageId, messageId);
    if (!run || kind == u"need"_s)
        return run;
    const Result<std::optional<understanding::Label>> given = standing(database, messageId);
    return given ? feel(database, messageId, *given) : Result<>(given.error());
}

Result<qint64> correct(Database &database, const QString &where, qint64 id, const QString &kind,
                       const QString &value, const QString &shown, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        qint64 messageId = 0;
        std::optional<QString> before;
        bool byHand = false;
        {
            Statement query = database.prepare(
                uR"(SELECT m.id, c.need, c.mood, c.need_by_hand, c.mood_by_hand
                    FROM message m LEFT JOIN conversation c ON c.id = m.conversation_id WHERE )"_s + where);
            const Result<> run = query.run(id);
            if (!run)
                return run.error();
            if (!query.next())
                return query.failure().value_or(Error(Error::NotFound, u"no message"_s));
            const bool need = kind == u"need"_s;
            messageId = query.integer(0);
            if (!query.isNull(need ? 1 : 2))
                before = query.text(need ? 1 : 2);
            byHand = query.integer(need ? 3 : 4) != 0;
        }
        const Result<qint64> noted
            = note(database, messageId, kind, value, before, byHand, now);
        if (!noted)
            return noted;
        const Result<> applied = apply(database, messageId, kind, shown, true);
        if (!applied)
            return applied.error();
        return *noted;
    });
}

} // namespace

Result<qint64> setNeed(Database &database, qint64 conversationId, QString need, Instant now)
{
    const QByteArray key = need.toUtf8();
    const auto known
        = understanding::needFrom({ key.constData(), std::size_t(key.size()) });
    if (!need.isEmpty() && (!known || *known == understanding::Need::Urgent))
        return Error(Error::Invalid, need);
    return correct(database, u"m.id = (SELECT last_in_id FROM conversation WHERE id = ?)"_s,
                   conversationId, u"need"_s, need, need, now);
}

Result<qint64> setMood(Database &database, qint64 messageId, QString label, Instant now)
{
    const auto known = understanding::labelFrom(label);
    if (!known)
        return Error(Error::Invalid, label);
    return correct(database, u"m.id = ? AND m.state <> 2"_s, messageId, u"mood"_s, label,
                   QString::number(moodOf(*known)), now);
}

Result<> stand(Database &database, qint64 messageId)
{
    const Result<std::optional<understanding::Label>> given = standing(database, messageId);
    if (!given)
        return given.error();
    if (!*given)
        return {};
    return apply(database, messageId, u"mood"_s, QString::number(moodOf(**given)), true);
}

Result<> undo(Database &database, qint64 id, Instant now)
{
    return database.transact([&]() -> Result<> {
        qint64 messageId = 0;
        QString kind;
        std::optional<QString> before;
        bool byHand = false;
        {
            Statement query = database.prepare(
                uR"(SELECT message_id, kind, before, before_by_hand FROM correction
                    WHERE id = ? AND undone_at IS NULL)"_s);
            const Result<> run = query.run(id);
            if (!run)
                return run;
            if (!query.next())
                return query.failure().value_or(Error(Error::NotFound, u"no such correction"_s));
            messageId = query.integer(0);
            kind = query.text(1);
            if (!query.isNull(2))
                before = query.text(2);
            byHand = query.integer(3) != 0;
        }
        Statement update
            = database.prepare(u"UPDATE correction SET undone_at = ? WHERE id = ?"_s);
        const Result<> undone = update.run(now, id);
        if (!undone)
            return undone;
        return apply(database, messageId, kind, before, byHand);
    });
}

Result<> redo(Database &database, qint64 id, Instant now)
{
    return database.transact([&]() -> Result<> {
        qint64 messageId = 0;
        QString kind;
        QString value;
        {
            Statement query = database.prepare(
                uR"(SELECT message_id, kind, value FROM correction
                    WHERE id = ? AND undone_at IS NOT NULL)"_s);
            const Result<> run = query.run(id);
            if (!run)
                return run;
            if (!query.next())
                return query.failure().value_or(Error(Error::NotFound, u"no such correction"_s));
            messageId = query.integer(0);
            kind = query.text(1);
            value = query.text(2);
        }
        Statement update = database.prepare(
            u"UPDATE correction SET undone_at = NULL, corrected_at = ? WHERE id = ?"_s);
        const Result<> redone = update.run(now, id);
        if (!redone)
            return redone;
        const auto label = understanding::labelFrom(value);
        return apply(database, messageId, kind,
                     kind == u"mood"_s && label ? QString::number(moodOf(*label)) : value, true);
    });
}

Result<QHash<qint64, QString>> moods(Database &database, qint64 conversationId)
{
    Statement query = database.prepare(
        uR"(SELECT k.message_id, k.value FROM message m
            CROSS JOIN correction k ON k.message_id = m.id
            WHERE m.conversation_id = ? AND k.kind = 'mood' AND k.undone_at IS NULL
            ORDER BY k.id)"_s);
    const Result<> run = query.run(conversationId);
    if (!run)
        return run.error();
    QHash<qint64, QString> found;
    while (query.next())
        found.insert(query.integer(0), query.text(1)); // the last one counts
    if (query.failure())
        return *query.failure();
    return found;
}

namespace {

Result<> readWords(Database &database, Taught *taught)
{
    Statement query = database.prepare(
        u"SELECT language, word, meaning FROM own_word ORDER BY language, word"_s);
    const Result<> run = query.run();
    if (!run)
        return run;
    while (query.next()) {
        understanding::OwnWord word;
        word.tongue = understanding::tongueFrom(query.text(0).toStdString());
        word.word = query.text(1).toStdString();
        word.meaning = query.text(2).toStdString();
        taught->words.push_back(word);
    }
    if (query.failure())
        return *query.failure();
    return {};
}

// What was answered or closed and whose mood nobody changed.
Result<> readHandled(Database &database, int limit, const QMap<qint64, Taught::Text> &corrected,
                     Taught *taught)
{
    for (const int state : { 1, 3 }) {
        Statement query = database.prepare(
            uR"(SELECT m.id, m.body, m.language FROM conversation c
                LEFT JOIN message m ON m.id = c.last_in_id
                WHERE c.state = ? ORDER BY c.last_at DESC, c.id DESC LIMIT ?)"_s);
        const Result<> run = query.run(state, limit);
        if (!run)
            return run;
        while (query.next()) {
            if (query.isNull(0) || corrected.contains(query.integer(0)))
                continue;
            Taught::Text text;
            text.text = query.foreign(1);
            text.language = query.text(2);
            taught->texts.append(text);
        }
        if (query.failure())
            return *query.failure();
    }
    return {};
}

void teach(const QString &kind, const QString &value, Taught::Text *text)
{
    if (kind == u"mood"_s)
        text->label = value;
    else
        text->need = value;
}

// What was brought from elsewhere: mood and need of one text are one lesson.
Result<QList<Taught::Text>> readLessons(Database &database)
{
    Statement query
        = database.prepare(u"SELECT body, language, kind, value FROM lesson ORDER BY body, id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Taught::Text> found;
    while (query.next()) {
        if (found.isEmpty() || found.last().text.raw() != query.text(0)) {
            Taught::Text text;
            text.text = query.foreign(0);
            text.language = query.text(1);
            found.append(text);
        }
        teach(query.text(2), query.text(3), &found.last());
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Result<Taught> taught(Database &database)
{
    Taught taught;
    const Result<> words = readWords(database, &taught);
    if (!words)
        return words.error();
    const auto phrases = phrases::all(database);
    if (!phrases)
        return phrases.error();
    taught.phrases = *phrases;
    // In the order they were last corrected.
    QMap<qint64, Taught::Text> corrected;
    QList<qint64> order;
    {
        Statement query = database.prepare(
            uR"(SELECT k.message_id, m.body, m.language, k.kind, k.value FROM correction k
                JOIN message m ON m.id = k.message_id
                WHERE k.undone_at IS NULL ORDER BY k.id)"_s);
        const Result<> run = query.run();
        if (!run)
            return run.error();
        while (query.next()) {
            const qint64 id = query.integer(0);
            Taught::Text &text = corrected[id];
            text.text = query.foreign(1);
            text.language = query.text(2);
            teach(query.text(3), query.text(4), &text);
            order.removeOne(id);
            order.append(id);
        }
        if (query.failure())
            return *query.failure();
    }
    const Result<QList<Taught::Text>> brought = readLessons(database);
    if (!brought)
        return brought.error();
    if (corrected.isEmpty() && brought->isEmpty())
        return taught;
    const int limit = std::clamp(int(corrected.size() + brought->size()) * handledForEach,
                                 handledAtLeast, handledAtMost);
    const Result<> handled = readHandled(database, limit, corrected, &taught);
    if (!handled)
        return handled.error();
    taught.texts += *brought;
    for (const qint64 id : order)
        taught.texts.append(corrected.value(id));
    return taught;
}

Result<QString> stamp(Database &database)
{
    QString stamp;
    {
        Statement query = database.prepare(
            uR"(SELECT COALESCE(MAX(id), 0), COUNT(id), COUNT(undone_at),
                    (SELECT COALESCE(SUM(id * 31 + length(value)), 0) FROM lesson),
                    (SELECT COUNT(id) FROM lesson)
                FROM correction)"_s);
        const Result<> run = query.run();
        if (!run)
            return run.error();
        if (query.next()) {
            for (int column = 0; column < 5; ++column)
                stamp += QString::number(query.integer(column)) + u' ';
        }
    }
    Taught taught;
    const Result<> words = readWords(database, &taught);
    if (!words)
        return words.error();
    for (const understanding::OwnWord &each : taught.words)
        stamp += u' ' + QString::fromUtf8(understanding::key(each.tongue)) + u':'
            + QString::fromStdString(each.word) + u'=' + QString::fromStdString(each.meaning);
    const auto phrases = phrases::all(database);
    if (!phrases)
        return phrases.error();
    for (const understanding::Phrase &each : *phrases)
        stamp += u' ' + QString::fromUtf8(understanding::key(each.tongue)) + u':'
            + QString::fromStdString(each.pattern) + u'='
            + QString::fromUtf8(understanding::key(each.need))
            + QString::number(double(each.weight));
    return stamp;
}

Result<QList<Line>> all(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT k.id, 0, m.conversation_id, k.corrected_at AS at, k.kind, k.value, m.language,
                m.body
            FROM correction k JOIN message m ON m.id = k.message_id WHERE k.undone_at IS NULL
            UNION ALL
            SELECT id, 1, 0, corrected_at, kind, value, language, body FROM lesson
            ORDER BY at, 2, 1)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Line> found;
    while (query.next()) {
        Line line;
        line.id = query.integer(0);
        line.brought = query.integer(1) != 0;
        line.conversationId = query.integer(2);
        line.at = query.moment(3);
        line.kind = query.text(4);
        line.value = query.text(5);
        line.language = query.text(6);
        line.text = query.foreign(7);
        found.append(line);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

namespace {

bool knownNeed(const QString &need)
{
    const auto known = understanding::needFrom(need.toStdString());
    return need.isEmpty() || (known && *known != understanding::Need::Urgent);
}

bool makesSense(const Line &line)
{
    if (line.text.raw().trimmed().isEmpty())
        return false;
    return line.kind == u"mood"_s ? understanding::labelFrom(line.value).has_value()
                                  : line.kind == u"need"_s && knownNeed(line.value);
}

} // namespace

Result<int> bring(Database &database, QList<Line> lines, Instant now)
{
    for (const Line &line : lines) {
        if (!makesSense(line))
            return Error(Error::Invalid, line.kind + u' ' + line.value);
    }
    return database.transact([&]() -> Result<int> {
        int changed = 0;
        for (const Line &line : lines) {
            // What is corrected here already is no news.
            Statement insert = database.prepare(
                uR"(INSERT INTO lesson (kind, value, language, body, corrected_at)
                    SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (
                        SELECT 1 FROM correction k JOIN message m ON m.id = k.message_id
                        WHERE k.undone_at IS NULL AND k.kind = ? AND k.value = ? AND m.body = ?)
                    ON CONFLICT (kind, body) DO UPDATE SET value = excluded.value
                        WHERE value <> excluded.value)"_s);
            const Instant at = millis(line.at) > 0 ? line.at : now;
            const Result<> run = insert.run(line.kind, line.value, line.language, line.text, at,
                                            line.kind, line.value, line.text);
            if (!run)
                return run.error();
            changed += insert.affected();
        }
        return changed;
    });
}

Result<> forget(Database &database, qint64 lessonId)
{
    Statement erase = database.prepare(u"DELETE FROM lesson WHERE id = ?"_s);
    const Result<> run = erase.run(lessonId);
    if (!run)
        return run;
    return erase.affected() > 0 ? Result<>() : Result<>(Error(Error::NotFound, u"no such lesson"_s));
}

Result<std::vector<understanding::OwnWord>> words(Database &database)
{
    Taught taught;
    const Result<> read = readWords(database, &taught);
    if (!read)
        return read.error();
    return std::move(taught.words);
}

namespace {

Result<> putWord(Database &database, const QString &language, const QString &word,
                 const QString &meaning)
{
    const QString plain = word.simplified().toLower().replace(u' ', u'_');
    const bool signs = language == u"und"_s;
    const understanding::Tongue tongue = understanding::tongueFrom(language.toStdString());
    understanding::Lexicon probe(tongue);
    const QString tried = meaning.isEmpty() ? u"0"_s : meaning;
    if (plain.isEmpty() || (tongue == understanding::Tongue::Unknown && !signs)
        || !probe.add(plain.toStdString(), tried.toStdString()))
        return Error(Error::Invalid, word);
    if (meaning.isEmpty()) {
        Statement erase
            = database.prepare(u"DELETE FROM own_word WHERE language = ? AND word = ?"_s);
        return erase.run(language, plain);
    }
    Statement upsert = database.prepare(
        uR"(INSERT INTO own_word (language, word, meaning) VALUES (?, ?, ?)
            ON CONFLICT (language, word) DO UPDATE SET meaning = excluded.meaning)"_s);
    return upsert.run(language, plain, meaning);
}

} // namespace

Result<> setWord(Database &database, QString language, QString word, QString meaning)
{
    return putWord(database, language, word, meaning);
}

Result<> setWords(Database &database, std::vector<understanding::OwnWord> words)
{
    return database.transact([&]() -> Result<> {
        for (const understanding::OwnWord &each : words) {
            const std::string_view language = understanding::key(each.tongue);
            const Result<> put = putWord(
                database, QString::fromLatin1(language.data(), qsizetype(language.size())),
                QString::fromStdString(each.word), QString::fromStdString(each.meaning));
            if (!put)
                return put;
        }
        return {};
    });
}

} // namespace corrections
