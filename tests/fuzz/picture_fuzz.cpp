// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/picture.h"

FUZZ(picture)
{
    const Result<Picture> picture = Picture::from(bytes);
    const Result<QByteArray> clean = picture::withoutMetadata(bytes);
    if (!picture || !clean)
        return;
    const Result<Picture> again = Picture::from(*clean);
    demand(again && again->format == picture->format, "a cleaned picture is still one");
    demand(again->width == picture->width && again->height == picture->height, "of the same size");
}
