// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/findbar.h"

#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

FindBar::FindBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_up(new Button(theme, Button::Kind::Flat, {}, this))
    , m_down(new Button(theme, Button::Kind::Flat, {}, this))
{
    panes::fill(*this, QPalette::Base);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 4, 12, 4);
    row->setSpacing(4);
    m_text->setFont(theme.font(Face::Small));
    m_text->setForegroundRole(panes::muted);
    row->addWidget(m_text, 1);
    const auto put = [&](Button *button, const QString &icon, const QString &tip) {
        button->setSymbol(icon);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    };
    put(m_up, u"up"_s, tr("Previous (Shift+F3)"));
    put(m_down, u"down"_s, tr("Next (F3)"));
    auto *close = new Button(theme, Button::Kind::Flat, {}, this);
    put(close, u"close"_s, tr("Mark nothing any more"));
    all->addLayout(row);
    all->addWidget(new Hairline(Qt::Horizontal, this));
    connect(m_up, &QPushButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(close, &QPushButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::tell(const QString &words, int at, int found)
{
    const QString what = words.simplified();
    m_text->setText(found == 0
                        ? tr("“%1” is not in these messages").arg(what)
                        : tr("“%1”: %2 of %3").arg(what, describe::number(at + 1),
                                                   describe::number(found)));
    setAccessibleName(m_text->text());
    m_up->setEnabled(found > 1);
    m_down->setEnabled(found > 1);
    show();
}

QString FindBar::text() const
{
    return m_text->text();
}
