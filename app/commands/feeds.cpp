// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/listing.h"
#include "app/following.h"
#include "core/base/text.h"
#include "core/store/sources.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

QString stateOf(const Source &source)
{
    if (source.gone)
        return u"gone"_s;
    if (source.error)
        return errorKey(*source.error);
    return source.readAt ? u"good"_s : u"new"_s;
}

QJsonObject json(const Source &source)
{
    return { { u"id"_s, source.id },
             { u"url"_s, source.url.toString(QUrl::FullyEncoded) },
             { u"title"_s, text::verbatim(source.title) },
             { u"page"_s, source.page.toString(QUrl::FullyEncoded) },
             { u"state"_s, stateOf(source) },
             { u"read_at"_s, source.readAt ? QJsonValue(iso(*source.readAt)) : QJsonValue() } };
}

void show(const Call &call, const QList<Source> &sources)
{
    QJsonArray array;
    for (const Source &each : sources) {
        if (call.json) {
            array.append(json(each));
            continue;
        }
        const QString title = text::printable(each.title);
        call.print(u"%1  %2  %3  %4"_s.arg(QString::number(each.id).rightJustified(4),
                                          stateOf(each).leftJustified(8),
                                          each.url.toString(), title));
    }
    if (call.json)
        call.print(array);
}

Task<int> listing(Call call)
{
    const Result<QList<Source>> found = co_await following::all(call.app);
    if (!found)
        co_return call.fail(found.error());
    const QList<Source> sources = *found;
    show(call, sources);
    co_return Exit::Done;
}

} // namespace

Task<int> feedsList(Call call)
{
    const int exit = co_await listing(call);
    co_return exit;
}

Task<int> feedsAdd(Call call)
{
    if (call.arguments.words.isEmpty()) {
        call.complain(Words::tr("feeds add takes the address of a feed or of a page that has one"));
        co_return Exit::Usage;
    }
    Exit worst = Exit::Done;
    QList<Source> found;
    for (const QString &address : call.arguments.words) {
        const Result<Source> source = co_await following::find(call.app, address);
        if (source)
            found.append(*source);
        else if (source.error().kind == Error::NotFound)
            worst = commandline::worse(worst, call.fail(source.error(), Words::tr("no feed at %1").arg(address)));
        else
            worst = commandline::worse(worst, call.fail(source.error(), address));
    }
    if (found.isEmpty())
        co_return worst;
    const Result<int> added = co_await following::follow(call.app, found);
    if (!added)
        co_return call.fail(added.error());
    const int exit = co_await listing(call);
    co_return exit == Exit::Done ? worst : exit;
}

Task<int> feedsImport(Call call)
{
    const QString file = call.arguments.has(u"opml"_s) ? call.arguments.value(u"opml"_s)
                                                       : call.arguments.words.value(0);
    QList<Source> found;
    if (file.isEmpty()) {
        call.complain(Words::tr("feeds import takes a list of feeds (OPML)"));
        co_return Exit::Usage;
    }
    if (call.arguments.has(u"opml"_s) || file != "feeds"_L1) {
        const Result<QList<Source>> read = co_await following::listed(call.app, file);
        if (!read && read.error().kind == Error::Malformed) {
            call.complain(Words::tr("%1 is no list of feeds (OPML)").arg(file));
            co_return Exit::Usage;
        }
        if (!read)
            co_return call.fail(read.error(), Words::tr("%1 cannot be read").arg(file));
        found = *read;
    }
    const Result<int> added = co_await following::follow(call.app, found);
    if (!added)
        co_return call.fail(added.error());
    const int exit = co_await listing(call);
    co_return exit;
}

Task<int> feedsExport(Call call)
{
    const Result<QList<Source>> found = co_await following::all(call.app);
    if (!found)
        co_return call.fail(found.error());
    const QByteArray bytes = source::listed(*found, call.folder.dirName());
    const QString name = call.arguments.words.value(0);
    if (name.isEmpty()) {
        call.print(QString::fromUtf8(bytes).trimmed());
        co_return Exit::Done;
    }
    QSaveFile file(name);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        co_return call.fail(Error(Error::Unavailable, name), name);
    co_return Exit::Done;
}

Task<int> feedsRemove(Call call)
{
    const QString name = call.arguments.words.value(0);
    const Result<QList<Source>> found = co_await following::all(call.app);
    if (!found)
        co_return call.fail(found.error());
    for (const Source &each : *found) {
        if (QString::number(each.id) != name && each.url.toString() != name
            && each.url.toString(QUrl::FullyEncoded) != name)
            continue;
        const qint64 id = each.id;
        const Result<> removed = co_await call.app->store().write(&sources::remove, id);
        co_return removed ? Exit::Done : call.fail(removed.error(), name);
    }
    call.complain(Words::tr("no such feed: %1").arg(name));
    co_return Exit::Usage;
}

} // namespace commands
