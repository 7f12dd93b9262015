// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/passage.h"

#include <QJsonArray>
#include <QMap>
#include <QStringList>

// What is linked in a text. Facets count UTF-8 bytes, half open; the server links nothing by
// itself. Schema: app.bsky.richtext.facet.
namespace bluesky::facets {

// The handles a text mentions, lower case, each once.
QStringList mentions(const QString &text);
// The first web link of a text; empty when there is none.
QString firstLink(const QString &text);
// Links, tags, and those mentions whose DID is known, in the order of the text.
QJsonArray written(const QString &text, const QMap<QString, QString> &dids);

// A stranger's text with its links. Facets that do not lie on characters, overlap or make no sense
// are dropped; the text is cut at 20,000 characters and no word stays longer than 2,000.
Passage read(const QString &text, const QJsonArray &facets);
// The DIDs mentioned by facets.
QStringList mentioned(const QJsonArray &facets);

} // namespace bluesky::facets
