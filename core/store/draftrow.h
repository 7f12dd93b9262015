// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publications.h"

// What leaves, by account and part and without a time, as a column keeps it: of posts that come again.
namespace draftrow {

QString pack(const QList<publications::Draft> &drafts);
QList<publications::Draft> unpack(const QString &json);

} // namespace draftrow
