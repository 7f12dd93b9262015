// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/planimport.h"

#include "core/store/batches.h"

namespace planimport {

using planfile::Entry;
using planfile::Fault;

Result<planfile::Sheet> compared(Database &database, planfile::Sheet sheet)
{
    for (Entry &entry : sheet.entries) {
        for (const publications::Draft &draft : std::as_const(entry.plan.drafts)) {
            if (draft.part != 0)
                continue;
            const Result<bool> known = batches::planned(database, draft.accountId,
                                                        draft.outgoing.sha256(),
                                                        entry.due.value(draft.accountId));
            if (!known)
                return known.error();
            if (!*known)
                continue;
            entry.planned = true;
            Fault fault;
            fault.kind = Fault::Kind::Planned;
            fault.line = entry.line;
            fault.accountId = draft.accountId;
            entry.faults.append(fault);
        }
    }
    return sheet;
}

QList<publications::Plan> plans(const planfile::Sheet &sheet, Consent consent)
{
    QList<publications::Plan> found;
    if (!sheet.fine())
        return found;
    for (const Entry &entry : sheet.entries) {
        if (!entry.fine()) {
            if (!consent.partly)
                return {};
            continue;
        }
        if (entry.planned && !consent.again)
            continue;
        found.append(entry.plan);
        for (publications::Draft &draft : found.last().drafts) {
            if (!consent.drafts)
                continue;
            draft.state = Publication::State::Draft;
            draft.startAt.reset();
        }
    }
    return found;
}

Count count(const planfile::Sheet &sheet)
{
    Count found;
    for (const Entry &entry : sheet.entries) {
        ++found.posts;
        if (!entry.fine())
            ++found.faulty;
        else if (entry.planned)
            ++found.known;
    }
    return found;
}

} // namespace planimport
