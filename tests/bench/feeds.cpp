// SPDX-License-Identifier: GPL-3.0-or-later
// G3: many feeds of this computer's own server, asked, read and stored by what does it in the program;
// and once more when nothing of them is new.
#include "core/connectors/feeds/connector.h"
#include "core/connectors/fleet.h"
#include "core/inbox/collector.h"
#include "core/inbox/mind.h"
#include "core/net/networkhttp.h"
#include "core/net/throttle.h"
#include "core/store/accounts.h"
#include "core/store/sources.h"
#include "tests/bench/benches.h"
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"
#include "tests/fakes/fakevault.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr double rssGuard = 550; // items a second, 20 feeds of 500 (version 4.0.4, measured once)

QByteArray document(int feed, int items)
{
    const Generator generator(qint64(items) * (feed + 1));
    QByteArray made = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Feed "
        + QByteArray::number(feed) + "</title><link>http://site.test/</link>\n";
    for (int i = 0; i < items; ++i) {
        const QByteArray number = QByteArray::number(feed) + '-' + QByteArray::number(i);
        const QString text = generator.make(qint64(feed) * items + i).message.body.text.raw();
        made += "<item><guid isPermaLink=\"false\">" + number + "</guid><title>Item " + number
            + "</title><link>http://site.test/" + number + "</link><pubDate>Sat, 21 Nov 2026 08:"
            + QByteArray::number(10 + i % 50) + ":00 +0100</pubDate><description><![CDATA[<p>"
            + text.toHtmlEscaped().toUtf8() + "</p>]]></description></item>\n";
    }
    return made + "</channel></rss>\n";
}

// Each document has an address of its own, and its tag: who names it is told that nothing is new.
class Site : public QThread
{
public:
    explicit Site(QList<QByteArray> documents)
        : m_documents(std::move(documents))
    {
        start();
        while (m_port.load() == 0)
            msleep(1);
    }
    ~Site() override
    {
        quit();
        wait();
    }
    QUrl address(int feed) const
    {
        return QUrl(u"http://127.0.%1.%2:%3/%4"_s.arg(feed / 200).arg(feed % 200 + 1).arg(m_port.load()).arg(feed));
    }
    double cpu() const { return m_cpu.load(); } // milliseconds

protected:
    void run() override
    {
        QTcpServer server;
        connect(&server, &QTcpServer::newConnection, &server, [this, &server] {
            while (QTcpSocket *socket = server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        });
        if (!server.listen(QHostAddress::AnyIPv4))
            qFatal("no port");
        m_port = server.serverPort();
        exec();
    }

private:
    void answer(QTcpSocket *socket)
    {
        if (!socket->peek(8192).contains("\r\n\r\n"))
            return;
        const QByteArray asked = socket->readAll();
        const int feed = asked.mid(5, asked.indexOf(' ', 5) - 5).toInt();
        const QByteArray tag = "\"" + QByteArray::number(feed) + "\"";
        if (asked.contains(tag)) {
            socket->write("HTTP/1.1 304 Not Modified\r\nETag: " + tag + "\r\nContent-Length: 0\r\n\r\n");
        } else {
            const QByteArray &body = m_documents.at(feed);
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=utf-8\r\nETag: " + tag
                          + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
        m_cpu = threadCpuNow();
    }

    QList<QByteArray> m_documents;
    std::atomic<int> m_port = 0;
    std::atomic<double> m_cpu = 0;
};

class One : public Fleet
{
public:
    Connector *connector(qint64) override { return reader.get(); }
    int limitLeft(qint64) const override { return -1; }
    std::optional<milliseconds> skew(qint64) const override { return std::nullopt; }

    std::unique_ptr<Connector> reader;
};

// Now, and whatever was waited for has come: nobody asks a feed twice in a quarter of an hour.
class LaterClock : public SystemClock
{
public:
    Instant now() const override { return SystemClock::now() + later; }
    milliseconds later {};
};

// A sync asks as many as are good for one; on with it until all have been.
Task<> syncAll(Collector *collector, qint64 account, int rounds, int *added)
{
    for (int round = 0; round < rounds; ++round) {
        const Result<Collector::Tally> brought = co_await collector->sync(account);
        *added += must(brought).added;
    }
    QCoreApplication::quit();
}

struct Spent
{
    double wall = 0; // seconds
    double cpu = 0; // milliseconds, without the site's
    int added = 0;
};

Spent syncOnce(Collector &collector, qint64 account, int feeds, const Site &site)
{
    Spent spent;
    QElapsedTimer timer;
    timer.start();
    const double before = cpuSeconds(RUSAGE_SELF) * 1000 - site.cpu();
    Tasks tasks;
    tasks.start(syncAll(&collector, account, (feeds + 39) / 40, &spent.added));
    QCoreApplication::exec();
    spent.wall = double(timer.nsecsElapsed()) / 1e9;
    spent.cpu = cpuSeconds(RUSAGE_SELF) * 1000 - site.cpu() - before;
    return spent;
}

void benchSites(int feeds, int items, double floor)
{
    QList<QByteArray> documents;
    for (int feed = 0; feed < feeds; ++feed)
        documents.append(document(feed, items));
    const double decoding = threadMilliseconds([&] {
        for (const QByteArray &each : std::as_const(documents))
            must(feeds::read(each, "application/rss+xml; charset=utf-8", QUrl(u"http://site.test/"_s)));
    });
    const Site site(documents);
    const QTemporaryDir folder;
    LaterClock clock;
    Worker worker;
    FakeVault vault;
    NetworkHttp::Options options;
    options.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    options.reachable = [](const QHostAddress &host) { return host.isLoopback(); };
    NetworkHttp network(options);
    Throttled http(network, clock);
    const std::unique_ptr<Store> store = must(Store::open(folder.filePath(u"parvis.db"_s)));
    Account account;
    account.platform = Platform::Feeds;
    account.connector = u"feeds"_s;
    account.remoteId = u"feeds"_s;
    {
        const std::unique_ptr<Database> database = must(Database::open(folder.filePath(u"parvis.db"_s)));
        account.id = must(accounts::add(*database, account, clock.now()));
        QList<Source> sources;
        for (int feed = 0; feed < feeds; ++feed) {
            Source source;
            source.url = site.address(feed);
            sources.append(source);
        }
        must(sources::add(*database, account.id, sources, clock.now()));
    }
    One fleet;
    fleet.reader = makeFeeds(Surroundings { account, http, vault, QString(), clock, worker, QDir(folder.path()) });
    Mind mind(*store, worker);
    Collector collector(*store, clock, fleet, &mind);
    const Spent first = syncOnce(collector, account.id, feeds, site);
    if (first.added != feeds * items)
        qFatal("%d of %d items", first.added, feeds * items);
    clock.later = std::chrono::hours(25);
    const Spent again = syncOnce(collector, account.id, feeds, site);
    if (again.added != 0)
        qFatal("%d items twice", again.added);
    const QByteArray name = "feeds: " + QByteArray::number(feeds) + " of " + QByteArray::number(items) + " items";
    print(name.constData(), first.added / first.wall, "items/s", floor);
    print((name + ", everything").constData(), first.cpu, "cpu ms", decoding);
    print((name + ", nothing new").constData(), feeds / again.wall, "feeds/s");
    print((name + ", nothing new").constData(), again.cpu, "cpu ms");
}

} // namespace

void benchFeeds()
{
    benchSites(20, 500, rssGuard);
    benchSites(500, 20, rssGuard);
}
