// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/messages.h"

#include <QStringList>

#include <vector>

// Messages that are the same at every run: French and English words by Zipf's law, 20 accounts,
// 60,000 authors, threads, Mastodon ids and at:// URIs.
class Generator
{
public:
    explicit Generator(qint64 total);

    static constexpr int accounts = 20;
    static constexpr int authors = 60'000;

    qint64 authorOf(qint64 number) const; // 1 … authors
    qint64 accountOf(qint64 number) const; // 1 … accounts
    messages::Placed make(qint64 number) const;
    static QString word(int language, quint64 seed);

private:
    QString text(quint64 *seed) const;

    qint64 m_total;
    std::vector<double> m_cumulated;
};
