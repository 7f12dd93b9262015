// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/weekview.h"

#include "core/base/clock.h"
#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/planner/cardpaint.h"
#include "ui/planner/columns.h"
#include "ui/planner/planwords.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

constexpr int gutter = 54; // for the hours
constexpr int hour = 54;
constexpr int above = 8; // the first hour's number is not cut
constexpr int narrowest = 42; // of a card

int minutesOf(Instant when, const QTimeZone &zone)
{
    return board::Board::minuteOf(when, zone);
}

} // namespace

WeekView::WeekView(const Context &context, QWidget *parent)
    : CalendarView(context, parent)
    , m_head(new CalendarHead(context.theme, this, [this] { return headDays(); }))
{
    setAccessibleName(tr("Week"));
}

void WeekView::setBoard(const board::Board &board)
{
    CalendarView::setBoard(board);
    setViewportMargins(0, m_head->fit(true), 0, 0);
    if (!m_scrolled) {
        m_scrolled = true;
        scrollToHour(8);
    }
}

void WeekView::setBest(const QSet<int> &hours)
{
    m_best = hours;
    viewport()->update();
}

void WeekView::scrollToHour(int at)
{
    verticalScrollBar()->setValue(top(at * 60) - above);
}

void WeekView::resizeEvent(QResizeEvent *event)
{
    m_head->resize(width(), m_head->height());
    CalendarView::resizeEvent(event);
}

QRect WeekView::column(int day) const
{
    const int wide = viewport()->width() - gutter;
    const int left = gutter + wide * day / m_board.days;
    const int right = gutter + wide * (day + 1) / m_board.days;
    return { left, 0, right - left, top(24 * 60) };
}

int WeekView::top(int minute) const
{
    return above + minute * hour / 60;
}

QPoint WeekView::pointAt(const Wall &wall) const
{
    const QRect day = column(int(m_board.first.daysTo(wall.day)));
    return shown(QRect(day.center().x(), top(wall.minute), 1, 1)).topLeft();
}

std::optional<Wall> WeekView::wallAt(const QPoint &content) const
{
    for (int day = 0; day < m_board.days; ++day) {
        const QRect where = column(day);
        if (content.x() < where.left() || content.x() > where.right())
            continue;
        const int minute = std::clamp((content.y() - above) * 60 / hour, 0, 24 * 60 - 1);
        return Wall { m_board.first.addDays(day), minute };
    }
    return std::nullopt;
}

void WeekView::arrange()
{
    m_items.clear();
    m_more.clear();
    m_open.clear();
    QList<QList<int>> cards(m_board.days);
    QList<QList<int>> open(m_board.days);
    for (int i = 0; i < m_board.cards.size(); ++i) {
        const int day = m_board.dayOf(m_board.cards[i].at);
        if (day >= 0 && day < m_board.days)
            cards[day].append(i);
    }
    for (int i = 0; i < m_board.open.size(); ++i) {
        const int day = m_board.dayOf(m_board.open[i].at);
        if (day >= 0 && day < m_board.days)
            open[day].append(i);
    }
    for (int day = 0; day < m_board.days; ++day)
        arrangeDay(day, cards[day], open[day]);
    verticalScrollBar()->setRange(0, std::max(0, top(24 * 60) + 8 - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(hour / 2);
}

void WeekView::arrangeDay(int day, const QList<int> &cards, const QList<int> &open)
{
    struct Block
    {
        int minute;
        int which;
        bool card;
    };
    QList<Block> blocks;
    for (const int each : cards)
        blocks.append({ minutesOf(m_board.cards[each].at, m_board.zone), each, true });
    for (const int each : open)
        blocks.append({ minutesOf(m_board.open[each].at, m_board.zone), each, false });
    std::stable_sort(blocks.begin(), blocks.end(),
                     [](const Block &a, const Block &b) { return a.minute < b.minute; });
    QList<int> tops;
    for (const Block &each : blocks)
        tops.append(std::min(top(each.minute), top(24 * 60) - cardpaint::height));
    const QRect where = column(day).adjusted(4, 0, -4, 0);
    const int most = std::max(2, where.width() / narrowest);
    const QList<columns::Place> places = columns::arrange(tops, cardpaint::height + 2, most);
    for (int i = 0; i < blocks.size(); ++i) {
        const columns::Place &place = places[i];
        const int left = where.left() + where.width() * place.column / place.columns;
        const int right = where.left() + where.width() * (place.column + 1) / place.columns;
        const QRect rect(left, tops[i], right - left - (place.column + 1 < place.columns ? 3 : 0),
                         cardpaint::height);
        if (!blocks[i].card) {
            if (!place.hidden)
                m_open.append({ rect, blocks[i].which });
        } else if (!place.hidden) {
            m_items.append({ blocks[i].which, -1, rect,
                             describe::clock(m_board.cards[blocks[i].which].at, m_board.zone) });
        } else if (!m_more.isEmpty() && m_more.last().rect.left() == rect.left()
                   && rect.top() < m_more.last().rect.bottom() + 3) {
            m_more.last().cards.append(blocks[i].which);
        } else {
            m_more.append({ rect, { blocks[i].which } });
        }
    }
}

void WeekView::paintBack(QPainter &painter, const QRect &exposed)
{
    const Theme &theme = m_context.theme;
    const QPen line(theme.color(Token::Border), 1);
    const int wide = viewport()->width();
    QColor shade = theme.color(Token::AccentSoft);
    shade.setAlphaF(theme.dark() ? 0.45f : 0.5f);
    for (const int each : m_best) {
        const QRect band(gutter, top(each * 60), wide - gutter, hour);
        painter.fillRect(shown(band), shade);
    }
    for (const board::Observed &each : m_board.observed) {
        const int day = int(m_board.first.daysTo(each.day.date));
        if (each.day.off && day >= 0 && day < m_board.days)
            painter.fillRect(shown(column(day)), theme.color(Token::Window));
    }
    painter.setFont(theme.font(Face::Tiny));
    for (int each = 0; each <= 24; ++each) {
        const QRect row = shown(QRect(0, top(each * 60), wide, 1));
        if (row.top() < exposed.top() - 20 || row.top() > exposed.bottom() + 20)
            continue;
        painter.setPen(line);
        const QRect right = shown(QRect(gutter, top(each * 60), wide - gutter, 1));
        painter.drawLine(right.topLeft(), right.topRight());
        if (each == 24)
            continue;
        painter.setPen(theme.color(Token::Muted));
        painter.drawText(shown(QRect(8, top(each * 60) - 8, gutter - 12, 17)),
                         draw::leading(layoutDirection()),
                         QLocale().toString(QTime(each, 0), u"HH:mm"_s));
    }
    painter.setPen(line);
    for (int day = 0; day < m_board.days; ++day) {
        const QRect edge = shown(QRect(column(day).left(), 0, 1, top(24 * 60)));
        painter.drawLine(edge.left(), exposed.top(), edge.left(), exposed.bottom());
    }
}

// Now, on today.
void WeekView::paintFront(QPainter &painter, const QRect &)
{
    const Wall now = wallOf(m_context.clock.now());
    const int day = int(m_board.first.daysTo(now.day));
    if (day < 0 || day >= m_board.days)
        return;
    const QRect where = column(day);
    const QRect line = shown(QRect(where.left(), top(now.minute) - 1, where.width(), 2));
    painter.fillRect(line, m_context.theme.color(Token::Accent));
}

QRect WeekView::ghostPlace(const Item &item, const Wall &to, const QPoint &) const
{
    const int day = int(m_board.first.daysTo(to.day));
    if (day < 0 || day >= m_board.days)
        return {};
    const QRect where = column(day).adjusted(4, 0, -4, 0);
    Q_UNUSED(item)
    return { where.left(), top(to.minute), where.width(), cardpaint::height };
}

QRect WeekView::cursorPlace() const
{
    const int day = std::clamp(int(m_board.first.daysTo(m_cursor.day)), 0, m_board.days - 1);
    const QRect where = column(day);
    return { where.left() + 2, top(m_cursor.minute), where.width() - 4, hour / 2 };
}

// The zone above the hours, then the days.
QList<CalendarHead::Day> WeekView::headDays() const
{
    QList<CalendarHead::Day> found;
    if (!m_board.first.isValid())
        return found;
    const QDate today = walltime::at(m_context.clock.now(), m_board.zone).date();
    found.append({ {}, QRect(-2, 0, gutter, 1), m_board.zone.abbreviation(toUtc(m_board.dayStart(0))) });
    for (int day = 0; day < m_board.days; ++day) {
        const QDate date = m_board.first.addDays(day);
        const QString name = QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
        found.append({ date, column(day), u"%1 %2"_s.arg(name).arg(date.day()), date == today });
    }
    return found;
}
