// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/outline.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

void initSampleResources(); // phrases.cpp

namespace sample {

namespace {

QList<Platform> platforms(const QJsonValue &keys)
{
    QList<Platform> found;
    for (const QJsonValue key : keys.toArray())
        found.append(platform::fromKey(key.toString()).value_or(Platform::Mastodon));
    return found;
}

QTime time(const QJsonObject &from)
{
    return QTime::fromString(from["time"_L1].toString(), u"HH:mm"_s);
}

QStringList strings(const QJsonValue &values)
{
    QStringList found;
    for (const QJsonValue value : values.toArray())
        found.append(value.toString());
    return found;
}

Outline::Slot slot(const QJsonObject &from)
{
    return { from["day"_L1].toInt(), time(from), from["scene"_L1].toString(),
             from["language"_L1].toString(u"fr"_s), platforms(from["on"_L1]) };
}

Outline::Character character(const QJsonObject &from)
{
    Outline::Character who;
    who.key = from["key"_L1].toString();
    who.name = from["name"_L1].toString();
    who.language = from["language"_L1].toString();
    who.followers = from["followers"_L1].toInteger(-1);
    who.texts = from["texts"_L1].toInt();
    for (const QJsonValue value : from["on"_L1].toArray()) {
        const QJsonArray pair = value.toArray();
        who.handles.append({ platform::fromKey(pair[0].toString()).value_or(Platform::Mastodon),
                             pair[1].toString() });
    }
    const QJsonObject needs = from["needs"_L1].toObject();
    for (auto each = needs.begin(); each != needs.end(); ++each) {
        who.needs.append(each.key());
        who.weights.append(each.value().toDouble());
    }
    return who;
}

Outline::Post post(const QJsonObject &from)
{
    return { from["key"_L1].toString(), from["day"_L1].toInt(), time(from),
             from["language"_L1].toString(u"fr"_s), platforms(from["on"_L1]),
             from["text"_L1].toString(), from["poll"_L1].toString() };
}

Outline::Script script(const QJsonObject &from)
{
    Outline::Script told;
    told.who = from["who"_L1].toString();
    told.platform = platform::fromKey(from["on"_L1].toString()).value_or(Platform::Mastodon);
    told.kind = from["kind"_L1].toString();
    told.post = from["post"_L1].toString();
    for (const QJsonValue value : from["lines"_L1].toArray()) {
        const QJsonObject line = value.toObject();
        told.lines.append({ std::chrono::minutes(line["ago"_L1].toInt()),
                            line["own"_L1].toBool(), line["text"_L1].toString() });
    }
    told.labels = strings(from["labels"_L1]);
    told.note = from["note"_L1].toString();
    told.state = from["state"_L1].toString();
    return told;
}

Outline::Plan plan(const QJsonObject &from)
{
    return { from["day"_L1].toInt(),
             time(from),
             platforms(from["on"_L1]),
             publication::stateFromKey(from["state"_L1].toString())
                 .value_or(Publication::State::Draft),
             from["text"_L1].toString(),
             from["picture"_L1].toString(),
             from["alt"_L1].toString() };
}

Outline::Echo echo(const QJsonObject &from)
{
    return { platform::fromKey(from["on"_L1].toString()).value_or(Platform::Mastodon),
             from["kind"_L1].toString(),
             from["post"_L1].toString(),
             from["language"_L1].toString(u"fr"_s),
             from["times"_L1].toInt(),
             std::chrono::minutes(from["ago"_L1].toInt()),
             std::chrono::minutes(from["every"_L1].toInt()),
             from["text"_L1].toString() };
}

template <typename T>
QList<T> all(const QJsonValue &values, T (*one)(const QJsonObject &))
{
    QList<T> found;
    for (const QJsonValue value : values.toArray())
        found.append(one(value.toObject()));
    return found;
}

Watch watched(const QJsonObject &json)
{
    Watch made;
    made.name = json["name"_L1].toString();
    made.kind = watch::kindFromKey(json["kind"_L1].toString()).value_or(Watch::Kind::Topic);
    made.alerts = watch::raisesAlerts(made.kind);
    made.query = json["query"_L1].toString();
    return made;
}

} // namespace

Outline Outline::read()
{
    initSampleResources();
    QFile file(u":/sample/story.json"_s);
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT(there);
    Q_UNUSED(there)
    const QJsonObject whole = QJsonDocument::fromJson(file.readAll()).object();
    Outline outline;
    outline.slots = all(whole["slots"_L1], &slot);
    outline.cast = all(whole["cast"_L1], &character);
    outline.posts = all(whole["posts"_L1], &post);
    outline.scripts = all(whole["scripts"_L1], &script);
    outline.plans = all(whole["plans"_L1], &plan);
    outline.echoes = all(whole["echoes"_L1], &echo);
    outline.watches = all(whole["watches"_L1], &watched);
    return outline;
}

} // namespace sample
