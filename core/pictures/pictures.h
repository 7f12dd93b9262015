// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/post.h"

#include <QImage>

// Pictures as pixels. They are decoded as what their first bytes say, small at once and upright, one
// at a time; whatever would take too much memory or is no PNG, JPEG, GIF or WebP is refused.
// Blocking: for a worker.
namespace pictures {

enum class Origin { Stranger, Own }; // how much memory one may take

// No larger than `within`, in its own proportions; an empty size is the whole picture. Of an
// animation the first frame. Unsupported, Malformed, Invalid (too large).
Result<QImage> decode(QByteArray bytes, QSize within, Origin origin);
Result<QImage> decodeFile(QString path, QSize within, Origin origin);

// A picture to look at while it is worked on.
struct Proof
{
    QImage image; // upright
    QSize whole; // its own pixels, upright
    bool moves = false;
};
Result<Proof> proof(QString path, QSize within);

// The largest part with the proportions of `shape` that keeps the focus (-1 … 1) in view.
QImage cropped(const QImage &image, QSize shape, double focusX, double focusY);

// What an account takes.
struct Limits
{
    Limits() = default; // it is given to coroutines
    qint64 bytes = 0; // 0 = not said, as for pixels
    qint64 pixels = 0;
    QStringList types; // MIME types; empty = all of the four
};
Limits limitsOf(const Capabilities &able);
bool within(const Media &media, const Limits &limits);

// A copy that fits, beside the original under its own hash; the picture itself when it does. Encoded
// anew only then, with its colour profile and without anything else that it told. Unsupported for
// films and what moves, Invalid when nothing recognisable would be left.
Result<Media> fitted(Media media, Limits limits);
Result<Media> fittedFor(const Media &media, const Account &account);

QString original(const Media &media); // the file that was chosen, before anything was cut off
// Only that part of the original, as a file of its own beside it, without anything else that it told;
// all of it, or nothing, is the original again. Where its focus lies now is for the caller to say.
// Unsupported for films and what moves, Invalid for a part that is not in it.
Result<Media> cut(Media media, QRect part);

} // namespace pictures
