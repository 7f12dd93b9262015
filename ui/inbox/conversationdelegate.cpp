// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationdelegate.h"

#include "ui/avatar.h"
#include "ui/badge.h"
#include "ui/describe.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 12;
constexpr int face = 36;
constexpr int textLeft = 62;

} // namespace

ConversationDelegate::ConversationDelegate(const Theme &theme, const Clock &clock,
                                           const Pulse &pulse, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_pulse(pulse)
    , m_body(theme.font(Face::Body))
    , m_strong(theme.font(Face::Strong))
    , m_small(theme.font(Face::Small))
    , m_chip(theme.font(Face::Tiny))
{
}

int ConversationDelegate::rowHeight() const
{
    const int line = QFontMetrics(m_body).height() + 2;
    return padding + line + 2 + 2 * line + 5 + draw::chipHeight - 2 + padding;
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 200, rowHeight() };
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto *model = static_cast<const ConversationModel *>(index.model());
    const Conversation &row = model->at(index.row());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor under = m_theme.color(selected ? Token::AccentSoft
                                           : hovered ? Token::Raised
                                                     : Token::Surface);
    const QRect all = option.rect;
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, all, rect);
    };
    painter->fillRect(all, under);
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1),
                      m_theme.color(Token::Border));
    if (selected)
        painter->fillRect(place(QRect(all.left(), all.top(), 3, all.height() - 1)),
                          m_theme.color(Token::Accent));
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        draw::focusRing(*painter, all.adjusted(1, 1, -1, -2), 4, m_theme);

    paintFace(*painter, place(QRect(all.left() + 14, all.top() + padding, face, face)), row, under);
    const int line = QFontMetrics(m_body).height() + 2;
    const int width = all.width() - textLeft - 14;
    int top = all.top() + padding - 1;
    paintHead(*painter, place(QRect(all.left() + textLeft, top, width, line)), row,
              option.direction);
    top += line + 2;

    const Lines &text = lines(row, width);
    painter->setFont(m_body);
    painter->setPen(m_theme.color(Token::Muted));
    const QStaticText *const both[] = { &text.first, &text.second };
    for (const QStaticText *each : both) {
        const int wide = int(each->size().width());
        const QRect where = place(QRect(all.left() + textLeft, top, std::min(wide, width), line));
        painter->drawStaticText(where.topLeft(), *each);
        top += line;
    }
    top += 5;
    paintChips(*painter, place(QRect(all.left() + textLeft, top, width, draw::chipHeight - 2)), row,
               option.direction);
}

void ConversationDelegate::paintFace(QPainter &painter, const QRect &where,
                                     const Conversation &row, const QColor &under) const
{
    avatar::paint(painter, where, m_theme, row.authorName);
    const QRectF small(where.right() - 12, where.bottom() - 12, 14, 14);
    badge::paintSmall(painter, small, m_theme, row.platform, under);
}

void ConversationDelegate::paintHead(QPainter &painter, const QRect &where,
                                     const Conversation &row, Qt::LayoutDirection direction) const
{
    const QString time = describe::ago(row.lastInAt, m_clock.now(), m_pulse.zone());
    painter.setFont(m_small);
    painter.setPen(m_theme.color(Token::Muted));
    const int wide = painter.fontMetrics().horizontalAdvance(time) + 2;
    const auto place = [&](int from, int width) {
        return QStyle::visualRect(direction, where,
                                  QRect(where.left() + from, where.top(), width, where.height()));
    };
    painter.drawText(place(where.width() - wide, wide),
                     draw::trailing(direction), time);

    painter.setFont(row.unread ? m_strong : m_body);
    painter.setPen(m_theme.color(Token::Text));
    const int room = where.width() - wide - 10;
    const QString name = painter.fontMetrics().elidedText(plain::line(row.authorName),
                                                          Qt::ElideRight, room);
    painter.drawText(place(0, room),
                     draw::leading(direction), name);
}

void ConversationDelegate::paintChips(QPainter &painter, const QRect &where,
                                      const Conversation &row, Qt::LayoutDirection direction) const
{
    painter.setFont(m_chip);
    int left = 0;
    for (const Chip &chip : chips(row)) {
        const int wide = draw::chipWidth(painter.fontMetrics(), chip.text);
        if (left + wide > where.width())
            break;
        const QRect box(where.left() + left, where.top(), wide, where.height());
        draw::chip(painter, QStyle::visualRect(direction, where, box), chip.text, chip.tone,
                   m_theme);
        left += wide + 6;
    }
}

QList<ConversationDelegate::Chip> ConversationDelegate::chips(const Conversation &row) const
{
    QList<Chip> found;
    if (row.urgent)
        found.append({ tr("Urgent"), draw::Tone::Negative });
    if (const QString need = describe::need(row.need); !need.isEmpty())
        found.append({ need, describe::tone(row.need) });
    const bool direct = row.kind == Message::Kind::DirectMessage || row.audience == Audience::Direct;
    found.append({ direct ? describe::kind(Message::Kind::DirectMessage) : describe::kind(row.kind),
                   direct ? draw::Tone::Accent : draw::Tone::Neutral });
    for (const QString &label : row.labels)
        found.append({ label, draw::Tone::Neutral });
    if (!row.language.isEmpty() && !QLocale().name().startsWith(row.language))
        found.append({ row.language, draw::Tone::Neutral });
    if (row.state == Conversation::State::Snoozed && row.snoozedUntil)
        found.append({ describe::clock(*row.snoozedUntil, m_pulse.zone()), draw::Tone::Warning });
    return found;
}

const ConversationDelegate::Lines &ConversationDelegate::lines(const Conversation &row,
                                                               int width) const
{
    const QString source = plain::line(row.text);
    Lines *kept = m_lines.object(row.id);
    if (kept && kept->width == width && kept->source == source)
        return *kept;

    auto made = std::make_unique<Lines>();
    made->source = source;
    made->width = width;
    QTextLayout layout(source, m_body);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(width);
        made->first = QStaticText(source.left(line.textLength()).trimmed());
        const QString rest = source.mid(line.textLength());
        made->second
            = QStaticText(QFontMetrics(m_body).elidedText(rest, Qt::ElideRight, width));
    }
    layout.endLayout();
    for (QStaticText *each : { &made->first, &made->second }) {
        each->setTextFormat(Qt::PlainText);
        each->prepare(QTransform(), m_body);
    }
    kept = made.release(); // the cache owns it from here
    m_lines.insert(row.id, kept);
    return *kept;
}

bool ConversationDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                     const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Conversation &row
        = static_cast<const ConversationModel *>(index.model())->at(index.row());
    const QString words = u"%1\n%2\n%3"_s.arg(plain::within(row.authorName),
                                              platform::name(row.platform),
                                              describe::exact(row.lastInAt, m_pulse.zone()));
    QToolTip::showText(event->globalPos(), panes::tip(words), view);
    return true;
}
