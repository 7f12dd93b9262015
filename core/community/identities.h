// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people.h"

// Who may be the same person on two platforms. It is only suggested; a person decides, and can part
// them again as they were.
namespace identities {

enum class Hint {
    Handle, // called the same, but for the server
    Name, // a name of two words or a long one, letter for letter
};

struct Suggestion
{
    people::Face face;
    qint64 personId = 0; // who that is so far
    QList<Hint> hints;
};
// Of one person: accounts elsewhere that may be theirs too, the likeliest first. Nobody that was told
// apart, and no account where they have one already.
Result<QList<Suggestion>> suggestions(Database &database, qint64 personId);

// Both are one from now on, called by the smaller number: conversations, notes and labels together;
// one of us if either was.
// The number of the merging, to part them with.
Result<qint64> merge(Database &database, qint64 one, qint64 other, Instant now); // NotFound, Invalid
// As they were before; what was noted since stays with the first. NotFound when it was done already.
Result<> part(Database &database, qint64 merging);
// One account becomes somebody of its own again. The number of who is left.
Result<qint64> separate(Database &database, qint64 authorId);
Result<> tellApart(Database &database, qint64 oneAuthor, qint64 otherAuthor, bool apart); // not suggested any more

} // namespace identities
