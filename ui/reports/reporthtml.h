// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportfile.h"

// A report as one page for a browser: nothing is fetched from anywhere, no script, charts drawn in it
// with their numbers below, as light as paper and fit for it. For a worker.
namespace reporthtml {

// What such pages have in common: their head and their frame. The words of `header` are not yet markup,
// `content` is.
QString header(const QString &title, const QString &below);
QByteArray page(const QString &title, const QString &content);

QByteArray render(const report::Report &report, const reportfile::Sheet &sheet,
                  const reportfile::Drawings &drawings);

} // namespace reporthtml
