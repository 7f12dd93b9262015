// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <coroutine>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <list>
#include <optional>
#include <utility>

// Owned coroutines.
//
// Task<T> is lazy, move-only and has one awaiter. Destroying a Task cancels it: its locals unwind
// and the leaf it waits for (a reply, a store lane, the clock, a worker) gives up its work.
// Tasks is the last member of whoever starts work, so work dies with its owner.
//
// One grammar keeps clear of the coroutine faults of GCC 12 (checked by tests/house): co_await
// stands alone in its statement, names its result and awaits a call on names; no coroutine is a
// lambda or has a default argument; value types passed to coroutines have a constructor.

template <typename T>
class Task;

namespace detail {

struct FinalAwaiter
{
    bool await_ready() noexcept { return false; }
    template <typename Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> handle) noexcept
    {
        return handle.promise().continuation;
    }
    void await_resume() noexcept { }
};

struct PromiseBase
{
    std::suspend_always initial_suspend() noexcept { return {}; }
    FinalAwaiter final_suspend() noexcept { return {}; }
    [[noreturn]] void unhandled_exception() noexcept { std::terminate(); } // errors are values

    std::coroutine_handle<> continuation = std::noop_coroutine();
};

template <typename T>
struct Promise : PromiseBase
{
    Task<T> get_return_object() noexcept;
    template <typename U = T>
    void return_value(U &&result)
    {
        value.emplace(std::forward<U>(result));
    }
    T take() { return std::move(*value); }

    std::optional<T> value;
};

template <>
struct Promise<void> : PromiseBase
{
    Task<void> get_return_object() noexcept;
    void return_void() noexcept { }
    void take() noexcept { }
};

inline thread_local int resuming = 0;

} // namespace detail

template <typename T = void>
class [[nodiscard]] Task
{
public:
    using promise_type = detail::Promise<T>;

    explicit Task(std::coroutine_handle<promise_type> handle) noexcept
        : m_handle(handle)
    {
    }
    Task(Task &&other) noexcept
        : m_handle(std::exchange(other.m_handle, {}))
    {
    }
    Task &operator=(Task &&other) noexcept
    {
        if (this != &other) {
            if (m_handle)
                m_handle.destroy();
            m_handle = std::exchange(other.m_handle, {});
        }
        return *this;
    }
    ~Task()
    {
        if (m_handle)
            m_handle.destroy();
    }

    auto operator co_await() && noexcept
    {
        struct Awaiter
        {
            std::coroutine_handle<promise_type> handle;
            bool await_ready() noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<> continuation) noexcept
            {
                handle.promise().continuation = continuation;
                return handle;
            }
            T await_resume() { return handle.promise().take(); }
        };
        return Awaiter { m_handle };
    }

private:
    friend class Tasks;
    std::coroutine_handle<promise_type> m_handle;
};

template <typename T>
Task<T> detail::Promise<T>::get_return_object() noexcept
{
    return Task<T> { std::coroutine_handle<Promise>::from_promise(*this) };
}

inline Task<void> detail::Promise<void>::get_return_object() noexcept
{
    return Task<void> { std::coroutine_handle<Promise>::from_promise(*this) };
}

// How leaf awaiters wake a coroutine. It counts, so that Tasks can tell when it is being destroyed
// from inside one. A leaf awaiter always suspends once (await_ready is false): a loop over work
// that ends at once would otherwise grow the stack.
inline void resume(std::coroutine_handle<> handle)
{
    ++detail::resuming;
    handle.resume();
    --detail::resuming;
}

// The running coroutines of one object; its last member. Dies with it, cancelling them.
class Tasks
{
public:
    Tasks() = default;
    Tasks(const Tasks &) = delete;
    Tasks &operator=(const Tasks &) = delete;
    ~Tasks()
    {
        if (detail::resuming != 0 && size() != 0) {
            std::fputs("Tasks: an owner may not die inside a coroutine; use deleteLater\n", stderr);
            std::abort();
        }
    }

    void start(Task<void> task)
    {
        m_running.remove_if([](const Task<void> &each) { return each.m_handle.done(); });
        m_running.push_back(std::move(task));
        const auto handle = m_running.back().m_handle;
        resume(handle);
    }

    // Cancels everything that runs. Not from inside one of these coroutines.
    void cancel() { m_running.clear(); }

    std::size_t size() const
    {
        std::size_t count = 0;
        for (const Task<void> &each : m_running)
            count += each.m_handle.done() ? 0 : 1;
        return count;
    }

private:
    std::list<Task<void>> m_running;
};
