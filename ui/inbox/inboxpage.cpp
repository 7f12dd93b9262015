// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/schedule/decisions.h"
#include "core/store/corrections.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/replybox.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/statepane.h"
#include "ui/textbox.h"

#include <QAction>
#include <QBoxLayout>
#include <QListView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

InboxPage::InboxPage(const Context &context, Commands &commands, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_commands(commands)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_list(new ConversationList(context, m_splitter))
    , m_pane(new QStackedWidget(m_splitter))
    , m_nothing(new StatePane(context.theme, m_pane))
    , m_sync(new Button(context.theme, Button::Kind::Flat, tr("Sync now"), this))
    , m_thread(nullptr)
    , m_reply(nullptr)
{
    build();
    connectCommands();
    connect(m_list, &ConversationList::chosen, this, &InboxPage::open);
    connect(m_list, &ConversationList::opened, this, [this] { m_reply->box().setFocus(); });
    connect(m_list, &ConversationList::cleared, this, &InboxPage::searchLeft);
    connect(m_reply, &ReplyBox::typed, this, &InboxPage::keepDraft);
    connect(m_reply, &ReplyBox::changed, this, &InboxPage::arrangeButtons);
    connect(m_reply, &ReplyBox::asked, this, [this](bool close) { m_tasks.start(send(close)); });
    connect(m_thread, &ThreadView::linkChosen, &m_context.services, &Services::openUrl);
    connect(m_thread, &ThreadView::moodGiven, this,
            [this](qint64 messageId, understanding::Label label) {
                m_tasks.start(giveMood(messageId, understanding::labelKey(label)));
            });
    connect(m_thread, &ThreadView::decided, this, [this](qint64 id, const QString &decision) {
        m_tasks.start(decide(id, decision));
    });
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*", "message", "publication", "conversation",
                                              "correction" };
        if (!m_open || !tables.intersects(ours))
            return;
        m_again = true;
        if (!m_reading)
            m_tasks.start(reload());
    });
    connect(&context.services, &Services::syncingChanged, this,
            [this] { m_sync->setEnabled(!m_context.services.syncing()); });
    close();
    showView(Conversation::State::Todo);
}

InboxPage::~InboxPage()
{
    m_context.settings.setLayout(u"inbox"_s, m_splitter->saveState());
}

void InboxPage::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
    m_sync->hide();
    connect(m_sync, &QPushButton::clicked, m_commands.action(Command::Sync), &QAction::trigger);

    auto *opened = new QWidget(m_pane);
    panes::fill(*opened, QPalette::Window);
    auto *column = new QVBoxLayout(opened);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(opened));
    column->addWidget(new Hairline(Qt::Horizontal, opened));
    m_thread = new ThreadView(m_context, opened);
    column->addWidget(m_thread, 1);
    m_reply = new ReplyBox(m_context, opened);
    column->addWidget(m_reply);
    m_nothing->showEmpty(u"inbox"_s, tr("No conversation is open"),
                         tr("J and K go through the list, Enter opens, E closes and goes on."));
    panes::fill(*m_nothing, QPalette::Window);
    m_pane->addWidget(m_nothing);
    m_pane->addWidget(opened);

    m_splitter->setChildrenCollapsible(false);
    m_list->setMinimumWidth(280);
    m_pane->setMinimumWidth(420);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    if (!m_splitter->restoreState(m_context.settings.layout(u"inbox"_s)))
        m_splitter->setSizes({ 376, 860 });
}

QWidget *InboxPage::buildHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    head->setFixedHeight(52);
    panes::fill(*head, QPalette::Base);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_name = new ElidedLabel(head);
    m_name->setFont(m_context.theme.font(Face::Strong));
    m_about = new ElidedLabel(head);
    m_about->setFont(m_context.theme.font(Face::Small));
    m_about->setForegroundRole(panes::muted);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_about);
    words->addStretch();
    row->addLayout(words, 1);

    m_more = new Button(m_context.theme, Button::Kind::Flat, {}, head);
    m_more->setSymbol(u"more"_s);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_commands.fill(*menu, Group::Conversation);
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
    });
    row->addWidget(m_more);
    m_snooze = new Button(m_context.theme, Button::Kind::Outlined, tr("Snooze"), head);
    connect(m_snooze, &QPushButton::clicked, this, &InboxPage::offerSnooze);
    row->addWidget(m_snooze);
    m_done = new Button(m_context.theme, Button::Kind::Filled, tr("Done"), head);
    m_done->setSymbol(u"check"_s);
    m_done->setToolTip(tr("Done and next (E)"));
    connect(m_done, &QPushButton::clicked, m_commands.action(Command::Done), &QAction::trigger);
    row->addWidget(m_done);
    return head;
}

QList<QWidget *> InboxPage::actions()
{
    return { m_sync };
}

int InboxPage::foot() const
{
    return m_reply->isVisible() ? m_reply->height() - 8 : 0;
}

void InboxPage::connectCommands()
{
    const auto on = [this](Command command, auto doIt) {
        connect(m_commands.action(command), &QAction::triggered, this, doIt);
    };
    on(Command::NextConversation, [this] { m_list->step(1); });
    on(Command::PreviousConversation, [this] { m_list->step(-1); });
    on(Command::Reply, [this] { m_reply->box().setFocus(); });
    on(Command::Send, [this] {
        if (m_reply->canSend())
            m_tasks.start(send(false));
    });
    on(Command::Done, [this] {
        if (!m_open)
            return;
        conversations::Triage to;
        to.state = Conversation::State::Done;
        m_tasks.start(triage(m_open->conversation.id, to, tr("Done")));
    });
    on(Command::Reopen, [this] {
        if (m_open)
            m_tasks.start(triage(m_open->conversation.id, conversations::Triage(), tr("Back to do")));
    });
    on(Command::Unread, [this] {
        if (!m_open)
            return;
        conversations::Triage to;
        to.state = m_open->conversation.state;
        to.snoozedUntil = m_open->conversation.snoozedUntil;
        to.unread = true;
        m_tasks.start(triage(m_open->conversation.id, to, tr("Marked as unread")));
    });
    on(Command::OpenOutside, [this] {
        const conversations::Entry *entry = newestIncoming();
        const QUrl url = entry ? plain::address(entry->message.url.toString()) : QUrl();
        if (url.isValid())
            m_context.services.openUrl(url);
    });
    for (const auto &[command, need] :
         { std::pair(Command::NeedQuestion, "question"), std::pair(Command::NeedComplaint, "complaint"),
           std::pair(Command::NeedSale, "sale"), std::pair(Command::NeedExchange, "exchange"),
           std::pair(Command::NeedTechnical, "technical"), std::pair(Command::NeedIdea, "idea"),
           std::pair(Command::NeedPraise, "praise"), std::pair(Command::NeedSpam, "spam"),
           std::pair(Command::NeedNone, "") }) {
        on(command, [this, need = QString::fromLatin1(need)] {
            if (m_open)
                m_tasks.start(giveNeed(m_open->conversation.id, need));
        });
    }
    for (const auto &[command, label] :
         { std::pair(Command::MoodNegative, understanding::Label::Negative),
           std::pair(Command::MoodNeutral, understanding::Label::Neutral),
           std::pair(Command::MoodPositive, understanding::Label::Positive) }) {
        on(command, [this, label = label] {
            if (const conversations::Entry *entry = newestIncoming())
                m_tasks.start(giveMood(entry->id, understanding::labelKey(label)));
        });
    }
    on(Command::Like, [this] { act(Action::Kind::Like); });
    on(Command::Boost, [this] { act(Action::Kind::Boost); });
}

void InboxPage::showView(Conversation::State state)
{
    m_view = state;
    conversations::Filter filter;
    filter.state = state;
    m_list->show(filter);
}

void InboxPage::find(const QString &words)
{
    if (words.trimmed().isEmpty() && m_list->searching())
        showView(m_view);
    else if (!words.trimmed().isEmpty())
        m_list->find(words);
}

void InboxPage::open(qint64 id)
{
    if (m_open && m_open->conversation.id == id)
        return;
    keepDraft();
    m_reads.cancel();
    m_reads.start(load(id));
}

void InboxPage::close()
{
    m_open.reset();
    m_thread->clear();
    m_reply->clear();
    m_pane->setCurrentIndex(0);
    arrangeButtons();
}

// Everything the pane shows, in one reading.
Result<InboxPage::Open> InboxPage::read(Database &database, qint64 id)
{
    Open open;
    const Result<Conversation> conversation = conversations::one(database, id);
    if (!conversation)
        return conversation.error();
    const Result<QList<conversations::Entry>> entries = conversations::thread(database, id);
    if (!entries)
        return entries.error();
    publications::Filter filter;
    filter.conversationId = id;
    const Result<QList<Publication>> replies = publications::list(database, filter);
    if (!replies)
        return replies.error();
    const Result<QString> draft = conversations::draft(database, id);
    if (!draft)
        return draft.error();
    const Result<Outgoing> reply = replies::sketch(database, id);
    if (reply)
        open.reply = *reply;
    const Result<QHash<qint64, QString>> moods = corrections::moods(database, id);
    if (!moods)
        return moods.error();
    open.moods = *moods;
    open.conversation = *conversation;
    open.thread.entries = *entries;
    open.draft = *draft;
    for (const Publication &each : *replies) {
        const bool over = each.state == Publication::State::Sent
            || each.state == Publication::State::Cancelled;
        if (each.kind == Publication::Kind::Reply && !over)
            open.thread.replies.append(each);
    }
    return open;
}

Task<> InboxPage::load(qint64 id)
{
    const Result<Open> read = co_await m_context.store.read(&InboxPage::read, id);
    if (!read) {
        Q_EMIT failed(read.error());
        co_return;
    }
    m_open = *read;
    m_open->draft = m_unsaved.value(id, m_open->draft);
    m_thread->show(m_open->thread, true);
    const Account *account = m_context.pulse.account(m_open->conversation.accountId);
    if (account && m_open->reply)
        m_reply->begin(*account, *m_open->reply, m_open->draft);
    else if (account && !account->capabilities.can(Capabilities::Reply))
        m_reply->refuse(tr("This account cannot answer."));
    else
        m_reply->refuse(tr("There is nothing to answer here."));
    tellHead();
    arrangeButtons();
    m_pane->setCurrentIndex(1);
    m_tasks.start(feel(id));
    if (m_open->conversation.unread)
        m_tasks.start(markRead(id));
    co_return;
}

Task<> InboxPage::reload()
{
    m_reading = true;
    while (m_again && m_open) {
        m_again = false;
        const qint64 id = m_open->conversation.id;
        const Result<Open> read = co_await m_context.store.read(&InboxPage::read, id);
        if (!m_open || m_open->conversation.id != id)
            continue;
        if (!read) {
            if (read.error().kind == Error::NotFound)
                close();
            continue;
        }
        const bool same = ThreadView::same(read->thread, m_open->thread);
        const bool felt = read->moods == m_open->moods
            && read->conversation.mood == m_open->conversation.mood;
        m_open->moods = read->moods;
        m_open->conversation = read->conversation;
        m_open->thread = read->thread;
        if (!same)
            m_thread->show(m_open->thread, false);
        if (!felt)
            m_thread->give(m_open->moods); // at once; what was learnt from it comes later
        if (!same || !felt)
            m_tasks.start(feel(id));
        tellHead();
        arrangeButtons();
    }
    m_reading = false;
    co_return;
}

void InboxPage::tellHead()
{
    const Conversation &open = m_open->conversation;
    m_name->setText(plain::line(open.authorName));
    QString about = u"%1 · %2"_s.arg(platform::name(open.platform), describe::kind(open.kind));
    if (!open.subject.isEmpty())
        about = tr("%1 · %2 on “%3”").arg(platform::name(open.platform), describe::kind(open.kind),
                                         plain::within(open.subject));
    m_about->setText(about);
}

void InboxPage::arrangeButtons()
{
    const bool open = m_open.has_value();
    const Account *account = open ? m_context.pulse.account(m_open->conversation.accountId)
                                  : nullptr;
    const auto state = open ? m_open->conversation.state : Conversation::State::Done;
    for (const Command each : { Command::Reply, Command::Unread, Command::OpenOutside })
        m_commands.action(each)->setEnabled(open);
    m_commands.setEnabled(Group::Understanding, open);
    m_commands.action(Command::Done)->setEnabled(open && state != Conversation::State::Done);
    m_commands.action(Command::Reopen)->setEnabled(open && state != Conversation::State::Todo);
    m_commands.action(Command::Send)->setEnabled(open && m_reply->canSend());
    m_commands.action(Command::Like)->setEnabled(
        account && account->capabilities.can(Capabilities::Like));
    m_commands.action(Command::Boost)->setEnabled(
        account && account->capabilities.can(Capabilities::Boost)
        && m_open->conversation.audience == Audience::Public);
    m_done->setVisible(state != Conversation::State::Done);
    m_snooze->setVisible(state != Conversation::State::Done);
    // One filled button: while something is written, sending it is what comes next.
    m_done->setKind(m_reply->text().trimmed().isEmpty() ? Button::Kind::Filled
                                                        : Button::Kind::Outlined);
}

const conversations::Entry *InboxPage::newestIncoming() const
{
    if (!m_open)
        return nullptr;
    const QList<conversations::Entry> &entries = m_open->thread.entries;
    for (auto each = entries.rbegin(); each != entries.rend(); ++each) {
        if (!each->message.own && !each->deleted)
            return &*each;
    }
    return nullptr;
}

void InboxPage::keepDraft()
{
    if (!m_open || m_reply->text() == m_open->draft)
        return;
    m_open->draft = m_reply->text();
    m_unsaved.insert(m_open->conversation.id, m_open->draft);
    m_tasks.start(saveDraft(m_open->conversation.id, m_open->draft));
}

void InboxPage::offerSnooze()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QTimeZone &zone = m_context.pulse.zone();
    const Instant now = m_context.clock.now();
    const QDateTime local = walltime::at(now, zone);
    const auto morning = [&](int days) {
        return walltime::resolve(QDateTime(local.date().addDays(days), QTime(9, 0)), zone).at;
    };
    const auto add = [&](const QString &words, Instant until) {
        const QAction *action = menu->addAction(
            u"%1\t%2"_s.arg(words, describe::clock(until, zone)));
        connect(action, &QAction::triggered, this, [this, until] {
            if (!m_open)
                return;
            conversations::Triage to;
            to.state = Conversation::State::Snoozed;
            to.snoozedUntil = until;
            m_tasks.start(triage(m_open->conversation.id, to, tr("Snoozed")));
        });
    };
    add(tr("For an hour"), now + 1h);
    add(tr("For three hours"), now + 3h);
    add(tr("Until tomorrow"), morning(1));
    add(tr("Until Monday"), morning(8 - local.date().dayOfWeek()));
    menu->popup(m_snooze->mapToGlobal(QPoint(0, m_snooze->height() + 2)));
}

void InboxPage::act(Action::Kind kind)
{
    if (m_open)
        m_tasks.start(perform(m_open->conversation.id, kind));
}
