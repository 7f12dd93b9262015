// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plans.h"

#include <QSize>

// The posts of some days for whoever has to approve them: what is said where and when, with its
// pictures, and how it stands. Gathered from the plan; written as one HTML file that needs nothing else
// and prints well.
namespace reviewsheet {

// The same words on one account or several.
struct Version
{
    struct Place
    {
        qint64 accountId = 0;
        Platform platform = Platform::Mastodon;
        QString handle;
    };
    QList<Place> places;
    QList<Outgoing> parts; // of a thread, in order; the first comment last
    bool comment = false; // there is one
    Publication::State state = Publication::State::Draft; // the one that most needs a person
    std::optional<approvals::Said> said; // the last word about it
};
struct Post
{
    qint64 id = 0;
    Instant at;
    QList<Version> versions;
};
// What is to leave in that time, and what has left; by time. Nothing that was published elsewhere.
Result<QList<Post>> gather(Database &database, Instant from, Instant to);

// What stands on the sheet, in the window's words.
enum class Standing { Draft, Waiting, Approved, Scheduled, Sent, Trouble };
struct Picture
{
    QByteArray jpeg; // small; empty: it could not be read
    QSize size; // of that
    QString alt;
    bool film = false;
};
struct Entry
{
    QString day; // a heading where it changes
    QString time;
    QStringList places; // "Mastodon · @maison"
    Standing standing = Standing::Draft;
    QString state; // in a word or two
    QString said; // "Approved by Ana · 20 Nov"; may be empty
    QString warning; // content warning; may be empty
    QStringList texts; // of a thread, one after another
    QStringList poll; // options
    QString comment; // the first one, may be empty
    QList<Picture> pictures;
};
struct Sheet
{
    QString language;
    QString title;
    QString brand;
    QString period;
    QString made;
    QString opening; // how to answer; may be empty
    QString empty; // there is nothing in that time
    QString film; // "Film"
    QString missing; // "The picture could not be read"
    QString noAlt; // "No description"
    QString poll; // "Poll"
    QString warning; // "Content warning"
    QString comment; // "First comment"
    QString yes; // "Approved", to be ticked
    QString no; // "To be changed"
    QString remarks; // "Remarks"
    QList<std::pair<QString, int>> figures; // "7 posts", …
};

QString html(const QList<Entry> &entries, const Sheet &sheet);

} // namespace reviewsheet
