// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/store/search.h"

using namespace Qt::StringLiterals;

// Whatever is typed is a question the full-text table understands.
FUZZ(search)
{
    static const std::unique_ptr<Database> database = [] {
        Result<std::unique_ptr<Database>> opened = Database::open(u":memory:"_s);
        demand(bool(opened), "a database in memory opens");
        return std::move(*opened);
    }();
    const QString typed = QString::fromUtf8(bytes);
    demand(bool(search::find(*database, typed, 0, 0, 10)), "no words are an error");
    demand(bool(search::find(*database, typed, 1, 0, 10)), "no words are an error");
}
