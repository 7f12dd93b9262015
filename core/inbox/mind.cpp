// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/mind.h"

#include "core/store/senses.h"
#include "core/understanding/learner.h"

using understanding::Lesson;
using understanding::Sense;

namespace {

constexpr int batch = 200;

QList<Sense> senseAll(Mind::Reader reader, QList<Foreign> texts)
{
    QList<Sense> found;
    for (const Foreign &text : texts)
        found.append(understanding::sense(*reader, text));
    return found;
}

QList<messages::Placed> sensePlaced(Mind::Reader reader, QList<messages::Placed> placed)
{
    for (messages::Placed &each : placed) {
        if (!each.message.own && !each.threadKey.isEmpty())
            each.sense
                = understanding::sense(*reader, each.message.body.text, each.message.language);
    }
    return placed;
}

QList<senses::Read> sensePending(Mind::Reader reader, QList<senses::Pending> pending)
{
    QList<senses::Read> found;
    for (const senses::Pending &each : pending) {
        senses::Read read;
        read.conversationId = each.conversationId;
        read.messageId = each.messageId;
        read.sense = understanding::sense(*reader, each.text, each.language);
        found.append(read);
    }
    return found;
}

} // namespace

Mind::Reader Mind::taught(corrections::Taught from)
{
    const Reader base = understanding::Reader::load(from.words);
    std::vector<Lesson> lessons;
    for (const corrections::Taught::Text &each : from.texts) {
        const Sense read = understanding::sense(*base, each.text, each.language);
        Lesson lesson;
        lesson.text = each.text.raw().toStdString();
        lesson.tongue = understanding::tongueFrom(
            (read.language.isEmpty() ? each.language : read.language).toStdString());
        lesson.label = understanding::labelFrom(each.label).value_or(read.label);
        lesson.corrected = !each.label.isEmpty();
        lessons.push_back(lesson);
    }
    return base->with(understanding::learner::replay(lessons, *base));
}

Task<Mind::Reader> Mind::reader()
{
    while (!m_reader || m_learnt != m_lesson) {
        const int lesson = m_lesson;
        corrections::Taught teaching;
        const Result<corrections::Taught> rows
            = co_await m_store.analyse(&corrections::taught);
        if (rows)
            teaching = *rows;
        Reader made = co_await m_worker.run(&Mind::taught, teaching);
        m_reader = made;
        m_learnt = lesson;
    }
    co_return m_reader;
}

Task<QList<Sense>> Mind::understand(QList<Foreign> texts)
{
    Reader with = m_reader;
    if (!with) {
        const Reader made = co_await reader();
        with = made;
    } else if (m_learnt != m_lesson && m_tasks.size() == 0) {
        m_tasks.start(renew());
    }
    QList<Sense> found = co_await m_worker.run(&senseAll, with, texts);
    co_return found;
}

Task<> Mind::renew()
{
    const Reader made = co_await reader();
    Q_UNUSED(made)
}

Task<QList<messages::Placed>> Mind::read(QList<messages::Placed> placed)
{
    const Reader with = co_await reader();
    QList<messages::Placed> read = co_await m_worker.run(&sensePlaced, with, placed);
    co_return read;
}

Task<Result<int>> Mind::catchUp()
{
    const Result<QList<senses::Pending>> pending
        = co_await m_store.read(&senses::pending, batch);
    if (!pending)
        co_return pending.error();
    if (pending->isEmpty())
        co_return 0;
    const QList<senses::Pending> texts = *pending;
    const Reader with = co_await reader();
    const QList<senses::Read> read = co_await m_worker.run(&sensePending, with, texts);
    const Result<int> saved = co_await m_store.write(&senses::save, read);
    if (!saved)
        co_return saved.error();
    co_return *saved;
}
