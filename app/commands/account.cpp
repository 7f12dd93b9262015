// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/listing.h"
#include "app/terminal.h"
#include "core/store/accounts.h"

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

Task<int> accountAdd(Call call)
{
    const QString platform = call.arguments.words.value(0).toLower();
    const directory::Entry *entry = directory::find(platform);
    if (!entry || !entry->enter || call.arguments.words.size() != 1) {
        QStringList known;
        for (const directory::Entry &each : directory::entries()) {
            if (each.enter)
                known.append(QString::fromLatin1(each.connector));
        }
        call.complain(Words::tr("account add takes one of %1").arg(known.join(u", "_s)));
        co_return Exit::Usage;
    }
    if (entry->signIn == directory::SignIn::None) {
        const int exit = co_await feedsImport(call);
        co_return exit;
    }
    Terminal terminal(call.app->clock());
    Application::Credentials with;
    with.connector = platform;
    with.handle = call.arguments.value(
        call.arguments.has(u"user"_s) ? u"user"_s : u"handle"_s);
    if (with.handle.startsWith(u'@'))
        with.handle.remove(0, 1);
    with.doorkeeper = &terminal;
    const QString server = call.arguments.value(u"server"_s);
    if (!server.isEmpty()) {
        with.server = QUrl(server.contains("://"_L1) ? server : u"https://"_s + server);
        if (!with.server.isValid() || with.server.host().isEmpty()) {
            call.complain(Words::tr("--server takes an address"));
            co_return Exit::Usage;
        }
    }
    if (call.arguments.has(u"token-stdin"_s) || call.arguments.has(u"password-stdin"_s)) {
        QByteArray typed = call.textFromInput().toUtf8().trimmed();
        if (typed.isEmpty()) {
            call.complain(Words::tr("nothing came from the standard input"));
            co_return Exit::Usage;
        }
        with.secret = Secret::taking(typed);
    } else if (entry->signIn == directory::SignIn::AppPassword) {
        call.complain(Words::tr("--password-stdin is needed"));
        co_return Exit::Usage;
    }
    const bool lacksHandle
        = entry->signIn == directory::SignIn::AppPassword && with.handle.isEmpty();
    const bool ownSite = entry->platform == Platform::WordPress; // nobody else knows where it is
    const bool lacksServer
        = (entry->signIn == directory::SignIn::Browser || ownSite) && server.isEmpty();
    if (lacksHandle || lacksServer) {
        call.complain(lacksServer ? Words::tr("--server is needed")
                          : ownSite ? Words::tr("--user is needed")
                                    : Words::tr("--handle is needed"));
        co_return Exit::Usage;
    }
    const Result<qint64> id = co_await call.app->signIn(with);
    if (!id) {
        const Error::Kind kind = id.error().kind;
        if (kind == Error::Forbidden) {
            call.complain(Words::tr("another account of this platform is in the workspace"));
            co_return Exit::Other;
        }
        co_return call.fail(id.error(), platform);
    }
    const qint64 added = *id;
    const Result<Account> account = co_await call.app->store().write(&accounts::one, added);
    if (!account)
        co_return call.fail(account.error());
    if (call.json)
        call.print(QJsonArray { listing::json(*account) });
    else
        call.print(listing::line(*account));
    co_return Exit::Done;
}

Task<int> accountList(Call call)
{
    const Result<QList<Account>> all = co_await call.app->store().read(&accounts::all);
    if (!all)
        co_return call.fail(all.error());
    QJsonArray array;
    for (const Account &account : *all) {
        if (call.json)
            array.append(listing::json(account));
        else
            call.print(listing::line(account));
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

Task<int> accountCheck(Call call)
{
    const Result<QList<Account>> all = co_await call.app->store().read(&accounts::all);
    if (!all)
        co_return call.fail(all.error());
    QList<Account> wanted = *all;
    const QString name = call.arguments.words.value(0);
    if (!name.isEmpty()) {
        const Result<Account> account = co_await call.app->store().read(&accounts::named, name);
        if (!account)
            co_return call.fail(account.error(), name);
        wanted = { *account };
    }
    Exit worst = Exit::Done;
    QJsonArray array;
    for (const Account &each : wanted) {
        const qint64 id = each.id;
        const Result<> checked = co_await call.app->check(id);
        if (!checked)
            worst = commandline::worse(worst,
                                       call.fail(checked.error(), platform::name(each.platform)));
        const Result<Account> now = co_await call.app->store().write(&accounts::one, id);
        if (!now)
            co_return call.fail(now.error());
        array.append(listing::json(*now));
        if (!call.json)
            call.print(listing::line(*now));
    }
    if (call.json)
        call.print(array);
    co_return worst;
}

Task<int> accountRemove(Call call)
{
    const QString name = call.arguments.words.value(0);
    const Result<Account> account = co_await call.app->store().read(&accounts::named, name);
    if (!account)
        co_return call.fail(account.error(), name);
    const qint64 id = account->id;
    const Result<> removed = co_await call.app->removeAccount(id);
    co_return removed ? Exit::Done : call.fail(removed.error(), name);
}

} // namespace commands
