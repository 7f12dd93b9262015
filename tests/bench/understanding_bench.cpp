// SPDX-License-Identifier: GPL-3.0-or-later
// G11: HTML to text, language and mood of a message against the way one would write it with Qt
// alone; and how many texts a second one core understands.
//
//   understanding_bench [TEXTS]
//
// Prints `name value unit ratio floor`. The naive way has the same words to look up.
#include "core/base/text.h"
#include "core/understanding/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace understanding;

namespace {

volatile float sink = 0; // what is computed is used

double cpuSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds
        = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// Everyday sentences in eight languages, joined until they have about so many bytes.
std::vector<std::string> texts(std::size_t count, std::size_t bytes)
{
    std::vector<std::vector<std::string>> sentences;
    for (std::size_t i = 0; i < tongues; ++i) {
        QFile file(u":/language/%1.txt"_s.arg(QString::fromLatin1(tongueKeys[i].data(), 2)));
        std::vector<std::string> &list = sentences.emplace_back();
        if (!file.open(QFile::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#'))
                list.push_back(line.toStdString());
        }
    }
    std::vector<std::string> made;
    for (std::size_t i = 0; i < count; ++i) {
        const std::vector<std::string> &list = sentences[i % tongues];
        std::string text;
        for (std::size_t k = i / tongues; text.size() + 20 < bytes && !list.empty(); k += 7)
            text += (text.empty() ? "" : " ") + list[k % list.size()];
        made.push_back(text.substr(0, bytes));
    }
    return made;
}

std::string html(const std::string &text)
{
    return "<p><span class=\"h-card\"><a href=\"https://social.example/@marque\" class=\"u-url"
           " mention\" rel=\"nofollow noopener\">@<span>marque</span></a></span> " + text
        + "</p><p><a href=\"https://social.example/tags/avis\" class=\"mention hashtag\""
          " rel=\"tag\">#<span>avis</span></a> <a href=\"https://www.example.org/a/long/address/of"
          "/a/page?with=more\" rel=\"nofollow noopener\" target=\"_blank\"><span class=\"invisible\">"
          "https://www.</span><span class=\"ellipsis\">example.org/a/long/address</span><span class="
          "\"invisible\">/of/a/page?with=more</span></a></p>";
}

// How it is done in an afternoon: strip tags with an expression, split, lower, look up.
class NaiveWay
{
public:
    NaiveWay()
    {
        for (std::size_t i = 0; i < tongues; ++i) {
            const QString name = QString::fromLatin1(tongueKeys[i].data(), 2);
            QFile words(u":/lexicons/%1.tsv"_s.arg(name));
            if (words.open(QFile::ReadOnly)) {
                for (const QString &line : QString::fromUtf8(words.readAll()).split(u'\n'))
                    m_scores[i].insert(line.section(u'\t', 0, 0), line.section(u'\t', 1).toFloat());
            }
            QFile sentences(u":/language/%1.txt"_s.arg(name));
            if (sentences.open(QFile::ReadOnly)) {
                for (const QString &word : QString::fromUtf8(sentences.readAll()).toLower().split(
                         QRegularExpression(u"\\W+"_s, QRegularExpression::UseUnicodePropertiesOption)))
                    m_common[i].insert(word);
            }
        }
    }

    float read(QString markup) const
    {
        static const QRegularExpression tags(u"<[^>]*>"_s);
        static const QRegularExpression spaces(
            u"\\W+"_s, QRegularExpression::UseUnicodePropertiesOption);
        const QStringList words = markup.remove(tags).toLower().split(spaces, Qt::SkipEmptyParts);
        std::size_t best = 0;
        int most = -1;
        for (std::size_t i = 0; i < tongues; ++i) {
            int known = 0;
            for (const QString &word : words)
                known += m_common[i].contains(word);
            if (known > most) {
                most = known;
                best = i;
            }
        }
        float sum = 0;
        for (const QString &word : words)
            sum += m_scores[best].value(word);
        return sum;
    }

private:
    QHash<QString, float> m_scores[tongues];
    QSet<QString> m_common[tongues];
};

double microseconds(std::size_t count, const std::function<void()> &work)
{
    const double start = cpuSeconds();
    work();
    return (cpuSeconds() - start) * 1e6 / double(count);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const std::string &name, double value, const char *unit, double floor)
{
    std::printf("%-34s %10.2f %-8s", name.c_str(), value, unit);
    if (floor > 0)
        std::printf(" %6.2fx %10.2f", value / floor, floor);
    std::printf("\n");
    std::fflush(stdout);
}

void run(const Reader &reader, std::size_t count, std::size_t bytes)
{
    const std::vector<std::string> plain = texts(count, bytes);
    QStringList pages;
    for (const std::string &text : plain)
        pages.append(QString::fromStdString(html(text)));
    const NaiveWay naive;
    Reading reading;
    std::string out;
    std::vector<double> feel, read, json, whole, asQt;
    for (int round = 0; round < 5; ++round) {
        feel.push_back(microseconds(count, [&] {
            for (const std::string &text : plain) {
                reader.feel(text, {}, &reading);
                sink = sink + reading.mood.score;
            }
        }));
        read.push_back(microseconds(count, [&] {
            for (const std::string &text : plain)
                reader.read(text, {}, &reading);
        }));
        json.push_back(microseconds(count, [&] {
            for (const std::string &text : plain) {
                out.clear();
                reader.read(text, {}, &reading);
                appendJson(reading, &out);
            }
        }));
        whole.push_back(microseconds(count, [&] {
            for (const QString &page : pages) {
                const Passage passage = text::fromHtml(page);
                const QByteArray body = text::verbatim(passage.text).toUtf8();
                reader.feel({ body.constData(), std::size_t(body.size()) }, {}, &reading);
                sink = sink + reading.mood.score;
            }
        }));
        asQt.push_back(microseconds(count, [&] {
            for (const QString &page : pages)
                sink = sink + naive.read(page);
        }));
    }
    const std::string size = "-" + std::to_string(bytes);
    print("language-and-mood" + size, median(feel), "us", 0);
    print("language-and-mood-rate" + size, 1e6 / median(feel), "texts/s", 40'000);
    print("with-needs-rate" + size, 1e6 / median(read), "texts/s", 20'000);
    print("analyse-line-rate" + size, 1e6 / median(json), "texts/s", 20'000);
    print("G11-html-language-mood" + size, median(whole), "us", median(asQt));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const std::size_t count = argc > 1 ? std::size_t(QByteArray(argv[1]).toInt()) : 20'000;
    const std::shared_ptr<const Reader> reader = Reader::load();
    const double loading = microseconds(1, [] { Reader::load(); });
    print("loading-all-words", loading / 1000, "ms", 0);
    run(*reader, count, 95);
    run(*reader, count, 183);
    return 0;
}
