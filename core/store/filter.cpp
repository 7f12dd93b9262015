// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filter.h"

#include "core/model/rule.h"
#include "core/store/echoes.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace conversations {

namespace {

using State = Conversation::State;

constexpr std::array moods { "negative"_L1, "neutral"_L1, "positive"_L1 };
constexpr double moodEdge = 0.2; // between neutral and the others

struct Flag
{
    QLatin1StringView key;
    bool Filter::*value;
};
constexpr std::array flags {
    Flag { "open"_L1, &Filter::open },
    Flag { "unread"_L1, &Filter::unreadOnly },
    Flag { "unanswered"_L1, &Filter::unanswered },
    Flag { "overdue"_L1, &Filter::overdue },
    Flag { "closing"_L1, &Filter::closing },
    Flag { "unassigned"_L1, &Filter::unassigned },
    Flag { "urgent"_L1, &Filter::urgent },
    Flag { "moderate"_L1, &Filter::moderate },
};

struct Text
{
    QLatin1StringView key;
    QString Filter::*value;
};
const std::array texts {
    Text { "need"_L1, &Filter::need },         Text { "label"_L1, &Filter::label },
    Text { "language"_L1, &Filter::language }, Text { "assignee"_L1, &Filter::assignee },
    Text { "named"_L1, &Filter::named },       Text { "theme"_L1, &Filter::theme },
    Text { "words"_L1, &Filter::words },
};

// What a person should look at by the charter, until something was done about its last text or
// somebody said what it wants; and what a rule proposes to hide. First in the words of their index.
const QString moderatable
    = uR"((c.need = 'spam' OR c.hostile = 1 OR c.proposed = 1)
       AND (((c.need = 'spam' OR (c.hostile = 1 AND c.need_by_hand <> 1)) AND NOT EXISTS (
            SELECT 1 FROM moderation mo WHERE mo.conversation_id = c.id AND mo.message_id = c.last_in_id
               AND mo.undoes IS NULL AND mo.outcome NOT IN ('refused', 'cancelled', 'missed')
               AND NOT EXISTS (SELECT 1 FROM moderation back WHERE back.undoes = mo.id
                               AND back.outcome NOT IN ('refused', 'cancelled', 'missed'))))
        OR EXISTS (SELECT 1 FROM proposal p WHERE p.conversation_id = c.id AND p.settled_at IS NULL)))"_s;

// Everything but state, account and label.
void addRest(const Filter &filter, Selection *to)
{
    const auto add = [to](const QString &sql, std::initializer_list<QVariant> values) {
        to->where += u" AND "_s + sql;
        to->values += QVariantList(values);
    };
    if (filter.unreadOnly)
        add(u"c.unread = 1"_s, {});
    if (filter.personId != 0)
        add(u"c.person_id = ?"_s, { filter.personId });
    // What the partial indexes are made of, said again in their own words.
    if (!filter.need.isEmpty())
        add(u"c.need = ? AND c.need <> ''"_s, { filter.need });
    if (!filter.assignee.isEmpty())
        add(u"c.assignee = ? AND c.assignee <> ''"_s, { filter.assignee });
    if (filter.unassigned)
        add(u"c.assignee = ''"_s, {});
    if (!filter.named.isEmpty())
        add(u"c.id IN (SELECT nn.conversation_id FROM note_named nn WHERE nn.name = ?)"_s,
            { filter.named });
    if (!filter.language.isEmpty())
        add(u"c.language = ?"_s, { filter.language });
    if (filter.urgent)
        add(u"c.urgent = 1"_s, {});
    if (filter.moderate)
        add(moderatable, {});
    if (filter.echo != 0)
        add(u"c.echo = ? AND c.echo <> 0"_s, { filter.echo });
    if (filter.unanswered)
        add(u"c.waiting_at IS NOT NULL"_s, {});
    if (filter.overdue)
        add(u"COALESCE(c.deadline_at, 9000000000000000) <= ?"_s, { millis(filter.asOf) });
    if (filter.closing)
        add(u"c.window_at > ? AND c.window_at <= ?"_s,
            { millis(filter.asOf), millis(filter.asOf + closingSoon) });
    if (!filter.theme.isEmpty())
        add(uR"(EXISTS (SELECT 1 FROM message_theme mt
                        WHERE mt.theme_id = (SELECT id FROM theme WHERE name = ?)
                          AND mt.conversation_id = c.id))"_s,
            { filter.theme });
    if (filter.mood) {
        switch (*filter.mood) {
        case Mood::Negative: add(u"c.mood < ?"_s, { -moodEdge }); break;
        case Mood::Neutral: add(u"c.mood BETWEEN ? AND ?"_s, { -moodEdge, moodEdge }); break;
        case Mood::Positive: add(u"c.mood > ?"_s, { moodEdge }); break;
        }
    }
    if (filter.priority)
        add(u"c.priority = ?"_s, { *filter.priority });
}

void addLabel(const Filter &filter, Selection *to)
{
    if (filter.label.isEmpty())
        return;
    to->where += uR"( AND EXISTS (SELECT 1 FROM conversation_label cl
                                  WHERE cl.conversation_id = c.id
                                    AND cl.label_id = (SELECT id FROM label WHERE name = ?)))"_s;
    to->values.append(filter.label);
}

void addAccount(const Filter &filter, Selection *to)
{
    if (filter.accountId == 0)
        return;
    to->where += u" AND c.account_id = ?"_s;
    to->values.append(filter.accountId);
}

} // namespace

bool Filter::reachesDone() const
{
    return state ? *state == State::Done : !open;
}

bool Filter::plain() const
{
    Filter rest = *this;
    rest.state.reset();
    rest.open = false;
    rest.accountId = 0;
    rest.unreadOnly = false;
    return rest == Filter();
}

bool operator==(const Filter &a, const Filter &b)
{
    const bool flagged = std::all_of(flags.begin(), flags.end(), [&](const Flag &each) {
        return a.*each.value == b.*each.value;
    });
    const bool written = std::all_of(texts.begin(), texts.end(), [&](const Text &each) {
        return a.*each.value == b.*each.value;
    });
    return flagged && written && a.state == b.state && a.accountId == b.accountId
        && a.personId == b.personId && a.mood == b.mood && a.priority == b.priority
        && a.echo == b.echo;
}

QJsonObject toJson(const Filter &filter)
{
    QJsonObject json;
    if (filter.state)
        json.insert(u"state"_s, conversation::stateKey(*filter.state));
    if (filter.accountId != 0)
        json.insert(u"account"_s, filter.accountId);
    if (filter.personId != 0)
        json.insert(u"person"_s, filter.personId);
    if (filter.mood)
        json.insert(u"mood"_s, QString(moods[std::size_t(*filter.mood)]));
    if (filter.echo != 0)
        json.insert(u"echo"_s, QString::number(filter.echo));
    if (filter.priority)
        json.insert(u"priority"_s, rule::priorityKey(*filter.priority));
    for (const Flag &each : flags) {
        if (filter.*each.value)
            json.insert(each.key, true);
    }
    for (const Text &each : texts) {
        if (!(filter.*each.value).isEmpty())
            json.insert(each.key, filter.*each.value);
    }
    return json;
}

Filter fromJson(const QJsonObject &json)
{
    Filter filter;
    filter.state = conversation::stateFromKey(json["state"_L1].toString());
    filter.accountId = std::max<qint64>(0, json["account"_L1].toInteger());
    filter.personId = std::max<qint64>(0, json["person"_L1].toInteger());
    const QString mood = json["mood"_L1].toString();
    for (std::size_t each = 0; each < moods.size(); ++each) {
        if (mood == moods[each])
            filter.mood = Mood(each);
    }
    filter.echo = std::max<qint64>(0, json["echo"_L1].toString().toLongLong());
    filter.priority = rule::priorityFromKey(json["priority"_L1].toString());
    for (const Flag &each : flags)
        filter.*each.value = json[each.key].toBool();
    for (const Text &each : texts)
        filter.*each.value = json[each.key].toString();
    return filter;
}

QString sortKey(Sort sort)
{
    switch (sort) {
    case Sort::Newest: return u"newest"_s;
    case Sort::LongestWaiting: return u"waiting"_s;
    case Sort::Deadline: return u"deadline"_s;
    }
    Q_UNREACHABLE();
}

Sort sortFromKey(const QString &key)
{
    return key == "waiting"_L1 ? Sort::LongestWaiting
        : key == "deadline"_L1 ? Sort::Deadline
                               : Sort::Newest;
}

Selection walk(const Filter &filter, State state)
{
    Selection made;
    made.from = u"conversation c"_s;
    // A person's few conversations are found by the person.
    made.where = (filter.personId != 0 ? u" WHERE +c.state = %1"_s : u" WHERE c.state = %1"_s)
                     .arg(int(state));
    if (state != State::Done && filter.personId == 0)
        made.where += u" AND +c.state < 3"_s; // in the words of the partial indexes
    if (state == State::Done && !filter.label.isEmpty()) {
        // What is done may be a million, what has a label is few: begin there.
        made.from = u"conversation_label cl CROSS JOIN conversation c"_s;
        made.where = uR"( WHERE cl.label_id = (SELECT id FROM label WHERE name = ?)
                            AND c.id = cl.conversation_id AND +c.state = 3)"_s;
        made.values.append(filter.label);
        addAccount(filter, &made);
        addRest(filter, &made);
        return made;
    }
    if (state == State::Done && !filter.theme.isEmpty()) {
        // The same of what speaks of a theme.
        made.from = u"(SELECT DISTINCT conversation_id AS id FROM message_theme WHERE theme_id ="
                    " (SELECT id FROM theme WHERE name = ?)) th CROSS JOIN conversation c"_s;
        made.where = u" WHERE c.id = th.id AND +c.state = 3"_s;
        made.values.append(filter.theme);
        Filter rest = filter;
        rest.theme.clear();
        addAccount(rest, &made);
        addRest(rest, &made);
        return made;
    }
    addAccount(filter, &made);
    addRest(filter, &made);
    addLabel(filter, &made);
    return made;
}

namespace {

// The same conditions on another conversation.
QString ofAnother(QString where)
{
    static const QRegularExpression one(u"\\bc\\."_s);
    return where.replace(one, u"d."_s);
}

// What a conversation has to be, to say the same in the same list.
Selection saying(const Filter &filter, State state)
{
    Selection made;
    made.where = u" AND c.echo <> 0 AND c.state = %1 AND +c.state < 3"_s.arg(int(state));
    addRest(filter, &made);
    addLabel(filter, &made);
    return made;
}

} // namespace

Selection walkFolded(const Filter &filter, State state, const QString &by, bool down)
{
    Selection made = walk(filter, state);
    if (state == State::Done || filter.echo != 0)
        return made;
    const Selection others = besides(filter, state);
    made.where += uR"( AND (c.echo = 0 OR NOT EXISTS (
                         SELECT 1 FROM conversation d%1 AND (%2, d.id) %3 (%4, c.id))))"_s
                      .arg(others.where, ofAnother(by), down ? u">"_s : u"<"_s, by);
    made.values += others.values;
    return made;
}

Selection besides(const Filter &filter, State state)
{
    Selection made = saying(filter, state);
    made.where = u" WHERE d.account_id = c.account_id AND d.echo = c.echo AND d.id <> c.id"_s
        + ofAnother(made.where);
    return made;
}

Selection foldedInto(const Filter &filter, State state)
{
    Selection made = saying(filter, state);
    made.from = u"conversation c"_s;
    made.where.prepend(u" WHERE c.account_id = ? AND c.echo = ? AND c.id <> ?"_s);
    return made;
}

Selection also(const Filter &filter)
{
    Selection made;
    if (filter.state)
        made.where = u" AND c.state = %1"_s.arg(int(*filter.state));
    else if (filter.open)
        made.where = u" AND c.state < 3"_s;
    addAccount(filter, &made);
    addRest(filter, &made);
    addLabel(filter, &made);
    return made;
}

QList<State> statesOf(const Filter &filter)
{
    if (filter.state)
        return { *filter.state };
    if (filter.open)
        return { State::Todo, State::Waiting, State::Snoozed };
    return { State::Todo, State::Waiting, State::Snoozed, State::Done };
}

} // namespace conversations
