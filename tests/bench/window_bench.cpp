// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a million messages. Prints `name value unit ratio floor`; README.md says how to
// run it.
#include "tests/bench/windowbenches.h"

#include "tests/bench/benchworkspace.h"
#include "tests/bench/measure.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    Q_INIT_RESOURCE(ui);
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    QCoreApplication::setApplicationName(u"parvis"_s);
    const QString what = words.value(0);
    const QDir workspace(words.value(1));
    static const QStringList known { u"list"_s, u"start"_s, u"pages"_s, u"paint"_s, u"open"_s };
    if (words.size() < 2 || words.size() > 3 || !known.contains(what)) {
        std::fputs("window_bench list|start|pages FOLDER [ROUNDS]\n", stderr);
        return 2;
    }
    int one = 1;
    if (what == "paint"_L1 || what == "open"_L1) { // what `start` runs again and again
        QApplication application(one, argv);
        return openInbox(workspace, what == "paint"_L1);
    }
    std::printf("load %.1f\n", loadNow());
    if (what == "pages"_L1) { // of any workspace
        QApplication application(one, argv);
        benchPages(workspace, words.value(2, u"5"_s).toInt());
        return 0;
    }
    benchworkspace::make(workspace, 1'000'000);
    if (what == "list"_L1) {
        QApplication application(one, argv);
        benchList(workspace, words.value(2, u"5"_s).toInt());
    } else {
        QCoreApplication application(one, argv);
        benchStart(workspace, QDir(QCoreApplication::applicationDirPath()), words.value(2, u"15"_s).toInt());
    }
    std::printf("load %.1f\n", loadNow());
    return 0;
}
