// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox writes: triage, replies and decisions, each with its way back.
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/schedule/decisions.h"
#include "core/store/corrections.h"
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

// Before a reply is begun everything is news to nobody; from then on it is told.
void InboxPage::judgeNews()
{
    if (!m_open || !m_open->newest)
        return;
    if (m_reply->text().trimmed().isEmpty()) {
        m_open->seen = replies::seen(*m_open->newest);
        m_reply->clearNews();
        return;
    }
    if (m_reply->news().isEmpty())
        askAround();
    if (replies::seen(*m_open->newest) == m_open->seen)
        m_reply->clearNews();
    else if (const QString news = newsOf(*m_open->newest); news != m_reply->news())
        m_reply->tellNews(news, false);
}

QString InboxPage::newsOf(const conversations::Entry &entry) const
{
    const Message &message = entry.message;
    const QTimeZone &zone = m_context.pulse.zone();
    const bool edited = entry.id == m_open->seen.messageId && message.editedAt;
    const QString time = describe::clock(edited ? *message.editedAt : message.createdAt, zone);
    if (message.own)
        return tr("Answered from elsewhere at %1").arg(time);
    return (edited ? tr("%1 edited the message at %2") : tr("%1 wrote again at %2"))
        .arg(plain::within(message.author.name), time);
}

// The engine reads the conversation again where it is. Asked once a minute at most; nothing waits
// for it.
void InboxPage::askAround()
{
    if (!m_open)
        return;
    const qint64 id = m_open->conversation.id;
    const Instant now = m_context.clock.now();
    const auto last = m_askedAt.constFind(id);
    if (last != m_askedAt.constEnd() && now - *last < 1min)
        return;
    m_askedAt.insert(id, now);
    m_tasks.start(ask(id, m_open->conversation.accountId));
}

Task<> InboxPage::ask(qint64 id, qint64 accountId)
{
    const QString kind = requests::thread(id);
    const Instant now = m_context.clock.now();
    const Result<qint64> asked
        = co_await m_context.store.write(&requests::ask, kind, accountId, now);
    Q_UNUSED(asked) // what is known is shown all the same
}

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

Task<> InboxPage::send(bool close, bool anyway)
{
    if (!m_open || !m_reply->canSend())
        co_return;
    const qint64 id = m_open->conversation.id;
    const QString text = m_reply->text();
    const Instant now = m_context.clock.now();
    const Instant due = now + 10s; // time to think again, before a byte leaves
    std::optional<replies::Seen> seen;
    if (!anyway)
        seen = m_open->seen;
    const auto planned
        = co_await m_context.store.write(&replies::plan, id, text, close, seen, due, now);
    if (!planned) {
        Q_EMIT failed(planned.error()); // the text stays where it is
        co_return;
    }
    if (planned->news) { // nothing has been planned: the person decides
        if (m_open && m_open->conversation.id == id) {
            m_open->newest = planned->news;
            m_closing = close;
            m_reply->tellNews(newsOf(*planned->news), true);
        }
        co_return;
    }
    if (m_open && m_open->conversation.id == id) {
        m_reply->clearNews();
        m_open->draft.clear();
        m_unsaved.remove(id);
        m_reply->setText({});
        m_reply->setMedia({});
        arrangeButtons();
        const auto to = close ? Conversation::State::Done : Conversation::State::Waiting;
        if (close)
            follow({ id }, to);
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
