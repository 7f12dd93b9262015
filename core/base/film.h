// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <chrono>

class QIODevice;

// What a film says about itself at its container's head: MP4, QuickTime and WebM. Only the boxes are
// read, wherever in the file they lie; nothing is decoded.
struct Film
{
    int width = 0; // of its picture, 0 = not said
    int height = 0;
    std::chrono::milliseconds length { 0 }; // 0 = not said, as by a browser's recording
    bool sound = false;

    // Malformed: cut short, or its head is not there; Unsupported: no film.
    static Result<Film> from(QIODevice &device);
};

namespace film {

// The same film without position, camera, date and names (user data, QuickTime's keys, XMP). Blanked
// where they stand: nothing moves, so nothing that points into the film has to change. What is no MP4
// or QuickTime comes back as it is.
QByteArray withoutMetadata(QByteArray bytes);

} // namespace film
