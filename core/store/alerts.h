// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/store/database.h"

// Alerts that were raised: of what, with which numbers, words and first text, and what somebody did
// about each. One that goes on is one alert, told once.
namespace alerts {

// What is looked at: all that our accounts receive, what one of them does, or what a watch found anywhere.
inline const QString all = QStringLiteral("all");
QString account(qint64 id);
qint64 accountOf(const QString &subject); // 0: not one account
QString watch(qint64 id);
qint64 watchOf(const QString &subject); // 0: not a watch

// How easily one is raised, as the workspace keeps it: "auto", "low", "normal", "high".
inline const QString sensitivity = QStringLiteral("alert_sensitivity");

constexpr auto goesOn = std::chrono::hours(6); // after it last held, it is still the same
constexpr auto stays = std::chrono::hours(72); // before the eyes, when nobody does anything
constexpr auto mutes = std::chrono::hours(24);

struct Alert
{
    enum class Settled { No, Handled, Nothing };

    qint64 id = 0; // 0: not kept yet
    QString subject = all;
    QString watch; // the name of the watch; empty: it is of none, or that is gone
    Instant since; // the rise began
    Instant raisedAt; // it was enough
    Instant until; // it last was
    Instant foundAt; // this computer saw it
    int texts = 0; // whose mood was read, from since to until
    int negative = 0; // surely bad ones of them
    double expected = 0; // bad ones that are usual in such hours
    double usualShare = 0;
    double rise = 0; // smoothed standard deviations
    double chance = 1; // that it is nothing, going by the part of bad news
    QString sensitivity;
    bool young = false; // by the simpler rule: there was too little history
    QList<Foreign> words; // that are repeated more than they use to be
    qint64 firstId = 0; // the text it began with; 0: none, or it is gone
    qint64 firstConversation = 0;
    Foreign firstAuthor;
    Foreign firstText;
    std::optional<Instant> mutedUntil;
    Settled settled = Settled::No;
    std::optional<Instant> settledAt;
    QString settledBy;
    QString note; // what was done

    bool isOpen(Instant now) const; // somebody should look
    bool isMuted(Instant now) const { return mutedUntil && *mutedUntil > now; }
    bool isGone() const { return watchOf(subject) != 0 && watch.isEmpty(); } // what it was of
    friend bool operator==(const Alert &, const Alert &) = default;
};
QString settledKey(Alert::Settled settled); // "handled"; empty: nobody said

// The newest first.
Result<QList<Alert>> list(Database &database, int limit);
Result<Alert> one(Database &database, qint64 id); // NotFound
Result<QList<Alert>> open(Database &database, Instant now);
Result<QList<Alert>> since(Database &database, Instant when); // those that held then or later

// The surely bad texts of an alert: all of them counted, at most `limit` read, the oldest first.
struct Text
{
    qint64 messageId = 0;
    qint64 conversationId = 0; // 0: in none
    qint64 accountId = 0;
    Foreign author;
    Foreign body;
    Instant at;
    bool waiting = false;
    friend bool operator==(const Text &, const Text &) = default;
};
struct Behind
{
    int count = 0;
    int texts = 0; // of any mood
    QList<Text> bad;
};
Result<Behind> behind(Database &database, QString subject, Instant since, Instant until, int limit);
// Texts of the time before, to tell its words from.
Result<QList<Foreign>> earlier(Database &database, QString subject, Instant before, int limit);

// How many of the surely bad mentions of a watch are behind an alert of another subject, too.
struct Shared
{
    int bad = 0;
    int also = 0;
};
Result<Shared> shared(Database &database, qint64 watchId, Instant from, Instant until, QString subject);

// How far has been looked: until when, and which texts were there.
struct Looked
{
    Instant at;
    qint64 messageId = 0;
    qint64 mentionId = 0;
};
Result<std::optional<Looked>> looked(Database &database); // none: never
// The texts that are there by now. `oldest`: when the first of those was written that came since.
struct Newest
{
    Looked there;
    std::optional<Instant> oldest;
};
Result<Newest> newest(Database &database, std::optional<Looked> since, Instant now);
// What a look found: new ones, and those that go on. The same found twice is one. How many are new.
Result<int> keep(Database &database, QList<Alert> found, Looked looked);

// None of its subject is raised until then; none: it may be again. What it was before.
Result<std::optional<Instant>> mute(Database &database, qint64 id, std::optional<Instant> until);
// What became of it, by whom. Nothing: it was none, and its hours are usual from now on.
struct Outcome
{
    Alert::Settled settled = Alert::Settled::No;
    std::optional<Instant> at;
    QString by;
    QString note;
};
Result<Outcome> settle(Database &database, qint64 id, Outcome outcome); // what it was before

} // namespace alerts
