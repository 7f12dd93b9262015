// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/letters.h"

#include <QChar>
#include <QString>

#include <array>

namespace understanding::letters {

namespace {

constexpr char32_t damaged = 0xfffd;

bool within(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

int following(unsigned char lead)
{
    if (lead >= 0xc2 && lead <= 0xdf)
        return 1;
    if (lead >= 0xe0 && lead <= 0xef)
        return 2;
    return lead >= 0xf0 && lead <= 0xf4 ? 3 : -1;
}

// U+00C0 to U+024F without accents.
const std::array<char16_t, 0x250> &withoutAccents()
{
    static const std::array<char16_t, 0x250> table = [] {
        std::array<char16_t, 0x250> bare {};
        for (char16_t c = 0xc0; c < 0x250; ++c) {
            const QString parts = QString(QChar(c)).normalized(QString::NormalizationForm_D);
            bare[c] = parts.front().unicode() < 0x80 ? parts.front().unicode() : c;
        }
        for (const auto &[from, to] : { std::pair(u'ø', u'o'), std::pair(u'ł', u'l'),
                                        std::pair(u'ı', u'i'), std::pair(u'đ', u'd') })
            bare[from] = to;
        return bare;
    }();
    return table;
}

char32_t loweredArabic(char32_t c)
{
    switch (c) {
    case 0x622: case 0x623: case 0x625: case 0x671: return 0x627; // alef
    case 0x649: return 0x64a; // yeh
    case 0x629: return 0x647; // teh marbuta
    default: return c;
    }
}

} // namespace

char32_t decode(const char *&at, const char *end)
{
    const auto byte = [](char c) { return static_cast<unsigned char>(c); };
    const unsigned char lead = byte(*at++);
    if (lead < 0x80)
        return lead;
    const int more = following(lead);
    if (more < 0 || end - at < more)
        return damaged;
    char32_t c = more == 1 ? lead & 0x1f : more == 2 ? lead & 0x0f : lead & 0x07;
    for (int i = 0; i < more; ++i) {
        if ((byte(at[i]) & 0xc0) != 0x80)
            return damaged;
        c = (c << 6) | (byte(at[i]) & 0x3f);
    }
    at += more;
    return c;
}

void append(std::string &text, char32_t c)
{
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xc0 | (c >> 6));
        put(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        put(0xe0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3f));
        put(0x80 | (c & 0x3f));
    } else {
        put(0xf0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3f));
        put(0x80 | ((c >> 6) & 0x3f));
        put(0x80 | (c & 0x3f));
    }
}

bool isLetter(char32_t c)
{
    if (c < 0x80)
        return within(c | 0x20, U'a', U'z');
    return c != damaged && QChar::isLetter(c);
}

bool isDigit(char32_t c)
{
    return within(c, U'0', U'9') || within(c, 0x660, 0x669);
}

bool isSilent(char32_t c)
{
    return within(c, 0x300, 0x36f) || within(c, 0x64b, 0x65f) || c == 0x670 || c == 0x640
        || within(c, 0x200b, 0x200f) || within(c, 0xfe00, 0xfe0f) || c == 0xad || c == 0x2060;
}

bool isEmoji(char32_t c)
{
    if (c < 0x203c)
        return false;
    return within(c, 0x1f000, 0x1faff) || within(c, 0x2600, 0x27bf) || within(c, 0x2b00, 0x2bff)
        || within(c, 0x2300, 0x23ff) || c == 0x203c || c == 0x2049;
}

bool joinsEmoji(char32_t c)
{
    return c == 0x200d || within(c, 0xfe00, 0xfe0f) || within(c, 0x1f3fb, 0x1f3ff) || c == 0x20e3;
}

Script script(char32_t c)
{
    if (c < 0x250 || within(c, 0x1e00, 0x1eff))
        return Script::Latin;
    if (within(c, 0x400, 0x52f))
        return Script::Cyrillic;
    if (within(c, 0x600, 0x6ff) || within(c, 0x750, 0x77f) || within(c, 0xfb50, 0xfdff)
        || within(c, 0xfe70, 0xfeff))
        return Script::Arabic;
    return Script::Other;
}

char32_t lowered(char32_t c)
{
    if (c < 0x80)
        return within(c, U'A', U'Z') ? c + 32 : c;
    if (within(c, 0x600, 0x6ff))
        return loweredArabic(c);
    if (c == 0x451 || c == 0x401)
        return 0x435;
    return QChar::toLower(c);
}

char32_t bare(char32_t c)
{
    if (c < 0xc0 || c >= 0x250)
        return c;
    if (!twoLetters(c).empty())
        return 0;
    return withoutAccents()[c];
}

std::string_view twoLetters(char32_t c)
{
    switch (c) {
    case U'œ': return "oe";
    case U'æ': return "ae";
    case U'ß': return "ss";
    default: return {};
    }
}

} // namespace understanding::letters
