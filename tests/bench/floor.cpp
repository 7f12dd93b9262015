// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/floor.h"

#include <QSqlDriver>

#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <vector>

struct Floor::Lines
{
    sqlite3 *own = nullptr;
    std::vector<std::vector<sqlite3_stmt *>> rounds;
    std::vector<std::string> heard;
    qint64 read = 0; // so that nothing is optimised away
};

namespace {

sqlite3 *handleOf(Database &database)
{
    return *static_cast<sqlite3 *const *>(database.sql().driver()->handle().constData());
}

void check(int code, sqlite3 *database)
{
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
        return;
    std::fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(database));
    std::exit(1);
}

int hear(unsigned, void *context, void *statement, void *)
{
    char *sql = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
    static_cast<std::vector<std::string> *>(context)->push_back(sql);
    sqlite3_free(sql);
    return 0;
}

} // namespace

Floor::Floor(const QString &path)
    : m_lines(std::make_unique<Lines>())
{
    check(sqlite3_open_v2(path.toUtf8().constData(), &m_lines->own, SQLITE_OPEN_READONLY, nullptr),
          m_lines->own);
    check(sqlite3_exec(m_lines->own, "PRAGMA mmap_size=0; PRAGMA cache_size=-65536", nullptr, nullptr,
                       nullptr),
          m_lines->own);
}

Floor::~Floor()
{
    forget();
    sqlite3_close(m_lines->own);
}

void Floor::listen(Database &database)
{
    m_lines->heard.clear();
    sqlite3_trace_v2(handleOf(database), SQLITE_TRACE_STMT, &hear, &m_lines->heard);
}

void Floor::unlisten(Database &database)
{
    sqlite3_trace_v2(handleOf(database), 0, nullptr, nullptr);
    std::vector<sqlite3_stmt *> &round = m_lines->rounds.emplace_back();
    for (const std::string &sql : m_lines->heard) {
        if (sql.starts_with("--")) // a statement inside another one
            continue;
        check(sqlite3_prepare_v3(m_lines->own, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT,
                                 &round.emplace_back(), nullptr),
              m_lines->own);
    }
}

qsizetype Floor::rounds() const
{
    return qsizetype(m_lines->rounds.size());
}

void Floor::run(qsizetype round)
{
    for (sqlite3_stmt *statement : m_lines->rounds[std::size_t(round)]) {
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                if (sqlite3_column_type(statement, column) == SQLITE_INTEGER)
                    m_lines->read += sqlite3_column_int64(statement, column);
                else if (sqlite3_column_text(statement, column))
                    m_lines->read += sqlite3_column_bytes(statement, column);
            }
        }
        check(code, m_lines->own);
        sqlite3_reset(statement);
    }
}

void Floor::forget()
{
    for (const std::vector<sqlite3_stmt *> &round : m_lines->rounds) {
        for (sqlite3_stmt *statement : round)
            sqlite3_finalize(statement);
    }
    m_lines->rounds.clear();
}
