// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/repeated.h"

#include "core/understanding/tokens.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace repeated {

namespace {

constexpr qsizetype mostWords = 3;

// In how many texts each word stands, and how it was written there.
struct Spread
{
    QHash<QByteArray, int> texts;
    QHash<QByteArray, QHash<QString, int>> written;
};

Spread spreadOf(const QList<Foreign> &texts, bool written)
{
    constexpr quint32 shortest = 4; // letters, about
    Spread spread;
    understanding::Tokens tokens;
    for (const Foreign &each : texts) {
        const QByteArray bytes = each.raw().left(2000).toUtf8();
        tokens.read(std::string_view(bytes.constData(), std::size_t(bytes.size())));
        QSet<QByteArray> seen;
        for (const understanding::Token &token : tokens.list()) {
            if (token.kind != understanding::Token::Kind::Word || token.bareLength < shortest)
                continue;
            const std::string_view bare = tokens.bareWord(token);
            const QByteArray word(bare.data(), qsizetype(bare.size()));
            if (seen.contains(word))
                continue;
            seen.insert(word);
            ++spread.texts[word];
            if (written) {
                const std::string_view source = tokens.source(token);
                ++spread.written[word][QString::fromUtf8(source.data(), qsizetype(source.size())).toLower()];
            }
        }
    }
    return spread;
}

} // namespace

QList<Foreign> words(const QList<Foreign> &texts, const QList<Foreign> &before)
{
    constexpr int least = 3; // texts that say it
    constexpr double times = 3; // as often as before
    const Spread now = spreadOf(texts, true);
    const Spread then = spreadOf(before, false);
    struct Word
    {
        QByteArray bare;
        double weight = 0;
    };
    QList<Word> found;
    for (auto each = now.texts.cbegin(); each != now.texts.cend(); ++each) {
        const double part = double(*each) / double(texts.size());
        const double usual = (then.texts.value(each.key()) + 0.5) / double(before.size() + 1);
        if (*each >= least && part >= usual * times)
            found.append({ each.key(), *each * std::log(part / usual) });
    }
    std::sort(found.begin(), found.end(), [](const Word &a, const Word &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.bare < b.bare;
    });
    QList<Foreign> words;
    QSet<QByteArray> stems; // a word and its plural are told once
    for (const Word &each : std::as_const(found)) {
        const QByteArray stem = each.bare.left(5);
        if (stems.contains(stem))
            continue;
        stems.insert(stem);
        const QHash<QString, int> forms = now.written.value(each.bare);
        QString best;
        for (auto form = forms.cbegin(); form != forms.cend(); ++form) {
            if (best.isEmpty() || *form > forms.value(best)
                || (*form == forms.value(best) && form.key() < best))
                best = form.key();
        }
        words.append(Foreign(best));
        if (words.size() == mostWords)
            break;
    }
    return words;
}

} // namespace repeated
