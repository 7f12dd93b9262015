// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportfile.h"

// A report on paper, A4: a cover with its author's comment, the figures, the charts as drawings, the
// posts, and how everything is counted. For a worker.
namespace reportpdf {

QByteArray render(const report::Report &report, const reportfile::Sheet &sheet,
                  const reportfile::Drawings &drawings);

} // namespace reportpdf
