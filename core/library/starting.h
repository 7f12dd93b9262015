// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/charter.h"

// The charter Parvis proposes to begin with, in the languages it was written in.
namespace starting {

QStringList languages(); // "de", "en", "es", "fr"
// The articles with their words in each of these languages; unknown languages are left out.
Result<QList<charter::Article>> articles(const QStringList &languages);

} // namespace starting
