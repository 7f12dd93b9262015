// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/language.h"
#include "core/understanding/learnt.h"
#include "core/understanding/learntneeds.h"
#include "core/understanding/lexicon.h"
#include "core/understanding/mood.h"
#include "core/understanding/needs.h"
#include "core/understanding/own.h"
#include "core/understanding/themes.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace understanding {

// What is known of a text before it is read.
struct Hints
{
    std::vector<Tongue> mine; // languages of the person
    Tongue before = Tongue::Unknown; // of the sender's last message
    Tongue said = Tongue::Unknown; // by the platform
};

// What was read in a text. Kept and given again for the next, it costs no memory.
struct Reading
{
    Tongue language = Tongue::Unknown;
    Tongue readAs = Tongue::Unknown; // whose words were looked up; known even when not sure
    Mood mood;
    std::vector<NeedFound> needs; // most severe first
    Tokens tokens;
};

// Everything Parvis knows of words, read once from the resources and then never changed, so that
// any thread may use it. Other words or other corrections make another Reader.
class Reader
{
public:
    static std::shared_ptr<const Reader> load(const std::vector<OwnWord> &words = {},
                                              const std::vector<Phrase> &phrases = {});
    // The same words with what was learnt; null takes it away.
    std::shared_ptr<const Reader> with(std::shared_ptr<const Learnt> learnt,
                                       std::shared_ptr<const LearntNeeds> needs = nullptr) const;
    // The same with a person's subjects.
    std::shared_ptr<const Reader> about(std::shared_ptr<const Themes> themes) const;
    // The words of ours for a language, as their file has them (Unknown: the signs).
    static std::vector<OwnWord> ours(Tongue tongue);
    static std::vector<Phrase> phrases(Tongue tongue); // the same of needs

    void read(std::string_view text, const Hints &hints, Reading *reading) const;
    // Only language and mood.
    void feel(std::string_view text, const Hints &hints, Reading *reading) const;

    const Lexicon &words(Tongue tongue) const { return m_words->lexicons[std::size_t(tongue)]; }
    const Lexicon &signs() const { return m_words->lexicons[std::size_t(Tongue::Unknown)]; }
    const LanguageModel &languages() const { return m_words->languages; }
    const NeedRules &needs(Tongue tongue) const { return m_words->needs[std::size_t(tongue)]; }
    bool hasLearnt() const { return m_learnt != nullptr; }
    bool hasLearntNeeds() const { return m_learntNeeds != nullptr; }
    const Themes *themes() const { return m_themes.get(); }
    // Files of ours with lines that make no sense: "fr.tsv:12". None, or it is our mistake.
    const QStringList &faults() const { return m_words->faults; }

private:
    struct Words
    {
        std::vector<Lexicon> lexicons; // one a language, then the signs
        std::vector<NeedRules> needs;
        LanguageModel languages;
        QStringList faults;
    };
    static void loadTongue(Words *words, Tongue tongue);
    static QByteArray resource(const QString &path);

    std::shared_ptr<const Words> m_words;
    std::shared_ptr<const Learnt> m_learnt;
    std::shared_ptr<const LearntNeeds> m_learntNeeds;
    std::shared_ptr<const Themes> m_themes;
};

} // namespace understanding
