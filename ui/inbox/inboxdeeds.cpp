// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox writes: triage, replies and decisions, each with its way back.
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/schedule/decisions.h"
#include "core/store/corrections.h"
#include "core/store/store.h"
#include "ui/describe.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/inbox/replybox.h"
#include "ui/services.h"

using namespace Qt::StringLiterals;

Task<> InboxPage::triage(qint64 id, conversations::Triage to, QString what)
{
    const auto before = co_await m_context.store.write(&conversations::set, id, to);
    if (!before) {
        Q_EMIT failed(before.error());
        co_return;
    }
    // It leaves this view: the next one comes up.
    if (to.state != m_view && m_open && m_open->conversation.id == id && !m_list->searching()) {
        const int row = m_list->model().rowOf(id);
        const int rows = m_list->model().rowCount();
        if (rows <= 1)
            close();
        else
            m_list->step(row == rows - 1 ? -1 : 1);
    }
    const conversations::Triage was = *before;
    Q_EMIT done(what, [this, id, was] { m_tasks.start(restore(id, was)); });
}

Task<> InboxPage::restore(qint64 id, conversations::Triage before)
{
    const auto restored = co_await m_context.store.write(&conversations::set, id, before);
    if (!restored) {
        Q_EMIT failed(restored.error());
        co_return;
    }
    m_list->select(id);
    open(id);
}

Task<> InboxPage::markRead(qint64 id)
{
    const auto marked = co_await m_context.store.write(&conversations::markRead, id);
    if (!marked)
        Q_EMIT failed(marked.error());
    co_return;
}

Task<> InboxPage::saveDraft(qint64 id, QString text)
{
    const Result<> saved = co_await m_context.store.write(&conversations::saveDraft, id, text);
    if (!saved)
        Q_EMIT failed(saved.error());
    else if (m_unsaved.value(id) == text)
        m_unsaved.remove(id);
    co_return;
}

Task<> InboxPage::send(bool close)
{
    if (!m_open || !m_reply->canSend())
        co_return;
    const qint64 id = m_open->conversation.id;
    const QString text = m_reply->text();
    const Instant now = m_context.clock.now();
    const Instant due = now + 10s; // time to think again, before a byte leaves
    const auto planned = co_await m_context.store.write(&replies::plan, id, text, close, due, now);
    if (!planned) {
        Q_EMIT failed(planned.error()); // the text stays where it is
        co_return;
    }
    if (m_open && m_open->conversation.id == id) {
        m_open->draft.clear();
        m_unsaved.remove(id);
        m_reply->setText({});
        arrangeButtons();
        if (close && m_view != Conversation::State::Done)
            m_list->step(1);
    }
    const replies::Planned plan = *planned;
    Q_EMIT done(close ? tr("Reply leaves in 10 seconds, conversation closed")
                      : tr("Reply leaves in 10 seconds"),
                [this, id, plan] { m_tasks.start(takeBack(id, plan)); });
}

Task<> InboxPage::takeBack(qint64 id, replies::Planned planned)
{
    const Instant now = m_context.clock.now();
    const Result<> undone
        = co_await m_context.store.write(&replies::undo, id, planned, now);
    if (!undone) {
        if (undone.error().kind == Error::Invalid)
            Q_EMIT told(tr("It has left already"));
        else
            Q_EMIT failed(undone.error());
        co_return;
    }
    m_open.reset(); // read anew, with its draft
    m_list->select(id);
    open(id);
}

Task<> InboxPage::decide(qint64 publicationId, QString decision)
{
    const Instant now = m_context.clock.now();
    Result<> made;
    if (decision == u"cancel"_s) {
        const Result<> cancelled
            = co_await m_context.store.write(&decisions::cancel, publicationId, now);
        made = cancelled;
    } else if (decision == u"again"_s) {
        const Result<> again
            = co_await m_context.store.write(&decisions::sendNow, publicationId, now);
        made = again;
    } else {
        const QUrl nowhere;
        const Result<> confirmed
            = co_await m_context.store.write(&decisions::confirm, publicationId, nowhere, now);
        made = confirmed;
    }
    if (!made)
        Q_EMIT failed(made.error());
    co_return;
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

Task<> InboxPage::giveNeed(qint64 id, QString need)
{
    const Instant now = m_context.clock.now();
    const Result<qint64> made
        = co_await m_context.store.write(&corrections::setNeed, id, need, now);
    if (!made) {
        Q_EMIT failed(made.error());
        co_return;
    }
    const qint64 correction = *made;
    const QString words = need.isEmpty() ? tr("Something else") : describe::need(need);
    Q_EMIT done(words, [this, correction] { m_tasks.start(takeBackCorrection(correction)); });
}

Task<> InboxPage::giveMood(qint64 messageId, QString label)
{
    const Instant now = m_context.clock.now();
    const Result<qint64> made
        = co_await m_context.store.write(&corrections::setMood, messageId, label, now);
    if (!made) {
        Q_EMIT failed(made.error());
        co_return;
    }
    const qint64 correction = *made;
    const auto mood = understanding::labelFrom(label);
    Q_EMIT done(tr("Mood: %1").arg(describe::mood(*mood)),
                [this, correction] { m_tasks.start(takeBackCorrection(correction)); });
}

Task<> InboxPage::takeBackCorrection(qint64 correctionId)
{
    const Instant now = m_context.clock.now();
    const Result<> undone
        = co_await m_context.store.write(&corrections::undo, correctionId, now);
    if (!undone)
        Q_EMIT failed(undone.error());
    co_return;
}
