// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include "core/base/entities.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace text {

namespace {

// ASCII characters are all graphemes of their own, but for CR LF.
bool oneByOne(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x80 && c != u'\r'; });
}

bool isDirectional(QChar c)
{
    return (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
}

QString whiteSpaceFolded(QStringView text)
{
    QString line;
    line.reserve(text.size());
    bool pending = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            pending = !line.isEmpty();
        } else if (c.category() != QChar::Other_Control) {
            if (std::exchange(pending, false))
                line += u' ';
            line += c;
        }
    }
    return line;
}

// Scripts for which Qt has rules of its own. It lays them over whatever stands beside their letters
// too, and so takes an emoji next to Hindi or Thai apart into its code units.
bool hasOwnRules(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Devanagari:
    case QChar::Script_Bengali:
    case QChar::Script_Gurmukhi:
    case QChar::Script_Gujarati:
    case QChar::Script_Oriya:
    case QChar::Script_Tamil:
    case QChar::Script_Telugu:
    case QChar::Script_Kannada:
    case QChar::Script_Malayalam:
    case QChar::Script_Sinhala:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Tibetan:
    case QChar::Script_Myanmar:
    case QChar::Script_Khmer: return true;
    default: return false;
    }
}

// Half a flag. Qt 6.4 takes the flag apart when another emoji stands before it.
bool isFlag(QStringView text, qsizetype at)
{
    return at >= 0 && at + 1 < text.size() && text[at] == u'\xd83c' && text[at + 1] >= u'\xdde6'
        && text[at + 1] <= u'\xddff';
}

// The end of what follows one kind of rules, from there on.
qsizetype stretch(QStringView text, qsizetype from)
{
    const bool own = hasOwnRules(text[from]);
    qsizetype end = from + 1;
    while (end < text.size()) {
        if (isFlag(text, end) && !isFlag(text, end - 2))
            break;
        const QChar c = text[end];
        const bool joins = c.isMark() || c == u'\u200c' || c == u'\u200d'; // belongs to what it follows
        if (hasOwnRules(c) != own && !(own && joins))
            break;
        ++end;
    }
    return end;
}

// Where the first `limit` graphemes end, and how many there are up to there.
struct Counted
{
    qsizetype end = 0;
    qsizetype count = 0;
};
Counted counted(QStringView text, qsizetype limit)
{
    Counted so;
    for (qsizetype from = 0; from < text.size() && so.count < limit;) {
        const qsizetype to = stretch(text, from);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.sliced(from, to - from));
        while (so.count < limit && finder.toNextBoundary() != -1) {
            so.end = from + finder.position();
            ++so.count;
        }
        from = to;
    }
    return so;
}

} // namespace

qsizetype graphemes(QStringView text)
{
    return oneByOne(text) ? text.size() : counted(text, text.size()).count;
}

qsizetype codePoints(QStringView text)
{
    qsizetype count = text.size();
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            --count;
    }
    return count;
}

qsizetype utf8Bytes(QStringView text)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x80) {
            bytes += 1;
        } else if (c < 0x800) {
            bytes += 2;
        } else if (!QChar::isSurrogate(c)) {
            bytes += 3;
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size()
                   && text[i + 1].isLowSurrogate()) {
            bytes += 4;
            ++i;
        } else {
            bytes += 1; // Qt writes a question mark for half a pair
        }
    }
    return bytes;
}

QString firstGraphemes(const QString &text, qsizetype limit)
{
    if (limit <= 0)
        return {};
    if (text.size() <= limit)
        return text; // a grapheme is at least one unit
    return text.first(counted(text, limit).end);
}

Foreign preview(const Foreign &text, qsizetype limit)
{
    // One character may be an endless pile of marks; 16 units for each is plenty.
    const QString &raw = text.raw();
    const qsizetype enough = (limit + 1) * 16;
    const QString line = whiteSpaceFolded(QStringView(raw).left(enough));
    const QString cut = firstGraphemes(line, limit);
    if (cut.size() == line.size() && raw.size() <= enough)
        return Foreign(line);
    return Foreign(firstGraphemes(line, limit - 1).trimmed() + u'…');
}

QString printable(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const bool newLine = c == u'\n' || c == u'\t';
        if (isDirectional(c))
            continue;
        if (c.category() == QChar::Other_Control && !newLine)
            shown += u"\\x%1"_s.arg(ushort(c.unicode()), 2, 16, QChar(u'0'));
        else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            shown += u"\\u%1"_s.arg(ushort(c.unicode()), 4, 16, QChar(u'0'));
        else
            shown += c;
    }
    return shown;
}

QString verbatim(const Foreign &text)
{
    return text.raw();
}

QString printable(const Foreign &text)
{
    return printable(text.raw());
}

namespace {

// U+00C0 to U+00FF without their accents; a question mark where two letters come instead.
constexpr QStringView latin1 = u"aaaaaa?ceeeeiiii\u00f0nooooo\u00d7\u00f8uuuuy\u00fe?"
                               u"aaaaaa?ceeeeiiii\u00f0nooooo\u00f7\u00f8uuuuy\u00fey";
static_assert(latin1.size() == 64);

QLatin1StringView unfolded(QChar c)
{
    switch (c.unicode()) {
    case u'œ': case u'Œ': return "oe"_L1;
    case u'æ': case u'Æ': return "ae"_L1;
    case u'ß': case u'ẞ': return "ss"_L1;
    default: return {};
    }
}

// Most text in our languages, without the detour of decomposing it; false when it has more.
bool foldWestern(QStringView text, QString &folded)
{
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code < 0x80)
            folded += code >= u'A' && code <= u'Z' ? QChar(char16_t(code + 32)) : c;
        else if (const QLatin1StringView two = unfolded(c); !two.isEmpty())
            folded += two;
        else if (code >= 0xc0 && code <= 0xff)
            folded += latin1[code - 0xc0];
        else if (code == 0xa0)
            folded += u' ';
        else if (code == u'…')
            folded += "..."_L1;
        else if ((code >= 0x2010 && code <= 0x201f && code != 0x2011 && code != 0x2017)
                 || code == u'«' || code == u'»' || code == u'€')
            folded += c; // dashes and quotation marks
        else
            return false;
    }
    return true;
}

} // namespace

QString folded(const QString &text)
{
    QString folded;
    folded.reserve(text.size() + 8);
    if (foldWestern(text, folded))
        return folded;

    folded.clear();
    const QString decomposed
        = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : decomposed) {
        const QChar::Category category = c.category();
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            continue;
        if (const QLatin1StringView two = unfolded(c); !two.isEmpty())
            folded += two;
        else
            folded += c;
    }
    return folded;
}

namespace {

QStringList wordsForComparing(const QString &text)
{
    QString plain = withoutEntities(text);
    plain.remove(u'\u200b'); // fromHtml breaks long words with it
    return plain.normalized(QString::NormalizationForm_C).simplified().split(u' ');
}

struct Address
{
    QStringView before; // "("
    QStringView core; // without scheme and www
    QStringView after; // ")."
    bool complete = false; // it had a scheme
};

Address takenApart(QStringView word)
{
    constexpr QStringView closing = u".,;:!?)]}\"'»”";
    Address parts;
    qsizetype start = 0;
    while (start < word.size() && !word[start].isLetterOrNumber())
        ++start;
    qsizetype end = word.size();
    while (end > start && closing.contains(word[end - 1]))
        --end;
    parts.before = word.first(start);
    parts.after = word.sliced(end);
    parts.core = word.sliced(start, end - start);
    for (const auto scheme : { "https://"_L1, "http://"_L1 }) {
        if (parts.core.startsWith(scheme, Qt::CaseInsensitive)) {
            parts.core = parts.core.sliced(scheme.size());
            parts.complete = true;
        }
    }
    if (parts.core.startsWith("www."_L1, Qt::CaseInsensitive))
        parts.core = parts.core.sliced(4);
    if (parts.core.endsWith(u'/'))
        parts.core.chop(1);
    return parts;
}

bool isShortened(const Address &address)
{
    constexpr std::array services { "t.co/"_L1, "lnkd.in/"_L1, "fb.me/"_L1, "bit.ly/"_L1,
                                    "buff.ly/"_L1 };
    return std::any_of(services.begin(), services.end(), [&address](QLatin1StringView service) {
        return address.core.startsWith(service, Qt::CaseInsensitive);
    });
}

bool sameAddress(QStringView ours, QStringView theirs)
{
    const Address mine = takenApart(ours);
    const Address other = takenApart(theirs);
    if (mine.before != other.before || mine.after != other.after)
        return false;
    const bool likeAddress = mine.core.contains(u'.') && (mine.complete || mine.core.contains(u'/'));
    if (!likeAddress)
        return false;
    if (mine.core.compare(other.core, Qt::CaseInsensitive) == 0)
        return true;
    if (other.core.size() > 4 && other.core.endsWith(u'…'))
        return mine.core.startsWith(other.core.chopped(1), Qt::CaseInsensitive);
    return isShortened(other);
}

// "@ana@example.social" is shown as "@ana".
bool sameMention(QStringView ours, QStringView theirs)
{
    if (!ours.startsWith(u'@') || !theirs.startsWith(u'@') || theirs.size() < 2)
        return false;
    const auto more = ours.startsWith(theirs, Qt::CaseInsensitive) ? ours.sliced(theirs.size())
                                                                  : QStringView();
    return more.startsWith(u'@');
}

} // namespace

bool sameAfterPublishing(const QString &ours, const QString &theirs)
{
    const QStringList mine = wordsForComparing(ours);
    const QStringList other = wordsForComparing(theirs);
    return std::equal(mine.begin(), mine.end(), other.begin(), other.end(),
                      [](const QString &a, const QString &b) {
                          return a == b || sameAddress(a, b) || sameMention(a, b);
                      });
}

} // namespace text
