// SPDX-License-Identifier: GPL-3.0-or-later
// The reply: what came meanwhile, when it leaves, and back again.
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/inbox/snooze.h"
#include "core/schedule/decisions.h"
#include "core/store/requests.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/describe.h"
#include "ui/dialog.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/replybox.h"
#include "ui/plain.h"
#include "ui/planner/whenrow.h"
#include "ui/pulse.h"
#include "ui/signature.h"
#include "ui/textbox.h"

using namespace Qt::StringLiterals;

void InboxPage::joinReply()
{
    connect(m_reply, &ReplyBox::typed, this, &InboxPage::keepDraft);
    connect(m_reply, &ReplyBox::changed, this, &InboxPage::arrangeButtons);
    connect(m_reply, &ReplyBox::changed, this, &InboxPage::judgeNews);
    connect(m_reply, &ReplyBox::mediaChanged, this, &InboxPage::keepMedia);
    connect(m_reply, &ReplyBox::strayed, this, [this](qint64 id, const Media &media) {
        if (id != 0)
            m_tasks.start(attach(id, media));
    });
    connect(m_reply, &ReplyBox::failed, this, &InboxPage::failed);
    connect(m_reply, &ReplyBox::told, this, &InboxPage::told);
    connect(m_reply, &ReplyBox::asked, this, [this](ReplyBox::Sending how) {
        Departure departure;
        departure.close = how == ReplyBox::Sending::Close;
        if (how != ReplyBox::Sending::Later) {
            m_tasks.start(send(departure));
            return;
        }
        offerTimes(&m_reply->laterButton(), [this, departure](const Time &time) mutable {
            departure.at = time;
            m_tasks.start(send(departure));
        });
    });
    connect(m_reply, &ReplyBox::anywayAsked, this, [this] {
        Departure departure = m_departure;
        departure.anyway = true;
        m_tasks.start(send(departure));
    });
    connect(m_reply, &ReplyBox::lookAsked, this, [this] {
        if (m_open && m_open->newest)
            m_open->seen = replies::seen(*m_open->newest);
        m_reply->clearNews();
        m_thread->toEnd();
        m_reply->box().setFocus();
    });
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

// Soon, as people say it, or at a day and time of a zone.
void InboxPage::offerTimes(QWidget *near, const std::function<void(const Time &)> &chosen)
{
    const QTimeZone zone = m_context.pulse.zone();
    const Instant now = m_context.clock.now();
    const auto choice = [chosen, now, zone](const QString &text, Instant at) {
        Choice made;
        made.text = text;
        made.icon = u"clock"_s;
        made.hint = describe::moment(at, now, zone);
        made.act = [chosen, at, zone] {
            const QString wall = walltime::at(at, zone).toString(u"yyyy-MM-dd HH:mm"_s);
            chosen(Time(at, wall, QString::fromUtf8(zone.id())));
        };
        return made;
    };
    QList<Choice> choices;
    for (const snooze::Offer &each : snooze::offers(now, zone)) {
        switch (each.choice) {
        case snooze::Choice::AnHour: choices.append(choice(tr("In an hour"), *each.until)); break;
        case snooze::Choice::LaterToday: choices.append(choice(tr("Later today"), *each.until)); break;
        case snooze::Choice::Tomorrow:
            choices.append(choice(tr("Tomorrow morning"), *each.until));
            break;
        case snooze::Choice::NextWeek: choices.append(choice(tr("Next week"), *each.until)); break;
        case snooze::Choice::NextReply: break;
        }
    }
    Choice exactly;
    exactly.text = tr("Day, time and zone…");
    exactly.icon = u"calendar"_s;
    exactly.act = [this, chosen] { askTime(chosen); };
    choices.append(exactly);
    auto *picker = new Picker(m_context.theme, tr("Reply at: 14:30, 2 h, 01/12 09:00 …"), this);
    picker->offer(choices, [choice, now, zone](const QString &typed) {
        const std::optional<Instant> at = snooze::parse(typed, now, zone);
        return at ? QList { choice(tr("Then"), *at) } : QList<Choice>();
    });
    picker->open(near);
}

void InboxPage::askTime(const std::function<void(const Time &)> &chosen)
{
    auto *dialog = new Dialog(m_context.theme, tr("When is it to leave?"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *when = new WhenRow(m_context, dialog);
    when->askOnlyWhen();
    dialog->addRow(when);
    dialog->addReject();
    Button *go = dialog->addAccept(tr("Schedule"));
    const auto judge = [this, when, go] { go->setEnabled(when->at() > m_context.clock.now()); };
    connect(when, &WhenRow::changed, dialog, judge);
    judge();
    connect(dialog, &QDialog::accepted, this,
            [when, chosen] { chosen(Time(when->at(), when->wall(), when->zone())); });
    dialog->open();
}

Task<> InboxPage::send(Departure how)
{
    if (!m_open || !m_reply->canSend())
        co_return;
    const qint64 id = m_open->conversation.id;
    const Instant now = m_context.clock.now();
    replies::Wish wish;
    wish.text = m_reply->text();
    wish.media = m_reply->leaving();
    wish.close = how.close;
    if (!how.anyway)
        wish.seen = m_open->seen;
    wish.dueAt = now + 10s; // time to think again, before a byte leaves
    if (how.at) {
        wish.dueAt = how.at->when;
        wish.wall = how.at->wall;
        wish.zone = how.at->zone;
    }
    wish.writer = signature::of(m_context.settings);
    const auto planned = co_await m_context.store.write(&replies::plan, id, wish, now);
    if (!planned) {
        Q_EMIT failed(planned.error()); // the text stays where it is
        co_return;
    }
    const replies::Planned plan = *planned;
    if (plan.news) { // nothing has been planned: the person decides
        if (m_open && m_open->conversation.id == id) {
            m_open->newest = plan.news;
            m_departure = how;
            m_reply->tellNews(newsOf(*plan.news), true);
        }
        co_return;
    }
    leave(id, how.close);
    QString words = how.close ? tr("Reply leaves in 10 seconds, conversation closed")
                              : tr("Reply leaves in 10 seconds");
    if (how.at)
        words = tr("Reply scheduled: %1").arg(describe::moment(how.at->when, now,
                                                               m_context.pulse.zone()));
    Q_EMIT done(words, [this, id, plan] { m_tasks.start(takeBack(id, plan)); });
}

// It is on its way: nothing is being written here any more.
void InboxPage::leave(qint64 id, bool close)
{
    if (!m_open || m_open->conversation.id != id)
        return;
    m_reply->clearNews();
    m_open->draft.clear();
    m_unsaved.remove(id);
    m_reply->setText({});
    m_reply->setMedia({});
    arrangeButtons();
    if (close)
        follow({ id }, Conversation::State::Done);
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

void InboxPage::decide(qint64 publicationId, const QString &decision)
{
    const bool reply = m_open
        && std::any_of(m_open->thread.replies.cbegin(), m_open->thread.replies.cend(),
                       [publicationId](const Publication &each) { return each.id == publicationId; });
    if (decision == u"move"_s)
        offerTimes(m_thread, [this, publicationId](const Time &time) {
            m_tasks.start(move(publicationId, time));
        });
    else if (decision == u"cancel"_s && reply)
        m_tasks.start(takeReplyBack(publicationId));
    else
        m_tasks.start(carry(publicationId, decision));
}

Task<> InboxPage::move(qint64 publicationId, Time to)
{
    const Instant now = m_context.clock.now();
    const Result<> moved
        = co_await m_context.store.write(&decisions::reschedule, publicationId, to.when, now);
    if (!moved)
        Q_EMIT failed(moved.error());
    else
        Q_EMIT told(tr("Reply scheduled: %1").arg(describe::moment(to.when, now,
                                                                   m_context.pulse.zone())));
}

// What is under the cursor is kept first: the text that comes back stands before it.
Task<> InboxPage::takeReplyBack(qint64 publicationId)
{
    keepDraft();
    const Instant now = m_context.clock.now();
    const Result<qint64> back
        = co_await m_context.store.write(&replies::takeBack, publicationId, now);
    if (!back) {
        if (back.error().kind == Error::Invalid)
            Q_EMIT told(tr("It has left already"));
        else
            Q_EMIT failed(back.error());
        co_return;
    }
    const qint64 id = *back;
    m_unsaved.remove(id);
    if (!m_open || m_open->conversation.id != id)
        co_return;
    m_open.reset(); // read anew, with its draft
    open(id);
}

Task<> InboxPage::carry(qint64 publicationId, QString decision)
{
    const Instant now = m_context.clock.now();
    Result<> made;
    if (decision == u"cancel"_s) {
        const Result<> cancelled
            = co_await m_context.store.write(&decisions::cancel, publicationId, now);
        made = cancelled;
    } else if (decision == u"again"_s || decision == u"now"_s) {
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

Task<> InboxPage::attach(qint64 id, Media media)
{
    const Result<> attached = co_await m_context.store.write(&replies::attach, id, media);
    if (!attached)
        Q_EMIT failed(attached.error());
}
