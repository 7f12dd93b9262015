// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"

#include <QList>
#include <QString>

// A stranger's text without markup: plain characters and where its links are.
struct Passage
{
    struct Link
    {
        enum class Kind { Web, Mention, Tag };
        qsizetype start = 0; // UTF-16 offsets into text
        qsizetype length = 0;
        QString target; // as the author gave it; checked where it is opened
        Kind kind = Kind::Web;
    };

    Foreign text;
    QList<Link> links;
};
