// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/directory.h"

#include "core/connectors/bluesky/connector.h"

#include <array>

namespace directory {

namespace {

constexpr std::array table {
    Entry { "bluesky", Platform::Bluesky, SignIn::AppPassword, &bluesky::makeBluesky },
};

} // namespace

std::span<const Entry> entries()
{
    return table;
}

const Entry *find(const QString &connector)
{
    for (const Entry &entry : table) {
        if (connector == QLatin1StringView(entry.connector))
            return &entry;
    }
    return nullptr;
}

} // namespace directory
