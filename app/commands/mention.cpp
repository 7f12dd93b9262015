// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of one mention, and what a watch learnt from that.
#include "app/commands/commands.h"
#include "app/commands/named.h"
#include "core/store/corrections.h"
#include "core/store/mentions.h"

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

Task<int> judge(Call call, int relevant)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Instant now = call.app->clock().now();
    const Result<QList<::mentions::Judged>> judged
        = co_await call.app->store().write(&::mentions::judge, id, relevant, now);
    co_return judged ? Exit::Done : call.fail(judged.error(), QString::number(id));
}

} // namespace

Task<int> mentionRelevant(Call call)
{
    const int relevant = 1;
    const int exit = co_await judge(call, relevant);
    co_return exit;
}

Task<int> mentionAside(Call call)
{
    const int relevant = -1;
    const int exit = co_await judge(call, relevant);
    co_return exit;
}

// The same correction as of a message in the inbox.
Task<int> mentionMood(Call call)
{
    if (call.arguments.words.size() != 2) {
        call.complain(Words::tr("mention mood takes a mention and negative, neutral or positive"));
        co_return Exit::Usage;
    }
    const QString label = call.arguments.words.takeLast();
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Result<qint64> message = co_await call.app->store().read(&::mentions::messageOf, id);
    if (!message)
        co_return call.fail(message.error(), QString::number(id));
    const qint64 messageId = *message;
    const Instant now = call.app->clock().now();
    const Result<qint64> made
        = co_await call.app->store().write(&corrections::setMood, messageId, label, now);
    co_return made ? Exit::Done : call.fail(made.error(), label);
}

Task<int> mentionForward(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Result<qint64> message = co_await call.app->store().read(&::mentions::messageOf, id);
    if (!message)
        co_return call.fail(message.error(), QString::number(id));
    const qint64 messageId = *message;
    const QString note = call.arguments.value(u"note"_s);
    const QString who;
    const Instant now = call.app->clock().now();
    const Result<> put
        = co_await call.app->store().write(&::mentions::forward, messageId, note, who, now);
    co_return put ? Exit::Done : call.fail(put.error(), QString::number(id));
}

Task<int> watchForget(Call call)
{
    const QString name = call.arguments.words.join(u' ');
    const Result<Watch> watch = co_await call.app->store().read(&watches::named, name);
    if (!watch)
        co_return named::noWatch(call, watch.error(), name);
    const qint64 id = watch->id;
    const Instant now = call.app->clock().now();
    const Result<::mentions::Forgotten> before
        = co_await call.app->store().write(&::mentions::forget, id, now);
    co_return before ? Exit::Done : call.fail(before.error(), name);
}

} // namespace commands
