// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/csv.h"
#include "core/schedule/planfile.h"

using namespace Qt::StringLiterals;

// A file of a plan from anywhere. Whatever is in it, each post of it is either fine or says where it is not.
FUZZ(plan)
{
    planfile::Source source;
    source.path = u"/nowhere/plan.csv"_s;
    source.now = instant(1'795'172'400'000);
    Account account;
    account.id = 1;
    source.accounts = { account };
    const planfile::Sheet sheet = planfile::parsed(bytes, source);
    int line = 0;
    for (const planfile::Entry &entry : sheet.entries) {
        demand(entry.line > line, "posts come in the order of their lines");
        line = entry.line;
        demand(!entry.fine() || !entry.post.accounts.isEmpty(), "what is fine goes somewhere");
        for (const planfile::Fault &each : entry.faults)
            demand(each.line >= entry.line && each.column >= 0, "a fault has its place");
        for (const auto &due : entry.due)
            demand(!due || millis(*due) > -62'135'596'800'000, "a time is one");
    }
    if (const auto text = csv::decoded(bytes)) {
        for (const QStringList &row : csv::read(*text)) {
            for (const QString &cell : row)
                demand(csv::unguarded(csv::guarded(cell)) == cell, "a cell comes back");
        }
    }
}
