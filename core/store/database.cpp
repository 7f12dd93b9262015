// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/migrations.h"
#include "core/store/sqlite.h"

#include <QAtomicInteger>
#include <QFile>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

// Bound by position, Qt writes out a name for the place each time, which costs more than the value;
// so every ? gets its name when the statement is prepared.
const QString &nameOf(int position)
{
    thread_local QStringList names;
    while (names.size() <= position)
        names.append(u":p%1"_s.arg(names.size()));
    return names.at(position);
}

QString named(const QString &sql)
{
    QString found;
    found.reserve(sql.size() + 64);
    int position = 0;
    bool literal = false;
    for (const QChar c : sql) {
        literal = literal != (c == u'\'');
        if (c == u'?' && !literal)
            found += nameOf(position++);
        else
            found += c;
    }
    return found;
}

} // namespace

Statement::Statement(Database &database, Kept *kept)
    : m_database(&database)
    , m_kept(kept)
{
    Q_ASSERT_X(!kept->taken, "Statement", "the same statement is taken twice");
    m_kept->taken = true;
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_kept(std::exchange(other.m_kept, nullptr))
    , m_failure(std::move(other.m_failure))
{
}

Statement::~Statement()
{
    if (!m_kept)
        return;
    m_kept->query->finish();
    m_kept->taken = false;
}

QVariant Statement::toVariant(const QString &value)
{
    return value.isNull() ? QVariant(QString::fromLatin1("")) : QVariant(value);
}

QVariant Statement::toVariant(const QByteArray &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

Result<> Statement::execute()
{
    if (m_failure)
        return *m_failure; // it could not be prepared
    if (m_database->failNow())
        m_failure = Error(Error::Full, u"a call that was told to fail"_s);
    else if (!m_kept->query->exec())
        m_failure = m_database->lastError(m_kept->query->lastError(), m_kept->query->lastQuery());
    if (m_failure)
        return *m_failure;
    if (!m_kept->silent.isEmpty() && affected() > 0)
        m_database->m_touched.insert(m_kept->silent);
    return {};
}

void Statement::bind(int position, const QVariant &value)
{
    m_kept->query->bindValue(nameOf(position), value);
}

Result<> Statement::runList(const QVariantList &values)
{
    for (int position = 0; position < values.size(); ++position)
        bind(position, values[position]);
    return execute();
}

bool Statement::next()
{
    if (m_kept->query->next())
        return true;
    if (m_kept->query->lastError().isValid())
        m_failure = m_database->lastError(m_kept->query->lastError(), m_kept->query->lastQuery());
    return false;
}

std::optional<Instant> Statement::maybeMoment(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return moment(column);
}

Database::Database(const QString &path)
    : m_path(path)
{
    static QAtomicInteger<int> serial;
    sqlite::lighten();
    m_name = u"parvis-%1"_s.arg(serial.fetchAndAddRelaxed(1));
    m_sql = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_sql.setDatabaseName(path);
    m_onTouched = [this](const char *table) {
        if (!m_touched.contains(QByteArray::fromRawData(table, qsizetype(qstrlen(table)))))
            m_touched.insert(QByteArray(table));
    };
}

Database::~Database()
{
    if (m_sql.isOpen()) {
        sqlite::watch(m_sql, nullptr);
        sqlite::overhear(m_sql, nullptr);
    }
    m_kept.clear();
    m_sql.close();
    m_sql = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    std::unique_ptr<Database> database(new Database(path));
    const Result<> started = database->start(mode);
    if (!started)
        return started.error();
    return database;
}

Result<> Database::start(Mode mode)
{
    // 10 s: the default of 5 s fails under another process's long write.
    m_sql.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!m_sql.open())
        return lastError(m_sql.lastError(), u"open"_s);
    sqlite::harden(m_sql);
    const bool writes = mode == Mode::Write;
    QStringList pragmas { u"PRAGMA cell_size_check=ON"_s, u"PRAGMA mmap_size=0"_s,
                          u"PRAGMA cache_size=-65536"_s, u"PRAGMA foreign_keys=ON"_s };
    if (writes) // FULL: publishing relies on a commit surviving a power cut
        pragmas << u"PRAGMA journal_mode=WAL"_s << u"PRAGMA synchronous=FULL"_s;
    else
        pragmas << u"PRAGMA query_only=ON"_s;
    for (const QString &pragma : pragmas) {
        const Result<> done = execute(pragma);
        if (!done)
            return done;
    }
    if (!writes)
        return {};
    for (const QString &tail : { u""_s, u"-wal"_s, u"-shm"_s }) { // a new one is nobody else's
        if (QFile::exists(m_path + tail))
            QFile::setPermissions(m_path + tail, QFile::ReadOwner | QFile::WriteOwner);
    }
    const Result<> migrated = migrations::run(*this);
    if (!migrated)
        return migrated;
    sqlite::watch(m_sql, &m_onTouched);
    sqlite::overhear(m_sql, &m_direct);
    QSqlQuery silent(m_sql);
    if (!silent.exec(u"SELECT name FROM pragma_table_list WHERE wr = 1"_s))
        return lastError(silent.lastError(), u"table_list"_s);
    while (silent.next())
        m_silent.insert(silent.value(0).toByteArray());
    return {};
}

Statement Database::prepare(const QString &sql)
{
    std::shared_ptr<Statement::Kept> &kept = m_kept[sql];
    if (kept && (kept->taken || !kept->query->lastQuery().isEmpty()))
        return Statement(*this, kept.get());
    kept = std::make_shared<Statement::Kept>();
    kept->query = std::make_unique<QSqlQuery>(m_sql);
    kept->query->setForwardOnly(true);
    m_direct.clear();
    if (kept->query->prepare(named(sql))) {
        if (m_silent.contains(m_direct))
            kept->silent = m_direct;
        return Statement(*this, kept.get());
    }
    // Not wrong SQL (that has asserted) but a file that cannot be read: report it from a statement
    // that fails when run. The next one tries again.
    const Error error = lastError(kept->query->lastError(), sql);
    kept->query = std::make_unique<QSqlQuery>(m_sql);
    Statement statement(*this, kept.get());
    statement.m_failure = error;
    return statement;
}

Result<> Database::execute(const QString &sql)
{
    if (failNow())
        return Error(Error::Full, u"a call that was told to fail"_s);
    QSqlQuery query(m_sql);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return lastError(query.lastError(), sql);
    return {};
}

Result<> Database::begin()
{
    Q_ASSERT_X(!m_transacting, "Database", "transactions do not nest");
    // IMMEDIATE: a deferred transaction that turns into a write fails at once when another
    // process wrote meanwhile, however long the timeout.
    const Result<> begun = execute(u"BEGIN IMMEDIATE"_s);
    m_transacting = bool(begun);
    return begun;
}

Result<> Database::commit()
{
    const Result<> committed = execute(u"COMMIT"_s);
    if (committed)
        m_transacting = false;
    return committed;
}

void Database::rollback()
{
    m_transacting = false;
    QSqlQuery query(m_sql);
    query.exec(u"ROLLBACK"_s); // fails only when SQLite has rolled back by itself
}

bool Database::failNow()
{
    if (m_failCall < 0)
        return false;
    return m_failCall-- == 0;
}

QSet<QByteArray> Database::takeTouched()
{
    return std::exchange(m_touched, {});
}

Error Database::lastError(const QSqlError &error, const QString &what) const
{
    const QString detail = error.databaseText() + u" in "_s + what.left(200);
    const int code = error.nativeErrorCode().toInt();
    switch (code & 0xff) { // extended codes keep the primary one in the low byte
    case 13: return Error(Error::Full, detail);
    case 5:
    case 6: return Error(Error::Busy, detail);
    case 8: return Error(Error::ReadOnly, detail);
    case 11:
    case 26: return Error(Error::Damaged, detail);
    case 10: // I/O
    case 14: // cannot open
    case 3: // permission
    case 23: return Error(Error::Unavailable, detail);
    case 19: return Error(Error::Invalid, detail); // a constraint
    case 1: // wrong SQL, unless the file lacks what every workspace has
        qCritical("SQL: %s", qUtf8Printable(detail));
        Q_ASSERT_X(!error.databaseText().contains("syntax"_L1), "Database", qUtf8Printable(detail));
        return Error(Error::Damaged, detail);
    default: break;
    }
    return Error(Error::Unavailable, detail + u" (%1)"_s.arg(code));
}
