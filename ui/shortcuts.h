// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialog.h"

class Commands;

// The sheet behind "?": every command that has keys, by group.
class Shortcuts : public Dialog
{
    Q_OBJECT

public:
    Shortcuts(const Theme &theme, const Commands &commands, QWidget *parent);
};
