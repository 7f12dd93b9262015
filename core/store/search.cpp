// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search.h"

using namespace Qt::StringLiterals;

namespace search {

namespace {

// The same letters in the index (the view searchable), in inserted rows and in what is asked.
QString unligatured(QString text)
{
    return text.replace(u'œ', u"oe"_s)
        .replace(u'Œ', u"oe"_s)
        .replace(u'æ', u"ae"_s)
        .replace(u'Æ', u"ae"_s)
        .replace(u'ß', u"ss"_s);
}

QString quoted(QString word)
{
    return u'"' + word.replace(u'"', u"\"\""_s) + u'"';
}

bool hasLetter(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
    });
}

// Splits at white space, keeping "quoted phrases" together.
QStringList parts(const QString &typed, bool *endsOpen)
{
    QStringList found;
    QString word;
    bool phrase = false;
    const auto end = [&found, &word] {
        if (hasLetter(word))
            found.append(word);
        word.clear();
    };
    for (const QChar c : typed) {
        if (c == u'"') {
            end();
            phrase = !phrase;
        } else if (c.isSpace() && !phrase) {
            end();
        } else if (c != u'\0') {
            word += c;
        }
    }
    *endsOpen = hasLetter(word) && !phrase;
    end();
    return found;
}

// A single letter begins one message in two, and finding out takes a tenth of a second: it is a word
// like any other. Where a single character may mean something, as in Chinese, it is a beginning too.
bool maybeBeginning(const QString &word)
{
    qsizetype end = word.size();
    while (end > 0 && !word[end - 1].isLetterOrNumber())
        --end;
    qsizetype begin = end;
    while (begin > 0 && (word[begin - 1].isLetterOrNumber() || word[begin - 1].isMark()))
        --begin;
    return end - begin > 1 || (end > 0 && word[end - 1] >= u'\u2e80');
}

QString tokens(const Text &text)
{
    return u"acc%1 kind%2"_s.arg(text.accountId).arg(text.kind);
}

Result<> each(Database &database, const QList<Text> &texts, const QString &sql)
{
    Statement statement = database.prepare(sql);
    for (const Text &text : texts) {
        const Result<> run = statement.run(text.id, unligatured(text.body), tokens(text));
        if (!run)
            return run;
    }
    return {};
}

} // namespace

QString expression(const QString &typed)
{
    bool endsOpen = false;
    const QStringList words = parts(unligatured(typed.left(500)), &endsOpen);
    QStringList terms;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool beginning
            = endsOpen && i == words.size() - 1 && maybeBeginning(words[i]);
        terms.append(u"{body} : "_s + quoted(words[i]) + (beginning ? u" *"_s : QString()));
    }
    return terms.join(u" AND "_s);
}

Result<QList<Hit>> find(Database &database, QString typed, qint64 accountId, qint64 before,
                        int limit)
{
    QString wanted = expression(typed);
    if (wanted.isEmpty())
        return QList<Hit>();
    if (accountId != 0)
        wanted += u" AND {tokens} : acc%1"_s.arg(accountId);
    // Newest first by rowid: FTS5 walks rowids backwards, other orders visit every hit.
    Statement query = database.prepare(
        uR"(SELECT m.id, m.conversation_id, m.account_id, au.name, m.body, m.created_at, m.state
            FROM fts CROSS JOIN message m ON m.id = fts.rowid
            LEFT JOIN author au ON au.id = m.author_id
            WHERE fts MATCH ? AND fts.rowid < ? ORDER BY fts.rowid DESC LIMIT ?)"_s);
    const Result<> run
        = query.run(wanted, before > 0 ? before : std::numeric_limits<qint64>::max(), limit);
    if (!run)
        return run.error();
    QList<Hit> hits;
    while (query.next()) {
        Hit hit;
        hit.messageId = query.integer(0);
        hit.conversationId = query.integer(1);
        hit.accountId = query.integer(2);
        hit.author = query.foreign(3);
        hit.text = query.foreign(4);
        hit.at = query.moment(5);
        hit.own = query.integer(6) == 2;
        hits.append(hit);
    }
    if (query.failure())
        return *query.failure();
    return hits;
}

Result<QList<qint64>> conversations(Database &database, QString typed, int limit)
{
    QList<qint64> found;
    QSet<qint64> seen;
    qint64 before = 0;
    while (found.size() < limit) {
        const Result<QList<Hit>> hits = find(database, typed, 0, before, 200);
        if (!hits)
            return hits.error();
        for (const Hit &hit : *hits) {
            if (hit.conversationId != 0 && !seen.contains(hit.conversationId)
                && found.size() < limit) {
                seen.insert(hit.conversationId);
                found.append(hit.conversationId);
            }
        }
        if (hits->size() < 200)
            break;
        before = hits->last().messageId;
    }
    return found;
}

Result<> insert(Database &database, const QList<Text> &texts)
{
    return each(database, texts, u"INSERT INTO fts (rowid, body, tokens) VALUES (?, ?, ?)"_s);
}

Result<> erase(Database &database, const QList<Text> &texts)
{
    return each(database, texts,
                u"INSERT INTO fts (fts, rowid, body, tokens) VALUES ('delete', ?, ?, ?)"_s);
}

} // namespace search
