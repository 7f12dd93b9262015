// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

// Whether a link leads where it seems to lead.
namespace truelink {

enum class Seems {
    Itself, // what is shown names the host
    Words, // what is shown names no host at all
    Another, // what is shown names another host, or hides this one behind a name before an @
};
struct Truth
{
    QString host; // to be shown: as plain::host
    Seems seems = Seems::Itself;
};
// `shown` as it stands in the text.
Truth of(const QString &shown, const QUrl &url);

} // namespace truelink
