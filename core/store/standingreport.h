// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

// The report that is written by itself every Monday: where to, and how far that has come.
namespace standingreport {

struct Standing
{
    QString path; // with the week put into its name; empty: none is wanted
    QString done; // the last week that was written: "2026-W46"
    bool failed = false; // the last time
};
Result<Standing> get(Database &database);
Result<> want(Database &database, QString path); // begins with the week before; empty: no more
// Nothing when another path, or none, is wanted by now.
Result<> note(Database &database, QString path, QString week, bool written);

} // namespace standingreport
