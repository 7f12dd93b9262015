// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/dialect.h"
#include "core/connectors/sample/teller.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

// What the brand does: its posts and what becomes of them, its plans, its growing audience.
namespace sample {

namespace {

using K = Message::Kind;

// When people are there to read, by the hour.
constexpr std::array reading { .3, .2, .2, .2, .2, .3, .4, .5, .6, .85, .85, .75,
                               .95, .8, .75, .8, .85, 1.05, 1.5, 1.45, 1.05, .9, .7, .5 };

struct Hope
{
    double likes;
    double boosts;
    double views;
    double hours; // until two thirds of it have come
};

Hope hope(Platform platform)
{
    switch (platform) {
    case Platform::Mastodon: return { 31, 11, 0, 5 };
    case Platform::Bluesky: return { 38, 8, 0, 4 };
    case Platform::Facebook: return { 190, 14, 6100, 14 };
    case Platform::Instagram: return { 460, 26, 9200, 12 };
    case Platform::LinkedIn: return { 88, 9, 2900, 22 };
    case Platform::YouTube: return { 74, 0, 1900, 60 };
    default: return { 0, 0, 0, 24 };
    }
}

} // namespace

// The week's slots, each week anew: thirteen posts in every cell of the best hours.
void Teller::tellPosts()
{
    const QDate today = walltime::at(m_now, m_zone).date();
    for (QDate day = today.addDays(-daysTold); day <= today; day = day.addDays(1)) {
        Chance chance = diceFor(day, "posts");
        for (const Outline::Slot &slot : m_outline.slots) {
            const Instant at
                = walltime::resolve(day, slot.time, m_zone).at
                + std::chrono::seconds(chance.below(50));
            if (slot.day != day.dayOfWeek() || at > m_now)
                continue;
            // The last week's posts that conversations refer to are told word for word.
            const auto told = std::find_if(
                m_outline.posts.begin(), m_outline.posts.end(), [&](const Outline::Post &each) {
                    return each.day == slot.day && each.time == slot.time
                        && at > m_now - 24h * 7;
                });
            if (told != m_outline.posts.end()) {
                for (const Platform platform : told->platforms) {
                    publish(platform, at, told->text, told->language, chance, 1.6);
                    if (!told->poll.isEmpty() && platform == Platform::Mastodon) {
                        const QStringList options = told->poll.split(u'\n');
                        auto poll = PollStand::fromJson(
                            { { u"options"_s, QJsonArray::fromStringList(options) } });
                        poll->voters = poll->votes();
                        poll->endsAt = at + 24h * 7;
                        m_texts[platform].last().message.poll = poll;
                    }
                    m_rootsByKey[told->key + platform::key(platform)]
                        = m_roots[platform].last().id;
                }
                continue;
            }
            const Phrases &sentences = phrases(slot.language);
            const Phrases::Scene *scene
                = sentences.scene(slot.scene, K::Post, slot.platforms.first(), chance);
            Phrases::Subject about { { u"order"_s, QString::number(chance.between(240, 900)) } };
            const QString words = fresh(*scene, slot.language, about, chance);
            const double appeal = slot.scene == "post-news"_L1 ? 1.4 : 1;
            for (const Platform platform : slot.platforms)
                publish(platform, at, words, slot.language, chance, appeal);
        }
    }
}

void Teller::publish(Platform platform, Instant at, const QString &text, const QString &language,
                     Chance &chance, double appeal)
{
    Text post;
    Message &message = post.message;
    message.own = true;
    message.kind = K::Post;
    message.author.remoteId = m_us[platform].account.remoteId;
    message.remoteId = dialect::textId(platform, message.author.remoteId, number(at), true);
    message.body.text = Foreign(text);
    message.language = dialect::saysLanguage(platform) ? language : QString();
    message.createdAt = at;
    post.arrivesAt = at;
    expect(post, platform, m_zone, chance);
    post.likes = qint64(double(post.likes) * appeal);
    post.boosts = qint64(double(post.boosts) * appeal);
    post.views = qint64(double(post.views) * appeal);
    m_roots[platform].append({ message.remoteId, at });
    keep(platform, post);
}

void Teller::expect(Text &post, Platform platform, const QTimeZone &zone, Chance &chance)
{
    const QDateTime local = walltime::at(post.arrivesAt, zone);
    const double when = reading[std::size_t(local.time().hour())]
        * weekday(local.date());
    const Hope most = hope(platform);
    const double luck = chance.around(when, .3);
    post.views = qint64(most.views * luck);
    post.likes = qint64(most.likes * luck * chance.around(1, .2));
    post.boosts = qint64(most.boosts * luck * chance.around(1, .35));
    post.pace = std::chrono::seconds(qint64(most.hours * 3600));
}

QList<story::Plan> Teller::plans() const
{
    QList<story::Plan> found;
    const QDate today = walltime::at(m_now, m_zone).date();
    for (const Outline::Plan &plan : m_outline.plans) {
        QDate day = today.addDays((plan.day - today.dayOfWeek() + 7) % 7);
        Instant at = walltime::resolve(day, plan.time, m_zone).at;
        if (at < m_now + 1h)
            at = walltime::resolve(day.addDays(7), plan.time, m_zone).at;
        found.append({ plan.text, plan.platforms, at, plan.state,
                       plan.picture.isEmpty() ? QString() : u":/sample/"_s + plan.picture,
                       plan.altText });
    }
    return found;
}

QList<std::pair<qint64, qint64>> Teller::followers(Platform platform) const
{
    const Member &us = m_us.at(platform);
    Chance chance(m_seed ^ quint64(int(platform)));
    QList<std::pair<qint64, qint64>> found;
    const qint64 today = millis(m_now) / 86'400'000;
    double value = double(us.followers) - us.growth * daysTold;
    for (qint64 day = today - daysTold; day <= today; ++day) {
        found.append({ day, qint64(value) });
        value += us.growth * (1 + .8 * chance.normal());
    }
    found.last().second = us.followers; // the number the account was made with
    return found;
}

} // namespace sample
