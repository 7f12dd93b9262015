// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/mentionview.h"

#include "core/base/clock.h"
#include "core/model/query.h"
#include "ui/badge.h"
#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/plain.h"
#include "ui/watch/watchwords.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 14;
constexpr int pad = 10;
constexpr int badgeSize = 20;
constexpr int gap = 10;
constexpr int shownLines = 2;
constexpr qsizetype shownText = 400;
constexpr int nearEnd = 12; // rows

} // namespace

void MentionModel::setRows(const QList<MentionRow> &rows)
{
    const auto alike = [](const MentionRow &a, const MentionRow &b) { return a.entry.id == b.entry.id; };
    const auto first = std::mismatch(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), alike);
    const qsizetype before = first.first - rows.begin();
    const auto last = std::mismatch(rows.rbegin(), rows.rend() - before, m_rows.rbegin(),
                                    m_rows.rend() - before, alike);
    const qsizetype after = last.first - rows.rbegin();
    const qsizetype gone = m_rows.size() - before - after;
    const qsizetype come = rows.size() - before - after;
    if (gone > 0) {
        beginRemoveRows({}, int(before), int(before + gone) - 1);
        m_rows.remove(before, gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, int(before), int(before + come) - 1);
        m_rows = rows;
        endInsertRows();
    }
    m_rows = rows;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void MentionModel::add(const QList<MentionRow> &more)
{
    if (more.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + more.size()) - 1);
    m_rows += more;
    endInsertRows();
}

int MentionModel::rowOf(qint64 id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].entry.id == id)
            return row;
    }
    return -1;
}

int MentionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MentionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const mentions::Entry &entry = m_rows[index.row()].entry;
    return u"%1: %2"_s.arg(plain::within(entry.author), plain::line(entry.body).left(shownText));
}

MentionDelegate::MentionDelegate(const Theme &theme, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_zone(QTimeZone::systemTimeZone())
{
}

QSize MentionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 0, shownLines * QFontMetrics(m_theme.font(Face::Body)).height() + 2 * pad };
}

void MentionDelegate::drawText(QPainter &painter, const QRect &where, const MentionRow &row,
                               Qt::LayoutDirection direction) const
{
    const QString text = plain::line(row.entry.body).left(shownText);
    QList<QTextLayout::FormatRange> ranges;
    const auto colour = [&](const QStringList &words, Token token) {
        for (const query::Span &span : query::matches(text, words)) {
            QTextLayout::FormatRange range;
            range.start = int(span.start);
            range.length = int(span.length);
            range.format.setForeground(m_theme.color(token));
            range.format.setFontWeight(QFont::DemiBold);
            ranges.append(range);
        }
    };
    colour(row.bad, Token::Negative);
    colour(row.good, Token::Positive);
    const QFont font = m_theme.font(Face::Body);
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : direction);
    layout.setTextOption(option);
    layout.setFormats(ranges);
    layout.beginLayout();
    qreal top = 0;
    QTextLine last;
    int lines = 0;
    for (; lines < shownLines; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(where.width());
        line.setPosition(QPointF(0, top));
        top += metrics.height();
        last = line;
    }
    layout.endLayout();
    // One line stands where the others of its row do.
    const QPointF at(where.left(), where.top() + (where.height() - top) / 2);
    painter.setPen(m_theme.color(Token::Text));
    const bool cut = last.isValid() && last.textStart() + last.textLength() < text.size();
    if (!cut) {
        layout.draw(&painter, at);
        return;
    }
    painter.save();
    painter.setClipRect(QRectF(at, QSizeF(where.width(), top - metrics.height())));
    layout.draw(&painter, at);
    painter.restore();
    painter.setFont(font);
    const QString rest = metrics.elidedText(text.mid(last.textStart()), Qt::ElideRight, where.width());
    painter.drawText(QRectF(at.x(), at.y() + top - metrics.height(), where.width(), metrics.height()),
                     draw::leading(text.isRightToLeft() ? Qt::RightToLeft : direction), rest);
}

void MentionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *model = static_cast<const MentionModel *>(index.model());
    const MentionRow &row = model->at(index.row());
    const mentions::Entry &entry = row.entry;
    const QRect all = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool under = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->fillRect(all, m_theme.color(current   ? Token::AccentSoft
                                             : under ? Token::Raised
                                                     : Token::Surface));
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), m_theme.color(Token::Border));
    const auto place = [&](int from, int width) {
        return QStyle::visualRect(option.direction, all,
                                  QRect(all.left() + from, all.top(), width, all.height() - 1));
    };
    const QFontMetrics small(m_theme.font(Face::Small));
    const bool roomy = all.width() > 560;
    const int who = roomy ? 132 : 96;
    const int time = std::max(small.horizontalAdvance(u"00 min"_s), small.horizontalAdvance(u"00/00/00"_s)) + 4;
    const int reach = roomy ? small.horizontalAdvance(u"0 000 k"_s) + 6 : 0;

    QRect badge = place(edge, badgeSize);
    badge.setTop(all.center().y() - badgeSize / 2);
    badge.setHeight(badgeSize);
    painter->setRenderHint(QPainter::Antialiasing);
    badge::paint(*painter, badge, m_theme, entry.platform);

    const int nameLeft = edge + badgeSize + gap;
    const QFont strong = m_theme.font(Face::Strong);
    painter->setFont(strong);
    painter->setPen(m_theme.color(Token::Text));
    const int half = (all.height() - 1) / 2;
    QRect name = place(nameLeft, who);
    if (entry.alike > 0)
        name.setBottom(name.top() + half + 2);
    painter->drawText(name, draw::leading(option.direction) | (entry.alike > 0 ? Qt::AlignBottom : 0),
                      QFontMetrics(strong).elidedText(plain::line(entry.author), Qt::ElideRight, who));
    if (entry.alike > 0) {
        painter->setFont(m_theme.font(Face::Small));
        painter->setPen(m_theme.color(Token::Muted));
        QRect below = place(nameLeft, who);
        below.setTop(below.top() + half + 2);
        //: Others wrote the same text: + 4 alike
        painter->drawText(below, int(Qt::AlignTop) | (draw::leading(option.direction) & Qt::AlignHorizontal_Mask),
                          tr("+ %n alike", nullptr, entry.alike));
    }
    const int textLeft = nameLeft + who + gap;
    const int textWide = all.width() - textLeft - gap - reach - time - edge;
    drawText(*painter, place(textLeft, std::max(40, textWide)), row, option.direction);

    painter->setFont(m_theme.font(Face::Small));
    painter->setPen(m_theme.color(Token::Muted));
    if (reach > 0 && entry.reach)
        painter->drawText(place(all.width() - edge - time - reach, reach), draw::trailing(option.direction),
                          watchwords::compact(*entry.reach));
    painter->drawText(place(all.width() - edge - time, time), draw::trailing(option.direction),
                      describe::ago(entry.at, m_clock.now(), m_zone));
    if (current && option.widget && option.widget->hasFocus())
        draw::focusRing(*painter, all.adjusted(2, 2, -2, -3), 4, m_theme);
    painter->restore();
}

MentionView::MentionView(const Theme &theme, const Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_model(new MentionModel(this))
    , m_delegate(new MentionDelegate(theme, clock, this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QListView::clicked, this, &MentionView::opened);
    // What comes above what is read does not push it away.
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int from, int to) {
                const int high = sizeHintForRow(0);
                const int value = verticalScrollBar()->value();
                if (value == 0 || from * high > value)
                    return;
                executeDelayedItemsLayout();
                verticalScrollBar()->setValue(value + (to - from + 1) * high);
            });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const int row = sizeHintForRow(0);
        if (row > 0 && value > verticalScrollBar()->maximum() - nearEnd * row)
            Q_EMIT endNear();
    });
}

void MentionView::setZone(const QTimeZone &zone)
{
    m_delegate->setZone(zone);
}

const mentions::Entry *MentionView::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? &m_model->at(index.row()).entry : nullptr;
}

void MentionView::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        setCurrentIndex(m_model->index(row));
}

void MentionView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            Q_EMIT opened();
        return;
    case Qt::Key_J:
    case Qt::Key_K: {
        const int step = event->key() == Qt::Key_J ? 1 : -1;
        const QModelIndex next = m_model->index(std::max(0, currentIndex().row() + step));
        if (next.isValid())
            setCurrentIndex(next);
        Q_EMIT stepped();
        return;
    }
    case Qt::Key_Tab: break;
    default:
        if (!event->text().trimmed().isEmpty()) { // letters are keys of the page
            event->ignore();
            return;
        }
    }
    QListView::keyPressEvent(event);
    Q_EMIT stepped();
}

void MentionView::currentChanged(const QModelIndex &now, const QModelIndex &before)
{
    QListView::currentChanged(now, before);
    Q_EMIT moved();
}
