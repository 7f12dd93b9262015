// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadview.h"

#include "core/base/clock.h"
#include "core/model/query.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/inbox/threaditems.h"
#include "ui/panes.h"
#include "ui/passageview.h"
#include "ui/plain.h"
#include "ui/pulse.h"

#include <QEvent>
#include <QScrollBar>
#include <QStyle>

namespace {

constexpr int margin = 20;
constexpr int gap = 14;
constexpr qsizetype atFirst = 120; // texts shown before the rest is asked for

// "Show earlier": a thread of thousands opens as fast as one of ten.
class Earlier : public ThreadItem
{
public:
    Earlier(const Theme &theme, const QString &text, std::function<void()> asked, QWidget *parent)
        : ThreadItem(parent)
        , m_button(new Button(theme, Button::Kind::Outlined, text, this))
    {
        connect(m_button, &QPushButton::clicked, this, std::move(asked), Qt::QueuedConnection);
    }
    QSize fit(int) override
    {
        m_button->resize(m_button->sizeHint());
        return m_button->size();
    }
    Side side() const override { return Side::Middle; }

private:
    Button *m_button;
};

} // namespace

ThreadView::ThreadView(const Context &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_column(new QWidget(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    panes::fill(*m_column, QPalette::Window);
    panes::fill(*viewport(), QPalette::Window);
    setWidget(m_column);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Conversation"));
    verticalScrollBar()->setSingleStep(24);
}

bool ThreadView::same(const Thread &a, const Thread &b)
{
    const auto entry = [](const conversations::Entry &x, const conversations::Entry &y) {
        return x.id == y.id && x.deleted == y.deleted && x.message.editedAt == y.message.editedAt
            && x.message.body.text == y.message.body.text && x.message.poll == y.message.poll
            && x.writer == y.writer;
    };
    const auto reply = [](const Publication &x, const Publication &y) {
        return x.id == y.id && x.state == y.state && x.error == y.error
            && x.errorKind == y.errorKind && x.dueAt == y.dueAt;
    };
    const auto standing = [](const moderations::Standing &x, const moderations::Standing &y) {
        return x.entryId == y.entryId && x.kind == y.kind && x.messageId == y.messageId
            && x.outcome == y.outcome;
    };
    const auto note = [](const notes::Note &x, const notes::Note &y) { return x.id == y.id; };
    return std::equal(a.notes.begin(), a.notes.end(), b.notes.begin(), b.notes.end(), note)
        && a.rules == b.rules && a.canEdit == b.canEdit && a.canDelete == b.canDelete
        && std::equal(a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(), reply)
        && std::equal(a.standing.begin(), a.standing.end(), b.standing.begin(), b.standing.end(), standing)
        && std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), entry)
        && std::equal(a.replies.begin(), a.replies.end(), b.replies.begin(), b.replies.end(), reply);
}

void ThreadView::find(const QStringList &terms)
{
    m_terms = terms;
    m_at = -1;
    const auto fits = [&terms](const conversations::Entry &each) {
        return !query::matches(plain::text(each.message.body.text), terms).isEmpty();
    };
    const bool hides = !m_all && m_shown.entries.size() > atFirst && !terms.isEmpty();
    if (hides && std::any_of(m_shown.entries.cbegin(), m_shown.entries.cend(), fits)) {
        m_all = true;
        show(Thread(m_shown), false); // marks them
    } else {
        mark();
    }
    goTo(m_places - 1); // what was found is the newest that fits
}

// Where it stands, in every text that is shown.
void ThreadView::mark()
{
    m_places = 0;
    for (const ThreadItem *item : std::as_const(m_items)) {
        if (PassageView *passage = item->passage())
            m_places += passage->find(m_terms);
    }
    if (m_at >= m_places)
        m_at = m_places - 1;
}

void ThreadView::goOn(int by)
{
    if (m_places > 0)
        goTo((m_at + by + m_places) % m_places);
}

void ThreadView::goTo(int place)
{
    m_at = place;
    int before = 0;
    for (ThreadItem *item : std::as_const(m_items)) {
        PassageView *passage = item->passage();
        if (!passage)
            continue;
        const bool here = place >= before && place < before + passage->found();
        passage->point(here ? place - before : -1);
        if (here) {
            const QRect line = passage->placeOf(place - before);
            const QPoint middle = passage->mapTo(m_column, line.center());
            ensureVisible(m_column->width() / 2, middle.y(), 0, viewport()->height() / 3);
        }
        before += passage->found();
    }
    Q_EMIT foundChanged();
}

void ThreadView::clear()
{
    m_terms.clear();
    m_places = 0;
    m_at = -1;
    dropItems();
    m_senses.clear();
    m_given.clear();
    m_shown = {};
    m_all = false;
    arrange();
}

void ThreadView::show(const Thread &thread, bool toEnd)
{
    const int value = verticalScrollBar()->value();
    const bool atEnd = value >= verticalScrollBar()->maximum() - 4;
    if (toEnd)
        m_all = false;
    m_shown = thread;
    dropItems();
    m_day.reset();

    const qsizetype count = thread.entries.size();
    const qsizetype skip = m_all || count <= atFirst ? 0 : count - atFirst;
    auto note = thread.notes.cbegin();
    const auto addNotesBefore = [&](std::optional<Instant> when) {
        for (; note != thread.notes.cend() && (!when || note->writtenAt < *when); ++note) {
            addDay(note->writtenAt);
            add(new NoteMark(m_context, *note, m_column));
        }
    };
    bool first = true;
    for (qsizetype each = 0; each < count; ++each) {
        const conversations::Entry &entry = thread.entries[each];
        const bool subject = first && entry.message.kind == Message::Kind::Post;
        first = false;
        if (!subject && each < skip) {
            while (note != thread.notes.cend() && note->writtenAt < entry.message.createdAt)
                ++note; // as early as what is left out
            continue;
        }
        if (each == skip && skip > 0)
            add(new Earlier(m_context.theme, tr("Show %Ln earlier", nullptr, int(skip)),
                            [this] {
                                m_all = true;
                                show(Thread(m_shown), false);
                            },
                            m_column));
        if (!subject) {
            addNotesBefore(entry.message.createdAt);
            addDay(entry.message.createdAt);
        }
        auto *bubble = new Bubble(m_context,
                                  subject             ? Bubble::Kind::Subject
                                  : entry.message.own ? Bubble::Kind::Ours
                                                      : Bubble::Kind::Theirs,
                                  thread.accountId, m_column);
        bubble->show(entry, m_agreed);
        m_bubbles.insert(entry.id, bubble);
        connect(bubble, &Bubble::forwarded, this, [this, id = entry.id](const QString &text) {
            Q_EMIT forwarded(id, text);
        });
        bubble->setRinged(entry.id == m_pointed);
        if (entry.message.own && !entry.deleted)
            showChange(*bubble, entry.message.remoteId);
        connect(bubble, &Bubble::pictureAgreed, this,
                [this](const QUrl &url) { m_agreed.insert(url); });
        if (!subject && !entry.message.own && !entry.deleted) {
            const qint64 id = entry.id;
            m_theirs.insert(id, bubble);
            connect(bubble, &Bubble::moodGiven, this,
                    [this, id](understanding::Label label) { Q_EMIT moodGiven(id, label); });
            if (m_senses.contains(id))
                bubble->feel(m_senses[id], understanding::labelFrom(m_given.value(id)));
        }
        add(bubble);
        addRules(entry.id);
    }
    addNotesBefore(std::nullopt);
    m_newest = 0; // of theirs
    for (const conversations::Entry &entry : thread.entries) {
        if (!entry.message.own)
            m_newest = entry.id;
    }
    for (const conversations::Entry &entry : thread.entries) {
        if (Bubble *bubble = m_bubbles.value(entry.id))
            showStanding(*bubble, entry);
    }
    for (const Publication &reply : thread.replies) {
        addDay(reply.dueAt.value_or(reply.createdAt));
        auto *bubble = new Bubble(m_context, Bubble::Kind::Ours, thread.accountId, m_column);
        bubble->show(reply);
        connect(bubble, &Bubble::decided, this, &ThreadView::decided, Qt::QueuedConnection);
        add(bubble);
    }
    arrange();
    verticalScrollBar()->setValue(toEnd || atEnd ? verticalScrollBar()->maximum() : value);
    if (m_terms.isEmpty())
        return;
    const int was = m_at;
    mark();
    if (was >= 0)
        goTo(std::min(was, m_places - 1));
}

// Below the message they saw to, in the order they did.
void ThreadView::addRules(qint64 messageId)
{
    for (const rulelog::Entry &each : std::as_const(m_shown.rules)) {
        if (each.messageId != messageId)
            continue;
        auto *mark = new RuleMark(m_context, each, m_column);
        connect(mark, &RuleMark::opened, this, &ThreadView::ruleChosen, Qt::QueuedConnection);
        connect(mark, &RuleMark::decisionAsked, this, &ThreadView::decisionAsked,
                Qt::QueuedConnection);
        connect(mark, &RuleMark::dismissed, this, &ThreadView::proposalDismissed,
                Qt::QueuedConnection);
        add(mark);
    }
}

// What is being done to a text of ours, else what can be.
void ThreadView::showChange(Bubble &bubble, const QString &remoteId)
{
    for (const Publication &change : m_shown.changes) {
        if (change.action->targetId != remoteId)
            continue;
        bubble.follow(change);
        connect(&bubble, &Bubble::decided, this, &ThreadView::decided, Qt::QueuedConnection);
        return;
    }
    bubble.offerChanges(remoteId, m_shown.canEdit, m_shown.canDelete);
    connect(&bubble, &Bubble::changeAsked, this, &ThreadView::changeAsked, Qt::QueuedConnection);
}

void ThreadView::toEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

// Later: a picture among them may be on its way, and this may be asked from inside a coroutine.
void ThreadView::dropItems()
{
    for (ThreadItem *item : std::as_const(m_items)) {
        item->hide();
        item->deleteLater();
    }
    m_items.clear();
    m_bubbles.clear();
    m_theirs.clear();
}

// "Hidden by Inès, article 3" below the message; what was done to its author, too.
void ThreadView::showStanding(Bubble &bubble, const conversations::Entry &entry) const
{
    QStringList words;
    bool failed = false;
    for (const moderations::Standing &each : m_shown.standing) {
        const bool elsewhere = !m_bubbles.contains(each.messageId) && entry.id == m_newest
            && each.authorId == entry.message.author.remoteId && !each.authorId.isEmpty();
        if (each.messageId != entry.id && !elsewhere)
            continue;
        QString what = describe::deed(each.kind);
        if (each.article > 0)
            what = tr("%1 by %2, article %3").arg(what, each.moderator, QString::number(each.article));
        if (each.outcome != Publication::State::Sent)
            what = tr("%1 (%2)").arg(what, describe::outcome(each.outcome));
        failed = failed || moderations::failed(each.outcome);
        words.append(what);
    }
    if (!words.isEmpty())
        bubble.setStanding(words.join(u'\n'), failed ? Token::Negative : Token::Warning);
}

void ThreadView::point(qint64 messageId)
{
    for (const qint64 id : { m_pointed, messageId }) {
        if (Bubble *bubble = m_bubbles.value(id))
            bubble->setRinged(id == messageId);
    }
    m_pointed = messageId;
    if (Bubble *bubble = m_bubbles.value(messageId))
        QTimer::singleShot(0, bubble, [this, bubble] { ensureWidgetVisible(bubble, 0, gap); });
}

void ThreadView::feel(const QHash<qint64, understanding::Sense> &senses,
                      const QHash<qint64, QString> &given)
{
    const int value = verticalScrollBar()->value();
    const bool atEnd = value >= verticalScrollBar()->maximum() - 4;
    m_senses = senses;
    m_given = given;
    for (auto each = m_theirs.cbegin(); each != m_theirs.cend(); ++each) {
        if (senses.contains(each.key()))
            each.value()->feel(senses[each.key()],
                               understanding::labelFrom(given.value(each.key())));
    }
    arrange();
    verticalScrollBar()->setValue(atEnd ? verticalScrollBar()->maximum() : value);
}

void ThreadView::add(ThreadItem *item)
{
    if (auto *bubble = qobject_cast<Bubble *>(item))
        connect(bubble, &Bubble::linkChosen, this, &ThreadView::linkChosen);
    item->installEventFilter(this);
    item->QWidget::show();
    m_items.append(item);
}

void ThreadView::addDay(Instant when)
{
    const qint64 day = walltime::localDay(when, m_context.pulse.zone());
    if (m_day == day)
        return;
    m_day = day;
    add(new DayMark(m_context.theme,
                    describe::day(when, m_context.clock.now(), m_context.pulse.zone()), m_column));
}

void ThreadView::arrange()
{
    const int width = viewport()->width();
    int top = margin;
    for (ThreadItem *item : m_items) {
        const QSize size = item->fit(width - 2 * margin);
        int left = margin;
        if (item->side() == ThreadItem::Side::End)
            left = width - margin - size.width();
        else if (item->side() == ThreadItem::Side::Middle)
            left = (width - size.width()) / 2;
        item->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 10),
                                             QRect(QPoint(left, top), size)));
        item->update();
        top += size.height() + gap;
    }
    m_column->resize(width, top - gap + margin);
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
    QScrollArea::resizeEvent(event);
    arrange();
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

bool ThreadView::eventFilter(QObject *watched, QEvent *event)
{
    // A picture was asked for and has come: its bubble grew.
    if (event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &ThreadView::arrange, Qt::QueuedConnection);
    return QScrollArea::eventFilter(watched, event);
}
