// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

// The characters that HTML writes as names or numbers. Refuses to guess: what is unknown, has no
// semicolon or is too long stays the text it is.

struct Entity
{
    char32_t character = 0; // 0: there is none here
    qsizetype length = 0; // from & to ; inclusive
};

// The entity that begins at the given '&'. Numbers that are no character give U+FFFD.
Entity entityAt(QStringView text, qsizetype ampersand);

QString withoutEntities(QStringView text);
