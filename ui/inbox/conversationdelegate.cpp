// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationdelegate.h"

#include "core/model/query.h"
#include "ui/avatar.h"
#include "ui/badge.h"
#include "ui/describe.h"
#include "ui/faces.h"
#include "ui/icons.h"
#include "ui/inbox/inboxviews.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/rulewords.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <span>

using namespace Qt::StringLiterals;

namespace {

constexpr int face = 36;
constexpr int textLeft = 62;

} // namespace

ConversationDelegate::ConversationDelegate(const Theme &theme, const Clock &clock,
                                           const Pulse &pulse, Faces &faces, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_pulse(pulse)
    , m_faces(faces)
    , m_body(theme.font(Face::Body))
    , m_strong(theme.font(Face::Strong))
    , m_small(theme.font(Face::Small))
    , m_chip(theme.font(Face::Tiny))
{
}

int ConversationDelegate::padding() const
{
    return m_theme.compact() ? 7 : 12;
}

int ConversationDelegate::rowHeight() const
{
    const int line = QFontMetrics(m_body).height() + 2;
    const int texts = m_theme.compact() ? 1 : 2;
    return padding() + line + 2 + texts * line + (m_theme.compact() ? 3 : 5) + draw::chipHeight - 2
        + padding();
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

    const QRect faceAt = place(QRect(all.left() + 14, all.top() + padding(), face, face));
    if (m_marked.contains(row.id))
        paintMark(*painter, faceAt);
    else
        paintFace(*painter, faceAt, row, under);
    const int line = QFontMetrics(m_body).height() + 2;
    const int width = all.width() - textLeft - 14;
    int top = all.top() + padding() - 1;
    paintHead(*painter, place(QRect(all.left() + textLeft, top, width, line)), row,
              option.direction);
    top += line + 2;

    const Lines &text = lines(row, width);
    painter->setFont(m_body);
    painter->setPen(m_theme.color(Token::Muted));
    const std::pair<const QStaticText *, const QString *> both[]
        = { { &text.first, &text.firstText }, { &text.second, &text.secondText } };
    for (const auto &[laid, words] : std::span(both).first(m_theme.compact() ? 1 : 2)) {
        const int wide = int(laid->size().width());
        const QRect where = place(QRect(all.left() + textLeft, top, std::min(wide, width), line));
        if (m_terms.isEmpty())
            painter->drawStaticText(where.topLeft(), *laid);
        else
            paintFound(*painter, place(QRect(all.left() + textLeft, top, width, line)), *words,
                       option.direction);
        top += line;
    }
    top += m_theme.compact() ? 3 : 5;
    paintChips(*painter, place(QRect(all.left() + textLeft, top, width, draw::chipHeight - 2)), row,
               option.direction);
}

void ConversationDelegate::paintFace(QPainter &painter, const QRect &where,
                                     const Conversation &row, const QColor &under) const
{
    avatar::paint(painter, where, m_theme, row.authorName,
                  m_faces.face(row.accountId, row.avatar));
    const QRectF small(where.right() - 9, where.bottom() - 9, 14, 14); // beside the initials
    badge::paintSmall(painter, small, m_theme, row.platform, under);
}

void ConversationDelegate::paintMark(QPainter &painter, const QRect &where) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Accent));
    painter.drawEllipse(where);
    icons::paint(painter, where.adjusted(9, 9, -9, -9), u"check"_s, m_theme.color(Token::OnAccent));
    painter.restore();
}

// A line with what was searched for lit up. Laid out anew: searches show few rows.
void ConversationDelegate::paintFound(QPainter &painter, const QRect &where, const QString &line,
                                      Qt::LayoutDirection direction) const
{
    QList<QTextLayout::FormatRange> lit;
    for (const query::Span &each : query::matches(line, m_terms)) {
        QTextLayout::FormatRange range;
        range.start = int(each.start);
        range.length = int(each.length);
        range.format.setBackground(m_theme.color(Token::WarningSoft));
        range.format.setForeground(m_theme.color(Token::Text));
        lit.append(range);
    }
    QTextLayout layout(line, m_body);
    layout.setFormats(lit);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    if (only.isValid())
        only.setLineWidth(where.width() * 2); // it was cut to fit already
    layout.endLayout();
    const qreal wide = only.isValid() ? only.naturalTextWidth() : 0;
    const qreal left = direction == Qt::RightToLeft ? where.right() - wide : where.left();
    layout.draw(&painter, QPointF(left, where.top()));
}

void ConversationDelegate::highlight(const QString &searched)
{
    m_terms = query::terms(query::parse(searched));
    m_lines.clear();
}

// The text of a row; in a search it begins near what was found.
QString ConversationDelegate::shown(const Conversation &row) const
{
    const QString all = plain::line(row.text);
    if (m_terms.isEmpty())
        return all;
    const QList<query::Span> found = query::matches(all, m_terms);
    constexpr int before = 30;
    if (found.isEmpty() || found.first().start < 2 * before)
        return all;
    const qsizetype space = all.indexOf(u' ', found.first().start - before);
    return u"… "_s + all.mid(space < 0 || space > found.first().start ? found.first().start
                                                                       : space + 1);
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

    // How it ranks for us, before the time.
    constexpr int rank = 14;
    const bool ranked = row.priority != 0;
    if (ranked)
        icons::paint(painter,
                     place(where.width() - wide - rank - 4, rank)
                         .adjusted(0, (where.height() - rank) / 2, 0, -((where.height() - rank) / 2)),
                     row.priority > 0 ? u"up"_s : u"down"_s,
                     m_theme.color(row.priority > 0 ? Token::Warning : Token::Muted));

    painter.setFont(row.unread || row.alikeUnread > 0 ? m_strong : m_body);
    painter.setPen(m_theme.color(Token::Text));
    const int room = where.width() - wide - 10 - (ranked ? rank + 6 : 0);
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
    const Instant now = m_clock.now();
    const bool todo = row.state == Conversation::State::Todo;
    if (!row.alike.isEmpty())
        found.append({ describe::alike(row), draw::Tone::Accent });
    if (row.urgent)
        found.append({ tr("Urgent"), draw::Tone::Negative });
    if (row.proposed)
        found.append({ tr("To decide"), draw::Tone::Warning });
    if (!row.need.isEmpty())
        found.append({ describe::need(row.need), describe::tone(row.need) });
    if (row.hostile && row.state != Conversation::State::Done)
        found.append({ tr("To moderate"), draw::Tone::Negative });
    const bool direct = row.kind == Message::Kind::DirectMessage || row.audience == Audience::Direct;
    if (direct)
        found.append({ describe::kind(Message::Kind::DirectMessage), draw::Tone::Accent });
    else if (row.need.isEmpty())
        found.append({ describe::kind(row.kind), draw::Tone::Neutral });
    // A day ahead nothing presses yet.
    if (todo && row.deadlineAt && *row.deadlineAt - now < 24h) {
        const bool late = *row.deadlineAt <= now;
        const bool soon = *row.deadlineAt - now < 4h;
        found.append({ describe::left(*row.deadlineAt, now),
                       late       ? draw::Tone::Negative
                           : soon ? draw::Tone::Warning
                                  : draw::Tone::Neutral });
    }
    if (row.state == Conversation::State::Snoozed)
        found.append({ row.snoozedUntil ? describe::moment(*row.snoozedUntil, now, m_pulse.zone())
                                        : tr("until they write"),
                       draw::Tone::Warning });
    if (todo && row.back != Conversation::Back::No)
        found.append({ describe::back(row, now, m_pulse.zone()), draw::Tone::Accent });
    if (!row.assignee.isEmpty())
        found.append({ inboxviews::initialsOf(row.assignee), draw::Tone::Accent });
    for (const QString &label : row.labels)
        found.append({ label, draw::Tone::Neutral });
    if (!row.language.isEmpty() && !QLocale().name().startsWith(row.language))
        found.append({ row.language, draw::Tone::Neutral });
    return found;
}

const ConversationDelegate::Lines &ConversationDelegate::lines(const Conversation &row,
                                                               int width) const
{
    const QString source = shown(row);
    Lines *kept = m_lines.object(row.id);
    const bool compact = m_theme.compact();
    if (kept && kept->width == width && kept->compact == compact && kept->source == source)
        return *kept;

    auto made = std::make_unique<Lines>();
    made->source = source;
    made->width = width;
    made->compact = compact;
    QTextLayout layout(source, m_body);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(width);
        const QFontMetrics metrics(m_body);
        made->firstText = compact ? metrics.elidedText(source, Qt::ElideRight, width)
                                  : source.left(line.textLength()).trimmed();
        made->secondText
            = metrics.elidedText(source.mid(line.textLength()), Qt::ElideRight, width);
        made->first = QStaticText(made->firstText);
        made->second = QStaticText(made->secondText);
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
    QStringList words { plain::within(row.authorName), platform::name(row.platform),
                        describe::exact(row.lastInAt, m_pulse.zone()) };
    if (!row.alike.isEmpty())
        words.append(tr("%1: what is done to it is done to all, D shows them").arg(describe::alike(row)));
    if (row.priority != 0)
        words.append(rulewords::priority(row.priority));
    QToolTip::showText(event->globalPos(), panes::tip(words.join(u'\n')), view);
    return true;
}
