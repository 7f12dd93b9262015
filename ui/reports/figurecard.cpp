// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/figurecard.h"

#include "ui/panes.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {
constexpr int edge = 16;
}

FigureCard::FigureCard(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize FigureCard::sizeHint() const
{
    const int small = QFontMetrics(m_theme.font(Face::Small)).height();
    return { 150, 2 * 14 + 2 * small + QFontMetrics(m_theme.font(Face::Figure)).height() + 6 };
}

void FigureCard::show(reportwords::Figure figure, const report::Report &report,
                      const QList<Platform> &platforms)
{
    show({ reportwords::name(figure), reportwords::value(figure, report.now),
           reportwords::change(figure, report.now, report.before), reportwords::than(report.period),
           reportwords::value(figure, report.before),
           reportwords::explained(figure, report.now, platforms) });
}

void FigureCard::show(const Shown &shown)
{
    m_name = shown.name;
    m_value = shown.value;
    m_change = shown.change;
    m_than = shown.than;
    setAccessibleName(tr("%1: %2").arg(m_name, m_value));
    const QString way = m_change.way > 0 ? tr("up") : m_change.way < 0 ? tr("down") : QString();
    setAccessibleDescription(m_change.words.isEmpty()
                                 ? shown.explained
                                 : u"%1 %2 %3. %4"_s.arg(way, m_change.words, m_than, shown.explained));
    setToolTip(panes::tip(shown.explained + u'\n' + tr("Before: %1").arg(shown.before)));
    update();
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FigureCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 10, m_theme.color(underMouse() ? Token::Raised : Token::Surface),
                  QPen(m_theme.color(Token::Border), 1));
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 10, m_theme);
    const auto place = [this](const QRect &where) {
        return QStyle::visualRect(layoutDirection(), rect(), where);
    };
    const int room = width() - 2 * edge;
    const QFont small = m_theme.font(Face::Small);
    const int line = QFontMetrics(small).height();
    painter.setFont(small);
    painter.setPen(m_theme.color(Token::Muted));
    painter.drawText(place({ edge, 14, room, line }), draw::leading(layoutDirection()),
                     QFontMetrics(small).elidedText(m_name, Qt::ElideRight, room));
    QFont big = m_theme.font(Face::Figure);
    const int high = QFontMetrics(big).height();
    while (QFontMetrics(big).horizontalAdvance(m_value) > room && big.pointSizeF() > 11)
        big.setPointSizeF(big.pointSizeF() - 1);
    painter.setFont(big);
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(place({ edge, 14 + line + 3, room, high }), draw::leading(layoutDirection()), m_value);

    int left = edge;
    const int top = 14 + line + high + 6;
    const QString than = m_change.words.isEmpty() ? tr("nothing to compare with") : m_than;
    if (!m_change.words.isEmpty()) {
        const QColor tone = m_theme.color(draw::ink(m_change.tone));
        if (m_change.way != 0) {
            const QRectF box = place({ left, top + line / 2 - 4, 10, 8 });
            QPainterPath arrow;
            const bool up = m_change.way > 0;
            arrow.moveTo(box.center().x(), up ? box.top() : box.bottom());
            arrow.lineTo(box.right(), up ? box.bottom() : box.top());
            arrow.lineTo(box.left(), up ? box.bottom() : box.top());
            arrow.closeSubpath();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.fillPath(arrow, tone);
            left += 15;
        }
        painter.setFont(m_theme.font(Face::SmallStrong));
        painter.setPen(tone);
        const int wide = painter.fontMetrics().horizontalAdvance(m_change.words);
        painter.drawText(place({ left, top, wide, line }), draw::leading(layoutDirection()), m_change.words);
        left += wide + 5;
    }
    painter.setFont(small);
    painter.setPen(m_theme.color(Token::Muted));
    const int rest = width() - edge - left;
    if (QFontMetrics(small).horizontalAdvance(than) <= rest || m_change.words.isEmpty()) // else the tip says it
        painter.drawText(place({ left, top, rest, line }), draw::leading(layoutDirection()),
                         QFontMetrics(small).elidedText(than, Qt::ElideRight, rest));
}
