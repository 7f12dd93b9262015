// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

// RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom and JSON Feed as our values. Pure. What is ill-formed is read
// as far as it goes; a document's own entities are not known here, so nothing can grow by them.
namespace feeds {

constexpr qsizetype mostBytes = 8 << 20;
constexpr qsizetype mostItems = 500;

struct Item
{
    QString id; // as the feed names it; empty when it does not
    QString title;
    QString html; // what it says
    QUrl link;
    QString author;
    QString language;
    std::optional<Instant> at;
    std::optional<Instant> changedAt;
    QList<Attachment> attachments;
};

struct Feed
{
    QString title;
    QUrl page;
    QString language;
    QList<Item> items;
    std::chrono::seconds every { 0 }; // how often it wants to be asked; 0 = not said
    bool whole = true; // false: it broke off, and what came before is what there is
};

// Malformed when it is no feed. `url`: where it came from, what relative links are relative to.
Result<Feed> read(QByteArray body, QByteArray contentType, QUrl url);
bool looksLikePage(const QByteArray &body); // HTML, in which a feed may be named

// The feeds a page names, as absolute addresses, best first.
struct Named
{
    QUrl url;
    QString title;
};
QList<Named> namedIn(const QByteArray &page, const QByteArray &contentType, const QUrl &url);

// What stays the same for an item whatever else changes: its id within its feed, else its link, else
// what it says.
QString nameOf(const Item &item, const QUrl &feed);
Message message(const Item &item, const Feed &feed, const QUrl &url, Instant now);

} // namespace feeds
