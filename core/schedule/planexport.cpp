// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/planexport.h"

#include "core/schedule/icalendarwriter.h"
#include "core/schedule/planfile.h"
#include "core/store/accounts.h"
#include "core/store/values.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace planexport {

namespace {

bool isCalendar(const QString &path)
{
    return path.endsWith(".ics"_L1, Qt::CaseInsensitive);
}

} // namespace

bool known(const QString &path)
{
    return isCalendar(path) || path.endsWith(".csv"_L1, Qt::CaseInsensitive);
}

Result<int> write(Database &database, Wanted wanted, Instant now)
{
    if (!known(wanted.path))
        return Error(Error::Invalid, wanted.path);
    const Result<QList<posts::Coming>> coming = posts::coming(database, now);
    if (!coming)
        return coming.error();
    const Result<QList<Account>> accounts = accounts::all(database);
    if (!accounts)
        return accounts.error();
    QByteArray bytes;
    if (isCalendar(wanted.path)) {
        const Result<QString> name = values::name(database);
        if (!name)
            return name.error();
        const icalendarwriter::Words words { name->isEmpty() ? u"Parvis"_s : *name, wanted.draft };
        bytes = icalendarwriter::written(*coming, *accounts, words);
    } else {
        const Result<QTimeZone> zone = values::zone(database);
        if (!zone)
            return zone.error();
        bytes = planfile::written(*coming, *accounts, *zone, now);
    }
    QSaveFile file(wanted.path);
    if (!file.open(QFile::WriteOnly))
        return Error(Error::Unavailable, wanted.path);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error(Error::Full, wanted.path);
    return int(coming->size());
}

} // namespace planexport
