// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reportcomments.h"

using namespace Qt::StringLiterals;

namespace reportcomments {

Result<QString> get(Database &database, QDate first, QDate last)
{
    Statement query = database.prepare(
        u"SELECT text FROM report_comment WHERE first_day = ? AND last_day = ?"_s);
    const Result<> run = query.run(first.toJulianDay(), last.toJulianDay());
    if (!run)
        return run.error();
    QString found;
    if (query.next())
        found = query.text(0);
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> set(Database &database, QDate first, QDate last, QString text)
{
    if (text.trimmed().isEmpty()) {
        Statement remove = database.prepare(
            u"DELETE FROM report_comment WHERE first_day = ? AND last_day = ?"_s);
        return remove.run(first.toJulianDay(), last.toJulianDay());
    }
    Statement put = database.prepare(
        uR"(INSERT INTO report_comment (first_day, last_day, text) VALUES (?, ?, ?)
            ON CONFLICT (first_day, last_day) DO UPDATE SET text = excluded.text)"_s);
    return put.run(first.toJulianDay(), last.toJulianDay(), text);
}

} // namespace reportcomments
