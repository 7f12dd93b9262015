// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/reviewsheet.h"

// The review sheet on paper: what is to be said where and when, with room to tick and to remark. A4.
namespace reviewpdf {

QByteArray render(QList<reviewsheet::Entry> entries, reviewsheet::Sheet sheet); // for a worker

} // namespace reviewpdf
