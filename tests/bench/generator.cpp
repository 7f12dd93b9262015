// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generator.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int vocabulary = 30'000;
constexpr qint64 firstMoment = 1'763'600'000'000; // a year of messages
constexpr qint64 span = 364ll * 86'400'000;

quint64 mixed(quint64 *seed)
{
    *seed += 0x9E3779B97F4A7C15ull;
    quint64 z = *seed;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

double unit(quint64 *seed)
{
    return double(mixed(seed) >> 11) / 9007199254740992.0;
}

quint64 below(quint64 *seed, quint64 limit)
{
    return mixed(seed) % limit;
}

} // namespace

Generator::Generator(qint64 total)
    : m_total(total)
    , m_cumulated(vocabulary)
{
    double sum = 0;
    for (int i = 0; i < vocabulary; ++i)
        m_cumulated[std::size_t(i)] = sum += 1.0 / std::pow(i + 1.7, 1.18);
    for (double &each : m_cumulated)
        each /= sum;
}

// Invented, pronounceable words; every language has its own.
QString Generator::word(int language, quint64 seed)
{
    static const QStringList heads[2] {
        { u"cha"_s, u"lu"_s, u"bré"_s, u"tou"_s, u"plâ"_s, u"qui"_s, u"mer"_s, u"en"_s, u"ré"_s, u"fou"_s },
        { u"th"_s, u"wi"_s, u"stra"_s, u"blo"_s, u"un"_s, u"gre"_s, u"sho"_s, u"ma"_s, u"ki"_s, u"o"_s },
    };
    static const QStringList tails[2] {
        { u"tion"_s, u"ment"_s, u"leur"_s, u"té"_s, u"ner"_s, u"que"_s, u"ssez"_s, u"ais"_s, u"que"_s, u"ille"_s },
        { u"ing"_s, u"er"_s, u"ness"_s, u"ly"_s, u"ed"_s, u"tion"_s, u"st"_s, u"th"_s, u"ll"_s, u"w"_s },
    };
    quint64 state = seed * 2 + quint64(language);
    QString made;
    const int parts = 1 + int(below(&state, 3));
    for (int i = 0; i < parts; ++i)
        made += heads[language][qsizetype(below(&state, 10))];
    return made + tails[language][qsizetype(below(&state, 10))];
}

QString Generator::text(quint64 *seed) const
{
    const int language = below(seed, 100) < 60 ? 0 : 1;
    const qsizetype target = 100 + qsizetype(below(seed, 160));
    QString made = below(seed, 100) < 55 ? u"@marque "_s : QString();
    // Where a list shows it, and not only at the end of what it elides.
    qsizetype emoji = below(seed, 100) < 10 ? qsizetype(below(seed, quint64(target))) : target;
    while (made.size() < target) {
        if (made.size() > emoji) {
            made += u"🎉 "_s;
            emoji = target;
        }
        const auto place
            = std::lower_bound(m_cumulated.begin(), m_cumulated.end(), unit(seed));
        made += word(language, quint64(place - m_cumulated.begin()));
        made += below(seed, 100) < 10 ? u". "_s : u" "_s;
    }
    return made;
}

qint64 Generator::authorOf(qint64 number) const
{
    quint64 seed = quint64(number) + 1;
    return 1 + qint64(authors * std::pow(unit(&seed), 2.5));
}

// Who writes, writes to one account.
qint64 Generator::accountOf(qint64 number) const
{
    quint64 seed = quint64(authorOf(number)) * 7919;
    return 1 + qint64(accounts * std::pow(unit(&seed), 1.8));
}

messages::Placed Generator::make(qint64 number) const
{
    quint64 seed = quint64(number) + 1;
    const bool bluesky = accountOf(number) % 3 == 0;
    const qint64 who = authorOf(number);
    mixed(&seed);
    mixed(&seed);
    messages::Placed placed;
    Message &message = placed.message;
    const qint64 at = firstMoment + qint64(double(span) * double(number) / double(m_total));
    message.createdAt = instant(at);
    message.remoteId = bluesky
        ? u"at://did:plc:%1/app.bsky.feed.post/%2"_s.arg(who, 24, 36, QChar(u'a')).arg(number, 13, 36, QChar(u'2'))
        : u"https://mastodon.example/users/u%1/statuses/%2"_s.arg(who).arg((at << 8) | (number & 255));
    message.apiId = QString::number((at << 8) | (number & 255));
    message.kind = Message::Kind(below(&seed, 5));
    message.author.remoteId = u"author/%1"_s.arg(who);
    message.author.apiId = QString::number(who);
    message.author.handle = Foreign(u"user_%1@mastodon.example"_s.arg(who));
    message.author.name = Foreign(word(0, quint64(who)) + u' ' + word(1, quint64(who)));
    message.body.text = Foreign(text(&seed));
    message.language = u"fr"_s;
    // As the collector hands it over: read, three in ten wanting something.
    understanding::Sense sense;
    sense.language = message.language;
    sense.mood = double(below(&seed, 201)) / 100 - 1;
    const quint64 wish = below(&seed, 100);
    sense.need = wish < 20 ? u"question"_s : wish < 30 ? u"complaint"_s : QString();
    sense.urgent = wish < 3;
    placed.sense = sense;
    message.url = QUrl(u"https://mastodon.example/@user_%1/%2"_s.arg(who).arg(number));
    const qint64 root = below(&seed, 100) < 45
        ? number
        : std::max<qint64>(0, number - qint64(std::pow(unit(&seed), 3) * 5000));
    placed.rootId = u"root/%1"_s.arg(root);
    placed.threadKey = placed.rootId + u'\n' + message.author.remoteId;
    return placed;
}
