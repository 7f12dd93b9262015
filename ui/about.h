// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialog.h"

// Version, licence, and what Parvis is built with.
class About : public Dialog
{
    Q_OBJECT

public:
    About(const Theme &theme, QWidget *parent);
};
