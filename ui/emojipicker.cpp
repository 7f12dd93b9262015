// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emojipicker.h"

#include "ui/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 10;
constexpr int side = 34;
constexpr int edge = 8;

} // namespace

EmojiPicker::EmojiPicker(const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Popup)
    , m_theme(theme)
    , m_emoji(u"😊 🙂 😄 😁 😅 😂 🤣 😉 😍 🥰 😘 😎 🤩 🥳 🤗 🤔 😮 😢 😭 😤 "
              "🙏 👍 👎 👏 🙌 👋 🤝 💪 ✌️ 👌 🫶 ❤️ 🧡 💛 💚 💙 💜 🖤 🤍 💔 "
              "✨ ⭐ 🌟 🔥 🎉 🎊 🎁 🏆 🥇 🎯 💡 📣 📢 🔔 📌 📍 📅 ⏰ ⏳ ✅ "
              "❌ ⚠️ ℹ️ ❓ ❗ 👉 👇 👆 ➡️ ⬇️ 🔗 📷 🎥 🎧 📝 📖 📰 📦 🚚 🛒 "
              "🌱 🌿 🌸 🌞 🌈 ☀️ 🌙 ❄️ 🌍 🏡 🏢 🍀 ☕ 🍰 🍽️ 🥂 🐱 🐶 🦋 💌"_s.split(u' '))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Emoji"));
    const int rows = int(m_emoji.size() + columns - 1) / columns;
    setFixedSize(columns * side + 2 * edge, rows * side + 2 * edge);
    QFont font = theme.font(Face::Body);
    font.setPointSizeF(15);
    setFont(font);
}

void EmojiPicker::popup(const QRect &beside)
{
    const QRect room = screen()->availableGeometry();
    QPoint place(beside.left(), beside.top() - height() - 4);
    if (place.y() < room.top())
        place.setY(beside.bottom() + 4);
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(place);
    show();
    setFocus();
}

QRect EmojiPicker::cell(int index) const
{
    return { edge + index % columns * side, edge + index / columns * side, side, side };
}

int EmojiPicker::indexAt(QPoint point) const
{
    for (int each = 0; each < m_emoji.size(); ++each) {
        if (cell(each).contains(point))
            return each;
    }
    return -1;
}

void EmojiPicker::choose(int index)
{
    if (index < 0)
        return;
    hide();
    Q_EMIT chosen(m_emoji[index]);
}

void EmojiPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Surface));
    draw::rounded(painter, rect(), 2, m_theme.color(Token::Surface),
                  QPen(m_theme.color(Token::Border), 1));
    painter.setPen(m_theme.color(Token::Text));
    for (int each = 0; each < m_emoji.size(); ++each) {
        if (each == m_at)
            draw::rounded(painter, cell(each).adjusted(2, 2, -2, -2), 6,
                          m_theme.color(Token::AccentSoft), Qt::NoPen);
        painter.drawText(cell(each), Qt::AlignCenter, m_emoji[each]);
    }
}

void EmojiPicker::mouseMoveEvent(QMouseEvent *event)
{
    const int at = indexAt(event->pos());
    if (at >= 0 && at != m_at) {
        m_at = at;
        update();
    }
}

void EmojiPicker::mouseReleaseEvent(QMouseEvent *event)
{
    choose(indexAt(event->pos()));
}

void EmojiPicker::keyPressEvent(QKeyEvent *event)
{
    int to = m_at;
    switch (event->key()) {
    case Qt::Key_Left: to -= 1; break;
    case Qt::Key_Right: to += 1; break;
    case Qt::Key_Up: to -= columns; break;
    case Qt::Key_Down: to += columns; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: choose(m_at); return;
    default: QWidget::keyPressEvent(event); return;
    }
    m_at = std::clamp(to, 0, int(m_emoji.size()) - 1);
    update();
}
