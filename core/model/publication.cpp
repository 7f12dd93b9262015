// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/publication.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

template <typename T>
struct Name
{
    T value;
    QLatin1StringView key;
};

using State = Publication::State;
constexpr std::array stateNames {
    Name<State> { State::Draft, "draft"_L1 },
    Name<State> { State::Submitted, "submitted"_L1 },
    Name<State> { State::Scheduled, "scheduled"_L1 },
    Name<State> { State::Held, "held"_L1 },
    Name<State> { State::Preparing, "preparing"_L1 },
    Name<State> { State::Sending, "sending"_L1 },
    Name<State> { State::Handed, "handed"_L1 },
    Name<State> { State::Sent, "sent"_L1 },
    Name<State> { State::Retry, "retry"_L1 },
    Name<State> { State::Refused, "refused"_L1 },
    Name<State> { State::Unknown, "unknown"_L1 },
    Name<State> { State::Attention, "attention"_L1 },
    Name<State> { State::Missed, "missed"_L1 },
    Name<State> { State::Cancelled, "cancelled"_L1 },
};

constexpr std::array kindNames {
    Name<Publication::Kind> { Publication::Kind::Post, "post"_L1 },
    Name<Publication::Kind> { Publication::Kind::Reply, "reply"_L1 },
    Name<Publication::Kind> { Publication::Kind::Action, "action"_L1 },
};

using Do = Action::Kind;
constexpr std::array actionNames {
    Name<Do> { Do::Like, "like"_L1 },
    Name<Do> { Do::Unlike, "unlike"_L1 },
    Name<Do> { Do::Boost, "boost"_L1 },
    Name<Do> { Do::Unboost, "unboost"_L1 },
    Name<Do> { Do::Bookmark, "bookmark"_L1 },
    Name<Do> { Do::Unbookmark, "unbookmark"_L1 },
    Name<Do> { Do::Hide, "hide"_L1 },
    Name<Do> { Do::Unhide, "unhide"_L1 },
    Name<Do> { Do::Delete, "delete"_L1 },
    Name<Do> { Do::Block, "block"_L1 },
    Name<Do> { Do::Unblock, "unblock"_L1 },
    Name<Do> { Do::Mute, "mute"_L1 },
    Name<Do> { Do::Unmute, "unmute"_L1 },
    Name<Do> { Do::Report, "report"_L1 },
    Name<Do> { Do::Edit, "edit"_L1 },
    Name<Do> { Do::MoveScheduled, "move_scheduled"_L1 },
    Name<Do> { Do::CancelScheduled, "cancel_scheduled"_L1 },
    Name<Do> { Do::MarkRead, "mark_read"_L1 },
};

template <typename T, std::size_t N>
QString keyOf(const std::array<Name<T>, N> &names, T value)
{
    for (const Name<T> &name : names) {
        if (name.value == value)
            return name.key;
    }
    return {};
}

template <typename T, std::size_t N>
std::optional<T> valueOf(const std::array<Name<T>, N> &names, const QString &key)
{
    for (const Name<T> &name : names) {
        if (name.key == key)
            return name.value;
    }
    return std::nullopt;
}

} // namespace

QJsonObject Action::toJson() const
{
    QJsonObject json { { u"kind"_s, publication::actionKey(kind) },
                       { u"target"_s, targetId },
                       { u"target_api"_s, targetApiId },
                       { u"target_ref"_s, QString::fromLatin1(targetRef.toBase64()) },
                       { u"author"_s, authorId },
                       { u"author_api"_s, authorApiId },
                       { u"text"_s, text } };
    if (at)
        json.insert(u"at"_s, millis(*at));
    return json;
}

Action Action::fromJson(const QJsonObject &json)
{
    Action action;
    action.kind = publication::actionFromKey(json["kind"_L1].toString()).value_or(Kind::MarkRead);
    action.targetId = json["target"_L1].toString();
    action.targetApiId = json["target_api"_L1].toString();
    action.targetRef = QByteArray::fromBase64(json["target_ref"_L1].toString().toLatin1());
    action.authorId = json["author"_L1].toString();
    action.authorApiId = json["author_api"_L1].toString();
    action.text = json["text"_L1].toString();
    if (json.contains("at"_L1))
        action.at = instant(json["at"_L1].toInteger());
    return action;
}

namespace publication {

QString stateKey(Publication::State state)
{
    return keyOf(stateNames, state);
}

std::optional<Publication::State> stateFromKey(const QString &key)
{
    return valueOf(stateNames, key);
}

QList<Publication::State> states()
{
    QList<Publication::State> all;
    for (const auto &name : stateNames)
        all.append(name.value);
    return all;
}

QString kindKey(Publication::Kind kind)
{
    return keyOf(kindNames, kind);
}

std::optional<Publication::Kind> kindFromKey(const QString &key)
{
    return valueOf(kindNames, key);
}

QString actionKey(Action::Kind kind)
{
    return keyOf(actionNames, kind);
}

std::optional<Action::Kind> actionFromKey(const QString &key)
{
    return valueOf(actionNames, key);
}

} // namespace publication
