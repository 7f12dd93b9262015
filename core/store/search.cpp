// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search.h"

#include "core/base/text.h"
#include "core/model/query.h"
#include "core/store/accounts.h"
#include "core/store/like.h"
#include "core/store/messagerow.h"
#include "core/store/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace search {

namespace {

// The same letters in the index (the view searchable), in inserted rows and in what is asked.
QString unligatured(QString text)
{
    const bool any = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c >= u'Æ' && (c == u'œ' || c == u'Œ' || c == u'æ' || c == u'Æ' || c == u'ß');
    });
    if (!any)
        return text;
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

QByteArray tokens(const Text &text)
{
    return "acc" + QByteArray::number(text.accountId) + " kind" + QByteArray::number(text.kind);
}

Result<> each(Database &database, const QList<Text> &texts, const QString &sql)
{
    Statement statement = database.prepare(sql);
    for (const Text &text : texts) {
        // As FTS5 reads it: given as UTF-16, each text would be translated by SQLite, letter by letter.
        const Result<> run = statement.run(text.id, unligatured(text.body).toUtf8(), tokens(text));
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

namespace {

constexpr int mostNamed = 1024;

// "IN (?, ?, …)" in few sizes, so that few statements are kept; filled up with what is there.
QString oneOf(const QString &column, const QVariantList &values, QVariantList *to)
{
    qsizetype size = 1;
    while (size < values.size())
        size *= 4;
    QStringList marks;
    for (qsizetype each = 0; each < size; ++each) {
        marks.append(u"?"_s);
        to->append(values[std::min(each, values.size() - 1)]);
    }
    return u" AND %1 IN (%2)"_s.arg(column, marks.join(u','));
}

bool named(const Statement &row, int column, const QString &value)
{
    return text::folded(row.text(column)).contains(value);
}

Result<QVariantList> authorsNamed(Database &database, const QString &value)
{
    Statement query = database.prepare(
        uR"(SELECT id, name, handle FROM author
            WHERE name LIKE ? ESCAPE '\' OR handle LIKE ? ESCAPE '\' ORDER BY id DESC)"_s);
    const QString pattern = like::loose(value);
    const Result<> run = query.run(pattern, pattern);
    if (!run)
        return run.error();
    QVariantList found;
    while (found.size() < mostNamed && query.next()) {
        if (named(query, 1, value) || named(query, 2, value))
            found.append(query.integer(0));
    }
    if (query.failure())
        return *query.failure();
    return found;
}

// `sql`: id and name of each.
Result<QVariantList> idsNamed(Database &database, const QString &sql, const QString &value)
{
    Statement query = database.prepare(sql);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QVariantList found;
    while (found.size() < mostNamed && query.next()) {
        if (named(query, 1, value))
            found.append(query.integer(0));
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QVariantList> accountsNamed(Database &database, const QString &value)
{
    const Result<QList<Account>> accounts = accounts::all(database);
    if (!accounts)
        return accounts.error();
    QVariantList found;
    for (const Account &each : *accounts) {
        if (QString::number(each.id) == value
            || text::folded(platform::name(each.platform)).startsWith(value)
            || text::folded(each.handle).contains(value))
            found.append(each.id);
    }
    return found;
}

QString having(Query::Has has)
{
    // Attachments as messagerow::extra writes them: a quote in somebody's text is escaped there,
    // and never looks like this.
    switch (has) {
    case Query::Has::Picture: return uR"( AND m.extra LIKE '%"kind":0%')"_s;
    case Query::Has::Film: return uR"( AND m.extra LIKE '%"kind":1%')"_s;
    case Query::Has::Sound: return uR"( AND m.extra LIKE '%"kind":2%')"_s;
    case Query::Has::File: return uR"( AND m.extra LIKE '%"kind":3%')"_s;
    case Query::Has::Link: return uR"( AND m.extra LIKE '%"links":[[%",0]%')"_s;
    case Query::Has::Poll: return uR"( AND m.extra LIKE '%"poll":[%')"_s;
    case Query::Has::Note:
        return u" AND EXISTS (SELECT 1 FROM note n WHERE n.conversation_id = m.conversation_id)"_s;
    case Query::Has::Urgent:
        return uR"( AND EXISTS (SELECT 1 FROM conversation uc
                                WHERE uc.id = m.conversation_id AND uc.urgent = 1))"_s;
    case Query::Has::Label:
        return uR"( AND EXISTS (SELECT 1 FROM conversation_label hl
                                WHERE hl.conversation_id = m.conversation_id))"_s;
    }
    Q_UNREACHABLE();
}

// The query as SQL over `message m` and its `conversation c`.
class Plan
{
public:
    Plan(Database &database, const Query &query, const ::conversations::Filter &filter,
         qint64 accountId)
        : m_database(database)
        , m_query(query)
        , m_filter(filter)
        , m_accountId(accountId)
    {
    }

    Result<> make();
    bool nothing() const { return m_nothing; }
    Result<QList<Hit>> run(qint64 before, int limit);

private:
    Result<> addNames();
    Result<> addDays();
    void addRest();

    Database &m_database;
    const Query &m_query;
    const ::conversations::Filter &m_filter;
    qint64 m_accountId;
    QString m_match;
    QString m_where;
    QVariantList m_values;
    bool m_byAuthor = false;
    bool m_byLabel = false;
    bool m_nothing = false; // something was named that nobody is called
};

Result<> Plan::make()
{
    m_match = expression(m_query.words);
    if (m_match.isEmpty() && !m_query.words.trimmed().isEmpty() && m_query.onlyWords())
        m_nothing = true; // no letter in it
    if (m_accountId != 0) {
        m_where += u" AND m.account_id = ?"_s;
        m_values.append(m_accountId);
        if (!m_match.isEmpty())
            m_match += u" AND {tokens} : acc%1"_s.arg(m_accountId);
    }
    const Result<> named = addNames();
    if (!named)
        return named;
    const Result<> days = addDays();
    if (!days)
        return days;
    addRest();
    return {};
}

Result<> Plan::addNames()
{
    for (const QString &value : m_query.from) {
        if (value == "me"_L1 || value == "moi"_L1) {
            m_where += u" AND m.state = %1"_s.arg(int(messagerow::Own));
            continue;
        }
        const Result<QVariantList> authors = authorsNamed(m_database, value);
        if (!authors)
            return authors.error();
        m_nothing = m_nothing || authors->isEmpty();
        m_byAuthor = true;
        if (!authors->isEmpty())
            m_where += oneOf(u"m.author_id"_s, *authors, &m_values);
    }
    for (const QString &value : m_query.accounts) {
        const Result<QVariantList> accounts = accountsNamed(m_database, value);
        if (!accounts)
            return accounts.error();
        m_nothing = m_nothing || accounts->isEmpty();
        if (accounts->isEmpty())
            continue;
        m_where += oneOf(u"m.account_id"_s, *accounts, &m_values);
        QStringList tokens;
        for (const QVariant &id : *accounts)
            tokens.append(u"acc%1"_s.arg(id.toLongLong()));
        if (!m_match.isEmpty())
            m_match += u" AND {tokens} : (%1)"_s.arg(tokens.join(u" OR "_s));
    }
    for (const QString &value : m_query.labels) {
        const Result<QVariantList> labels
            = idsNamed(m_database, u"SELECT id, name FROM label ORDER BY id"_s, value);
        if (!labels)
            return labels.error();
        m_nothing = m_nothing || labels->isEmpty();
        if (labels->isEmpty())
            continue;
        m_byLabel = true;
        m_where += u" AND m.conversation_id IN (SELECT ql.conversation_id FROM conversation_label ql"
                   " WHERE 1"_s
            + oneOf(u"ql.label_id"_s, *labels, &m_values) + u')';
    }
    for (const QString &value : m_query.themes) {
        const Result<QVariantList> themes
            = idsNamed(m_database, u"SELECT id, name FROM theme ORDER BY id"_s, value);
        if (!themes)
            return themes.error();
        m_nothing = m_nothing || themes->isEmpty();
        if (themes->isEmpty())
            continue;
        m_byLabel = true;
        // Alone, the messages that speak of it; words may stand elsewhere in the conversation.
        const QString what = m_match.isEmpty() ? u"id"_s : u"conversation_id"_s;
        const QString from = m_match.isEmpty() ? u"message_id"_s : what;
        m_where += u" AND m.%1 IN (SELECT qt.%2 FROM message_theme qt WHERE 1"_s.arg(what, from)
            + oneOf(u"qt.theme_id"_s, *themes, &m_values) + u')';
    }
    for (const QString &value : m_query.needs) {
        QVariantList keys;
        for (const QString &key : query::needKeys(value))
            keys.append(key);
        m_nothing = m_nothing || keys.isEmpty();
        if (!keys.isEmpty())
            m_where += oneOf(u"c.need"_s, keys, &m_values);
    }
    return {};
}

Result<> Plan::addDays()
{
    if (!m_query.before && !m_query.after)
        return {};
    const Result<QTimeZone> zone = values::zone(m_database);
    if (!zone)
        return zone.error();
    const auto midnight = [&zone](QDate day) {
        return millis(walltime::resolve(day, QTime(0, 0), *zone).at);
    };
    if (m_query.before) {
        m_where += u" AND m.created_at < ?"_s;
        m_values.append(midnight(*m_query.before));
    }
    if (m_query.after) {
        m_where += u" AND m.created_at >= ?"_s;
        m_values.append(midnight(*m_query.after));
    }
    return {};
}

void Plan::addRest()
{
    for (const Query::Has each : m_query.has)
        m_where += having(each);
    if (m_query.priority) {
        m_where += u" AND c.priority = ?"_s;
        m_values.append(*m_query.priority);
    }
    const ::conversations::Selection more = ::conversations::also(m_filter);
    m_where += more.where;
    m_values += more.values;
}

Result<QList<Hit>> Plan::run(qint64 before, int limit)
{
    // Newest first by rowid: FTS5 walks rowids backwards, other orders visit every hit. Without
    // words, whoever is named or labelled is found by that; only what is left walks from the newest.
    QString sql = uR"(SELECT m.id, m.conversation_id, m.account_id, au.name, m.body, m.created_at,
                             m.state FROM )"_s;
    QString joins = u" LEFT JOIN conversation c ON c.id = m.conversation_id"
                    " LEFT JOIN author au ON au.id = m.author_id"_s;
    QVariantList values;
    QString id = u"m.id"_s;
    if (!m_match.isEmpty()) {
        sql += u"fts CROSS JOIN message m ON m.id = fts.rowid"_s + joins + u" WHERE fts MATCH ?"_s;
        values.append(m_match);
        id = u"fts.rowid"_s;
    } else {
        sql += u"message m"_s + joins + u" WHERE 1"_s;
        if (m_byAuthor || m_byLabel)
            id = u"+m.id"_s;
    }
    sql += u" AND %1 < ?"_s.arg(id) + m_where + u" ORDER BY %1 DESC LIMIT ?"_s.arg(id);
    values.append(before > 0 ? before : std::numeric_limits<qint64>::max());
    values += m_values;
    values.append(limit);
    Statement query = m_database.prepare(sql);
    const Result<> run = query.runList(values);
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
        hit.own = query.integer(6) == messagerow::Own;
        hits.append(hit);
    }
    if (query.failure())
        return *query.failure();
    return hits;
}

// Notes are few: read and folded here.
Result<QList<Hit>> notesWith(Database &database, const Query &wanted,
                             const ::conversations::Filter &filter, int limit)
{
    const QStringList terms = query::terms(wanted);
    const ::conversations::Selection more = ::conversations::also(filter);
    Statement query = database.prepare(
        u"SELECT n.conversation_id, n.body, n.written_at, n.writer FROM note n"
        " JOIN conversation c ON c.id = n.conversation_id WHERE 1"_s
        + more.where + u" ORDER BY n.id DESC LIMIT 20000"_s);
    const Result<> run = query.runList(more.values);
    if (!run)
        return run.error();
    QList<Hit> hits;
    while (hits.size() < limit && query.next()) {
        const QString body = query.text(1);
        const bool fits = std::all_of(terms.begin(), terms.end(), [&body](const QString &term) {
            return !query::matches(body, { term }).isEmpty();
        });
        if (!fits)
            continue;
        Hit hit;
        hit.conversationId = query.integer(0);
        hit.text = Foreign(body);
        hit.at = query.moment(2);
        hit.author = Foreign(query.text(3));
        hit.own = true;
        hits.append(hit);
    }
    if (query.failure())
        return *query.failure();
    return hits;
}

} // namespace

Result<QList<Hit>> find(Database &database, QString typed, qint64 accountId, qint64 before,
                        int limit)
{
    const Query query = query::parse(typed);
    if (query.isEmpty())
        return QList<Hit>();
    const ::conversations::Filter all;
    Plan plan(database, query, all, accountId);
    const Result<> made = plan.make();
    if (!made)
        return made.error();
    return plan.nothing() ? QList<Hit>() : plan.run(before, limit);
}

Result<QList<Hit>> conversations(Database &database, ::conversations::Filter filter, int limit)
{
    const Query query = query::parse(filter.words);
    if (query.isEmpty())
        return QList<Hit>();
    Plan plan(database, query, filter, filter.accountId);
    const Result<> made = plan.make();
    if (!made)
        return made.error();
    QList<Hit> found;
    if (plan.nothing())
        return found;
    QSet<qint64> seen;
    const auto take = [&](const Hit &hit) {
        if (hit.conversationId == 0 || seen.contains(hit.conversationId) || found.size() >= limit)
            return;
        seen.insert(hit.conversationId);
        found.append(hit);
    };
    constexpr int page = 200;
    qint64 before = 0;
    while (found.size() < limit) {
        const Result<QList<Hit>> hits = plan.run(before, page);
        if (!hits)
            return hits;
        for (const Hit &hit : *hits)
            take(hit);
        if (hits->size() < page)
            break;
        before = hits->last().messageId;
    }
    if (query.onlyWords() && !query::terms(query).isEmpty()) {
        const Result<QList<Hit>> notes = notesWith(database, query, filter, limit);
        if (!notes)
            return notes;
        for (const Hit &hit : *notes)
            take(hit);
    }
    return found;
}

Result<QList<Person>> people(Database &database, QString typed, int limit)
{
    const QString value = text::folded(typed).simplified();
    if (value.isEmpty())
        return QList<Person>();
    const Result<QVariantList> authors = authorsNamed(database, value);
    if (!authors)
        return authors.error();
    QList<Person> found;
    QSet<qint64> seen;
    for (const QVariant &id : *authors) {
        if (found.size() >= limit)
            break;
        Statement query = database.prepare(
            uR"(SELECT COALESCE(au.person_id, au.id), au.name, au.handle FROM author au
                WHERE au.id = ? AND EXISTS
                    (SELECT 1 FROM conversation c
                     WHERE c.person_id = COALESCE(au.person_id, au.id)))"_s);
        const Result<> run = query.run(id.toLongLong());
        if (!run)
            return run.error();
        if (!query.next()) {
            if (query.failure())
                return *query.failure();
            continue;
        }
        Person person;
        // A beginning of a name or of the handle: half the handles share a server.
        if (query::matches(query.text(1), { value }).isEmpty()
            && !text::folded(query.text(2)).startsWith(value))
            continue;
        person.personId = query.integer(0);
        person.name = query.foreign(1);
        person.handle = query.foreign(2);
        if (!seen.contains(person.personId))
            found.append(person);
        seen.insert(person.personId);
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

Result<> rebuild(Database &database)
{
    Statement anew = database.prepare(u"INSERT INTO fts (fts) VALUES ('rebuild')"_s);
    return anew.run();
}

} // namespace search
