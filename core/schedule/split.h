// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/model/post.h"

// A long text as the parts of a thread. Pure.
namespace split {

// A line of nothing but three dashes or more: a new part, wherever the writer wants one.
bool isBreak(QStringView line);

// Each part within the account's limits as it counts them, cut at a break by hand, else after a
// sentence, else between words, else, in a word too long for any part, between characters. With
// `numbered`, " 2/5" ends each. A text that fits is one part without a number. `like` says what is counted with each part (its
// warning). Nothing of the text is lost but the white space at the cuts.
QStringList parts(const QString &text, const Account &account, const Outgoing &like, bool numbered);
// The same text without the breaks, for where there are no threads.
QString whole(const QString &text);

} // namespace split
