// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/log.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>
#include <QtDebug>

#include <thread>

using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("No way of naming a secret leaves it in the log", "[fault-98]")
{
    const QStringList canaries { u"CANARY7f3k9"_s, u"caná-ry.x~y+z/1="_s,
                                 u"ZYBxX3RSqk0canary_long-token-9aB2cD4eF6gH8iJ0kL"_s };
    const QStringList forms {
        u"Authorization: Bearer %1"_s,
        u"authorization=%1"_s,
        u"(\"Authorization\", \"Bearer %1\")"_s,
        u"Proxy-Authorization: Basic %1"_s,
        u"Set-Cookie: session=%1; HttpOnly"_s,
        u"header x-api-key: %1"_s,
        u"got https://m.example/oauth/callback?code=%1&state=x then"_s,
        u"QUrl(\"https://m.example/cb?x=1&access_token=%1\")"_s,
        u"https://m.example/cb#access_token=%1"_s,
        u"https://user:%1@m.example/path"_s,
        u"https://m.example/search?q=%1"_s,
        u"GET /cb?code=%1 HTTP/1.1"_s,
        u"code=%1"_s,
        u"token=%1&x"_s,
        u"access_token=%1"_s,
        u"client_secret=%1"_s,
        u"refresh_token: %1"_s,
        u"{\"access_token\":\"%1\",\"scope\":\"read\"}"_s,
        u"{\"accessJwt\": \"%1\", \"refreshJwt\": \"%1\"}"_s,
        u"{\\\"password\\\":\\\"%1\\\"}"_s,
        u"{\"code\": \"%1\"}"_s,
        u"password=%1"_s,
        u"password: correct horse %1 staple"_s,
        u"{\"passphrase\":\"two words %1\"}"_s,
        u"PARVIS_PASSPHRASE=%1"_s,
        u"app_secret='%1'"_s,
        u"api_key = %1"_s,
        u"code_verifier=%1"_s,
    };
    for (const QString &form : forms) {
        for (const QString &canary : canaries) {
            const QString line = redacted(form.arg(canary));
            CAPTURE(form, line);
            CHECK_FALSE(line.contains(canary));
            CHECK_FALSE(line.contains(u"ANARY"_s, Qt::CaseInsensitive));
            CHECK(redacted(line) == line);
        }
    }
}

TEST_CASE("Tokens are known by their shape too", "[fault-98]")
{
    for (const QString &token :
         { u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkaWQifQ.c2lnbmF0dXJl"_s,
           u"110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"_s, u"abcd-efgh-2345-wxyz"_s,
           u"5e1f0c2d3b4a59687786958493a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4"_s }) {
        for (const QString &form : { u"%1"_s, u"signed in with %1."_s, u"path/%1/x"_s, u"(%1)"_s }) {
            const QString line = redacted(form.arg(token));
            CAPTURE(line);
            CHECK_FALSE(line.contains(token.mid(4, 12)));
        }
    }
    CHECK_FALSE(redacted(u"POST https://api.telegram.example/bot110201543:"
                         u"AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/sendMessage"_s)
                    .contains(u"AAHdq"_s));
    // Cut at the limit, a token is not left in part.
    const QString late = redacted(QString(7'980, u' ') + u"x "_s
                                  + u"5e1f0c2d3b4a59687786958493a2b1c0d9e8f7a6b5c4d3e2"_s);
    CHECK_FALSE(late.contains(u"5e1f"_s));
}

TEST_CASE("What helps to find a fault stays in the log")
{
    for (const QString &line :
         { u"account 3: rate_limited until 2026-11-20T15:00:00.000Z"_s,
           u"GET https://m.example/api/v1/notifications -> 200 in 120 ms"_s,
           u"publication 12 8b7a00e1-6a7c-4268-9f3e-0123456789ab: sending -> unknown"_s,
           u"http code: 404, state: todo"_s, u"at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3k"_s,
           u"QObject::connect: No such signal"_s }) {
        CHECK(redacted(line) == line);
    }
    CHECK(redacted(u"https://m.example/a/b?x=1"_s) == u"https://m.example/a/b?***"_s);
}

TEST_CASE("Control characters cannot forge a line of the log", "[fault-64]")
{
    CHECK(redacted(u"a\n2026 info forged\x1b[2J\r\u202e\t"_s)
          == u"a\\x0a2026 info forged\\x1b[2J\\x0d\\x09"_s);
    CHECK(redacted(QString(1'000'000, u'x')).size() < 8'100);
    CHECK(redacted(u"a-"_s.repeated(500'000)).size() < 8'100);
}

TEST_CASE("Messages go to a private file while it lives", "[fault-98]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"logs/parvis.log"_s);
    {
        const LogFile log(path);
        CHECK(log.isOpen());
        qWarning("first with token=CANARY7f3k9");
        qDebug() << QUrl(u"https://m.example/cb?code=CANARY7f3k9"_s);
        std::thread other([] { qInfo("from another thread"); });
        other.join();
    }
    const QByteArray text = content(path);
    CHECK(text.contains("warning first with token=***"));
    CHECK(text.contains("info from another thread"));
    CHECK(text.count('\n') == 3);
    CHECK_FALSE(text.contains("CANARY"));
    CHECK((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther))
          == QFile::Permissions());
}

TEST_CASE("The log keeps two files of two megabytes")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"parvis.log"_s);
    {
        const LogFile log(path);
        const QByteArray line(7'000, '.');
        for (int i = 0; i < 1'000; ++i)
            qInfo("%d %s", i, line.constData());
    }
    CHECK(QFileInfo(path).size() <= LogFile::maxBytes);
    CHECK(QFileInfo(path).size() > 0);
    CHECK(QFileInfo(path + u".1"_s).size() <= LogFile::maxBytes);
    CHECK(content(path).contains("info 999 "));
    CHECK(QFile::permissions(path + u".1"_s) == QFile::permissions(path));
    CHECK_FALSE(QFile::exists(path + u".2"_s));
}

TEST_CASE("A log that cannot be written stops nothing")
{
    const LogFile log(u"/proc/no/such/place.log"_s);
    CHECK_FALSE(log.isOpen());
    qWarning("into the void");
}
