// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/teller.h"

#include "core/connectors/sample/dialect.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

using K = Message::Kind;
using std::chrono::minutes;

constexpr int denseDays = 30;
constexpr auto storm = 20h; // from its first text to now

Platform somewhere(Chance &chance)
{
    using P = Platform;
    constexpr std::array where { P::Facebook, P::Instagram, P::Mastodon, P::Bluesky,
                                 P::YouTube,  P::LinkedIn,  P::WordPress };
    constexpr std::array share { .27, .27, .14, .11, .09, .07, .05 };
    return where[std::size_t(chance.weighed(share))];
}

QString tongue(Platform platform, Chance &chance)
{
    double french = .6;
    double english = .23;
    if (platform == Platform::Mastodon || platform == Platform::Bluesky
        || platform == Platform::YouTube) {
        french = .48;
        english = .35;
    } else if (platform == Platform::LinkedIn || platform == Platform::WordPress) {
        french = .8;
        english = .15;
    }
    const double said = chance.unit();
    return said < french ? u"fr"_s : said < french + english ? u"en"_s : u"es"_s;
}

std::map<QString, Phrases> everyLanguage()
{
    std::map<QString, Phrases> made;
    for (const QString &language : { u"fr"_s, u"en"_s, u"es"_s })
        made.emplace(language, Phrases(language));
    return made;
}

bool isShort(const QString &need)
{
    return need == "fan"_L1 || need == "spam"_L1;
}

} // namespace

Teller::Teller(Instant now, const QTimeZone &zone, quint64 seed)
    : m_now(now)
    , m_zone(zone)
    , m_seed(seed)
    , m_outline(Outline::read())
    , m_phrases(everyLanguage())
    , m_folk(m_outline, m_phrases, seed)
{
    for (const Platform platform : dialect::platforms())
        m_us[platform] = dialect::member(platform);
}

void Teller::tellPast()
{
    tellPosts();
    tellDays();
    tellRegulars();
    tellStorm();
    tellScripts();
    tellEchoes();
}

void Teller::tellFuture(Instant from, Instant until)
{
    const QDate first = walltime::at(from, m_zone).date();
    const QDate last = walltime::at(until, m_zone).date();
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        Chance chance = diceFor(day, "future");
        m_numbers[QDate(1970, 1, 1).daysTo(day)] = 5000;
        tellDay(day, 64, from, until, false, chance);
        tellChatter(day, 12, from, until, u"chatter"_s);
    }
}

void Teller::setPosts(Platform platform, const QList<Text> &newestFirst)
{
    QList<Root> &roots = m_roots[platform];
    roots.clear();
    for (const Text &each : newestFirst)
        roots.prepend({ each.message.remoteId, each.arrivesAt });
}

QList<Text> Teller::texts(Platform platform) const
{
    const auto found = m_texts.find(platform);
    QList<Text> sorted = found == m_texts.end() ? QList<Text>() : found->second;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Text &one, const Text &other) {
        return one.arrivesAt < other.arrivesAt;
    });
    return sorted;
}

void Teller::tellDays()
{
    const QDate today = walltime::at(m_now, m_zone).date();
    for (int back = daysTold; back >= 0; --back) {
        const QDate day = today.addDays(-back);
        Chance chance = diceFor(day, "past");
        const bool dense = back <= denseDays;
        const double grown = double(daysTold - back) / daysTold; // the brand is getting known
        tellDay(day, dense ? 78 + 22 * grown : 16 + 14 * grown, Instant(), m_now, true, chance);
        tellChatter(day, dense ? 15 : 6, Instant(), m_now, u"chatter"_s);
    }
}

void Teller::tellDay(QDate day, double count, Instant from, Instant until, bool answered,
                     Chance &chance)
{
    const int texts = int(count * weekday(day)
                          * chance.around(1, .12));
    for (int each = 0; each < texts; ++each) {
        Talk talk;
        talk.platform = somewhere(chance);
        talk.kind = kindOn(talk.platform, chance);
        talk.who = &m_folk.anyone(talk.platform, tongue(talk.platform, chance), chance);
        talk.need = need(talk.platform, talk.kind, chance);
        talk.at = moment(day, chance);
        talk.answered = answered;
        if (talk.at > from && talk.at <= until)
            converse(talk, chance);
    }
}

QString Teller::need(Platform platform, Message::Kind kind, Chance &chance) const
{
    static const QStringList needs { u"question"_s,  u"praise"_s, u"complaint"_s, u"sale"_s,
                                     u"exchange"_s,  u"technical"_s, u"idea"_s,   u"other"_s,
                                     u"spam"_s,      u"fan"_s,      u"urgent"_s };
    if (kind == K::Review)
        return chance.happens(.72) ? u"praise"_s : u"complaint"_s;
    std::array<double, 11> weights { .31, .19, .11, .1, .06, .07, .04, .03, .025, .08, .0022 };
    if (kind == K::DirectMessage)
        weights = { .38, .05, .17, .14, .16, .07, .02, 0, .01, 0, .003 };
    else if (platform == Platform::YouTube)
        weights = { .3, .2, .03, .04, .01, .2, .05, .03, .04, .1, 0 };
    else if (platform == Platform::WordPress)
        weights = { .4, .2, .02, .03, 0, .08, .22, .03, .02, 0, 0 };
    else if (platform == Platform::LinkedIn)
        weights = { .12, .45, .03, .16, 0, .03, .05, .14, .01, .01, 0 };
    return needs.at(chance.weighed(weights));
}

void Teller::tellRegulars()
{
    Chance chance(m_seed ^ 0x7265677566ull);
    for (const Outline::Character &who : m_outline.cast) {
        for (int each = 0; each < who.texts; ++each) {
            Talk talk;
            // The second account, where there is one, is used now and then.
            const bool elsewhere = who.handles.size() > 1 && chance.happens(.15);
            talk.platform = who.handles.at(elsewhere ? 1 : 0).first;
            talk.who = m_folk.regular(who.key, talk.platform);
            talk.kind = kindOn(talk.platform, chance);
            talk.need = talk.kind == K::Review ? u"praise"_s
                                               : who.needs.at(chance.weighed(who.weights));
            const int back = chance.happens(.6) ? chance.between(2, denseDays)
                                                : chance.between(denseDays, daysTold - 1);
            talk.at = moment(walltime::at(m_now - 24h * back, m_zone).date(), chance);
            converse(talk, chance);
        }
    }
}

// Quick to rise, slow to calm down: three hours up, then half as many every six.
void Teller::tellStorm()
{
    Chance chance(m_seed ^ 0x73746f726dull);
    constexpr std::array share { .31, .21, .25, .15, .08 };
    constexpr std::array where { Platform::Facebook, Platform::Instagram, Platform::Mastodon,
                                 Platform::Bluesky, Platform::YouTube };
    for (minutes since = 0min; since < storm; since += 10min) {
        const double hours = double(since.count()) / 60;
        const double rate = 14 * std::min(1., hours / 3) * std::exp(-std::max(0., hours - 3) / 8.5);
        const int count = int(rate / 6) + (chance.happens(rate / 6 - int(rate / 6)) ? 1 : 0);
        for (int each = 0; each < count; ++each) {
            Talk talk;
            talk.platform = where[std::size_t(chance.weighed(share))];
            talk.kind = dialect::kinds(talk.platform).first().kind;
            talk.who = &m_folk.anyone(talk.platform, tongue(talk.platform, chance), chance);
            talk.need = u"storm"_s;
            talk.at = m_now - storm + since + milliseconds(chance.below(600'000));
            talk.overtime = true;
            if (talk.at < m_now)
                converse(talk, chance);
        }
    }
    tellChatter(walltime::at(m_now, m_zone).date(), 26, m_now - storm, m_now, u"chatter-storm"_s);
    tellChatter(walltime::at(m_now - storm, m_zone).date(), 26, m_now - storm, m_now,
                u"chatter-storm"_s);
}

// Texts about the brand and its competitors that are not written to it.
void Teller::tellChatter(QDate day, double count, Instant from, Instant until, const QString &need)
{
    static const QStringList brands { u"Maison Lumen"_s, u"Clair&Net"_s, u"Lumio"_s };
    constexpr std::array share { .4, .33, .27 };
    Chance chance = diceFor(day, need.toLatin1());
    const int texts = int(chance.around(count, .2));
    for (int each = 0; each < texts; ++each) {
        const Platform platform = chance.happens(.6) ? Platform::Mastodon : Platform::Bluesky;
        const Person &who = m_folk.anyone(platform, tongue(platform, chance), chance);
        const Phrases::Scene *scene
            = phrases(who.language).scene(need, K::Mention, platform, chance);
        Phrases::Subject about = subject(who, chance);
        const int brand = chance.weighed(share);
        about[u"brand"_s] = brands.at(brand);
        about[u"brand2"_s] = brands.at(brand == 0 ? chance.between(1, 2)
                                                  : chance.happens(.5) ? 0 : 3 - brand);
        const QString words = fresh(*scene, who.language, about, chance);
        const Instant at = moment(day, chance);
        if (at <= from || at > until)
            continue;
        Text text = said(platform, who, K::Mention, words, at, nullptr);
        text.addressed = false;
        text.likes = qint64(chance.around(3, 1.1));
        keep(platform, text);
    }
}

void Teller::converse(Talk talk, Chance &chance)
{
    if (talk.at > m_now && talk.answered)
        return;
    const Phrases &sentences = phrases(talk.who->language);
    const Phrases::Scene *scene = sentences.scene(talk.need, talk.kind, talk.platform, chance);
    if (!scene) {
        talk.need = u"question"_s;
        scene = sentences.scene(talk.need, talk.kind, talk.platform, chance);
    }
    if (!scene) {
        talk.need = u"praise"_s;
        scene = sentences.scene(talk.need, talk.kind, talk.platform, chance);
    }
    if (!scene)
        return;
    Phrases::Subject about = subject(*talk.who, chance);
    QString words = isShort(talk.need) ? sentences.opening(*scene, about, chance)
                                       : fresh(*scene, talk.who->language, about, chance);
    words = worded(words, talk, chance);
    if (talk.kind == K::Mention && chance.happens(.5))
        words += talk.platform == Platform::Mastodon ? u" @maisonlumen"_s : u" @lumen.example"_s;
    const bool under = talk.kind == K::Comment || talk.kind == K::Reply || talk.kind == K::Quote;
    const Root *root = under ? commented(talk.platform, talk.at, chance) : nullptr;
    Text opening = said(talk.platform, *talk.who, talk.kind, words, talk.at, root);
    // Spam was taken down within hours, mostly.
    if (talk.need == "spam"_L1 && talk.answered && talk.at < m_now - 4h && chance.happens(.97))
        opening.removedAt = talk.at + minutes(chance.between(8, 200));
    else if (root && talk.kind != K::Quote)
        answerOneAnother(talk.platform, opening);
    keep(talk.platform, opening);
    if (talk.answered && !scene->answers.isEmpty())
        close(talk, opening, *scene, about, chance);
}

// The brand's answer, and what may follow. Nearly everything of the last two weeks is settled:
// what is left over is what there is to do today.
void Teller::close(const Talk &talk, const Text &opening, const Phrases::Scene &scene,
                   Phrases::Subject &about, Chance &chance)
{
    const auto age = m_now - talk.at;
    const bool recent = age < 24h * 14;
    double share = talk.need == "fan"_L1 ? .35 : .965;
    if (recent)
        share = age < 50min ? .15 : age < 150min ? .55 : age < 6h ? .85 : .994;
    const Instant answeredAt = answerTime(talk.at, talk.overtime, chance);
    if (!chance.happens(share) || answeredAt > m_now)
        return;
    const Phrases &sentences = phrases(talk.who->language);
    const auto pick = [&](const QStringList &from) {
        return sentences.tell(chance.pick(from), about, chance);
    };
    const Text answer = ours(talk.platform, pick(scene.answers), answeredAt, opening);
    keep(talk.platform, answer);

    const bool more = !scene.openFollowUps.isEmpty() && chance.happens(.25);
    const QStringList &lines = more ? scene.openFollowUps : scene.followUps;
    const Instant saidAt = answeredAt + minutes(int(std::min(2000., chance.around(38, 1.1))) + 1);
    const Instant closedAt = answerTime(saidAt, talk.overtime, chance);
    if (lines.isEmpty() || !chance.happens(.3) || (recent && closedAt > m_now) || saidAt > m_now)
        return;
    const Text followUp = [&] {
        Text text = said(talk.platform, *talk.who, opening.message.kind, pick(lines), saidAt, nullptr);
        text.message.kind = talk.kind == K::Mention || talk.kind == K::Quote ? K::Reply : talk.kind;
        text.message.parentId = answer.message.remoteId;
        text.message.rootId = answer.message.rootId;
        text.message.audience = answer.message.audience;
        return text;
    }();
    keep(talk.platform, followUp);
    const Phrases::Scene *last = sentences.scene(more ? u"closing-open"_s : u"closing"_s, K::Post,
                                                 talk.platform, chance);
    if (closedAt <= m_now && last && (recent || chance.happens(.7)))
        keep(talk.platform, ours(talk.platform, pick(last->openings), closedAt, followUp));
}

Text Teller::said(Platform platform, const Person &who, Message::Kind kind, const QString &words,
                  Instant at, const Root *root)
{
    Text text;
    Message &message = text.message;
    message.kind = kind;
    message.author = who.author;
    message.remoteId = dialect::textId(platform, who.author.remoteId, number(at), false);
    message.body.text = Foreign(words);
    message.language = dialect::saysLanguage(platform) ? who.language : QString();
    message.audience = kind == K::DirectMessage ? Audience::Direct : Audience::Public;
    message.createdAt = at;
    message.parentId = root ? root->id : QString();
    message.rootId = root && kind != K::Quote ? root->id : message.remoteId;
    text.arrivesAt = at;
    if (kind != K::DirectMessage && who.author.followers > 0) {
        // The few that everybody likes, the many that nobody does. No dice: the rest stays as it is told.
        const double luck = double(seedOf(message.remoteId.toUtf8()) % 1000) / 1000;
        text.likes = qint64(std::sqrt(double(who.author.followers)) / 4 * luck * luck * luck);
        text.boosts = text.likes / 6;
    }
    return text;
}

// Under a post some answer each other, rather than the post.
void Teller::answerOneAnother(Platform platform, Text &text)
{
    constexpr int inAHundred = 22;
    constexpr auto remembered = 48h;
    QList<Said> &there = m_said[{ platform, text.message.rootId }];
    const quint64 luck = seedOf(u"answers "_s.toUtf8() + text.message.remoteId.toUtf8());
    QList<const Said *> others;
    for (const Said &each : std::as_const(there)) {
        if (each.author != text.message.author.remoteId && each.at < text.message.createdAt
            && text.message.createdAt - each.at < remembered)
            others.append(&each);
    }
    if (!others.isEmpty() && int(luck % 100) < inAHundred)
        text.message.parentId = others[qsizetype(luck / 100 % quint64(others.size()))]->id;
    there.append({ text.message.remoteId, text.message.author.remoteId, text.message.createdAt });
}

Text Teller::ours(Platform platform, const QString &words, Instant at, const Text &to)
{
    Text text;
    Message &message = text.message;
    message.own = true;
    message.kind = to.message.kind == K::Mention || to.message.kind == K::Quote ? K::Reply
                                                                                 : to.message.kind;
    message.author.remoteId = m_us[platform].account.remoteId;
    message.remoteId = dialect::textId(platform, message.author.remoteId, number(at), false);
    message.body.text = Foreign(words);
    message.language = to.message.language;
    message.audience = to.message.audience;
    message.createdAt = at;
    message.parentId = to.message.remoteId;
    message.rootId = to.message.rootId;
    text.arrivesAt = at;
    return text;
}

void Teller::keep(Platform platform, const Text &text)
{
    Text kept = text;
    kept.message.apiId = dialect::apiId(platform, kept.message.remoteId);
    kept.message.url = dialect::url(platform, kept.message.remoteId);
    if (kept.message.rootId.isEmpty())
        kept.message.rootId = kept.message.remoteId;
    m_texts[platform].append(kept);
}

// The newest post mostly, or one of those before it.
const Teller::Root *Teller::commented(Platform platform, Instant at, Chance &chance) const
{
    const auto found = m_roots.find(platform);
    if (found == m_roots.end())
        return nullptr;
    const QList<Root> &roots = found->second;
    const auto end = std::lower_bound(roots.begin(), roots.end(), at,
                                      [](const Root &root, Instant when) { return root.at < when; });
    const auto count = end - roots.begin();
    if (count == 0)
        return nullptr;
    const auto back = std::min<qsizetype>(qsizetype(-std::log(1 - chance.unit()) * 1.3), count - 1);
    return &roots.at(count - 1 - back);
}

// People greet or do not, thank or do not, and some never use a capital or a full stop.
QString Teller::worded(const QString &words, const Talk &talk, Chance &chance) const
{
    static const QStringList polite { u"question"_s, u"sale"_s, u"exchange"_s, u"technical"_s,
                                      u"idea"_s };
    QString made = words;
    if (polite.contains(talk.need)) {
        const bool greeted = made.startsWith("Bonjour"_L1) || made.startsWith("Bonsoir"_L1)
            || made.startsWith("Hi"_L1) || made.startsWith("Hello"_L1) || made.startsWith("Hola"_L1)
            || made.startsWith("Buenas"_L1) || made.startsWith("Coucou"_L1)
            || made.startsWith("Quick"_L1);
        const Phrases &sentences = phrases(talk.who->language);
        if (!greeted && chance.happens(.35))
            made.prepend(chance.pick(sentences.words(u"hello"_s)) + u' ');
        if (!made.contains("erci"_L1) && !made.contains("hank"_L1) && !made.contains("racias"_L1)
            && chance.happens(.25))
            made.append(u' ' + chance.pick(sentences.words(u"bye"_s)));
    }
    // A habit of the person, not of the day.
    const quint64 habit = seedOf(talk.who->author.remoteId.toUtf8()) % 100;
    if (habit < 9 && made.endsWith(u'.'))
        made.chop(1);
    if (habit < 6)
        made = made.toLower();
    else if (habit == 50 && talk.need == "complaint"_L1)
        made = made.toUpper();
    return made;
}

// A text nobody has written yet, if that can be had.
QString Teller::fresh(const Phrases::Scene &scene, const QString &language,
                      Phrases::Subject &subject, Chance &chance)
{
    const Phrases &sentences = phrases(language);
    QString words;
    Phrases::Subject about;
    for (int attempt = 0; attempt < 8; ++attempt) {
        about = subject;
        words = sentences.opening(scene, about, chance);
        if (!m_told.contains(words))
            break;
    }
    m_told.insert(words);
    subject = about;
    return words;
}

Phrases::Subject Teller::subject(const Person &who, Chance &chance) const
{
    return { { u"name"_s, who.calledBy },
             { u"us"_s, u"Lumen"_s },
             { u"order"_s, QString::number(chance.between(3400, 4990)) } };
}

Message::Kind Teller::kindOn(Platform platform, Chance &chance)
{
    const QList<dialect::Share> kinds = dialect::kinds(platform);
    QList<double> weights;
    for (const dialect::Share &share : kinds)
        weights.append(share.weight);
    return kinds.at(chance.weighed(weights)).kind;
}

} // namespace sample
