// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/directory.h"

#include "core/connectors/bluesky/connector.h"
#include "core/connectors/bluesky/entrance.h"
#include "core/connectors/feeds/connector.h"
#include "core/connectors/mastodon/connector.h"
#include "core/connectors/mastodon/entrance.h"
#include "core/connectors/sample/connector.h"
#include "core/connectors/wordpress/connector.h"
#include "core/connectors/wordpress/entrance.h"

#include <array>

namespace directory {

namespace {

// Sorted by name.
constexpr std::array table {
    Entry { "bluesky", Platform::Bluesky, SignIn::AppPassword, &bluesky::makeBluesky,
            &bluesky::enter },
    Entry { "feeds", Platform::Feeds, SignIn::None, &makeFeeds, &feeds::enter },
    Entry { "mastodon", Platform::Mastodon, SignIn::Browser, &makeMastodon, &mastodon::enter },
    Entry { "sample", Platform::Mastodon, SignIn::None, &makeSample, nullptr },
    Entry { "wordpress", Platform::WordPress, SignIn::AppPassword, &makeWordPress,
            &wordpress::enter },
};

} // namespace

std::span<const Entry> entries()
{
    return table;
}

const Entry *find(const QString &connector)
{
    for (const Entry &each : table) {
        if (connector == QLatin1StringView(each.connector))
            return &each;
    }
    return nullptr;
}

} // namespace directory
