// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace json {

namespace {

// Depth told before parsing, so that no recursive walker of ours meets a deeper tree.
int depth(const QByteArray &bytes)
{
    int deepest = 0;
    int now = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++now);
        } else if (c == '}' || c == ']') {
            --now;
        }
    }
    return deepest;
}

Result<QJsonDocument> document(QByteArray bytes)
{
    if (bytes.size() > maxBytes)
        return Error(Error::Malformed, u"JSON of %1 bytes"_s.arg(bytes.size()));
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    if (depth(bytes) > maxDepth)
        return Error(Error::Malformed, u"JSON too deep"_s);
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return Error(Error::Malformed, u"JSON: "_s + error.errorString());
    return parsed;
}

} // namespace

Result<QJsonObject> object(const QByteArray &bytes)
{
    const Result<QJsonDocument> parsed = document(bytes);
    if (!parsed)
        return parsed.error();
    if (!parsed->isObject())
        return Error(Error::Malformed, u"JSON: an object was expected"_s);
    return parsed->object();
}

Result<QJsonArray> array(const QByteArray &bytes)
{
    const Result<QJsonDocument> parsed = document(bytes);
    if (!parsed)
        return parsed.error();
    if (!parsed->isArray())
        return Error(Error::Malformed, u"JSON: an array was expected"_s);
    return parsed->array();
}

QString id(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().remove(QChar(u'\0'));
    if (value.isDouble()) {
        const double number = value.toDouble();
        const qint64 integer = value.toInteger();
        if (integer != 0 || number == 0)
            return QString::number(integer);
        if (std::abs(number) > 9e15) // beyond 64 bits, always whole
            return QString::number(number, 'f', 0);
    }
    return {};
}

QString string(const QJsonObject &from, QLatin1StringView key)
{
    return from[key].toString().remove(QChar(u'\0'));
}

qint64 integer(const QJsonObject &from, QLatin1StringView key, qint64 otherwise)
{
    return from[key].toInteger(otherwise);
}

QUrl webUrl(const QJsonObject &from, QLatin1StringView key)
{
    const QUrl url(from[key].toString(), QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl();
}

std::optional<Instant> moment(const QJsonObject &from, QLatin1StringView key)
{
    return fromIso(from[key].toString());
}

} // namespace json
