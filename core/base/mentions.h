// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// @names in a text, as the servers of the Mastodon API find and count them.
namespace mentions {

// The text with the handles it does not name yet in front: a reply reaches only whom it names.
QString withParticipants(const QString &text, const QStringList &handles);
// "@lea" as "@lea@example.org" where that is one of the handles: what is shown, as it was written.
QString expanded(const QString &text, const QStringList &handles);
// "@lea@example.org" as "@lea", the way servers show it and count it.
QString shortened(const QString &text);

// The text without the mentions it begins with: what was typed, of what a server shows of it.
QString withoutLeading(const QString &text);

} // namespace mentions
