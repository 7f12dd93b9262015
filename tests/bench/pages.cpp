// SPDX-License-Identifier: GPL-3.0-or-later
// From one page to another, the first time and again, and the first chart of the report: what the thread
// that draws does for it, its longest turn (one frame is 16.7 ms), and how long until all is there.
#include "tests/bench/benchwindow.h"
#include "tests/bench/windowbenches.h"
#include "ui/page.h"
#include "ui/reports/chartview.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChartView>
#include <QElapsedTimer>
#include <QFile>
#include <QStackedBarSeries>
#include <QTemporaryDir>
#include <QValueAxis>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int stillFor = 400; // milliseconds without a paint: all is there

// When something was painted last, and when a chart with marks was first.
class Paints : public QObject
{
public:
    Paints() { QCoreApplication::instance()->installEventFilter(this); }
    void restart()
    {
        m_timer.start();
        m_last = 0;
        m_chart = false;
    }
    void note() // after a turn
    {
        if (m_painted)
            m_last = now();
        m_painted = false;
    }
    double now() const { return double(m_timer.nsecsElapsed()) / 1e6; }
    bool painted() const { return m_painted; }
    double last() const { return m_last; }
    bool chart() const { return m_chart; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !watched->isWidgetType())
            return false;
        m_painted = true;
        auto *chart = qobject_cast<ChartView *>(watched);
        m_chart = m_chart || (chart && !chart->spots().isEmpty());
        return false;
    }

private:
    QElapsedTimer m_timer;
    double m_last = 0;
    bool m_painted = false;
    bool m_chart = false;
};

struct Way
{
    double cpu = 0; // to the last paint
    double turn = 0; // the longest
    double wall = 0; // to the last paint
};

double turn()
{
    return threadMilliseconds([] {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    });
}

template <typename Enough>
Way follow(Paints *paints, Enough enough)
{
    Way way;
    double cpu = 0;
    do {
        const double spent = turn();
        cpu += spent;
        way.turn = std::max(way.turn, spent);
        if (paints->painted())
            way.cpu = cpu; // what follows is waiting
        paints->note();
        ::usleep(200);
    } while (!enough());
    way.wall = paints->last();
    return way;
}

Way rest(Paints *paints)
{
    return follow(paints, [paints] { return paints->now() - paints->last() > stillFor; });
}

Way go(Paints *paints, MainWindow *window, Rail::Place place)
{
    paints->restart();
    const double asked = threadMilliseconds([&] { window->go(place); });
    Way way = rest(paints);
    way.cpu += asked;
    way.turn = std::max(way.turn, asked);
    return way;
}

// As many bars as a week of a report's accounts, drawn by the toolkit alone.
double bareChart()
{
    return threadMilliseconds([] {
        QChartView view;
        auto *series = new QStackedBarSeries;
        for (int account = 0; account < 8; ++account) {
            auto *set = new QBarSet(QString::number(account), series);
            for (int day = 0; day < 7; ++day)
                set->append(10 * day + account);
            series->append(set);
        }
        view.chart()->addSeries(series);
        auto *days = new QBarCategoryAxis(&view);
        for (int day = 0; day < 7; ++day)
            days->append(QString::number(day));
        view.chart()->addAxis(days, Qt::AlignBottom);
        auto *values = new QValueAxis(&view);
        view.chart()->addAxis(values, Qt::AlignLeft);
        series->attachAxis(days);
        series->attachAxis(values);
        view.resize(640, 260);
        view.grab();
    });
}

// All of the window, once more.
double painting(MainWindow *window)
{
    QImage image(window->size(), QImage::Format_ARGB32_Premultiplied);
    return threadMilliseconds([window, &image] { window->render(&image); });
}

QString copied(const QDir &workspace, const QTemporaryDir &folder)
{
    const QString mentions = workspace.filePath(u"mentions.db"_s);
    const QString from = QFile::exists(mentions) ? mentions : workspace.filePath(u"parvis.db"_s);
    const QString path = folder.filePath(u"copy.db"_s);
    if (!QFile::copy(from, path))
        qFatal("no workspace, or no room");
    return path;
}

void benchFirstChart(const QString &database, const QString &settings, int rounds)
{
    QList<double> cpu;
    QList<double> wall;
    QList<double> longest;
    QList<double> floor;
    bareChart(); // the toolkit's own first time is not of a chart
    for (int round = 0; round < rounds; ++round) {
        BenchWindow bench(database, settings);
        Paints paints;
        paints.restart();
        rest(&paints);
        paints.restart();
        const double asked = threadMilliseconds([&] { bench.window().go(Rail::Place::Reports); });
        const Way way = follow(&paints, [&paints] { return paints.chart() || paints.now() > 20'000; });
        if (!paints.chart()) {
            std::puts("first chart: nothing to draw in this workspace");
            return;
        }
        cpu.append(asked + way.cpu);
        wall.append(way.wall);
        longest.append(std::max(asked, way.turn));
        floor.append(bareChart());
    }
    print("first chart, all of the page", median(cpu), "cpu ms", median(floor));
    print("first chart, longest turn", median(longest), "cpu ms");
    print("first chart, painted after", median(wall), "ms");
}

} // namespace

void benchPages(const QDir &workspace, int rounds)
{
    static const QList<std::pair<Rail::Place, const char *>> places {
        { Rail::Place::Inbox, "inbox" },     { Rail::Place::Posts, "planner" },
        { Rail::Place::Watch, "watch" },     { Rail::Place::Alerts, "alerts" },
        { Rail::Place::Reports, "reports" }, { Rail::Place::Community, "community" },
        { Rail::Place::Library, "library" }, { Rail::Place::Accounts, "accounts" },
        { Rail::Place::Settings, "settings" },
    };
    QTemporaryDir folder(workspace.filePath(u"../copy-XXXXXX"_s));
    const QString database = copied(workspace, folder);
    const QString settings = folder.filePath(u"settings.ini"_s);
    benchFirstChart(database, settings, rounds);
    BenchWindow bench(database, settings);
    MainWindow &window = bench.window();
    Paints paints;
    paints.restart();
    rest(&paints);
    for (const auto &[place, name] : places) {
        const Way first = go(&paints, &window, place);
        QList<double> cpu;
        QList<double> longest;
        QList<double> wall;
        QList<double> floor;
        for (int round = 0; round < rounds; ++round) {
            go(&paints, &window, place == Rail::Place::Settings ? Rail::Place::Accounts : Rail::Place::Settings);
            const Way again = go(&paints, &window, place);
            cpu.append(again.cpu);
            longest.append(again.turn);
            wall.append(again.wall);
            floor.append(painting(&window));
        }
        const QByteArray label = QByteArray("page ") + name;
        print((label + ", first").constData(), first.cpu, "cpu ms");
        print((label + ", first, longest turn").constData(), first.turn, "cpu ms");
        print((label + ", first, all there after").constData(), first.wall, "ms");
        print((label + ", again").constData(), median(cpu), "cpu ms", median(floor));
        print((label + ", again, longest turn").constData(), median(longest), "cpu ms", median(floor));
        print((label + ", again, all there after").constData(), median(wall), "ms");
    }
}
