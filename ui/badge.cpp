// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/badge.h"

#include "ui/describe.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QEvent>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace badge {

QString letter(Platform platform)
{
    switch (platform) {
    case Platform::Mastodon: return u"M"_s;
    case Platform::Bluesky: return u"B"_s;
    case Platform::Facebook: return u"f"_s;
    case Platform::Instagram: return u"I"_s;
    case Platform::LinkedIn: return u"in"_s;
    case Platform::YouTube: return u"Y"_s;
    case Platform::X: return u"X"_s;
    case Platform::WordPress: return u"W"_s;
    case Platform::Discourse: return u"D"_s;
    case Platform::Feeds: return u"R"_s;
    case Platform::Threads: return u"@"_s;
    case Platform::Reddit: return u"r"_s;
    case Platform::Telegram: return u"T"_s;
    case Platform::Ghost: return u"G"_s;
    }
    Q_UNREACHABLE();
}

void paint(QPainter &painter, const QRectF &where, const Theme &theme, Platform platform)
{
    const QColor color = theme.platform(platform);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const qreal radius = where.width() * 0.26;
    painter.drawRoundedRect(where, radius, radius);
    QFont font = theme.font(Face::Strong);
    font.setWeight(QFont::Bold);
    font.setPixelSize(std::max(7, int(where.height() * 0.56)));
    painter.setFont(font);
    painter.setPen(tokens::letterOn(color));
    painter.drawText(where, Qt::AlignCenter, letter(platform));
    painter.restore();
}

void paintSmall(QPainter &painter, const QRectF &where, const Theme &theme, Platform platform,
                const QColor &around)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(around);
    const QRectF ring = where.adjusted(-2, -2, 2, 2);
    painter.drawRoundedRect(ring, ring.width() * 0.28, ring.width() * 0.28);
    painter.restore();
    paint(painter, where, theme, platform);
}

Token healthToken(Account::Health health)
{
    switch (health) {
    case Account::Health::Good: return Token::Positive;
    case Account::Health::NeedsSignIn: return Token::Warning;
    case Account::Health::Failing: return Token::Negative;
    case Account::Health::Offline: return Token::Neutral;
    }
    Q_UNREACHABLE();
}

void paintHealth(QPainter &painter, QPointF centre, const Theme &theme, Account::Health health,
                 const QColor &around)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(around);
    painter.drawEllipse(centre, 5, 5);
    painter.setBrush(theme.color(healthToken(health)));
    painter.drawEllipse(centre, 3.5, 3.5);
    painter.restore();
}

} // namespace badge

AccountBadge::AccountBadge(const Theme &theme, const Account &account, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_platform(account.platform)
    , m_health(account.health)
{
    setFixedSize(sizeHint());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    const QString words = u"%1\n%2\n%3"_s.arg(platform::name(account.platform), account.handle,
                                              describe::health(account.health));
    setToolTip(panes::tip(words));
    setAccessibleName(platform::name(account.platform));
    setAccessibleDescription(describe::health(account.health));
}

void AccountBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF square(1, 1, 25, 25);
    badge::paint(painter, square, m_theme, m_platform);
    if (underMouse()) {
        painter.setOpacity(0.12);
        draw::rounded(painter, square, 6.5, Qt::white, Qt::NoPen);
        painter.setOpacity(1);
    }
    badge::paintHealth(painter, QPointF(25, 25), m_theme, m_health, m_theme.color(Token::Window));
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, square, 7, m_theme);
}

AddBadge::AddBadge(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFixedSize(sizeHint());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

void AddBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF square(1.5, 1.5, 24, 24);
    const bool lit = underMouse();
    draw::rounded(painter, square, 6.5, lit ? m_theme.color(Token::Surface) : QColor(Qt::transparent),
                  QPen(m_theme.color(lit ? Token::Muted : Token::Faint), 1, Qt::DashLine));
    icons::paint(painter, QRect(6, 6, 16, 16), u"plus"_s, m_theme.color(Token::Muted));
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, square, 7, m_theme);
}
