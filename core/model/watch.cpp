// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/watch.h"

#include <array>

using namespace Qt::StringLiterals;

namespace watch {

namespace {

struct Name
{
    Watch::Kind kind;
    QLatin1StringView key;
};
constexpr std::array names {
    Name { Watch::Kind::Brand, "brand"_L1 },
    Name { Watch::Kind::Product, "product"_L1 },
    Name { Watch::Kind::Competitor, "competitor"_L1 },
    Name { Watch::Kind::Topic, "topic"_L1 },
};

} // namespace

QString sourceOf(Platform platform, bool written)
{
    if (platform == Platform::Feeds)
        return feeds;
    return written ? inbox : platform::key(platform);
}

QList<Watch::Kind> kinds()
{
    QList<Watch::Kind> all;
    for (const Name &each : names)
        all.append(each.kind);
    return all;
}

QString kindKey(Watch::Kind kind)
{
    for (const Name &each : names) {
        if (each.kind == kind)
            return each.key;
    }
    Q_UNREACHABLE();
}

std::optional<Watch::Kind> kindFromKey(const QString &key)
{
    for (const Name &each : names) {
        if (key == each.key)
            return each.kind;
    }
    return std::nullopt;
}

bool raisesAlerts(Watch::Kind kind)
{
    return kind == Watch::Kind::Brand || kind == Watch::Kind::Product;
}

} // namespace watch
