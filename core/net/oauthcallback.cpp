// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauthcallback.h"

#include <QList>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

Error answer(int status, const QString &why)
{
    return Error(Error::Malformed, why).withStatus(status);
}

bool isHere(QByteArrayView host)
{
    const qsizetype colon = host.lastIndexOf(':');
    if (colon >= 0) {
        bool number = false;
        host.sliced(colon + 1).toByteArray().toUShort(&number);
        if (!number)
            return false;
        host = host.first(colon);
    }
    return host == "127.0.0.1" || host.compare("localhost", Qt::CaseInsensitive) == 0;
}

// The one value of a name in a query; nothing when it is there twice or is not clean text.
struct Field
{
    bool sound = true;
    QByteArray value;
};

Field field(const QByteArray &query, QByteArrayView name)
{
    Field found;
    bool seen = false;
    for (const QByteArray &part : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || QByteArrayView(part).first(equals) != name)
            continue;
        found.sound = found.sound && !seen;
        seen = true;
        found.value = QByteArray::fromPercentEncoding(part.mid(equals + 1).replace('+', ' '));
        for (const char c : found.value) {
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                found.sound = false;
        }
    }
    return found;
}

// The value of Host, which must be there once.
std::optional<QByteArray> host(const QList<QByteArray> &lines)
{
    std::optional<QByteArray> found;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line.left(colon).compare("host", Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return std::nullopt;
        found = line.mid(colon + 1).trimmed();
    }
    return found;
}

} // namespace

Result<oauth::Callback> oauth::parseCallback(QByteArrayView head, QByteArrayView path)
{
    if (head.size() > maxHead)
        return answer(413, u"too long"_s);
    if (!head.endsWith("\r\n\r\n") || head.contains('\0'))
        return answer(400, u"not a request"_s);
    const QList<QByteArray> lines = head.toByteArray().split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || !first[2].startsWith("HTTP/1."))
        return answer(400, u"not a request"_s);
    const std::optional<QByteArray> from = host(lines);
    if (!from)
        return answer(400, u"not one Host"_s);
    if (!isHere(*from))
        return answer(403, u"a Host of elsewhere"_s);
    if (first[0] != "GET")
        return answer(405, u"not a GET"_s);
    const QByteArray &target = first[1];
    const qsizetype question = target.indexOf('?');
    if (QByteArrayView(target).first(question < 0 ? target.size() : question) != path)
        return answer(404, u"another path"_s);

    const QByteArray query = question < 0 ? QByteArray() : target.mid(question + 1);
    const Field code = field(query, "code");
    const Field error = field(query, "error");
    const Field state = field(query, "state");
    const Field description = field(query, "error_description");
    if (!code.sound || !error.sound || !state.sound || state.value.isEmpty()
        || code.value.isEmpty() == error.value.isEmpty())
        return answer(400, u"neither a code nor an error"_s);
    Callback callback;
    callback.code = code.value;
    callback.error = error.value;
    callback.state = state.value;
    callback.description = Foreign(QString::fromUtf8(description.value));
    return callback;
}
