// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

// Where a WordPress site's interface is: what its front page says, else the two usual places. Sites
// with pretty permalinks have it at /wp-json/, the others at /?rest_route=/; both may lie deeper.
namespace wordpress {

struct Site
{
    QUrl root; // of the interface
    QUrl home; // the site as people know it
    Foreign name;
    bool passwords = false; // application passwords are taken
};

// The address of a call: path "wp/v2/posts", its query encoded.
QUrl endpoint(const QUrl &root, const QString &path,
              const QList<std::pair<QString, QString>> &query);
// The address in a Link header with rel="https://api.w.org/"; empty when there is none.
QUrl announced(const Reply &reply);
// What people type: "example.org/blog", an address of wp-admin. Empty when it is none.
QUrl address(const QString &typed);
// What the interface says of itself; none when it is not WordPress's.
std::optional<Site> site(const QJsonObject &index, const QUrl &root);

// Asks without credentials, and follows a site that has moved to https or another name. NotFound:
// there is no WordPress, or its interface is closed.
Task<Result<Site>> discover(Http *http, QUrl typed, Instant now);

} // namespace wordpress
