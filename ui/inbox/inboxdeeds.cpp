// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox does to texts that are there: likes, edits of ours, what was understood of them.
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/schedule/decisions.h"
#include "core/store/requests.h"
#include "core/store/store.h"
#include "ui/describe.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/inbox/replybox.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/textbox.h"

using namespace Qt::StringLiterals;

OwnTexts::Target InboxPage::targetOf(const QString &remoteId) const
{
    if (!m_open)
        return {};
    return OwnTexts::Target(m_open->conversation.accountId, remoteId, m_open->conversation.id);
}

void InboxPage::changeLast(Action::Kind kind)
{
    const conversations::Entry *entry = newestOwn();
    if (!entry)
        return;
    const OwnTexts::Target target = targetOf(entry->message.remoteId);
    if (kind == Action::Kind::Edit)
        m_own->edit(target);
    else
        m_own->remove(target);
}

void InboxPage::act(Action::Kind kind)
{
    if (m_open)
        m_tasks.start(perform(m_open->conversation.id, kind));
}

Task<> InboxPage::perform(qint64 id, Action::Kind kind)
{
    const Instant now = m_context.clock.now();
    const QString nothing;
    const auto plan
        = co_await m_context.store.read(&answer::act, id, kind, nothing, now);
    if (!plan) {
        Q_EMIT failed(plan.error());
        co_return;
    }
    const publications::Plan whole = *plan;
    const auto planned = co_await m_context.store.write(&publications::plan, whole, now);
    if (planned)
        Q_EMIT told(kind == Action::Kind::Like ? tr("Liked") : tr("Boosted"));
    else
        Q_EMIT failed(planned.error());
    co_return;
}

// What was understood of the messages shown, read aside and added when it is there.
Task<> InboxPage::feel(qint64 id)
{
    QList<qint64> ids;
    QList<Foreign> texts;
    const QList<conversations::Entry> entries = m_open->thread.entries;
    for (const conversations::Entry &each : entries) {
        if (each.message.own || each.deleted || each.message.kind == Message::Kind::Post)
            continue;
        ids.append(each.id);
        texts.append(each.message.body.text);
    }
    const QList<understanding::Sense> read = co_await m_context.services.understand(texts);
    if (!m_open || m_open->conversation.id != id || read.size() != ids.size())
        co_return;
    QHash<qint64, understanding::Sense> senses;
    for (qsizetype i = 0; i < ids.size(); ++i)
        senses.insert(ids[i], read[i]);
    m_thread->feel(senses, m_open->moods);
}
