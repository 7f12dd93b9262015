// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace understanding {

// The languages Parvis understands; Unknown is "und".
enum class Tongue : quint8 {
    French, English, Spanish, German, Italian, Portuguese, Arabic, Russian, Unknown
};

constexpr std::size_t tongues = 8;
constexpr std::array<std::string_view, tongues + 1> tongueKeys { "fr", "en", "es", "de", "it",
                                                                "pt", "ar", "ru", "und" };

// Languages beside ours, known only to be told apart: a text in one of them is Unknown.
constexpr std::array<std::string_view, 8> neighbours { "ca", "nl", "pl", "ro", "sv", "tr", "fa",
                                                      "uk" };

constexpr std::string_view key(Tongue tongue)
{
    return tongueKeys[std::size_t(tongue)];
}

constexpr Tongue tongueFrom(std::string_view key) // "fr", "fr-CA"
{
    const std::string_view start = key.substr(0, key.find_first_of("-_"));
    for (std::size_t i = 0; i < tongues; ++i) {
        if (tongueKeys[i] == start)
            return Tongue(i);
    }
    return Tongue::Unknown;
}

} // namespace understanding
