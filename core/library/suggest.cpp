// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/suggest.h"

#include "core/base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace suggest {

namespace {

// 0 = not at all; more is better.
int match(const QString &where, const QString &word, int best)
{
    const qsizetype at = where.indexOf(word);
    if (at < 0)
        return 0;
    if (at == 0)
        return best;
    return where[at - 1].isLetterOrNumber() ? best / 3 : best - 1;
}

int score(const savedreplies::Reply &reply, const QStringList &words)
{
    const QString title = text::folded(reply.title);
    const QString category = text::folded(reply.category);
    const QString body = text::folded(reply.text.left(2000));
    int sum = 0;
    for (const QString &word : words) {
        const int found = std::max({ match(title, word, 30), match(category, word, 12),
                                     match(body, word, 6) });
        if (found == 0)
            return 0;
        sum += found;
    }
    return sum + 1;
}

int distance(const savedreplies::Reply &reply, const QString &language)
{
    if (reply.language.isEmpty())
        return 1;
    return language.isEmpty() || reply.language == language ? 0 : 2;
}

} // namespace

QList<savedreplies::Reply> replies(const QList<savedreplies::Reply> &all, const QString &typed,
                                   const QString &language)
{
    const QStringList words = text::folded(typed).split(u' ', Qt::SkipEmptyParts);
    struct Ranked
    {
        const savedreplies::Reply *reply;
        int distance;
        int score;
    };
    QList<Ranked> ranked;
    for (const savedreplies::Reply &each : all) {
        if (const int found = score(each, words); found > 0)
            ranked.append({ &each, distance(each, language), found });
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
        if (a.distance != b.distance)
            return a.distance < b.distance;
        return a.score != b.score ? a.score > b.score : a.reply->used > b.reply->used;
    });
    QList<savedreplies::Reply> found;
    for (const Ranked &each : ranked)
        found.append(*each.reply);
    return found;
}

bool onlyTags(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [](const QString &each) {
        return each.size() > 1 && each.startsWith(u'#') && each[1] != u'#';
    });
}

QStringList categories(const QList<savedreplies::Reply> &all)
{
    QStringList found;
    for (const savedreplies::Reply &each : all) {
        if (!each.category.isEmpty() && !found.contains(each.category))
            found.append(each.category);
    }
    std::sort(found.begin(), found.end(), [](const QString &a, const QString &b) {
        return a.localeAwareCompare(b) < 0;
    });
    return found;
}

} // namespace suggest
