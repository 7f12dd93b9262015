// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/strip.h"

#include "ui/panes.h"

#include <QBoxLayout>
#include <QPainter>

Strip::Strip(const Theme &theme, draw::Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_words(panes::label({}, theme.font(Face::Small), panes::ink, this))
    , m_action(new TextLink(theme, Face::SmallStrong, draw::ink(tone), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(4);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addWidget(m_action, 0, Qt::AlignLeading);
    m_action->hide();
    hide();
    const auto tint = [this] {
        QPalette palette = m_words->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(draw::ink(m_tone)));
        m_words->setPalette(palette);
    };
    tint();
    connect(&theme, &Theme::changed, this, tint);
}

void Strip::setLines(const QStringList &lines)
{
    m_words->setText(lines.join(u'\n'));
    setAccessibleName(m_words->text());
    setVisible(!lines.isEmpty());
}

void Strip::setAction(const QString &words)
{
    m_action->setText(words);
    m_action->setVisible(!words.isEmpty());
}

void Strip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 8, m_theme.color(draw::soft(m_tone)), Qt::NoPen);
}

StateChip::StateChip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFont(theme.font(Face::Tiny));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void StateChip::set(const QString &word, draw::Tone tone)
{
    m_word = word;
    m_tone = tone;
    setAccessibleName(word);
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    return { draw::chipWidth(fontMetrics(), m_word), draw::chipHeight };
}

void StateChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::chip(painter, rect(), m_word, m_tone, m_theme);
}
