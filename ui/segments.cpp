// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments.h"

#include "ui/paint.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>

namespace {

class Segment : public QAbstractButton
{
public:
    Segment(const Theme &theme, const QString &name, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setText(name);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_theme.font(Face::Strong));
        return { metrics.horizontalAdvance(text()) + 24, 32 };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect inside = rect().adjusted(2, 2, -2, -2);
        if (isChecked())
            draw::rounded(painter, inside, 6, m_theme.color(Token::AccentSoft), Qt::NoPen);
        else if (underMouse())
            draw::rounded(painter, inside, 6, m_theme.color(Token::Raised), Qt::NoPen);
        if (draw::keyboardFocus(*this))
            draw::focusRing(painter, inside, 6, m_theme);
        QFont font = m_theme.font(Face::Body);
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Medium);
        painter.setFont(font);
        painter.setPen(m_theme.color(isChecked() ? Token::Accent : Token::Text));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }

private:
    const Theme &m_theme;
};

} // namespace

Segments::Segments(const Theme &theme, const QStringList &names, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const QString &name : names) {
        auto *segment = new Segment(theme, name, this);
        m_group->addButton(segment, int(m_group->buttons().size()));
        row->addWidget(segment);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::current() const
{
    return m_group->checkedId();
}

void Segments::setCurrent(int index)
{
    m_group->button(index)->setChecked(true);
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 8, m_theme.color(Token::Surface),
                  QPen(m_theme.color(Token::Border), 1));
}
