// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard: a cursor, cards led by it, and a menu of what its keys do.
#include "ui/planner/calendarview.h"

#include "core/base/clock.h"
#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/planner/planwords.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int snap = 15; // minutes, of a card that is led

} // namespace

void CalendarView::nudge(int days, int minutes)
{
    if (m_selected.isEmpty())
        return;
    const QString why = hindrance(days, minutes);
    if (!why.isEmpty()) {
        Q_EMIT told(why);
        return;
    }
    Q_EMIT moveWanted(shifts(days, minutes));
}

void CalendarView::stepCursor(int days, int minutes)
{
    Wall to = shifted(m_cursor, days, minutes);
    if (minutes != 0 && to.day != m_cursor.day) // the day ends here
        to = { m_cursor.day, minutes < 0 ? 0 : 24 * 60 - step() };
    if (minutes != 0)
        to.minute -= to.minute % step();
    m_cursor = to;
    const int at = int(m_board.first.daysTo(to.day));
    if (at < 0 || at >= m_board.days) {
        choose({});
        Q_EMIT cursorLeft(to.day);
        return;
    }
    const int span = step() > 0 ? step() : 24 * 60;
    QSet<QString> here;
    for (const Item &each : m_items) {
        const Wall wall = wallOf(cardOf(each).at);
        const bool near = step() > 0 ? wall.minute >= to.minute && wall.minute < to.minute + span
                                     : true;
        if (wall.day == to.day && near) {
            here = { keyOf(each) };
            break;
        }
    }
    choose(here);
    reveal(cursorPlace());
    tell();
}

// The next or former card in time.
void CalendarView::stepCard(int by)
{
    if (m_items.isEmpty())
        return;
    QList<int> order(m_items.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        return cardOf(m_items[a]).at < cardOf(m_items[b]).at;
    });
    qsizetype at = -1;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (m_selected.contains(keyOf(m_items[order[i]])))
            at = i;
    }
    if (at < 0) { // from where the cursor is
        const Instant from = instantOf(m_cursor);
        at = std::count_if(order.begin(), order.end(), [this, from](int each) {
            return cardOf(m_items[each]).at < from;
        });
        at = by > 0 ? at - 1 : at;
    }
    at = std::clamp<qsizetype>(at + by, 0, order.size() - 1);
    select({ keyOf(m_items[order[at]]) });
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int mirror = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const auto go = [&](int days, int minutes) {
        if (alt)
            nudge(days, minutes);
        else
            stepCursor(days, minutes);
    };
    const bool byDays = step() == 0;
    if (keyedDeed(event))
        return;
    switch (event->key()) {
    case Qt::Key_Left: go(-mirror, 0); return;
    case Qt::Key_Right: go(mirror, 0); return;
    case Qt::Key_Up:
        byDays ? go(-7, 0) : go(0, alt ? -snap : -step());
        return;
    case Qt::Key_Down:
        byDays ? go(7, 0) : go(0, alt ? snap : step());
        return;
    case Qt::Key_J: stepCard(1); return;
    case Qt::Key_K: stepCard(-1); return;
    case Qt::Key_PageUp: Q_EMIT turned(-1); return;
    case Qt::Key_PageDown: Q_EMIT turned(1); return;
    case Qt::Key_T: Q_EMIT todayWanted(); return;
    case Qt::Key_N: Q_EMIT postWanted(instantOf(m_cursor), {}); return;
    case Qt::Key_D:
        if (!m_selected.isEmpty())
            Q_EMIT copyWanted();
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_selected.isEmpty())
            Q_EMIT cancelWanted();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected.isEmpty())
            Q_EMIT postWanted(instantOf(m_cursor), {});
        else
            Q_EMIT openWanted();
        return;
    case Qt::Key_Escape:
        if (m_drag.on)
            leaveDrag();
        else
            choose({});
        return;
    case Qt::Key_A:
        if (control) {
            QSet<QString> all;
            for (const Item &each : m_items)
                all.insert(keyOf(each));
            choose(all);
            return;
        }
        break;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

// What is said of a post before it leaves, and what lies beside the plan.
bool CalendarView::keyedDeed(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    const bool chosen = !m_selected.isEmpty();
    switch (event->key()) {
    case Qt::Key_S:
        if (chosen)
            Q_EMIT wished(Wish::Submit);
        return true;
    case Qt::Key_A:
        if (chosen)
            Q_EMIT wished(Wish::Approve);
        return true;
    case Qt::Key_R:
        if (chosen)
            Q_EMIT wished(Wish::GiveBack);
        return true;
    case Qt::Key_I: Q_EMIT wished(Wish::NoteIdea); return true;
    case Qt::Key_B: Q_EMIT wished(Wish::Tray); return true;
    case Qt::Key_V:
        Q_EMIT dayWanted(m_cursor.day,
                         viewport()->mapToGlobal(shown(cursorPlace()).bottomLeft()));
        return true;
    default: return false;
    }
}

bool CalendarView::any(Publication::State state) const
{
    for (const plans::Card &card : selected()) {
        for (const plans::Part &part : card.parts) {
            if (part.state == state)
                return true;
        }
    }
    return false;
}

void CalendarView::addApprovals(QMenu &menu)
{
    const auto add = [&](const QString &words, const QString &key, Wish wish) {
        connect(menu.addAction(words + u'\t' + key), &QAction::triggered, this,
                [this, wish] { Q_EMIT wished(wish); });
    };
    if (any(Publication::State::Draft))
        add(tr("Submit for approval"), u"S"_s, Wish::Submit);
    if (any(Publication::State::Submitted)) {
        add(tr("Approve"), u"A"_s, Wish::Approve);
        add(tr("Send back…"), u"R"_s, Wish::GiveBack);
    }
}

void CalendarView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    if (!keyboard) {
        const int item = itemAt(event->pos());
        const auto wall = wallAt(content(event->pos()));
        if (item >= 0 && !m_selected.contains(keyOf(m_items[item])))
            press(item, Qt::NoModifier);
        else if (item < 0)
            choose({});
        if (item < 0 && wall)
            m_cursor = *wall;
        viewport()->update();
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &words, const QString &key, auto act) {
        connect(menu->addAction(words + u'\t' + key), &QAction::triggered, this, act);
    };
    if (m_selected.isEmpty()) {
        add(tr("New post at this time"), u"N"_s, [this] { Q_EMIT postWanted(instantOf(m_cursor), {}); });
        add(tr("Note an idea"), u"I"_s, [this] { Q_EMIT wished(Wish::NoteIdea); });
        add(tr("What happens that day…"), u"V"_s, [this, at = event->globalPos()] {
            Q_EMIT dayWanted(m_cursor.day, at);
        });
    } else {
        add(tr("Open"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText),
            [this] { Q_EMIT openWanted(); });
        add(tr("Duplicate"), u"D"_s, [this] { Q_EMIT copyWanted(); });
        addApprovals(*menu);
        menu->addSeparator();
        add(tr("Delete"), QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText),
            [this] { Q_EMIT cancelWanted(); });
    }
    QPoint at = event->globalPos();
    if (keyboard)
        at = viewport()->mapToGlobal(shown(cursorPlace()).center());
    menu->popup(at);
}

// What there was no room for.
void CalendarView::offerMore(const More &more, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int card : more.cards) {
        const plans::Card &each = m_board.cards[card];
        QString words = u"%1  %2"_s.arg(describe::clock(each.at, m_board.zone),
                                        plain::line(each.text()).left(60));
        QAction *action = menu->addAction(words.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, key = each.key()] {
            choose({ key });
            Q_EMIT openWanted();
        });
    }
    menu->popup(global);
}
