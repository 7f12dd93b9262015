// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"

#include <QList>

namespace repeated {

// The words that a storm's texts repeat and that those before did not: at most three, the most telling
// first, as they are mostly written.
QList<Foreign> words(const QList<Foreign> &texts, const QList<Foreign> &before);

} // namespace repeated
