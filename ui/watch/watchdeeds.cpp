// SPDX-License-Identifier: GPL-3.0-or-later
// What is done on the watch page: the list, what a person says of a mention, and the watches themselves.
#include "ui/watch/watchpage.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/corrector.h"
#include "ui/describe.h"
#include "ui/library/chiprow.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/signature.h"
#include "ui/statepane.h"
#include "ui/watch/mentionpane.h"
#include "ui/watch/watchdialog.h"

#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100;
constexpr int mostAgain = 2000; // read again when something has changed
constexpr double worthColour = 0.05; // a word that moved the mood less is not shown

MentionRow rowOf(const mentions::Entry &entry, const understanding::Sense &sense)
{
    MentionRow row;
    row.entry = entry;
    for (const understanding::Sense::Word &each : sense.why) {
        if (std::abs(each.weight) < worthColour)
            continue;
        const QString word = text::folded(plain::line(each.text)).simplified();
        if (word.size() > 1)
            (each.weight < 0 ? row.bad : row.good).append(word);
    }
    return row;
}

} // namespace

void WatchPage::relist()
{
    nameList();
    m_lists.cancel();
    m_listing = false;
    m_lists.start(readList(false));
}

Task<Result<QList<MentionRow>>> WatchPage::rows(mentions::Filter filter,
                                                std::optional<mentions::Place> before, int limit)
{
    const Result<QList<mentions::Entry>> found
        = co_await m_context.store.analyse(&mentions::page, filter, before, limit);
    if (!found)
        co_return found.error();
    QList<Foreign> texts;
    for (const mentions::Entry &each : *found)
        texts.append(each.body);
    const QList<understanding::Sense> senses = co_await m_context.services.understand(texts);
    QList<MentionRow> made;
    for (qsizetype i = 0; i < found->size(); ++i)
        made.append(rowOf((*found)[i], senses.value(i)));
    co_return made;
}

Task<> WatchPage::readList(bool more)
{
    m_listing = true;
    const mentions::Filter wanted = filter();
    std::optional<mentions::Place> before;
    const int there = m_list->rows().rowCount();
    const bool again = !more && m_listedBy == wanted;
    const int limit = m_wanted != 0 ? mostAgain : again ? std::clamp(there, pageSize, mostAgain) : pageSize;
    if (more && there > 0) {
        const mentions::Entry &last = m_list->rows().at(there - 1).entry;
        before = mentions::Place { last.at, last.id };
    }
    const Result<QList<MentionRow>> found = co_await rows(wanted, before, limit);
    m_listing = false;
    if (!found) {
        m_fresh.spoil();
        m_listState->showError(found.error());
        m_listState->offer(tr("Try again"), [this] { relist(); });
        m_listStack->setCurrentWidget(m_listState);
        co_return;
    }
    m_whole = found->size() < limit;
    m_listedBy = wanted;
    m_list->setZone(m_context.pulse.zone());
    if (more) {
        m_list->rows().add(*found);
        co_return;
    }
    const qint64 was = m_list->current() ? m_list->current()->id : 0;
    m_list->rows().setRows(*found);
    if (was != 0)
        m_list->select(was);
    if (const int row = m_list->rows().rowOf(m_pane->shown()); row >= 0)
        m_pane->open(m_list->rows().at(row).entry); // what was said of it may be another by now
    if (const qint64 message = std::exchange(m_wanted, 0)) {
        for (const MentionRow &each : *found) {
            if (each.entry.messageId == message)
                m_list->select(each.entry.id);
        }
        openCurrent();
    }
    if (found->isEmpty()) {
        const bool narrowed = m_narrowed || m_storm || wanted.mood || !wanted.word.isEmpty();
        m_listState->showEmpty(u"watch"_s, m_aside ? tr("Nothing is put aside") : tr("Nothing found"),
                               m_aside        ? tr("What is not relevant is kept here, and does not count.")
                                   : narrowed ? tr("Nothing fits what was chosen.")
                                              : tr("Nobody said anything of it in this time, as far as "
                                                   "it is looked for."));
        m_pane->leave();
    }
    m_listStack->setCurrentWidget(found->isEmpty() ? static_cast<QWidget *>(m_listState) : m_list);
    if (!found->isEmpty() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_list->rows().index(0));
}

void WatchPage::openCurrent()
{
    if (!m_list->current())
        return;
    m_pane->open(*m_list->current());
    arrange();
    if (m_stack->isHidden())
        m_pane->setFocus();
    else // once everything has its new place
        QTimer::singleShot(0, m_list, [this] { m_list->scrollTo(m_list->currentIndex()); });
}

void WatchPage::unfold()
{
    m_echo = m_pane->entry().echo;
    relist();
}

const mentions::Entry *WatchPage::wanted() const
{
    return m_pane->isOpen() ? &m_pane->entry() : m_list->current();
}

void WatchPage::answer()
{
    const mentions::Entry *entry = wanted();
    if (!entry)
        return;
    if (entry->conversationId != 0) {
        Q_EMIT conversationWanted(entry->conversationId);
        return;
    }
    const Account *account = m_context.pulse.account(entry->accountId);
    if (account && account->capabilities.can(Capabilities::Reply))
        m_tasks.start(converse(entry->messageId));
    else
        openPage();
}

Task<> WatchPage::converse(qint64 messageId)
{
    const Instant now = m_context.clock.now();
    const Result<qint64> conversation
        = co_await m_context.store.write(&mentions::converse, messageId, now);
    if (!conversation) {
        Q_EMIT failed(conversation.error());
        co_return;
    }
    Q_EMIT conversationWanted(*conversation);
}

void WatchPage::openPage()
{
    const mentions::Entry *entry = wanted();
    if (entry && !plain::address(entry->url.toString()).isEmpty())
        m_context.services.openUrl(entry->url);
}

void WatchPage::setAside()
{
    const mentions::Entry *entry = wanted();
    if (!entry)
        return;
    if (entry->relevant < 0 && entry->unlike.isEmpty())
        m_tasks.start(judge(entry->id, 0, tr("Counted again")));
    else
        m_tasks.start(judge(entry->id, -1, tr("Put aside as not relevant")));
}

void WatchPage::keep()
{
    const mentions::Entry *entry = wanted();
    if (entry && entry->relevant <= 0)
        m_tasks.start(judge(entry->id, 1, entry->relevant < 0 ? tr("Counted again, as relevant") : tr("Relevant")));
}

Task<> WatchPage::judge(qint64 id, int relevant, QString words)
{
    const Instant now = m_context.clock.now();
    const Result<QList<mentions::Judged>> judged
        = co_await m_context.store.write(&mentions::judge, id, relevant, now);
    if (!judged) {
        Q_EMIT failed(judged.error());
        co_return;
    }
    // The next one is read where this one was.
    const bool stays = !m_aside && relevant >= 0;
    const int row = m_list->rows().rowOf(id);
    const int next = row + 1 < m_list->rows().rowCount() ? row + 1 : row - 1;
    if (!stays && next >= 0)
        m_list->setCurrentIndex(m_list->rows().index(next));
    else if (!stays)
        m_pane->leave();
    const QList<mentions::Judged> before = *judged;
    Q_EMIT done(words, [this, before] { m_tasks.start(restore(before)); });
}

Task<> WatchPage::restore(QList<mentions::Judged> before)
{
    const Result<> restored = co_await m_context.store.write(&mentions::restore, before);
    if (!restored)
        Q_EMIT failed(restored.error());
}

void WatchPage::showGone()
{
    forgetChoice();
    m_aside = true;
    m_gone = true;
    relist();
    m_list->setFocus();
}

void WatchPage::forgetLessons()
{
    m_tasks.start(forgetAll(m_current));
}

Task<> WatchPage::forgetAll(qint64 watchId)
{
    const Instant now = m_context.clock.now();
    const Result<mentions::Forgotten> before
        = co_await m_context.store.write(&mentions::forget, watchId, now);
    if (!before) {
        Q_EMIT failed(before.error());
        co_return;
    }
    const mentions::Forgotten was = *before;
    Q_EMIT done(tr("What was taught is forgotten"), [this, was] { m_tasks.start(remember(was)); });
}

Task<> WatchPage::remember(mentions::Forgotten before)
{
    const Result<> remembered = co_await m_context.store.write(&mentions::remember, before);
    if (!remembered)
        Q_EMIT failed(remembered.error());
}

// As in the inbox: the same correction, learnt from in the same way.
void WatchPage::giveMood(understanding::Label label)
{
    if (const mentions::Entry *entry = wanted())
        m_corrector->setMood(entry->messageId, label);
}

void WatchPage::forward()
{
    const mentions::Entry *entry = wanted();
    if (!entry)
        return;
    const qint64 id = entry->messageId;
    if (entry->forwarded) {
        m_tasks.start(setForwarded(id, false, entry->note, true));
        return;
    }
    Ask::Line question;
    question.title = tr("Forward to the digest, with a few words if you like");
    question.yes = tr("Forward");
    question.roomy = true;
    question.maybeEmpty = true;
    m_context.ask.line(this, question,
                       [this, id](const QString &note) { m_tasks.start(setForwarded(id, true, note, true)); });
}

Task<> WatchPage::setForwarded(qint64 messageId, bool on, QString note, bool tell)
{
    Result<> outcome;
    if (on) {
        const QString who = signature::of(m_context.settings);
        const Instant now = m_context.clock.now();
        const Result<> put = co_await m_context.store.write(&mentions::forward, messageId, note, who, now);
        outcome = put;
    } else {
        const Result<> taken = co_await m_context.store.write(&mentions::callBack, messageId);
        outcome = taken;
    }
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        co_return;
    }
    if (tell)
        Q_EMIT done(on ? tr("Forwarded: it stands in the digest of its week") : tr("Taken out of the digest"),
                    [this, messageId, on, note] { m_tasks.start(setForwarded(messageId, !on, note, false)); });
}

void WatchPage::newWatch()
{
    Watch fresh;
    if (m_watches.isEmpty()) { // most begin with themselves
        fresh.name = m_context.pulse.values().name;
        fresh.query = fresh.name.isEmpty() ? QString() : u'"' + QString(fresh.name).remove(u'"') + u'"';
    }
    edit(fresh);
}

// The one that is chosen; what was read last may still be of another.
const Watch *WatchPage::watch() const
{
    const auto found = std::find_if(m_watches.cbegin(), m_watches.cend(),
                                    [this](const Watch &each) { return each.id == m_current; });
    return found == m_watches.cend() ? nullptr : &*found;
}

void WatchPage::edit(const Watch &watch)
{
    auto *dialog = new WatchDialog(m_context, watch, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WatchDialog::saved, this, [this](qint64 id) {
        choose(id);
        refresh();
    });
    dialog->open();
}

void WatchPage::fillMore()
{
    m_deeds->clear();
    const Watch *current = watch();
    if (!current)
        return;
    connect(m_deeds->addAction(tr("Edit the watch…")), &QAction::triggered, this,
            [this, edited = *current] { edit(edited); });
    QAction *aside = m_deeds->addAction(tr("What was put aside"));
    aside->setCheckable(true);
    aside->setChecked(m_aside);
    connect(aside, &QAction::triggered, this, [this](bool on) {
        forgetChoice();
        m_aside = on;
        relist();
    });
    QAction *forget = m_deeds->addAction(tr("Forget what was taught"));
    forget->setEnabled(m_taught.unwanted + m_taught.wanted + m_taught.gone > 0);
    connect(forget, &QAction::triggered, this, &WatchPage::forgetLessons);
    m_deeds->addSeparator();
    const Period week = period::week(m_context.today());
    connect(m_deeds->addAction(tr("Export this week’s digest…")), &QAction::triggered, this,
            [this, week] { Q_EMIT digestWanted(week); });
    connect(m_deeds->addAction(tr("Export last week’s digest…")), &QAction::triggered, this,
            [this, week] { Q_EMIT digestWanted(week.before()); });
    connect(m_deeds->addAction(tr("Remove the watch…")), &QAction::triggered, this,
            &WatchPage::removeCurrent);
}

void WatchPage::removeCurrent()
{
    const Watch *current = watch();
    if (!current)
        return;
    const qint64 id = current->id;
    Ask::Question question;
    question.title = tr("Remove the watch %1?").arg(current->name);
    question.text = tr("What it found is no longer gathered, and what you said of it is forgotten. "
                       "The messages themselves stay.");
    question.yes = tr("Remove");
    question.harmful = true;
    m_context.ask.confirm(this, question, [this, id] { m_tasks.start(remove(id)); });
}

Task<> WatchPage::remove(qint64 id)
{
    const Result<> removed = co_await m_context.store.write(&watches::remove, id);
    if (!removed)
        Q_EMIT failed(removed.error());
    refresh();
}
