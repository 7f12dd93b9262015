// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/echo.h"

#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

static void loadWords()
{
    Q_INIT_RESOURCE(words);
}

namespace understanding {

namespace {

constexpr qsizetype longestRead = 4000;
constexpr qsizetype shortest = 20; // letters and digits
constexpr qsizetype shortestPrefix = 4;

// Words as they are compared: folded, split at whatever is neither letter nor digit.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar each : text::folded(text.left(longestRead)) + u' ') {
        if (each.isLetterOrNumber()) {
            word += each;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    return words;
}

struct Phrases
{
    QSet<QString> prefixes;
    QHash<QString, QList<QStringList>> byFirst; // what follows a first word; nothing: it is enough
};

Phrases readPhrases(const QString &kind)
{
    loadWords();
    Phrases read;
    const QDir folder(u":/lexicons/"_s + kind);
    for (const QString &name : folder.entryList({ u"*.txt"_s }, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::ReadOnly))
            continue;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            QStringList words = wordsOf(line);
            if (words.isEmpty())
                continue;
            if (line.endsWith(u'*') && words.size() == 1) {
                read.prefixes.insert(words.constFirst());
                continue;
            }
            const QString first = words.takeFirst();
            read.byFirst[first].append(words);
        }
    }
    return read;
}

bool begins(const QString &word, const QSet<QString> &prefixes)
{
    for (qsizetype length = shortestPrefix; length <= word.size(); ++length) {
        if (prefixes.contains(word.left(length)))
            return true;
    }
    return false;
}

// How many words of a phrase begin here; 0: none.
qsizetype said(const Phrases &phrases, const QStringList &words, qsizetype at)
{
    if (begins(words[at], phrases.prefixes))
        return 1;
    for (const QStringList &rest : phrases.byFirst.value(words[at])) {
        if (words.mid(at + 1, rest.size()) == rest)
            return 1 + rest.size();
    }
    return 0;
}

} // namespace

QString essence(const QString &text)
{
    QString kept;
    for (const QString &word : text::folded(text.left(longestRead)).split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'@'))
            continue;
        for (const QChar each : word) {
            if (each.isLetterOrNumber())
                kept += each;
        }
    }
    return kept;
}

qint64 echo(const QString &text)
{
    const QString kept = essence(text);
    if (kept.size() < shortest)
        return 0;
    quint64 hash = 14695981039346656037ULL; // FNV-1a: the same on every machine
    for (const QChar each : kept) {
        hash = (hash ^ (each.unicode() & 0xff)) * 1099511628211ULL;
        hash = (hash ^ (each.unicode() >> 8)) * 1099511628211ULL;
    }
    return std::max<qint64>(1, qint64(hash >> 1));
}

bool hostile(const QString &text)
{
    static const Phrases phrases = readPhrases(u"hostile"_s);
    const QStringList words = wordsOf(text);
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (said(phrases, words, at) > 0)
            return true;
    }
    return false;
}

bool recommends(const QString &text)
{
    static const Phrases phrases = readPhrases(u"recommends"_s);
    static const QSet<QString> nots { u"pas"_s,  u"plus"_s,  u"jamais"_s, u"ne"_s,   u"not"_s, u"t"_s,
                                      u"never"_s, u"nicht"_s, u"kaum"_s,   u"no"_s,   u"nunca"_s,
                                      u"non"_s,  u"mai"_s,   u"nao"_s,    u"не"_s };
    const QStringList words = wordsOf(text);
    for (qsizetype at = 0; at < words.size(); ++at) {
        const qsizetype length = said(phrases, words, at);
        const auto isNot = [&words](qsizetype place) {
            return nots.contains(words.value(place));
        };
        if (length > 0 && !isNot(at - 1) && !isNot(at - 2) && !isNot(at + length))
            return true;
    }
    return false;
}

} // namespace understanding
