// SPDX-License-Identifier: GPL-3.0-or-later
// A message handed on to colleagues: its words, who wrote them and when, as a note here or elsewhere.
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/store/notes.h"
#include "core/store/store.h"
#include "ui/choices.h"
#include "ui/describe.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/inboxviews.h"
#include "ui/plain.h"
#include "ui/pulse.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int offered = 200; // the conversations that were written in last

} // namespace

Task<> InboxPage::forward(qint64 messageId, QString text)
{
    if (!m_open || text.trimmed().isEmpty())
        co_return;
    const qint64 here = m_open->conversation.id;
    const Result<conversations::Entry> entry
        = co_await m_context.store.read(&conversations::message, messageId);
    if (!entry) {
        Q_EMIT failed(entry.error());
        co_return;
    }
    const Message message = entry->message;
    conversations::Filter all;
    const std::optional<conversations::Place> newest;
    const auto rows = co_await m_context.store.read(&conversations::page, all, newest,
                                                    conversations::Way::Older, offered);
    if (!rows) {
        Q_EMIT failed(rows.error());
        co_return;
    }
    const Instant now = m_context.clock.now();
    const QTimeZone zone = m_context.pulse.zone();
    const QString body = tr("“%1” %2, %3", "a text that is handed on: its words, who, when")
                             .arg(text.trimmed(), u"— "_s + plain::line(message.author.name),
                                  describe::exact(message.createdAt, zone));
    QList<Choice> choices;
    const auto add = [&](const QString &name, const QString &icon, const QString &hint, qint64 id) {
        Choice choice;
        choice.text = name;
        choice.icon = icon;
        choice.hint = hint;
        choice.act = [this, id, body] { m_tasks.start(keepForwarded(id, body)); };
        choices.append(choice);
    };
    add(tr("To this conversation"), u"pencil"_s, {}, here);
    for (const Conversation &each : *rows) {
        if (each.id != here)
            add(plain::line(each.authorName), u"copy"_s,
                u"%1 · %2"_s.arg(platform::name(each.platform),
                                 describe::ago(each.lastAt, now, zone)),
                each.id);
    }
    auto *picker = new Picker(m_context.theme, tr("Forward as a note to"), this);
    picker->offer(choices, {});
    picker->open(nullptr);
}

Task<> InboxPage::keepForwarded(qint64 conversationId, QString body)
{
    const Instant now = m_context.clock.now();
    const QString writer = m_views.person();
    const Result<qint64> note
        = co_await m_context.store.write(&notes::add, conversationId, writer, body, now);
    if (!note) {
        Q_EMIT failed(note.error());
        co_return;
    }
    const qint64 id = *note;
    Q_EMIT done(tr("Forwarded as a note"), [this, id] { m_tasks.start(dropNote(id)); });
}

Task<> InboxPage::dropNote(qint64 noteId)
{
    const Result<> removed = co_await m_context.store.write(&notes::remove, noteId);
    if (!removed)
        Q_EMIT failed(removed.error());
}
