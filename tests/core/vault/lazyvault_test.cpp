// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/vault/lazyvault.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QTimer>

#include <deque>

using namespace Qt::StringLiterals;

namespace {

// Answers what it was told to, in order; then nobody is there.
class Answers : public PassphraseSource
{
public:
    Task<Result<Secret>> passphrase(Reason reason) override
    {
        asked.push_back(reason);
        co_await yieldNow();
        if (answers.empty())
            co_return Error(Error::Locked);
        const QByteArray next = answers.front();
        answers.pop_front();
        co_return Secret(next);
    }

    std::deque<QByteArray> answers;
    std::vector<Reason> asked;
};

// No keyring answers here, neither this computer's nor anyone else's.
struct Fixture
{
    Fixture()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("XDG_CURRENT_DESKTOP");
    }

    LazyVault vault(const char *fromEnvironment = "")
    {
        return LazyVault(QDir(folder.path()), worker, clock, source,
                         Secret(QByteArrayView(fromEnvironment)), seal::Cost::minimal());
    }
    bool sealed() const { return QFile::exists(folder.filePath(u"vault.sealed"_s)); }

    QTemporaryDir folder;
    Worker worker;
    SystemClock clock;
    Answers source;
};

template <typename T>
QString problem(const Result<T> &result)
{
    return result ? QString() : errorKey(result.error().kind);
}

Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}

using Reason = PassphraseSource::Reason;

} // namespace

TEST_CASE("A vault is opened when a secret is first needed, not before")
{
    Fixture world;
    world.source.answers = { "words" };
    LazyVault vault = world.vault();
    settle();
    CHECK(world.source.asked.empty());
    CHECK((vault.kind() == LazyVault::Kind::Closed));

    CHECK(problem(await(vault.read(u"account/1"_s))) == u"not_found"_s);
    CHECK((world.source.asked == std::vector { Reason::Create }));
    CHECK((vault.kind() == LazyVault::Kind::Sealed));
    CHECK(await(vault.write(u"account/1"_s, secret("one"))));
    const Result<Secret> found = await(vault.read(u"account/1"_s));
    CHECK((found && found->view() == "one"));
    CHECK(await(vault.erase(u"account/1"_s)));
    CHECK(world.source.asked.size() == 1);
}

TEST_CASE("Without a keyring nothing is stored in plaintext and the window stays alive",
          "[fault-96]")
{
    Fixture world;
    LazyVault vault = world.vault();
    int ticks = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, [&ticks] { ++ticks; });
    heart.start(5);

    QElapsedTimer timer;
    timer.start();
    std::optional<Result<>> written;
    Tasks tasks;
    tasks.start(detail::keep(vault.write(u"account/1"_s, secret("CANARY7f3k9")), &written));
    CHECK(waitFor([&] { return written && ticks > 3; }));
    CHECK(timer.elapsed() < 4'000);
    REQUIRE(written);
    CHECK(problem(*written) == u"locked"_s);
    CHECK_FALSE(world.sealed());

    // Nobody is asked again by itself, but when a person wants to.
    CHECK(problem(await(vault.read(u"account/1"_s))) == u"locked"_s);
    CHECK(world.source.asked.size() == 1);
    world.source.answers = { "words" };
    vault.askAgain();
    CHECK(await(vault.open()));
    CHECK(world.source.asked.size() == 2);
    CHECK(world.sealed());
}

TEST_CASE("The keyring's absence is known at once, and not by an exception", "[fault-96]")
{
    Fixture world;
    Keychain keychain(u"parvis test"_s, 3s);
    QElapsedTimer timer;
    timer.start();
    CHECK_FALSE(await(keychain.answers(3s)));
    CHECK(problem(await(keychain.read(u"account/1"_s))) == u"unavailable"_s);
    CHECK(problem(await(keychain.write(u"account/1"_s, secret("x")))) == u"unavailable"_s);
    CHECK(timer.elapsed() < 9'000);

    // Given up while it is asked: the answer finds nobody.
    std::optional<bool> answered;
    {
        Tasks tasks;
        tasks.start(detail::keep(keychain.answers(3s), &answered));
        settle();
    }
    settle();
    CHECK(problem(await(keychain.read(u"account/1"_s))) == u"unavailable"_s);
}

TEST_CASE("A passphrase from the environment creates the vault and opens it again")
{
    Fixture world;
    {
        LazyVault vault = world.vault("words");
        CHECK(await(vault.write(u"account/1"_s, secret("one"))));
        CHECK(world.sealed());
    }
    {
        LazyVault vault = world.vault("words");
        const Result<Secret> found = await(vault.read(u"account/1"_s));
        CHECK((found && found->view() == "one"));
    }
    {
        LazyVault vault = world.vault("wrong");
        CHECK(problem(await(vault.read(u"account/1"_s))) == u"wrong_passphrase"_s);
    }
    CHECK(world.source.asked.empty());
}

TEST_CASE("A sealed vault is asked for until the passphrase is right or the person gives up")
{
    Fixture world;
    {
        LazyVault vault = world.vault("words");
        CHECK(await(vault.write(u"account/1"_s, secret("one"))));
    }
    LazyVault vault = world.vault();
    SECTION("right at last")
    {
        world.source.answers = { "wrong", "words" };
        CHECK(await(vault.read(u"account/1"_s)));
        CHECK((world.source.asked == std::vector { Reason::Unlock, Reason::TryAgain }));
    }
    SECTION("given up")
    {
        world.source.answers = { "wrong" };
        CHECK(problem(await(vault.read(u"account/1"_s))) == u"locked"_s);
        CHECK(problem(await(vault.read(u"account/1"_s))) == u"locked"_s);
        CHECK(world.source.asked.size() == 2);
    }
    SECTION("asked once, however many wait")
    {
        world.source.answers = { "words" };
        std::vector<std::optional<Result<Secret>>> found(5);
        Tasks tasks;
        for (auto &each : found)
            tasks.start(detail::keep(vault.read(u"account/1"_s), &each));
        CHECK(waitFor([&] { return std::all_of(found.begin(), found.end(), [](const auto &x) {
                                return x.has_value();
                            }); }));
        for (const auto &each : found)
            CHECK((*each && (**each).view() == "one"));
        CHECK(world.source.asked.size() == 1);
    }
}

TEST_CASE("A locked vault and one sealed anew elsewhere ask again")
{
    Fixture world;
    world.source.answers = { "words", "words", "new" };
    LazyVault vault = world.vault();
    CHECK(await(vault.write(u"account/1"_s, secret("one"))));
    vault.lock();
    CHECK((vault.kind() == LazyVault::Kind::Closed));
    CHECK(await(vault.read(u"account/1"_s)));
    CHECK(world.source.asked.size() == 2);

    LazyVault elsewhere = world.vault("words");
    CHECK(await(elsewhere.changePassphrase(secret("words"), secret("new"))));
    CHECK(await(elsewhere.read(u"account/1"_s)));
    CHECK(problem(await(vault.read(u"account/1"_s))) == u"locked"_s);
    CHECK(await(vault.read(u"account/1"_s)));
    CHECK((world.source.asked.back() == Reason::Unlock));
}

TEST_CASE("The passphrase leaves the environment when it is read", "[fault-98]")
{
    CHECK(takePassphraseFromEnvironment().isEmpty());
    qputenv("PARVIS_PASSPHRASE", "CANARY7f3k9");
    const char *memory = std::getenv("PARVIS_PASSPHRASE");
    const Secret taken = takePassphraseFromEnvironment();
    CHECK(taken.view() == "CANARY7f3k9");
    CHECK_FALSE(qEnvironmentVariableIsSet("PARVIS_PASSPHRASE"));
    CHECK(std::string_view(memory).empty());
    CHECK(takePassphraseFromEnvironment().isEmpty());
}

// Run under a private session bus whose keyring is locked or keeps nothing:
// tests_core "[.keyring-locked]".
TEST_CASE("A keyring that keeps nothing is not chosen", "[.keyring-locked]")
{
    const QTemporaryDir folder;
    Worker worker;
    SystemClock clock;
    Answers source;
    source.answers = { "words" };
    LazyVault vault(QDir(folder.path()), worker, clock, source, Secret(), seal::Cost::minimal());
    int ticks = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, [&ticks] { ++ticks; });
    heart.start(50);
    QElapsedTimer timer;
    timer.start();
    CHECK(await(vault.write(u"account/1"_s, secret("one"))));
    CHECK(timer.elapsed() < 4'000);
    CHECK(ticks >= timer.elapsed() / 100);
    CHECK((source.asked == std::vector { Reason::Create }));
    CHECK((vault.kind() == LazyVault::Kind::Sealed));
}

TEST_CASE("A session bus that never answers does not hold up the window", "[.keyring-silent]")
{
    const QTemporaryDir folder;
    QLocalServer bus;
    REQUIRE(bus.listen(folder.filePath(u"bus"_s)));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + bus.fullServerName().toUtf8());
    int ticks = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, [&ticks] { ++ticks; });
    heart.start(50);
    QElapsedTimer timer;
    timer.start();
    Keychain keychain(u"parvis test"_s, 500ms);
    CHECK_FALSE(await(keychain.answers(1s)));
    CHECK(timer.elapsed() < 2'000);
    CHECK(problem(await(keychain.read(u"account/1"_s))) == u"unavailable"_s);
    CHECK(ticks >= timer.elapsed() / 100);
}

// Run under a private session bus with a Secret Service: tests_core "[.keyring]".
TEST_CASE("A keyring that answers keeps what it is given", "[.keyring]")
{
    const QTemporaryDir folder;
    Worker worker;
    SystemClock clock;
    Answers source;
    LazyVault vault(QDir(folder.path()), worker, clock, source, Secret(), seal::Cost::minimal());
    REQUIRE(await(vault.open()));
    CHECK((vault.kind() == LazyVault::Kind::Keyring));
    CHECK(problem(await(vault.read(u"account/1"_s))) == u"not_found"_s);
    CHECK(await(vault.write(u"account/1"_s, Secret(QByteArrayView("\x00one\xff", 5)))));
    CHECK(await(vault.write(u"account/2"_s, secret("two"))));
    CHECK(source.asked.empty());
    CHECK_FALSE(QFile::exists(folder.filePath(u"vault.sealed"_s)));

    // The next process, in a folder that has the same name in the keyring.
    LazyVault again(QDir(folder.path()), worker, clock, source, Secret(), seal::Cost::minimal());
    const Result<Secret> found = await(again.read(u"account/1"_s));
    CHECK((found && found->view() == std::string_view("\x00one\xff", 5)));
    CHECK(await(again.erase(u"account/1"_s)));
    CHECK(await(again.erase(u"account/1"_s)));
    CHECK(problem(await(again.read(u"account/1"_s))) == u"not_found"_s);
    CHECK(problem(await(again.changePassphrase(secret("a"), secret("b")))) == u"unsupported"_s);

    // Another workspace sees nothing of it.
    const QTemporaryDir other;
    LazyVault stranger(QDir(other.path()), worker, clock, source, Secret(), seal::Cost::minimal());
    CHECK(problem(await(stranger.read(u"account/2"_s))) == u"not_found"_s);
    CHECK(await(vault.erase(u"account/2"_s)));
}
