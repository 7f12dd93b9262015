// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lines.h"

#include "ui/icons.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 16;
constexpr int pad = 11;
constexpr int markRoom = 28;

} // namespace

void LineModel::setLines(const QList<Line> &lines)
{
    if (lines == m_lines)
        return;
    const bool same = std::equal(
        lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
        [](const Line &a, const Line &b) { return a.id == b.id; });
    if (same) {
        m_lines = lines;
        Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
        return;
    }
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int LineModel::rowOf(qint64 id) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines[row].id == id)
            return row;
    }
    return -1;
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

Qt::ItemFlags LineModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractListModel::flags(index);
    if (!m_movable)
        return plain;
    return index.isValid() ? plain | Qt::ItemIsDragEnabled : plain | Qt::ItemIsDropEnabled;
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Line &line = m_lines[index.row()];
    if (role == Qt::DisplayRole)
        return line.title;
    QStringList parts;
    for (const QString &part : { line.mark, line.title, line.text, line.chip, line.aside }) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u", "_s);
}

LineDelegate::LineDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int LineDelegate::rowHeight() const
{
    const int title = QFontMetrics(m_theme.font(Face::Strong)).height();
    return 2 * pad + title + 3 + std::max(QFontMetrics(m_theme.font(Face::Body)).height(), 20);
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 160, rowHeight() };
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Line &line = static_cast<const LineModel *>(index.model())->at(index.row());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect all = option.rect;
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, all, rect);
    };
    painter->save();
    painter->fillRect(all, m_theme.color(selected ? Token::AccentSoft
                                             : hovered ? Token::Raised
                                                       : Token::Surface));
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), m_theme.color(Token::Border));
    if (selected)
        painter->fillRect(place(QRect(all.left(), all.top(), 3, all.height() - 1)),
                          m_theme.color(Token::Accent));
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        draw::focusRing(*painter, all.adjusted(1, 1, -1, -2), 4, m_theme);

    const bool marked = !line.mark.isEmpty() || !line.icon.isEmpty();
    const int left = all.left() + edge + (marked ? markRoom : 0);
    const int width = all.right() - edge - left;
    const QFontMetrics strong(m_theme.font(Face::Strong));
    const QFontMetrics small(m_theme.font(Face::Small));
    const int top = all.top() + pad;
    const int below = top + strong.height() + 3;
    const int lower = std::max(QFontMetrics(m_theme.font(Face::Body)).height(), 20);
    if (!line.icon.isEmpty()) {
        icons::paint(*painter, place(QRect(all.left() + edge - 1, top + (strong.height() - 18) / 2, 18, 18)),
                     line.icon, m_theme.color(draw::ink(line.tone)));
    } else if (marked) {
        painter->setFont(m_theme.font(Face::Strong));
        painter->setPen(m_theme.color(selected ? Token::Accent : Token::Muted));
        painter->drawText(place(QRect(all.left() + edge, top, markRoom, strong.height())),
                          draw::leading(option.direction), line.mark);
    }
    const int aside = line.aside.isEmpty() ? 0 : small.horizontalAdvance(line.aside) + 12;
    painter->setFont(m_theme.font(Face::Strong));
    painter->setPen(m_theme.color(Token::Text));
    painter->drawText(place(QRect(left, top, width - aside, strong.height())),
                      draw::leading(option.direction),
                      strong.elidedText(line.title, Qt::ElideRight, width - aside));
    painter->setFont(m_theme.font(Face::Small));
    painter->setPen(m_theme.color(Token::Muted));
    if (aside > 0)
        painter->drawText(place(QRect(left + width - aside, top, aside, strong.height())),
                          draw::trailing(option.direction), line.aside);
    const QFontMetrics tiny(m_theme.font(Face::Tiny));
    const int chip = line.chip.isEmpty() ? 0 : draw::chipWidth(tiny, line.chip);
    const QFontMetrics body(m_theme.font(Face::Body));
    const int room = width - (chip > 0 ? chip + 10 : 0);
    painter->setFont(m_theme.font(Face::Body));
    painter->drawText(place(QRect(left, below, room, lower)), draw::leading(option.direction),
                      body.elidedText(line.text, Qt::ElideRight, room));
    if (chip > 0) {
        painter->setFont(m_theme.font(Face::Tiny));
        draw::chip(*painter,
                   place(QRect(left + width - chip, below + (lower - draw::chipHeight) / 2, chip,
                               draw::chipHeight)),
                   line.chip, line.tone, m_theme);
    }
    painter->restore();
}

LineView::LineView(const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_model(new LineModel(this))
{
    setModel(m_model);
    setItemDelegate(new LineDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_setting)
            Q_EMIT chosen(current());
    });
    connect(this, &QListView::doubleClicked, this, [this] { Q_EMIT opened(current()); });
}

void LineView::setLines(const QList<Line> &lines)
{
    const qint64 was = current();
    const int row = std::max(0, currentIndex().row());
    m_setting = true;
    m_model->setLines(lines);
    int now = m_model->rowOf(was);
    if (now < 0 && was != 0)
        now = std::min(row, m_model->rowCount() - 1); // what stood there has gone: its neighbour
    if (now >= 0)
        setCurrentIndex(m_model->index(now));
    m_setting = false;
    if (current() != was)
        Q_EMIT chosen(current());
}

qint64 LineView::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model->at(index.row()).id : 0;
}

void LineView::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    setCurrentIndex(m_model->index(row));
    scrollTo(m_model->index(row));
}

void LineView::setMovable(bool movable)
{
    m_model->setMovable(movable);
    setDragEnabled(movable);
    setAcceptDrops(movable);
    setDropIndicatorShown(movable);
    setDragDropMode(movable ? QAbstractItemView::InternalMove : QAbstractItemView::NoDragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
}

// Rows are moved by whoever keeps them: here it is only said where to.
void LineView::dropEvent(QDropEvent *event)
{
    const QModelIndex over = indexAt(event->position().toPoint());
    const int from = currentIndex().row();
    int to = over.isValid() ? over.row() : m_model->rowCount();
    if (over.isValid() && event->position().y() > visualRect(over).center().y())
        ++to;
    if (to > from)
        --to; // its own place is free by then
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    if (event->source() == this && from >= 0 && to != from)
        Q_EMIT moveAsked(current(), to);
}

void LineView::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
    setCurrentIndex(m_model->index(std::clamp(row, 0, rows - 1)));
}

void LineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT opened(current());
        return;
    }
    if (event->key() == Qt::Key_Delete && current() != 0) {
        Q_EMIT removeAsked();
        return;
    }
    const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (arrow && event->modifiers().testFlag(Qt::AltModifier) && current() != 0) {
        Q_EMIT shiftAsked(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QListView::keyPressEvent(event);
}
