// SPDX-License-Identifier: GPL-3.0-or-later
// A week of 500 publications, drawn again and again: one frame is 16.7 ms. Prints
// `name value unit ratio floor`; README.md says how to run it.
#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/base/worker.h"
#include "core/store/store.h"
#include "core/understanding/spelling.h"
#include "tests/bench/measure.h"
#include "tests/ui/fakeservices.h"
#include "ui/faces.h"
#include "ui/planner/weekview.h"
#include "ui/pulse.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int publications = 500;
constexpr int frames = 200;

// In working hours, on one account to three: as many cards as that makes.
board::Board busyWeek(Instant now)
{
    board::Board board;
    board.zone = QTimeZone("Europe/Paris");
    const QDate today = walltime::at(now, board.zone).date();
    board.first = today.addDays(1 - today.dayOfWeek());
    static constexpr std::array platforms { Platform::Mastodon, Platform::Bluesky,
                                            Platform::Facebook, Platform::LinkedIn };
    for (int made = 0, i = 0; made < publications; ++i) {
        plans::Card card;
        card.postId = i + 1;
        card.at = board.dayStart(i % 7) + std::chrono::minutes(8 * 60 + i * 7 % (12 * 60));
        for (int part = 0; part <= i % 3 && made < publications; ++part, ++made) {
            plans::Part each;
            each.ids = { made + 1 };
            each.accountId = part + 1;
            each.platform = platforms[std::size_t((i + part) % 4)];
            each.state = publication::states()[i % 14];
            each.text = Foreign(u"Une publication de la semaine, avec assez de mots pour être coupée"_s);
            card.parts.append(each);
        }
        board.cards.append(card);
    }
    std::sort(board.cards.begin(), board.cards.end(),
              [](const plans::Card &a, const plans::Card &b) { return a.at < b.at; });
    return board;
}

void tell(const char *what, const QList<double> &times)
{
    print((QByteArray(what) + " p50").constData(), median(times), "cpu ms");
    print((QByteArray(what) + " p99").constData(), percentile(times, 99), "cpu ms");
}

} // namespace

int main(int argc, char **argv)
{
    Q_INIT_RESOURCE(ui);
    QApplication application(argc, argv);
    QTemporaryDir folder;
    Theme theme(application);
    const std::unique_ptr<Store> store = must(Store::open(folder.filePath(u"week.db"_s)));
    SystemClock clock;
    Worker worker;
    FakeServices services;
    FakeAsk ask;
    Pulse pulse;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Faces faces(services, worker, pulse, settings);
    const Context context { *store, clock,    worker, theme,
                            services, pulse, ask, settings,
                            std::make_shared<Speller>(Speller::folders()), faces };
    const board::Board board = busyWeek(clock.now());
    WeekView week(context, nullptr);
    week.resize(1232, 848);
    week.setBoard(board);
    week.show();
    QImage picture(week.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    QList<double> drawn;
    QList<double> set;
    for (int frame = 0; frame < frames; ++frame) {
        week.verticalScrollBar()->setValue(300 + frame % 40 * 8);
        drawn.append(threadMilliseconds([&] { week.viewport()->render(&picture); }));
        set.append(threadMilliseconds([&] {
            week.setBoard(board);
            week.viewport()->render(&picture);
        }));
    }
    std::printf("load %.1f\n", loadNow());
    print("week of 500 publications, cards", double(board.cards.size()), "");
    tell("week of 500 publications, drawn", drawn);
    tell("week of 500 publications, laid out anew and drawn", set);
    return 0;
}
