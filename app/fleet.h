// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/directory.h"
#include "core/connectors/fleet.h"
#include "core/net/networkhttp.h"
#include "core/net/throttle.h"

#include <map>
#include <memory>
#include <vector>

// One connector per account, each over a network of its own.
class WorkspaceFleet : public Fleet
{
public:
    WorkspaceFleet(Vault &vault, Clock &clock, Worker &worker, QDir folder);
    ~WorkspaceFleet() override;

    // Makes the account's connector, or makes it anew (signed in again, another server). What runs
    // on the former one may end in peace.
    void put(const Account &account);
    void drop(qint64 accountId);

    Connector *connector(qint64 accountId) override;
    int limitLeft(qint64 accountId) const override;
    std::optional<milliseconds> skew(qint64 accountId) const override;

    static QString vaultKey(qint64 accountId);

private:
    struct Member
    {
        Member(const Account &account, Clock &clock);
        NetworkHttp network;
        Throttled throttled;
        std::unique_ptr<Connector> connector;
    };

    Vault &m_vault;
    Clock &m_clock;
    Worker &m_worker;
    QDir m_folder;
    std::map<qint64, std::unique_ptr<Member>> m_members;
    std::vector<std::unique_ptr<Member>> m_former;
};
