// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/wording.h"

using namespace Qt::StringLiterals;

namespace wording {

namespace {

bool isWide(QChar c)
{
    return c.isSpace();
}

// "parvis.example", "https://…", "ana@example.org", "@ana", "#lampe", ":wave:"
bool isAddress(QStringView piece)
{
    if (piece.contains("://"_L1) || piece.startsWith("www."_L1, Qt::CaseInsensitive))
        return true;
    if (piece.size() > 2 && piece.startsWith(u':') && piece.endsWith(u':'))
        return true;
    for (qsizetype at = 0; at + 1 < piece.size(); ++at) {
        const QChar c = piece[at];
        const bool joined = piece[at + 1].isLetterOrNumber() || piece[at + 1] == u'_';
        if ((c == u'@' || c == u'#') && joined)
            return true;
        // A name of a site has small letters around its dots; "merci.Bonjour" only lacks a space.
        if (c == u'.' && at > 0 && piece[at - 1].isLetterOrNumber() && piece[at + 1].isLower()
            && !piece.contains("..."_L1))
            return true;
    }
    return false;
}

bool joins(QChar c)
{
    return c == u'\'' || c == QChar(0x2019) || c == u'-' || c == QChar(0x2011);
}

bool isPartOfWord(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

} // namespace

QBitArray aside(const QString &text)
{
    QBitArray bits(text.size());
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !isWide(text[end]))
            ++end;
        if (isAddress(QStringView(text).mid(at, end - at))) {
            // What closes the sentence is not the address's.
            qsizetype last = end;
            while (last > at && u".,;!?)»\"…"_s.contains(text[last - 1]))
                --last;
            bits.fill(true, at, last);
        }
        at = end + 1;
    }
    return bits;
}

QList<Word> words(const QString &text)
{
    const QBitArray bits = aside(text);
    QList<Word> found;
    for (qsizetype at = 0; at < text.size();) {
        if (bits.testBit(at) || !isPartOfWord(text, at)) {
            ++at;
            continue;
        }
        qsizetype end = at;
        bool plain = true;
        while (end < text.size() && !bits.testBit(end)
               && (isPartOfWord(text, end)
                   || (joins(text[end]) && end + 1 < text.size() && isPartOfWord(text, end + 1)))) {
            plain = plain && !text[end].isDigit() && !text[end].isSurrogate();
            ++end;
        }
        if (plain)
            found.append({ at, end - at });
        at = end;
    }
    return found;
}

} // namespace wording
