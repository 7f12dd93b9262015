// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

// A kind of network. The key is what the store and the command line say.
enum class Platform {
    Mastodon,
    Bluesky,
    Facebook,
    Instagram,
    LinkedIn,
    YouTube,
    X,
    WordPress,
    Discourse,
    Feeds,
    Threads,
    Reddit,
    Telegram,
    Ghost,
};

namespace platform {

QString key(Platform platform); // "mastodon"
QString name(Platform platform); // "Mastodon": a proper noun, not translated
std::optional<Platform> fromKey(const QString &key); // any case
QList<Platform> all();

} // namespace platform
