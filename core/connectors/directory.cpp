// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/directory.h"

#include "core/connectors/mastodon/connector.h"

namespace directory {

namespace {

// Sorted by name.
constexpr Entry table[] = {
    { "mastodon", Platform::Mastodon, SignIn::Browser, &makeMastodon },
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
