// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/planfile.h"
#include "core/store/database.h"

// From a file that was read to what is planned: nothing in part without being told so, nothing twice.
namespace planimport {

// What of it is planned already, on the same account, at the same time, in the same words, is marked.
Result<planfile::Sheet> compared(Database &database, planfile::Sheet sheet);

struct Consent // what a person has agreed to
{
    bool partly = false; // what is fine, though some of it is not
    bool again = false; // also what is planned already
    bool drafts = false; // as drafts: nothing leaves by itself
};
// What would be planned; empty when it takes more consent.
QList<publications::Plan> plans(const planfile::Sheet &sheet, Consent consent);

struct Count
{
    int posts = 0; // of the file
    int faulty = 0; // cannot be planned
    int known = 0; // are planned already
};
Count count(const planfile::Sheet &sheet);

} // namespace planimport
