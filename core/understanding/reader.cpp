// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/reader.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

static void loadWords()
{
    Q_INIT_RESOURCE(words);
}

namespace understanding {

namespace {

// In log-odds, of sequences that overlap: a word or two.
constexpr float minePrior = 3;
constexpr float beforePrior = 6;
constexpr float saidPrior = 4;
constexpr float lexiconAsText = 0.2f; // a word of a lexicon against one in a sentence

std::string_view view(const QByteArray &bytes)
{
    return { bytes.constData(), std::size_t(bytes.size()) };
}

Prior prior(const Hints &hints)
{
    Prior prior {};
    const auto add = [&prior](Tongue tongue, float weight) {
        if (tongue != Tongue::Unknown)
            prior[std::size_t(tongue)] += weight;
    };
    for (const Tongue tongue : hints.mine)
        add(tongue, minePrior);
    add(hints.before, beforePrior);
    add(hints.said, saidPrior);
    return prior;
}

QString nameOf(Tongue tongue)
{
    return QString::fromLatin1(key(tongue).data(), qsizetype(key(tongue).size()));
}

QString needsFile(Tongue tongue)
{
    return u"lexicons/needs/%1.tsv"_s.arg(nameOf(tongue));
}

// A lexicon's words as text, for telling languages apart.
std::string wordsOnly(std::string_view lines)
{
    std::string text;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        const std::size_t tab = line.find('\t');
        if (line.empty() || line.front() == '#' || tab == std::string_view::npos)
            continue;
        text += line.substr(0, tab);
        text += '\n';
    }
    std::replace(text.begin(), text.end(), '_', ' ');
    text.erase(std::remove(text.begin(), text.end(), '*'), text.end());
    return text;
}

} // namespace

QByteArray Reader::resource(const QString &path)
{
    QFile file(u":/"_s + path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void Reader::loadTongue(Words *words, Tongue tongue)
{
    const QString name = nameOf(tongue);
    const auto note = [words](const QString &file, const std::vector<int> &lines) {
        for (const int line : lines)
            words->faults.append(u"%1:%2"_s.arg(file).arg(line));
    };
    const QString file = u"lexicons/%1.tsv"_s.arg(name);
    const QByteArray lexicon = resource(file);
    Lexicon &entries = words->lexicons.emplace_back(tongue);
    note(file, entries.add(view(lexicon)));
    const QString rules = needsFile(tongue);
    note(rules, words->needs.emplace_back().add(view(resource(rules))));
    words->languages.count(std::size_t(tongue), view(resource(u"language/%1.txt"_s.arg(name))));
    words->languages.count(std::size_t(tongue), wordsOnly(view(lexicon)), lexiconAsText);
}

std::shared_ptr<const Reader> Reader::load(const std::vector<OwnWord> &words,
                                           const std::vector<Phrase> &phrases)
{
    loadWords();
    const auto all = std::make_shared<Words>();
    for (std::size_t i = 0; i < tongues; ++i)
        loadTongue(all.get(), Tongue(i));
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
        const QString name = QString::fromLatin1(neighbours[i].data(), 2);
        all->languages.count(tongues + i, view(resource(u"language/%1.txt"_s.arg(name))));
    }
    all->needs.emplace_back();
    Lexicon &signs = all->lexicons.emplace_back(Tongue::Unknown);
    for (const int line : signs.add(view(resource(u"lexicons/emoji.tsv"_s))))
        all->faults.append(u"lexicons/emoji.tsv:%1"_s.arg(line));
    for (const OwnWord &each : words)
        all->lexicons[std::size_t(each.tongue)].add(each.word, each.meaning);
    for (const Phrase &each : phrases)
        all->needs[std::size_t(each.tongue)].put(each);
    all->languages.settle();
    const auto reader = std::make_shared<Reader>();
    reader->m_words = all;
    return reader;
}

std::shared_ptr<const Reader> Reader::with(std::shared_ptr<const Learnt> learnt,
                                           std::shared_ptr<const LearntNeeds> needs) const
{
    const auto reader = std::make_shared<Reader>(*this);
    reader->m_learnt = std::move(learnt);
    reader->m_learntNeeds = std::move(needs);
    return reader;
}

std::shared_ptr<const Reader> Reader::about(std::shared_ptr<const Themes> themes) const
{
    const auto reader = std::make_shared<Reader>(*this);
    reader->m_themes = std::move(themes);
    return reader;
}

std::vector<OwnWord> Reader::ours(Tongue tongue)
{
    loadWords();
    const bool signs = tongue == Tongue::Unknown;
    const QString name = signs ? u"emoji"_s : nameOf(tongue);
    std::vector<OwnWord> found;
    for (const QByteArray &line : resource(u"lexicons/%1.tsv"_s.arg(name)).split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        if (tab <= 0 || line.startsWith('#'))
            continue;
        OwnWord &word = found.emplace_back();
        word.tongue = tongue;
        word.word = line.left(tab).trimmed().toStdString();
        word.meaning = line.mid(tab + 1).trimmed().toStdString();
    }
    return found;
}

std::vector<Phrase> Reader::phrases(Tongue tongue)
{
    loadWords();
    std::vector<Phrase> found;
    for (const QByteArray &line : resource(needsFile(tongue)).split('\n')) {
        if (const std::optional<Phrase> phrase = NeedRules::read(view(line)))
            found.push_back(*phrase);
    }
    for (Phrase &each : found)
        each.tongue = tongue;
    return found;
}

void Reader::feel(std::string_view text, const Hints &hints, Reading *reading) const
{
    reading->tokens.read(text);
    const LanguageModel::Guess guess = m_words->languages.guess(reading->tokens, prior(hints));
    reading->language = guess.tongue;
    reading->readAs = guess.likeliest;
    mood::read(reading->tokens, words(guess.likeliest), signs(), m_learnt.get(), fitted(),
               &reading->mood);
    reading->needs.clear();
}

void Reader::read(std::string_view text, const Hints &hints, Reading *reading) const
{
    feel(text, hints, reading);
    needs(reading->readAs).find(reading->tokens, reading->mood.score, m_learntNeeds.get(),
                                reading->readAs, &reading->needs);
}

} // namespace understanding
