// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/net/http.h"

#include <QList>

// The headers of an answer, one on a line, after its status.
FUZZ(answer)
{
    const Instant now = instant(1'790'000'000'000);
    const QList<QByteArray> lines = bytes.split('\n');
    Reply reply;
    reply.status = lines.first().toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            reply.headers.append({ line.first(colon).toLower(), line.sliced(colon + 1).trimmed() });
    }
    const Instant retry = retryAt(reply, now);
    demand(retry > now, "trying again is later");
    demand(retry <= now + 6h, "and not beyond six hours");
    failure(reply, true, Foreign(), now);
    failure(reply, false, Foreign(), now);
}
