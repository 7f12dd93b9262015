// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox shows and how it is triaged: views, orders, filters, selections.
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/inbox/facets.h"
#include "ui/inbox/replybox.h"
#include "ui/inbox/triagedesk.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/textbox.h"

#include <QAction>

using namespace Qt::StringLiterals;

void InboxPage::connectTriage()
{
    const auto on = [this](Command command, auto doIt) {
        connect(m_commands.action(command), &QAction::triggered, this, doIt);
    };
    const auto set = [this](Conversation::State state, const QString &what) {
        conversations::Triage to;
        to.state = state;
        m_desk->setState(targets(), to, what);
    };
    on(Command::Done, [set] { set(Conversation::State::Done, tr("Done")); });
    on(Command::Reopen, [set] { set(Conversation::State::Todo, tr("Back to do")); });
    on(Command::Unread, [this] {
        conversations::Triage to;
        if (m_open && m_list->marked().isEmpty()) {
            to.state = m_open->conversation.state;
            to.snoozedUntil = m_open->conversation.snoozedUntil;
        }
        to.unread = true;
        m_desk->setState(targets(), to, tr("Marked as unread"));
    });
    on(Command::Snooze, [this] { m_desk->offerSnooze(targets(), anchor(m_snooze)); });
    on(Command::Assign, [this] { m_desk->offerPeople(targets(), anchor(m_assign)); });
    on(Command::Label, [this] { m_desk->offerLabels(targets(), anchor(m_name)); });
    on(Command::Priority, [this] { m_desk->offerPriority(targets(), anchor(m_name)); });
    on(Command::Note, [this] { m_desk->writeNote(targets()); });
    on(Command::Mark, [this] { m_list->toggleMark(); });
    on(Command::MarkAll, [this] { m_list->markAll(); });
    on(Command::SortNewest, [this] { sort(conversations::Sort::Newest); });
    on(Command::SortWaiting, [this] { sort(conversations::Sort::LongestWaiting); });
    on(Command::SortDeadline, [this] { sort(conversations::Sort::Deadline); });
    on(Command::Filter, [this] { m_tasks.start(offerFilter()); });
    on(Command::SaveView, [this] { saveView(); });
    on(Command::Alike, [this] { showAlike(); });
    m_reply->box().installEventFilter(this);
    m_list->setBulkBar(new BulkBar(m_context.theme, m_commands, m_list));
    connect(m_list, &ConversationList::marksChanged, this, &InboxPage::arrangeButtons);
    connect(m_list, &ConversationList::cleared, this, [this] {
        if (!m_list->searching() && !(m_list->filter() == m_view.filter))
            showView(m_view);
    });
    connect(m_list, &ConversationList::sortAsked, this, &InboxPage::offerSort);
    connect(m_desk, &TriageDesk::moved, this, &InboxPage::follow);
    connect(m_desk, &TriageDesk::broughtBack, this, [this](const QList<qint64> &ids) {
        if (ids.isEmpty())
            return;
        m_list->select(ids.constFirst());
        open(ids.constFirst());
    });
    connect(m_desk, &TriageDesk::done, this, &InboxPage::done);
    connect(m_desk, &TriageDesk::failed, this, &InboxPage::failed);
    connect(&m_views, &InboxViews::changed, this, &InboxPage::tellList);
    connect(&m_context.pulse, &Pulse::changed, this, &InboxPage::tellList);
}

void InboxPage::showView(const InboxView &view)
{
    m_view = view;
    m_list->show(view.filter, view.sort);
    tellList();
}

void InboxPage::find(const QString &words)
{
    if (words.trimmed().isEmpty()) {
        lookFor({});
        if (m_list->searching())
            showView(m_view);
        return;
    }
    m_list->find(words);
    if (m_thread->finding())
        lookFor(words);
    arrangeButtons();
}

// How many there are, and who waits longest.
void InboxPage::tellList()
{
    const conversations::Sort sort = m_list->sort();
    m_commands.action(Command::SortNewest)->setChecked(sort == conversations::Sort::Newest);
    m_commands.action(Command::SortWaiting)->setChecked(sort == conversations::Sort::LongestWaiting);
    m_commands.action(Command::SortDeadline)->setChecked(sort == conversations::Sort::Deadline);
    const conversations::Filter &filter = m_list->filter();
    if (!(filter == m_view.filter)) {
        m_list->tell(facets::words(filter, m_context.pulse), -1);
        return;
    }
    const int count = m_views.count(m_view.key);
    const bool state = filter.plain() && filter.state && !filter.unreadOnly
        && filter.accountId == 0;
    if (!state) {
        const QString number = count > conversations::countedAtMost
            ? tr("more than %1").arg(describe::number(conversations::countedAtMost))
            : describe::number(count);
        m_list->tell(count < 0 ? m_view.name : u"%1 · %2"_s.arg(m_view.name, number), count);
        return;
    }
    const int all = m_context.pulse.conversations(*filter.state);
    QString head;
    switch (*filter.state) {
    case Conversation::State::Todo:
        head = tr("%Ln to do", nullptr, all);
        if (const auto oldest = m_views.oldestWaiting())
            head = tr("%1 · oldest %2")
                       .arg(head, describe::ago(*oldest, m_context.clock.now(),
                                                m_context.pulse.zone()));
        break;
    case Conversation::State::Waiting: head = tr("%Ln waiting", nullptr, all); break;
    case Conversation::State::Snoozed: head = tr("%Ln snoozed", nullptr, all); break;
    case Conversation::State::Done: head = tr("%Ln done", nullptr, all); break;
    }
    m_list->tell(head, all);
}

void InboxPage::sort(conversations::Sort sort)
{
    m_view.sort = sort;
    m_list->show(m_list->filter(), sort);
    tellList();
}

void InboxPage::offerSort()
{
    QList<Choice> choices;
    for (const auto each : { conversations::Sort::Newest, conversations::Sort::LongestWaiting,
                             conversations::Sort::Deadline }) {
        Choice choice;
        choice.text = describe::sort(each);
        choice.checked = m_list->sort() == each;
        choice.act = [this, each] { sort(each); };
        choices.append(choice);
    }
    auto *picker = new Picker(m_context.theme, tr("Order"), this);
    picker->offer(choices, {});
    picker->open(&m_list->order());
}

void InboxPage::narrow(conversations::Filter filter)
{
    m_list->show(filter, m_view.sort);
    tellList();
}

// What is folded into the row, row by row; Esc leads back.
void InboxPage::showAlike()
{
    const std::optional<Conversation> row = m_list->current();
    if (!row || row->alike.isEmpty()) {
        Q_EMIT told(tr("Nothing else here says the same"));
        return;
    }
    conversations::Filter filter = m_list->filter();
    filter.state = row->state;
    filter.accountId = row->accountId;
    filter.echo = row->echo;
    narrow(filter);
}

Task<> InboxPage::offerFilter()
{
    const auto read = co_await m_context.store.read(&facets::read);
    if (!read) {
        Q_EMIT failed(read.error());
        co_return;
    }
    auto *picker = new Picker(m_context.theme, tr("Filter"), this);
    picker->offer(facets::choices(m_list->filter(), *read, m_context.pulse,
                                  [this](conversations::Filter next) { narrow(next); }),
                  {});
    picker->open(&m_list->order());
}

void InboxPage::saveView()
{
    const conversations::Filter filter = m_list->filter();
    const conversations::Sort sort = m_list->sort();
    Ask::Line question;
    question.title = tr("Save this view as");
    question.text = filter.words.isEmpty() ? facets::words(filter, m_context.pulse)
                                           : filter.words.trimmed();
    question.yes = tr("Save view");
    m_context.ask.line(this, question, [this, filter, sort](const QString &name) {
        m_views.save(name, filter, sort);
    });
}

// What was done with them is written: they may not belong to this view any more.
void InboxPage::follow(const QList<qint64> &ids, Conversation::State to)
{
    const conversations::Filter &filter = m_list->filter();
    const bool stays = m_list->searching() || (filter.state ? *filter.state == to
                                                            : !filter.open
                                                       || to != Conversation::State::Done);
    if (stays)
        return;
    m_list->clearMarks();
    if (m_open && ids.contains(m_open->conversation.id) && !m_list->goOn(ids))
        close();
}

QList<qint64> InboxPage::targets() const
{
    if (!m_list->marked().isEmpty())
        return m_list->unfolded(m_list->marked().values());
    return m_open ? m_list->unfolded({ m_open->conversation.id }) : QList<qint64>();
}

QWidget *InboxPage::anchor(QWidget *button)
{
    return button && button->isVisible() ? button : &m_list->order();
}
