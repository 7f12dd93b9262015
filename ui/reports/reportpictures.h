// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "ui/reports/picture.h"

#include <memory>

// The charts of a report.
namespace reportpictures {

std::unique_ptr<Picture> engagement(const report::Report &report, const QList<Account> &accounts,
                                    const Ink &ink);
std::unique_ptr<Picture> hours(const report::Report &report, const Ink &ink);
std::unique_ptr<Picture> needs(const report::Report &report, const Ink &ink);
std::unique_ptr<Picture> moods(const report::Report &report, const Ink &ink);
std::unique_ptr<Picture> answers(const report::Report &report, const Ink &ink);

} // namespace reportpictures
