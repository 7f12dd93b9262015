// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/query.h"

#include "core/base/text.h"
#include "core/watch/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watch {

namespace {

constexpr int shortestBegin = 2;

struct Piece
{
    enum class Kind { Word, Quote, Open, Close, Minus, Or, And, Near, End };
    Kind kind = Kind::End;
    int column = 1;
    QString text; // of Word and Quote
    int distance = usualDistance; // of Near
};

struct Sign
{
    QLatin1StringView text;
    Piece::Kind kind;
};
// In capitals, as everybody who knows them writes them; "or" is a word.
constexpr std::array signs {
    Sign { "OR"_L1, Piece::Kind::Or },     Sign { "OU"_L1, Piece::Kind::Or },
    Sign { "AND"_L1, Piece::Kind::And },   Sign { "ET"_L1, Piece::Kind::And },
    Sign { "NOT"_L1, Piece::Kind::Minus }, Sign { "SAUF"_L1, Piece::Kind::Minus },
};

struct Name
{
    QLatin1StringView text;
    Part::Kind kind;
};
constexpr std::array names {
    Name { "from"_L1, Part::Kind::From },     Name { "de"_L1, Part::Kind::From },
    Name { "lang"_L1, Part::Kind::Language }, Name { "langue"_L1, Part::Kind::Language },
    Name { "site"_L1, Part::Kind::Site },
};

bool isQuote(QChar c)
{
    return QStringView(u"\"“”„«»").contains(c);
}

// One reading, from left to right; it ends at the first thing that makes no sense.
class Reading
{
public:
    explicit Reading(const QString &typed)
        : m_typed(typed)
    {
    }

    Parsed read()
    {
        if (m_typed.size() > longestQuery)
            return stopped(Fault::Kind::TooLong, longestQuery + 1);
        if (!cut())
            return { std::nullopt, m_fault };
        if (now().kind == Piece::Kind::End)
            return stopped(Fault::Kind::Empty, 1);
        std::optional<Part> whole = any(0);
        if (!whole)
            return { std::nullopt, m_fault };
        if (now().kind == Piece::Kind::Close)
            return stopped(Fault::Kind::GroupClosed, now().column);
        if (const std::optional<int> where = leavesOut(*whole))
            return stopped(Fault::Kind::OnlyLeavesOut, *where);
        return { std::move(whole), {} };
    }

private:
    const Piece &now() const { return m_pieces[m_at]; }
    void step() { m_at = std::min(m_at + 1, m_pieces.size() - 1); }

    Parsed stopped(Fault::Kind kind, int column)
    {
        m_fault = { kind, column };
        return { std::nullopt, m_fault };
    }
    std::nullopt_t fail(Fault::Kind kind, int column)
    {
        m_fault = { kind, column };
        return std::nullopt;
    }

    // Characters, so that the column is where somebody sees it: an emoji is one.
    int columnAt(qsizetype at) const
    {
        return int(text::codePoints(QStringView(m_typed).first(at))) + 1;
    }

    bool cut()
    {
        for (qsizetype at = 0; at < m_typed.size();) {
            const QChar c = m_typed[at];
            if (c.isSpace()) {
                ++at;
                continue;
            }
            Piece piece;
            piece.column = columnAt(at);
            const bool behind = at + 1 < m_typed.size() && !m_typed[at + 1].isSpace();
            if (c == u'(' || c == u')') {
                piece.kind = c == u'(' ? Piece::Kind::Open : Piece::Kind::Close;
                ++at;
            } else if (c == u'-' && behind) {
                piece.kind = Piece::Kind::Minus;
                ++at;
            } else if (c == u'|') {
                piece.kind = Piece::Kind::Or;
                ++at;
            } else if (isQuote(c)) {
                if (!quoted(&at, &piece.text, piece.column))
                    return false;
                piece.kind = Piece::Kind::Quote;
            } else if (!word(&at, &piece)) {
                return false;
            }
            m_pieces.push_back(piece);
        }
        Piece end;
        end.column = columnAt(m_typed.size());
        m_pieces.push_back(end);
        return true;
    }

    bool quoted(qsizetype *at, QString *inside, int column)
    {
        const qsizetype from = ++*at;
        while (*at < m_typed.size() && !isQuote(m_typed[*at]))
            ++*at;
        if (*at == m_typed.size()) {
            m_fault = { Fault::Kind::QuoteOpen, column };
            return false;
        }
        *inside = m_typed.mid(from, *at - from);
        ++*at;
        return true;
    }

    bool word(qsizetype *at, Piece *piece)
    {
        const qsizetype from = *at;
        const auto ends = [this](qsizetype i) {
            const QChar c = m_typed[i];
            return c.isSpace() || c == u'(' || c == u')' || isQuote(c);
        };
        while (*at < m_typed.size() && !ends(*at))
            ++*at;
        piece->kind = Piece::Kind::Word;
        piece->text = m_typed.mid(from, *at - from);
        if (*at < m_typed.size() && isQuote(m_typed[*at]) && piece->text.endsWith(u':')
            && nameOf(piece->text.chopped(1))) {
            QString value; // from:"Claire Dubois"
            if (!quoted(at, &value, columnAt(*at)))
                return false;
            piece->text += value;
            return true;
        }
        for (const Sign &each : signs) {
            if (piece->text == each.text)
                piece->kind = each.kind;
        }
        for (const auto near : { "NEAR"_L1, "PRES"_L1, "PRÈS"_L1 }) {
            if (piece->text == QString::fromUtf8(near.data(), near.size()))
                piece->kind = Piece::Kind::Near;
        }
        const qsizetype slash = piece->text.indexOf(u'/');
        const QString head = text::folded(piece->text.left(slash));
        if (slash > 0 && piece->text.left(slash).isUpper() && (head == "near"_L1 || head == "pres"_L1)) {
            bool fine = false;
            piece->distance = piece->text.mid(slash + 1).toInt(&fine);
            if (!fine || piece->distance < 1 || piece->distance > widest) {
                m_fault = { Fault::Kind::DistanceWrong, piece->column };
                return false;
            }
            piece->kind = Piece::Kind::Near;
        }
        return true;
    }

    static std::optional<Part::Kind> nameOf(const QString &typed)
    {
        const QString folded = text::folded(typed);
        for (const Name &each : names) {
            if (folded == each.text)
                return each.kind;
        }
        return std::nullopt;
    }

    bool endsGroup() const
    {
        return now().kind == Piece::Kind::End || now().kind == Piece::Kind::Close;
    }

    // One OR another OR …
    std::optional<Part> any(int depth)
    {
        Part made;
        made.kind = Part::Kind::Any;
        made.column = now().column;
        for (;;) {
            std::optional<Part> next = all(depth);
            if (!next)
                return std::nullopt;
            made.parts.push_back(std::move(*next));
            if (now().kind != Piece::Kind::Or)
                break;
            const int column = now().column;
            step();
            if (endsGroup() || now().kind == Piece::Kind::Or)
                return fail(Fault::Kind::WordMissing, column);
        }
        return alone(std::move(made));
    }

    // One and another, side by side.
    std::optional<Part> all(int depth)
    {
        Part made;
        made.kind = Part::Kind::All;
        made.column = now().column;
        while (!endsGroup() && now().kind != Piece::Kind::Or) {
            if (now().kind == Piece::Kind::And) {
                const int column = now().column;
                step();
                if (made.parts.empty() || endsGroup() || now().kind == Piece::Kind::Or
                    || now().kind == Piece::Kind::And)
                    return fail(Fault::Kind::WordMissing, column);
                continue;
            }
            std::optional<Part> next = chain(depth);
            if (!next)
                return std::nullopt;
            made.parts.push_back(std::move(*next));
        }
        if (made.parts.empty())
            return fail(Fault::Kind::WordMissing, now().column);
        return alone(std::move(made));
    }

    static Part alone(Part part)
    {
        if (part.parts.size() != 1)
            return part;
        Part only = std::move(part.parts.front());
        return only;
    }

    // One, or one NEAR another NEAR …
    std::optional<Part> chain(int depth)
    {
        std::optional<Part> left = single(depth);
        while (left && now().kind == Piece::Kind::Near) {
            const Piece near = now();
            step();
            if (endsGroup() || now().kind == Piece::Kind::Or || now().kind == Piece::Kind::And)
                return fail(Fault::Kind::WordMissing, near.column);
            std::optional<Part> right = single(depth);
            if (!right)
                return std::nullopt;
            if (!isWords(*left) || !isWords(*right))
                return fail(Fault::Kind::NearNeedsWords, near.column);
            if (++m_nears > deepest) // each holds the one before
                return fail(Fault::Kind::TooDeep, near.column);
            Part made;
            made.kind = Part::Kind::Near;
            made.column = near.column;
            made.distance = near.distance;
            made.parts.push_back(std::move(*left));
            made.parts.push_back(std::move(*right));
            left = std::move(made);
        }
        return left;
    }

    static bool isWords(const Part &part)
    {
        if (part.kind == Part::Kind::Phrase || part.kind == Part::Kind::Near)
            return true;
        return part.kind == Part::Kind::Any
            && std::all_of(part.parts.begin(), part.parts.end(), &isWords);
    }

    std::optional<Part> single(int depth)
    {
        const Piece piece = now();
        if (depth >= deepest)
            return fail(Fault::Kind::TooDeep, piece.column);
        step();
        switch (piece.kind) {
        case Piece::Kind::Word: return read(piece);
        case Piece::Kind::Quote: return phrase(piece.text, piece.column);
        case Piece::Kind::Open: return group(piece.column, depth + 1);
        case Piece::Kind::Minus: {
            const bool missing = endsGroup() || now().kind == Piece::Kind::Or
                || now().kind == Piece::Kind::And || now().kind == Piece::Kind::Near;
            if (missing)
                return fail(Fault::Kind::WordMissing, piece.column);
            std::optional<Part> left = single(depth + 1);
            if (!left)
                return std::nullopt;
            Part made;
            made.kind = Part::Kind::Not;
            made.column = piece.column;
            made.parts.push_back(std::move(*left));
            return made;
        }
        case Piece::Kind::Close: return fail(Fault::Kind::GroupClosed, piece.column);
        default: return fail(Fault::Kind::WordMissing, piece.column);
        }
    }

    std::optional<Part> group(int column, int depth)
    {
        if (now().kind == Piece::Kind::Close)
            return fail(Fault::Kind::GroupEmpty, column);
        if (now().kind == Piece::Kind::End)
            return fail(Fault::Kind::GroupOpen, column);
        std::optional<Part> inside = any(depth);
        if (!inside)
            return std::nullopt;
        if (now().kind != Piece::Kind::Close)
            return fail(Fault::Kind::GroupOpen, column);
        step();
        return inside;
    }

    std::optional<Part> read(const Piece &piece)
    {
        const qsizetype colon = piece.text.indexOf(u':');
        const std::optional<Part::Kind> kind
            = colon > 0 ? nameOf(piece.text.left(colon)) : std::nullopt;
        if (!kind)
            return phrase(piece.text, piece.column);
        Part made;
        made.kind = *kind;
        made.column = piece.column;
        made.value = text::folded(piece.text.mid(colon + 1)).simplified();
        while (made.kind == Part::Kind::From && made.value.startsWith(u'@'))
            made.value.remove(0, 1);
        if (made.kind == Part::Kind::Site)
            made.value = host(made.value);
        if (made.value.isEmpty())
            return fail(Fault::Kind::ValueMissing, piece.column);
        if (made.kind == Part::Kind::Language && !isLanguage(made.value))
            return fail(Fault::Kind::LanguageUnknown, piece.column);
        return made;
    }

    // ISO 639: also of languages that are not understood here.
    static bool isLanguage(const QString &value)
    {
        return value.size() >= 2 && value.size() <= 3
            && std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    }

    // "https://www.lumen.example/aube" names lumen.example.
    static QString host(QString typed)
    {
        const qsizetype scheme = typed.indexOf("://"_L1);
        if (scheme >= 0)
            typed.remove(0, scheme + 3);
        typed = typed.section(u'/', 0, 0);
        if (typed.startsWith("www."_L1))
            typed.remove(0, 4);
        return typed;
    }

    std::optional<Part> phrase(const QString &typed, int column)
    {
        Words words;
        words.read(typed);
        if (words.list().empty())
            return fail(Fault::Kind::WordEmpty, column);
        Part made;
        made.kind = Part::Kind::Phrase;
        made.column = column;
        made.typed = typed.simplified();
        for (const Word &each : words.list()) {
            Part::Term term;
            term.word = words.of(each).toString();
            term.begins = each.open;
            term.tag = each.tag;
            term.named = each.named;
            if (term.begins && term.word.size() < shortestBegin)
                return fail(Fault::Kind::BeginTooShort, column);
            made.terms.append(term);
        }
        m_words += int(made.terms.size());
        if (m_words > mostWords)
            return fail(Fault::Kind::TooManyWords, column);
        return made;
    }

    // Where a query, or a way through it, names nothing that has to be there.
    static std::optional<int> leavesOut(const Part &part)
    {
        switch (part.kind) {
        case Part::Kind::Not:
        case Part::Kind::Language: return part.column;
        case Part::Kind::Any:
            for (const Part &each : part.parts) {
                if (const std::optional<int> where = leavesOut(each))
                    return where;
            }
            return std::nullopt;
        case Part::Kind::All: {
            std::optional<int> first;
            for (const Part &each : part.parts) {
                const std::optional<int> where = leavesOut(each);
                if (!where)
                    return std::nullopt;
                first = first ? first : where;
            }
            return first;
        }
        default: return std::nullopt;
        }
    }

    const QString m_typed;
    std::vector<Piece> m_pieces;
    std::size_t m_at = 0;
    Fault m_fault;
    int m_words = 0;
    int m_nears = 0;
};

using Asking = std::optional<QList<Asked>>;

Asking searchable(const Part &part);

// Words side by side are asked for together; a group that has to be there too may ask for less.
Asking together(const Part &part)
{
    QStringList words;
    Asking best;
    for (const Part &each : part.parts) {
        const Asking ways = searchable(each);
        if (!ways)
            continue;
        if (ways->size() == 1 && ways->front().tag.isEmpty())
            words.append(ways->front().words);
        else if (!best || ways->size() < best->size())
            best = ways;
    }
    if (words.isEmpty())
        return best;
    return QList<Asked> { { words.join(u' '), {} } };
}

Asking searchable(const Part &part)
{
    switch (part.kind) {
    case Part::Kind::Phrase: {
        if (part.terms.size() == 1 && part.terms.front().tag)
            return QList<Asked> { { {}, QString(part.typed).remove(u'#').remove(u'*') } };
        return QList<Asked> { { QString(part.typed).remove(u'*').remove(u'#'), {} } };
    }
    case Part::Kind::Near:
    case Part::Kind::All: return together(part);
    case Part::Kind::Any: {
        QList<Asked> ways;
        for (const Part &each : part.parts) {
            const Asking more = searchable(each);
            if (!more)
                return std::nullopt;
            for (const Asked &one : *more) {
                if (!ways.contains(one))
                    ways.append(one);
            }
        }
        return ways;
    }
    default: return std::nullopt;
    }
}

} // namespace

Parsed parse(const QString &typed)
{
    Reading reading(typed);
    return reading.read();
}

QList<Asked> asked(const Part &query)
{
    return searchable(query).value_or(QList<Asked>());
}

} // namespace watch
