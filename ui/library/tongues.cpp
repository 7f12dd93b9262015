// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/tongues.h"

#include "core/understanding/tongue.h"
#include "ui/describe.h"

#include <QComboBox>

void tongues::fill(QComboBox &box, const QString &any)
{
    if (!any.isEmpty())
        box.addItem(any, QString());
    for (std::size_t each = 0; each < understanding::tongues; ++each) {
        const QString key = QString::fromLatin1(understanding::tongueKeys[each].data(), 2);
        box.addItem(describe::language(key), key);
    }
}
