// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/base/worker.h"
#include "core/store/erasures.h"
#include "core/store/store.h"

#include <QDir>

class Application;

// Somebody is taken out of a workspace: its rows, what SQLite keeps of them, the pictures that were
// fetched, the copies made before; and it is looked whether any of it is left. What cannot be done at
// once, because somebody reads, the engine does later.
Task<Result<erasures::Erasure>> erasePerson(Application *app, qint64 personId, QString who);
// What erasures have left to do: the file, then the copies from before.
Task<Result<>> finishErasures(Store *store, Worker *worker, QDir folder, Instant now);
// What has become too old, some conversations at a time.
Task<Result<>> eraseWhatIsOld(Store *store, Instant now);
