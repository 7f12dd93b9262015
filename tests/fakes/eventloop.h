// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <chrono>
#include <functional>
#include <optional>

// The one place of the tests that turns the event loop.

// Runs the loop until nothing is posted and no worker or store lane has news for `quiet`.
void settle(std::chrono::milliseconds quiet = std::chrono::milliseconds(2));

// Runs the loop until `done` says so; false after `limit`.
bool waitFor(const std::function<bool()> &done,
             std::chrono::milliseconds limit = std::chrono::seconds(20));

namespace detail {
template <typename T>
Task<> keep(Task<T> task, std::optional<T> *result)
{
    T value = co_await std::move(task);
    result->emplace(std::move(value));
}
} // namespace detail

// Runs a task to its end and returns what it made. Aborts the test program after `limit`.
template <typename T>
T await(Task<T> task, std::chrono::milliseconds limit = std::chrono::seconds(20))
{
    std::optional<T> result;
    Tasks tasks;
    tasks.start(detail::keep(std::move(task), &result));
    if (!waitFor([&result] { return result.has_value(); }, limit)) {
        std::fputs("await: the task did not end in time\n", stderr);
        std::abort();
    }
    return std::move(*result);
}
