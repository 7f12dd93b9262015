// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice.h"

#include "ui/button.h"
#include "ui/icons.h"
#include "ui/panes.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

Notice::Notice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(panes::label({}, theme.font(Face::Body), panes::ink, this))
    , m_button(new Button(theme, Button::Kind::Outlined, {}, this))
    , m_also(new Button(theme, Button::Kind::Flat, {}, this))
    , m_close(new Button(theme, Button::Kind::Flat, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(42, 4, 8, 4);
    row->setSpacing(12);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_also);
    m_close->setSymbol(u"close"_s);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (const auto action = m_action) // it may clear what it was offered by
            action();
    });
    connect(m_also, &QPushButton::clicked, this, [this] {
        if (const auto action = m_alsoAction)
            action();
    });
    clear();
}

void Notice::say(draw::Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(text);
    setAccessibleName(text);
    m_button->hide();
    m_also->hide();
    show();
    update();
}

void Notice::offer(const QString &action, std::function<void()> done)
{
    m_action = std::move(done);
    m_button->setText(action);
    m_button->show();
}

void Notice::offerAlso(const QString &action, std::function<void()> done)
{
    m_alsoAction = std::move(done);
    m_also->setText(action);
    m_also->show();
}

void Notice::clear()
{
    m_action = nullptr;
    m_alsoAction = nullptr;
    m_button->hide();
    m_also->hide();
    hide();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(draw::soft(m_tone)));
    const QString icon = m_tone == draw::Tone::Accent || m_tone == draw::Tone::Positive
        ? u"info"_s
        : u"warning"_s;
    icons::paint(painter, QRect(16, (height() - 16) / 2, 16, 16), icon,
                 m_theme.color(draw::ink(m_tone)));
}
