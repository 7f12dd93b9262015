// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/community/labelrow.h"

#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 6;
constexpr int cross = 14;

class Chip : public QAbstractButton
{
public:
    // Without a name: the plus.
    Chip(const Theme &theme, const QString &name, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setText(name);
        setFont(theme.font(Face::Tiny));
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override
    {
        return { text().isEmpty() ? draw::chipHeight + 6 : draw::chipWidth(fontMetrics(), text()), draw::chipHeight };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(font());
        const QString words = fontMetrics().elidedText(text(), Qt::ElideRight, width() - 12);
        draw::chip(painter, rect(), words, underMouse() ? draw::Tone::Accent : draw::Tone::Neutral, m_theme);
        const bool plus = text().isEmpty();
        if (plus || underMouse()) {
            const QRect mark(plus ? (width() - cross) / 2 : width() - cross - 3, (height() - cross) / 2, cross, cross);
            if (!plus)
                painter.fillRect(mark.adjusted(-2, 1, 1, -1), m_theme.color(Token::AccentSoft));
            icons::paint(painter, mark, plus ? u"plus"_s : u"close"_s,
                         m_theme.color(underMouse() ? Token::Accent : Token::Muted));
        }
        if (draw::keyboardFocus(*this))
            draw::focusRing(painter, rect().adjusted(1, 1, -1, -1), draw::chipHeight / 2.0, m_theme);
    }

private:
    const Theme &m_theme;
};

} // namespace

LabelRow::LabelRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Labels"));
}

void LabelRow::setLabels(const QStringList &labels)
{
    for (QWidget *each : std::as_const(m_chips)) {
        each->hide();
        each->deleteLater();
    }
    m_chips.clear();
    for (const QString &name : labels) {
        auto *chip = new Chip(m_theme, name, this);
        chip->setAccessibleName(name);
        chip->setToolTip(panes::tip(tr("Take “%1” off").arg(name)));
        connect(chip, &QAbstractButton::clicked, this, [this, name] { Q_EMIT removeAsked(name); });
        m_chips.append(chip);
    }
    auto *more = new Chip(m_theme, {}, this);
    more->setAccessibleName(tr("Label"));
    more->setToolTip(tr("Label (L)"));
    connect(more, &QAbstractButton::clicked, this, &LabelRow::addAsked);
    m_chips.append(more);
    for (QWidget *each : std::as_const(m_chips))
        each->show();
    arrange(width(), true);
    updateGeometry();
}

int LabelRow::arrange(int width, bool place) const
{
    int left = 0;
    int top = 0;
    for (QWidget *each : m_chips) {
        const int wide = std::min(width, each->sizeHint().width());
        if (left > 0 && left + wide > width) {
            left = 0;
            top += draw::chipHeight + gap;
        }
        if (place)
            each->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, draw::chipHeight),
                                                 QRect(left, top, wide, draw::chipHeight)));
        left += wide + gap;
    }
    return top + draw::chipHeight;
}

int LabelRow::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize LabelRow::sizeHint() const
{
    return { 280, arrange(280, false) };
}

QSize LabelRow::minimumSizeHint() const
{
    return { 120, draw::chipHeight };
}

void LabelRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}
