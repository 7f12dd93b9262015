// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/digest.h"

#include "core/base/text.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace digest {

namespace {

constexpr qsizetype telling = 60; // a shorter text hardly says what it is about
constexpr qsizetype shortestName = 3;
constexpr qsizetype fewWords = 5; // fewer are the same or are not
constexpr double alikeFrom = 0.7; // of the words
constexpr qsizetype mostCompared = 300; // others are taken to be of their own

struct Row
{
    Quote quote;
    Foreign handle;
    QString theme;
    bool sure = false; // surely bad news
};

// What a text has to be to count as one. A fault is criticism, and so is what is surely bad news and
// nothing else.
QString belongs(Kind kind)
{
    switch (kind) {
    case Kind::Criticism:
        return u"(r.need IN ('complaint', 'technical') OR (r.sure = 1 AND r.need NOT IN"
               " ('question', 'idea', 'praise', 'spam')))"_s;
    case Kind::Questions: return u"r.need = 'question'"_s;
    case Kind::Ideas: return u"r.need = 'idea'"_s;
    case Kind::Praise: return u"r.need = 'praise'"_s;
    }
    Q_UNREACHABLE();
}

Result<int> count(Database &database, const report::Ask &ask, const Period &period, Kind kind)
{
    const report::Chosen only = report::chosen(ask.accounts, u"r.account_id"_s);
    Statement query = database.prepare(
        u"SELECT COUNT(DISTINCT r.conversation_id) FROM arrival r WHERE r.at >= ? AND r.at < ?%1 AND %2"_s.arg(only.sql, belongs(kind)));
    const Result<> run = query.runList(
        QVariantList { millis(period.begin(ask.zone)), millis(period.end(ask.zone)) } + only.values);
    if (!run)
        return run.error();
    const int found = query.next() ? int(query.integer(0)) : 0;
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Row>> rows(Database &database, const report::Ask &ask, Kind kind)
{
    const report::Chosen only = report::chosen(ask.accounts, u"r.account_id"_s);
    Statement query = database.prepare(
        uR"(SELECT r.message_id, r.conversation_id, r.account_id, COALESCE(au.name, ''),
                COALESCE(au.handle, ''), m.body, r.at, COALESCE(t.name, ''), r.sure
            FROM arrival r CROSS JOIN message m ON m.id = r.message_id
                LEFT JOIN author au ON au.id = m.author_id
                LEFT JOIN message_theme mt ON mt.message_id = r.message_id
                    AND mt.conversation_id = r.conversation_id
                LEFT JOIN theme t ON t.id = mt.theme_id
            WHERE r.at >= ? AND r.at < ?%1 AND %2 ORDER BY r.at DESC, r.message_id DESC)"_s
            .arg(only.sql, belongs(kind)));
    const Result<> run = query.runList(QVariantList { millis(ask.period.begin(ask.zone)),
                                                      millis(ask.period.end(ask.zone)) }
                                       + only.values);
    if (!run)
        return run.error();
    QList<Row> found;
    while (query.next()) {
        Row row;
        row.quote.messageId = query.integer(0);
        row.quote.conversationId = query.integer(1);
        row.quote.accountId = query.integer(2);
        row.quote.author = query.foreign(query.text(3).isEmpty() ? 4 : 3);
        row.handle = query.foreign(4);
        row.quote.text = text::preview(query.foreign(5), longestQuote);
        row.quote.at = query.moment(6);
        row.theme = query.text(7);
        row.sure = query.integer(8) != 0;
        found.append(row);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

// Of each conversation the text that says most.
QList<Row> eachOnce(const QList<Row> &rows)
{
    QList<Row> found;
    QHash<qint64, qsizetype> known;
    for (const Row &each : rows) {
        const auto there = known.constFind(each.quote.conversationId);
        if (there == known.constEnd()) {
            known.insert(each.quote.conversationId, found.size());
            found.append(each);
        } else if (each.quote.text.size() > found.at(*there).quote.text.size()) {
            found[*there] = each;
        }
    }
    return found;
}

// Without numbers: an order's is another each time.
QSet<QString> wordsOf(const Foreign &text)
{
    static const QRegularExpression between(u"[^\\p{L}]+"_s);
    const QStringList words = text::folded(text.raw()).split(between, Qt::SkipEmptyParts);
    return QSet<QString>(words.begin(), words.end());
}

bool sayTheSame(const QSet<QString> &a, const QSet<QString> &b)
{
    const QSet<QString> &shorter = a.size() < b.size() ? a : b;
    const QSet<QString> &longer = a.size() < b.size() ? b : a;
    if (shorter.size() < fewWords)
        return a == b;
    const auto common = std::count_if(shorter.begin(), shorter.end(),
                                      [&longer](const QString &word) { return longer.contains(word); });
    return double(common) >= alikeFrom * double(longer.size());
}

// Those that say the same are one. What says enough to be understood first, then what is surely meant so,
// then what is said most often.
QList<Row> quotes(const QList<Row> &rows, qsizetype most)
{
    QList<Row> distinct;
    QList<QSet<QString>> known; // the words of each
    for (const Row &each : rows) {
        const QSet<QString> words = wordsOf(each.quote.text);
        const auto same = std::find_if(known.cbegin(), known.cend(), [&words](const QSet<QString> &other) {
            return sayTheSame(words, other);
        });
        if (same != known.cend()) {
            ++distinct[same - known.cbegin()].quote.alike;
            continue;
        }
        if (known.size() < mostCompared)
            known.append(words);
        distinct.append(each);
    }
    std::stable_sort(distinct.begin(), distinct.end(), [](const Row &a, const Row &b) {
        const auto weight = [](const Row &row) {
            return std::tuple(row.quote.text.size() >= telling, row.sure, row.quote.alike);
        };
        return weight(a) > weight(b);
    });
    return distinct.first(std::min(most, distinct.size()));
}

Quote named(const Row &row, Names names)
{
    Quote quote = row.quote;
    if (names == Names::Removed) {
        quote.text = anonymous(quote.text, { quote.author, row.handle });
        quote.author = Foreign();
    }
    return quote;
}

void group(const QList<Row> &rows, Names names, Part *part)
{
    QMap<QString, QList<Row>> byTheme;
    for (const Row &each : rows)
        byTheme[each.theme].append(each);
    QList<std::pair<Group, QList<Row>>> all;
    for (auto each = byTheme.cbegin(); each != byTheme.cend(); ++each) {
        const QList<Row> once = eachOnce(*each);
        Group made;
        made.theme = each.key();
        made.count = int(once.size());
        all.append({ made, once });
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        if (a.first.theme.isEmpty() != b.first.theme.isEmpty())
            return b.first.theme.isEmpty();
        return a.first.count > b.first.count;
    });
    QList<QSet<QString>> said; // the words of what is quoted already, of whatever theme
    for (auto &[made, once] : all) {
        if (!made.theme.isEmpty() && part->groups.size() >= mostGroups) {
            part->also.append({ made.theme, made.count });
            continue;
        }
        QList<Row> fresh;
        for (const Row &each : std::as_const(once)) {
            const QSet<QString> words = wordsOf(each.quote.text);
            const bool known = std::any_of(said.cbegin(), said.cend(), [&words](const QSet<QString> &other) {
                return sayTheSame(words, other);
            });
            if (!known)
                fresh.append(each);
        }
        const qsizetype most = byTheme.size() > 1 ? mostQuotes : mostAlone;
        const QList<Row> chosen = fresh.isEmpty() ? quotes(once, 1) : quotes(fresh, most); // a heading is told by one
        for (const Row &each : chosen) {
            said.append(wordsOf(each.quote.text));
            made.quotes.append(named(each, names));
        }
        part->groups.append(made);
    }
}

Result<QList<Forwarded>> forwarded(Database &database, const report::Ask &ask, Names names)
{
    const report::Chosen only = report::chosen(ask.accounts, u"f.account_id"_s);
    Statement query = database.prepare(
        uR"(SELECT f.message_id, COALESCE(m.conversation_id, 0), f.account_id, COALESCE(au.name, ''),
                COALESCE(au.handle, ''), m.body, f.at, f.note
            FROM forwarded f CROSS JOIN message m ON m.id = f.message_id
                LEFT JOIN author au ON au.id = m.author_id
            WHERE f.at >= ? AND f.at < ?%1 ORDER BY f.at, f.message_id)"_s.arg(only.sql));
    const Result<> run = query.runList(QVariantList { millis(ask.period.begin(ask.zone)),
                                                      millis(ask.period.end(ask.zone)) }
                                       + only.values);
    if (!run)
        return run.error();
    QList<Forwarded> found;
    while (query.next()) {
        Forwarded one;
        one.quote.messageId = query.integer(0);
        one.quote.conversationId = query.integer(1);
        one.quote.accountId = query.integer(2);
        one.quote.author = query.foreign(query.text(3).isEmpty() ? 4 : 3);
        one.quote.text = text::preview(query.foreign(5), longestQuote);
        one.quote.at = query.moment(6);
        one.note = query.text(7);
        if (names == Names::Removed) {
            const QList<Foreign> told { one.quote.author, query.foreign(4) };
            one.quote.text = anonymous(one.quote.text, told);
            one.note = anonymous(Foreign(one.note), told).raw();
            one.quote.author = Foreign();
        }
        found.append(one);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

bool Digest::empty() const
{
    return forwarded.isEmpty() && std::all_of(parts.begin(), parts.end(), [](const Part &each) { return each.count == 0; });
}

Result<Digest> read(Database &database, report::Ask ask, Names names)
{
    Digest whole;
    whole.period = ask.period;
    whole.zone = ask.zone;
    {
        const report::Chosen only = report::chosen(ask.accounts, u"account_id"_s);
        Statement query = database.prepare(
            u"SELECT COUNT(*) FROM arrival WHERE at >= ? AND at < ?%1"_s.arg(only.sql));
        const Result<> run = query.runList(QVariantList { millis(ask.period.begin(ask.zone)),
                                                          millis(ask.period.end(ask.zone)) }
                                           + only.values);
        if (!run)
            return run.error();
        if (query.next())
            whole.received = query.integer(0);
        if (query.failure())
            return *query.failure();
    }
    const Result<QList<Forwarded>> chosen = forwarded(database, ask, names);
    if (!chosen)
        return chosen.error();
    whole.forwarded = *chosen;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        Part &part = whole.parts[i];
        part.kind = kinds[i];
        const Result<int> now = count(database, ask, ask.period, part.kind);
        if (!now)
            return now.error();
        const Result<int> before = count(database, ask, ask.period.before(), part.kind);
        if (!before)
            return before.error();
        const Result<QList<Row>> found = rows(database, ask, part.kind);
        if (!found)
            return found.error();
        part.count = *now;
        part.before = *before;
        group(*found, names, &part);
    }
    return whole;
}

Foreign anonymous(const Foreign &text, const QList<Foreign> &names)
{
    // Addresses, people who are addressed, and numbers long enough to be of a telephone or an order.
    static const QRegularExpression told(
        u"(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\w+|@[\\w.@-]+|\\+?\\d(?:[ .\\-/]?\\d){4,}|\\d{4,}"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString left = text.raw();
    left.replace(told, u"…"_s);
    QStringList parts;
    for (const Foreign &name : names) {
        QString clean = name.raw();
        clean.remove(u'@');
        parts.append(clean);
        parts.append(clean.split(u' ', Qt::SkipEmptyParts));
    }
    std::sort(parts.begin(), parts.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &part : std::as_const(parts)) {
        if (part.size() < shortestName)
            continue;
        const QRegularExpression word(u"(?<![\\w])"_s + QRegularExpression::escape(part) + u"(?![\\w])"_s,
                                      QRegularExpression::CaseInsensitiveOption
                                          | QRegularExpression::UseUnicodePropertiesOption);
        left.replace(word, u"…"_s);
    }
    return Foreign(left);
}

} // namespace digest
