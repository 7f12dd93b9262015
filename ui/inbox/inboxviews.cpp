// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxviews.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/store/conversations.h"
#include "core/store/search.h"
#include "core/store/store.h"
#include "ui/describe.h"

using namespace Qt::StringLiterals;

namespace inboxviews {

QString initialsOf(const QString &name)
{
    QString letters;
    for (const QString &word : name.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (word[0].isLetterOrNumber() && letters.size() < 2)
            letters += word[0].toUpper();
    }
    return letters;
}

} // namespace inboxviews

InboxViews::InboxViews(const Context &context)
    : m_context(context)
    , m_all(builtIn(context.settings.text(Settings::PersonName), false))
{
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*",          "conversation", "conversation_label",
                                             "saved_view", "label",        "message",
                                             "note_named", "moderation" };
        if (tables.intersects(ours))
            refresh();
    });
    m_minute.setInterval(30'000);
    connect(&m_minute, &QTimer::timeout, this, &InboxViews::refresh);
    m_minute.start();
    refresh();
}

const InboxView *InboxViews::view(const QString &key) const
{
    for (const InboxView &each : m_all) {
        if (each.key == key)
            return &each;
    }
    return nullptr;
}

QString InboxViews::person() const
{
    return m_context.settings.text(Settings::PersonName);
}

QString InboxViews::personInitials() const
{
    const QString chosen = m_context.settings.text(Settings::PersonInitials);
    return chosen.isEmpty() ? inboxviews::initialsOf(person()) : chosen;
}

QList<InboxView> InboxViews::builtIn(const QString &person, bool needs)
{
    QList<InboxView> all;
    const auto state = [&all](Conversation::State which) {
        InboxView view;
        view.key = conversation::stateKey(which);
        view.name = describe::state(which);
        view.filter.state = which;
        all.append(view);
    };
    state(Conversation::State::Todo);
    if (!person.isEmpty()) {
        InboxView mine;
        mine.key = u"mine"_s;
        mine.name = tr("Mine");
        mine.filter.state = Conversation::State::Todo;
        mine.filter.assignee = person;
        all.append(mine);
        InboxView asked;
        asked.key = u"named"_s;
        asked.name = tr("Notes to me");
        asked.filter.open = true;
        asked.filter.named = person;
        all.append(asked);
    }
    for (const auto which : { Conversation::State::Waiting, Conversation::State::Snoozed,
                              Conversation::State::Done })
        state(which);
    for (const QString &need : conversation::needs()) {
        if (!needs || need == "exchange"_L1 || need == "spam"_L1)
            continue; // the six of every day; the others are found by a search
        InboxView view;
        view.key = u"need:"_s + need;
        view.name = describe::needs(need);
        view.section = InboxView::Section::Need;
        view.filter.state = Conversation::State::Todo;
        view.filter.need = need;
        all.append(view);
    }
    InboxView late;
    late.key = u"overdue"_s;
    late.name = tr("Overdue");
    late.section = InboxView::Section::Urgent;
    late.filter.state = Conversation::State::Todo;
    late.filter.overdue = true;
    late.sort = conversations::Sort::Deadline;
    all.append(late);
    InboxView rude;
    rude.key = u"moderate"_s;
    rude.name = tr("To moderate");
    rude.section = InboxView::Section::Moderate;
    rude.filter.state = Conversation::State::Todo;
    rude.filter.moderate = true;
    all.append(rude);
    return all;
}

Result<InboxViews::Reading> InboxViews::read(Database &database, QString person, bool needs,
                                             Instant now)
{
    using conversations::Filter;
    if (!needs) {
        QList<Filter> each;
        for (const QString &need : conversation::needs()) {
            Filter filter;
            filter.open = true;
            filter.need = need;
            each.append(filter);
        }
        const Result<QList<int>> known = conversations::countEach(database, each);
        if (!known)
            return known.error();
        needs = std::any_of(known->begin(), known->end(), [](int count) { return count > 0; });
    }
    Reading reading;
    reading.views = builtIn(person, needs);
    const Result<QList<views::View>> saved = views::all(database);
    if (!saved)
        return saved.error();
    for (const views::View &each : *saved) {
        InboxView view;
        view.key = u"saved:%1"_s.arg(each.id);
        view.name = each.name;
        view.section = InboxView::Section::Saved;
        view.filter = each.filter;
        view.sort = each.sort;
        view.saved = each.id;
        reading.views.append(view);
    }
    for (InboxView &view : reading.views) {
        view.filter.asOf = now;
        if (!view.filter.words.isEmpty()) {
            const auto hits = search::conversations(database, view.filter,
                                                    conversations::countedAtMost + 1);
            if (!hits)
                return hits.error();
            reading.counts.append(int(hits->size()));
            continue;
        }
        const Result<QList<int>> count = conversations::countEach(database, { view.filter });
        if (!count)
            return count.error();
        reading.counts += *count;
    }
    Filter todo;
    todo.state = Conversation::State::Todo;
    const auto first = conversations::sorted(database, todo, conversations::Sort::LongestWaiting,
                                             std::nullopt, conversations::Way::Older, 1);
    if (!first)
        return first.error();
    if (!first->isEmpty())
        reading.oldest = first->constFirst().waitingSince;
    return reading;
}

void InboxViews::refresh()
{
    m_again = true;
    if (!m_reading)
        m_tasks.start(readAgain());
}

Task<> InboxViews::readAgain()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        const QString who = person();
        const Instant now = m_context.clock.now();
        const bool needs = m_needs;
        const auto reading
            = co_await m_context.store.analyse(&InboxViews::read, who, needs, now);
        if (!reading)
            continue;
        m_all = reading->views;
        m_counts.clear();
        for (qsizetype each = 0; each < m_all.size(); ++each) {
            m_counts.insert(m_all[each].key, reading->counts[each]);
            m_needs = m_needs || m_all[each].section == InboxView::Section::Need;
        }
        m_oldest = reading->oldest;
        Q_EMIT changed();
    }
    m_reading = false;
    co_return;
}

void InboxViews::save(const QString &name, const conversations::Filter &filter,
                      conversations::Sort sort)
{
    views::View view;
    view.name = name;
    view.filter = filter;
    view.sort = sort;
    m_tasks.start(add(view, -1));
}

void InboxViews::rename(qint64 id, const QString &name)
{
    m_tasks.start(giveName(id, name));
}

void InboxViews::remove(qint64 id)
{
    m_tasks.start(takeAway(id));
}

void InboxViews::move(qint64 id, int by)
{
    m_tasks.start(shift(id, by));
}

Task<> InboxViews::add(views::View view, int place)
{
    const Result<qint64> id = co_await m_context.store.write(&views::add, view, place);
    if (!id) {
        Q_EMIT failed(id.error());
        co_return;
    }
    const qint64 made = *id;
    Q_EMIT saved(u"saved:%1"_s.arg(made));
    if (view.id == 0)
        Q_EMIT done(tr("View saved"), [this, made] { remove(made); });
}

Task<> InboxViews::takeAway(qint64 id)
{
    const Result<views::Removed> gone = co_await m_context.store.write(&views::remove, id);
    if (!gone) {
        Q_EMIT failed(gone.error());
        co_return;
    }
    const views::Removed was = *gone;
    Q_EMIT removed(u"saved:%1"_s.arg(id));
    Q_EMIT done(tr("View removed"), [this, was] { m_tasks.start(add(was.view, was.place)); });
}

Task<> InboxViews::giveName(qint64 id, QString name)
{
    const InboxView *view = this->view(u"saved:%1"_s.arg(id));
    const QString before = view ? view->name : QString();
    const Result<> renamed = co_await m_context.store.write(&views::rename, id, name);
    if (!renamed) {
        Q_EMIT failed(renamed.error());
        co_return;
    }
    Q_EMIT done(tr("View renamed"), [this, id, before] { rename(id, before); });
}

Task<> InboxViews::shift(qint64 id, int by)
{
    const Result<int> moved = co_await m_context.store.write(&views::move, id, by);
    if (!moved)
        Q_EMIT failed(moved.error());
    else if (*moved != 0)
        Q_EMIT done(tr("View moved"), [this, id, back = -*moved] { move(id, back); });
    co_return;
}
