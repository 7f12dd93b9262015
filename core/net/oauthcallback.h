// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

// What a browser says to the loopback listener of a sign-in. Pure, for whatever may arrive there.
namespace oauth {

struct Callback
{
    QByteArray code; // one of these two is not empty
    QByteArray error; // RFC 6749 4.1.2.1, as "access_denied"
    QByteArray state;
    Foreign description; // of the error, the platform's words
};

constexpr qsizetype maxHead = 8 << 10;

// `head` is a request up to and including its empty line. The error is Malformed and its status is
// what to answer: 400, 403 (a Host that is not this computer: DNS rebinding), 404 (another path,
// such as /favicon.ico), 405, 413.
Result<Callback> parseCallback(QByteArrayView head, QByteArrayView path);

} // namespace oauth
