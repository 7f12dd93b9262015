// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose.h"

#include "app/commands/listing.h"
#include "ui/describe.h"

using namespace Qt::StringLiterals;

namespace compose {

namespace {

using commandline::Exit;
using commandline::Words;
using State = Publication::State;

Exit exitOf(const Publication &publication)
{
    switch (publication.state) {
    case State::Sent:
    case State::Handed:
    case State::Scheduled:
    case State::Draft:
    case State::Submitted:
    case State::Cancelled: return Exit::Done;
    case State::Refused: return Exit::Refused;
    case State::Held:
    case State::Retry:
        return publication.errorKind ? commandline::exitFor(*publication.errorKind) : Exit::Other;
    case State::Missed: return Exit::Other;
    case State::Preparing:
    case State::Sending:
    case State::Unknown:
    case State::Attention: return Exit::Unconfirmed;
    }
    Q_UNREACHABLE();
}

} // namespace

Task<int> sendAndTell(commandline::Call call, publications::Plan plan)
{
    const Instant now = call.app->clock().now();
    const Result<QList<qint64>> ids
        = co_await call.app->store().publish(&publications::plan, plan, now);
    if (!ids)
        co_return call.fail(ids.error());
    const QList<qint64> planned = *ids;
    const milliseconds patience = 60s;
    const Result<QList<Publication>> outcomes = co_await call.app->outcomes(planned, patience);
    if (!outcomes)
        co_return call.fail(outcomes.error());
    co_return tell(call, *outcomes);
}

int tell(const commandline::Call &call, const QList<Publication> &publications)
{
    Exit worst = Exit::Done;
    QJsonArray array;
    for (const Publication &publication : publications) {
        const Exit exit = exitOf(publication);
        worst = commandline::worse(worst, exit);
        array.append(listing::json(publication));
        if (!call.json)
            call.print(listing::line(publication));
        if (exit != Exit::Done && publication.errorKind) {
            const Error error(*publication.errorKind, QString(), publication.error);
            call.fail(error, platform::name(publication.platform));
        } else if (exit != Exit::Done) {
            call.complain(platform::name(publication.platform) + u": "_s
                          + describe::state(publication.state));
        }
    }
    if (call.json)
        call.print(array);
    return worst;
}

} // namespace compose
