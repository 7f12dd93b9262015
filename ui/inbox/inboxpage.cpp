// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/commands.h"
#include "ui/corrector.h"
#include "ui/describe.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/findbar.h"
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
    , m_corrector(new Corrector(context, this))
    , m_views(views)
    , m_desk(new TriageDesk(context, views, this))
{
    build();
    connectCommands();
    joinModeration();
    connectTriage();
    connect(m_list, &ConversationList::chosen, this, &InboxPage::open);
    connect(m_list, &ConversationList::opened, this, [this] { m_reply->box().setFocus(); });
    connect(m_list, &ConversationList::cleared, this, [this] {
        lookFor({});
        Q_EMIT searchLeft();
    });
    connect(m_find, &FindBar::stepped, m_thread, &ThreadView::goOn);
    connect(m_find, &FindBar::closed, this, [this] { lookFor({}); });
    connect(m_thread, &ThreadView::foundChanged, this, &InboxPage::tellFound);
    joinReply();
    connect(m_person, &PersonPane::exchangeChosen, this, &InboxPage::open);
    connect(m_person, &PersonPane::memberWanted, this, &InboxPage::memberWanted);
    connect(m_person, &PersonPane::failed, this, &InboxPage::failed);
    connect(m_own, &OwnTexts::done, this, &InboxPage::done);
    connect(m_own, &OwnTexts::told, this, &InboxPage::told);
    connect(m_own, &OwnTexts::failed, this, &InboxPage::failed);
    connect(m_corrector, &Corrector::done, this, &InboxPage::done);
    connect(m_corrector, &Corrector::failed, this, &InboxPage::failed);
    connect(m_thread, &ThreadView::changeAsked, this,
            [this](const QString &remoteId, Action::Kind kind) {
                m_thread->setFocus(); // the bubble may be another one afterwards
                if (kind == Action::Kind::Edit)
                    m_own->edit(targetOf(remoteId));
                else
                    m_own->remove(targetOf(remoteId));
            });
    m_slow.setSingleShot(true);
    m_slow.setInterval(300); // sooner it is as if at once
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_nothing->showLoading();
        m_pane->setCurrentIndex(0);
    });
    m_around.setSingleShot(true);
    m_around.setInterval(700); // who leafs through does not stay
    connect(&m_around, &QTimer::timeout, this, &InboxPage::askAround);
    connect(m_thread, &ThreadView::forwarded, this, [this](qint64 id, const QString &text) {
        m_tasks.start(forward(id, text));
    });
    connect(m_thread, &ThreadView::linkChosen, &m_context.services, &Services::openUrl);
    connect(m_thread, &ThreadView::moodGiven, m_corrector, &Corrector::setMood);
    connect(m_thread, &ThreadView::ruleChosen, this, &InboxPage::ruleWanted);
    connect(m_thread, &ThreadView::decisionAsked, this, &InboxPage::moderateProposed);
    connect(m_thread, &ThreadView::proposalDismissed, this,
            [this](qint64 id) { m_tasks.start(dismiss(id)); });
    connect(m_thread, &ThreadView::decided, this, &InboxPage::decide);
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
    m_find = new FindBar(m_context.theme, opened);
    column->addWidget(m_find);
    m_thread = new ThreadView(m_context, opened);
    column->addWidget(m_thread, 1);
    m_moderation = new ModerationPanel(m_context, opened);
    column->addWidget(m_moderation);
    m_reply = new ReplyBox(m_context, opened);
    column->addWidget(m_reply);
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
    on(Command::Send, [this] { m_reply->ask(ReplyBox::Sending::Reply); });
    on(Command::SendClose, [this] { m_reply->ask(ReplyBox::Sending::Close); });
    on(Command::SendLater, [this] { m_reply->ask(ReplyBox::Sending::Later); });
    on(Command::Attach, [this] { m_reply->chooseFiles(); });
    on(Command::NoteForward, [this] {
        if (const conversations::Entry *entry = newestIncoming())
            m_tasks.start(forward(entry->id, plain::text(entry->message.body.text)));
    });
    on(Command::FindNext, [this] { m_thread->goOn(1); });
    on(Command::FindPrevious, [this] { m_thread->goOn(-1); });
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
                m_corrector->setNeed(m_open->conversation.id, need);
        });
    }
    for (const auto &[command, label] :
         { std::pair(Command::MoodNegative, understanding::Label::Negative),
           std::pair(Command::MoodNeutral, understanding::Label::Neutral),
           std::pair(Command::MoodPositive, understanding::Label::Positive) }) {
        on(command, [this, label = label] {
            if (const conversations::Entry *entry = newestIncoming())
                m_corrector->setMood(entry->id, label);
        });
    }
    on(Command::Like, [this] { act(Action::Kind::Like); });
    on(Command::Boost, [this] { act(Action::Kind::Boost); });
    on(Command::EditLast, [this] { changeLast(Action::Kind::Edit); });
    on(Command::DeleteLast, [this] { changeLast(Action::Kind::Delete); });
}

bool InboxPage::eventFilter(QObject *watched, QEvent *event)
{
    // Out of what is being written, back to the list; the text stays.
    if (watched == &m_reply->box() && event->type() == QEvent::KeyPress
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !m_reply->completing()) {
        QWidget *list = &m_list->view();
        (list->isVisible() ? list : this)->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return Page::eventFilter(watched, event);
}
