// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/platform.h"

#include <array>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

struct Row
{
    Platform platform;
    QLatin1StringView key;
    QLatin1StringView name;
};

constexpr std::array rows {
    Row { Platform::Mastodon, "mastodon"_L1, "Mastodon"_L1 },
    Row { Platform::Bluesky, "bluesky"_L1, "Bluesky"_L1 },
    Row { Platform::Facebook, "facebook"_L1, "Facebook"_L1 },
    Row { Platform::Instagram, "instagram"_L1, "Instagram"_L1 },
    Row { Platform::LinkedIn, "linkedin"_L1, "LinkedIn"_L1 },
    Row { Platform::YouTube, "youtube"_L1, "YouTube"_L1 },
    Row { Platform::X, "x"_L1, "X"_L1 },
    Row { Platform::WordPress, "wordpress"_L1, "WordPress"_L1 },
    Row { Platform::Discourse, "discourse"_L1, "Discourse"_L1 },
    Row { Platform::Feeds, "feeds"_L1, "RSS"_L1 },
    Row { Platform::Threads, "threads"_L1, "Threads"_L1 },
    Row { Platform::Reddit, "reddit"_L1, "Reddit"_L1 },
    Row { Platform::Telegram, "telegram"_L1, "Telegram"_L1 },
    Row { Platform::Ghost, "ghost"_L1, "Ghost"_L1 },
};

const Row &row(Platform platform)
{
    for (const Row &each : rows) {
        if (each.platform == platform)
            return each;
    }
    Q_UNREACHABLE();
}

} // namespace

QString key(Platform platform)
{
    return row(platform).key;
}

QString name(Platform platform)
{
    return row(platform).name;
}

std::optional<Platform> fromKey(const QString &key)
{
    for (const Row &each : rows) {
        if (key.compare(each.key, Qt::CaseInsensitive) == 0)
            return each.platform;
    }
    return std::nullopt;
}

QList<Platform> all()
{
    QList<Platform> found;
    for (const Row &each : rows)
        found.append(each.platform);
    return found;
}

} // namespace platform
