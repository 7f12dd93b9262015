// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <atomic>
#include <memory>

// Files a person chose. Blocking: called on a worker.
namespace file {

// Unavailable when it cannot be read, Invalid when it is larger than `most`.
Result<QByteArray> read(QString path, qint64 most);
// All of it or nothing: what was there before stays until then. Unavailable, Full.
Result<> write(QString path, QByteArray bytes);
// The same, and nothing at all once it is given up: Overtaken.
Result<> writeUnless(std::shared_ptr<const std::atomic<bool>> givenUp, QString path, QByteArray bytes);

} // namespace file
