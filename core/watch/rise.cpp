// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/rise.h"

#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

static void loadSentences()
{
    Q_INIT_RESOURCE(words);
}

namespace rise {

namespace {

constexpr qsizetype shortest = 3;
constexpr qsizetype longest = 40;
constexpr qsizetype longestRead = 4000;
constexpr double often = 0.02; // of the sentences of a language
constexpr qsizetype shortWord = 4; // those are mostly joints

// The lines of each file of a folder, without what is said about them.
QList<QStringList> linesIn(const QString &folder)
{
    loadSentences();
    QList<QStringList> found;
    for (const QString &name : QDir(folder).entryList({ u"*.txt"_s }, QDir::Files)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QFile::ReadOnly))
            continue;
        QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        found.append(lines);
    }
    return found;
}

// What sentences of a language are mostly made of, by the sentences languages are told by; and its joints.
QSet<QString> readCommon()
{
    QSet<QString> common;
    for (const QStringList &lines : linesIn(u":/joints"_s)) {
        for (const QString &line : lines) {
            const QStringList words = line.split(u' ');
            common.unite(QSet<QString>(words.begin(), words.end()));
        }
    }
    for (const QStringList &lines : linesIn(u":/language"_s)) {
        QHash<QString, int> counts;
        for (const QString &line : lines) {
            const QHash<QString, QString> words = wordsOf(Foreign(line));
            for (auto it = words.begin(); it != words.end(); ++it)
                ++counts[it.key()];
        }
        for (auto it = counts.begin(); it != counts.end(); ++it) {
            const int least = it.key().size() <= shortWord ? 2 : 3;
            if (*it >= std::max(double(least), often * double(lines.size()) * least / 3))
                common.insert(it.key());
        }
    }
    return common;
}

struct Count
{
    int now = 0;
    int before = 0;
    int mood = 0;
    QHash<QString, int> written;
};

QString mostWritten(const QHash<QString, int> &forms)
{
    QString best;
    int times = 0;
    for (auto it = forms.begin(); it != forms.end(); ++it) {
        if (*it > times || (*it == times && it.key() < best)) {
            best = it.key();
            times = *it;
        }
    }
    return best;
}

// How far two shares are apart, in deviations of what chance would do.
double apart(int a, qsizetype of, int b, qsizetype ofBefore)
{
    const double n = double(of);
    const double m = double(ofBefore);
    const double now = (a + 0.5) / (n + 1);
    const double before = (b + 0.5) / (m + 1);
    const double both = (a + b + 1.0) / (n + m + 2);
    return (now - before) / std::sqrt(both * (1 - both) * (1 / (n + 1) + 1 / (m + 1)));
}

} // namespace

bool isCommon(const QString &folded)
{
    static const QSet<QString> common = readCommon();
    return common.contains(folded);
}

QHash<QString, QString> wordsOf(const Foreign &text)
{
    QHash<QString, QString> found;
    for (const QString &piece : text.raw().left(longestRead).simplified().split(u' ')) {
        if (piece.startsWith(u'@') || piece.contains("://"_L1) || piece.startsWith("www."_L1))
            continue;
        QString word;
        for (const QChar c : piece + u' ') {
            if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
                word += c;
                continue;
            }
            const bool letters = std::any_of(word.begin(), word.end(),
                                             [](QChar each) { return each.isLetter(); });
            if (letters && word.size() >= shortest && word.size() <= longest)
                found.insert(text::folded(word), word.isUpper() ? word : word.toLower());
            word.clear();
        }
    }
    return found;
}

QList<Term> terms(const QList<Said> &now, const QList<Said> &before, const QSet<QString> &known,
                  int most)
{
    QHash<QString, Count> counts;
    for (const Said &each : now) {
        const QHash<QString, QString> words = wordsOf(each.text);
        for (auto it = words.begin(); it != words.end(); ++it) {
            Count &count = counts[it.key()];
            ++count.now;
            count.mood += each.mood;
            ++count.written[*it];
        }
    }
    for (const Said &each : before) {
        const QHash<QString, QString> words = wordsOf(each.text);
        for (auto it = words.begin(); it != words.end(); ++it) {
            const auto there = counts.find(it.key());
            if (there != counts.end())
                ++there->before;
        }
    }
    const bool compared = before.size() >= past;
    QList<Term> found;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it->now < fewest || known.contains(it.key()) || isCommon(it.key()))
            continue;
        Term term;
        term.key = it.key();
        term.word = mostWritten(it->written);
        term.now = it->now;
        term.before = it->before;
        term.mood = it->mood * 3 > it->now ? 1 : it->mood * 3 < -it->now ? -1 : 0;
        term.strength = compared ? apart(term.now, now.size(), term.before, before.size())
                                 : double(term.now);
        term.rising = compared && term.strength >= sure;
        found.append(term);
    }
    std::sort(found.begin(), found.end(), [](const Term &a, const Term &b) {
        if (a.rising != b.rising)
            return a.rising;
        if (a.rising && a.strength != b.strength)
            return a.strength > b.strength;
        if (!a.rising && (a.mood != 0) != (b.mood != 0))
            return a.mood != 0; // says more than how often
        return a.now != b.now ? a.now > b.now : a.key < b.key;
    });
    return found.mid(0, most);
}

} // namespace rise
