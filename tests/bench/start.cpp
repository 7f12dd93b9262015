// SPDX-License-Identifier: GPL-3.0-or-later
// G10: from the start to the first paint of an inbox with a million messages, against a window of
// Widgets alone; and what the whole program holds when it has come to rest.
#include "app/desktop.h"
#include "tests/bench/measure.h"
#include "tests/bench/windowbenches.h"
#include "ui/inbox/conversationmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

// Ends the program when rows of conversations have been painted and handed to the screen.
class FirstPaint : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !watched->isWidgetType())
            return false;
        const auto *view = qobject_cast<QAbstractItemView *>(watched->parent());
        if (view && view->viewport() == watched && qobject_cast<ConversationModel *>(view->model())
            && view->model()->rowCount() > 0)
            QMetaObject::invokeMethod(this, [] { ::_exit(0); }, Qt::QueuedConnection);
        return false;
    }
};

struct Run
{
    double cpu = 0; // milliseconds
    double wall = 0;
};

Run spawned(const QStringList &words)
{
    QList<QByteArray> kept;
    for (const QString &word : words)
        kept.append(word.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : kept)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    QElapsedTimer timer;
    timer.start();
    pid_t child = 0;
    if (::posix_spawn(&child, argv[0], nullptr, nullptr, argv.data(), environ) != 0)
        qFatal("%s does not start", argv[0]);
    int status = 0;
    rusage usage {};
    ::wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        qFatal("%s ended badly", argv[0]);
    Run run;
    run.wall = double(timer.nsecsElapsed()) / 1e6;
    for (const timeval &time : { usage.ru_utime, usage.ru_stime })
        run.cpu += double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000;
    return run;
}

struct Runs
{
    QList<double> cpu;
    QList<double> wall;
    void add(const Run &run)
    {
        cpu.append(run.cpu);
        wall.append(run.wall);
    }
};

void tell(const QByteArray &name, const Runs &ours, const Runs &floor)
{
    print(("G10 " + name + " cpu min").constData(), percentile(ours.cpu, 0), "ms", percentile(floor.cpu, 0));
    print(("G10 " + name + " cpu median").constData(), median(ours.cpu), "ms", median(floor.cpu));
    print(("G10 " + name + " wall min").constData(), percentile(ours.wall, 0), "ms", percentile(floor.wall, 0));
}

qint64 schedule(qint64 process)
{
    QFile file(u"/proc/%1/schedstat"_s.arg(process));
    return file.open(QFile::ReadOnly) ? file.readAll().split(' ').value(0).toLongLong() : 0;
}

// The program once it has nothing more to do.
double restingMegabytes(const QStringList &words)
{
    QProcess parvis;
    parvis.start(words.first(), words.mid(1));
    parvis.waitForStarted();
    ::sleep(20); // a busy machine lets it rest before it has done anything
    for (int still = 0; still < 4;) {
        const qint64 before = schedule(parvis.processId());
        ::usleep(500'000);
        still = schedule(parvis.processId()) - before < 5'000'000 ? still + 1 : 0;
    }
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(parvis.processId()));
    double found = 0;
    if (file.open(QFile::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("Pss:"))
                found = line.simplified().split(' ').value(1).toDouble() / 1024;
        }
    }
    parvis.kill();
    parvis.waitForFinished();
    return found;
}

} // namespace

int openInbox(const QDir &workspace, bool untilPainted)
{
    FirstPaint firstPaint;
    if (untilPainted)
        QCoreApplication::instance()->installEventFilter(&firstPaint);
    Desktop desktop(*qobject_cast<QApplication *>(QCoreApplication::instance()), Secret());
    if (!desktop.start(workspace, false))
        return 1;
    QApplication::exec();
    return 1; // ended by somebody else
}

void benchStart(const QDir &workspace, const QDir &programs, int rounds)
{
    QTemporaryDir home; // its settings, not yours
    for (const char *name : { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" })
        qputenv(name, home.path().toUtf8());
    const QStringList bare { programs.filePath(u"bare_window"_s) };
    const QStringList inbox { programs.filePath(u"window_bench"_s), u"paint"_s, workspace.absolutePath() };
    spawned(bare);
    spawned(inbox);
    Runs floor;
    Runs ours;
    for (int round = 0; round < rounds; ++round) {
        floor.add(spawned(bare));
        ours.add(spawned(inbox));
    }
    tell("start to painted inbox", ours, floor);
    const QStringList open { inbox[0], u"open"_s, inbox[2] };
    print("G10 the program at rest, PSS", restingMegabytes(open), "MB");
}
