// SPDX-License-Identifier: GPL-3.0-or-later
// What happens on the days of the plan: one's own events, calendars taken in, and writing about them.
#include "ui/planner/plannerpage.h"

#include "core/base/file.h"
#include "core/base/worker.h"
#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/planner/calendardialog.h"
#include "ui/planner/eventdialog.h"
#include "ui/planner/planwords.h"

#include <QFileInfo>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

// What a draft about it begins with.
QString textOf(const Event &event)
{
    QString text = plain::line(event.title);
    for (const Foreign &each : { event.place, event.note }) {
        if (!each.isEmpty())
            text += u"\n\n"_s + plain::text(each);
    }
    return text;
}

} // namespace

void PlannerPage::offerDay(const QDate &day, const QPoint &global)
{
    if (!day.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Event &each : std::as_const(m_board.events)) {
        if (each.first <= day && each.last >= day)
            addHappening(*menu, day, describe::event(each), textOf(each), &each);
    }
    for (const board::Observed &each : std::as_const(m_board.observed)) {
        if (each.day.date != day)
            continue;
        const QString name = describe::holiday(each.day.name, {});
        addHappening(*menu, day, describe::holiday(each.day.name, each.countries), name, nullptr);
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    const QString date = QLocale().toString(day, tr("dddd d MMMM"));
    connect(menu->addAction(tr("New event on %1…").arg(date)), &QAction::triggered, this, [this, day] {
        Event event;
        event.first = event.last = day;
        openEvent(event);
    });
    menu->popup(global);
}

void PlannerPage::addHappening(QMenu &menu, const QDate &day, const QString &title,
                               const QString &text, const Event *event)
{
    const auto shown = [](QString words) { return words.left(60).replace(u'&', u"&&"_s); };
    QMenu *about = menu.addMenu(shown(title));
    connect(about->addAction(tr("Write a draft about it")), &QAction::triggered, this,
            [this, day, text] {
                const Instant at = timeOn(day);
                if (at < m_context.clock.now())
                    Q_EMIT told(describe::obstacle(rearrange::Obstacle::Past, Platform::Mastodon));
                else
                    m_desk->draft(text, at);
            });
    if (!event || event->calendarId != 0)
        return;
    connect(about->addAction(tr("Edit…")), &QAction::triggered, this,
            [this, id = event->id] { m_tasks.start(edit(id)); });
    connect(about->addAction(tr("Delete")), &QAction::triggered, this,
            [this, id = event->id] { m_tasks.start(drop(id)); });
}

void PlannerPage::newEvent()
{
    Event event;
    event.first = m_mode != Mode::List && view()->cursor().day.isValid() ? view()->cursor().day
                                                                         : m_context.today();
    event.last = event.first;
    openEvent(event);
}

void PlannerPage::openEvent(const Event &event)
{
    auto *dialog = new EventDialog(m_context.theme, event, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EventDialog::given, this, [this](const Event &given) { m_tasks.start(keep(given)); });
    dialog->open();
}

// As it is kept: what is shown may be one of its years, seen from here.
Task<> PlannerPage::edit(qint64 id)
{
    const Result<Event> kept = co_await m_context.store.read(&events::one, id);
    if (kept)
        openEvent(*kept);
    else if (kept.error().kind != Error::NotFound)
        Q_EMIT failed(kept.error());
    co_return;
}

Task<> PlannerPage::keep(Event event)
{
    if (event.id != 0) {
        const Result<> written = co_await m_context.store.write(&events::rewrite, event);
        if (!written)
            Q_EMIT failed(written.error());
        co_return;
    }
    const Result<qint64> added = co_await m_context.store.write(&events::add, event);
    if (added)
        Q_EMIT done(tr("Event added"), [this, id = *added] { m_tasks.start(drop(id)); });
    else
        Q_EMIT failed(added.error());
    co_return;
}

Task<> PlannerPage::drop(qint64 id)
{
    const Result<Event> was = co_await m_context.store.write(&events::remove, id);
    if (was)
        Q_EMIT done(tr("Event deleted"), [this, event = *was] { m_tasks.start(putBack(event)); });
    else if (was.error().kind != Error::NotFound)
        Q_EMIT failed(was.error());
    co_return;
}

Task<> PlannerPage::putBack(Event event)
{
    const Result<> put = co_await m_context.store.write(&events::putBack, event);
    if (!put)
        Q_EMIT failed(put.error());
    co_return;
}

void PlannerPage::importEvents()
{
    m_context.ask.openFiles(this, tr("Take in a calendar"), tr("Calendars (*.ics)"),
                            [this](const QStringList &files) {
                                if (!files.isEmpty())
                                    m_tasks.start(readCalendar(files.constFirst()));
                            });
}

Task<> PlannerPage::readCalendar(QString path)
{
    const qint64 most = icalendar::largest;
    const Result<QByteArray> bytes = co_await m_context.worker.run(&file::read, path, most);
    if (!bytes) {
        Q_EMIT failed(bytes.error());
        co_return;
    }
    const QByteArray text = *bytes;
    const icalendar::Reading reading = co_await m_context.worker.run(&icalendar::read, text);
    offerCalendar(reading, path);
    co_return;
}

void PlannerPage::offerCalendar(const icalendar::Reading &reading, const QString &file)
{
    auto *dialog = new CalendarDialog(m_context.theme, reading, QFileInfo(file).completeBaseName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CalendarDialog::given, this, [this](const QString &name, const QList<Event> &events) {
        m_tasks.start(takeCalendar(name, events));
    });
    dialog->open();
}

Task<> PlannerPage::takeCalendar(QString name, QList<Event> events)
{
    const Instant now = m_context.clock.now();
    const int count = int(events.size());
    const Result<qint64> taken = co_await m_context.store.write(&events::take, name, events, now);
    if (!taken) {
        Q_EMIT failed(taken.error());
        co_return;
    }
    Q_EMIT told(tr("%Ln event(s) taken in", nullptr, count));
    m_tasks.start(readCalendars());
    co_return;
}

Task<> PlannerPage::readCalendars()
{
    const Result<QList<events::Calendar>> found
        = co_await m_context.store.read(&events::calendars);
    if (found)
        m_calendars = *found;
    co_return;
}

Task<> PlannerPage::forget(qint64 calendar)
{
    const Result<> gone = co_await m_context.store.write(&events::removeCalendar, calendar);
    if (!gone)
        Q_EMIT failed(gone.error());
    m_tasks.start(readCalendars());
    co_return;
}
