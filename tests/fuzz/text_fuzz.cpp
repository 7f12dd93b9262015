// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/text.h"

#include <algorithm>

FUZZ(text)
{
    const QString typed = QString::fromUtf8(bytes);
    const qsizetype graphemes = text::graphemes(typed);
    demand(graphemes <= text::codePoints(typed), "a grapheme is one code point or more");
    demand(text::codePoints(typed) <= text::utf8Bytes(typed), "a code point is one byte or more");

    const QString first = text::firstGraphemes(typed, 7);
    demand(typed.startsWith(first), "the first graphemes are the beginning");
    demand(text::graphemes(first) == std::min(graphemes, qsizetype(7)), "as many as asked for");

    const QString shown = text::printable(typed);
    demand(std::none_of(shown.begin(), shown.end(), [](QChar c) {
        return (c < QChar(0x20) && c != QChar(u'\n') && c != QChar(u'\t')) || c == QChar(0x7f)
            || (c >= QChar(0x80) && c < QChar(0xa0)) || c == QChar(0x202e);
    }), "nothing printed commands the terminal");
    const QString folded = text::folded(typed);
    demand(text::folded(folded) == folded, "folding once is enough");
    demand(text::sameAfterPublishing(typed, typed), "a text is the same as itself");
}
