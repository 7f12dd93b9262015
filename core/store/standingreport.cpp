// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/standingreport.h"

#include "core/store/values.h"

using namespace Qt::StringLiterals;

namespace standingreport {

namespace {

const QString pathKey = u"monday_report"_s;
const QString doneKey = u"monday_report_done"_s;
const QString failedKey = u"monday_report_failed"_s;

} // namespace

Result<Standing> get(Database &database)
{
    const Result<QString> path = values::get(database, pathKey);
    if (!path)
        return path.error();
    const Result<QString> done = values::get(database, doneKey);
    if (!done)
        return done.error();
    const Result<QString> failed = values::get(database, failedKey);
    if (!failed)
        return failed.error();
    return Standing { *path, *done, *failed == "1"_L1 };
}

Result<> want(Database &database, QString path)
{
    return database.transact([&]() -> Result<> {
        for (const auto &[key, value] : { std::pair(pathKey, path), std::pair(doneKey, QString()),
                                          std::pair(failedKey, QString()) }) {
            const Result<> set = values::set(database, key, value);
            if (!set)
                return set;
        }
        return {};
    });
}

Result<> note(Database &database, QString path, QString week, bool written)
{
    return database.transact([&]() -> Result<> {
        const Result<QString> wanted = values::get(database, pathKey);
        if (!wanted || *wanted != path)
            return wanted ? Result<>() : wanted.error();
        const Result<> failed = values::set(database, failedKey, written ? u"0"_s : u"1"_s);
        if (!failed || !written)
            return failed;
        return values::set(database, doneKey, week);
    });
}

} // namespace standingreport
