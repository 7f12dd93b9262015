// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Who is at this computer, as it knows them: their name, else what they sign in with.
namespace me {

QString name();

} // namespace me
