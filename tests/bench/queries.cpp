// SPDX-License-Identifier: GPL-3.0-or-later
// G5: what the inbox asks; G13: the same while messages come in.
#include "core/store/conversations.h"
#include "tests/bench/against.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"

#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>

#include <atomic>
#include <fcntl.h>
#include <functional>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using conversations::Way;

namespace {

struct Question
{
    const char *name;
    std::function<void(Database &, int round)> ask;
};

conversations::Filter in(Conversation::State state, qint64 accountId = 0)
{
    conversations::Filter filter;
    filter.state = state;
    filter.accountId = accountId;
    return filter;
}

conversations::Place somewhere(int round)
{
    conversations::Place place;
    place.at = instant(1'763'600'000'000 + round * 100'000'000ll);
    place.id = 1;
    return place;
}

QList<Question> questions(qint64 conversationCount)
{
    const auto todo = in(Conversation::State::Todo);
    const auto done = in(Conversation::State::Done);
    const qint64 stride = conversationCount / 301;
    return {
        { "G5 first page, to do",
          [todo](Database &on, int) {
              must(conversations::page(on, todo, std::nullopt, Way::Older, 50));
          } },
        { "G5 first page, everything",
          [](Database &on, int) {
              must(conversations::page(on, {}, std::nullopt, Way::Older, 50));
          } },
        { "G5 first page, one account",
          [](Database &on, int i) {
              const auto filter = in(Conversation::State::Todo, 1 + i % Generator::accounts);
              must(conversations::page(on, filter, std::nullopt, Way::Older, 50));
          } },
        { "G5 page anywhere, done",
          [done](Database &on, int i) {
              must(conversations::page(on, done, somewhere(i), Way::Older, 50));
          } },
        { "G5 view counts", [](Database &on, int) { must(conversations::counts(on)); } },
        { "G5 thread",
          [stride](Database &on, int i) { must(conversations::thread(on, 1 + i * stride)); } },
        { "G5 conversation",
          [stride](Database &on, int i) { must(conversations::one(on, 1 + i * stride)); } },
    };
}

// A new connection, and nothing of the file in memory.
void cold(const QString &path, const Question &question)
{
    QList<double> took;
    for (int round = 0; round < 21; ++round) {
        for (const char *tail : { "", "-wal" }) {
            const int file = ::open((path.toUtf8() + tail).constData(), O_RDONLY);
            if (file < 0)
                continue;
            ::fsync(file);
            ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
            ::close(file);
        }
        const std::unique_ptr<Database> reader = must(Database::open(path, Database::Mode::Read));
        QElapsedTimer timer;
        timer.start();
        question.ask(*reader, round);
        took.append(double(timer.nsecsElapsed()) / 1e6);
    }
    print((QByteArray(question.name) + ", cold p50").constData(), median(took), "ms");
}

struct Spread
{
    double cpu = 0;
    double wall = 0;
};
QList<Spread> p95s(Database &reader, const QList<Question> &asked)
{
    QList<Spread> found;
    for (const Question &question : asked) {
        QList<double> cpu;
        QList<double> wall;
        for (int i = 0; i < 300; ++i) {
            QElapsedTimer timer;
            timer.start();
            cpu.append(threadMilliseconds([&] { question.ask(reader, i); }));
            wall.append(double(timer.nsecsElapsed()) / 1e6);
        }
        found.append({ percentile(cpu, 95), percentile(wall, 95) });
    }
    return found;
}

// 10,000 messages a second from another connection, as from another process.
class Stream
{
public:
    Stream(const QString &path, qint64 first)
        : m_thread([this, path, first] { work(path, first); })
    {
    }
    ~Stream()
    {
        m_ending.release();
        m_thread.join();
    }
    qint64 count() const { return m_count; }

private:
    void work(const QString &path, qint64 first)
    {
        const std::unique_ptr<Database> writer = must(Database::open(path));
        const Generator generator(first * 2);
        QElapsedTimer since;
        since.start();
        while (!m_ending.tryAcquire(1, int(std::max<qint64>(0, m_count / 10 - since.elapsed())))) {
            messages::Delivery delivery;
            delivery.accountId = 1;
            delivery.zone = QTimeZone("Europe/Paris");
            for (qint64 i = 0; i < 200; ++i)
                delivery.messages.append(generator.make(first + m_count + i));
            must(messages::deliver(*writer, delivery, instant(benchworkspace::lastMoment)));
            m_count += 200;
        }
    }

    QSemaphore m_ending;
    std::atomic<qint64> m_count = 0;
    std::thread m_thread; // last: starts when the rest is there
};

} // namespace

void benchQueries(const QDir &workspace)
{
    QTemporaryDir folder(workspace.filePath(u"../copy-XXXXXX"_s));
    const QString path = folder.filePath(u"copy.db"_s);
    if (!QFile::copy(benchworkspace::make(workspace, 1'000'000), path))
        qFatal("no room");
    const std::unique_ptr<Database> reader = must(Database::open(path, Database::Mode::Read));
    qint64 conversationCount = 0;
    for (const conversations::Count &each : must(conversations::counts(*reader)))
        conversationCount += each.conversations;
    print("conversations", double(conversationCount), "");
    const QList<Question> asked = questions(conversationCount);
    {
        Floor floor(path);
        for (const Question &each : asked)
            against(each.name, *reader, floor, [&](int i) { each.ask(*reader, i); });
    }
    cold(path, asked[0]);
    cold(path, asked[1]);

    p95s(*reader, asked);
    const QList<Spread> idle = p95s(*reader, asked);
    Stream stream(path, 1'000'000);
    QElapsedTimer lasted;
    lasted.start();
    const QList<Spread> busy = p95s(*reader, asked);
    print("G13 messages stored meanwhile", double(stream.count()) * 1000 / double(lasted.elapsed()), "1/s");
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QByteArray name = QByteArray("G13") + (asked[i].name + 2) + " p95";
        print(name.constData(), busy[i].cpu, "cpu ms", idle[i].cpu);
        print(name.constData(), busy[i].wall, "ms", idle[i].wall);
    }
}
