// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/views.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace views {

namespace {

QString written(const conversations::Filter &filter)
{
    return QString::fromUtf8(
        QJsonDocument(conversations::toJson(filter)).toJson(QJsonDocument::Compact));
}

QString cleaned(const QString &name)
{
    return name.simplified().left(60);
}

// Places count from 0 without gaps.
Result<> number(Database &database, const QList<qint64> &order)
{
    for (qsizetype place = 0; place < order.size(); ++place) {
        Statement update = database.prepare(u"UPDATE saved_view SET place = ? WHERE id = ?"_s);
        const Result<> run = update.run(qint64(place), order[place]);
        if (!run)
            return run;
    }
    return {};
}

Result<QList<qint64>> orderOf(Database &database)
{
    const Result<QList<View>> views = all(database);
    if (!views)
        return views.error();
    QList<qint64> order;
    for (const View &each : *views)
        order.append(each.id);
    return order;
}

} // namespace

Result<QList<View>> all(Database &database)
{
    Statement query = database.prepare(
        u"SELECT id, name, filter, sort FROM saved_view ORDER BY place, id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<View> found;
    while (query.next()) {
        View view;
        view.id = query.integer(0);
        view.name = query.text(1);
        view.filter = conversations::fromJson(
            QJsonDocument::fromJson(query.text(2).toUtf8()).object());
        view.sort = conversations::sortFromKey(query.text(3));
        found.append(view);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<qint64> add(Database &database, View view, int place)
{
    const QString name = cleaned(view.name);
    if (name.isEmpty())
        return Error(Error::Invalid, u"a view without a name"_s);
    return database.transact([&]() -> Result<qint64> {
        Result<QList<qint64>> order = orderOf(database);
        if (!order)
            return order.error();
        Statement insert = database.prepare(
            u"INSERT INTO saved_view (id, name, place, filter, sort) VALUES (?, ?, 0, ?, ?)"_s);
        // One that comes back keeps its number.
        const auto id = view.id != 0 ? std::optional(view.id) : std::nullopt;
        const Result<> run
            = insert.run(id, name, written(view.filter), conversations::sortKey(view.sort));
        if (!run)
            return run.error();
        const qint64 made = insert.insertedId();
        order->insert(place < 0 || place > order->size() ? order->size() : place, made);
        const Result<> numbered = number(database, *order);
        if (!numbered)
            return numbered.error();
        return made;
    });
}

Result<> rename(Database &database, qint64 id, QString name)
{
    if (cleaned(name).isEmpty())
        return Error(Error::Invalid, u"a view without a name"_s);
    Statement update = database.prepare(u"UPDATE saved_view SET name = ? WHERE id = ?"_s);
    const Result<> run = update.run(cleaned(name), id);
    if (run && update.affected() == 0)
        return Error(Error::NotFound);
    return run;
}

Result<> change(Database &database, qint64 id, conversations::Filter filter,
                conversations::Sort sort)
{
    Statement update
        = database.prepare(u"UPDATE saved_view SET filter = ?, sort = ? WHERE id = ?"_s);
    const Result<> run = update.run(written(filter), conversations::sortKey(sort), id);
    if (run && update.affected() == 0)
        return Error(Error::NotFound);
    return run;
}

Result<int> move(Database &database, qint64 id, int by)
{
    return database.transact([&]() -> Result<int> {
        Result<QList<qint64>> order = orderOf(database);
        if (!order)
            return order.error();
        const int from = int(order->indexOf(id));
        if (from < 0)
            return Error(Error::NotFound);
        const int to = std::clamp(from + by, 0, int(order->size()) - 1);
        order->move(from, to);
        const Result<> numbered = number(database, *order);
        if (!numbered)
            return numbered.error();
        return to - from;
    });
}

Result<Removed> remove(Database &database, qint64 id)
{
    return database.transact([&]() -> Result<Removed> {
        const Result<QList<View>> views = all(database);
        if (!views)
            return views.error();
        Removed removed;
        for (qsizetype place = 0; place < views->size(); ++place) {
            if (views->at(place).id != id)
                continue;
            removed.view = views->at(place);
            removed.place = int(place);
        }
        if (removed.view.id == 0)
            return Error(Error::NotFound);
        Statement erase = database.prepare(u"DELETE FROM saved_view WHERE id = ?"_s);
        const Result<> run = erase.run(id);
        if (!run)
            return run.error();
        return removed;
    });
}

} // namespace views
