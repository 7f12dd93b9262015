// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/query.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

bool Query::onlyWords() const
{
    Query rest = *this;
    rest.words.clear();
    return rest == Query();
}

bool Query::isEmpty() const
{
    return *this == Query();
}

namespace query {

namespace {

enum class Operator { From, Label, Theme, Need, Account, Priority, Before, After, Has };

struct Name
{
    QLatin1StringView text;
    Operator meaning;
};
constexpr std::array names {
    Name { "from"_L1, Operator::From },       Name { "de"_L1, Operator::From },
    Name { "label"_L1, Operator::Label },     Name { "etiquette"_L1, Operator::Label },
    Name { "theme"_L1, Operator::Theme },     Name { "sujet"_L1, Operator::Theme },
    Name { "need"_L1, Operator::Need },       Name { "besoin"_L1, Operator::Need },
    Name { "account"_L1, Operator::Account }, Name { "compte"_L1, Operator::Account },
    Name { "priority"_L1, Operator::Priority }, Name { "priorite"_L1, Operator::Priority },
    Name { "before"_L1, Operator::Before },   Name { "avant"_L1, Operator::Before },
    Name { "after"_L1, Operator::After },     Name { "apres"_L1, Operator::After },
    Name { "has"_L1, Operator::Has },         Name { "avec"_L1, Operator::Has },
};

struct Kept
{
    QLatin1StringView text;
    Query::Has meaning;
};
constexpr std::array kept {
    Kept { "picture"_L1, Query::Has::Picture }, Kept { "image"_L1, Query::Has::Picture },
    Kept { "photo"_L1, Query::Has::Picture },   Kept { "video"_L1, Query::Has::Film },
    Kept { "film"_L1, Query::Has::Film },       Kept { "sound"_L1, Query::Has::Sound },
    Kept { "audio"_L1, Query::Has::Sound },     Kept { "son"_L1, Query::Has::Sound },
    Kept { "file"_L1, Query::Has::File },       Kept { "fichier"_L1, Query::Has::File },
    Kept { "link"_L1, Query::Has::Link },       Kept { "lien"_L1, Query::Has::Link },
    Kept { "poll"_L1, Query::Has::Poll },       Kept { "sondage"_L1, Query::Has::Poll },
    Kept { "note"_L1, Query::Has::Note },       Kept { "label"_L1, Query::Has::Label },
    Kept { "etiquette"_L1, Query::Has::Label }, Kept { "urgency"_L1, Query::Has::Urgent },
    Kept { "urgent"_L1, Query::Has::Urgent },   Kept { "urgence"_L1, Query::Has::Urgent },
};

struct Need
{
    QLatin1StringView key;
    QLatin1StringView name; // folded
};
constexpr std::array needs {
    Need { "question"_L1, "question"_L1 },    Need { "complaint"_L1, "complaint"_L1 },
    Need { "complaint"_L1, "plainte"_L1 },    Need { "complaint"_L1, "reclamation"_L1 },
    Need { "sale"_L1, "sale"_L1 },            Need { "sale"_L1, "vente"_L1 },
    Need { "exchange"_L1, "exchange"_L1 },    Need { "exchange"_L1, "echange"_L1 },
    Need { "technical"_L1, "technical"_L1 },  Need { "technical"_L1, "technique"_L1 },
    Need { "idea"_L1, "idea"_L1 },            Need { "idea"_L1, "idee"_L1 },
    Need { "praise"_L1, "praise"_L1 },        Need { "praise"_L1, "eloge"_L1 },
    Need { "praise"_L1, "compliment"_L1 },    Need { "spam"_L1, "spam"_L1 },
    Need { "spam"_L1, "indesirable"_L1 },
};

// Split at white space; quotes of any kind hold together, an operator and its value too.
QStringList pieces(const QString &typed)
{
    QStringList found;
    QString piece;
    bool quoted = false;
    for (QChar c : typed) {
        if (QStringView(u"“”„«»").contains(c))
            c = u'"';
        if (c == u'"')
            quoted = !quoted;
        if (c.isSpace() && !quoted) {
            if (!piece.isEmpty())
                found.append(piece);
            piece.clear();
        } else {
            piece += c;
        }
    }
    if (!piece.isEmpty())
        found.append(piece);
    return found;
}

// A day, or the first day of a month or year, as far as it has been typed.
std::optional<QDate> dayOf(const QString &value)
{
    static const QRegularExpression iso(u"^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"_s);
    static const QRegularExpression european(u"^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$"_s);
    QDate day;
    if (const auto match = iso.match(value); match.hasMatch())
        day = QDate(match.captured(1).toInt(),
                    match.captured(2).isEmpty() ? 1 : match.captured(2).toInt(),
                    match.captured(3).isEmpty() ? 1 : match.captured(3).toInt());
    else if (const auto other = european.match(value); other.hasMatch())
        day = QDate(other.captured(3).toInt(), other.captured(2).toInt(),
                    other.captured(1).toInt());
    const bool sensible = day.isValid() && day.year() >= 1970 && day.year() <= 9998;
    return sensible ? std::optional(day) : std::nullopt;
}

struct Rank
{
    QLatin1StringView name; // folded
    int priority;
};
constexpr std::array ranks {
    Rank { "high"_L1, 1 },   Rank { "haute"_L1, 1 },    Rank { "elevee"_L1, 1 },
    Rank { "normal"_L1, 0 }, Rank { "normale"_L1, 0 },  Rank { "low"_L1, -1 },
    Rank { "basse"_L1, -1 }, Rank { "faible"_L1, -1 },
};

std::optional<int> priorityOf(const QString &value)
{
    for (const Rank &each : ranks) {
        if (QString(each.name).startsWith(value))
            return each.priority;
    }
    return std::nullopt;
}

void apply(Operator meaning, const QString &value, Query *to)
{
    switch (meaning) {
    case Operator::From: to->from.append(value); return;
    case Operator::Label: to->labels.append(value); return;
    case Operator::Theme: to->themes.append(value); return;
    case Operator::Need: to->needs.append(value); return;
    case Operator::Account: to->accounts.append(value); return;
    case Operator::Priority:
        if (const auto priority = priorityOf(value))
            to->priority = priority;
        return;
    case Operator::Before:
        if (const auto day = dayOf(value))
            to->before = day;
        return;
    case Operator::After:
        if (const auto day = dayOf(value))
            to->after = day;
        return;
    case Operator::Has:
        for (const Kept &each : kept) {
            // From three letters on a beginning is enough: it is being typed.
            if (value == each.text || (value.size() > 2 && QString(each.text).startsWith(value))) {
                to->has.append(each.meaning);
                return;
            }
        }
    }
}

bool isMark(QChar c)
{
    return c.isMark();
}

// One original character, or two that make one, folded.
QString foldedAt(const QString &text, qsizetype at, qsizetype *length)
{
    *length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    while (at + *length < text.size() && isMark(text[at + *length]))
        ++*length;
    return text::folded(text.mid(at, *length));
}

} // namespace

Query parse(const QString &typed)
{
    Query query;
    QStringList words;
    for (const QString &piece : pieces(typed.left(500))) {
        const qsizetype colon = piece.indexOf(u':');
        const QString name = colon > 0 ? text::folded(piece.left(colon)) : QString();
        const auto known = std::find_if(names.begin(), names.end(),
                                        [&name](const Name &each) { return name == each.text; });
        if (known == names.end()) {
            words.append(piece);
            continue;
        }
        const QString value
            = text::folded(piece.mid(colon + 1).remove(u'"')).simplified();
        if (!value.isEmpty())
            apply(known->meaning, value, &query);
    }
    query.words = words.join(u' ');
    if (!words.isEmpty() && !typed.isEmpty() && typed.back().isSpace())
        query.words += u' '; // the last word is whole
    return query;
}

QStringList needKeys(const QString &value)
{
    QStringList found;
    const QString wanted = text::folded(value);
    for (const Need &each : needs) {
        if (!wanted.isEmpty() && QString(each.name).startsWith(wanted) && !found.contains(each.key))
            found.append(each.key);
    }
    return found;
}

QStringList terms(const Query &query)
{
    QStringList found;
    QString term;
    bool quoted = false;
    const auto end = [&] {
        const QString folded = text::folded(term).simplified();
        const bool letters = std::any_of(folded.begin(), folded.end(), [](QChar c) {
            return c.isLetterOrNumber() || c.isSurrogate();
        });
        if (letters && !found.contains(folded))
            found.append(folded);
        term.clear();
    };
    for (const QChar c : query.words) {
        if (c == u'"') {
            end();
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            end();
        } else {
            term += c;
        }
    }
    end();
    return found;
}

QList<Span> matches(const QString &text, const QStringList &terms)
{
    // The folded text, and where each of its characters comes from.
    QString folded;
    QList<qsizetype> origin;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = 1;
        const QString part = foldedAt(text, at, &length);
        for (qsizetype each = 0; each < part.size(); ++each)
            origin.append(at);
        folded += part;
        at += length;
    }
    origin.append(text.size());
    QList<Span> found;
    for (const QString &term : terms) {
        for (qsizetype at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
            const bool begins = at == 0 || !folded[at - 1].isLetterOrNumber();
            const qsizetype start = origin[at];
            const qsizetype past = origin[at + term.size()];
            if (begins && past > start)
                found.append({ start, past - start });
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Span &a, const Span &b) { // the longer of two that begin together
                  return std::pair(a.start, -a.length) < std::pair(b.start, -b.length);
              });
    QList<Span> apart;
    for (const Span &each : found) {
        if (apart.isEmpty() || each.start >= apart.last().start + apart.last().length)
            apart.append(each);
    }
    return apart;
}

} // namespace query
