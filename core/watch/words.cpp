// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/words.h"

#include "core/base/text.h"

namespace watch {

namespace {

constexpr qsizetype longestRead = 100'000;

// Scripts without spaces between words; below them no character has to be asked.
bool standsAlone(char32_t character)
{
    if (character < 0x0e00)
        return false;
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

bool isSign(char32_t character)
{
    return character >= 0x2190 && QChar::category(character) == QChar::Symbol_Other;
}

bool isLetter(char32_t character)
{
    if (character < 0x80)
        return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
    return QChar::isLetterOrNumber(character) || QChar::isMark(character);
}

} // namespace

void Words::read(const QString &text)
{
    m_list.clear();
    QString shown = text.left(longestRead);
    for (const QChar mark : { u'™', u'®', u'©', u'℠' })
        shown.replace(mark, u' '); // folded, they would be letters of the word before
    m_folded = text::folded(shown);
    const QChar *const all = m_folded.constData();
    const qsizetype size = m_folded.size();
    qsizetype begun = -1;
    QChar before; // the word
    const auto end = [&](qsizetype at) {
        if (begun < 0)
            return;
        Word word;
        word.start = begun;
        word.length = at - begun;
        word.tag = before == u'#';
        word.named = before == u'@';
        word.open = at < size && all[at] == u'*';
        m_list.push_back(word);
        begun = -1;
    };
    for (qsizetype at = 0; at < size;) {
        const bool pair = all[at].isHighSurrogate() && at + 1 < size && all[at + 1].isLowSurrogate();
        const char32_t character = pair ? QChar::surrogateToUcs4(all[at], all[at + 1])
                                        : char32_t(all[at].unicode());
        const qsizetype next = at + (pair ? 2 : 1);
        const bool alone = standsAlone(character) || isSign(character);
        if (alone || !isLetter(character)) {
            end(at);
        }
        if (alone) {
            begun = at;
            before = {};
            end(next);
        } else if (begun < 0 && isLetter(character)) {
            begun = at;
            // An address has its @ behind a letter; a # in one is a place on a page.
            const bool marked = at > 0 && (all[at - 1] == u'#' || all[at - 1] == u'@')
                && (at < 2 || !all[at - 2].isLetterOrNumber());
            before = marked ? all[at - 1] : QChar();
        }
        at = next;
    }
    end(size);
}

} // namespace watch
