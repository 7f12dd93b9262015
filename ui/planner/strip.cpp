// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/strip.h"

#include "ui/panes.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

Strip::Strip(const Theme &theme, draw::Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_column(new QVBoxLayout(this))
    , m_action(new TextLink(theme, Face::SmallStrong, draw::ink(tone), this))
{
    m_column->setContentsMargins(10, 8, 10, 8);
    m_column->setSpacing(4);
    m_column->addWidget(m_action, 0, Qt::AlignLeading);
    m_action->hide();
    hide();
    connect(&theme, &Theme::changed, this, &Strip::tint);
}

void Strip::tint()
{
    for (QLabel *each : std::as_const(m_words)) {
        QPalette palette = each->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(draw::ink(m_tone)));
        each->setPalette(palette);
    }
}

void Strip::setLines(const QStringList &lines)
{
    QList<Line> made;
    for (const QString &each : lines)
        made.append({ each, {}, {} });
    setLines(made);
}

// Told with every key: widgets are made anew only when the words are others.
void Strip::setLines(const QList<Line> &lines)
{
    const bool same = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                 [](const Line &a, const Line &b) {
                                     return a.words == b.words && a.action == b.action;
                                 });
    m_lines = lines;
    setVisible(!lines.isEmpty());
    if (same)
        return;
    while (m_column->count() > 1) {
        QLayoutItem *item = m_column->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_words.clear();
    m_acts.clear();
    for (int each = 0; each < int(lines.size()); ++each)
        m_column->insertWidget(each, row(each));
    tint();
    setAccessibleName(words());
}

QWidget *Strip::row(int index)
{
    auto *made = new QWidget(this);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    QLabel *words = panes::label(m_lines[index].words, m_theme.font(Face::Small), panes::ink, made);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    TextLink *act = nullptr;
    if (!m_lines[index].action.isEmpty()) {
        act = new TextLink(m_theme, Face::SmallStrong, draw::ink(m_tone), made);
        act->setText(m_lines[index].action);
        act->setAccessibleName(m_lines[index].action + u": "_s + m_lines[index].words);
        connect(act, &QAbstractButton::clicked, this, [this, index] {
            if (index < m_lines.size() && m_lines[index].act)
                m_lines[index].act();
        });
        row->addWidget(act, 0, Qt::AlignTop);
    }
    m_words.append(words);
    m_acts.append(act);
    return made;
}

QString Strip::words() const
{
    QStringList all;
    for (const Line &each : m_lines)
        all.append(each.words);
    return all.join(u'\n');
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
