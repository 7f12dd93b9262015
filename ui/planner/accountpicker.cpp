// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/accountpicker.h"

#include "ui/badge.h"
#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

class Toggle : public QAbstractButton
{
public:
    Toggle(const Theme &theme, const Account &account, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_platform(account.platform)
    {
        setCheckable(true);
        setFixedSize(40, 40);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(platform::name(account.platform));
        QString words = u"%1\n%2"_s.arg(platform::name(account.platform), account.handle);
        if (account.health != Account::Health::Good)
            words += u'\n' + describe::health(account.health);
        setToolTip(panes::tip(words));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (isChecked())
            draw::rounded(painter, QRectF(1, 1, 38, 38), 10, Qt::transparent,
                          QPen(m_theme.color(Token::Accent), 2));
        painter.setOpacity(isChecked() ? 1 : underMouse() ? 0.6 : 0.35);
        badge::paint(painter, QRectF(6, 6, 28, 28), m_theme, m_platform);
        painter.setOpacity(1);
        if (draw::keyboardFocus(*this))
            draw::focusRing(painter, rect(), 11, m_theme);
    }

private:
    const Theme &m_theme;
    Platform m_platform;
};

} // namespace

AccountPicker::AccountPicker(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addStretch();
}

void AccountPicker::setAccounts(const QList<Account> &accounts)
{
    m_accounts.clear();
    for (const Account &each : accounts) {
        if (each.capabilities.can(Capabilities::Publish))
            m_accounts.append(each);
    }
    auto *row = static_cast<QHBoxLayout *>(layout());
    while (QLayoutItem *item = row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Account &each : std::as_const(m_accounts)) {
        auto *toggle = new Toggle(m_theme, each, this);
        toggle->setChecked(m_chosen.contains(each.id));
        toggle->setEnabled(!m_fixed.contains(each.id));
        connect(toggle, &QAbstractButton::toggled, this, [this, id = each.id](bool on) {
            if (on)
                m_chosen.insert(id);
            else
                m_chosen.remove(id);
            Q_EMIT changed();
        });
        row->addWidget(toggle);
    }
    row->addStretch();
}

void AccountPicker::setChosen(const QSet<qint64> &ids)
{
    m_chosen = ids;
    setAccounts(QList<Account>(m_accounts));
    Q_EMIT changed();
}

void AccountPicker::setFixed(const QSet<qint64> &ids)
{
    m_fixed = ids;
    setAccounts(QList<Account>(m_accounts));
}

QList<Account> AccountPicker::chosen() const
{
    QList<Account> found;
    for (const Account &each : m_accounts) {
        if (m_chosen.contains(each.id))
            found.append(each);
    }
    return found;
}
