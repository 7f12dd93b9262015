// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erasing.h"

#include "app/application.h"
#include "app/workspaces.h"
#include "core/net/media.h"
#include "core/store/retention.h"
#include "core/store/workspace.h"

// The file is made anew, then a whole copy; only then the older copies go.
Task<Result<>> finishErasures(Store *store, Worker *worker, QDir folder, Instant now)
{
    const Result<bool> unclean = co_await store->read(&erasures::unclean);
    if (!unclean)
        co_return unclean.error();
    if (*unclean) {
        const Result<> cleaned = co_await store->write(&erasures::clean, now);
        if (!cleaned)
            co_return cleaned.error();
    }
    const Result<std::optional<Instant>> outdated = co_await store->read(&erasures::copiesOutdated);
    if (!outdated)
        co_return outdated.error();
    if (!*outdated)
        co_return Result<>();
    const Result<> kept = co_await worker->run(&workspace::keepCopy, folder, now);
    if (!kept)
        co_return kept.error();
    const Result<int> dropped = co_await worker->run(&workspace::dropOtherCopies, folder, now);
    if (!dropped)
        co_return dropped.error();
    const Instant until = **outdated;
    const Result<> noted = co_await store->write(&erasures::copiesGone, until, now);
    co_return noted;
}

Task<Result<>> eraseWhatIsOld(Store *store, Instant now)
{
    const Result<std::optional<Instant>> due = co_await store->read(&retention::due, now);
    if (!due)
        co_return due.error();
    if (!*due)
        co_return Result<>();
    const Result<retention::Rule> rule = co_await store->read(&retention::get);
    if (!rule)
        co_return rule.error();
    const Instant before = **due;
    const QString who = rule->who;
    const int portion = 20; // a post may be due meanwhile
    for (;;) {
        const Result<int> gone = co_await store->write(&erasures::eraseAged, before, portion, who, now);
        if (!gone)
            co_return gone.error();
        if (*gone == 0)
            break;
    }
    const Result<> noted = co_await store->write(&retention::ran, now);
    co_return noted;
}

Task<Result<erasures::Erasure>> erasePerson(Application *app, qint64 personId, QString who)
{
    const Instant now = app->clock().now();
    const Result<QList<QByteArray>> traces = co_await app->store().read(&erasures::traces, personId);
    if (!traces)
        co_return traces.error();
    const Result<QList<QUrl>> pictures = co_await app->store().read(&erasures::pictures, personId);
    if (!pictures)
        co_return pictures.error();
    const Result<qint64> erased = co_await app->store().write(&erasures::erase, personId, who, now);
    if (!erased)
        co_return erased.error();
    const QDir folder = app->folder();
    MediaFetcher::Options options;
    options.folder = workspaces::pictureFolder(folder);
    MediaFetcher kept(app->clock(), app->worker(), options);
    for (const QUrl &each : *pictures)
        co_await kept.forget(each);
    Store *store = &app->store();
    Worker *worker = &app->worker();
    const Result<> finished = co_await finishErasures(store, worker, folder, now);
    const qint64 id = *erased;
    if (finished) {
        const QList<QByteArray> wanted = *traces;
        const Result<QList<QByteArray>> held = co_await app->worker().run(&workspace::held, folder, wanted);
        if (!held)
            co_return held.error();
        const QList<QByteArray> found = *held;
        const Result<QList<QByteArray>> left = co_await app->store().analyse(&erasures::unexplained, found);
        if (left && left->isEmpty()) {
            const Instant proven = app->clock().now();
            const Result<> noted = co_await app->store().write(&erasures::proved, id, proven);
            if (!noted)
                co_return noted.error();
        }
    }
    const Result<QList<erasures::Erasure>> all = co_await app->store().read(&erasures::all);
    if (!all)
        co_return all.error();
    for (const erasures::Erasure &each : *all) {
        if (each.id == id)
            co_return each;
    }
    co_return Error(Error::NotFound);
}
