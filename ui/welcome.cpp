// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome.h"

#include "ui/badge.h"
#include "ui/button.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>
#include <QStyle>

PlatformCard::PlatformCard(const Theme &theme, const Offer &offer, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_platform(offer.platform)
    , m_how(how(offer))
{
    setText(platform::name(offer.platform));
    setAccessibleName(text());
    setAccessibleDescription(m_how);
    setFixedHeight(82); // two lines of how one signs in
    setMinimumWidth(206);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QString PlatformCard::how(const Offer &offer)
{
    if (offer.kind == Offer::Kind::Browser)
        return tr("sign in with the browser");
    if (offer.platform == Platform::Feeds)
        return tr("RSS, Atom or JSON: to read only");
    return offer.platform == Platform::WordPress ? tr("user name + application password")
                                                 : tr("handle + app password");
}

void PlatformCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool lit = underMouse() || isDown();
    draw::rounded(painter, rect(), 10, m_theme.color(isDown() ? Token::Raised : Token::Surface),
                  QPen(m_theme.color(lit ? Token::Faint : Token::Border), 1));
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 10, m_theme);
    const auto place = [&](int x, int y, int w, int h) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, w, h));
    };
    badge::paint(painter, place(15, (height() - 32) / 2, 32, 32), m_theme, m_platform);
    const int room = width() - 70;
    const QFontMetrics strong(m_theme.font(Face::Strong));
    const QFontMetrics small(m_theme.font(Face::Small));
    const int flags = (draw::leading(layoutDirection()) & ~Qt::TextSingleLine) | Qt::TextWordWrap;
    const int high = std::min(small.boundingRect(QRect(0, 0, room, height()), flags, m_how).height(),
                              2 * small.lineSpacing());
    const int top = (height() - strong.height() - 1 - high) / 2;
    painter.setFont(m_theme.font(Face::Strong));
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(place(60, top, room, strong.height()), draw::leading(layoutDirection()), text());
    painter.setFont(m_theme.font(Face::Small));
    painter.setPen(m_theme.color(Token::Muted));
    painter.drawText(place(60, top + strong.height() + 1, room, high), flags, m_how);
}

Welcome::Welcome(const Theme &theme, const QList<Offer> &offers, QWidget *parent)
    : QWidget(parent)
{
    panes::fill(*this, QPalette::Window);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 24, 24, 24);
    all->addStretch(5);
    auto *middle = new QWidget(this);
    middle->setFixedWidth(860);
    all->addWidget(middle, 0, Qt::AlignHCenter);
    all->addStretch(6);

    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(
        panes::label(tr("Welcome to Parvis"), theme.font(Face::Heading), panes::ink, middle));
    column->addSpacing(6);
    QFont lead = theme.font(Face::Body);
    lead.setPointSizeF(11);
    column->addWidget(panes::label(tr("One inbox, one planner and one watch for every network. "
                                      "Everything is kept on this computer."),
                                   lead, panes::muted, middle));
    column->addSpacing(20);

    auto *grid = new QGridLayout;
    grid->setSpacing(12);
    for (int each = 0; each < 4; ++each)
        grid->setColumnStretch(each, 1);
    for (qsizetype each = 0; each < offers.size(); ++each) {
        auto *card = new PlatformCard(theme, offers[each], middle);
        const int columns = offers.size() <= 2 ? 2 : 1;
        grid->addWidget(card, int(each) * columns / 4, int(each) * columns % 4, 1, columns);
        connect(card, &QAbstractButton::clicked, this,
                [this, connector = offers[each].connector] { Q_EMIT platformChosen(connector); });
    }
    column->addLayout(grid);
    column->addSpacing(20);

    auto *sample = new Card(theme, middle);
    auto *row = new QHBoxLayout(sample);
    row->setContentsMargins(16, 16, 16, 16);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(
        panes::label(tr("Only looking?"), theme.font(Face::Strong), panes::ink, sample));
    auto *about = panes::label(tr("Open a sample workspace: the weeks of a made-up brand. "
                                  "Nothing leaves this computer."),
                               theme.font(Face::Body), panes::muted, sample);
    about->setWordWrap(true);
    words->addWidget(about);
    row->addLayout(words, 1);
    auto *open = new Button(theme, Button::Kind::Filled, tr("Open the sample workspace"), sample);
    row->addWidget(open);
    connect(open, &QPushButton::clicked, this, &Welcome::sampleChosen);
    column->addWidget(sample);
}
