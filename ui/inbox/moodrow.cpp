// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/moodrow.h"

#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <cmath>

using namespace Qt::StringLiterals;
using understanding::Label;

namespace {

constexpr int between = 6;
constexpr qsizetype wordsShown = 3;
constexpr int widestWord = 150;
constexpr double worthShowing = 0.02;

QString number(double mood)
{
    const QString digits = QLocale().toString(std::abs(mood), 'f', 2);
    return (mood < 0 ? u"−"_s : u"+"_s) + digits;
}

} // namespace

MoodRow::MoodRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFont(theme.font(Face::Tiny));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void MoodRow::show(const understanding::Sense &sense, std::optional<Label> given)
{
    m_label = given.value_or(sense.label);
    m_chips.clear();
    if (given) {
        m_chips.append({ tr("%1, as you said").arg(describe::mood(*given)),
                         describe::tone(*given) });
    } else if (sense.label != Label::Neutral) {
        m_chips.append({ describe::mood(sense.label) + u' ' + number(sense.mood),
                         describe::tone(sense.label) });
        const QFontMetrics metrics(font());
        for (const understanding::Sense::Word &each : sense.why) {
            const bool helped = (each.weight < 0) == (sense.mood < 0);
            if (!helped || std::abs(each.weight) < worthShowing || m_chips.size() > wordsShown)
                continue;
            const QString word = metrics.elidedText(plain::line(each.text), Qt::ElideRight,
                                                    widestWord);
            m_chips.append({ word, draw::Tone::Neutral });
        }
    } else if (m_always) {
        m_chips.append({ describe::mood(sense.label), describe::tone(sense.label) });
    }
    QStringList explained;
    for (const understanding::Sense::Word &each : sense.why)
        explained.append(u"%1 %2"_s.arg(number(each.weight), plain::within(each.text)));
    setToolTip(panes::tip(explained.join(u'\n')));
    setAccessibleName(tr("Mood: %1").arg(words().join(u", "_s)));
    setVisible(!m_chips.isEmpty());
    updateGeometry();
    update();
}

QStringList MoodRow::words() const
{
    QStringList found;
    for (const Chip &chip : m_chips)
        found.append(chip.text);
    return found;
}

QSize MoodRow::sizeHint() const
{
    int wide = 0;
    const QFontMetrics metrics(font());
    for (const Chip &chip : m_chips)
        wide += draw::chipWidth(metrics, chip.text) + between;
    return { std::max(0, wide - between), draw::chipHeight - 2 };
}

void MoodRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    int left = 0;
    for (const Chip &chip : m_chips) {
        const int wide = draw::chipWidth(painter.fontMetrics(), chip.text);
        if (left > 0 && left + wide > width())
            break;
        const QRect box(left, 0, wide, draw::chipHeight - 2);
        draw::chip(painter, QStyle::visualRect(layoutDirection(), rect(), box), chip.text,
                   chip.tone, m_theme);
        left += wide + between;
    }
    if (hasFocus())
        draw::focusRing(painter, rect(), 8, m_theme);
}

void MoodRow::mousePressEvent(QMouseEvent *)
{
    offer();
}

void MoodRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space)
        offer();
    else
        QWidget::keyPressEvent(event);
}

void MoodRow::offer()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Label label : { Label::Negative, Label::Neutral, Label::Positive }) {
        QAction *action = menu->addAction(describe::mood(label));
        action->setCheckable(true);
        action->setChecked(label == m_label);
        connect(action, &QAction::triggered, this, [this, label] { Q_EMIT given(label); });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}
