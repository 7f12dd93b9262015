// SPDX-License-Identifier: GPL-3.0-or-later
// When each account's share of a post leaves: all at once, or each in its own next free slot.
#include "ui/planner/composer.h"

#include "core/base/clock.h"
#include "core/schedule/board.h"
#include "core/schedule/recurrence.h"
#include "core/store/store.h"
#include "ui/describe.h"
#include "ui/planner/planwords.h"
#include "ui/planner/whenrow.h"
#include "ui/pulse.h"

#include <QLocale>

using namespace Qt::StringLiterals;

Instant Composer::dueOf(qint64 accountId) const
{
    return m_post.queued ? m_post.times.value(accountId, m_context.clock.now()) : m_when->at();
}

Instant Composer::firstDue() const
{
    if (!m_post.queued || m_post.times.isEmpty())
        return m_when->at();
    return *std::min_element(m_post.times.begin(), m_post.times.end());
}

bool Composer::past() const
{
    if (m_when->now())
        return false;
    const QList<Account> accounts = writable();
    const Instant now = m_context.clock.now();
    return std::any_of(accounts.begin(), accounts.end(), [this, now](const Account &each) {
        return dueOf(each.id) < now;
    });
}

QString Composer::whenWords(const QList<Account> &accounts) const
{
    if (m_when->now())
        return tr("Now");
    const auto words = [](Instant at, const QTimeZone &zone) {
        return QLocale().toString(walltime::at(at, zone), tr("ddd d MMM yyyy, HH:mm"));
    };
    if (!m_post.queued) {
        QString when = u"%1 (%2)"_s.arg(words(m_when->at(), m_when->zoneOf()), m_when->zone());
        if (const auto again = recurrence::fromText(m_post.repeat))
            when += u" · "_s + describe::repeats(*again, m_when->day());
        return when;
    }
    QMap<Instant, QStringList> who;
    for (const Account &each : accounts) {
        if (m_post.times.contains(each.id))
            who[m_post.times[each.id]].append(platform::name(each.platform));
    }
    QStringList lines;
    for (auto each = who.begin(); each != who.end(); ++each) {
        const QString at = words(each.key(), m_context.pulse.zone());
        lines.append(who.size() == 1 ? at : u"%1 (%2)"_s.arg(at, QLocale().createSeparatedList(*each)));
    }
    return lines.isEmpty() ? tr("In the next free slot") : lines.join(u" · "_s);
}

void Composer::tellSlots(const QList<Account> &accounts)
{
    m_when->offerSlots(!accounts.isEmpty());
    QStringList lines;
    for (const Account &each : accounts) {
        const QString name = platform::name(each.platform);
        if (m_post.times.contains(each.id))
            lines.append(describe::because(
                name, describe::exact(m_post.times[each.id], m_context.pulse.zone())));
        if (!m_post.queued || !m_slotless.contains(each.id))
            continue;
        Strip::Line line;
        line.words = describe::because(name, tr("It has no free slot: the planner’s menu makes them"));
        m_wrong.append(line);
    }
    m_when->tellSlots(lines.join(u'\n'));
}

void Composer::seekSlots()
{
    if (!m_post.queued || m_seeking)
        return;
    const QList<Account> accounts = writable();
    m_post.times.removeIf([&accounts](const auto &time) {
        return std::none_of(accounts.begin(), accounts.end(),
                            [&time](const Account &each) { return each.id == time.key(); });
    });
    const bool unknown = std::any_of(accounts.begin(), accounts.end(), [this](const Account &each) {
        return !m_post.times.contains(each.id) && !m_slotless.contains(each.id);
    });
    if (!unknown)
        return;
    m_seeking = true;
    m_tasks.start(findSlots(m_round));
}

Task<> Composer::findSlots(int round)
{
    const QList<Account> accounts = writable();
    const Instant now = m_context.clock.now();
    QMap<qint64, Instant> times;
    QSet<qint64> none;
    for (const Account &each : accounts) {
        const qint64 id = each.id;
        if (m_post.times.contains(id)) {
            times.insert(id, m_post.times[id]);
            continue;
        }
        const Result<std::optional<rhythm::Occurrence>> next
            = co_await m_context.store.read(&board::nextFree, id, now);
        if (next && *next)
            times.insert(id, (*next)->at);
        else
            none.insert(id);
    }
    m_seeking = false;
    if (round == m_round && m_post.queued) {
        m_post.times = times;
        m_slotless = none;
    }
    changed(); // accounts may have been chosen meanwhile
    co_return;
}

// A post that is planned already has taken its own.
Task<bool> Composer::slotsStand()
{
    if (!m_post.queued || m_post.postId != 0)
        co_return true;
    const QMap<qint64, Instant> shown = m_post.times;
    const QList<qint64> accounts = shown.keys();
    const Instant now = m_context.clock.now();
    bool same = true;
    for (const qint64 id : accounts) {
        const Result<std::optional<rhythm::Occurrence>> next
            = co_await m_context.store.read(&board::nextFree, id, now);
        if (next && *next && (*next)->at != shown[id]) {
            m_post.times.insert(id, (*next)->at);
            same = false;
        }
    }
    co_return same;
}
