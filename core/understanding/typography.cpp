// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/typography.h"

#include "core/understanding/wording.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace typography {

namespace {

constexpr QChar noBreak(0x00A0);
constexpr QChar narrow(0x202F);
constexpr QChar apostrophe(0x2019);
constexpr QChar ellipsis(0x2026);
constexpr QChar opening(0x00AB);
constexpr QChar closing(0x00BB);

bool isGap(QChar c)
{
    return c == u' ' || c == noBreak || c == narrow;
}

class French
{
public:
    explicit French(const QString &text)
        : m_text(text)
        , m_aside(wording::aside(text))
    {
    }

    QList<Edit> edits()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            if (m_aside.testBit(m_at))
                continue;
            const QChar c = m_text[m_at];
            if (c == u'.')
                dots();
            else if (c == u'\'')
                elision();
            else if (c == u'"')
                quote();
            else if (c == opening)
                gapAfter(noBreak);
            else if (c == closing)
                gapBefore(noBreak);
            else if (c == u';' || c == u'!' || c == u'?')
                strongMark();
            else if (c == u':')
                colon();
            else if (c == u'%')
                afterNumber(narrow);
            else if (c == u'€' || c == u'$' || c == u'£')
                afterNumber(noBreak);
            else if (c == u' ')
                insideNumber();
        }
        std::stable_sort(m_edits.begin(), m_edits.end(),
                         [](const Edit &a, const Edit &b) { return a.at < b.at; });
        return m_edits;
    }

private:
    QChar at(qsizetype index) const
    {
        return index >= 0 && index < m_text.size() ? m_text[index] : QChar();
    }
    bool ends(qsizetype index) const { return at(index).isNull() || at(index).isSpace(); }

    void replace(qsizetype from, qsizetype length, const QString &by)
    {
        if (QStringView(m_text).mid(from, length) == by)
            return;
        // Two marks in a row ask for the same gap.
        if (!m_edits.isEmpty() && m_edits.last().at == from && m_edits.last().length == length)
            return;
        m_edits.append({ from, length, by });
    }
    void gapBefore(QChar gap)
    {
        qsizetype from = m_at;
        while (from > 0 && isGap(at(from - 1)))
            --from;
        if (from > 0 && at(from - 1) != u'\n')
            replace(from, m_at - from, gap);
    }
    void gapAfter(QChar gap)
    {
        qsizetype to = m_at + 1;
        while (isGap(at(to)))
            ++to;
        if (!at(to).isNull() && at(to) != u'\n')
            replace(m_at + 1, to - m_at - 1, gap);
    }

    void dots()
    {
        qsizetype end = m_at;
        while (at(end) == u'.')
            ++end;
        if (end - m_at >= 3)
            replace(m_at, end - m_at, ellipsis);
        m_at = end - 1;
    }
    void elision()
    {
        if (at(m_at - 1).isLetter() && (at(m_at + 1).isLetter() || at(m_at + 1) == u'"'))
            replace(m_at, 1, apostrophe);
    }
    // Straight quotes are paired within their line; one that has no partner, and inches, stay.
    void quote()
    {
        if (at(m_at - 1).isDigit())
            return;
        const qsizetype line = m_text.indexOf(u'\n', m_at);
        const qsizetype end = line < 0 ? m_text.size() : line;
        qsizetype partner = m_at + 1;
        while (partner < end && (m_text[partner] != u'"' || m_aside.testBit(partner)))
            ++partner;
        if (partner >= end || partner == m_at + 1 || at(m_at + 1).isSpace())
            return;
        replace(m_at, 1, QString(opening) + noBreak);
        qsizetype from = partner;
        while (from > m_at + 1 && isGap(at(from - 1)))
            --from;
        m_edits.append({ from, partner - from + 1, QString(noBreak) + closing });
        m_aside.setBit(partner);
    }
    // A run like ?! is one mark; (?) and smileys are none.
    void strongMark()
    {
        const QChar before = at(m_at - 1);
        if (before == u';' || before == u'!' || before == u'?' || before == u'(' || before == u'['
            || before.isNull() || smiley())
            return;
        gapBefore(narrow);
    }
    void colon()
    {
        if (!ends(m_at + 1) || at(m_at - 1) == u':' || at(m_at - 1).isNull() || smiley())
            return;
        gapBefore(noBreak);
    }
    // ;) :-( and the like
    bool smiley() const
    {
        if (m_text[m_at] != u';' && m_text[m_at] != u':')
            return false;
        const QChar next = at(m_at + 1) == u'-' || at(m_at + 1) == u'\'' ? at(m_at + 2) : at(m_at + 1);
        return !next.isNull() && u")(DPpOo/\\|*3<>]["_s.contains(next);
    }
    void afterNumber(QChar gap)
    {
        qsizetype from = m_at;
        while (from > 0 && isGap(at(from - 1)))
            --from;
        if (at(from - 1).isDigit())
            replace(from, m_at - from, gap);
    }
    // "12 500" and "13 h": a number is not torn from its thousands, nor from its unit.
    void insideNumber()
    {
        if (!at(m_at - 1).isDigit())
            return;
        qsizetype end = m_at + 1;
        while (at(end).isDigit())
            ++end;
        if (end - m_at - 1 == 3 && thousandsBefore()) {
            replace(m_at, 1, narrow);
            return;
        }
        static const QStringList units { u"h"_s,  u"min"_s, u"km"_s, u"kg"_s, u"g"_s, u"cm"_s,
                                         u"mm"_s, u"m"_s,   u"W"_s,  u"V"_s,  u"°C"_s };
        for (const QString &unit : units) {
            const qsizetype after = m_at + 1 + unit.size();
            if (QStringView(m_text).mid(m_at + 1, unit.size()) == unit && !at(after).isLetterOrNumber())
                replace(m_at, 1, noBreak);
        }
    }
    // One to three digits, or groups of three, end here: 06 12 34 are none, nor is "lampe 4471 500".
    bool thousandsBefore() const
    {
        qsizetype from = m_at;
        while (at(from - 1).isDigit())
            --from;
        const qsizetype digits = m_at - from;
        return digits >= 1 && digits <= 3 && !at(from - 1).isLetter()
            && (digits == 3 || !isGap(at(from - 1)) || !at(from - 2).isDigit());
    }

    const QString m_text;
    QBitArray m_aside;
    qsizetype m_at = 0;
    QList<Edit> m_edits;
};

} // namespace

QList<Edit> french(const QString &text)
{
    return French(text).edits();
}

QString applied(const QString &text, const QList<Edit> &edits)
{
    QString out;
    qsizetype done = 0;
    for (const Edit &edit : edits) {
        out += QStringView(text).mid(done, edit.at - done);
        out += edit.text;
        done = edit.at + edit.length;
    }
    return out.append(QStringView(text).mid(done));
}

} // namespace typography
