// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QPainter>

// A platform's badge: its colour and its letter, never its colour alone.
namespace badge {

QString letter(Platform platform);
void paint(QPainter &painter, const QRectF &where, const Theme &theme, Platform platform);
// The same with a ring of `around`, to lie on an avatar.
void paintSmall(QPainter &painter, const QRectF &where, const Theme &theme, Platform platform,
                const QColor &around);
Token healthToken(Account::Health health);
void paintHealth(QPainter &painter, QPointF centre, const Theme &theme, Account::Health health,
                 const QColor &around);

} // namespace badge

// An account as a button: badge, health dot, its name and health in words for the tooltip.
class AccountBadge : public QAbstractButton
{
    Q_OBJECT

public:
    AccountBadge(const Theme &theme, const Account &account, QWidget *parent);
    QSize sizeHint() const override { return { 30, 30 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Platform m_platform;
    Account::Health m_health;
};

// The dashed "+" beside the badges.
class AddBadge : public QAbstractButton
{
    Q_OBJECT

public:
    AddBadge(const Theme &theme, QWidget *parent);
    QSize sizeHint() const override { return { 30, 30 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};
