// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/sample/world.h"

// A text of the world as a row of its table `posts`, and back.
namespace sample::row {

QString columns(); // of posts p and people a, in the order read() wants them
Text read(const QSqlQuery &query);
QVariantList values(const QString &platform, const Text &text); // for every column but the place

} // namespace sample::row
