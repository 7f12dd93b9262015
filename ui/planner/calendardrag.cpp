// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse: cards are selected and dragged, what lies beside the plan is dropped into it.
#include "ui/planner/calendarview.h"

#include "core/base/clock.h"
#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/planner/cardpaint.h"
#include "ui/planner/planwords.h"
#include "ui/pulse.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int snap = 15; // minutes, of what is dragged

} // namespace

// Everything that is dragged, where it would be; and what that means beside the pointer.
void CalendarView::paintDrag(QPainter &painter)
{
    const Theme &theme = m_context.theme;
    cardpaint::Look look;
    look.ghost = true;
    look.refused = m_drag.refused;
    look.line = line();
    look.direction = layoutDirection();
    painter.setOpacity(0.92);
    for (const Item &each : m_items) {
        if (!m_selected.contains(keyOf(each)))
            continue;
        const Wall to = shifted(wallOf(cardOf(each).at), m_drag.days, m_drag.minutes);
        const QRect where = ghostPlace(each, to, content(m_drag.at));
        if (!where.isEmpty())
            cardpaint::paint(painter, shown(where), shareOf(each),
                             describe::clock(instantOf(to), m_board.zone), theme, look);
    }
    painter.setOpacity(1);
    paintSaid(painter, m_drag.at, m_drag.words, m_drag.refused);
}

void CalendarView::paintSaid(QPainter &painter, const QPoint &at, const QString &words, bool refused)
{
    if (words.isEmpty())
        return;
    const Theme &theme = m_context.theme;
    painter.setFont(theme.font(Face::Small));
    const int wide = std::min(painter.fontMetrics().horizontalAdvance(words) + 20,
                              viewport()->width() - 8);
    const int left = std::clamp(at.x() + 14, 4, viewport()->width() - wide - 4);
    const int top = std::clamp(at.y() + 22, 4, viewport()->height() - 34);
    const QRect box(left, top, wide, 28);
    draw::rounded(painter, box, 8, theme.color(refused ? Token::NegativeSoft : Token::Surface),
                  QPen(theme.color(refused ? Token::Negative : Token::Border), 1));
    painter.setPen(theme.color(refused ? Token::Negative : Token::Text));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, wide - 16));
}

// What comes from beside the plan, where it would be.
void CalendarView::paintGuest(QPainter &painter)
{
    if (m_guest->wall) {
        plans::Part part;
        part.state = Publication::State::Draft;
        part.text = Foreign(m_guest->parcel.text);
        plans::Card card;
        card.parts = { part };
        Item item;
        item.rect = QRect(0, 0, cursorPlace().width() - 8, cardpaint::lineHeight);
        cardpaint::Look look;
        look.ghost = true;
        look.bare = true;
        look.refused = m_guest->refused;
        look.line = line();
        look.direction = layoutDirection();
        const QRect where = ghostPlace(item, *m_guest->wall, content(m_guest->at));
        painter.setOpacity(0.92);
        cardpaint::paint(painter, shown(where), card,
                         describe::clock(instantOf(*m_guest->wall), m_board.zone),
                         m_context.theme, look);
        painter.setOpacity(1);
    }
    paintSaid(painter, m_guest->at, m_guest->words, m_guest->refused);
}

void CalendarView::leadGuest(const QPoint &at)
{
    m_guest->at = at;
    m_guest->wall = wallAt(content(at));
    if (m_guest->wall && step() > 0)
        m_guest->wall->minute -= m_guest->wall->minute % snap;
    m_guest->words.clear();
    m_guest->refused = false;
    if (m_guest->wall) {
        const Instant now = m_context.clock.now();
        const Instant when = instantOf(*m_guest->wall);
        m_guest->refused = when < now;
        m_guest->words = m_guest->refused
            ? describe::obstacle(rearrange::Obstacle::Past, Platform::Mastodon)
            : describe::moment(when, now, m_board.zone);
    }
    viewport()->update();
}

void CalendarView::dragEnterEvent(QDragEnterEvent *event)
{
    const auto parcel = Parcel::fromMime(*event->mimeData());
    if (!parcel)
        return;
    Guest guest;
    guest.parcel = *parcel;
    m_guest = guest;
    leadGuest(event->position().toPoint());
    event->acceptProposedAction();
}

void CalendarView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!m_guest)
        return;
    leadGuest(event->position().toPoint());
    if (m_guest->wall)
        event->acceptProposedAction();
    else
        event->ignore();
}

void CalendarView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_guest.reset();
    viewport()->update();
}

void CalendarView::dropEvent(QDropEvent *event)
{
    if (!m_guest)
        return;
    leadGuest(event->position().toPoint());
    const Guest guest = *m_guest;
    m_guest.reset();
    viewport()->update();
    if (!guest.wall)
        return;
    event->acceptProposedAction();
    if (guest.refused)
        Q_EMIT told(guest.words);
    else
        Q_EMIT parcelDropped(guest.parcel, instantOf(*guest.wall));
}

void CalendarView::press(int item, Qt::KeyboardModifiers with)
{
    const QString key = keyOf(m_items[item]);
    m_cursor = wallOf(cardOf(m_items[item]).at);
    QSet<QString> keys = m_selected;
    if (with & (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (!keys.remove(key))
            keys.insert(key);
    } else if (!keys.contains(key)) {
        keys = { key };
    }
    choose(keys);
}

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint at = event->position().toPoint();
    for (const More &more : m_more) {
        if (more.rect.contains(content(at))) {
            offerMore(more, viewport()->mapToGlobal(shown(more.rect).bottomLeft()));
            return;
        }
    }
    const int item = itemAt(at);
    if (item >= 0) {
        press(item, event->modifiers());
        m_drag = {};
        m_drag.armed = m_selected.contains(keyOf(m_items[item]));
        m_drag.press = at;
        m_drag.item = item;
        return;
    }
    const int open = openAt(at);
    if (open >= 0) {
        const board::Free &slot = m_board.open[m_open[open].open];
        Q_EMIT postWanted(slot.at, slot.accounts);
        return;
    }
    choose({});
    if (const auto wall = wallAt(content(at))) {
        m_cursor = *wall;
        viewport()->update();
        tell();
    }
}

void CalendarView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        const int open = itemAt(at) < 0 ? openAt(at) : -1;
        if (open != m_hovered) {
            m_hovered = open;
            viewport()->setCursor(open >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
            viewport()->update();
        }
        return;
    }
    if (!m_drag.armed)
        return;
    if (!m_drag.on
        && (at - m_drag.press).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_drag.on) {
        m_drag.on = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        m_scroll->start();
    }
    dragTo(at);
}

void CalendarView::dragTo(const QPoint &at)
{
    m_drag.at = at;
    const auto from = wallAt(content(m_drag.press));
    const auto to = wallAt(content(at));
    if (from && to) {
        const int begins = wallOf(cardOf(m_items[m_drag.item]).at).minute;
        const int raw = begins + to->minute - from->minute;
        const int snapped = to->minute == from->minute ? begins : (raw + snap / 2) / snap * snap;
        m_drag.minutes = std::clamp(snapped, 0, 24 * 60 - 1) - begins;
        m_drag.days = int(from->day.daysTo(to->day));
    }
    const QString why = hindrance(m_drag.days, m_drag.minutes);
    m_drag.refused = !why.isEmpty();
    if (m_drag.refused) {
        m_drag.words = why;
    } else {
        const Wall wall = shifted(wallOf(cardOf(m_items[m_drag.item]).at), m_drag.days,
                                  m_drag.minutes);
        const QTime time(wall.minute / 60, wall.minute % 60);
        const walltime::Resolved resolved
            = walltime::resolve(wall.day, time, m_board.zone);
        m_drag.words = describe::clocks(resolved, time, m_board.zone);
        if (m_drag.words.isEmpty())
            m_drag.words = describe::moment(resolved.at, m_context.clock.now(), m_board.zone);
    }
    viewport()->update();
}

void CalendarView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_drag.on) {
        drop();
        return;
    }
    // A plain click on one of several selected leaves that one.
    if (m_drag.armed && !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
        choose({ keyOf(m_items[m_drag.item]) });
    leaveDrag();
}

void CalendarView::drop()
{
    const Drag drag = m_drag;
    leaveDrag();
    if (drag.days == 0 && drag.minutes == 0)
        return;
    if (drag.refused)
        Q_EMIT told(drag.words);
    else
        Q_EMIT moveWanted(shifts(drag.days, drag.minutes));
}

void CalendarView::leaveDrag()
{
    if (m_drag.on)
        viewport()->setCursor(Qt::ArrowCursor);
    m_drag = {};
    m_scroll->stop();
    viewport()->update();
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (itemAt(at) >= 0) {
        Q_EMIT openWanted();
        return;
    }
    const auto wall = wallAt(content(at));
    if (wall && openAt(at) < 0) {
        m_cursor = *wall;
        Q_EMIT postWanted(instantOf(m_cursor), {});
    }
}

Wall CalendarView::shifted(const Wall &wall, int days, int minutes) const
{
    const QDateTime to
        = QDateTime(wall.day, QTime(wall.minute / 60, wall.minute % 60), Qt::UTC)
              .addDays(days)
              .addSecs(qint64(minutes) * 60);
    return { to.date(), to.time().hour() * 60 + to.time().minute() };
}

QList<rearrange::Shift> CalendarView::shifts(int days, int minutes) const
{
    QList<rearrange::Shift> found;
    for (const plans::Card &card : selected()) {
        const Instant to = instantOf(shifted(wallOf(card.at), days, minutes));
        for (const qint64 id : card.ids())
            found.append({ id, to });
    }
    return found;
}

QString CalendarView::hindrance(int days, int minutes) const
{
    const Instant now = m_context.clock.now();
    for (const plans::Card &card : selected()) {
        const Instant to = instantOf(shifted(wallOf(card.at), days, minutes));
        for (const plans::Part &part : card.parts) {
            const Account *account = m_context.pulse.account(part.accountId);
            const Capabilities able = account ? account->capabilities : Capabilities();
            const auto obstacle = rearrange::obstacle(part, able, to, now);
            if (obstacle)
                return describe::obstacle(*obstacle, part.platform);
        }
    }
    return {};
}
