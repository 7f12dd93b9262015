// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fleet.h"

using namespace Qt::StringLiterals;

WorkspaceFleet::Member::Member(const Account &account, Clock &clock)
    : network([&account] {
        NetworkHttp::Options options;
        options.origins = { account.server };
        return options;
    }())
    , throttled(network, clock)
{
    if (account.heldUntil)
        throttled.restore(*account.heldUntil);
}

WorkspaceFleet::WorkspaceFleet(Vault &vault, Clock &clock, Worker &worker, QDir folder)
    : m_vault(vault)
    , m_clock(clock)
    , m_worker(worker)
    , m_folder(std::move(folder))
{
}

WorkspaceFleet::~WorkspaceFleet() = default;

QString WorkspaceFleet::vaultKey(qint64 accountId)
{
    return u"account/%1"_s.arg(accountId);
}

void WorkspaceFleet::put(const Account &account)
{
    drop(account.id);
    const directory::Entry *entry = directory::find(account.connector);
    if (!entry)
        return;
    auto member = std::make_unique<Member>(account, m_clock);
    member->connector = entry->make(Surroundings { account, member->throttled, m_vault,
                                                   vaultKey(account.id), m_clock, m_worker,
                                                   m_folder });
    m_members.emplace(account.id, std::move(member));
}

void WorkspaceFleet::drop(qint64 accountId)
{
    const auto found = m_members.find(accountId);
    if (found == m_members.end())
        return;
    m_former.push_back(std::move(found->second));
    m_members.erase(found);
}

Connector *WorkspaceFleet::connector(qint64 accountId)
{
    const auto found = m_members.find(accountId);
    return found == m_members.end() ? nullptr : found->second->connector.get();
}

int WorkspaceFleet::limitLeft(qint64 accountId) const
{
    const auto found = m_members.find(accountId);
    return found == m_members.end() ? -1 : found->second->throttled.limitLeft();
}

std::optional<milliseconds> WorkspaceFleet::skew(qint64 accountId) const
{
    const auto found = m_members.find(accountId);
    if (found == m_members.end())
        return std::nullopt;
    return found->second->throttled.skew();
}
