// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

// The plan of a workspace in a file of its own: a spreadsheet's, which is read back as it was, or a
// calendar's.
namespace planexport {

struct Wanted
{
    Wanted() = default;
    QString path; // ends with .csv or .ics
    QString draft; // the word for one, in a calendar
};
bool known(const QString &path); // one of the two
// Everything that is still to come. Complete or not there: Invalid for another ending, Unavailable when it
// cannot be written. Returns how many posts.
Result<int> write(Database &database, Wanted wanted, Instant now);

} // namespace planexport
