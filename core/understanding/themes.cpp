// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/themes.h"

#include <algorithm>

namespace understanding {

QStringList Themes::add(const QString &theme, const QStringList &words)
{
    QStringList wrong;
    qsizetype index = m_names.indexOf(theme);
    if (index < 0) {
        index = m_names.size();
        m_names.append(theme);
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
        for (const Token &token : tokens.list()) {
            if (token.kind == Token::Kind::Word)
                phrase.words.push_back(token.bareHash);
        }
        if (phrase.words.empty()) {
            wrong.append(each);
            continue;
        }
        phrase.prefix = prefix ? tokens.list().back().bareLength : 0;
        const quint32 at = quint32(m_phrases.size());
        if (prefix && phrase.words.size() == 1)
            m_prefixes.push_back(at);
        else
            m_byFirst[phrase.words.front()].push_back(at);
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

QStringList Themes::of(const Tokens &tokens) const
{
    std::vector<bool> found(std::size_t(m_names.size()));
    const auto look = [&](const std::vector<quint32> &phrases, std::size_t at) {
        for (const quint32 index : phrases) {
            const Phrase &phrase = m_phrases[index];
            if (!found[phrase.theme] && fits(phrase, tokens, at))
                found[phrase.theme] = true;
        }
    };
    for (std::size_t at = 0; at < tokens.list().size(); ++at) {
        const auto first = m_byFirst.find(tokens.list()[at].bareHash);
        if (first != m_byFirst.end())
            look(first->second, at);
        look(m_prefixes, at);
    }
    QStringList names;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        if (found[std::size_t(i)])
            names.append(m_names[i]);
    }
    return names;
}

} // namespace understanding
