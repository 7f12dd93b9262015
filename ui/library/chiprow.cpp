// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/chiprow.h"

#include "ui/paint.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace {

constexpr int gap = 6;
constexpr int high = 28;

class Toggle : public QAbstractButton
{
public:
    Toggle(const Theme &theme, const QString &text, draw::Tone tone, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_tone(tone)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setFont(theme.font(Face::Small));
        setAttribute(Qt::WA_Hover);
        setAccessibleName(text);
    }
    QSize sizeHint() const override { return { fontMetrics().horizontalAdvance(text()) + 24, high }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool on = isChecked();
        const bool plain = m_tone == draw::Tone::Neutral;
        const Token line = on || (underMouse() && !plain) ? Token::Accent
            : plain                                       ? Token::Border
                                                          : draw::soft(m_tone);
        const Token still = plain ? Token::Surface : draw::soft(m_tone);
        const Token fill = on ? Token::AccentSoft : underMouse() && plain ? Token::Raised : still;
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        draw::rounded(painter, box, box.height() / 2, m_theme.color(fill),
                      QPen(m_theme.color(line), 1));
        painter.setPen(m_theme.color(on      ? Token::Accent
                                         : plain ? Token::Text
                                                 : draw::ink(m_tone)));
        painter.setFont(m_theme.font(on ? Face::SmallStrong : Face::Small));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus() && draw::keyboardFocus(*this))
            draw::focusRing(painter, box, box.height() / 2, m_theme);
    }

private:
    const Theme &m_theme;
    draw::Tone m_tone;
};

} // namespace

ChipRow::ChipRow(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::ClickFocus); // Tab goes to the chips themselves
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipRow::offer(const QList<Choice> &choices)
{
    if (choices == m_choices)
        return;
    if (std::equal(choices.begin(), choices.end(), m_choices.begin(), m_choices.end(),
                   [](const Choice &a, const Choice &b) { return a.key == b.key && a.tone == b.tone; })) {
        for (qsizetype each = 0; each < m_chips.size(); ++each) { // whoever has the focus keeps it
            m_chips[each]->setText(choices[each].text);
            m_chips[each]->setAccessibleName(choices[each].text);
        }
        m_choices = choices;
        arrange(width(), true);
        updateGeometry();
        return;
    }
    const QStringList before = chosen();
    for (QAbstractButton *each : std::as_const(m_chips)) {
        each->hide();
        each->deleteLater();
    }
    m_chips.clear();
    m_choices = choices;
    for (const Choice &each : std::as_const(m_choices)) {
        auto *chip = new Toggle(m_theme, each.text, each.tone, this);
        connect(chip, &QAbstractButton::clicked, this, &ChipRow::changed);
        chip->show();
        m_chips.append(chip);
    }
    setChosen(before);
    arrange(width(), true);
    updateGeometry();
}

void ChipRow::setChosen(const QStringList &keys)
{
    for (qsizetype each = 0; each < m_chips.size(); ++each)
        m_chips[each]->setChecked(keys.contains(m_choices[each].key));
}

QStringList ChipRow::chosen() const
{
    QStringList found;
    for (qsizetype each = 0; each < m_chips.size(); ++each) {
        if (m_chips[each]->isChecked())
            found.append(m_choices[each].key);
    }
    return found;
}

QAbstractButton *ChipRow::chip(const QString &key) const
{
    for (qsizetype each = 0; each < m_chips.size(); ++each) {
        if (m_choices[each].key == key)
            return m_chips[each];
    }
    return nullptr;
}

int ChipRow::arrange(int width, bool place) const
{
    int left = 0;
    int top = 0;
    for (QAbstractButton *each : m_chips) {
        // As wide as when it is chosen: nothing moves under the mouse.
        const int wide = std::min(width, QFontMetrics(m_theme.font(Face::SmallStrong))
                                                 .horizontalAdvance(each->text())
                                             + 24);
        if (left > 0 && left + wide > width) {
            left = 0;
            top += high + gap;
        }
        if (place)
            each->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, high),
                                                 QRect(left, top, wide, high)));
        left += wide + gap;
    }
    return top + high;
}

int ChipRow::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize ChipRow::sizeHint() const
{
    return { 320, arrange(320, false) };
}

QSize ChipRow::minimumSizeHint() const
{
    return { 120, high };
}

// The row hands it on: to what is chosen, else to the first.
void ChipRow::focusInEvent(QFocusEvent *)
{
    for (QAbstractButton *each : std::as_const(m_chips)) {
        if (each->isChecked()) {
            each->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    if (!m_chips.isEmpty())
        m_chips.constFirst()->setFocus(Qt::TabFocusReason);
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

// The arrow keys go from chip to chip.
void ChipRow::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    if (event->key() == Qt::Key_Right)
        step = mirrored ? -1 : 1;
    else if (event->key() == Qt::Key_Left)
        step = mirrored ? 1 : -1;
    for (qsizetype each = 0; step != 0 && each < m_chips.size(); ++each) {
        const qsizetype next = each + step;
        if (m_chips[each]->hasFocus() && next >= 0 && next < m_chips.size()) {
            m_chips[next]->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}
