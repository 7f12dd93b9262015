// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/calendarhead.h"

#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/planner/calendarview.h"
#include "ui/planner/planwords.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int nameHeight = 34;
constexpr int happeningsHeight = 20;

} // namespace

CalendarHead::CalendarHead(const Theme &theme, CalendarView *view, std::function<QList<Day>()> days)
    : QWidget(view)
    , m_theme(theme)
    , m_view(view)
    , m_days(std::move(days))
{
    panes::fill(*this, QPalette::Base);
}

int CalendarHead::fit(bool ofDays)
{
    const board::Board &board = m_view->board();
    m_ofDays = ofDays;
    m_happens = ofDays && (!board.observed.isEmpty() || !board.events.isEmpty());
    const int high = nameHeight + (m_happens ? happeningsHeight : 0);
    setGeometry(0, 0, m_view->width(), high);
    update();
    return high;
}

QRect CalendarHead::place(const QRect &where) const
{
    const QRect whole(0, 0, m_view->viewport()->width(), height());
    return QStyle::visualRect(layoutDirection(), whole, where);
}

QDate CalendarHead::dayAt(const QPoint &point) const
{
    for (const Day &each : m_days()) {
        const QRect where = place(each.where);
        if (each.date.isValid() && point.x() >= where.left() && point.x() <= where.right())
            return each.date;
    }
    return {};
}

void CalendarHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (const Day &each : m_days())
        paintDay(painter, each);
    painter.setPen(m_theme.color(Token::Border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void CalendarHead::paintDay(QPainter &painter, const Day &day) const
{
    const QRect where = day.where.adjusted(10, 0, -4, 0);
    painter.setFont(m_theme.font(day.today ? Face::SmallStrong : Face::Small));
    painter.setPen(m_theme.color(day.today ? Token::Accent : Token::Muted));
    painter.drawText(place(QRect(where.left(), 0, where.width(), nameHeight)),
                     draw::leading(layoutDirection()), day.name);
    if (!m_ofDays || !day.date.isValid())
        return;
    const QStringList happens = describe::happenings(m_view->board(), day.date);
    painter.setFont(m_theme.font(Face::Tiny));
    painter.setPen(m_theme.color(describe::dayInk(m_view->board(), day.date)));
    painter.drawText(place(QRect(where.left(), nameHeight - 8, where.width(), happeningsHeight)),
                     draw::leading(layoutDirection()),
                     painter.fontMetrics().elidedText(happens.join(u" · "_s), Qt::ElideRight,
                                                      where.width()));
    painter.setPen(m_theme.color(Token::Border));
    const QRect edge = place(QRect(day.where.left(), 0, 1, 1));
    painter.drawLine(edge.left(), 0, edge.left(), height());
}

bool CalendarHead::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_ofDays)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const QDate day = dayAt(help->pos());
    const QStringList lines
        = day.isValid() ? describe::happenings(m_view->board(), day) : QStringList();
    QToolTip::showText(help->globalPos(), panes::tip(lines.join(u'\n')), this);
    return true;
}

void CalendarHead::mousePressEvent(QMouseEvent *event)
{
    const QDate day = m_ofDays ? dayAt(event->position().toPoint()) : QDate();
    if (day.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT m_view->dayWanted(day, event->globalPosition().toPoint());
}
