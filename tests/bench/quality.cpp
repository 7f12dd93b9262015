// SPDX-License-Identifier: GPL-3.0-or-later
// How well texts are understood, measured on texts that somebody labelled:
//   quality score fr=FILE.tsv en=FILE.tsv …   lines "neg|neu|pos TAB text"
//   quality errors fr=FILE.tsv                what was read otherwise, and why
//   quality fit fr=FILE.tsv …                 looks for the numbers of Scale
//   quality sure fr=FILE.tsv …                from which mood down a text is surely bad news
//   quality learn fr=TRAIN.tsv fr=VAL.tsv …   before and after replaying corrections of the first
#include "core/understanding/learner.h"
#include "core/understanding/reader.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

using namespace understanding;

namespace {

struct Sample
{
    std::string text;
    int label = 0;
};

struct Corpus
{
    Tongue tongue = Tongue::Unknown;
    std::vector<Sample> samples;
};

Corpus read(const std::string &argument)
{
    Corpus corpus;
    const std::size_t equals = argument.find('=');
    corpus.tongue = tongueFrom(argument.substr(0, equals));
    std::ifstream file(argument.substr(equals + 1));
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos)
            continue;
        const std::string label = line.substr(0, tab);
        Sample sample;
        sample.label = label == "neg" ? 0 : label == "neu" ? 1 : 2;
        sample.text = line.substr(tab + 1);
        corpus.samples.push_back(sample);
    }
    return corpus;
}

struct Matrix
{
    double cells[3][3] = {}; // true, told
    double macroF1() const
    {
        double sum = 0;
        for (int k = 0; k < 3; ++k) {
            double told = 0;
            double there = 0;
            for (int i = 0; i < 3; ++i) {
                told += cells[i][k];
                there += cells[k][i];
            }
            sum += told + there > 0 ? 2 * cells[k][k] / (told + there) : 0;
        }
        return 100 * sum / 3;
    }
    double accuracy() const
    {
        double right = 0;
        double all = 0;
        for (int i = 0; i < 3; ++i) {
            for (int k = 0; k < 3; ++k) {
                all += cells[i][k];
                right += i == k ? cells[i][k] : 0;
            }
        }
        return 100 * right / all;
    }
};

// What is left to tell a language by: no address, no name, no sign.
std::string words(const std::string &text)
{
    Tokens tokens;
    tokens.read(text);
    std::string kept;
    for (const Token &token : tokens.list()) {
        const std::string_view source = tokens.source(token);
        if (token.kind == Token::Kind::Word || token.kind == Token::Kind::Number)
            kept += (kept.empty() ? "" : " ") + std::string(source);
    }
    return kept;
}

void score(const std::vector<Corpus> &corpora, const Reader &reader)
{
    double total = 0;
    double languages = 0;
    double shortLanguages = 0;
    std::printf("lang  macro-F1 accuracy | told-language-F1 | language short  (und) n-short\n");
    for (const Corpus &corpus : corpora) {
        Matrix known;
        Matrix told;
        int right = 0, unsure = 0, shorts = 0, shortsRight = 0, looked = 0;
        Reading reading;
        Mood mood;
        for (const Sample &sample : corpus.samples) {
            reader.feel(sample.text, {}, &reading);
            ++told.cells[sample.label][int(reading.mood.label)];
            mood::read(reading.tokens, reader.words(corpus.tongue), reader.signs(), nullptr,
                       fitted(), &mood);
            ++known.cells[sample.label][int(mood.label)];
            const std::string plain = words(sample.text);
            if (plain.size() < 3)
                continue;
            ++looked;
            reader.feel(plain, {}, &reading);
            const bool same = reading.language == corpus.tongue;
            right += same;
            unsure += reading.language == Tongue::Unknown;
            shorts += plain.size() <= 40;
            shortsRight += same && plain.size() <= 40;
        }
        std::printf("%s    %6.1f %8.1f   | %8.1f         | %6.1f %6.1f %6d %6d\n",
                    std::string(key(corpus.tongue)).c_str(), known.macroF1(), known.accuracy(),
                    told.macroF1(), 100.0 * right / looked,
                    shorts ? 100.0 * shortsRight / shorts : 0, unsure, shorts);
        total += known.macroF1();
        languages += 100.0 * right / looked;
        shortLanguages += shorts ? 100.0 * shortsRight / shorts : 0;
    }
    const double n = double(corpora.size());
    std::printf("mean  %6.1f                              | %6.1f %6.1f\n", total / n, languages / n,
                shortLanguages / n);
}

void errors(const std::vector<Corpus> &corpora, const Reader &reader)
{
    constexpr const char *names[] = { "neg", "neu", "pos" };
    Tokens tokens;
    Mood mood;
    for (const Corpus &corpus : corpora) {
        for (const Sample &sample : corpus.samples) {
            tokens.read(sample.text);
            mood::read(tokens, reader.words(corpus.tongue), reader.signs(), nullptr, fitted(),
                       &mood);
            if (int(mood.label) == sample.label)
                continue;
            std::printf("%s>%s %+.2f", names[sample.label], names[int(mood.label)],
                        double(mood.score));
            for (const Reason &reason : mood.why)
                std::printf(" [%s %+.2f]",
                            sample.text.substr(reason.start, reason.length).c_str(),
                            double(reason.weight));
            std::printf(" %s\n", sample.text.c_str());
        }
    }
}

// The best two thresholds and what they reach.
double thresholds(std::vector<std::pair<float, int>> scored, float *low, float *high)
{
    std::sort(scored.begin(), scored.end());
    const std::size_t n = scored.size();
    std::vector<std::array<int, 3>> before(n + 1);
    for (std::size_t i = 0; i < n; ++i) {
        before[i + 1] = before[i];
        ++before[i + 1][std::size_t(scored[i].second)];
    }
    std::vector<std::size_t> cuts { 0 };
    for (std::size_t i = 1; i < n; ++i) {
        if (scored[i].first - scored[i - 1].first > 1e-4f && i - cuts.back() >= n / 60)
            cuts.push_back(i);
    }
    double best = -1;
    for (const std::size_t a : cuts) {
        for (const std::size_t b : cuts) {
            // A text that says nothing is neither good nor bad, whatever a corpus holds.
            if (b < a || a == 0 || scored[a].first < -0.9f || scored[a - 1].first > -0.01f
                || scored[b].first < 0.01f)
                continue;
            Matrix matrix;
            for (std::size_t k = 0; k < 3; ++k) {
                matrix.cells[k][0] = before[a][k];
                matrix.cells[k][1] = before[b][k] - before[a][k];
                matrix.cells[k][2] = before[n][k] - before[b][k];
            }
            if (matrix.macroF1() > best) {
                best = matrix.macroF1();
                *low = (scored[a - 1].first + scored[a].first) / 2;
                *high = (scored[b - 1].first + scored[std::min(b, n - 1)].first) / 2;
            }
        }
    }
    return best;
}

double reach(const std::vector<Corpus> &corpora, const std::vector<std::vector<Tokens>> &tokens,
             const Reader &reader, Scale *scale)
{
    double sum = 0;
    Mood mood;
    for (std::size_t c = 0; c < corpora.size(); ++c) {
        std::vector<std::pair<float, int>> scored;
        for (std::size_t i = 0; i < corpora[c].samples.size(); ++i) {
            mood::read(tokens[c][i], reader.words(corpora[c].tongue), reader.signs(), nullptr,
                       *scale, &mood);
            scored.push_back({ mood.score, corpora[c].samples[i].label });
        }
        const std::size_t at = std::size_t(corpora[c].tongue);
        sum += thresholds(std::move(scored), &scale->low[at], &scale->high[at]);
    }
    return sum / double(corpora.size());
}

void fit(const std::vector<Corpus> &corpora, const Reader &reader)
{
    std::vector<std::vector<Tokens>> tokens;
    for (const Corpus &corpus : corpora) {
        std::vector<Tokens> &list = tokens.emplace_back(corpus.samples.size());
        for (std::size_t i = 0; i < list.size(); ++i)
            list[i].read(corpus.samples[i].text);
    }
    Scale scale = fitted();
    const std::pair<const char *, float Scale::*> numbers[] {
        { "negative", &Scale::negative }, { "emoji", &Scale::emoji }, { "tag", &Scale::tag },
        { "goodDenied", &Scale::goodDenied }, { "badDenied", &Scale::badDenied },
        { "more", &Scale::more }, { "less", &Scale::less }, { "beforeBut", &Scale::beforeBut },
        { "afterBut", &Scale::afterBut }, { "wish", &Scale::wish },
        { "capitals", &Scale::capitals }, { "stretched", &Scale::stretched },
        { "exclamation", &Scale::exclamation }, { "asked", &Scale::asked },
        { "unsaid", &Scale::unsaid }, { "exclaimed", &Scale::exclaimed },
    };
    double best = reach(corpora, tokens, reader, &scale);
    std::printf("start %.2f\n", best);
    for (float step : { 0.2f, 0.1f, 0.05f }) {
        for (const auto &[name, number] : numbers) {
            for (const float sign : { 1.f, -1.f }) {
                for (;;) {
                    Scale tried = scale;
                    const float unit = std::abs(tried.*number) > 0.3f ? 1.f : 0.3f;
                    tried.*number += sign * step * unit;
                    const double found = reach(corpora, tokens, reader, &tried);
                    if (found < best + 0.02)
                        break;
                    best = found;
                    scale = tried;
                    std::printf("%.2f %s %.3f\n", best, name, double(scale.*number));
                }
            }
        }
    }
    for (const auto &[name, number] : numbers)
        std::printf("    float %s = %.3gf;\n", name, double(scale.*number));
    for (const Corpus &corpus : corpora)
        std::printf("%s low %.3f high %.3f\n", std::string(key(corpus.tongue)).c_str(),
                    double(scale.low[std::size_t(corpus.tongue)]),
                    double(scale.high[std::size_t(corpus.tongue)]));
}

Matrix judge(const Corpus &corpus, const Reader &reader, const Learnt *learnt)
{
    Matrix matrix;
    Tokens tokens;
    Mood mood;
    for (const Sample &sample : corpus.samples) {
        tokens.read(sample.text);
        mood::read(tokens, reader.words(corpus.tongue), reader.signs(), learnt, fitted(), &mood);
        ++matrix.cells[sample.label][int(mood.label)];
    }
    return matrix;
}

// A person corrects half of the first mistakes; what was right, or let stand, was handled.
void learn(const std::vector<Corpus> &corpora, const Reader &reader)
{
    for (std::size_t c = 0; c + 1 < corpora.size(); c += 2) {
        std::printf("%s", std::string(key(corpora[c].tongue)).c_str());
        for (const std::size_t wanted : { 0, 50, 200, 500, 100000 }) {
            std::vector<Lesson> lessons;
            std::size_t corrections = 0;
            std::size_t mistakes = 0;
            for (const Sample &sample : corpora[c].samples) {
                Tokens tokens;
                Mood mood;
                tokens.read(sample.text);
                mood::read(tokens, reader.words(corpora[c].tongue), reader.signs(), nullptr,
                           fitted(), &mood);
                Lesson lesson;
                lesson.text = sample.text;
                lesson.tongue = corpora[c].tongue;
                lesson.label = mood.label;
                const bool wrong = int(mood.label) != sample.label;
                const bool all = wanted == 100000;
                if (wrong && corrections < wanted && (all || ++mistakes % 2 == 0)) {
                    lesson.label = Label(sample.label);
                    lesson.corrected = true;
                    ++corrections;
                }
                lessons.push_back(lesson);
                if (corrections == wanted)
                    break;
            }
            const std::unique_ptr<Learnt> learnt = learner::replay(lessons, reader);
            std::printf("  %zu/%zu %.1f", corrections, lessons.size(),
                        judge(corpora[c + 1], reader, learnt.get()).macroF1());
        }
        std::printf("\n");
    }
}

// Of the bad texts, and of the others, how many lie at each mood or below, as alerts count them.
void sure(const std::vector<Corpus> &corpora, const Reader &reader)
{
    std::printf("mood    bad found    others taken for it\n");
    for (int tenth = 1; tenth <= 16; ++tenth) {
        const float edge = -0.05f * float(tenth);
        double bad = 0, found = 0, others = 0, mistaken = 0;
        Reading reading;
        for (const Corpus &corpus : corpora) {
            for (const Sample &sample : corpus.samples) {
                reader.feel(sample.text, {}, &reading);
                const bool below = reading.mood.score <= edge;
                (sample.label == 0 ? bad : others) += 1;
                if (below)
                    (sample.label == 0 ? found : mistaken) += 1;
            }
        }
        std::printf("%5.2f   %6.1f %%   %6.1f %%\n", double(edge), 100 * found / std::max(1.0, bad),
                    100 * mistaken / std::max(1.0, others));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const std::shared_ptr<const Reader> reader = Reader::load();
    for (const QString &fault : reader->faults())
        std::fprintf(stderr, "%s makes no sense\n", qUtf8Printable(fault));
    std::vector<Corpus> corpora;
    for (int i = 2; i < argc; ++i)
        corpora.push_back(read(argv[i]));
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "score" && !corpora.empty())
        score(corpora, *reader);
    else if (what == "errors" && !corpora.empty())
        errors(corpora, *reader);
    else if (what == "sure" && !corpora.empty())
        sure(corpora, *reader);
    else if (what == "fit" && !corpora.empty())
        fit(corpora, *reader);
    else if (what == "learn" && corpora.size() > 1)
        learn(corpora, *reader);
    else
        return std::fputs("quality score|errors|sure|fit|learn LANG=FILE.tsv …\n", stderr), 2;
    return 0;
}
