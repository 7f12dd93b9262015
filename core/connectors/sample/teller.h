// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/sample/folk.h"
#include "core/connectors/sample/story.h"

#include <QSet>

namespace sample {

// Writes the story day by day. Each day has its own dice, so that what happens tomorrow does not
// depend on when it is asked for.
class Teller
{
public:
    Teller(Instant now, const QTimeZone &zone, quint64 seed);

    void tellPast(); // thirteen weeks up to now
    void tellFuture(Instant from, Instant until); // strangers only: the brand is somebody else now
    void setPosts(Platform platform, const QList<Text> &newestFirst); // what can be commented on

    QList<Text> texts(Platform platform) const; // in the order of their arrival
    QList<Author> people(Platform platform) const { return m_folk.on(platform); }
    QList<story::Mark> marks() const { return m_marks; }
    QList<story::Plan> plans() const;
    QList<std::pair<qint64, qint64>> followers(Platform platform) const; // day, count

    // Hopes a post may have, at that hour of that day.
    static void expect(Text &post, Platform platform, const QTimeZone &zone, Chance &chance);
    // What somebody answers to an answer of ours, and what people say to a new post.
    std::optional<Text> thanks(Platform platform, const Text &ours, const Text &theirs);
    QList<Text> welcome(Platform platform, const Text &ours);

private:
    static constexpr int daysTold = 91; // thirteen weeks
    static double weekday(QDate day); // how lively it is, 1 = as usual

    struct Root
    {
        QString id;
        Instant at;
    };
    struct Said // under a post
    {
        QString id;
        QString author;
        Instant at;
    };
    // One conversation about to be told.
    struct Talk
    {
        Platform platform = Platform::Mastodon;
        const Person *who = nullptr;
        QString need;
        Message::Kind kind = Message::Kind::Comment;
        Instant at;
        bool answered = true; // the brand was there
        bool overtime = false; // it answers at any hour
    };

    const Phrases &phrases(const QString &language) const { return m_phrases.at(language); }
    void tellPosts();
    void tellDays();
    void tellRegulars();
    void tellScripts();
    void tellStorm();
    void tellEchoes();
    void tellChatter(QDate day, double count, Instant from, Instant until, const QString &need);
    void tellDay(QDate day, double count, Instant from, Instant until, bool answered,
                 Chance &chance);
    void publish(Platform platform, Instant at, const QString &text, const QString &language,
                 Chance &chance, double appeal);
    void converse(Talk talk, Chance &chance);
    void close(const Talk &talk, const Text &opening, const Phrases::Scene &scene,
               Phrases::Subject &subject, Chance &chance);
    Text said(Platform platform, const Person &who, Message::Kind kind, const QString &words,
              Instant at, const Root *root);
    void answerOneAnother(Platform platform, Text &text);
    Text ours(Platform platform, const QString &words, Instant at, const Text &to);
    void keep(Platform platform, const Text &text);
    const Root *commented(Platform platform, Instant at, Chance &chance) const;
    static Message::Kind kindOn(Platform platform, Chance &chance);
    QString need(Platform platform, Message::Kind kind, Chance &chance) const;
    QString worded(const QString &words, const Talk &talk, Chance &chance) const;
    QString fresh(const Phrases::Scene &scene, const QString &language, Phrases::Subject &subject,
                  Chance &chance);
    Phrases::Subject subject(const Person &who, Chance &chance) const;
    Instant moment(QDate day, Chance &chance) const;
    milliseconds offset(qint64 utcDay) const;
    Instant midnight(QDate day) const;
    Instant answerTime(Instant asked, bool overtime, Chance &chance) const;
    quint64 number(Instant at);
    Chance diceFor(QDate day, const char *what) const;

    Instant m_now;
    QTimeZone m_zone;
    quint64 m_seed;
    Outline m_outline;
    std::map<QString, Phrases> m_phrases;
    Folk m_folk;
    std::map<Platform, Member> m_us;
    std::map<Platform, QList<Text>> m_texts;
    std::map<Platform, QList<Root>> m_roots; // oldest first
    std::map<std::pair<Platform, QString>, QList<Said>> m_said; // by post
    std::map<QString, QString> m_rootsByKey; // "aube facebook" -> id
    std::map<qint64, int> m_numbers; // texts numbered so far, by UTC day
    mutable std::map<qint64, milliseconds> m_offsets; // of the zone, by UTC day
    QSet<QString> m_told;
    QList<story::Mark> m_marks;
};

} // namespace sample
