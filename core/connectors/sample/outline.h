// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/model/platform.h"
#include "core/model/publication.h"
#include "core/model/watch.h"

#include <QHash>
#include <QTime>

namespace sample {

// resources/sample/story.json: what the brand does every week, who its regulars are, and the few
// conversations told word for word.
struct Outline
{
    struct Slot
    {
        int day = 1; // of the week, Monday = 1
        QTime time;
        QString scene;
        QString language;
        QList<Platform> platforms;
    };
    struct Character
    {
        QString key;
        QString name;
        QString language;
        QList<std::pair<Platform, QString>> handles; // where they mostly are first
        qint64 followers = -1;
        int texts = 0; // in 13 weeks
        QStringList needs;
        QList<double> weights;
    };
    struct Post
    {
        QString key;
        int day = 1;
        QTime time;
        QString language;
        QList<Platform> platforms;
        QString text;
        QString poll;
    };
    struct Line
    {
        std::chrono::minutes ago { 0 };
        bool own = false;
        QString text;
    };
    struct Script
    {
        QString who;
        Platform platform = Platform::Mastodon;
        QString kind; // as in the sentences: "comment", "mention", "dm", "chatter"
        QString post;
        QList<Line> lines;
        QStringList labels;
        QString note;
        QString state; // of the conversation, when not what the first reading makes of it
    };
    struct Plan
    {
        int day = 1;
        QTime time;
        QList<Platform> platforms;
        Publication::State state = Publication::State::Scheduled;
        QString text;
        QString picture;
        QString altText;
    };

    // The same words from many mouths, the last so long ago.
    struct Echo
    {
        Platform platform = Platform::Mastodon;
        QString kind;
        QString post;
        QString language;
        int times = 0;
        std::chrono::minutes ago { 0 };
        std::chrono::minutes every { 0 };
        QString text;
    };

    QList<Slot> slots;
    QList<Character> cast;
    QList<Post> posts;
    QList<Script> scripts;
    QList<Plan> plans;
    QList<Echo> echoes;
    QList<Watch> watches; // names, kinds and queries

    static Outline read();
};

} // namespace sample
