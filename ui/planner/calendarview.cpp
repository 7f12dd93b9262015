// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/calendarview.h"

#include "core/base/clock.h"
#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/planner/cardpaint.h"
#include "ui/planner/planwords.h"
#include "ui/pulse.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int snap = 15; // minutes, of what is dragged
constexpr int edge = 28; // near it the view scrolls

} // namespace

CalendarView::CalendarView(const Context &context, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_context(context)
    , m_scroll(new QTimer(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    m_scroll->setInterval(40);
    connect(m_scroll, &QTimer::timeout, this, [this] {
        QScrollBar *bar = verticalScrollBar();
        const int y = m_drag.at.y();
        if (y < edge)
            bar->setValue(bar->value() - 12);
        else if (y > viewport()->height() - edge)
            bar->setValue(bar->value() + 12);
        else
            return;
        dragTo(m_drag.at);
    });
}

void CalendarView::setBoard(const board::Board &board)
{
    m_board = board;
    if (!m_cursor.day.isValid())
        m_cursor = wallOf(m_context.clock.now());
    rearranged();
    QSet<QString> still;
    for (const Item &each : m_items) {
        if (m_selected.contains(keyOf(each)))
            still.insert(keyOf(each));
    }
    for (const More &more : m_more) {
        for (const int card : more.cards) {
            if (m_selected.contains(m_board.cards[card].key()))
                still.insert(m_board.cards[card].key());
        }
    }
    // What is shown of them may have changed, too.
    m_selected = still;
    Q_EMIT selectionChanged();
    tell();
}

void CalendarView::rearranged()
{
    leaveDrag();
    m_hovered = -1;
    arrange();
    viewport()->update();
}

QPoint CalendarView::scrolled() const
{
    return { 0, verticalScrollBar()->value() };
}

QRect CalendarView::shown(const QRect &content) const
{
    const QRect whole(0, 0, viewport()->width(), std::max(1, content.bottom() + 1));
    return QStyle::visualRect(layoutDirection(), whole, content).translated(-scrolled());
}

QPoint CalendarView::content(const QPoint &at) const
{
    const int x = layoutDirection() == Qt::RightToLeft ? viewport()->width() - 1 - at.x() : at.x();
    return QPoint(x, at.y()) + scrolled();
}

QString CalendarView::keyOf(const Item &item) const
{
    const QString key = cardOf(item).key();
    return item.part < 0 ? key : u"%1/%2"_s.arg(key).arg(cardOf(item).parts[item.part].accountId);
}

plans::Card CalendarView::shareOf(const Item &item) const
{
    plans::Card share = cardOf(item);
    if (item.part >= 0)
        share.parts = { share.parts[item.part] };
    return share;
}

QList<plans::Card> CalendarView::selected() const
{
    QList<plans::Card> found;
    for (const Item &each : m_items) {
        if (m_selected.contains(keyOf(each)))
            found.append(shareOf(each));
    }
    for (const More &more : m_more) {
        for (const int card : more.cards) {
            if (m_selected.contains(m_board.cards[card].key()))
                found.append(m_board.cards[card]);
        }
    }
    return found;
}

void CalendarView::select(const QSet<QString> &keys)
{
    choose(keys);
    for (const Item &each : m_items) {
        if (!keys.contains(keyOf(each)))
            continue;
        m_cursor = wallOf(cardOf(each).at);
        reveal(each.rect);
        break;
    }
}

void CalendarView::choose(const QSet<QString> &keys)
{
    if (keys == m_selected)
        return;
    m_selected = keys;
    viewport()->update();
    Q_EMIT selectionChanged();
    tell();
}

// For who cannot see it.
void CalendarView::tell()
{
    const QList<plans::Card> cards = selected();
    QString words;
    if (cards.size() == 1)
        words = describe::sentence(cards.constFirst(), m_board.zone);
    else if (cards.isEmpty() && m_cursor.day.isValid())
        words = describe::exact(instantOf(m_cursor), m_board.zone);
    else if (!cards.isEmpty())
        words = tr("%n post(s) selected", nullptr, int(cards.size()));
    if (words == accessibleDescription())
        return;
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

Instant CalendarView::instantOf(const Wall &wall) const
{
    const QDateTime local(wall.day, QTime(wall.minute / 60, wall.minute % 60), Qt::UTC);
    return walltime::resolve(local, m_board.zone).at;
}

Wall CalendarView::wallOf(Instant when) const
{
    const QDateTime local = walltime::at(when, m_board.zone);
    return { local.date(), local.time().hour() * 60 + local.time().minute() };
}

QRect CalendarView::place(const QString &key) const
{
    for (const Item &each : m_items) {
        if (keyOf(each) == key)
            return shown(each.rect);
    }
    return {};
}

QRect CalendarView::openPlace(Instant at) const
{
    for (const Open &each : m_open) {
        if (m_board.open[each.open].at == at)
            return shown(each.rect);
    }
    return {};
}

int CalendarView::itemAt(const QPoint &at) const
{
    const QPoint where = content(at);
    for (qsizetype i = m_items.size() - 1; i >= 0; --i) {
        if (m_items[i].rect.contains(where))
            return int(i);
    }
    return -1;
}

int CalendarView::openAt(const QPoint &at) const
{
    const QPoint where = content(at);
    for (int i = 0; i < m_open.size(); ++i) {
        if (m_open[i].rect.contains(where))
            return i;
    }
    return -1;
}

void CalendarView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect exposed = event->rect();
    paintBack(painter, exposed);
    const Theme &theme = m_context.theme;
    if (hasFocus() && m_selected.isEmpty() && !m_drag.on) {
        const QRect here = shown(cursorPlace());
        draw::rounded(painter, here, 6, Qt::transparent,
                      QPen(theme.color(Token::Accent), 1.5));
    }
    for (int i = 0; i < m_open.size(); ++i) {
        const QRect where = shown(m_open[i].rect);
        if (where.intersects(exposed))
            cardpaint::paintOpen(painter, where,
                                 describe::clock(m_board.open[m_open[i].open].at, m_board.zone),
                                 i == m_hovered, theme, layoutDirection());
    }
    cardpaint::Look look;
    look.line = line();
    look.direction = layoutDirection();
    for (const Item &each : m_items) {
        const QRect where = shown(each.rect);
        if (!where.intersects(exposed))
            continue;
        look.selected = m_selected.contains(keyOf(each));
        if (m_drag.on && look.selected)
            painter.setOpacity(0.4);
        look.clashing = m_board.clashes.contains(cardOf(each).key());
        cardpaint::paint(painter, where, shareOf(each), each.time, theme, look);
        painter.setOpacity(1);
    }
    for (const More &each : m_more) {
        if (shown(each.rect).intersects(exposed))
            cardpaint::paintMore(painter, shown(each.rect), int(each.cards.size()), theme);
    }
    paintFront(painter, exposed);
    if (m_drag.on)
        paintDrag(painter);
}

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
    if (m_drag.words.isEmpty())
        return;
    painter.setFont(theme.font(Face::Small));
    const int wide = std::min(painter.fontMetrics().horizontalAdvance(m_drag.words) + 20,
                              viewport()->width() - 8);
    const int left = std::clamp(m_drag.at.x() + 14, 4, viewport()->width() - wide - 4);
    const int top = std::clamp(m_drag.at.y() + 22, 4, viewport()->height() - 34);
    const QRect box(left, top, wide, 28);
    draw::rounded(painter, box, 8,
                  theme.color(m_drag.refused ? Token::NegativeSoft : Token::Surface),
                  QPen(theme.color(m_drag.refused ? Token::Negative : Token::Border), 1));
    painter.setPen(theme.color(m_drag.refused ? Token::Negative : Token::Text));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_drag.words, Qt::ElideRight, wide - 16));
}

void CalendarView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_board.first.isValid())
        rearranged();
}

void CalendarView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange) {
        if (m_board.first.isValid())
            rearranged();
    }
}

void CalendarView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void CalendarView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool CalendarView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int item = itemAt(help->pos());
        if (item >= 0)
            QToolTip::showText(help->globalPos(),
                               panes::tip(describe::sentence(shareOf(m_items[item]), m_board.zone)),
                               viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        m_hovered = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
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
            = walltime::resolve(QDateTime(wall.day, time, Qt::UTC), m_board.zone);
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

void CalendarView::setCursor(const Wall &wall)
{
    m_cursor = wall;
    if (m_board.first.isValid())
        reveal(cursorPlace());
    viewport()->update();
    tell();
}

void CalendarView::reveal(const QRect &where)
{
    QScrollBar *bar = verticalScrollBar();
    if (where.top() - 8 < bar->value())
        bar->setValue(where.top() - 8);
    else if (where.bottom() + 8 > bar->value() + viewport()->height())
        bar->setValue(where.bottom() + 8 - viewport()->height());
    viewport()->update();
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
    } else {
        add(tr("Open"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText),
            [this] { Q_EMIT openWanted(); });
        add(tr("Duplicate"), u"D"_s, [this] { Q_EMIT copyWanted(); });
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
