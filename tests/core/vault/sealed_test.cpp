// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/vault/sealed.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QByteArray canary("CANARY-7f3k9-token");

struct Fixture
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"vault.sealed"_s);
    Worker worker;
    FakeClock clock;

    SealedFile vault() { return SealedFile(path, worker, clock, seal::Cost::minimal()); }
};

Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}

std::string text(const Result<Secret> &found)
{
    return found ? std::string(found->view()) : "error: " + errorKey(found.error().kind).toStdString();
}

template <typename T>
QString problem(const Result<T> &result)
{
    return result ? QString() : errorKey(result.error().kind);
}

QByteArray content(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// Runs a task that waits on the fake clock.
template <typename T>
T advancing(FakeClock &clock, Task<T> task, milliseconds step = 1s)
{
    std::optional<T> result;
    Tasks tasks;
    tasks.start(detail::keep(std::move(task), &result));
    REQUIRE(waitFor([&] {
        clock.advance(step);
        return result.has_value();
    }));
    return std::move(*result);
}

} // namespace

TEST_CASE("What a sealed vault is given comes back, also to the next process")
{
    Fixture world;
    SealedFile first = world.vault();
    CHECK_FALSE(first.exists());
    CHECK(problem(await(first.read(u"account/1"_s))) == u"locked"_s);
    CHECK(problem(await(first.write(u"account/1"_s, secret("x")))) == u"locked"_s);
    CHECK(problem(await(first.unlock(secret("words")))) == u"unavailable"_s);
    CHECK(problem(await(first.create(Secret()))) == u"invalid"_s);
    CHECK(await(first.create(secret("words"))));
    CHECK(problem(await(first.create(secret("words")))) == u"busy"_s);

    const Secret binary(QByteArrayView("\x00\xff\n\x00", 4));
    CHECK(await(first.write(u"account/1"_s, secret("one"))));
    CHECK(await(first.write(u"account/é"_s, binary)));
    CHECK(await(first.write(u"account/1"_s, secret("uno"))));
    CHECK(text(await(first.read(u"account/1"_s))) == "uno");
    CHECK(problem(await(first.read(u"account/2"_s))) == u"not_found"_s);

    SealedFile second = world.vault();
    CHECK(second.exists());
    CHECK(await(second.unlock(secret("words"))));
    CHECK(text(await(second.read(u"account/é"_s))) == std::string(binary.view()));
    CHECK(await(second.erase(u"account/1"_s)));
    CHECK(await(second.erase(u"account/1"_s)));
    CHECK(problem(await(first.read(u"account/1"_s))) == u"not_found"_s);
    second.lock();
    CHECK(problem(await(second.read(u"account/é"_s))) == u"locked"_s);
}

TEST_CASE("Nothing readable is on disk, and nobody else may read it", "[fault-98]")
{
    Fixture world;
    SealedFile vault = world.vault();
    CHECK(await(vault.create(secret("CANARY-passphrase"))));
    CHECK(await(vault.write(u"account/1"_s, Secret(canary))));
    CHECK(await(vault.change(secret("CANARY-passphrase"), secret("CANARY-other"))));

    int files = 0;
    QDirIterator each(world.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QByteArray bytes = content(each.next());
        CAPTURE(each.fileName());
        CHECK_FALSE(bytes.contains("CANARY"));
        CHECK_FALSE(bytes.contains(canary.toBase64().first(12)));
        CHECK_FALSE(bytes.contains(canary.toHex().first(12)));
        ++files;
    }
    CHECK(files == 1);
    CHECK(QFile::permissions(world.path)
          == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("A single changed byte is noticed")
{
    Fixture world;
    SealedFile vault = world.vault();
    CHECK(await(vault.create(secret("words"))));
    CHECK(await(vault.write(u"account/1"_s, secret("one"))));
    const QByteArray good = content(world.path);

    for (qsizetype i = 0; i < good.size(); ++i) {
        CAPTURE(i);
        QByteArray bad = good;
        bad[i] = char(bad[i] ^ 0x20);
        const Result<seal::Opened> opened = seal::opened(bad, secret("words"));
        REQUIRE_FALSE(opened);
    }
    for (const qsizetype size : { 0, 7, 8, 50, 111, 112, 140, int(good.size()) - 1 }) {
        CAPTURE(size);
        CHECK(problem(seal::opened(good.first(size), secret("words"))) == u"damaged"_s);
    }
    CHECK_FALSE(seal::opened(good + "x", secret("words")));

    // And by a process that had it open already.
    put(world.path, good.chopped(1) + char(good.back() ^ 1));
    CHECK(problem(await(vault.read(u"account/1"_s))) == u"damaged"_s);
    CHECK(problem(await(vault.write(u"account/1"_s, secret("two")))) == u"damaged"_s);
    put(world.path, good);
    CHECK(text(await(vault.read(u"account/1"_s))) == "one");
}

TEST_CASE("Another version and another's costs are refused")
{
    Fixture world;
    SealedFile vault = world.vault();
    CHECK(await(vault.create(secret("words"))));
    QByteArray newer = content(world.path);
    newer[7] = '2';
    CHECK(problem(seal::opened(newer, secret("words"))) == u"newer_version"_s);
    QByteArray costly = content(world.path);
    costly[14] = 1; // a million times the work
    CHECK(problem(seal::opened(costly, secret("words"))) == u"damaged"_s);
    put(world.path, QByteArray(2 << 20, 'x'));
    CHECK(problem(await(vault.read(u"account/1"_s))) == u"damaged"_s);
}

TEST_CASE("An entry cannot take another's place")
{
    const Result<seal::Opened> by = seal::fresh(secret("words"), seal::Cost::minimal());
    REQUIRE(by);
    const Result<QByteArray> one = seal::with(seal::empty(*by), *by, u"a"_s, secret("for a"));
    REQUIRE(one);
    CHECK(text(seal::entry(*one, *by, u"a"_s)) == "for a");
    CHECK(problem(seal::entry(*one, *by, u"b"_s)) == u"not_found"_s);

    // Two vaults with the same passphrase do not open each other's entries.
    const Result<seal::Opened> other = seal::fresh(secret("words"), seal::Cost::minimal());
    REQUIRE(other);
    CHECK(problem(seal::entry(*one, *other, u"a"_s)) == u"locked"_s);
}

TEST_CASE("A hundred wrong passphrases get one answer, slower each time", "[fault-97]")
{
    Fixture world;
    SealedFile vault = world.vault();
    CHECK(await(vault.create(secret("words"))));
    vault.lock();

    for (int i = 0; i < 100; ++i) {
        const Instant before = world.clock.now();
        const Result<> answer
            = advancing(world.clock, vault.unlock(secret("wrong words")), i < 7 ? 500ms : 29s);
        REQUIRE_FALSE(answer);
        REQUIRE(answer.error().kind == Error::WrongPassphrase);
        REQUIRE(answer.error().detail.isEmpty());
        const milliseconds took = world.clock.now() - before;
        const milliseconds doubling = 500ms * (1 << std::min(i, 6));
        CHECK(took >= std::min<milliseconds>(doubling, 30s));
    }
    CHECK(await(vault.unlock(secret("words"))));
    CHECK(vault.isUnlocked());
}

TEST_CASE("Guesses made side by side wait for each other", "[fault-97]")
{
    Fixture world;
    SealedFile vault = world.vault();
    CHECK(await(vault.create(secret("words"))));
    vault.lock();
    std::optional<Result<>> a;
    std::optional<Result<>> b;
    Tasks tasks;
    tasks.start(detail::keep(vault.unlock(secret("x")), &a));
    tasks.start(detail::keep(vault.unlock(secret("y")), &b));
    const Instant start = world.clock.now();
    CHECK(waitFor([&] {
        world.clock.advance(100ms);
        return a && b;
    }));
    CHECK(world.clock.now() - start >= 1500ms); // half a second, then a whole one
}

TEST_CASE("Changing the passphrase seals everything anew")
{
    Fixture world;
    SealedFile vault = world.vault();
    SealedFile other = world.vault();
    CHECK(await(vault.create(secret("old"))));
    CHECK(await(other.unlock(secret("old"))));
    CHECK(await(vault.write(u"account/1"_s, secret("one"))));
    const QByteArray before = content(world.path);

    CHECK(problem(advancing(world.clock, vault.change(secret("wrong"), secret("new"))))
          == u"wrong_passphrase"_s);
    CHECK(problem(await(vault.change(secret("old"), Secret()))) == u"invalid"_s);
    CHECK(content(world.path) == before);
    CHECK(await(vault.change(secret("old"), secret("new"))));
    CHECK(text(await(vault.read(u"account/1"_s))) == "one");

    CHECK(problem(await(other.read(u"account/1"_s))) == u"locked"_s);
    CHECK_FALSE(other.isUnlocked());
    CHECK(problem(advancing(world.clock, other.unlock(secret("old")))) == u"wrong_passphrase"_s);
    CHECK(await(other.unlock(secret("new"))));
    CHECK(await(other.write(u"account/2"_s, secret("two"))));
    CHECK(text(await(vault.read(u"account/2"_s))) == "two");
}

TEST_CASE("Two processes that write at once lose nothing")
{
    Fixture world;
    Worker otherWorker;
    SealedFile one = world.vault();
    CHECK(await(one.create(secret("words"))));
    SealedFile two(world.path, otherWorker, world.clock, seal::Cost::minimal());
    CHECK(await(two.unlock(secret("words"))));

    constexpr int each = 20;
    std::vector<std::optional<Result<>>> done(2 * each);
    Tasks tasks;
    for (int i = 0; i < each; ++i) {
        tasks.start(detail::keep(one.write(u"one/%1"_s.arg(i), secret("1")), &done[size_t(i)]));
        tasks.start(detail::keep(two.write(u"two/%1"_s.arg(i), secret("2")),
                                 &done[size_t(each + i)]));
    }
    CHECK(waitFor([&] {
        return std::all_of(done.begin(), done.end(), [](const auto &x) { return x.has_value(); });
    }, 60s));
    for (int i = 0; i < each; ++i) {
        CHECK((done[size_t(i)] && *done[size_t(i)]));
        CHECK(text(await(two.read(u"one/%1"_s.arg(i)))) == "1");
        CHECK(text(await(one.read(u"two/%1"_s.arg(i)))) == "2");
    }
}

TEST_CASE("A vault that cannot be written says so and stays as it was")
{
    Fixture world;
    SealedFile vault(world.folder.filePath(u"none/vault.sealed"_s), world.worker, world.clock,
                     seal::Cost::minimal());
    CHECK_FALSE(await(vault.create(secret("words"))));
    CHECK_FALSE(vault.isUnlocked());

    SealedFile good = world.vault();
    CHECK(await(good.create(secret("words"))));
    CHECK(await(good.write(u"a"_s, secret("one"))));
    const Secret huge(QByteArray(2 << 20, 'x'));
    CHECK(problem(await(good.write(u"b"_s, huge))) == u"full"_s);
    CHECK(text(await(good.read(u"a"_s))) == "one");
}

TEST_CASE("A secret takes what it was made of")
{
    QByteArray source("CANARY");
    const Secret taken = Secret::taking(source);
    CHECK(source.isEmpty());
    CHECK(taken.view() == "CANARY");
    CHECK(Secret().isEmpty());
    CHECK(Secret().view().empty());
    const Secret copy = taken;
    CHECK(copy.exposed() == "CANARY");
}

TEST_CASE("The interactive cost is what Argon2id calls interactive")
{
    CHECK(seal::Cost::interactive().operations == 2);
    CHECK(seal::Cost::interactive().memory == 64 << 20);
}
