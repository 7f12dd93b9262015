// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "ui/reports/picture.h"

#include <array>
#include <memory>

// The charts of a report.
namespace reportpictures {

enum class Chart { Engagement, Hours, Needs, Moods, Answers };
inline constexpr std::array charts { Chart::Engagement, Chart::Hours, Chart::Needs, Chart::Moods, Chart::Answers };

bool isKnown(Chart chart, const report::Report &report); // there is something to draw
std::unique_ptr<Picture> make(Chart chart, const report::Report &report, const QList<Account> &accounts,
                              const Ink &ink);

} // namespace reportpictures
