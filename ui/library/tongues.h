// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QString;

// The languages Parvis understands, by their own names.
namespace tongues {

void fill(QComboBox &box, const QString &any); // the first row is any, when it has a name

} // namespace tongues
