// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worker.h"
#include "core/store/corrections.h"
#include "core/store/messages.h"
#include "core/store/senses.h"
#include "core/store/store.h"
#include "core/store/themes.h"

#include <memory>

namespace understanding {
class Reader;
}

// Reads texts for one workspace, never on the window's thread: with our words and phrases, the person's
// own, and what their corrections taught. Everything is made anew from the rows when they change.
class Mind
{
public:
    Mind(Store &store, Worker &worker)
        : m_store(store)
        , m_worker(worker)
    {
    }

    using Reader = std::shared_ptr<const understanding::Reader>;
    Task<Reader> reader();
    void relearn() { ++m_lesson; } // a correction, a word or a theme was changed

    // For somebody who looks: with what is known now, while anything new is being learnt aside.
    Task<QList<understanding::Sense>> understand(QList<Foreign> texts);
    // Notes with each incoming message of an account what it says; one too short to tell its
    // language is taken to be in that of its author's earlier ones.
    Task<QList<messages::Placed>> read(qint64 accountId, QList<messages::Placed> placed);
    // Some of the conversations nobody has read yet; how many. 0: there are none.
    Task<Result<int>> catchUp() { return readSome(&senses::pending, &senses::save); }
    // Some of the messages that were not read for today's themes; how many.
    Task<Result<int>> catchUpThemes();
    // Some of the texts that came together with later ones of theirs: what each wanted itself; how many.
    Task<Result<int>> catchUpTexts() { return readSome(&senses::pendingTexts, &senses::saveTexts); }

    // The reader that rows teach; for who has no store.
    static Reader taught(corrections::Taught from);
    static Reader taughtWith(corrections::Taught from, QList<themes::Entry> themes);

private:
    using Left = Result<QList<senses::Pending>> (*)(Database &database, int limit);
    using Keep = Result<int> (*)(Database &database, QList<senses::Read> read);
    Task<Result<int>> readSome(Left left, Keep keep);
    Task<> renew();

    Store &m_store;
    Worker &m_worker;
    Reader m_reader;
    int m_lesson = 1; // what there is to be learnt
    int m_learnt = 0; // what the reader has learnt
    QString m_edition; // of the themes it was asked to find last
    Tasks m_tasks; // last: dies first
};
