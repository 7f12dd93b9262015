// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publications.h"

// What was written, of which publications were made: read to be written on, and planned again.
namespace posts {

struct Post
{
    qint64 id = 0;
    QString text;
    QString wall; // the time as it was chosen, empty: at once
    QString zone;
    QString composition; // JSON; empty when none was kept
    Instant createdAt;
};
Result<Post> one(Database &database, qint64 id); // NotFound

// What is still to come, post by post, the soonest first; drafts too, whenever they are for.
struct Coming
{
    Post post;
    QList<Publication> rows; // by account and part
};
Result<QList<Coming>> coming(Database &database, Instant now);

// Nothing of it has left nor may be under way: it can still be written otherwise.
bool open(Publication::State state);

// Puts a plan in the place of what is still open of a post. An account of which anything has left
// keeps its publications as they are; what is new of the others is a new revision, what is not in
// the plan any more is gone, or cancelled where it has been tried. With no drafts: takes the post
// back. Busy, and nothing changed, when something of the plan's accounts has left meanwhile.
// Returns the ids of what is planned now.
Result<QList<qint64>> replan(Database &database, qint64 id, publications::Plan plan, Instant now);

// For the other files of store, inside a transaction of theirs: a post with everything of its plan, its
// row alone, and a post of which nothing was ever tried gone as if it had never been.
Result<qint64> add(Database &database, const publications::Plan &plan, Instant now);
Result<qint64> insert(Database &database, const publications::Plan &plan, Instant now);
Result<> forget(Database &database, qint64 id);

} // namespace posts
