// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/inbox/rulebook.h"
#include "core/model/platform.h"
#include "core/model/post.h"
#include "core/understanding/sense.h"
#include "core/vault/secret.h"

#include <QObject>
#include <QUrl>

namespace erasures {
struct Erasure;
}

// What someone gives to sign in. Which fields count depends on the platform's kind of sign-in.
struct SignIn
{
    QString connector; // "mastodon"
    qint64 accountId = 0; // signing in again: must turn out to be the same identity
    QUrl server;
    QString handle;
    Secret secret; // token or app password; empty = in the browser
};

// A platform this Parvis speaks.
struct Offer
{
    enum class Kind { Browser, AppPassword };
    Platform platform = Platform::Mastodon;
    QString connector;
    Kind kind = Kind::Browser;
};

// A workspace on this computer.
struct Workspace
{
    QString folder;
    QString name;
    bool current = false;
    bool sample = false;
};

// Why a passphrase is asked for.
enum class Passphrase { Unlock, TryAgain, Create };

// What the program does for the window. Pages meet the store and this, never a connector; the
// application implements it. Destroying a task cancels what it waits for.
class Services : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QList<Offer> offers() const = 0;
    virtual Task<Result<qint64>> signIn(SignIn with) = 0; // the account's id
    virtual void giveCode(const QString &code) = 0; // what the browser showed, when asked for
    virtual Task<Result<>> check(qint64 accountId) = 0;
    virtual Task<Result<>> remove(qint64 accountId) = 0; // the account, its messages, its secret

    virtual void sync() = 0; // every account, now
    virtual bool syncing() const = 0;
    // Copies a chosen file into the workspace, told by its first bytes. Invalid, Unavailable, Full.
    virtual Task<Result<Media>> keep(QString file) = 0;
    // A stranger's picture, after consent: its bytes, not decoded.
    virtual Task<Result<QByteArray>> picture(QUrl url) = 0;
    virtual void openUrl(const QUrl &url) = 0;
    // What texts say and how they feel, with the words that say so; in their order.
    virtual Task<QList<understanding::Sense>> understand(QList<Foreign> texts) = 0;

    // What a rule finds among the messages since then, a page at a time.
    virtual Task<Result<Rulebook::Trial>> rehearse(Rule rule, Instant since,
                                                   std::optional<rules::Mark> from)
        = 0;

    // Takes somebody out of the workspace for good: rows, file, pictures, copies. What the register says of
    // it; Busy while an answer to them is on its way.
    virtual Task<Result<erasures::Erasure>> erasePerson(qint64 personId, QString who) = 0;

    virtual QList<Workspace> workspaces() const = 0;
    virtual void openWorkspace(const QString &folder) = 0;
    virtual void createWorkspace(const QString &name) = 0;
    virtual void removeWorkspace(const QString &folder) = 0; // to the wastebasket, then another one
    virtual void openSample() = 0;

    virtual bool sealed() const = 0; // a passphrase guards the sign-ins, not the keyring
    virtual void givePassphrase(Secret passphrase) = 0; // after passphraseWanted
    virtual void declinePassphrase() = 0; // not now
    virtual Task<Result<>> changePassphrase(Secret from, Secret to) = 0;
    virtual Task<Result<>> backup(QString file) = 0;

    virtual bool startsAtLogin() const = 0;
    virtual Result<> startAtLogin(bool on) = 0;
    virtual void reopenWindow() = 0; // after another language was chosen
    virtual void quit() = 0;

Q_SIGNALS:
    void syncingChanged();
    void browserOpened(const QUrl &url); // it was asked to; shown to be copied when nothing appeared
    void codeWanted(); // the platform shows a code to be typed here
    void passphraseWanted(Passphrase why); // a secret is needed
};
