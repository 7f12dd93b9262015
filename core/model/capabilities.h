// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <initializer_list>

// What one account can do right now, and its limits. Asked of the server at sign-in and at every
// health check, kept with the account as JSON; never a constant per platform.
struct Capabilities
{
    enum Feature : quint64 {
        Mentions = 1ull << 0, // brings mentions and replies
        DirectMessages = 1ull << 1,
        Reviews = 1ull << 2,
        Reply = 1ull << 3,
        Publish = 1ull << 4,
        Images = 1ull << 5,
        Video = 1ull << 6,
        AltText = 1ull << 7,
        Focus = 1ull << 8, // focus point of a picture
        Poll = 1ull << 9,
        Thread = 1ull << 10,
        ContentWarning = 1ull << 11,
        Visibility = 1ull << 12,
        Language = 1ull << 13,
        Quote = 1ull << 14,
        NativeSchedule = 1ull << 15, // the platform can hold a post until its time
        ManageScheduled = 1ull << 16, // and list, move and cancel what it holds
        EditOwn = 1ull << 17,
        DeleteOwn = 1ull << 18,
        Like = 1ull << 19,
        Boost = 1ull << 20,
        Bookmark = 1ull << 21,
        HideReply = 1ull << 22,
        DeleteOther = 1ull << 23,
        Block = 1ull << 24,
        Mute = 1ull << 25,
        Report = 1ull << 26,
        SearchText = 1ull << 27,
        SearchTag = 1ull << 28,
        PostMeasures = 1ull << 29,
        AccountMeasures = 1ull << 30,
        MarkRead = 1ull << 31,
        LinkCard = 1ull << 32,
        WhoMayReply = 1ull << 33,
        SelfLabels = 1ull << 34,
        NeedsMedia = 1ull << 35, // a post without picture or film is refused
        FilmAlone = 1ull << 36, // nothing else goes with a film
    };

    enum class Unit { Graphemes, CodePoints, Utf16, Utf8Bytes };

    quint64 features = 0; // Feature bits; QFlags of Qt 6.4 holds only 32

    int textLimit = 500; // in `unit`; the content warning counts too where there is one
    Unit unit = Unit::Graphemes;
    int byteLimit = 0; // UTF-8 bytes, 0 = none
    int linkWeight = 0; // what any http(s) link counts, 0 = its length
    bool shortMentions = false; // of @user@host only @user counts

    int mediaLimit = 4;
    int altTextLimit = 1500;
    qint64 imageBytes = 10 << 20;
    qint64 imagePixels = 0; // 0 = not said
    double imageTallest = 0; // width by height, at least and at most; 0 = not said
    double imageWidest = 0;
    qint64 videoBytes = 0;
    std::chrono::seconds videoLongest { 0 }; // 0 = not said
    QStringList mediaTypes; // MIME types; empty = image/jpeg, image/png, image/gif, image/webp

    int pollOptions = 0;
    int pollOptionLimit = 50;
    std::chrono::seconds pollShortest { 300 };
    std::chrono::seconds pollLongest { 2629746 };

    std::chrono::seconds scheduleLead { 300 }; // native scheduling: at least this far ahead

    bool can(Feature feature) const { return (features & feature) != 0; }
    void allow(std::initializer_list<Feature> more)
    {
        for (const Feature each : more)
            features |= each;
    }

    QJsonObject toJson() const;
    static Capabilities fromJson(const QJsonObject &json);
};
