// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer keeps as it is typed, and what it plans.
#include "ui/planner/composer.h"

#include "core/base/clock.h"
#include "core/schedule/decisions.h"
#include "core/schedule/split.h"
#include "core/store/store.h"
#include "core/store/values.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/repeatrow.h"
#include "ui/planner/strip.h"
#include "ui/planner/whenrow.h"
#include "ui/pulse.h"
#include "ui/signature.h"
#include "ui/segments.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace {

// A post that is new has its draft, one that is planned has another: neither overwrites the other.
const QString newDraft = u"composer.draft"_s;

QString keyOf(qint64 postId)
{
    return postId == 0 ? newDraft : u"%1.%2"_s.arg(newDraft).arg(postId);
}

} // namespace

QString Composer::draftKey() const
{
    return keyOf(m_post.postId);
}

QList<Account> Composer::writable() const
{
    QList<Account> found;
    for (const Account &each : m_accounts->chosen()) {
        const bool gone = std::any_of(m_there.begin(), m_there.end(), [&each](const Publication &one) {
            return one.accountId == each.id && !posts::open(one.state)
                && one.state != Publication::State::Cancelled;
        });
        if (!gone)
            found.append(each);
    }
    return found;
}

void Composer::thaw(const Composition &post)
{
    const QScopedValueRollback filling(m_filling, true);
    m_post = post;
    m_asking = false;
    ++m_round;
    if (m_post.isEmpty() && m_post.postId == 0 && m_post.accounts.isEmpty()) {
        m_post.common.language = QLocale().name().left(2);
        if (m_context.pulse.accounts().size() == 1)
            m_post.accounts.append(m_context.pulse.accounts().constFirst().id);
    }
    m_version = Composition::everybody;
    const QSignalBlocker quiet(m_accounts);
    m_accounts->setChosen(QSet<qint64>(m_post.accounts.begin(), m_post.accounts.end()));
    const auto wall = walltime::parse(m_post.wall);
    if (m_post.queued)
        m_when->setQueued();
    else if (wall)
        m_when->schedule(*wall, m_post.zone);
    else
        m_when->setNow();
    m_repeat->setFirst(m_when->day());
    m_repeat->set(recurrence::fromText(m_post.repeat));
    if (m_post.postId == 0)
        m_repeats = {};
    m_scope->setCurrent(0);
    if (m_post.postId == 0) { // what was free when it was begun may have gone by
        const Instant now = m_context.clock.now();
        m_post.times.removeIf([now](const auto &each) { return each.value() < now; });
    }
    m_slotless.clear();
    showStanding();
    fillTabs();
    showContent();
    m_settle.stop();
    m_kept = m_post.toJson();
    m_clashes.clear();
    seekSlots();
    judge();
    if (!m_post.isEmpty())
        m_tasks.start(lookAround());
}

// How it stands where it has left, or tried to.
void Composer::showStanding()
{
    QLayout *lines = m_standing->layout();
    while (QLayoutItem *item = lines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    QSet<qint64> fixed;
    std::optional<Publication::State> whole;
    for (const Publication &each : std::as_const(m_there)) {
        if (each.state == Publication::State::Cancelled)
            continue;
        const bool open = posts::open(each.state);
        if (!open)
            fixed.insert(each.accountId);
        whole = !whole || *whole == each.state ? each.state : *whole;
        const bool trouble = each.errorKind && open;
        if (open && !trouble)
            continue;
        const qsizetype parts = std::count_if(m_there.begin(), m_there.end(), [&each](const Publication &one) {
            return one.accountId == each.accountId && one.state != Publication::State::Cancelled;
        });
        QString words = u"%1: %2"_s.arg(platform::name(each.platform), describe::state(each.state));
        if (parts > 1)
            words = tr("%1, part %2 of %3: %4")
                        .arg(platform::name(each.platform), describe::number(each.part + 1),
                             describe::number(parts), describe::state(each.state));
        if (each.errorKind) {
            words = describe::because(words, describe::error(*each.errorKind));
            if (!each.error.isEmpty())
                words = describe::because(words, plain::within(each.error));
        }
        auto *strip = new Strip(m_context.theme, describe::tone(each.state), m_standing);
        strip->setLines(QStringList { words });
        const bool resumes = parts > 1 && each.state == Publication::State::Refused;
        if (resumes) {
            strip->setAction(tr("Go on from part %1").arg(describe::number(each.part + 1)));
            connect(&strip->action(), &QAbstractButton::clicked, this,
                    [this, id = each.id] { m_tasks.start(sendAgain(id)); });
        }
        lines->addWidget(strip);
    }
    m_standing->setVisible(lines->count() > 0);
    m_accounts->setFixed(fixed);
    if (m_post.postId != 0 && whole)
        m_state->set(describe::state(*whole), describe::tone(*whole));
    else
        m_state->set({}, draw::Tone::Neutral);
}

void Composer::keep()
{
    m_settle.stop();
    const QString draft = m_post.toJson();
    if (std::exchange(m_kept, draft) != draft)
        m_tasks.start(save(draftKey(), draft));
}

Task<> Composer::load()
{
    const Result<QString> draft = co_await m_context.store.read(&values::get, newDraft);
    if (draft && m_post.isEmpty() && m_post.postId == 0)
        thaw(Composition::fromJson(*draft));
}

Task<> Composer::readAsked()
{
    const Result<approvals::Asked> asked = co_await m_context.store.read(&approvals::asked);
    if (!asked || *asked == m_asked)
        co_return;
    m_asked = *asked;
    judge();
    co_return;
}

Task<> Composer::save(QString key, QString draft)
{
    const Result<> saved = co_await m_context.store.write(&values::set, key, draft);
    if (!saved)
        Q_EMIT failed(saved.error());
    co_return;
}

void Composer::writeNew()
{
    m_tasks.start(openNew(std::nullopt, {}));
}

void Composer::begin(Instant at, const QList<qint64> &accounts)
{
    m_tasks.start(openNew(at, accounts));
}

Task<> Composer::openNew(std::optional<Instant> when, QList<qint64> accounts)
{
    if (m_post.postId != 0 || m_post.isEmpty()) {
        keep();
        const Result<QString> draft = co_await m_context.store.read(&values::get, newDraft);
        m_there.clear();
        Composition post = draft ? Composition::fromJson(*draft) : Composition();
        post.postId = 0;
        thaw(post);
    }
    if (when) {
        const QDateTime wall = walltime::at(*when, m_context.pulse.zone());
        m_when->schedule(wall, QString::fromUtf8(m_context.pulse.zone().id()));
    }
    if (m_accounts->chosen().isEmpty() && !accounts.isEmpty())
        m_accounts->setChosen(QSet<qint64>(accounts.begin(), accounts.end()));
    Q_EMIT wanted();
    box().setFocus();
    co_return;
}

void Composer::edit(qint64 postId)
{
    m_tasks.start(open(postId));
}

// What is planned, and over it what was typed since.
Task<> Composer::open(qint64 postId)
{
    if (postId != m_post.postId)
        keep();
    publications::Filter filter;
    filter.postId = postId;
    const auto there = co_await m_context.store.read(&publications::list, filter);
    const Result<posts::Post> post = co_await m_context.store.read(&posts::one, postId);
    const QString key = keyOf(postId);
    const Result<QString> draft = co_await m_context.store.read(&values::get, key);
    const Result<repeating::Repeats> repeats
        = co_await m_context.store.read(&repeating::of, postId);
    if (!there || !post || !draft || !repeats) {
        Q_EMIT failed(!there   ? there.error()
                      : !post  ? post.error()
                      : !draft ? draft.error()
                               : repeats.error());
        co_return;
    }
    m_there = *there;
    m_repeats = *repeats;
    std::sort(m_there.begin(), m_there.end(), [](const Publication &a, const Publication &b) {
        return std::pair(a.accountId, a.part) < std::pair(b.accountId, b.part);
    });
    const bool typed = !draft->isEmpty();
    Composition shown = Composition::fromJson(typed ? *draft : post->composition);
    if (!typed && post->composition.isEmpty()) { // planned before compositions were kept
        QList<Publication> rows;
        std::copy_if(m_there.begin(), m_there.end(), std::back_inserter(rows), [](const Publication &each) {
            return each.state != Publication::State::Cancelled;
        });
        shown = composition::recalled(rows);
        if (rows.isEmpty())
            shown.common.text = post->text;
        shown.wall = post->wall;
        shown.zone = post->zone;
    }
    shown.postId = postId;
    if (!typed) {
        shown.accounts.clear();
        std::optional<Instant> due;
        QMap<qint64, Instant> times;
        for (const Publication &each : std::as_const(m_there)) {
            if (each.state != Publication::State::Cancelled && !shown.accounts.contains(each.accountId))
                shown.accounts.append(each.accountId);
            // A draft without a time of its own has the moment it was kept: that is none.
            const bool timed = !shown.wall.isEmpty() || each.state != Publication::State::Draft
                || each.dueAt > m_context.clock.now() + 1min;
            const bool leaves = posts::open(each.state) && each.part == 0;
            if (leaves && (timed || shown.queued) && each.dueAt) {
                due = each.dueAt;
                times.insert(each.accountId, *each.dueAt);
            }
        }
        // Each in its own slot: there is no time they share.
        const QList<Instant> moments = times.values();
        shown.queued = std::any_of(moments.begin(), moments.end(), [&due](Instant each) { return each != *due; })
            || (shown.queued && !moments.isEmpty());
        shown.times = shown.queued ? times : QMap<qint64, Instant>();
        if (shown.queued) {
            shown.wall.clear();
            shown.zone.clear();
            due.reset();
        }
        // It may have been moved since it was written.
        const auto wall = walltime::parse(shown.wall);
        const auto zone = walltime::zone(shown.zone);
        const bool isThere = wall && zone && due && walltime::resolve(*wall, *zone).at == *due;
        if (due && !isThere) {
            const QTimeZone here = zone && !shown.zone.isEmpty() ? *zone : m_context.pulse.zone();
            shown.wall = walltime::at(*due, here).toString(u"yyyy-MM-dd HH:mm:ss"_s);
            shown.zone = QString::fromUtf8(here.id());
        }
    }
    if (m_repeats.id != 0 && !typed)
        shown.repeat = m_repeats.rule;
    thaw(shown);
    Q_EMIT wanted();
    box().setFocus();
    co_return;
}

publications::Plan Composer::planOf(Publication::State state, Instant due, Instant now) const
{
    publications::Plan whole;
    whole.text = m_post.common.thread ? split::whole(m_post.common.text) : m_post.common.text;
    if (!m_when->now() && !m_post.queued) {
        whole.wall = m_when->wall();
        whole.zone = m_when->zone();
    }
    Composition kept = m_post;
    kept.postId = 0; // it is known by its row
    whole.composition = kept.toJson();
    for (const Account &account : writable())
        whole.drafts += composition::drafts(m_post, leaving(account), account, state,
                                            m_post.queued ? dueOf(account.id) : due, now);
    for (publications::Draft &each : whole.drafts)
        each.writer = signature::of(m_context.settings);
    return whole;
}

// What is there now, to go back to.
publications::Plan Composer::planBefore() const
{
    publications::Plan before;
    before.wall = m_post.wall;
    before.zone = m_post.zone;
    Composition kept = m_post;
    kept.postId = 0;
    before.composition = kept.toJson();
    for (const Publication &each : m_there) {
        if (!posts::open(each.state))
            continue;
        publications::Draft draft;
        draft.accountId = each.accountId;
        draft.part = each.part;
        draft.outgoing = each.outgoing;
        draft.state = each.state;
        draft.dueAt = each.dueAt.value_or(each.createdAt);
        draft.startAt = each.nextAt;
        before.drafts.append(draft);
    }
    before.text = before.drafts.isEmpty() ? m_post.common.text : before.drafts.first().outgoing.text;
    return before;
}

Task<> Composer::plan(Publication::State state)
{
    m_planning = true;
    judge();
    const bool free = co_await slotsStand();
    if (!free) {
        m_planning = false;
        judge();
        Q_EMIT told(tr("A slot was taken meanwhile: the next one is shown"));
        co_return;
    }
    const Instant now = m_context.clock.now();
    const bool soon = m_when->now();
    const Instant due = soon ? now + 10s : firstDue(); // time to think again
    const publications::Plan whole = planOf(state, due, now);
    const QString draft = m_post.toJson();
    const QString key = draftKey();
    const qint64 postId = m_post.postId;
    publications::Plan before;
    if (postId != 0) {
        const Result<posts::Post> was = co_await m_context.store.read(&posts::one, postId);
        before = planBefore();
        if (was) {
            before.text = was->text;
            before.wall = was->wall;
            before.zone = was->zone;
            before.composition = was->composition;
        }
    }
    const bool alone = m_repeats.id != 0 && m_scope->current() == 0;
    const bool again = !m_post.repeat.isEmpty() && !soon && state == Publication::State::Scheduled;
    if (!alone && (again || (m_repeats.id != 0 && state == Publication::State::Scheduled && !soon))) {
        const Result<repeating::Change> changed = co_await planRepeated(whole, now);
        m_planning = false;
        if (!changed) {
            judge();
            Q_EMIT failed(changed.error());
            co_return;
        }
        m_tasks.start(save(key, {}));
        const repeating::Change made = *changed;
        leave(again ? tr("Scheduled: repeats from %1").arg(describe::exact(due, m_context.pulse.zone()))
                    : tr("It stops after this one"),
              [this, made, draft] { m_tasks.start(unrepeat(made, draft)); });
        co_return;
    }
    if (alone) {
        const Result<> own = co_await m_context.store.write(&repeating::setAlone, postId);
        Q_UNUSED(own) // at worst it follows the others
    }
    Result<QList<qint64>> ids = QList<qint64>();
    if (postId == 0) {
        const auto made = co_await m_context.store.write(&publications::plan, whole, now);
        ids = made;
    } else {
        const auto made = co_await m_context.store.write(&posts::replan, postId, whole, now);
        ids = made;
    }
    m_planning = false;
    if (!ids) {
        judge();
        Q_EMIT failed(ids.error()); // everything typed stays
        co_return;
    }
    const QString what = state == Publication::State::Draft ? tr("Draft saved")
        : waits(writable()) ? tr("Approval is asked for: nothing leaves before")
        : soon ? tr("Post leaves in 10 seconds")
               : tr("Scheduled: %1").arg(describe::exact(due, m_context.pulse.zone()));
    m_tasks.start(save(key, {}));
    finish(what, *ids, before, draft, postId);
    co_return;
}

// What comes again, begun or changed from the post that is edited.
Task<Result<repeating::Change>> Composer::planRepeated(publications::Plan whole, Instant now)
{
    const qint64 postId = m_post.postId;
    const std::optional<Recurrence> rule = recurrence::fromText(m_post.repeat);
    if (m_repeats.id == 0) {
        const Recurrence again = rule.value_or(Recurrence());
        const Result<repeating::Change> begun
            = co_await m_context.store.write(&repeating::begin, postId, whole, again, now);
        co_return begun;
    }
    if (!rule) {
        const Result<repeating::Change> ended
            = co_await m_context.store.write(&repeating::endAfter, postId, now);
        co_return ended;
    }
    const repeating::Scope scope
        = m_scope->current() == 1 ? repeating::Scope::Following : repeating::Scope::All;
    const Recurrence again = *rule;
    const Result<repeating::Change> changed
        = co_await m_context.store.write(&repeating::change, postId, scope, whole, again, now);
    co_return changed;
}

Task<> Composer::unrepeat(repeating::Change change, QString draft)
{
    const Instant now = m_context.clock.now();
    const Result<> undone = co_await m_context.store.write(&repeating::undo, change, now);
    if (!undone) {
        Q_EMIT told(tr("Part of it has left already: see Posts"));
        co_return;
    }
    const Composition written = Composition::fromJson(draft);
    if (written.postId != 0)
        co_return; // its row is another one now: the calendar shows it
    thaw(written);
    m_tasks.start(save(newDraft, draft));
    show();
    Q_EMIT wanted();
    co_return;
}

void Composer::leave(const QString &what, const std::function<void()> &undo)
{
    m_there.clear();
    thaw({});
    hide();
    Q_EMIT left();
    Q_EMIT planned(what, undo);
}

void Composer::finish(const QString &what, QList<qint64> ids, publications::Plan before, QString draft,
                      qint64 postId)
{
    if (postId == 0)
        leave(what, [this, ids, draft] { m_tasks.start(takeBack(ids, draft)); });
    else
        leave(what, [this, postId, before] { m_tasks.start(putBack(postId, before)); });
}

// What is being written is thrown away, or what is planned is called off.
Task<> Composer::remove()
{
    const QString draft = m_post.toJson();
    const qint64 postId = m_post.postId;
    m_settle.stop();
    if (postId != 0) {
        const Result<posts::Post> was = co_await m_context.store.read(&posts::one, postId);
        publications::Plan before = planBefore();
        publications::Plan nothing;
        if (was) {
            before.text = was->text;
            before.wall = was->wall;
            before.zone = was->zone;
            before.composition = was->composition;
            nothing.text = was->text;
            nothing.composition = was->composition;
        }
        const Instant now = m_context.clock.now();
        const auto done = co_await m_context.store.write(&posts::replan, postId, nothing, now);
        if (!done) {
            Q_EMIT failed(done.error());
            co_return;
        }
        m_tasks.start(save(keyOf(postId), {}));
        finish(tr("Post deleted"), {}, before, draft, postId);
        co_return;
    }
    m_tasks.start(save(newDraft, {}));
    thaw({});
    hide();
    Q_EMIT left();
    Q_EMIT planned(tr("Draft discarded"), [this, draft] {
        m_tasks.start(save(newDraft, draft));
        thaw(Composition::fromJson(draft));
        show();
        Q_EMIT wanted();
    });
}

Task<> Composer::takeBack(QList<qint64> ids, QString draft)
{
    const Instant now = m_context.clock.now();
    bool all = true;
    for (const qint64 id : ids) {
        const Result<> cancelled = co_await m_context.store.write(&decisions::cancel, id, now);
        if (!cancelled)
            all = false;
    }
    if (!all) {
        Q_EMIT told(tr("Part of it has left already: see Posts"));
        co_return;
    }
    thaw(Composition::fromJson(draft));
    m_tasks.start(save(newDraft, draft));
    show();
    Q_EMIT wanted();
    co_return;
}

Task<> Composer::putBack(qint64 postId, publications::Plan before)
{
    const Instant now = m_context.clock.now();
    const auto done = co_await m_context.store.write(&posts::replan, postId, before, now);
    if (!done) {
        Q_EMIT told(tr("Part of it has left already: see Posts"));
        co_return;
    }
    edit(postId);
    co_return;
}

// A part that was refused; those behind it follow once it is there.
Task<> Composer::sendAgain(qint64 publicationId)
{
    const Instant now = m_context.clock.now();
    const Result<> again
        = co_await m_context.store.write(&decisions::sendNow, publicationId, now);
    if (!again) {
        Q_EMIT failed(again.error());
        co_return;
    }
    const qint64 postId = m_post.postId;
    co_await open(postId);
}
