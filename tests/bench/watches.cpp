// SPDX-License-Identifier: GPL-3.0-or-later
// What 200 watches cost: matched against texts together, against one after another and against
// the same texts read without any. And what a watch that was taught costs: asked of texts, and taught anew.
#include "tests/bench/benches.h"
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"

#include "core/understanding/learner.h"
#include "core/watch/matcher.h"

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int watchesThere = 200;
constexpr int rounds = 5;

// As people write them: names, phrases, tags, a word near another, something left out.
QString queryOf(int number)
{
    const auto word = [number](quint64 more) {
        return Generator::word(number % 2, quint64(number) * 131 + more * 17 + 400);
    };
    switch (number % 5) {
    case 0: return word(0);
    case 1: return u"\"%1 %2\" OR #%3"_s.arg(word(0), word(1), word(2));
    case 2: return u"(%1 OR %2) -%3 lang:fr"_s.arg(word(0), word(1), word(2));
    case 3: return u"%1 NEAR/5 %2"_s.arg(word(0), word(1));
    default: return u"%1* OR (%2 %3)"_s.arg(word(0).left(5), word(1), word(2));
    }
}

watch::Text textOf(const messages::Placed &placed)
{
    watch::Text text;
    text.body = placed.message.body.text;
    text.author = placed.message.author.name;
    text.handle = placed.message.author.handle;
    text.language = placed.message.language;
    return text;
}

constexpr qsizetype lessonsThere = 800; // as many as are asked for, of either kind

understanding::Finding findingOf(const watch::Text &text)
{
    understanding::Finding finding;
    finding.text = text.body.raw().toStdString();
    finding.author = text.handle.raw().toStdString();
    finding.language = text.language.toStdString();
    return finding;
}

void benchTaste(const QList<watch::Text> &texts)
{
    using understanding::FindingLesson;
    std::vector<FindingLesson> lessons;
    std::vector<understanding::Finding> findings;
    for (const watch::Text &text : texts)
        findings.push_back(findingOf(text));
    for (qsizetype i = 0; i < std::min(lessonsThere, texts.size()); ++i) {
        FindingLesson lesson;
        lesson.finding = findings[std::size_t(i)];
        lesson.said = i % 3 == 0 ? FindingLesson::Said::Unwanted : FindingLesson::Said::Wanted;
        lessons.push_back(lesson);
    }
    QList<double> teaching;
    QList<double> asking;
    QList<double> reading;
    std::unique_ptr<understanding::Taste> taste;
    for (int round = 0; round < rounds; ++round) {
        teaching.append(threadMilliseconds([&] { taste = understanding::learner::replayTaste(lessons); }));
        qint64 unwanted = 0;
        asking.append(threadMilliseconds([&] {
            for (const understanding::Finding &each : findings)
                unwanted += taste->of(each).unwanted ? 1 : 0;
        }));
        reading.append(threadMilliseconds([&] {
            understanding::Tokens tokens;
            std::vector<understanding::Learnt::Feature> features;
            for (const understanding::Finding &each : findings) {
                features.clear();
                understanding::Taste::features(each, &tokens, &features);
            }
        }));
        if (round == 0)
            print("watch taught, put aside", double(unwanted) / double(findings.size()), "a text");
    }
    const auto read = double(findings.size());
    print("watch taught, asked of a text", 1000 * median(asking) / read, "us", 1000 * median(reading) / read);
    print("watch taught anew, of 800 lessons", median(teaching), "cpu ms");
}

} // namespace

void benchWatches(qint64 count)
{
    const Generator generator(count);
    QList<watch::Text> texts;
    for (qint64 i = 0; i < count; ++i)
        texts.append(textOf(generator.make(i)));
    watch::Matcher all;
    std::vector<watch::Matcher> each(watchesThere);
    for (int i = 0; i < watchesThere; ++i) {
        const watch::Parsed parsed = watch::parse(queryOf(i));
        if (!parsed.query)
            qFatal("a query that makes no sense: %s", qUtf8Printable(queryOf(i)));
        all.add(i, *parsed.query);
        each[std::size_t(i)].add(i, *parsed.query);
    }
    QList<double> together;
    QList<double> apart;
    QList<double> reading;
    qint64 found = 0;
    qint64 alone = 0;
    const qsizetype fewer = std::max<qsizetype>(1, texts.size() / 20); // one after another is slow
    for (int round = 0; round < rounds; ++round) {
        watch::Matcher::Scratch scratch;
        reading.append(threadMilliseconds([&] {
            watch::Words words;
            for (const watch::Text &text : std::as_const(texts))
                words.read(text.body.raw());
        }));
        found = 0;
        together.append(threadMilliseconds([&] {
            for (const watch::Text &text : std::as_const(texts))
                found += all.of(text, &scratch).size();
        }));
        alone = 0;
        std::vector<watch::Matcher::Scratch> scratches(watchesThere);
        apart.append(threadMilliseconds([&] {
            for (qsizetype i = 0; i < fewer; ++i) {
                for (std::size_t which = 0; which < each.size(); ++which)
                    alone += each[which].of(texts[i], &scratches[which]).size();
            }
        }));
    }
    const auto read = double(texts.size());
    print("watch 200 together", read / median(together) * 1000, "texts/s",
          double(fewer) / median(apart) * 1000);
    print("watch 200 together", 1000 * median(together) / read, "us/text",
          1000 * median(reading) / read);
    print("watch found", double(found) / read, "a text");
    Q_UNUSED(alone)
    benchTaste(texts);
}
