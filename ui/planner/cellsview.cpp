// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/cellsview.h"

#include "core/base/clock.h"
#include "ui/badge.h"
#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/planner/cardpaint.h"
#include "ui/planner/planwords.h"
#include "ui/pulse.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

constexpr int week = 7;
constexpr int laneGutter = 128;
constexpr int dayHead = 26; // of a cell of the month
constexpr int inset = 4;
constexpr int slotHeight = cardpaint::lineHeight + 3;
constexpr int lowest = 78; // a row

} // namespace

CellsView::CellsView(const Context &context, Kind kind, QWidget *parent)
    : CalendarView(context, parent)
    , m_kind(kind)
    , m_head(new CalendarHead(context.theme, this, [this] { return headDays(); }))
{
    setAccessibleName(kind == Kind::Month ? tr("Month") : tr("Week by account"));
}

void CellsView::setBoard(const board::Board &board)
{
    CalendarView::setBoard(board);
    setViewportMargins(0, m_head->fit(m_kind == Kind::Lanes), 0, 0);
}

void CellsView::setMonth(const QDate &first)
{
    m_month = first;
}

void CellsView::setLanes(const QList<qint64> &accounts)
{
    m_lanes = accounts;
}

void CellsView::resizeEvent(QResizeEvent *event)
{
    m_head->resize(width(), m_head->height());
    CalendarView::resizeEvent(event);
}

int CellsView::rows() const
{
    return m_kind == Kind::Month ? m_board.days / week : int(m_lanes.size());
}

int CellsView::gutter() const
{
    return m_kind == Kind::Month ? 0 : laneGutter;
}

QDate CellsView::dayAt(int row, int column) const
{
    return m_board.first.addDays(m_kind == Kind::Month ? row * week + column : column);
}

QRect CellsView::cell(int row, int column) const
{
    const int wide = viewport()->width() - gutter();
    const int left = gutter() + wide * column / week;
    const int right = gutter() + wide * (column + 1) / week;
    return { left, m_tops.value(row), right - left, m_tops.value(row + 1) - m_tops.value(row) };
}

QPoint CellsView::pointAt(const Wall &wall) const
{
    const int day = int(m_board.first.daysTo(wall.day));
    const QRect where = m_kind == Kind::Month ? cell(day / week, day % week) : cell(0, day);
    return shown(QRect(where.center(), QSize(1, 1))).topLeft();
}

// The time of day is the cursor's: here only the day changes.
std::optional<Wall> CellsView::wallAt(const QPoint &content) const
{
    for (int row = 0; row < rows(); ++row) {
        for (int column = 0; column < week; ++column) {
            if (cell(row, column).contains(content))
                return Wall { dayAt(row, column), m_cursor.minute };
        }
    }
    return std::nullopt;
}

void CellsView::arrange()
{
    m_items.clear();
    m_more.clear();
    m_open.clear();
    QList<QList<Entry>> cells(qsizetype(rows()) * week);
    const auto put = [&](int row, int column, Entry entry) {
        if (row >= 0 && row < rows() && column >= 0 && column < week)
            cells[qsizetype(row) * week + column].append(entry);
    };
    for (int i = 0; i < m_board.cards.size(); ++i) {
        const plans::Card &card = m_board.cards[i];
        const int day = m_board.dayOf(card.at);
        if (m_kind == Kind::Month) {
            put(day / week, day % week, { card.at, i });
            continue;
        }
        for (int part = 0; part < card.parts.size(); ++part)
            put(int(m_lanes.indexOf(card.parts[part].accountId)), day, { card.at, i, part });
    }
    for (int i = 0; i < m_board.open.size() && m_kind == Kind::Lanes; ++i) {
        const board::Free &slot = m_board.open[i];
        for (const qint64 account : slot.accounts)
            put(int(m_lanes.indexOf(account)), m_board.dayOf(slot.at), { slot.at, -1, -1, i });
    }
    measure(cells);
    for (int row = 0; row < rows(); ++row) {
        for (int column = 0; column < week; ++column)
            fill(cell(row, column), cells[qsizetype(row) * week + column]);
    }
    m_head->update();
}

// The month fills the view; lanes are as high as their busiest day needs.
void CellsView::measure(const QList<QList<Entry>> &cells)
{
    m_tops = { 0 };
    for (int row = 0; row < rows(); ++row) {
        int high = std::max(lowest, viewport()->height() / std::max(1, rows()));
        if (m_kind == Kind::Lanes) {
            qsizetype most = 0;
            for (int column = 0; column < week; ++column)
                most = std::max(most, cells[qsizetype(row) * week + column].size());
            high = std::clamp(int(most) * slotHeight + 2 * inset, 56, 8 * slotHeight + 2 * inset);
        }
        m_tops.append(m_tops.last() + high);
    }
    verticalScrollBar()->setRange(0, std::max(0, m_tops.last() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(slotHeight);
}

void CellsView::fill(const QRect &where, QList<Entry> entries)
{
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry &a, const Entry &b) { return a.at < b.at; });
    int y = where.top() + (m_kind == Kind::Month ? dayHead : inset);
    const int room = std::max(1, (where.bottom() - y) / slotHeight);
    const bool crowded = entries.size() > room;
    for (int i = 0; i < entries.size(); ++i, y += slotHeight) {
        const QRect rect(where.left() + inset, y, where.width() - 2 * inset, cardpaint::lineHeight);
        if (crowded && i == room - 1) {
            More more { rect, {} };
            for (const Entry &each : entries.mid(i)) {
                if (each.card >= 0)
                    more.cards.append(each.card);
            }
            if (!more.cards.isEmpty())
                m_more.append(more);
            return;
        }
        const Entry &entry = entries[i];
        if (entry.card >= 0)
            m_items.append({ entry.card, entry.part, rect, describe::clock(entry.at, m_board.zone) });
        else
            m_open.append({ rect, entry.open });
    }
}

void CellsView::paintBack(QPainter &painter, const QRect &exposed)
{
    const Theme &theme = m_context.theme;
    for (int row = 0; row < rows(); ++row) {
        for (int column = 0; column < week; ++column) {
            const QRect where = shown(cell(row, column));
            if (where.intersects(exposed))
                paintDay(painter, where, dayAt(row, column));
        }
        if (m_kind != Kind::Lanes)
            continue;
        const Account *account = m_context.pulse.account(m_lanes[row]);
        if (!account)
            continue;
        const QRect lane(0, m_tops[row], laneGutter, m_tops[row + 1] - m_tops[row]);
        badge::paint(painter, shown(QRect(12, lane.top() + 14, 22, 22)), theme, account->platform);
        painter.setFont(theme.font(Face::Small));
        painter.setPen(theme.color(Token::Text));
        const QRect name(42, lane.top() + 12, laneGutter - 50, 26);
        painter.drawText(shown(name), draw::leading(layoutDirection()),
                         painter.fontMetrics().elidedText(platform::name(account->platform),
                                                          Qt::ElideRight, name.width()));
        painter.setPen(theme.color(Token::Border));
        const QRect edge = shown(QRect(0, lane.bottom(), laneGutter, 1));
        painter.drawLine(edge.topLeft(), edge.topRight());
    }
}

void CellsView::paintDay(QPainter &painter, const QRect &where, const QDate &day) const
{
    const Theme &theme = m_context.theme;
    const bool other = m_kind == Kind::Month && day.month() != m_month.month();
    const QDate today = walltime::at(m_context.clock.now(), m_board.zone).date();
    const QStringList names = describe::happenings(m_board, day);
    const bool off = std::any_of(m_board.observed.begin(), m_board.observed.end(),
                                 [&day](const board::Observed &each) {
                                     return each.day.date == day && each.day.off;
                                 });
    if (other || off)
        painter.fillRect(where, theme.color(Token::Window));
    painter.setPen(theme.color(Token::Border));
    painter.drawLine(where.bottomLeft(), where.bottomRight());
    const int side = layoutDirection() == Qt::RightToLeft ? where.left() : where.right();
    painter.drawLine(side, where.top(), side, where.bottom());
    if (m_kind != Kind::Month)
        return;
    const QRect head(where.left() + 8, where.top() + 3, where.width() - 14, dayHead - 5);
    painter.setFont(theme.font(day == today ? Face::SmallStrong : Face::Small));
    painter.setPen(theme.color(day == today ? Token::Accent : Token::Muted));
    const QString number = day.day() == 1 ? QLocale().toString(day, tr("d MMM"))
                                          : QString::number(day.day());
    painter.drawText(head, draw::leading(layoutDirection()), number);
    if (names.isEmpty())
        return;
    const int taken = painter.fontMetrics().horizontalAdvance(number) + 8;
    painter.setFont(theme.font(Face::Tiny));
    painter.setPen(theme.color(describe::dayInk(m_board, day)));
    painter.drawText(head, draw::trailing(layoutDirection()),
                     painter.fontMetrics().elidedText(names.join(u" · "_s), Qt::ElideRight,
                                                      head.width() - taken));
}

QRect CellsView::ghostPlace(const Item &item, const Wall &to, const QPoint &content) const
{
    const int day = int(m_board.first.daysTo(to.day));
    if (day < 0 || day >= m_board.days)
        return {};
    QRect where = item.rect;
    const int column = m_kind == Kind::Month ? day % week : day;
    const int row = m_kind == Kind::Month ? day / week : -1;
    where.moveLeft(cell(std::max(0, row), column).left() + inset);
    if (row >= 0)
        where.moveTop(std::clamp(content.y() - where.height() / 2, m_tops[row] + dayHead,
                                 m_tops[row + 1] - where.height() - 2));
    return where;
}

QRect CellsView::cursorPlace() const
{
    const int day = std::clamp(int(m_board.first.daysTo(m_cursor.day)), 0, m_board.days - 1);
    const QRect where = m_kind == Kind::Month ? cell(day / week, day % week) : cell(0, day);
    return where.adjusted(1, 1, -2, -2);
}

QList<CalendarHead::Day> CellsView::headDays() const
{
    QList<CalendarHead::Day> found;
    if (!m_board.first.isValid())
        return found;
    const QDate today = walltime::at(m_context.clock.now(), m_board.zone).date();
    const bool lanes = m_kind == Kind::Lanes;
    const int wide = viewport()->width() - gutter();
    for (int column = 0; column < week; ++column) {
        const QDate day = dayAt(0, column);
        const QString name = QLocale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
        const QRect where(gutter() + wide * column / week, 0, wide / week, 1);
        found.append({ day, where, lanes ? u"%1 %2"_s.arg(name).arg(day.day()) : name,
                       lanes && day == today });
    }
    return found;
}
