// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/entrance.h"

#include <span>

// The platforms Parvis speaks: a plain table. Adding one is a line in directory.cpp.
namespace directory {

enum class SignIn {
    Browser, // OAuth in the browser, or a token pasted
    AppPassword, // handle and app password
    None, // nothing to sign in to (Sample)
};

struct Entry
{
    const char *connector; // "mastodon": kept in the store
    Platform platform;
    SignIn signIn;
    std::unique_ptr<Connector> (*make)(Surroundings surroundings);
    Task<Result<Entered>> (*enter)(Entrance entrance); // null when there is nothing to sign in to
};

std::span<const Entry> entries();
const Entry *find(const QString &connector); // null when this Parvis does not know it

} // namespace directory
