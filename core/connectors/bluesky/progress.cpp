// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/progress.h"

#include "core/base/json.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bluesky {

namespace {

constexpr auto firstTime = std::chrono::hours(24 * 30);
constexpr auto overlap = 15min;
constexpr auto memory = 24h;
constexpr int mostPages = 200;
constexpr int mostEmpty = 5;
constexpr qsizetype mostKnown = 1'000;

QString mark(const QString &id)
{
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.left(9).toBase64());
}

// The same page, beginning a millisecond earlier in time's other direction.
QString overlapping(const QString &cursor)
{
    const auto when = fromIso(cursor);
    return when ? isoMillis(*when + 1ms) : cursor;
}

std::optional<Instant> moment(const QJsonObject &json, QLatin1StringView key)
{
    return json[key].isDouble() ? std::optional(instant(json::integer(json, key))) : std::nullopt;
}

} // namespace

Progress Progress::fromBytes(const QByteArray &bytes)
{
    Progress progress;
    const Result<QJsonObject> read = json::object(bytes);
    if (!read)
        return progress;
    progress.m_seen = moment(*read, "seen"_L1);
    progress.m_top = moment(*read, "top"_L1);
    progress.m_forgotten = moment(*read, "forgotten"_L1);
    progress.m_page = json::string(*read, "page"_L1);
    for (const QJsonValue each : (*read)["trail"_L1].toArray())
        progress.m_trail.append(each.toString());
    progress.m_empty = int(json::integer(*read, "empty"_L1));
    const QJsonObject known = (*read)["known"_L1].toObject();
    for (auto each = known.begin(); each != known.end(); ++each)
        progress.m_known.insert(each.key(), each.value().toInteger());
    progress.chat = json::string(*read, "chat"_L1);
    return progress;
}

QByteArray Progress::toBytes() const
{
    QJsonObject json;
    if (m_seen)
        json.insert(u"seen"_s, millis(*m_seen));
    if (m_top)
        json.insert(u"top"_s, millis(*m_top));
    if (m_forgotten)
        json.insert(u"forgotten"_s, millis(*m_forgotten));
    if (!m_page.isEmpty())
        json.insert(u"page"_s, m_page);
    if (!m_trail.isEmpty())
        json.insert(u"trail"_s, QJsonArray::fromStringList(m_trail));
    if (m_empty > 0)
        json.insert(u"empty"_s, m_empty);
    QJsonObject known;
    for (auto each = m_known.begin(); each != m_known.end(); ++each)
        known.insert(each.key(), each.value());
    if (!known.isEmpty())
        json.insert(u"known"_s, known);
    if (!chat.isEmpty())
        json.insert(u"chat"_s, chat);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Instant Progress::floor(Instant now) const
{
    return m_seen ? *m_seen - overlap : now - firstTime;
}

Instant Progress::reach(Instant now) const
{
    if (!m_seen)
        return now - firstTime;
    return std::max<Instant>(*m_seen - memory, m_forgotten.value_or(Instant()));
}

void Progress::begin(std::optional<Instant> newest, Instant now)
{
    if (newest) // never beyond now: a stranger's clock would hide what comes after
        m_top = std::max(m_top.value_or(Instant()), std::min(*newest, now));
}

bool Progress::takes(const QString &id, Instant sortedAt, Instant now)
{
    if (sortedAt <= reach(now))
        return false;
    const QString known = mark(id);
    if (m_known.contains(known))
        return false;
    if (m_top && sortedAt > *m_top - memory) // else out of the next pass's reach
        m_known.insert(known, millis(sortedAt));
    return true;
}

bool Progress::turn(const QString &next, std::optional<Instant> oldest, Instant now)
{
    m_empty = oldest ? 0 : m_empty + 1;
    const bool done = next.isEmpty() || (oldest && *oldest <= floor(now)) || m_empty > mostEmpty
        || m_trail.size() >= mostPages;
    if (!done) {
        for (const QString &candidate : { overlapping(next), next }) {
            if (m_trail.contains(mark(candidate)))
                continue;
            m_page = candidate;
            m_trail.append(mark(candidate));
            return true;
        }
    }
    finish();
    return false;
}

void Progress::restart()
{
    m_page.clear();
    m_trail.clear();
    m_empty = 0;
}

void Progress::finish()
{
    if (m_top)
        m_seen = m_seen ? std::max(*m_seen, *m_top) : *m_top;
    m_top.reset();
    restart();
    if (!m_seen)
        return;
    qint64 kept = millis(*m_seen - memory);
    if (m_known.size() > mostKnown) {
        QList<qint64> times = m_known.values();
        std::sort(times.begin(), times.end(), std::greater<>());
        kept = std::max(kept, times[mostKnown]);
        m_forgotten = instant(kept);
    }
    m_known.removeIf([kept](const auto &each) { return each.value() <= kept; });
}

} // namespace bluesky
