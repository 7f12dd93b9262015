// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

// The connectors of a workspace, one per account; application builds it. They outlive the tasks of
// whoever borrows them.
class Fleet
{
public:
    virtual ~Fleet() = default;
    // Null when this Parvis cannot speak for the account.
    virtual Connector *connector(qint64 accountId) = 0;
    // What the account's network layer has learnt by the way.
    virtual int limitLeft(qint64 accountId) const = 0; // -1 = not said
    virtual std::optional<milliseconds> skew(qint64 accountId) const = 0;
};
