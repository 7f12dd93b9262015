// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/base/passage.h"

#include <QUrl>

class QLabel;

// The only place of the window that opens a stranger's text. What comes out is characters for a
// plain-text widget: no markup is ever read in it, and no control character reaches the screen.
namespace plain {

// All of it, line breaks kept. Directional overrides and controls are gone.
QString text(const Foreign &foreign);
// The same for a Passage, whose links keep their places: what is not shown becomes a zero-width
// space instead of vanishing.
QString passage(const Passage &passage);
// On one line, white space folded.
QString line(const Foreign &foreign);
// One line to stand inside a sentence of ours: isolated, so that right-to-left letters do not
// turn the sentence round.
QString within(const Foreign &foreign);
// Puts it on a label that reads no markup.
void show(QLabel &label, const Foreign &foreign);

// Where a link leads, when it may be opened at all: http and https with a host.
QUrl address(const QString &target);
QUrl address(const Foreign &target);
// The host to show before it is opened; punycode unless every letter is of one script.
QString host(const QUrl &url);

} // namespace plain
