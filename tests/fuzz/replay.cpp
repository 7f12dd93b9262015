// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

// Runs every target over its seeds, each also cut short in the middle: tests_fuzz CORPUS

#define TARGET(name) void fuzz_##name(const QByteArray &bytes);
#include <targets.inc>
#undef TARGET

using namespace Qt::StringLiterals;

namespace {

int replay(const char *name, void (*target)(const QByteArray &), const QString &corpus)
{
    const QDir seeds(corpus + u'/' + QString::fromLatin1(name));
    const QStringList files = seeds.entryList(QDir::Files, QDir::Name);
    for (const QString &each : files) {
        QFile file(seeds.filePath(each));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        std::printf("%s/%s\n", name, qPrintable(each));
        std::fflush(stdout); // so that a crash is named
        target(bytes);
        target(bytes.first(bytes.size() / 2));
    }
    if (files.isEmpty())
        std::printf("%s has no seed\n", name);
    return files.isEmpty() ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    int one = 1;
    QCoreApplication application(one, argv);
    if (argc != 2)
        return 2;
    const QString corpus = QFile::decodeName(argv[1]);
    int failed = 0;
#define TARGET(name) failed += replay(#name, fuzz_##name, corpus);
#include <targets.inc>
#undef TARGET
    return failed == 0 ? 0 : 1;
}
