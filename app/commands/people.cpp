// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "core/base/text.h"
#include "core/community/ranking.h"
#include "core/insight/tally.h"
#include "ui/describe.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

QJsonArray json(const ranking::Score &score)
{
    QJsonArray parts;
    for (const ranking::Part &each : score.parts)
        parts.append(QJsonObject { { u"part"_s, ranking::key(each.kind) }, { u"points"_s, each.points } });
    return parts;
}

QJsonObject json(ranking::Rank rank, int place, const ranking::Entry &entry)
{
    const ranking::Facts &facts = entry.facts;
    QJsonArray accounts;
    for (const people::Face &each : entry.faces) {
        accounts.append(QJsonObject { { u"platform"_s, platform::key(each.platform) },
                                      { u"handle"_s, text::verbatim(each.handle) },
                                      { u"name"_s, text::verbatim(each.name) },
                                      { u"url"_s, each.url.toString() },
                                      { u"followers"_s, each.followers < 0 ? QJsonValue() : each.followers } });
    }
    const std::optional<double> mood = facts.mood();
    return { { u"id"_s, facts.personId },
             { u"rank"_s, ranking::key(rank) },
             { u"place"_s, place },
             { u"name"_s, entry.faces.isEmpty() ? QString() : text::verbatim(entry.faces.constFirst().name) },
             { u"accounts"_s, accounts },
             { u"score"_s, entry.score.points },
             { u"parts"_s, json(entry.score) },
             { u"influence"_s, entry.influence.points },
             { u"influence_parts"_s, json(entry.influence) },
             { u"messages"_s, facts.messages },
             { u"weeks"_s, facts.weeks },
             { u"reach"_s, facts.reach ? QJsonValue(*facts.reach) : QJsonValue() },
             { u"mood"_s, mood ? QJsonValue(*mood) : QJsonValue() },
             { u"labels"_s, QJsonArray::fromStringList(entry.labels) } };
}

// Its number first, as in every listing: that is how the person is named to other commands.
QString line(const ranking::Entry &entry)
{
    const people::Face face = entry.faces.isEmpty() ? people::Face() : entry.faces.constFirst();
    const QLocale locale;
    const std::optional<double> mood = entry.facts.mood();
    return u"%1  %2  %3  %4  %5"_s.arg(QString::number(entry.facts.personId).rightJustified(5),
                                       locale.toString(entry.score.points, 'f', 1).rightJustified(6),
                                       mood ? locale.toString(*mood, 'f', 2).rightJustified(5) : u"    —"_s,
                                       text::printable(text::preview(face.name, 40)),
                                       text::printable(text::preview(face.handle, 60)));
}

} // namespace

// Who speaks of us, ranked; the parts of each score are in the JSON.
Task<int> people(Call call)
{
    const QString wanted = call.arguments.value(u"rank"_s);
    const std::optional<ranking::Rank> rank
        = call.arguments.has(u"rank"_s) ? ranking::fromKey(wanted) : ranking::Rank::Ambassadors;
    bool fine = true;
    const int limit = call.arguments.has(u"limit"_s) ? call.arguments.value(u"limit"_s).toInt(&fine) : ranking::most;
    if (!rank || !fine || limit < 1 || !call.arguments.words.isEmpty()) {
        call.complain(Words::tr("people takes --rank ambassadors, active, influencers or unhappy, and --limit N"));
        co_return Exit::Usage;
    }
    const Instant now = call.app->clock().now();
    const Result<> settled = co_await call.app->store().write(&tally::settleAll, now);
    if (!settled)
        co_return call.fail(settled.error());
    const Result<ranking::Board> board = co_await call.app->store().analyse(&ranking::read, now);
    if (!board)
        co_return call.fail(board.error());
    QJsonArray listing;
    int place = 0;
    for (const ranking::Entry &each : (*board)[*rank].mid(0, limit)) {
        ++place;
        if (call.json)
            listing.append(json(*rank, place, each));
        else
            call.print(line(each));
    }
    if (call.json)
        call.print(listing);
    co_return Exit::Done;
}

} // namespace commands
