// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/rule.h"
#include "core/store/charter.h"

// What Parvis proposes to begin with, in the languages it was written in: a charter, and rules.
namespace starting {

QStringList languages(); // "de", "en", "es", "fr"
// The articles with their words in each of these languages; unknown languages are left out.
Result<QList<charter::Article>> articles(const QStringList &languages);
// Rules, none of them on, in this language, else in English.
Result<QList<Rule>> rules(const QString &language);

} // namespace starting
