// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/commandline.h"
#include "app/desktop.h"
#include "app/terminal.h"
#include "core/base/log.h"
#include "core/store/workspace.h"
#include "core/vault/hygiene.h"
#include "ui/theme.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

using commandline::Call;
using commandline::Command;
using commandline::Exit;

QString logPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + u"/parvis/parvis.log"_s;
}

// `--workspace DIR` may stand anywhere; the rest is the command's.
bool takeWorkspace(QStringList *words, QDir *folder)
{
    for (qsizetype i = 0; i < words->size(); ++i) {
        const QString word = words->at(i);
        if (word.startsWith("--workspace="_L1)) {
            folder->setPath(word.mid(12));
            words->removeAt(i);
            return true;
        }
        if (word == "--workspace"_L1) {
            if (i + 1 >= words->size() || words->at(i + 1).isEmpty())
                return false;
            folder->setPath(QDir(words->at(i + 1)).absolutePath());
            words->remove(i, 2);
            return true;
        }
    }
    return true;
}

Task<> runAndEnd(const Command *command, Call call, int *exit)
{
    *exit = co_await command->run(call);
    QCoreApplication::exit(*exit);
}

int runCommand(const Command &command, Call call)
{
    if (command.needsWorkspace && !workspace::exists(call.folder)) {
        call.complain(commandline::Words::tr("there is no workspace in %1").arg(call.folder.path()));
        return Exit::Usage;
    }
    SystemClock clock;
    Terminal terminal(clock);
    Secret passphrase;
    if (command.opensWorkspace)
        passphrase = takePassphraseFromEnvironment();
    std::unique_ptr<Application> app;
    if (command.opensWorkspace) {
        Result<std::unique_ptr<Application>> opened
            = Application::open(call.folder, terminal, passphrase);
        if (!opened)
            return call.fail(opened.error(), call.folder.path());
        app = std::move(*opened);
        call.app = app.get();
    }
    int exit = Exit::Other;
    {
        Tasks tasks;
        QObject here;
        QTimer::singleShot(0, &here, [&] { tasks.start(runAndEnd(&command, call, &exit)); });
        const int ended = QCoreApplication::exec();
        exit = ended;
    }
    return exit;
}

int runWindow(int argc, char **argv, const QDir &folder, bool hidden)
{
    const bool display = qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!display)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Secret passphrase = takePassphraseFromEnvironment();
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"org.parvis.parvis"_s);
    application.setWindowIcon(QIcon(u":/icons/parvis.svg"_s));
    const LogFile log(logPath());
    Desktop desktop(application, std::move(passphrase));
    if (!desktop.start(folder, hidden))
        return Exit::Done;
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    forbidDumps();
    Q_INIT_RESOURCE(ui); // it lies in a static library
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    int one = 1; // Qt would take options of ours for its own
    QCoreApplication::setApplicationName(u"parvis"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(PARVIS_VERSION));

    QDir folder = Application::defaultFolder();
    Call call;
    const qsizetype given = words.size();
    if (!takeWorkspace(&words, &folder)) {
        call.complain(commandline::Words::tr("--workspace needs a folder"));
        return Exit::Usage;
    }
    if (words.contains(u"--help"_s) || words.value(0) == "help"_L1) {
        commandline::usage();
        return Exit::Done;
    }
    if (words.value(0) == "--version"_L1) {
        call.print(u"parvis "_s + QString::fromLatin1(PARVIS_VERSION));
        return Exit::Done;
    }
    const bool hidden = words == QStringList { u"--hidden"_s }; // begun with the session
    if (words.isEmpty() || hidden) {
        // The workspace of last time, unless one was named.
        const QString last = Settings(Settings::defaultFile()).text(Settings::LastWorkspace);
        const bool named = argc > (hidden ? 2 : 1);
        if (!named && !last.isEmpty() && workspace::exists(QDir(last)))
            folder.setPath(last);
        return runWindow(one, argv, folder, hidden);
    }
    // A report is drawn, but nothing is shown.
    std::unique_ptr<QCoreApplication> application;
    std::unique_ptr<Theme> theme;
    if (words.value(0) == "report"_L1 || words.value(0) == "digest"_L1) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        auto drawing = std::make_unique<QApplication>(one, argv);
        theme = std::make_unique<Theme>(*drawing);
        application = std::move(drawing);
    } else {
        application = std::make_unique<QCoreApplication>(one, argv);
    }
    Language language(*application);
    language.choose(Settings(Settings::defaultFile()).text(Settings::Language));
    call.folder = folder;
    call.named = words.size() < given;
    const Command *command = commandline::parse(words, &call);
    if (!command)
        return Exit::Usage;
    const LogFile log(logPath());
    return runCommand(*command, call);
}
