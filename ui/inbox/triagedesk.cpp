// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/triagedesk.h"

#include "core/base/clock.h"
#include "core/inbox/snooze.h"
#include "core/store/labels.h"
#include "core/store/notes.h"
#include "core/store/store.h"
#include "core/store/team.h"
#include "ui/ask.h"
#include "ui/choices.h"
#include "ui/describe.h"
#include "ui/inbox/inboxviews.h"
#include "ui/pulse.h"
#include "ui/rulewords.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

TriageDesk::TriageDesk(const Context &context, InboxViews &views, QWidget *over)
    : QObject(over)
    , m_context(context)
    , m_views(views)
    , m_over(over)
{
}

void TriageDesk::setState(QList<qint64> ids, conversations::Triage to, const QString &what)
{
    if (!ids.isEmpty())
        m_tasks.start(change(ids, to, what));
}

Task<> TriageDesk::change(QList<qint64> ids, conversations::Triage to, QString what)
{
    const auto written = co_await m_context.store.write(&conversations::setAll, ids, to);
    if (!written) {
        Q_EMIT failed(written.error());
        co_return;
    }
    const QList<conversations::Triaged> before = *written;
    Q_EMIT moved(ids, to.state);
    const QString told
        = before.size() > 1 ? tr("%1: %Ln conversation(s)", nullptr, int(before.size())).arg(what)
                            : what;
    Q_EMIT done(told, [this, before] { m_tasks.start(changeBack(before)); });
}

Task<> TriageDesk::changeBack(QList<conversations::Triaged> before)
{
    const Result<> written = co_await m_context.store.write(&conversations::restore, before);
    if (!written) {
        Q_EMIT failed(written.error());
        co_return;
    }
    QList<qint64> ids;
    for (const conversations::Triaged &each : before)
        ids.append(each.id);
    Q_EMIT broughtBack(ids);
}

void TriageDesk::offerSnooze(QList<qint64> ids, QWidget *near)
{
    if (ids.isEmpty())
        return;
    const QTimeZone zone = m_context.pulse.zone();
    const Instant now = m_context.clock.now();
    const auto choice = [this, ids, now, zone](const QString &text, std::optional<Instant> until) {
        Choice made;
        made.text = text;
        made.icon = until ? u"clock"_s : u"reply"_s;
        made.hint = until ? describe::moment(*until, now, zone) : QString();
        const QString told = until
            ? tr("Snoozed until %1").arg(describe::moment(*until, now, zone))
            : tr("Snoozed until they write");
        made.act = [this, ids, until, told] {
            conversations::Triage to;
            to.state = Conversation::State::Snoozed;
            to.snoozedUntil = until;
            setState(ids, to, told);
        };
        return made;
    };
    const auto words = [](snooze::Choice which) {
        switch (which) {
        case snooze::Choice::AnHour: return tr("For an hour");
        case snooze::Choice::LaterToday: return tr("Later today");
        case snooze::Choice::Tomorrow: return tr("Tomorrow morning");
        case snooze::Choice::NextWeek: return tr("Next week");
        case snooze::Choice::NextReply: return tr("Until they write again");
        }
        Q_UNREACHABLE();
    };
    QList<Choice> choices;
    for (const snooze::Offer &each : snooze::offers(now, zone))
        choices.append(choice(words(each.choice), each.until));
    auto *picker = new Picker(m_context.theme, tr("Snooze until: 14:30, 3 d, 01/12 …"), m_over);
    picker->offer(choices, [choice, now, zone](const QString &typed) {
        const std::optional<Instant> until = snooze::parse(typed, now, zone);
        return until ? QList { choice(tr("Until then"), until) } : QList<Choice>();
    });
    picker->open(near);
}

Result<TriageDesk::Labels> TriageDesk::readLabels(Database &database, QList<qint64> ids)
{
    Labels found;
    const Result<QStringList> all = labels::all(database);
    if (!all)
        return all.error();
    found.all = *all;
    found.everywhere = *all;
    for (const qint64 id : ids) {
        const Result<QStringList> of = labels::of(database, id);
        if (!of)
            return of.error();
        found.everywhere.removeIf([&of](const QString &each) { return !of->contains(each); });
    }
    return found;
}

void TriageDesk::offerLabels(QList<qint64> ids, QWidget *near)
{
    if (!ids.isEmpty())
        m_tasks.start(chooseLabel(ids, QPointer<QWidget>(near)));
}

Task<> TriageDesk::chooseLabel(QList<qint64> ids, QPointer<QWidget> near)
{
    const auto read = co_await m_context.store.read(&TriageDesk::readLabels, ids);
    if (!read) {
        Q_EMIT failed(read.error());
        co_return;
    }
    const Labels known = *read;
    QList<Choice> choices;
    for (const QString &name : known.all) {
        Choice each;
        each.text = name;
        each.checked = known.everywhere.contains(name);
        each.act = [this, ids, name, put = !each.checked] {
            m_tasks.start(label(ids, name, put, true));
        };
        choices.append(each);
    }
    auto *picker = new Picker(m_context.theme, tr("Label"), m_over);
    picker->offer(choices, [this, ids, all = known.all](const QString &typed) {
        QList<Choice> made;
        if (typed.isEmpty() || all.contains(typed, Qt::CaseInsensitive))
            return made;
        Choice create;
        create.text = tr("New label “%1”").arg(typed);
        create.icon = u"plus"_s;
        create.act = [this, ids, typed] { m_tasks.start(label(ids, typed, true, true)); };
        made.append(create);
        return made;
    });
    picker->open(near);
}

Task<> TriageDesk::label(QList<qint64> ids, QString name, bool put, bool tell)
{
    const auto change = put ? &labels::put : &labels::take;
    const Result<QList<qint64>> changed = co_await m_context.store.write(change, ids, name);
    if (!changed) {
        Q_EMIT failed(changed.error());
        co_return;
    }
    if (!tell)
        co_return;
    const QList<qint64> back = *changed;
    const QString told = put ? tr("Labelled “%1”").arg(name) : tr("Label “%1” taken off").arg(name);
    Q_EMIT done(told, [this, back, name, put] { m_tasks.start(label(back, name, !put, false)); });
}

void TriageDesk::offerPeople(QList<qint64> ids, QWidget *near)
{
    if (!ids.isEmpty())
        m_tasks.start(choosePerson(ids, QPointer<QWidget>(near)));
}

Task<> TriageDesk::choosePerson(QList<qint64> ids, QPointer<QWidget> near)
{
    const Result<QStringList> known = co_await m_context.store.read(&conversations::assignees);
    if (!known) {
        Q_EMIT failed(known.error());
        co_return;
    }
    const QString me = m_views.person();
    const auto to = [this, ids](const QString &text, const QString &name) {
        Choice choice;
        choice.text = text;
        choice.icon = u"accounts"_s;
        choice.act = [this, ids, name] { m_tasks.start(assign(ids, name)); };
        return choice;
    };
    QList<Choice> choices;
    QStringList names = *known;
    if (!me.isEmpty()) {
        choices.append(to(tr("%1 (me)").arg(me), me));
        names.removeAll(me);
    }
    for (const QString &each : names)
        choices.append(to(each, each));
    Choice nobody = to(tr("Nobody"), QString());
    nobody.icon = u"close"_s;
    choices.append(nobody);
    auto *picker = new Picker(m_context.theme, tr("Assign to"), m_over);
    picker->offer(choices, [to, me, names](const QString &typed) {
        const bool taken = names.contains(typed, Qt::CaseInsensitive)
            || typed.compare(me, Qt::CaseInsensitive) == 0;
        return typed.isEmpty() || taken ? QList<Choice>()
                                        : QList { to(tr("Assign to “%1”").arg(typed), typed) };
    });
    picker->open(near);
}

Task<> TriageDesk::assign(QList<qint64> ids, QString name)
{
    const auto written = co_await m_context.store.write(&conversations::assign, ids, name);
    if (!written) {
        Q_EMIT failed(written.error());
        co_return;
    }
    const QList<conversations::Assigned> before = *written;
    Q_EMIT done(name.isEmpty() ? tr("Assigned to nobody") : tr("Assigned to %1").arg(name),
                [this, before] { m_tasks.start(reassign(before)); });
}

Task<> TriageDesk::reassign(QList<conversations::Assigned> before)
{
    const Result<> written = co_await m_context.store.write(&conversations::reassign, before);
    if (!written)
        Q_EMIT failed(written.error());
    co_return;
}

void TriageDesk::offerPriority(QList<qint64> ids, QWidget *near)
{
    if (ids.isEmpty())
        return;
    QList<Choice> choices;
    for (const int each : { 1, 0, -1 }) {
        Choice choice;
        choice.text = rulewords::priority(each);
        choice.icon = each > 0 ? u"up"_s : each < 0 ? u"down"_s : u"minus"_s;
        choice.act = [this, ids, each] { m_tasks.start(prioritise(ids, each)); };
        choices.append(choice);
    }
    auto *picker = new Picker(m_context.theme, tr("Priority"), m_over);
    picker->offer(choices, {});
    picker->open(near);
}

Task<> TriageDesk::prioritise(QList<qint64> ids, int priority)
{
    const auto written = co_await m_context.store.write(&conversations::prioritise, ids, priority);
    if (!written) {
        Q_EMIT failed(written.error());
        co_return;
    }
    const QList<conversations::Prioritised> before = *written;
    Q_EMIT done(rulewords::priority(priority),
                [this, before] { m_tasks.start(reprioritise(before)); });
}

Task<> TriageDesk::reprioritise(QList<conversations::Prioritised> before)
{
    const Result<> written = co_await m_context.store.write(&conversations::reprioritise, before);
    if (!written)
        Q_EMIT failed(written.error());
    co_return;
}

void TriageDesk::writeNote(QList<qint64> ids)
{
    if (!ids.isEmpty())
        m_tasks.start(askNote(ids));
}

Task<> TriageDesk::askNote(QList<qint64> ids)
{
    const Result<QStringList> names = co_await m_context.store.read(&team::names);
    Ask::Line question;
    question.title = ids.size() > 1
        ? tr("Note on %Ln conversation(s), for colleagues only", nullptr, int(ids.size()))
        : tr("Note, for colleagues only");
    question.yes = tr("Keep note");
    question.roomy = true;
    if (names)
        question.names = *names;
    const QString me = m_views.person();
    if (!me.isEmpty() && !question.names.contains(me))
        question.names.append(me);
    m_context.ask.line(m_over, question,
                       [this, ids](const QString &text) { m_tasks.start(note(ids, text)); });
}

Result<QList<qint64>> TriageDesk::addNotes(Database &database, QList<qint64> ids, QString writer,
                                           QString body, Instant now)
{
    QList<qint64> made;
    for (const qint64 id : ids) {
        const Result<qint64> note = notes::add(database, id, writer, body, now);
        if (!note)
            return note.error();
        made.append(*note);
    }
    return made;
}

Result<> TriageDesk::removeNotes(Database &database, QList<qint64> notes)
{
    for (const qint64 each : notes) {
        const Result<> removed = notes::remove(database, each);
        if (!removed)
            return removed;
    }
    return {};
}

Task<> TriageDesk::note(QList<qint64> ids, QString body)
{
    const Instant now = m_context.clock.now();
    const QString writer = m_views.person();
    const auto made
        = co_await m_context.store.write(&TriageDesk::addNotes, ids, writer, body, now);
    if (!made) {
        Q_EMIT failed(made.error());
        co_return;
    }
    const QList<qint64> notes = *made;
    Q_EMIT done(tr("Note kept"), [this, notes] { m_tasks.start(takeNotes(notes)); });
}

Task<> TriageDesk::takeNotes(QList<qint64> notes)
{
    const Result<> removed = co_await m_context.store.write(&TriageDesk::removeNotes, notes);
    if (!removed)
        Q_EMIT failed(removed.error());
    co_return;
}
