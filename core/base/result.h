// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/base/time.h"

#include <QString>

#include <optional>
#include <utility>
#include <variant>

// What went wrong in the world, as a value. The kind decides what the program does; `words` are
// the platform's own and are only ever shown; `detail` is ours, for the log, never a sentence for
// people (ui/describe makes those).
struct Error
{
    enum Kind {
        Offline, // certainly not sent: no route, refused, no such host
        NeedsSignIn, // the token is not accepted any more
        Forbidden, // signed in, but not allowed (scope, role)
        RateLimited, // wait until `until`
        Refused, // the platform said no to this content, for good
        UnknownOutcome, // it may or may not have happened
        Unsupported, // this account cannot do that
        Malformed, // an answer that makes no sense
        NotFound, // no such thing (any more)
        Intercepted, // a captive portal or proxy answered instead of the platform
        ClockSkew, // this computer's clock is wrong
        Locked, // the vault needs its passphrase
        WrongPassphrase,
        Unavailable, // no keyring, no such file, no permission
        Invalid, // what was typed cannot be
        Full, // store: disk full
        Busy, // store: locked by another process
        ReadOnly, // store: may not be written
        Damaged, // store: not readable as it should be
        NewerVersion, // store: made by a newer Parvis
        Overtaken, // what it was written for has gone on since
    };

    Error(Kind kind, QString detail = {})
        : kind(kind)
        , detail(std::move(detail))
    {
    }
    Error(Kind kind, QString detail, Foreign words)
        : kind(kind)
        , detail(std::move(detail))
        , words(std::move(words))
    {
    }

    // The same error, to be tried again not before `when`.
    Error withUntil(Instant when) const
    {
        Error copy = *this;
        copy.until = when;
        return copy;
    }
    Error withStatus(int httpStatus) const
    {
        Error copy = *this;
        copy.status = httpStatus;
        return copy;
    }

    Kind kind;
    QString detail;
    Foreign words;
    int status = 0; // HTTP status, 0 when there was none
    std::optional<Instant> until;
};

// The stable name of a kind, for the store, the log and the command line ("needs_sign_in").
QString errorKey(Error::Kind kind);
std::optional<Error::Kind> errorKind(const QString &key);

// A value or an Error.
template <typename T = void>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T operator*() && { return std::get<0>(std::move(m_state)); } // lives on in a range-for
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    explicit operator bool() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};
