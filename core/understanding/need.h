// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace understanding {

// What a message wants, the most severe first. Urgent is a flag beside the others.
enum class Need : quint8 {
    Urgent, Technical, Complaint, Exchange, Question, Sale, Idea, Praise, Spam
};
constexpr std::size_t needCount = 9;
constexpr std::array<std::string_view, needCount> needKeys {
    "urgent", "technical", "complaint", "exchange", "question", "sale", "idea", "praise", "spam"
};

constexpr std::string_view key(Need need) // "question"
{
    return needKeys[std::size_t(need)];
}

constexpr std::optional<Need> needFrom(std::string_view key)
{
    const auto found = std::find(needKeys.begin(), needKeys.end(), key);
    return found == needKeys.end() ? std::nullopt : std::optional(Need(found - needKeys.begin()));
}

} // namespace understanding
