// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

// Reading JSON from strangers: limits first, then fields that may be missing, null or of the wrong
// type without harm.
namespace json {

constexpr qsizetype maxBytes = 16 << 20;
constexpr int maxDepth = 64;

// Malformed when not JSON, too large or too deep. A byte-order mark is skipped.
Result<QJsonObject> object(const QByteArray &bytes);
Result<QJsonArray> array(const QByteArray &bytes);

// An id as text, whether the platform gives "17" or 17; empty when neither.
QString id(const QJsonValue &value);
QString string(const QJsonObject &from, QLatin1StringView key); // without NUL characters
qint64 integer(const QJsonObject &from, QLatin1StringView key, qint64 otherwise = 0);
// Only absolute http and https; else empty.
QUrl webUrl(const QJsonObject &from, QLatin1StringView key);
std::optional<Instant> moment(const QJsonObject &from, QLatin1StringView key);

} // namespace json
