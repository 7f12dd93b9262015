// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "app/instance.h"
#include "tests/fakes/eventloop.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

struct Window
{
    Window()
        : instance(QDir(folder.path()))
    {
        QObject::connect(&instance, &Instance::raised, &instance, [this] { ++raised; });
        REQUIRE(instance.begin());
    }

    // Somebody who says that, as far as it is let in. How many bytes were taken off their hands.
    qint64 hears(const QByteArray &word, qint64 times = 1)
    {
        QLocalSocket visitor;
        visitor.connectToServer(instance.address());
        REQUIRE(waitFor([&] { return visitor.state() == QLocalSocket::ConnectedState; }));
        qint64 left = times * word.size();
        const auto say = [&] {
            while (left > 0 && visitor.bytesToWrite() < 65'536
                   && visitor.state() == QLocalSocket::ConnectedState)
                left -= visitor.write(word);
        };
        QObject::connect(&visitor, &QLocalSocket::bytesWritten, &visitor, say);
        say();
        REQUIRE(waitFor([&] { return visitor.state() == QLocalSocket::UnconnectedState; }));
        return times * word.size() - left;
    }

    QTemporaryDir folder;
    Instance instance;
    int raised = 0;
};

} // namespace

TEST_CASE("A second start brings the first window to the front and ends", "[fault-81]")
{
    Window first;
    Instance second(QDir(first.folder.path()));
    CHECK_FALSE(second.begin());
    CHECK(waitFor([&] { return first.raised == 1; }));
    QTemporaryDir elsewhere; // another workspace is another window
    Instance other(QDir(elsewhere.path()));
    CHECK(other.begin());
    settle();
    CHECK(first.raised == 1);
}

TEST_CASE("A socket that a dead window left behind is no window")
{
    Window first;
    const QString left = first.instance.address();
    const int end = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un name = {};
    name.sun_family = AF_UNIX;
    QTemporaryDir place;
    Instance second(QDir(place.path()));
    REQUIRE(second.begin());
    const QByteArray path = QFile::encodeName(second.address());
    REQUIRE(size_t(path.size()) < sizeof(name.sun_path));
    std::copy(path.begin(), path.end(), name.sun_path);
    REQUIRE(::unlink(path.constData()) == 0);
    REQUIRE(::bind(end, reinterpret_cast<sockaddr *>(&name), sizeof(name)) == 0);
    ::close(end); // its name stays, and nobody listens
    Instance third(QDir(place.path()));
    CHECK(third.begin());
    CHECK(first.instance.address() == left);
}

TEST_CASE("Garbage on the socket raises nothing and ends the visit", "[fault-100]")
{
    Window window;
    for (const QByteArray &word :
         { QByteArray("\n"), QByteArray("SHOW\n"), QByteArray("show \n"), QByteArray("show\nshow\n"),
           QByteArray(4096, '\0'), QByteArray("\xff\xfe show\n"), QByteArray("GET / HTTP/1.1\r\n\r\n"),
           QByteArray("show") /* and never an end: two seconds */ }) {
        CAPTURE(word.left(20).toStdString());
        window.hears(word);
        CHECK(window.raised == 0);
    }
    window.hears("show\n");
    CHECK(window.raised == 1);
}

TEST_CASE("A gigabyte on the socket is not read", "[fault-100]")
{
    Window window;
    const qint64 taken = window.hears(QByteArray(32'768, 'x'), 32'768);
    CHECK(taken < 4 << 20); // what the kernel's buffers and one writer's hold, far from 1 GB
    CHECK(window.raised == 0);
    window.hears("show\n");
    CHECK(window.raised == 1);
}

TEST_CASE("Many who come and say nothing do not keep a second start out", "[fault-100]")
{
    Window window;
    std::vector<std::unique_ptr<QLocalSocket>> idle;
    for (int i = 0; i < 40; ++i) {
        idle.push_back(std::make_unique<QLocalSocket>());
        idle.back()->connectToServer(window.instance.address());
    }
    CHECK(waitFor([&] {
        return std::all_of(idle.begin(), idle.end(), [](const auto &each) {
            return each->state() == QLocalSocket::UnconnectedState;
        });
    }));
    Instance second(QDir(window.folder.path()));
    CHECK_FALSE(second.begin());
    CHECK(waitFor([&] { return window.raised == 1; }));
}

TEST_CASE("Another user is not let in, nor taken for a window of ours", "[fault-100]")
{
    Window window;
    const QString address = window.instance.address();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK((QFileInfo(address).permissions() & others) == QFile::Permissions());
    if (::geteuid() != 0)
        return; // nobody to play another user with
    // Even where the file's permissions do not keep them out.
    REQUIRE(QFile::setPermissions(address, QFile::permissions(address) | others));
    sockaddr_un name = {};
    name.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(address);
    REQUIRE(size_t(path.size()) < sizeof(name.sun_path));
    std::copy(path.begin(), path.end(), name.sun_path);
    const pid_t child = ::fork();
    if (child == 0) { // system calls only
        const bool nobody = ::setuid(65534) == 0;
        const int end = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const bool in = nobody
            && ::connect(end, reinterpret_cast<sockaddr *>(&name), sizeof(name)) == 0;
        std::signal(SIGPIPE, SIG_IGN);
        [[maybe_unused]] auto said = ::write(end, "show\n", 5);
        char byte = 0;
        const bool shut = ::read(end, &byte, 1) <= 0;
        ::_exit(!nobody ? 3 : in && shut ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitFor([&] { return ::waitpid(child, &status, WNOHANG) == child; }));
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0); // came to the door, and it was shut
    settle();
    CHECK(window.raised == 0);
}
