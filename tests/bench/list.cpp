// SPDX-License-Identifier: GPL-3.0-or-later
// G9: scrolling the inbox of a million messages while 50,000 more arrive.
#include "core/store/messages.h"
#include "tests/bench/benchwindow.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/windowbenches.h"
#include "ui/commands.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/inboxviews.h"

#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int arriving = 50'000;
constexpr int atOnce = 200; // the collector's longest transaction

double anonymousMegabytes()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Anonymous:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

struct Frames
{
    QList<double> wall;
    QList<double> cpu; // of the thread that draws
};

class Scroller
{
public:
    Scroller(MainWindow &window)
        : m_inbox(static_cast<InboxPage *>(window.page(Rail::Place::Inbox)))
        , m_list(&m_inbox->list())
    {
    }

    void show(Conversation::State state)
    {
        InboxView view;
        view.filter.state = state;
        m_inbox->showView(view);
        rest(1000);
    }

    // One frame of every pattern in turn, 60 a second. Everything that this thread does from one
    // frame to the next belongs to it: what came meanwhile waits for the next one.
    void frames(int count, QHash<QString, Frames> *into)
    {
        static const QStringList patterns { u"wheel"_s, u"page"_s, u"jump"_s, u"repaint"_s };
        for (const QString &pattern : patterns) {
            for (int i = 0; i < count; ++i)
                frame(pattern, i, &(*into)[pattern]);
        }
    }

    void start(Task<> task) { m_tasks.start(std::move(task)); }
    bool busy() const { return m_tasks.size() > 0; }
    int rows() const { return m_list->model().rowCount(); }

    void rest(int milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }

private:
    void frame(const QString &pattern, int number, Frames *into)
    {
        QElapsedTimer timer;
        timer.start();
        into->cpu.append(threadMilliseconds([&] {
            act(pattern, number);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }));
        into->wall.append(double(timer.nsecsElapsed()) / 1e6);
        const qint64 left = 16'667 - timer.nsecsElapsed() / 1000;
        if (left > 0)
            ::usleep(useconds_t(left));
    }

    void act(const QString &pattern, int number)
    {
        QScrollBar *bar = m_list->view().verticalScrollBar();
        QWidget *viewport = m_list->view().viewport();
        if (pattern == "wheel"_L1) {
            const QPointF at(50, 50);
            QWheelEvent wheel(at, viewport->mapToGlobal(at), {}, QPoint(0, number % 120 < 90 ? -120 : 120),
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(viewport, &wheel);
        } else if (pattern == "page"_L1) {
            bar->triggerAction(number % 40 < 30 ? QAbstractSlider::SliderPageStepAdd
                                                : QAbstractSlider::SliderPageStepSub);
        } else if (pattern == "jump"_L1) {
            bar->setValue(int(qint64(bar->maximum()) * ((number * 7919) % 1000) / 1000));
        }
        viewport->update();
    }

    InboxPage *m_inbox;
    ConversationList *m_list;
    Tasks m_tasks;
};

messages::Delivery batch(const Generator *generator, qint64 first)
{
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.zone = QTimeZone("Europe/Paris");
    for (qint64 i = 0; i < atOnce; ++i)
        delivery.messages.append(generator->make(first + i));
    return delivery;
}

Task<> arrive(Store *store, Worker *worker, const Generator *generator, qint64 first)
{
    for (qint64 next = first; next < first + arriving; next += atOnce) {
        const messages::Delivery delivery = co_await worker->run(&batch, generator, next);
        const Instant now = instant(benchworkspace::lastMoment);
        const Result<messages::Delivered> done
            = co_await store->write(&messages::deliver, delivery, now);
        if (!done)
            giveUp(done.error());
    }
}

void tell(const QByteArray &name, const QList<QHash<QString, Frames>> &rounds)
{
    for (const QString &pattern : { u"wheel"_s, u"page"_s, u"jump"_s, u"repaint"_s }) {
        QList<double> cpu99;
        QList<double> wall99;
        double worstCpu = 0;
        double worstWall = 0;
        for (const QHash<QString, Frames> &round : rounds) {
            const Frames &frames = round[pattern];
            cpu99.append(percentile(frames.cpu, 99));
            wall99.append(percentile(frames.wall, 99));
            worstCpu = std::max(worstCpu, most(frames.cpu));
            worstWall = std::max(worstWall, most(frames.wall));
        }
        const QByteArray label = "G9 " + name + ", " + pattern.toLatin1();
        print((label + " p99 cpu").constData(), median(cpu99), "ms");
        print((label + " p99 wall").constData(), median(wall99), "ms");
        print((label + " worst cpu").constData(), worstCpu, "ms");
        print((label + " worst wall").constData(), worstWall, "ms");
    }
}

} // namespace

void benchList(const QDir &workspace, int rounds)
{
    QTemporaryDir folder(workspace.filePath(u"../copy-XXXXXX"_s));
    const QString path = folder.filePath(u"copy.db"_s);
    if (!QFile::copy(benchworkspace::make(workspace, 1'000'000), path))
        qFatal("no room");
    print("G9 anonymous memory before the window", anonymousMegabytes(), "MB");
    BenchWindow bench(path, folder.filePath(u"settings.ini"_s));
    Scroller scroller(bench.window());
    qint64 next = 1'000'000;
    for (const auto state : { Conversation::State::Done, Conversation::State::Todo }) {
        const QByteArray name = state == Conversation::State::Done ? "done" : "to do";
        scroller.show(state);
        QList<QHash<QString, Frames>> quiet(rounds);
        for (QHash<QString, Frames> &round : quiet)
            scroller.frames(150, &round);
        tell(name, quiet);
        print(("G9 " + name + ", rows in the window").constData(), scroller.rows(), "");
        print(("G9 " + name + ", anonymous memory").constData(), anonymousMegabytes(), "MB");
        QList<QHash<QString, Frames>> busy(rounds);
        for (QHash<QString, Frames> &round : busy) {
            const Generator generator(next + arriving);
            scroller.start(arrive(&bench.store(), &bench.worker(), &generator, next));
            while (scroller.busy())
                scroller.frames(15, &round);
            next += arriving;
        }
        tell(name + " while 50,000 arrive", busy);
    }
    print("G9 anonymous memory at the end", anonymousMegabytes(), "MB");
}
