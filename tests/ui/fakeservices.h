// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bell.h"
#include "core/base/clock.h"
#include "core/store/erasures.h"
#include "core/store/store.h"
#include "core/understanding/reader.h"
#include "ui/ask.h"
#include "ui/services.h"

// A program around the window that does nothing but remember what it was asked.
class FakeServices : public Services
{
public:
    QList<Offer> offers() const override
    {
        return { { Platform::Mastodon, QStringLiteral("mastodon"), Offer::Kind::Browser },
                 { Platform::Bluesky, QStringLiteral("bluesky"), Offer::Kind::AppPassword } };
    }
    Task<Result<qint64>> signIn(SignIn with) override
    {
        signIns.append(with);
        co_await yieldNow();
        if (failure)
            co_return *failure;
        co_return signedIn;
    }
    void giveCode(const QString &given) override { code = given; }
    Task<Result<>> check(qint64 accountId) override
    {
        checked.append(accountId);
        co_await yieldNow();
        if (failure)
            co_return *failure;
        co_return Result<>();
    }
    Task<Result<>> remove(qint64 accountId) override
    {
        removed.append(accountId);
        co_await yieldNow();
        co_return Result<>();
    }
    void sync() override { ++syncs; }
    bool syncing() const override { return isSyncing; }
    Task<Result<Media>> keep(QString file) override
    {
        co_await yieldNow();
        if (failure)
            co_return *failure;
        Media media;
        media.path = file;
        media.mimeType = QStringLiteral("image/png");
        co_return media;
    }
    Task<Result<QByteArray>> picture(QUrl url) override
    {
        fetched.append(url);
        if (slowPictures)
            co_await pictureComes.rung();
        else
            co_await yieldNow();
        if (failure)
            co_return *failure;
        co_return pictureBytes;
    }
    void openUrl(const QUrl &url) override { opened.append(url); }
    Task<QList<understanding::Sense>> understand(QList<Foreign> texts) override
    {
        co_await yieldNow();
        static const auto reader = understanding::Reader::load();
        QList<understanding::Sense> found;
        for (const Foreign &text : texts)
            found.append(understanding::sense(*reader, text));
        co_return found;
    }
    Task<Result<Rulebook::Trial>> rehearse(Rule rule, Instant since,
                                           std::optional<rules::Mark> from) override
    {
        if (failure)
            co_return *failure;
        const Result<Rulebook::Trial> trial = co_await rulebook->rehearse(rule, since, from);
        co_return trial;
    }
    Task<Result<erasures::Erasure>> erasePerson(qint64 personId, QString who) override
    {
        if (failure)
            co_return *failure;
        if (answering.contains(personId))
            co_return Error(Error::Busy);
        const Instant now = instant(0);
        const Result<qint64> id = co_await store->write(&erasures::erase, personId, who, now);
        if (!id)
            co_return id.error();
        const Result<QList<erasures::Erasure>> all = co_await store->read(&erasures::all);
        if (!all)
            co_return all.error();
        erasures::Erasure entry = all->first(); // the newest
        entry.provedAt = now;
        co_return entry;
    }
    QList<Workspace> workspaces() const override { return list; }
    void openWorkspace(const QString &folder) override { asked = folder; }
    void createWorkspace(const QString &name) override { asked = name; }
    void removeWorkspace(const QString &folder) override { asked = folder; }
    void openSample() override { ++samples; }
    bool sealed() const override { return isSealed; }
    void givePassphrase(Secret passphrase) override { passphrases.append(passphrase); }
    void declinePassphrase() override { ++declined; }
    Task<Result<>> changePassphrase(Secret, Secret) override
    {
        co_await yieldNow();
        co_return Result<>();
    }
    Task<Result<>> backup(QString file) override
    {
        co_await yieldNow();
        asked = file;
        co_return Result<>();
    }
    bool startsAtLogin() const override { return atLogin; }
    Result<> startAtLogin(bool on) override
    {
        if (failure)
            return *failure;
        atLogin = on;
        return {};
    }
    void reopenWindow() override { ++reopened; }
    void quit() override { ++quits; }

    Rulebook *rulebook = nullptr;
    Store *store = nullptr;
    std::optional<Error> failure;
    QList<qint64> answering; // people an answer to whom is on its way
    qint64 signedIn = 1;
    QList<SignIn> signIns;
    QString code;
    QList<qint64> checked;
    QList<qint64> removed;
    QList<QUrl> opened;
    QList<QUrl> fetched;
    QByteArray pictureBytes;
    bool slowPictures = false;
    Bell pictureComes;
    QList<Workspace> list { { QStringLiteral("/maison"), QStringLiteral("Maison Lumen"), true,
                              false } };
    QString asked;
    QList<Secret> passphrases;
    int declined = 0;
    int syncs = 0;
    int samples = 0;
    int reopened = 0;
    int quits = 0;
    bool isSyncing = false;
    bool isSealed = false;
    bool atLogin = false;
};

// Answers at once with what the test said.
class FakeAsk : public Ask
{
public:
    void confirm(QWidget *, Question question, std::function<void()> yes) override
    {
        last = question.title;
        if (agrees)
            yes();
    }
    void confirmAlso(QWidget *, Question question, QString, QStringList also,
                     std::function<void(QList<int>)> yes) override
    {
        last = question.title;
        told = question.text;
        offered = also;
        if (agrees)
            yes(ticked);
    }
    void line(QWidget *, Line question, std::function<void(QString)> given) override
    {
        last = question.title;
        if (!text.isEmpty() || question.maybeEmpty)
            given(text);
    }
    void openFiles(QWidget *, QString title, QString, std::function<void(QStringList)> chosen) override
    {
        last = title;
        if (!files.isEmpty())
            chosen(files);
    }
    void saveFile(QWidget *, QString title, QString, std::function<void(QString)> chosen) override
    {
        last = title;
        if (!files.isEmpty())
            chosen(files.constFirst());
    }

    bool agrees = true;
    QString text;
    QStringList files;
    QString last;
    QString told; // in the last question with more than one answer
    QStringList offered; // along with it
    QList<int> ticked;
};
