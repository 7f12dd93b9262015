// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

// What the words of a command name.
namespace named {

// The one number a command takes; 0 after a complaint.
inline qint64 number(const commandline::Call &call)
{
    bool fine = false;
    const qint64 id = call.arguments.words.value(0).toLongLong(&fine);
    if (fine && id > 0 && call.arguments.words.size() == 1)
        return id;
    call.complain(commandline::Words::tr("a number is needed, as the listings print it"));
    return 0;
}

// What was asked of a watch that is not there, or could not be read.
inline commandline::Exit noWatch(const commandline::Call &call, const Error &error, const QString &name)
{
    if (error.kind != Error::NotFound)
        return call.fail(error, name);
    call.complain(commandline::Words::tr("no watch is called %1").arg(name));
    return commandline::Exit::Usage;
}

} // namespace named
