// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/filter.h"

// Views a person has saved: a filter and an order under a name, in the order of the rail.
namespace views {

struct View
{
    qint64 id = 0;
    QString name;
    conversations::Filter filter;
    conversations::Sort sort = conversations::Sort::Newest;
};

Result<QList<View>> all(Database &database);
// Invalid without a name. Both return the view's id; `place` counts from 0, -1 = last.
Result<qint64> add(Database &database, View view, int place);
Result<> rename(Database &database, qint64 id, QString name); // NotFound, Invalid
Result<> change(Database &database, qint64 id, conversations::Filter filter,
                conversations::Sort sort);
Result<int> move(Database &database, qint64 id, int by); // returns how far it went
// What was removed and where it stood: add() brings it back.
struct Removed
{
    View view;
    int place = 0;
};
Result<Removed> remove(Database &database, qint64 id); // NotFound

} // namespace views
