// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown, what of it is selected, and how it is painted.
#include "ui/planner/calendarview.h"

#include "core/base/clock.h"
#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/planner/cardpaint.h"
#include "ui/planner/planwords.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 28; // near it the view scrolls while something is dragged

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
    viewport()->setAcceptDrops(true);
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
    if (m_guest)
        paintGuest(painter);
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
