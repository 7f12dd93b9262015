// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/erasing.h"
#include "core/base/file.h"
#include "core/base/me.h"
#include "core/base/text.h"
#include "core/community/identities.h"
#include "core/community/privacy.h"
#include "core/store/values.h"
#include "ui/community/communitywords.h"
#include "ui/community/dossierhtml.h"
#include "ui/describe.h"

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

// The one person that is meant; 0 after a complaint, with the choice when there is one.
Task<qint64> personOf(Call call)
{
    const QString who = call.arguments.words.join(u' ');
    if (who.isEmpty()) {
        co_await yieldNow();
        call.complain(Words::tr("somebody is needed: a number as people prints it, a handle or a name"));
        co_return 0;
    }
    Store &store = call.app->store();
    const Result<QList<qint64>> found = co_await store.read(&privacy::named, who);
    if (!found) {
        call.fail(found.error(), who);
        co_return 0;
    }
    if (found->size() == 1)
        co_return found->constFirst();
    call.complain(found->isEmpty() ? Words::tr("%1: nobody is called so").arg(who)
                                   : Words::tr("%1: several are called so, take a number").arg(who));
    const QList<qint64> ids = *found;
    const auto faces = co_await store.read(&people::faces, ids);
    if (faces) {
        for (const qint64 id : ids) {
            for (const people::Face &each : faces->value(id))
                call.complain(u"  %1  %2  %3"_s.arg(QString::number(id), platform::name(each.platform),
                                                    text::printable(text::preview(each.handle, 80))));
        }
    }
    co_return 0;
}

QJsonObject json(const erasures::Erasure &entry)
{
    const auto when = [](std::optional<Instant> at) { return at ? QJsonValue(iso(*at)) : QJsonValue(); };
    QJsonObject places;
    for (auto each = entry.places.begin(); each != entry.places.end(); ++each)
        places.insert(each.key(), each.value());
    return { { u"id"_s, entry.id },
             { u"cause"_s, entry.cause },
             { u"by"_s, entry.who },
             { u"erased_at"_s, iso(entry.erasedAt) },
             { u"people"_s, entry.people },
             { u"messages"_s, entry.messages },
             { u"conversations"_s, entry.conversations },
             { u"moderation"_s, entry.decisions },
             { u"named_by_others"_s, entry.named },
             { u"named_in"_s, places },
             { u"cleaned_at"_s, when(entry.cleanedAt) },
             { u"proved_at"_s, when(entry.provedAt) },
             { u"copies_at"_s, when(entry.copiesAt) } };
}

// Who else it may be, on other platforms: they stay unless they are named themselves.
Task<Result<QStringList>> twinsOf(Call call, qint64 person)
{
    const Result<QList<identities::Suggestion>> twins
        = co_await call.app->store().analyse(&identities::suggestions, person);
    if (!twins)
        co_return twins.error();
    QStringList lines;
    for (const identities::Suggestion &each : *twins) {
        lines.append(u"  %1  %2  %3"_s.arg(QString::number(each.personId), platform::name(each.face.platform),
                                          text::printable(text::preview(each.face.handle, 80))));
    }
    co_return lines;
}

} // namespace

// All that is known of somebody, for them to read: JSON, or a page.
Task<int> privacyExport(Call call)
{
    const qint64 person = co_await personOf(call);
    if (person == 0)
        co_return Exit::Usage;
    Store &store = call.app->store();
    const Instant now = call.app->clock().now();
    const Result<privacy::Dossier> dossier = co_await store.analyse(&privacy::collect, person, now);
    if (!dossier)
        co_return call.fail(dossier.error());
    const Result<QString> name = co_await store.read(&values::name);
    const Result<QTimeZone> zone = co_await store.read(&values::zone);
    if (!name || !zone)
        co_return call.fail(name ? zone.error() : name.error());
    const QString path = call.arguments.value(u"out"_s);
    if (path.isEmpty()) {
        call.print(QJsonArray { privacy::toJson(*dossier, now, *name) });
        co_return Exit::Done;
    }
    const QByteArray bytes = dossierhtml::file(path, *dossier, now, *name, *zone);
    if (bytes.isEmpty()) {
        call.complain(Words::tr("--out takes a name that ends with .json or .html"));
        co_return Exit::Usage;
    }
    const Result<> written = co_await call.app->worker().run(&file::write, path, bytes);
    co_return written ? Exit::Done : call.fail(written.error(), path);
}

// For good, so only with --yes; without it, what would go.
Task<int> privacyErase(Call call)
{
    const qint64 person = co_await personOf(call);
    if (person == 0)
        co_return Exit::Usage;
    const Result<QList<erasures::Place>> places = co_await call.app->store().analyse(&erasures::places, person);
    if (!places)
        co_return call.fail(places.error());
    const Result<QStringList> twins = co_await twinsOf(call, person);
    if (!twins)
        co_return call.fail(twins.error());
    QStringList more;
    if (!places->isEmpty())
        more += Words::tr("Words of your own name them and stay:");
    for (const QString &each : communitywords::places(*places))
        more += u"  "_s + text::printable(each);
    if (!twins->isEmpty())
        more += Words::tr("Maybe the same person, who stays:");
    more += *twins;
    if (!call.arguments.has(u"yes"_s)) {
        const Result<erasures::Erasure> extent = co_await call.app->store().analyse(&erasures::extent, person);
        if (!extent)
            co_return call.fail(extent.error());
        call.complain(communitywords::extent(*extent));
        for (const QString &each : std::as_const(more))
            call.complain(each);
        call.complain(Words::tr("this cannot be undone: --yes erases them"));
        co_return Exit::Usage;
    }
    const QString who = me::name();
    Application *app = call.app;
    const Result<erasures::Erasure> erased = co_await erasePerson(app, person, who);
    if (!erased)
        co_return call.fail(erased.error());
    if (call.json) {
        call.print(QJsonArray { json(*erased) });
    } else {
        call.print(communitywords::extent(*erased));
        if (erased->named > 0)
            call.print(Words::tr("%n text(s) of others name them and stay", nullptr, erased->named));
        for (const QString &each : std::as_const(more))
            call.print(each);
        call.print(erased->provedAt     ? Words::tr("The file was searched: nothing of it is left")
                       : erased->cleanedAt ? Words::tr("The file was made anew; names that others use may be in it")
                                           : Words::tr("The file is made anew as soon as nobody reads it"));
    }
    co_return Exit::Done;
}

// The register of erasures: that it was done, never about whom.
Task<int> privacyRegister(Call call)
{
    const Result<QList<erasures::Erasure>> all = co_await call.app->store().read(&erasures::all);
    if (!all)
        co_return call.fail(all.error());
    QJsonArray listing;
    for (const erasures::Erasure &each : *all) {
        if (call.json)
            listing.append(json(each));
        else
            call.print(u"%1  %2  %3"_s.arg(iso(each.erasedAt), each.cause, communitywords::extent(each)));
    }
    if (call.json)
        call.print(listing);
    co_return Exit::Done;
}

} // namespace commands
