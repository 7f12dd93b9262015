// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/reader.h"

// The words of the program, read once for all tests.
inline std::shared_ptr<const understanding::Reader> allWords()
{
    static const std::shared_ptr<const understanding::Reader> reader
        = understanding::Reader::load();
    return reader;
}

inline understanding::Reading readText(std::string_view text,
                                       const understanding::Hints &hints = {})
{
    understanding::Reading reading;
    allWords()->read(text, hints, &reading);
    return reading;
}
