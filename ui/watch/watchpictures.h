// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/watch/watchboard.h"
#include "ui/reports/picture.h"
#include "ui/reports/reporttables.h"

#include <memory>

// The charts of a watch, and their numbers as tables.
namespace watchpictures {

// Its marks are of days and moods.
std::unique_ptr<Picture> moods(const watchboard::Board &board, const Ink &ink);
reporttables::Table moodTable(const watchboard::Board &board);
// Its marks are of watches, in their accountId.
std::unique_ptr<Picture> voice(const watchboard::Board &board, const Ink &ink);
reporttables::Table voiceTable(const watchboard::Board &board);

} // namespace watchpictures
