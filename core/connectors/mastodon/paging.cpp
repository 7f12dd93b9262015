// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/paging.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {
constexpr qsizetype pageLimit = 200;
constexpr int blankLimit = 5;
}

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == "https"_L1 ? 443 : 80);
    };
    return one.scheme() == other.scheme() && one.host() == other.host()
        && port(one) == port(other);
}

QUrl link(const Reply &reply, const QString &relation, const QUrl &origin)
{
    const QString header = QString::fromLatin1(reply.header("link"));
    qsizetype at = 0;
    while ((at = header.indexOf(u'<', at)) >= 0) {
        const qsizetype end = header.indexOf(u'>', at);
        if (end < 0)
            break;
        qsizetype next = header.indexOf(u'<', end);
        if (next < 0)
            next = header.size();
        const QString rest = header.mid(end, next - end);
        if (rest.contains(u"rel=\"%1\""_s.arg(relation))
            || rest.contains(u"rel=%1"_s.arg(relation))) {
            const QUrl url(header.mid(at + 1, end - at - 1));
            return url.isValid() && sameOrigin(url, origin) ? url : QUrl();
        }
        at = next;
    }
    return {};
}

QUrl Progress::question(const QUrl &origin, const QString &path,
                        QList<std::pair<QString, QString>> query) const
{
    if (!m_older.isEmpty() && sameOrigin(m_older, origin))
        return m_older;
    QUrl url = origin;
    url.setPath(path);
    if (!m_newest.isEmpty())
        query.prepend({ u"min_id"_s, m_newest });
    QByteArray encoded;
    for (const auto &[name, value] : query) {
        encoded += encoded.isEmpty() ? "" : "&";
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    url.setQuery(QString::fromLatin1(encoded), QUrl::StrictMode);
    return url;
}

QList<qsizetype> Progress::take(const QList<PageItem> &items, const Reply &reply,
                                const QUrl &origin, Instant horizon)
{
    const bool first = m_newest.isEmpty() || !m_older.isEmpty();
    const QList<qsizetype> fresh = first ? backwards(items, reply, origin, horizon)
                                         : forwards(items, reply, origin);
    if (!m_more) {
        m_passed.clear();
        m_blank = 0;
    }
    return fresh;
}

QList<qsizetype> Progress::backwards(const QList<PageItem> &items, const Reply &reply,
                                     const QUrl &origin, Instant horizon)
{
    QList<qsizetype> fresh;
    bool reached = false;
    for (qsizetype i = 0; i < items.size(); ++i) {
        // An item without a time is kept: the server's order says it is not older than the next.
        if (items[i].at && *items[i].at < horizon)
            reached = true;
        else
            fresh.append(i);
    }
    if (m_newest.isEmpty() && !items.isEmpty())
        m_newest = items.first().id;
    m_blank = items.isEmpty() ? m_blank + 1 : 0;
    const QUrl next = link(reply, u"next"_s, origin);
    const QString mark = next.toString(QUrl::FullyEncoded);
    m_more = !reached && !next.isEmpty() && !m_passed.contains(mark) && m_blank < blankLimit
        && m_passed.size() < pageLimit;
    m_older = m_more ? next : QUrl();
    m_passed.append(mark);
    return fresh;
}

QList<qsizetype> Progress::forwards(const QList<PageItem> &items, const Reply &reply,
                                    const QUrl &origin)
{
    // Newest first is what all servers say; one that answers min_id oldest first is turned round.
    QList<qsizetype> order(items.size());
    std::iota(order.begin(), order.end(), 0);
    if (items.size() > 1 && items.first().at && items.last().at
        && *items.first().at < *items.last().at)
        std::reverse(order.begin(), order.end());

    QList<qsizetype> fresh;
    bool known = false; // the list goes on into what is read already: min_id was ignored
    for (const qsizetype i : order) {
        known = known || items[i].id == m_newest;
        if (!known)
            fresh.append(i);
    }
    m_more = false;
    if (fresh.isEmpty())
        return fresh;
    const QString newest = items[fresh.first()].id;
    m_more = !known && !link(reply, u"prev"_s, origin).isEmpty() && !m_passed.contains(newest)
        && m_passed.size() < pageLimit;
    m_passed.append(m_newest);
    m_newest = newest;
    return fresh;
}

QJsonObject Progress::toJson() const
{
    QJsonObject json { { u"newest"_s, m_newest } };
    if (!m_older.isEmpty())
        json.insert(u"older"_s, m_older.toString(QUrl::FullyEncoded));
    if (!m_passed.isEmpty())
        json.insert(u"passed"_s, QJsonArray::fromStringList(m_passed));
    if (m_blank > 0)
        json.insert(u"blank"_s, m_blank);
    return json;
}

Progress Progress::fromJson(const QJsonObject &json)
{
    Progress made;
    made.m_newest = json["newest"_L1].toString();
    made.m_older = QUrl(json["older"_L1].toString());
    for (const QJsonValue each : json["passed"_L1].toArray())
        made.m_passed.append(each.toString());
    made.m_blank = json["blank"_L1].toInt();
    return made;
}

} // namespace mastodon
