// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"

#include "app/commandline.h"

#include <QFile>

#include <cstdio>
#include <string>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

using commandline::Words;

namespace {

// One line typed at the terminal, not shown when it is a secret. Empty when there is no terminal.
QByteArray typed(const QString &question, bool secret)
{
    if (!::isatty(STDIN_FILENO))
        return {};
    std::fputs(qUtf8Printable(question + u": "_s), stderr);
    termios before {};
    ::tcgetattr(STDIN_FILENO, &before);
    if (secret) {
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
    std::string line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line += char(c);
    if (secret) {
        ::tcsetattr(STDIN_FILENO, TCSANOW, &before);
        std::fputc('\n', stderr);
    }
    return QByteArray::fromStdString(line);
}

} // namespace

QByteArray browserPage(const QString &sentence)
{
    return "<!doctype html><meta charset=\"utf-8\"><title>Parvis</title>"
           "<body style=\"font:16px sans-serif;margin:20vh auto;max-width:30em\"><p>"
        + sentence.toHtmlEscaped().toUtf8() + "</p></body>";
}

void Terminal::openBrowser(const QUrl &url)
{
    std::fputs(qUtf8Printable(Words::tr("Open this address in a browser: %1")
                                  .arg(url.toString(QUrl::FullyEncoded))
                              + u'\n'),
               stderr);
}

Task<Result<QString>> Terminal::askCode()
{
    const Instant now = m_clock.now();
    co_await m_clock.until(now);
    const QByteArray code = typed(Words::tr("The code it shows"), false).trimmed();
    if (code.isEmpty())
        co_return Error(Error::Invalid, u"no code"_s);
    co_return QString::fromUtf8(code);
}

QByteArray Terminal::donePage() const
{
    return browserPage(Words::tr("Parvis is signed in. This page may be closed."));
}

QByteArray Terminal::refusedPage() const
{
    return browserPage(Words::tr("Parvis was not signed in. This page may be closed."));
}

Task<Result<Secret>> Terminal::passphrase(Reason reason)
{
    const Instant now = m_clock.now();
    co_await m_clock.until(now);
    const QString question = reason == Reason::Create ? Words::tr("A passphrase for the vault")
        : reason == Reason::TryAgain                  ? Words::tr("That was not it. Passphrase")
                                                      : Words::tr("Passphrase");
    QByteArray answer = typed(question, true);
    if (answer.isEmpty())
        co_return Error(Error::Locked);
    Secret secret = Secret::taking(answer);
    co_return secret;
}
