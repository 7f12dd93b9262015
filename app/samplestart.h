// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QDir>

// Makes the sample workspace in an empty folder: its world, its accounts, their messages, a few
// labels, notes and planned posts. Invalid when there is a workspace already.
Task<Result<>> makeSample(QDir folder, Instant now);
