// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/schedule/decisions.h"
#include "core/store/accounts.h"
#include "core/store/corrections.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/moderationpanel.h"
#include "ui/inbox/personpane.h"
#include "ui/inbox/replybox.h"
#include "ui/inbox/triagedesk.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/proofreader.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/statepane.h"
#include "ui/textbox.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

InboxPage::InboxPage(const Context &context, Commands &commands, InboxViews &views,
                     QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_commands(commands)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_list(new ConversationList(context, m_splitter))
    , m_pane(new QStackedWidget(m_splitter))
    , m_nothing(new StatePane(context.theme, m_pane))
    , m_sync(new Button(context.theme, Button::Kind::Flat, tr("Sync now"), this))
    , m_thread(nullptr)
    , m_moderation(nullptr)
    , m_reply(nullptr)
    , m_person(new PersonPane(context, m_splitter))
    , m_own(new OwnTexts(context, this))
    , m_views(views)
    , m_desk(new TriageDesk(context, views, this))
{
    build();
    connectCommands();
    joinModeration();
    connectTriage();
    connect(m_list, &ConversationList::chosen, this, &InboxPage::open);
    connect(m_list, &ConversationList::opened, this, [this] { m_reply->box().setFocus(); });
    connect(m_list, &ConversationList::cleared, this, &InboxPage::searchLeft);
    connect(m_reply, &ReplyBox::typed, this, &InboxPage::keepDraft);
    connect(m_reply, &ReplyBox::changed, this, &InboxPage::arrangeButtons);
    connect(m_reply, &ReplyBox::mediaChanged, this, &InboxPage::keepMedia);
    connect(m_reply, &ReplyBox::failed, this, &InboxPage::failed);
    connect(m_person, &PersonPane::exchangeChosen, this, &InboxPage::open);
    connect(m_person, &PersonPane::failed, this, &InboxPage::failed);
    connect(m_reply, &ReplyBox::changed, this, &InboxPage::judgeNews);
    connect(m_reply, &ReplyBox::asked, this,
            [this](bool close) { m_tasks.start(send(close, false)); });
    connect(m_reply, &ReplyBox::anywayAsked, this,
            [this] { m_tasks.start(send(m_closing, true)); });
    connect(m_reply, &ReplyBox::lookAsked, this, [this] {
        if (m_open && m_open->newest)
            m_open->seen = replies::seen(*m_open->newest);
        m_reply->clearNews();
        m_thread->toEnd();
        m_reply->box().setFocus();
    });
    connect(m_own, &OwnTexts::done, this, &InboxPage::done);
    connect(m_own, &OwnTexts::told, this, &InboxPage::told);
    connect(m_own, &OwnTexts::failed, this, &InboxPage::failed);
    connect(m_thread, &ThreadView::changeAsked, this,
            [this](const QString &remoteId, Action::Kind kind) {
                m_thread->setFocus(); // the bubble may be another one afterwards
                if (kind == Action::Kind::Edit)
                    m_own->edit(targetOf(remoteId));
                else
                    m_own->remove(targetOf(remoteId));
            });
    m_around.setSingleShot(true);
    m_around.setInterval(700); // who leafs through does not stay
    connect(&m_around, &QTimer::timeout, this, &InboxPage::askAround);
    connect(m_thread, &ThreadView::linkChosen, &m_context.services, &Services::openUrl);
    connect(m_thread, &ThreadView::moodGiven, this,
            [this](qint64 messageId, understanding::Label label) {
                m_tasks.start(giveMood(messageId, understanding::labelKey(label)));
            });
    connect(m_thread, &ThreadView::ruleChosen, this, &InboxPage::ruleWanted);
    connect(m_thread, &ThreadView::decisionAsked, this, &InboxPage::moderateProposed);
    connect(m_thread, &ThreadView::proposalDismissed, this,
            [this](qint64 id) { m_tasks.start(dismiss(id)); });
    connect(m_thread, &ThreadView::decided, this, [this](qint64 id, const QString &decision) {
        m_tasks.start(decide(id, decision));
    });
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*", "message", "publication", "conversation",
                                             "conversation_label", "moderation",
                                             "correction", "note", "rule_log", "proposal" };
        if (!m_open || !tables.intersects(ours))
            return;
        m_again = true;
        if (!m_reading)
            m_tasks.start(reload());
    });
    connect(&context.services, &Services::syncingChanged, this,
            [this] { m_sync->setEnabled(!m_context.services.syncing()); });
    close();
    showView(views.all().constFirst());
}

InboxPage::~InboxPage()
{
    m_context.settings.setLayout(u"inbox"_s, m_splitter->saveState());
    m_context.settings.setLayout(u"inbox-person"_s, m_personWanted ? QByteArray() : "hidden");
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
    m_moderation = new ModerationPanel(m_context, opened);
    column->addWidget(m_moderation);
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
    m_splitter->setStretchFactor(2, 0);
    m_personWanted = m_context.settings.layout(u"inbox-person"_s) != "hidden";
    if (!m_splitter->restoreState(m_context.settings.layout(u"inbox"_s)))
        m_splitter->setSizes({ 376, 628, PersonPane::width });
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
    m_who = new Button(m_context.theme, Button::Kind::Flat, {}, head);
    m_who->setSymbol(u"person"_s);
    m_who->setToolTip(tr("Who writes here"));
    m_who->setAccessibleName(tr("Who writes here"));
    connect(m_who, &QPushButton::clicked, this, [this] {
        const bool shown = m_person->isVisible();
        m_personAsked = !shown;
        if (isWide())
            m_personWanted = !shown;
        arrangePanes();
    });
    row->addWidget(m_more);
    row->addWidget(m_who);
    const auto outlined = [&](const QString &text, const QString &tip, Command command) {
        auto *button = new Button(m_context.theme, Button::Kind::Outlined, text, head);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, m_commands.action(command), &QAction::trigger);
        row->addWidget(button);
        return button;
    };
    m_assign = outlined(tr("Assign"), tr("Assign (A)"), Command::Assign);
    m_snooze = outlined(tr("Snooze"), tr("Snooze (S)"), Command::Snooze);
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

bool InboxPage::isWide() const
{
    return width() >= m_list->minimumWidth() + m_pane->minimumWidth() + m_person->minimumWidth() + 80;
}

// The person pane folds first; where there is no room beside the list it takes the list's place
// while it is asked for.
void InboxPage::arrangePanes()
{
    const bool wide = isWide();
    const bool shown = m_open && (wide ? m_personWanted : m_personAsked);
    m_person->setVisible(shown);
    m_list->setVisible(wide || !shown);
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangePanes();
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
            m_tasks.start(send(false, false));
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
    on(Command::EditLast, [this] { changeLast(Action::Kind::Edit); });
    on(Command::DeleteLast, [this] { changeLast(Action::Kind::Delete); });
}

void InboxPage::open(qint64 id)
{
    if (m_open && m_open->conversation.id == id)
        return;
    keepDraft();
    m_moderation->end();
    m_reads.cancel();
    m_reads.start(load(id));
}

void InboxPage::reveal(qint64 conversationId)
{
    m_list->select(conversationId);
    open(conversationId);
}

void InboxPage::close()
{
    m_open.reset();
    m_moderation->end();
    m_around.stop();
    m_thread->clear();
    m_reply->clear();
    m_person->clear();
    m_pane->setCurrentIndex(0);
    arrangeButtons();
    arrangePanes();
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
    filter.actions = true;
    const Result<QList<Publication>> replies = publications::list(database, filter);
    if (!replies)
        return replies.error();
    const Result<QString> draft = conversations::draft(database, id);
    if (!draft)
        return draft.error();
    const Result<QList<Media>> media = conversations::draftMedia(database, id);
    if (!media)
        return media.error();
    const auto standing = moderations::standing(database, id);
    if (!standing)
        return standing.error();
    const Result<Outgoing> reply = replies::sketch(database, id);
    if (reply)
        open.reply = *reply;
    const Result<QHash<qint64, QString>> moods = corrections::moods(database, id);
    if (!moods)
        return moods.error();
    open.moods = *moods;
    open.conversation = *conversation;
    open.thread.accountId = conversation->accountId;
    open.thread.entries = *entries;
    open.draft = *draft;
    const Result<QString> draftedBy = conversations::draftedBy(database, id);
    if (!draftedBy)
        return draftedBy.error();
    open.draftedBy = *draftedBy;
    rulelog::Filter ruled;
    ruled.conversationId = id;
    const auto rules = rulelog::list(database, ruled);
    if (!rules)
        return rules.error();
    for (auto each = rules->rbegin(); each != rules->rend(); ++each) {
        if (!each->undoneAt)
            open.thread.rules.append(*each);
    }
    open.media = *media;
    open.thread.standing = *standing;
    const Result<QList<notes::Note>> written = notes::of(database, id);
    if (!written)
        return written.error();
    open.thread.notes = *written;
    for (const Publication &each : *replies) {
        const bool over = each.state == Publication::State::Sent
            || each.state == Publication::State::Cancelled;
        if (over)
            continue;
        if (each.kind == Publication::Kind::Reply)
            open.thread.replies.append(each);
        else if (each.action && (each.action->kind == Action::Kind::Edit
                                 || each.action->kind == Action::Kind::Delete))
            open.thread.changes.append(each);
    }
    const auto newest = conversations::newestFromOutside(database, id);
    if (newest) {
        open.newest = *newest;
        open.seen = replies::seen(*newest);
    }
    const Result<Account> account = accounts::one(database, conversation->accountId);
    if (!account)
        return account.error();
    const Audience audience = conversation->kind == Message::Kind::DirectMessage
        ? Audience::Direct
        : conversation->audience;
    open.thread.canEdit = answer::allowed(*account, audience, Action::Kind::Edit);
    open.thread.canDelete = answer::allowed(*account, audience, Action::Kind::Delete);
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
    if (account && m_open->reply) {
        m_reply->begin(*account, *m_open->reply, m_open->draft);
        m_reply->setMedia(m_open->media);
        prepareReplies(*account);
        fillDraft();
        m_reply->proofreader().expect(m_open->conversation.language,
                                      { plain::line(m_open->conversation.authorName),
                                        plain::line(account->name), m_context.pulse.values().name });
    } else if (account && !account->capabilities.can(Capabilities::Reply)) {
        m_reply->refuse(tr("This account cannot answer."));
    } else {
        m_reply->refuse(tr("There is nothing to answer here."));
    }
    tellHead();
    arrangeButtons();
    m_pane->setCurrentIndex(1);
    m_tasks.start(feel(id));
    m_person->show(id);
    arrangePanes();
    m_around.start();
    if (m_open->conversation.unread)
        m_tasks.start(markRead(id));
    if (const qint64 message = std::exchange(m_deciding, 0); message != 0)
        moderateProposed(message);
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
        m_open->newest = read->newest;
        // A rule put a draft where nobody was writing.
        if (!read->draftedBy.isEmpty() && read->draft != m_open->draft && m_reply->text().isEmpty()
            && m_unsaved.value(id).isEmpty() && m_open->reply) {
            m_open->draft = read->draft;
            m_open->draftedBy = read->draftedBy;
            m_reply->setText(read->draft);
            m_reply->setMedia(read->media);
            fillDraft();
        }
        if (!same)
            m_thread->show(m_open->thread, false);
        if (!felt)
            m_thread->give(m_open->moods); // at once; what was learnt from it comes later
        if (!same || !felt)
            m_tasks.start(feel(id));
        judgeNews();
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
    if (open.state == Conversation::State::Todo && open.back != Conversation::Back::No)
        about.prepend(describe::back(open, m_context.clock.now(), m_context.pulse.zone()) + u" · "_s);
    else if (open.state == Conversation::State::Snoozed)
        about.prepend((open.snoozedUntil
                           ? tr("Snoozed until %1").arg(describe::moment(*open.snoozedUntil,
                                                                         m_context.clock.now(),
                                                                         m_context.pulse.zone()))
                           : tr("Snoozed until they write"))
                      + u" · "_s);
    m_assign->setText(open.assignee.isEmpty() ? tr("Assign") : open.assignee.left(20));
    m_about->setText(about);
}

void InboxPage::arrangeButtons()
{
    const bool open = m_open.has_value();
    const Account *account = open ? m_context.pulse.account(m_open->conversation.accountId)
                                  : nullptr;
    const auto state = open ? m_open->conversation.state : Conversation::State::Done;
    const bool many = !m_list->marked().isEmpty();
    for (const Command each : { Command::Reply, Command::OpenOutside, Command::Moderate })
        m_commands.action(each)->setEnabled(open);
    m_commands.setEnabled(Group::Understanding, open);
    const bool ours = newestOwn() != nullptr;
    m_commands.action(Command::EditLast)->setEnabled(ours && m_open->thread.canEdit);
    m_commands.action(Command::DeleteLast)->setEnabled(ours && m_open->thread.canDelete);
    for (const Command each : { Command::Unread, Command::Snooze, Command::Assign, Command::Label,
                                Command::Priority, Command::Note })
        m_commands.action(each)->setEnabled(open || many);
    m_commands.action(Command::Done)->setEnabled(many || (open && state != Conversation::State::Done));
    m_commands.action(Command::Reopen)->setEnabled(many || (open && state != Conversation::State::Todo));
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

const conversations::Entry *InboxPage::newestOwn() const
{
    if (!m_open)
        return nullptr;
    const QList<conversations::Entry> &entries = m_open->thread.entries;
    for (auto each = entries.rbegin(); each != entries.rend(); ++each) {
        const bool post = each->message.kind == Message::Kind::Post; // what is answered, no answer
        if (each->message.own && !each->deleted && !post)
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

bool InboxPage::eventFilter(QObject *watched, QEvent *event)
{
    // Out of what is being written, back to the list; the text stays.
    if (watched == &m_reply->box() && event->type() == QEvent::KeyPress
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        QWidget *list = &m_list->view();
        (list->isVisible() ? list : this)->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return Page::eventFilter(watched, event);
}

void InboxPage::act(Action::Kind kind)
{
    if (m_open)
        m_tasks.start(perform(m_open->conversation.id, kind));
}
