// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/community/memberlist.h"

#include "ui/avatar.h"
#include "ui/badge.h"
#include "ui/faces.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/plain.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHigh = 48;
constexpr int face = 30;
constexpr int edge = 12;
constexpr int number = 74; // of a column of numbers
constexpr int narrowest = 270; // for who it is and why
constexpr int widest = 230; // for who it is alone
constexpr int roomy = 800; // narrower than that labels are left out

} // namespace

MemberColumns::MemberColumns(int width, bool labelled)
{
    const bool all = labelled && width >= roomy;
    const int tags = all ? std::min(220, width / 6) : 0;
    const int frame = tags + 2 * edge + 24;
    const int numbers = std::clamp((width - frame - narrowest) / number, 1, 4);
    const int free = width - frame - numbers * number;
    int left = edge;
    const auto take = [&left](int wide) {
        const QRect made(left, 0, wide, 0);
        left += wide;
        return made;
    };
    const int who = std::min(free * 40 / 100, widest);
    member = take(who);
    left += 12;
    why = take(free - who - 12);
    int shown = 0;
    for (QRect *each : { &score, &messages, &audience, &mood })
        *each = take(shown++ < numbers ? number : 0);
    left += 20;
    labels = take(tags);
}

void MemberModel::setMembers(const QList<Member> &members)
{
    beginResetModel();
    m_members = members;
    m_labelled = std::any_of(members.cbegin(), members.cend(),
                             [](const Member &each) { return !each.labels.isEmpty(); });
    endResetModel();
}

int MemberModel::rowOf(qint64 personId) const
{
    for (int row = 0; row < m_members.size(); ++row) {
        if (m_members[row].personId == personId)
            return row;
    }
    return -1;
}

int MemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Member &member = m_members[index.row()];
    if (role == Qt::DisplayRole)
        return plain::line(member.face.name);
    if (role == Qt::ToolTipRole)
        return panes::tip(plain::line(member.face.name) + u'\n' + plain::line(member.face.handle)
                          + (member.why.isEmpty() ? QString() : u'\n' + member.why));
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts { plain::line(member.face.name), platform::name(member.face.platform), member.why,
                        member.score, tr("messages: %1").arg(member.messages),
                        tr("audience: %1").arg(member.audience), tr("mood: %1").arg(member.mood) };
    parts += member.labels;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

MemberDelegate::MemberDelegate(const Theme &theme, Faces &faces, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_faces(faces)
{
}

QSize MemberDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 200, std::max(rowHigh, QFontMetrics(m_theme.font(Face::Body)).height() + 22) };
}

void MemberDelegate::paintFace(QPainter &painter, const QRect &where, const Member &member,
                               const QColor &under) const
{
    avatar::paint(painter, where, m_theme, member.face.name,
                  m_faces.face(member.face.accountId, member.face.avatar));
    badge::paintSmall(painter, QRectF(where.right() - 9, where.bottom() - 9, 14, 14), m_theme,
                      member.face.platform, under);
}

void MemberDelegate::paintLabels(QPainter &painter, const QRect &where, const QStringList &labels,
                                 Qt::LayoutDirection direction) const
{
    painter.setFont(m_theme.font(Face::Tiny));
    int left = 0;
    for (const QString &label : labels) {
        const int room = where.width() - left;
        const int wide = draw::chipWidth(painter.fontMetrics(), label);
        if (wide > room && left > 0)
            break;
        const QRect box(where.left() + left, where.center().y() - draw::chipHeight / 2, std::min(wide, room),
                        draw::chipHeight);
        draw::chip(painter, QStyle::visualRect(direction, where, box),
                   painter.fontMetrics().elidedText(label, Qt::ElideRight, room - 16), draw::Tone::Neutral, m_theme);
        left += wide + 6;
    }
}

void MemberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const MemberModel *>(index.model());
    const Member &member = model->at(index.row());
    const QRect all = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor under
        = m_theme.color(selected ? Token::AccentSoft : hovered ? Token::Raised : Token::Surface);
    const MemberColumns columns(all.width(), model->labelled());
    const auto place = [&](const QRect &column, int more = 0) {
        return QStyle::visualRect(option.direction, all,
                                  QRect(all.left() + column.left() + more, all.top(), column.width() - more,
                                        all.height() - 1));
    };
    painter->save();
    painter->fillRect(all, under);
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), m_theme.color(Token::Border));
    if (selected)
        painter->fillRect(QStyle::visualRect(option.direction, all, QRect(all.left(), all.top(), 3, all.height() - 1)),
                          m_theme.color(Token::Accent));
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        draw::focusRing(*painter, all.adjusted(1, 1, -1, -2), 4, m_theme);

    const QRect faceAt = QStyle::visualRect(
        option.direction, all,
        QRect(all.left() + columns.member.left(), all.top() + (all.height() - face) / 2, face, face));
    paintFace(*painter, faceAt, member, under);
    const auto write = [&](const QRect &where, const QString &text, Face font, Token ink, int alignment) {
        if (where.width() <= 0)
            return;
        painter->setFont(m_theme.font(font));
        painter->setPen(m_theme.color(ink));
        painter->drawText(where, alignment, painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    const int leading = draw::leading(option.direction);
    const int trailing = draw::trailing(option.direction);
    write(place(columns.member, face + 10), plain::line(member.face.name), Face::Strong, Token::Text, leading);
    write(place(columns.why), member.why, Face::Body, Token::Text, leading);
    write(place(columns.score), member.score, Face::Strong, Token::Text, trailing);
    write(place(columns.messages), member.messages, Face::Body, Token::Text, trailing);
    write(place(columns.audience), member.audience, Face::Body, Token::Text, trailing);
    write(place(columns.mood), member.mood, Face::Body, member.moodInk, trailing);
    if (columns.labels.width() > 0)
        paintLabels(*painter, place(columns.labels), member.labels, option.direction);
    painter->restore();
}

MemberHead::MemberHead(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_counted(tr("Messages"))
{
    panes::fill(*this, QPalette::Base);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MemberHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const MemberColumns columns(m_rows > 0 ? m_rows : width(), m_labelled);
    painter.setFont(m_theme.font(Face::Small));
    painter.setPen(m_theme.color(Token::Muted));
    const auto write = [&](const QRect &column, const QString &text, int alignment) {
        if (column.width() <= 0)
            return;
        const QRect rows(layoutDirection() == Qt::RightToLeft && m_rows > 0 ? width() - m_rows : 0, 0,
                         m_rows > 0 ? m_rows : width(), height());
        const QRect where = QStyle::visualRect(
            layoutDirection(), rows, QRect(rows.left() + column.left(), 0, column.width(), height()));
        painter.drawText(where, alignment, painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    const int leading = draw::leading(layoutDirection());
    const int trailing = draw::trailing(layoutDirection());
    write(columns.member, tr("Member"), leading);
    write(columns.why, tr("Why"), leading);
    write(columns.score, tr("Score"), trailing);
    write(columns.messages, m_counted, trailing);
    write(columns.audience, tr("Audience"), trailing);
    write(columns.mood, tr("Mood"), trailing);
    if (columns.labels.width() > 0)
        write(columns.labels, tr("Labels"), leading);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Border));
}

MemberList::MemberList(const Theme &theme, Faces &faces, QWidget *parent)
    : QListView(parent)
    , m_model(new MemberModel(this))
{
    setModel(m_model);
    setItemDelegate(new MemberDelegate(theme, faces, this));
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
    connect(&faces, &Faces::arrived, viewport(), qOverload<>(&QWidget::update));
}

void MemberList::setMembers(const QList<Member> &members)
{
    const qint64 was = current();
    const int row = std::max(0, currentIndex().row());
    m_setting = true;
    m_model->setMembers(members);
    int now = m_model->rowOf(was);
    if (now < 0)
        now = std::min(was == 0 ? 0 : row, m_model->rowCount() - 1);
    if (now >= 0)
        setCurrentIndex(m_model->index(now));
    m_setting = false;
    Q_EMIT chosen(current());
}

qint64 MemberList::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model->at(index.row()).personId : 0;
}

void MemberList::select(qint64 personId)
{
    const int row = m_model->rowOf(personId);
    if (row < 0)
        return;
    setCurrentIndex(m_model->index(row));
    scrollTo(m_model->index(row));
}

void MemberList::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
    setCurrentIndex(m_model->index(std::clamp(row, 0, rows - 1)));
}

void MemberList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    Q_EMIT resized(viewport()->width());
}

void MemberList::keyPressEvent(QKeyEvent *event)
{
    const bool plainKey = event->modifiers() == Qt::NoModifier;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current() != 0)
        Q_EMIT opened(current());
    else if (plainKey && event->key() == Qt::Key_J)
        step(1);
    else if (plainKey && event->key() == Qt::Key_K)
        step(-1);
    else if (!event->text().isEmpty() && event->text().at(0).isPrint())
        event->ignore(); // the page's keys, and no search by letters
    else
        QListView::keyPressEvent(event);
}
