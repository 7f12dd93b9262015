// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/passage.h"

#include <QString>
#include <QStringView>

// Counting, cutting and cleaning text.
namespace text {

// What a person calls characters (UAX #29): a family emoji, an accented letter, a flag are one.
qsizetype graphemes(QStringView text);
qsizetype codePoints(QStringView text);
qsizetype utf8Bytes(QStringView text);
// The longest beginning of at most `limit` graphemes; never splits one.
QString firstGraphemes(const QString &text, qsizetype limit);

// A post's HTML as plain characters and links, by one linear pass: white space is folded, <br> and
// the ends of blocks are line breaks, <p> leaves an empty line; <a> is a link (class "mention" or
// "hashtag" tells its kind) whose text is what Mastodon shows of it (classes "invisible" and
// "ellipsis"); entities are resolved, emoji pictures are their alt text, script and style vanish
// with their content, any other tag vanishes, unfinished markup is text. No nesting is
// followed deeper than 32; no word longer than 2,000 characters stays unbroken (a zero-width space
// is put in); the result is cut at 1,000,000 characters.
Passage fromHtml(const QString &html);

// One line for lists and notifications: white space folded, at most `limit` characters.
Foreign preview(const Foreign &text, qsizetype limit = 280);

// For a terminal: control characters and escape sequences are shown (\x1b), not obeyed, but for
// line feeds and tabs; directional overrides are removed.
QString printable(const Foreign &text);
// As it is, for what is read by programs only: JSON and files. Never for a window or a terminal.
QString verbatim(const Foreign &text);
QString printable(const QString &text);

// Lower case without accents, œ æ ß unfolded: how texts are compared in search and in look-ups.
QString folded(const QString &text);
// Equal after a platform's usual changes: NFC, white space folded, HTML entities, shortened links
// and mentions ("@ana" for "@ana@example.social") set aside. Used to recognise our own post in our own timeline.
bool sameAfterPublishing(const QString &ours, const QString &theirs);

} // namespace text
