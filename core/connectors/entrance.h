// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/worker.h"
#include "core/net/http.h"
#include "core/vault/secret.h"

#include <QUrl>

// The person's side of signing in, which only the program can show.
class Doorkeeper
{
public:
    virtual ~Doorkeeper() = default;
    virtual void openBrowser(const QUrl &url) = 0;
    virtual Task<Result<QString>> askCode() = 0; // the platform shows a code to be typed here
    virtual QByteArray donePage() const = 0; // static HTML, in the person's language
    virtual QByteArray refusedPage() const = 0;
};

// What someone gives to sign in, and what helps to do it. Everything outlives the task.
struct Entrance
{
    Http *http = nullptr; // for the server, without credentials
    Clock *clock = nullptr;
    Worker *worker = nullptr; // what is read of strangers is read there
    Doorkeeper *doorkeeper = nullptr;
    QUrl server; // as given, may be empty where the platform finds it
    QString handle;
    Secret secret; // token or app password; empty: in the browser
};

// What the vault keeps from now on, and which server the account lives on.
struct Entered
{
    Secret secret;
    QUrl server;
};
