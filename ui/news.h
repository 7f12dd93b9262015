// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conversation.h"
#include "core/store/alerts.h"
#include "core/store/plans.h"

#include <QIcon>

// What the desktop is told while nobody looks: a notification, the tray's icon.
namespace news {

struct Words
{
    QString title;
    QString text;
};
// `fresh` messages came; `newest` are their conversations, the newest first. Without preview only
// how many. What strangers write holds no markup, whatever shows it.
Words words(const QString &workspace, int fresh, const QList<Conversation> &newest, bool preview);

// Posts that need a person: "Missed its time · Mastodon", and the first one's words.
Words words(const QList<plans::Card> &troubled, bool preview);

// A storm: what came since when, and the text it began with.
Words words(const alerts::Alert &alert, Instant now, const QTimeZone &zone, bool preview);

// The program's mark with a number on it; 0 = the mark alone.
QIcon icon(const QIcon &mark, int unread);

} // namespace news
