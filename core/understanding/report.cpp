// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/report.h"

#include <charconv>
#include <cmath>

namespace understanding {

namespace {

// Six digits: the parts still add up to the whole within 1e-4.
long long millionthsOf(double value)
{
    return std::llround(value * 1'000'000);
}

void appendNumber(long long millionths, std::string *line)
{
    char digits[24];
    if (millionths < 0) {
        *line += '-';
        millionths = -millionths;
    }
    const auto whole = std::to_chars(digits, digits + sizeof digits, millionths / 1'000'000);
    line->append(digits, whole.ptr);
    long long rest = millionths % 1'000'000;
    if (rest == 0)
        return;
    char part[6];
    for (int i = 5; i >= 0; --i) {
        part[i] = char('0' + rest % 10);
        rest /= 10;
    }
    std::size_t length = 6;
    while (part[length - 1] == '0')
        --length;
    *line += '.';
    line->append(part, length);
}

void appendControl(unsigned char c, std::string *line)
{
    constexpr char hex[] = "0123456789abcdef";
    *line += "\\u00";
    *line += hex[c >> 4];
    *line += hex[c & 15];
}

void appendText(std::string_view text, std::string *line)
{
    *line += '"';
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        const char32_t c = letters::decode(at, end);
        if (c == U'"' || c == U'\\')
            *line += '\\';
        if (c < 0x20 || c == 0x7f)
            appendControl(static_cast<unsigned char>(c), line);
        else if (c >= 0xd800 && c <= 0xdfff)
            letters::append(*line, 0xfffd);
        else
            letters::append(*line, c);
    }
    *line += '"';
}

std::string_view key(Reason::Kind kind)
{
    constexpr std::array<std::string_view, 3> keys { "lexicon", "learnt", "rule" };
    return keys[std::size_t(kind)];
}

} // namespace

void appendJson(const Reading &reading, std::string *line)
{
    *line += "{\"language\":\"";
    *line += key(reading.language);
    *line += "\",\"mood\":";
    // What is lost in rounding one reason goes to the next: however many, they add up to the mood.
    double whole = 0;
    for (const Reason &reason : reading.mood.why)
        whole += double(reason.weight);
    appendNumber(millionthsOf(whole), line);
    *line += ",\"label\":\"";
    *line += mood::key(reading.mood.label);
    *line += "\",\"needs\":[";
    const char *between = "\"";
    for (const NeedFound &each : reading.needs) {
        *line += between;
        *line += key(each.need);
        *line += '"';
        between = ",\"";
    }
    *line += "],\"why\":[";
    between = "{\"text\":";
    double sum = 0;
    long long printed = 0;
    for (const Reason &reason : reading.mood.why) {
        *line += between;
        appendText(reading.tokens.text().substr(reason.start, reason.length), line);
        *line += ",\"weight\":";
        sum += double(reason.weight);
        const long long part = millionthsOf(sum) - printed;
        printed += part;
        appendNumber(part, line);
        *line += ",\"kind\":\"";
        *line += key(reason.kind);
        *line += "\"}";
        between = ",{\"text\":";
    }
    *line += "]}";
}

} // namespace understanding
