// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "core/base/bell.h"
#include "core/base/settings.h"
#include "core/net/media.h"
#include "ui/services.h"

// What the program does for the window of one workspace: signing in with its person's help,
// syncing, keeping files, backups. Opening another workspace or quitting is its owner's, asked by
// signals.
class Desk : public Services, public Doorkeeper, public PassphraseSource
{
    Q_OBJECT

public:
    explicit Desk(Settings &settings);
    ~Desk() override;
    // The application is made with the desk as its passphrase source, hence after it.
    void open(std::unique_ptr<Application> app);
    Application &app() { return *m_app; }

    QList<Offer> offers() const override;
    Task<Result<qint64>> signIn(SignIn with) override;
    void giveCode(const QString &code) override;
    Task<Result<>> check(qint64 accountId) override;
    Task<Result<>> remove(qint64 accountId) override;
    void sync() override;
    bool syncing() const override { return m_syncing; }
    Task<Result<Media>> keep(QString file) override;
    Task<Result<QByteArray>> picture(QUrl url) override;
    void openUrl(const QUrl &url) override;
    Task<QList<understanding::Sense>> understand(QList<Foreign> texts) override;
    Task<Result<Rulebook::Trial>> rehearse(Rule rule, Instant since,
                                           std::optional<rules::Mark> from) override;
    Task<Result<erasures::Erasure>> erasePerson(qint64 personId, QString who) override;
    QList<Workspace> workspaces() const override;
    void openWorkspace(const QString &folder) override { Q_EMIT workspaceWanted(QDir(folder)); }
    void createWorkspace(const QString &name) override { Q_EMIT newWorkspaceWanted(name); }
    void removeWorkspace(const QString &folder) override { Q_EMIT removalWanted(QDir(folder)); }
    void openSample() override { Q_EMIT sampleWanted(); }
    bool sealed() const override;
    void givePassphrase(Secret passphrase) override;
    void declinePassphrase() override;
    Task<Result<>> changePassphrase(Secret from, Secret to) override;
    Task<Result<>> backup(QString file) override;
    bool startsAtLogin() const override;
    Result<> startAtLogin(bool on) override;
    void reopenWindow() override { Q_EMIT windowWanted(); }
    void quit() override { Q_EMIT quitWanted(); }

    void openBrowser(const QUrl &url) override;
    Task<Result<QString>> askCode() override;
    QByteArray donePage() const override;
    QByteArray refusedPage() const override;
    Task<Result<Secret>> passphrase(Reason reason) override;

Q_SIGNALS:
    void workspaceWanted(const QDir &folder);
    void newWorkspaceWanted(const QString &name);
    void removalWanted(const QDir &folder);
    void sampleWanted();
    void windowWanted();
    void quitWanted();

private:
    Task<> runEngine();
    Task<> syncAll();

    Settings &m_settings;
    std::unique_ptr<Application> m_app;
    std::unique_ptr<MediaFetcher> m_pictures;
    bool m_syncing = false;
    QString m_code;
    Secret m_passphrase;
    Bell m_codeGiven;
    Bell m_passphraseGiven;
    Tasks m_tasks; // last: dies first
};
