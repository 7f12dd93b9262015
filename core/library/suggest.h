// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/savedreplies.h"

// Which saved replies fit what is typed after "/", the best first.
namespace suggest {

// Every word typed must be found, at the beginning of a word best of all: in the title, the
// category, then the text. The conversation's language comes first, then replies of any language,
// then the others; among equals the most used.
QList<savedreplies::Reply> replies(const QList<savedreplies::Reply> &all, const QString &typed,
                                   const QString &language);
bool onlyTags(const QString &text); // nothing but hashtags
QStringList categories(const QList<savedreplies::Reply> &all); // each once, sorted

} // namespace suggest
