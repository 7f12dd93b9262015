// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/themes.h"

#include <algorithm>

namespace understanding {

QStringList Themes::add(qint64 theme, Tongue tongue, const QStringList &words)
{
    QStringList wrong;
    qsizetype index = m_ids.indexOf(theme);
    if (index < 0) {
        index = m_ids.size();
        m_ids.append(theme);
    }
    for (const QString &each : words) {
        QString plain = each.trimmed();
        const bool prefix = plain.size() > 2 && plain.endsWith(u'*');
        if (prefix)
            plain.chop(1);
        const QByteArray bytes = plain.toUtf8();
        Tokens tokens;
        tokens.read({ bytes.constData(), std::size_t(bytes.size()) });
        Phrase phrase;
        phrase.theme = quint32(index);
        phrase.tongue = tongue;
        quint32 last = 0;
        for (const Token &token : tokens.list()) {
            if (token.kind != Token::Kind::Word)
                continue;
            phrase.words.push_back(token.bareHash);
            last = token.bareLength;
        }
        if (phrase.words.empty()) {
            wrong.append(each);
            continue;
        }
        phrase.prefix = prefix ? last : 0;
        const quint32 at = quint32(m_phrases.size());
        if (prefix && phrase.words.size() == 1) {
            m_byPrefix[phrase.words.front()].push_back(at);
            m_shortest = m_shortest == 0 ? last : std::min(m_shortest, last);
            m_longest = std::max(m_longest, last);
        } else {
            m_byFirst[phrase.words.front()].push_back(at);
        }
        m_phrases.push_back(std::move(phrase));
    }
    return wrong;
}

bool Themes::fits(const Phrase &phrase, const Tokens &tokens, std::size_t at) const
{
    if (at + phrase.words.size() > tokens.list().size())
        return false;
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        const Token &token = tokens.list()[at + i];
        if (token.kind != Token::Kind::Word)
            return false;
        const bool cut = phrase.prefix > 0 && i + 1 == phrase.words.size();
        const quint64 hash = cut ? hashing::of(tokens.bareWord(token).substr(0, phrase.prefix))
                                 : token.bareHash;
        if (hash != phrase.words[i])
            return false;
    }
    return true;
}

QList<qint64> Themes::of(const Tokens &tokens, Tongue tongue) const
{
    std::vector<bool> found(std::size_t(m_ids.size()));
    const auto look = [&](const std::vector<quint32> &phrases, std::size_t at) {
        for (const quint32 index : phrases) {
            const Phrase &phrase = m_phrases[index];
            const bool spoken = phrase.tongue == Tongue::Unknown || phrase.tongue == tongue;
            if (spoken && !found[phrase.theme] && fits(phrase, tokens, at))
                found[phrase.theme] = true;
        }
    };
    for (std::size_t at = 0; at < tokens.list().size(); ++at) {
        const Token &token = tokens.list()[at];
        if (token.kind != Token::Kind::Word)
            continue;
        const auto first = m_byFirst.find(token.bareHash);
        if (first != m_byFirst.end())
            look(first->second, at);
        const std::string_view word = tokens.bareWord(token);
        quint64 hash = hashing::seed;
        for (quint32 i = 0; i < word.size() && i < m_longest; ++i) {
            hash = hashing::add(hash, static_cast<unsigned char>(word[i]));
            if (i + 1 < m_shortest)
                continue;
            const auto beginning = m_byPrefix.find(hash);
            if (beginning != m_byPrefix.end())
                look(beginning->second, at);
        }
    }
    QList<qint64> ids;
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        if (found[std::size_t(i)])
            ids.append(m_ids[i]);
    }
    return ids;
}

} // namespace understanding
