// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"

#include <QString>
#include <QUrl>

// Someone on one platform, as a connector met them.
struct Author
{
    QString remoteId; // stable: URI, DID
    QString apiId; // what the API wants for block, mute, report; may equal remoteId
    Foreign handle;
    Foreign name; // never empty: the handle when there is no name
    QUrl url;
    QUrl avatar;
    qint64 followers = -1; // -1 = not said
};
