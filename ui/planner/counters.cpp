// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/counters.h"

#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 7;

} // namespace

Counters::Counters(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFont(theme.font(Face::Tiny));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString Counters::words(const Count &count) const
{
    if (count.parts > 1)
        return tr("%n part(s)", nullptr, count.parts);
    return u"%1 / %2"_s.arg(describe::number(count.is), describe::number(count.limit));
}

void Counters::set(QList<Count> counts)
{
    m_counts = std::move(counts);
    QStringList said;
    for (const Count &each : std::as_const(m_counts))
        said.append(u"%1 %2"_s.arg(each.platform, words(each)));
    setAccessibleName(said.join(u", "_s));
    setToolTip(panes::tip(said.join(u'\n')));
    updateGeometry();
    update();
}

QList<QRect> Counters::places(int wide) const
{
    QList<QRect> found;
    int left = 0;
    int top = 0;
    for (const Count &each : m_counts) {
        const int width = draw::chipWidth(fontMetrics(), each.letter + u' ' + words(each));
        if (left > 0 && left + width > wide) {
            left = 0;
            top += draw::chipHeight + 5;
        }
        found.append(QRect(left, top, width, draw::chipHeight));
        left += width + gap;
    }
    return found;
}

int Counters::heightForWidth(int wide) const
{
    const QList<QRect> all = places(wide);
    return all.isEmpty() ? draw::chipHeight : all.last().bottom() + 1;
}

QSize Counters::sizeHint() const
{
    return { 120, heightForWidth(std::max(120, width())) };
}

void Counters::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QList<QRect> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Count &each = m_counts[i];
        const bool tooLong = each.parts < 2 && each.is > each.limit;
        draw::chip(painter, QStyle::visualRect(layoutDirection(), rect(), all[i]),
                   each.letter + u' ' + words(each),
                   tooLong ? draw::Tone::Negative : draw::Tone::Neutral, m_theme);
    }
}
