// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

FUZZ(json)
{
    const Result<QJsonObject> object = json::object(bytes);
    if (object) {
        for (const QLatin1StringView key : { "id"_L1, "url"_L1, "created_at"_L1, "content"_L1 }) {
            json::id(object->value(key));
            json::string(*object, key);
            json::integer(*object, key);
            json::moment(*object, key);
            const QUrl url = json::webUrl(*object, key);
            demand(url.isEmpty() || url.scheme() == "https"_L1 || url.scheme() == "http"_L1,
                   "a web address is http or https");
        }
    }
    demand(!(object && json::array(bytes)), "one thing is not both");
}
