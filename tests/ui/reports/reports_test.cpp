// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/ui/reports/outside.h"
#include "tests/ui/stage.h"

#include "core/base/csv.h"
#include "core/insight/tally.h"
#include "core/store/measures.h"
#include "core/store/messages.h"
#include "ui/button.h"
#include "ui/lines.h"
#include "ui/notice.h"
#include "ui/paper.h"
#include "ui/reports/behindpane.h"
#include "ui/reports/chartcard.h"
#include "ui/reports/figurecard.h"
#include "ui/reports/reportfile.h"
#include "ui/reports/reportspage.h"
#include "ui/statepane.h"

#include <QClipboard>
#include <QFile>
#include <QRegularExpression>
#include <QTableView>

using namespace Qt::StringLiterals;
using reportwords::Figure;
using Chart = ReportsPage::Chart;

namespace {

const Period week { QDate(2026, 11, 16), QDate(2026, 11, 22) }; // the one the brand's clock is in

// The reports of a brand whose week is added up, one of its posts measured.
struct Reports : Stage
{
    Reports()
    {
        const Instant now = brand.clock.now();
        const QString post = u"post-aube"_s;
        REQUIRE(brand.write(&measures::add, qint64(1),
                            QList<Measure> { { Measure::Kind::Likes, post, 40, now - 40h },
                                             { Measure::Kind::Likes, post, 64, now - 10h },
                                             { Measure::Kind::Followers, {}, 1000, now - 60h } }));
        for (;;) { // what they want and how they feel
            const auto read = await(brand.mind->catchUp());
            REQUIRE(read);
            if (*read == 0)
                break;
        }
        addUp();
        window.resize(1440, 900);
        window.go(Rail::Place::Reports);
        page().choose(week);
        brand.rest();
    }
    void addUp()
    {
        const tally::Portion portion;
        for (;;) {
            const auto more = brand.write(&tally::settle, portion, brand.clock.now());
            REQUIRE(more);
            if (!*more)
                return;
        }
    }
    ReportsPage &page() { return *static_cast<ReportsPage *>(window.page(Rail::Place::Reports)); }
    int listed() { return page().behind().list().lines().rowCount(); }
    // A chart is led by keys to the mark that says so.
    void lead(Chart chart, const QString &words)
    {
        ChartView &view = page().card(chart).chart();
        view.setFocus();
        press(Qt::Key_Home);
        for (int i = 0; i < view.spots().size() && !view.spots()[view.current()].words.startsWith(words); ++i)
            press(Qt::Key_Down);
        REQUIRE(view.current() >= 0);
        REQUIRE(view.spots()[view.current()].words.startsWith(words));
    }
};

} // namespace

TEST_CASE("A time nothing is known of says what will be here, and leads to another", "[reports]")
{
    Reports s;
    s.page().choose(week.shifted(-20));
    s.brand.rest();
    CHECK(s.page().report().empty());
    QList<QPushButton *> offers;
    for (StatePane *pane : s.page().findChildren<StatePane *>()) {
        if (pane->isVisible())
            offers = pane->findChildren<QPushButton *>();
    }
    REQUIRE(offers.size() == 1);
    const Period was = s.page().period();
    offers.first()->setFocus();
    s.press(Qt::Key_Space);
    CHECK(s.page().period() == was.before());
}

TEST_CASE("The rail and G R lead to the report of last week", "[reports]")
{
    Stage s;
    s.press(Qt::Key_G);
    s.press(Qt::Key_R);
    auto *page = static_cast<ReportsPage *>(s.window.page(Rail::Place::Reports));
    REQUIRE(page->isVisible());
    CHECK(page->period() == Period { QDate(2026, 11, 9), QDate(2026, 11, 15) });
    CHECK(page->title() == u"Weekly report"_s);
}

TEST_CASE("A figure opens what it counts, and from there the conversation", "[reports]")
{
    Reports s;
    FigureCard &received = s.page().figure(Figure::Received);
    CHECK(received.value() == QString::number(s.page().report().now.received));
    CHECK(s.page().report().now.received > 5);
    received.setFocus();
    s.press(Qt::Key_Return);
    CHECK(s.page().behind().isVisible());
    CHECK(s.page().behind().count() == s.page().report().now.received);
    CHECK(s.listed() == s.page().report().now.received);
    CHECK(s.page().behind().heading().startsWith(received.value()));
    CHECK(s.page().behind().list().hasFocus());
    s.press(Qt::Key_Down);
    s.press(Qt::Key_Return);
    CHECK(s.window.page(Rail::Place::Inbox)->isVisible());
    CHECK_FALSE(s.current().isEmpty());
}

TEST_CASE("Esc goes back from the items to the mark", "[reports]")
{
    Reports s;
    FigureCard &answered = s.page().figure(Figure::Answered);
    answered.setFocus();
    s.press(Qt::Key_Return);
    CHECK(s.listed() == s.page().report().now.answered + s.page().report().now.waiting);
    s.press(Qt::Key_Escape);
    CHECK_FALSE(s.page().behind().isVisible());
    CHECK(answered.hasFocus());
}

TEST_CASE("Every mark of every chart opens as many as it says", "[reports]")
{
    Reports s;
    int marks = 0;
    for (const Chart chart : { Chart::Needs, Chart::Moods, Chart::Answers, Chart::Engagement }) {
        ChartView &view = s.page().card(chart).chart();
        const QList<Spot> spots = view.spots();
        for (const Spot &spot : spots) {
            CAPTURE(spot.words.toStdString());
            CHECK(QRectF(view.rect()).adjusted(-1, -1, 1, 1).contains(spot.where));
            Q_EMIT view.opened(spot.mark);
            s.brand.rest();
            ++marks;
            qint64 says = 0;
            static const QRegularExpression number(u": (\\d+)"_s);
            says = number.match(spot.words).captured(1).toLongLong();
            if (chart == Chart::Engagement) {
                QString chips;
                for (int row = 0; row < s.listed(); ++row)
                    chips += s.page().behind().list().lines().at(row).chip;
                CHECK(chips == u"+ %1"_s.arg(says)); // one post there is
            } else {
                CHECK(s.listed() == says);
                CHECK(s.page().behind().count() == says);
            }
        }
    }
    CHECK(marks > 6);
}

TEST_CASE("A chart is led by keys", "[reports]")
{
    Reports s;
    s.lead(Chart::Needs, u"Questions"_s);
    s.press(Qt::Key_Return);
    CHECK(s.page().behind().heading().startsWith(u"Questions"_s));
    CHECK(s.listed() == s.page().report().needs.value(u"question"_s));
}

TEST_CASE("A chart shows its numbers as a table, and copies them", "[reports]")
{
    Reports s;
    ChartCard &card = s.page().card(Chart::Engagement);
    CHECK_FALSE(card.table().isVisible());
    card.turner().setFocus();
    s.press(Qt::Key_Space);
    REQUIRE(card.table().isVisible());
    const QAbstractItemModel &model = *card.table().model();
    CHECK(model.rowCount() == 7);
    qint64 all = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, model.columnCount() - 1).data().toString().toLongLong();
    CHECK(all == s.page().report().now.engagements);
    CHECK(all == 64);
    card.copier().setFocus();
    s.press(Qt::Key_Space);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 8);
    CHECK(lines[0] == u"From\tMastodon\tAll"_s);
    CHECK(lines[1].startsWith(u"2026-11-16\t"_s));
    card.turner().setFocus();
    s.press(Qt::Key_Space);
    CHECK(card.chart().isVisible());
}

TEST_CASE("Alt and an arrow go through time, not beyond today", "[reports]")
{
    Reports s;
    s.page().figure(Figure::Received).setFocus();
    s.press(Qt::Key_Right, Qt::AltModifier);
    CHECK(s.page().period() == week);
    s.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(s.page().period() == week.before());
    s.page().choose(period::month(QDate(2026, 11, 3)));
    s.brand.rest();
    CHECK(s.page().title() == u"Monthly report"_s);
    CHECK(s.page().report().now.received > 5);
}

TEST_CASE("The time and the accounts are found again", "[reports]")
{
    Reports s;
    s.page().choose(period::month(QDate(2026, 10, 3)));
    s.page().chooseAccounts({ 2 });
    s.brand.rest();
    const qint64 one = s.page().report().now.received;
    ReportsPage again(s.brand.context(), nullptr);
    again.show();
    again.shown();
    s.brand.rest();
    CHECK(again.period() == period::month(QDate(2026, 10, 1)));
    again.choose(period::month(QDate(2026, 11, 1)));
    CHECK(ReportsPage(s.brand.context(), nullptr).period() == again.period()); // this month, not the last
    again.choose(week);
    s.brand.rest();
    CHECK(ReportsPage(s.brand.context(), nullptr).period() == week);
    const qint64 bluesky = again.report().now.received;
    again.chooseAccounts({});
    s.brand.rest();
    CHECK(bluesky > 0);
    CHECK(bluesky < again.report().now.received);
    CHECK(one == 0);
}

TEST_CASE("What comes in is counted while the report is open", "[reports]")
{
    Reports s;
    const qint64 before = s.page().report().now.received;
    messages::Placed placed;
    placed.message.remoteId = placed.message.apiId = u"m-new"_s;
    placed.message.author.remoteId = u"zoe"_s;
    placed.message.body.text = Foreign(u"Coucou"_s);
    placed.message.createdAt = s.brand.clock.now();
    placed.rootId = placed.threadKey = u"m-new"_s;
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.messages = { placed };
    delivery.zone = QTimeZone("Europe/Paris");
    REQUIRE(s.brand.write(&messages::deliver, delivery, s.brand.clock.now()));
    s.addUp();
    s.brand.rest();
    CHECK(s.page().report().now.received == before + 1);
    CHECK(s.page().figure(Figure::Received).value() == QString::number(before + 1));
}

TEST_CASE("A comment belongs to its time and stays", "[reports]")
{
    Reports s;
    s.page().comment().setFocus();
    QTest::keyClicks(&s.page().comment(), u"Une semaine calme"_s);
    s.brand.rest();
    s.page().choose(week.before());
    s.brand.rest();
    CHECK(s.page().comment().text().isEmpty());
    s.page().choose(week);
    s.brand.rest();
    CHECK(s.page().comment().text() == u"Une semaine calme"_s);
}

TEST_CASE("What is exported is what is shown", "[reports]")
{
    Reports s;
    QTest::keyClicks(&s.page().comment(), u"=1+1 <b>calme</b>"_s);
    s.brand.rest();
    const QDir folder(s.brand.home.path());
    for (const QString &suffix : { u"csv"_s, u"pdf"_s, u"html"_s }) {
        s.page().exportTo(folder.filePath(u"report."_s + suffix));
        s.brand.rest();
    }
    const auto read = [&folder](const QString &name) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QFile::ReadOnly));
        return file.readAll();
    };
    const QByteArray csv = read(u"report.csv"_s);
    CHECK(csv.contains("'=1+1")); // a spreadsheet runs nothing
    for (const reporttables::Table &table :
         reporttables::all(s.page().report(), s.brand.pulse.accounts())) {
        CAPTURE(table.title.toStdString());
        CHECK(csv.contains(reporttables::csv(table).toUtf8()));
    }
    const QByteArray pdf = read(u"report.pdf"_s);
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.count("/Type /Page\n") >= 3);
    const QString html = QString::fromUtf8(read(u"report.html"_s));
    CHECK(html.contains(u"&lt;b&gt;calme"_s));
    CHECK_FALSE(html.contains(u"<script"_s));
    CHECK(fetched(html) == QStringList());
    CHECK(fetched(u"<img alt=\"\" src=\"http://x.example/a\">"_s).size() == 1); // it does see them
    CHECK(fetched(u"<style>a{background:url(//x.example/a)}</style>"_s).size() == 1);
    CHECK(fetched(u"<link rel=\"icon\" href=\"data:,\"><a href=\"https://x.example\">x</a>"_s).isEmpty());
}

TEST_CASE("The digest of a week is of all accounts, whatever time and accounts are shown", "[reports][digest]")
{
    Reports s;
    const QDir folder(s.brand.home.path());
    const QString path = folder.filePath(u"digest.md"_s);
    s.brand.ask.files = { path };
    s.page().choose({ QDate(2026, 1, 1), QDate(2026, 1, 31) });
    s.brand.rest();
    s.page().chooseAccounts({ 2 });
    s.brand.rest();
    const auto written = [&s, &path] {
        s.brand.rest();
        QFile file(path);
        waitFor([&file] { return file.exists(); });
        REQUIRE(file.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        REQUIRE(file.remove());
        return text;
    };
    s.page().askDigestOf(week);
    const QString asked = written();
    CHECK(asked.contains(u"\n> "_s)); // somebody said something that week, nobody in January
    s.page().choose(week);
    s.brand.rest();
    s.page().digestTo(path, digest::Names::Kept);
    CHECK(written() != asked); // of one account
    s.page().chooseAccounts({});
    s.brand.rest();
    s.page().digestTo(path, digest::Names::Kept);
    CHECK(written() == asked);
}

TEST_CASE("A report of a year has as many pages as one of a week", "[reports]")
{
    Reports s;
    reportfile::Sheet sheet;
    sheet.accounts = s.brand.pulse.accounts();
    sheet.brand = QString(u"Maison Lumen et Filles "_s).repeated(20);
    sheet.comment = QString(u"Une phrase qui ne finit pas, et pourtant. "_s).repeated(60);
    report::Report report = s.page().report();
    const auto pages = [&](const report::Report &of) {
        reportfile::Drawings drawings;
        for (std::size_t i = 0; i < drawings.size(); ++i)
            drawings[i] = reportfile::draw(reportpictures::Chart(i), u"a.pdf"_s, of, sheet);
        const QByteArray pdf = *reportfile::make(u"a.pdf"_s, of, sheet, drawings);
        if (of.posts.isEmpty())
            CHECK_FALSE(pdf.contains("/Subtype /Image")); // charts are strokes
        return Paper::pages(pdf);
    };
    report.posts.clear();
    CHECK(reportpictures::isKnown(reportpictures::Chart::Engagement, report));
    CHECK(pages(report) <= 4);
    report = s.page().report();
    const int week = pages(report);
    CHECK(week >= 3);
    CHECK(week <= 4);
    report.period = { QDate(2025, 11, 24), QDate(2026, 11, 22) };
    for (QDate day = report.period.first; report.days.size() < 364; day = day.addDays(1)) {
        report::Day each;
        each.first = each.last = day;
        each.engagements[1] = 900 + day.day();
        each.moods = { 5, 40, 30 };
        report.days.prepend(each);
    }
    report::Post post = report.posts.value(0);
    post.text = Foreign(QString(u"Un mot apr\u00e8s l\u2019autre \u2728 "_s).repeated(40));
    report.posts = QList<report::Post>(report::mostPosts, post);
    report.published = 363;
    report.now.engagements = 300'000;
    CHECK(pages(report) <= 5);
    report::Report nothing;
    nothing.period = report.period;
    nothing.zone = report.zone;
    CHECK(pages(nothing) <= 3);
    sheet.comment = sheet.comment.repeated(8); // no word of it is cut
    CHECK(pages(nothing) >= 5);
}

TEST_CASE("Days to come are not known, and not zero", "[reports]")
{
    Reports s;
    report::Report report = s.page().report();
    REQUIRE(report.days.size() == 7);
    REQUIRE(report.today.isValid());
    report.today = report.days[4].first;
    const QList<Account> accounts = s.brand.pulse.accounts();
    for (const reporttables::Table &table :
         { reporttables::engagement(report, accounts), reporttables::moods(report) }) {
        REQUIRE(table.rows.size() == 7);
        for (int day = 0; day < 7; ++day) {
            for (const reporttables::Cell &cell : table.rows[day].mid(1))
                CHECK(cell.raw.isEmpty() == (day > 4));
        }
    }
}

TEST_CASE("Work on a file that lasts is shown, and can be given up", "[reports]")
{
    Reports s;
    QStringList told;
    QObject::connect(&s.page(), &ReportsPage::told, &s.page(), [&told](const QString &what) { told.append(what); });
    const auto notice = s.page().findChildren<Notice *>().first();
    s.page().exportTo(s.brand.home.filePath(u"a.pdf"_s));
    CHECK(s.page().isWriting());
    CHECK_FALSE(notice->isVisible()); // it may be quick
    s.brand.clock.set(s.brand.clock.now() + 1s);
    REQUIRE(waitFor([&notice] { return notice->isVisible(); }));
    CHECK(notice->accessibleName().contains(u"a.pdf"_s));
    QList<QPushButton *> offers;
    for (QPushButton *each : notice->findChildren<QPushButton *>()) {
        if (each->isVisible() && !each->text().isEmpty())
            offers.append(each);
    }
    REQUIRE(offers.size() == 1);
    offers.first()->click();
    s.brand.rest();
    CHECK_FALSE(s.page().isWriting());
    CHECK_FALSE(notice->isVisible());
    CHECK_FALSE(QFile::exists(s.brand.home.filePath(u"a.pdf"_s)));
    REQUIRE(told.size() == 1);
    CHECK(told.first().contains(u"a.pdf"_s));
    s.page().exportTo(s.brand.home.filePath(u"a.pdf"_s));
    s.brand.rest();
    CHECK(QFile::exists(s.brand.home.filePath(u"a.pdf"_s)));
    CHECK(told.last().contains(u"Written"_s));

    // One after the other; what is given up is not written, whatever a worker had in hand.
    told.clear();
    s.page().exportTo(s.brand.home.filePath(u"b.pdf"_s));
    s.page().exportTo(s.brand.home.filePath(u"b.csv"_s));
    s.brand.rest();
    REQUIRE(waitFor([&s] { return !s.page().isWriting(); }));
    REQUIRE(told.size() == 2);
    CHECK(told[0].contains(u"b.pdf"_s));
    CHECK(told[1].contains(u"b.csv"_s));
    CHECK(QFile::exists(s.brand.home.filePath(u"b.pdf"_s)));
    CHECK(QFile::exists(s.brand.home.filePath(u"b.csv"_s)));
}

TEST_CASE("A file that cannot be written says so and leaves nothing behind", "[reports]")
{
    Reports s;
    std::optional<Error> said;
    QObject::connect(&s.page(), &ReportsPage::failed, &s.page(),
                     [&said](const Error &error) { said = error; });
    s.page().exportTo(u"/nowhere/at/all/report.csv"_s);
    s.brand.rest();
    REQUIRE(said);
    s.page().exportTo(s.brand.home.filePath(u"report.doc"_s));
    s.brand.rest();
    CHECK(said->kind == Error::Invalid);
    CHECK_FALSE(QFile::exists(s.brand.home.filePath(u"report.doc"_s)));
}

TEST_CASE("Narrow windows show the report in one column, and the items in its place", "[reports]")
{
    Reports s;
    s.window.resize(1024, 700);
    s.brand.rest();
    const auto left = [&s](Chart chart) { return s.page().card(chart).mapTo(&s.page(), QPoint()).x(); };
    CHECK(left(Chart::Engagement) == left(Chart::Hours));
    s.page().figure(Figure::Received).setFocus();
    s.press(Qt::Key_Return);
    CHECK(s.page().behind().width() == s.page().width());
    s.press(Qt::Key_Escape);
    CHECK(s.page().card(Chart::Engagement).isVisible());
    s.window.resize(1440, 900);
    s.brand.rest();
    CHECK(left(Chart::Engagement) < left(Chart::Hours));
}

TEST_CASE("A report every Monday is asked for in the page, says where, and when it went wrong", "[reports]")
{
    Reports s;
    QStringList told;
    QObject::connect(&s.page(), &ReportsPage::told, &s.page(), [&told](const QString &what) { told.append(what); });
    s.page().wantMondays(s.brand.home.filePath(u"lumen.pdf"_s));
    s.brand.rest();
    CHECK(s.page().mondays().path.endsWith(u"lumen.pdf"_s));
    REQUIRE(told.size() == 1);
    CHECK(told.first().contains(u"lumen.pdf"_s));
    REQUIRE(s.brand.write(&standingreport::note, s.page().mondays().path, u"2026-W46"_s, false));
    s.page().shown();
    s.brand.rest();
    const auto notices = s.page().findChildren<Notice *>();
    REQUIRE(notices.size() == 1);
    CHECK(notices.first()->isVisible());
    s.page().wantMondays({});
    s.brand.rest();
    CHECK(s.page().mondays().path.isEmpty());
    CHECK_FALSE(notices.first()->isVisible());
    s.page().wantMondays(u"/somewhere/lumen.doc"_s);
    s.brand.rest();
    CHECK(s.page().mondays().path.isEmpty());
}

TEST_CASE("What is nearly nothing is not said to be nothing, nor what is nearly all to be all", "[reports]")
{
    CHECK(reportwords::percent(0.004, 0) == u"< 1 %"_s);
    CHECK(reportwords::percent(0.0, 0) == u"0 %"_s);
    CHECK(reportwords::percent(0.006, 0) == u"1 %"_s);
    CHECK(reportwords::percent(0.997, 0) == u"> 99 %"_s);
    CHECK(reportwords::percent(0.995, 0) == u"> 99 %"_s); // 199 of 200
    CHECK(reportwords::percent(0.005, 0) != u"0 %"_s);
    CHECK(reportwords::percent(3.16, 0) == u"316 %"_s);
    CHECK(reportwords::percent(0.994, 0) == u"99 %"_s);
    CHECK(reportwords::percent(0.9997, 1) == u"> 99.9 %"_s);
    CHECK(reportwords::percent(1.0, 0) == u"100 %"_s);
    CHECK(reportwords::percent(std::nullopt, 0) == u"\u2014"_s);
}
