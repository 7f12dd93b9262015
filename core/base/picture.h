// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

// What a file of a post is, told from its first bytes; its name and what others call it count for
// nothing. Nothing is decoded here.
struct Picture
{
    enum class Format { Png, Jpeg, Gif, Webp, Mp4, QuickTime, Webm };

    Format format = Format::Png;
    int width = 0; // as stored, before the orientation is applied; 0 for video
    int height = 0;
    int orientation = 1; // Exif 1 … 8

    bool isVideo() const { return format >= Format::Mp4; }
    QString mimeType() const;

    // Malformed: cut short or not what it begins as; Unsupported: something else.
    static Result<Picture> from(const QByteArray &bytes);
    static Result<Picture> ofFile(const QString &path); // reads at most the first megabyte
};

namespace picture {

// The same picture without position, camera and date (Exif, XMP, IPTC, comments); colour profiles
// stay, and the orientation. Only JPEG and PNG and WebP carry such; others come back as they are.
Result<QByteArray> withoutMetadata(const QByteArray &bytes);

} // namespace picture
