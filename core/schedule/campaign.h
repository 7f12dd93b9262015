// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/platform.h"

#include <QString>
#include <QStringList>

// The links of a post, marked with where they were posted and for what, so that the site's own
// statistics can tell. Pure.
namespace campaign {

struct Campaign
{
    QString name; // empty: nothing is marked
    QStringList hosts; // of ours, subdomains included; empty: any host is marked

    bool operator==(const Campaign &) const = default;
};

// Adds utm_source (the platform), utm_medium=social and utm_campaign to each http(s) link of the text that does not
// say it already. What is in a link stays as it was written, byte by byte: other parameters, their order,
// the fragment.
QString tagged(const QString &text, const Campaign &campaign, Platform platform);
// "Réparer, pas jeter" as "reparer-pas-jeter".
QString slug(const QString &name);
bool has(const QString &text); // a link that could be marked

} // namespace campaign
