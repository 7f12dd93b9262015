// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "core/base/result.h"
#include "core/base/task.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <span>

// The command line: `parvis [--workspace DIR] COMMAND …`. The exact contract (exit codes, keys,
// times) is kept by tests/core/app and the live suite.
namespace commandline {

enum Exit {
    Done = 0,
    Other = 1,
    Usage = 2,
    SignIn = 3,
    Refused = 4,
    Unconfirmed = 5,
    Offline = 6,
};

Exit exitFor(Error::Kind kind);
// Of several outcomes the first that applies: 1, 3, 4, 5, 6, then 0.
Exit worse(Exit a, Exit b);

// The words of the command line are translated like any others.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Arguments
{
    QStringList words; // after the command's name
    QList<std::pair<QString, QString>> options; // in the order given, without dashes

    bool has(const QString &name) const;
    QString value(const QString &name) const; // the last one; empty when not given
    QStringList values(const QString &name) const;
    QList<std::pair<QString, QString>> pairs(const QString &name) const; // of an option that takes two
};

// What a command works with. `app` is null for commands that need no workspace.
struct Call
{
    Application *app = nullptr;
    QDir folder;
    Arguments arguments;
    bool json = false;
    bool named = false; // --workspace was given

    void print(const QString &line) const; // to stdout
    void print(const QJsonArray &listing) const;
    void complain(const QString &line) const; // one clear line to stderr
    Exit fail(const Error &error, const QString &what = {}) const; // says it, and its exit code
    QString textFromInput() const; // all of stdin
};

struct Command
{
    const char *name; // "account add" has two words
    const char *usage;
    const char *options; // "text= media= native": with = takes a value
    bool needsWorkspace; // else exit 2 without one
    bool opensWorkspace; // app is there
    Task<int> (*run)(Call call);
};

std::span<const Command> commands();
// Null and a complaint when there is no such command or an option it does not know.
const Command *parse(const QStringList &words, Call *call);
void usage();

} // namespace commandline
