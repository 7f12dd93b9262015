// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <memory>
#include <vector>

// What a store function is measured against: the very statements it runs, prepared once and read
// to their end through SQLite's own library.
class Floor
{
public:
    explicit Floor(const QString &path);
    ~Floor();
    Floor(const Floor &) = delete;
    Floor &operator=(const Floor &) = delete;

    // Runs `ask` on the connection and keeps what it ran, values included, as one round.
    template <typename Ask>
    void learn(Database &database, Ask ask)
    {
        listen(database);
        ask();
        unlisten(database);
    }
    qsizetype rounds() const;
    void run(qsizetype round);
    void forget();

private:
    struct Lines;
    void listen(Database &database);
    void unlisten(Database &database);
    std::unique_ptr<Lines> m_lines;
};
