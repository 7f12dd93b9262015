// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QStringList>

// Asks the name system for TXT records. NotFound: there are none; Offline: nobody answered.
class Dns
{
public:
    virtual ~Dns() = default;
    virtual Task<Result<QStringList>> texts(QString name) = 0;
};

// The system's resolver. Gives up after ten seconds.
class SystemDns : public Dns
{
public:
    Task<Result<QStringList>> texts(QString name) override;
};
