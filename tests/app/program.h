// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

// The program over a workspace in a folder of its own, with a home of its own and no display at all.
struct Program
{
    static constexpr int patience = 240'000; // milliseconds; a slow machine is no mistake

    int run(const QStringList &words)
    {
        using namespace Qt::StringLiterals;
        QProcessEnvironment around = QProcessEnvironment::systemEnvironment();
        for (const QString &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s })
            around.remove(name);
        for (const QString &name : { u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s })
            around.insert(name, folder.filePath(name.toLower()));
        QProcess program;
        program.setProcessEnvironment(around);
        program.start(QStringLiteral(PARVIS_PROGRAM),
                      QStringList { u"--workspace"_s, folder.filePath(u"w"_s) } + words);
        REQUIRE(program.waitForFinished(patience));
        REQUIRE(program.exitStatus() == QProcess::NormalExit);
        out = program.readAllStandardOutput();
        errors = program.readAllStandardError();
        return program.exitCode();
    }
    QJsonArray listed(const QStringList &words)
    {
        REQUIRE(run(words + QStringList { QStringLiteral("--json") }) == 0);
        const QJsonDocument document = QJsonDocument::fromJson(out);
        REQUIRE(document.isArray());
        return document.array();
    }
    QString path(const QString &name) const { return folder.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    QByteArray out; // of the last
    QByteArray errors;
};

// The same over the sample.
struct SampleProgram : Program
{
    SampleProgram() { REQUIRE(run({ QStringLiteral("sample") }) == 0); }
};
