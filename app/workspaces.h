// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QDir>

class Settings;

// The workspaces of this computer: those in the usual place and those opened lately elsewhere.
namespace workspaces {

QList<Workspace> known(const Settings &settings, const QDir &current);
QDir freshFolder(const QString &name); // in the usual place, not there yet
QDir sampleFolder();
// Where the pictures fetched for it are kept, apart from those of every other workspace.
QString pictureFolder(const QDir &folder);
// To the wastebasket, never deleted. False when that cannot be done.
bool throwAway(const QDir &folder);

} // namespace workspaces
