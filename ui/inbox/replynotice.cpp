// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replynotice.h"

#include "ui/button.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

ReplyNotice::ReplyNotice(const Theme &theme, const QString &look, const QString &anyway,
                         QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(panes::label({}, theme.font(Face::Body), panes::ink, this))
    , m_look(new Button(theme, Button::Kind::Outlined, look, this))
    , m_anyway(new Button(theme, Button::Kind::Outlined, anyway, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(34, 5, 5, 5);
    row->setSpacing(8);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    row->addWidget(m_look);
    row->addWidget(m_anyway);
    connect(m_look, &QPushButton::clicked, this, &ReplyNotice::lookAsked);
    connect(m_anyway, &QPushButton::clicked, this, &ReplyNotice::anywayAsked);
    hide();
}

void ReplyNotice::tell(const QString &words, bool asking)
{
    m_words->setText(words);
    setAccessibleName(words);
    m_anyway->setVisible(asking);
    show();
    if (asking)
        m_look->setFocus(Qt::ShortcutFocusReason); // Enter by habit sends nothing
}

void ReplyNotice::clear()
{
    hide();
    m_words->clear();
}

QString ReplyNotice::words() const
{
    return m_words->text();
}

void ReplyNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 8, m_theme.color(Token::WarningSoft), Qt::NoPen);
    icons::paint(painter,
                 QStyle::visualRect(layoutDirection(), rect(),
                                    QRect(10, (height() - 16) / 2, 16, 16)),
                 u"info"_s, m_theme.color(Token::Warning));
}
