// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPixmap>

// Someone's face: initials on a colour told from the name, always the same for the same name.
// A picture takes its place later without moving anything.
namespace avatar {

QString initials(const Foreign &name); // one or two letters, "?" when the name has none
QColor color(const Foreign &name);
// With a picture that, else the initials.
void paint(QPainter &painter, const QRectF &where, const Theme &theme, const Foreign &name,
           const QPixmap *picture = nullptr);

} // namespace avatar
