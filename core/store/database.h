// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

class Database;

// A prepared statement, taken for one use and given back (finished) when it leaves scope: a kept
// query that was not finished pins the log and reads an old snapshot. The same text cannot be taken
// twice at a time.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    // Binds every placeholder in order and runs.
    template <typename... V>
    Result<> run(const V &...values)
    {
        int position = 0;
        (bind(position++, toVariant(values)), ...);
        return execute();
    }

    Result<> runList(const QVariantList &values); // the same, for a condition made up at run time

    bool next(); // the next row, or the end; an error ends too and is in failure()
    std::optional<Error> failure() const { return m_failure; }

    bool isNull(int column) const { return m_kept->query->isNull(column); }
    qint64 integer(int column) const { return m_kept->query->value(column).toLongLong(); }
    double real(int column) const { return m_kept->query->value(column).toDouble(); }
    QString text(int column) const { return m_kept->query->value(column).toString(); }
    Foreign foreign(int column) const { return Foreign(text(column)); }
    QByteArray bytes(int column) const { return m_kept->query->value(column).toByteArray(); }
    Instant moment(int column) const { return instant(integer(column)); }
    std::optional<Instant> maybeMoment(int column) const;

    qint64 insertedId() const { return m_kept->query->lastInsertId().toLongLong(); }
    int affected() const { return m_kept->query->numRowsAffected(); }

private:
    friend class Database;
    struct Kept
    {
        std::unique_ptr<QSqlQuery> query;
        QByteArray silent; // the table it writes that nobody is told of, or none
        bool taken = false;
    };
    Statement(Database &database, Kept *kept);
    void bind(int position, const QVariant &value);
    Result<> execute();

    // An empty text is '', never NULL; an empty blob is NULL.
    static QVariant toVariant(const QString &value);
    static QVariant toVariant(const QByteArray &value);
    static QVariant toVariant(const Foreign &value) { return toVariant(value.raw()); }
    static QVariant toVariant(Instant value) { return millis(value); }
    static QVariant toVariant(bool value) { return int(value); }
    static QVariant toVariant(int value) { return value; }
    static QVariant toVariant(qint64 value) { return value; }
    static QVariant toVariant(double value) { return value; }
    static QVariant toVariant(std::nullptr_t) { return {}; }
    template <typename T>
    static QVariant toVariant(const std::optional<T> &value)
    {
        return value ? toVariant(*value) : QVariant();
    }

    Database *m_database;
    Kept *m_kept;
    std::optional<Error> m_failure;
};

// One open connection; lives on one thread. SQL is in the common subset of SQLite and PostgreSQL.
// Errors: Full, Busy, ReadOnly, Damaged, NewerVersion, Unavailable; wrong SQL asserts.
class Database
{
public:
    enum class Mode { Write, Read };

    // ":memory:" makes a fresh, migrated workspace for tests.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode = Mode::Write);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Statement prepare(const QString &sql); // kept; re-preparing costs six times as much
    Result<> execute(const QString &sql); // one statement, not kept

    // Runs `work` in a transaction: BEGIN IMMEDIATE, then COMMIT when it returns a value, ROLLBACK
    // when it returns an Error. Not nested.
    template <typename Work>
    auto transact(Work work) -> decltype(work());

    QSqlDatabase &sql() { return m_sql; }
    QString path() const { return m_path; }
    QSet<QByteArray> takeTouched(); // tables written since the last call
    Error lastError(const QSqlError &error, const QString &what) const;

    // The nth call from now fails as if the disk were full (0 = the next; -1 = none): lets tests
    // fail each call in turn.
    void failCall(int nth) { m_failCall = nth; }

private:
    friend class Statement;
    explicit Database(const QString &path);
    Result<> start(Mode mode);
    Result<> begin();
    Result<> commit();
    void rollback();
    bool failNow();

    QString m_path;
    QString m_name;
    QSqlDatabase m_sql;
    QHash<QString, std::shared_ptr<Statement::Kept>> m_kept;
    QSet<QByteArray> m_silent; // tables WITHOUT ROWID
    QByteArray m_direct; // what was prepared last writes this
    std::function<void(const char *)> m_onTouched;
    QSet<QByteArray> m_touched;
    int m_failCall = -1;
    bool m_transacting = false;
};

template <typename Work>
auto Database::transact(Work work) -> decltype(work())
{
    const Result<> begun = begin();
    if (!begun)
        return begun.error();
    auto result = work();
    if (!result) {
        rollback();
        return result;
    }
    const Result<> committed = commit();
    if (!committed) {
        rollback();
        return committed.error();
    }
    return result;
}
