// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/mind.h"

#include "core/understanding/learner.h"
#include "core/understanding/reader.h"

using understanding::Lesson;
using understanding::NeedLesson;
using understanding::Sense;
using understanding::Tongue;

namespace {

constexpr int batch = 200;
constexpr int themesBatch = 500;
using Earlier = QHash<QString, Foreign>;

bool isShort(const Foreign &text)
{
    return text.raw().size() < understanding::tellsItself;
}

QList<Sense> senseAll(Mind::Reader reader, QList<Foreign> texts)
{
    QList<Sense> found;
    Tongue before = Tongue::Unknown; // texts of one conversation
    for (const Foreign &text : texts) {
        found.append(understanding::sense(*reader, text, {}, before));
        if (!found.last().language.isEmpty())
            before = understanding::tongueFrom(found.last().language.toStdString());
    }
    return found;
}

QList<messages::Placed> sensePlaced(Mind::Reader reader, QList<messages::Placed> placed,
                                    Earlier earlier)
{
    QHash<QString, Tongue> spoken; // by author
    for (auto it = earlier.begin(); it != earlier.end(); ++it)
        spoken.insert(it.key(), understanding::tongueOf(*reader, *it));
    for (messages::Placed &each : placed) {
        if (each.message.own || each.threadKey.isEmpty())
            continue;
        const QString author = each.message.author.remoteId;
        each.sense = understanding::sense(*reader, each.message.body.text, each.message.language,
                                          spoken.value(author, Tongue::Unknown));
        if (!each.sense->language.isEmpty())
            spoken[author] = understanding::tongueFrom(each.sense->language.toStdString());
    }
    return placed;
}

QList<themes::Read> findThemes(Mind::Reader reader, QList<themes::Pending> pending)
{
    QList<themes::Read> found;
    for (const themes::Pending &each : pending) {
        themes::Read read;
        read.conversationId = each.conversationId;
        read.messageId = each.messageId;
        if (reader->themes() && !reader->themes()->isEmpty())
            read.themes = understanding::sense(*reader, each.text, each.language).themes;
        found.append(read);
    }
    return found;
}

QList<senses::Read> sensePending(Mind::Reader reader, QList<senses::Pending> pending)
{
    QList<senses::Read> found;
    for (const senses::Pending &each : pending) {
        senses::Read read;
        read.conversationId = each.conversationId;
        read.messageId = each.messageId;
        const Tongue before = each.earlier.raw().isEmpty()
            ? Tongue::Unknown
            : understanding::tongueOf(*reader, each.earlier);
        read.sense = understanding::sense(*reader, each.text, each.language, before);
        found.append(read);
    }
    return found;
}

std::shared_ptr<const understanding::Themes> themesOf(const QList<themes::Entry> &entries)
{
    const auto made = std::make_shared<understanding::Themes>();
    for (const themes::Entry &each : entries) {
        for (auto it = each.words.begin(); it != each.words.end(); ++it)
            made->add(each.id, understanding::tongueFrom(it.key().toStdString()), *it);
    }
    return made;
}

} // namespace

Mind::Reader Mind::taught(corrections::Taught from)
{
    const Reader base = understanding::Reader::load(from.words, from.phrases);
    std::vector<Lesson> lessons;
    std::vector<NeedLesson> needs;
    for (const corrections::Taught::Text &each : from.texts) {
        const Sense read = understanding::sense(*base, each.text, each.language);
        Lesson lesson;
        lesson.text = each.text.raw().toStdString();
        lesson.tongue = understanding::tongueFrom(
            (read.language.isEmpty() ? each.language : read.language).toStdString());
        lesson.label = understanding::labelFrom(each.label).value_or(read.label);
        lesson.corrected = !each.label.isEmpty();
        NeedLesson need;
        need.text = lesson.text;
        need.tongue = lesson.tongue;
        need.corrected = each.need.has_value();
        if (need.corrected)
            need.need = understanding::needFrom(each.need->toStdString());
        lessons.push_back(lesson);
        needs.push_back(need);
    }
    return base->with(understanding::learner::replay(lessons, *base),
                      understanding::learner::replayNeeds(needs, *base));
}

Mind::Reader Mind::taughtWith(corrections::Taught from, QList<themes::Entry> themes)
{
    return taught(std::move(from))->about(themesOf(themes));
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
        QList<themes::Entry> subjects;
        const Result<QList<themes::Entry>> entries = co_await m_store.analyse(&themes::all);
        if (entries)
            subjects = *entries;
        Reader made = co_await m_worker.run(&Mind::taughtWith, teaching, subjects);
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

Task<QList<messages::Placed>> Mind::read(qint64 accountId, QList<messages::Placed> placed)
{
    const Reader with = co_await reader();
    QStringList authors;
    for (const messages::Placed &each : placed) {
        if (!each.message.own && !each.threadKey.isEmpty() && isShort(each.message.body.text))
            authors.append(each.message.author.remoteId);
    }
    Earlier earlier;
    if (!authors.isEmpty()) {
        const Result<Earlier> texts
            = co_await m_store.read(&senses::earlier, accountId, authors);
        if (texts)
            earlier = *texts;
    }
    QList<messages::Placed> read = co_await m_worker.run(&sensePlaced, with, placed, earlier);
    co_return read;
}

Task<Result<int>> Mind::readSome(Left left, Keep keep)
{
    const Result<QList<senses::Pending>> pending = co_await m_store.read(left, batch);
    if (!pending)
        co_return pending.error();
    if (pending->isEmpty())
        co_return 0;
    const QList<senses::Pending> texts = *pending;
    const Reader with = co_await reader();
    const QList<senses::Read> read = co_await m_worker.run(&sensePending, with, texts);
    const Result<int> saved = co_await m_store.write(keep, read);
    if (!saved)
        co_return saved.error();
    co_return std::max(1, *saved); // what is newer by now comes next
}

Task<Result<int>> Mind::catchUpThemes()
{
    const Result<QString> edition = co_await m_store.read(&themes::stamp);
    if (!edition)
        co_return edition.error();
    const Result<bool> left = co_await m_store.read(&themes::areLeft);
    if (!left)
        co_return left.error();
    if (!*left)
        co_return 0;
    if (m_edition != *edition)
        relearn();
    const QString words = *edition;
    m_edition = words;
    const Reader with = co_await reader();
    const Result<QList<themes::Pending>> pending
        = co_await m_store.read(&themes::pending, themesBatch);
    if (!pending)
        co_return pending.error();
    const QList<themes::Pending> texts = *pending;
    const QList<themes::Read> read = co_await m_worker.run(&findThemes, with, texts);
    const Result<int> saved = co_await m_store.write(&themes::saveRead, read, words);
    if (!saved)
        co_return saved.error();
    co_return std::max(1, int(texts.size()));
}
