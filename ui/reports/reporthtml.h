// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportfile.h"

// A report as one page for a browser: nothing is fetched from anywhere, no script, charts drawn in it
// with their numbers below, light and dark, and fit for paper.
namespace reporthtml {

QByteArray render(const report::Report &report, const reportfile::Sheet &sheet);

} // namespace reporthtml
