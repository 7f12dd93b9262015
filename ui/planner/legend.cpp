// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/legend.h"

#include "ui/describe.h"
#include "ui/panes.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

class Entry : public QAbstractButton
{
public:
    Entry(const Theme &theme, draw::Tone tone, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_tone(tone)
    {
        setCheckable(true);
        setChecked(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setFont(theme.font(Face::Small));
    }
    QSize sizeHint() const override
    {
        return { fontMetrics().horizontalAdvance(text()) + 30, 26 };
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse())
            draw::rounded(painter, rect(), 6, m_theme.color(Token::Raised), Qt::NoPen);
        if (draw::keyboardFocus(*this))
            draw::focusRing(painter, rect(), 6, m_theme);
        const auto place = [this](const QRect &where) {
            return QStyle::visualRect(layoutDirection(), rect(), where);
        };
        const QColor ink = m_theme.color(draw::ink(m_tone));
        draw::rounded(painter, place(QRect(8, (height() - 9) / 2, 9, 9)), 2,
                      isChecked() ? ink : QColor(Qt::transparent), QPen(ink, 1));
        QFont font = this->font();
        font.setStrikeOut(!isChecked());
        painter.setFont(font);
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(place(QRect(23, 0, width() - 27, height())),
                         draw::leading(layoutDirection()), text());
    }

private:
    const Theme &m_theme;
    draw::Tone m_tone;
};

constexpr std::array tones { draw::Tone::Positive, draw::Tone::Accent,   draw::Tone::Warning,
                             draw::Tone::Warning,  draw::Tone::Negative, draw::Tone::Neutral };

} // namespace

Legend::Kind Legend::kindOf(Publication::State state)
{
    if (state == Publication::State::Submitted)
        return Kind::Approval;
    switch (describe::tone(state)) {
    case draw::Tone::Positive: return Kind::Published;
    case draw::Tone::Accent: return Kind::Scheduled;
    case draw::Tone::Warning: return Kind::Waiting;
    case draw::Tone::Negative: return Kind::Trouble;
    case draw::Tone::Neutral: return Kind::Draft;
    }
    Q_UNREACHABLE();
}

Legend::Legend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new ElidedLabel(this))
{
    setFixedHeight(34);
    panes::fill(*this, QPalette::Base);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 16, 0);
    row->setSpacing(2);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_entries[i] = new Entry(theme, tones[i], this);
        row->addWidget(m_entries[i]);
        connect(m_entries[i], &QAbstractButton::toggled, this, &Legend::changed);
    }
    row->addSpacing(12);
    m_words->setFont(theme.font(Face::Small));
    m_words->setForegroundRole(panes::muted);
    row->addStretch(1);
    row->addWidget(m_words, 1000);
    count({});
}

void Legend::count(const QList<Publication::State> &states)
{
    std::array<int, kinds> found {};
    for (const Publication::State each : states)
        ++found[std::size_t(kindOf(each))];
    const std::array words { tr("%n published", nullptr, found[0]),
                             tr("%n scheduled", nullptr, found[1]),
                             tr("%n to approve", nullptr, found[2]),
                             tr("%n waiting", nullptr, found[3]),
                             tr("%n need(s) a look", nullptr, found[4]),
                             tr("%n draft(s)", nullptr, found[5]) };
    for (std::size_t i = 0; i < words.size(); ++i) {
        m_entries[i]->setText(words[i]);
        m_entries[i]->setToolTip(m_entries[i]->isChecked() ? tr("Shown: a click leaves them out")
                                                           : tr("Left out: a click shows them"));
        // What there is none of is not worth a place, unless it is what was left out.
        m_entries[i]->setVisible(i < 2 || found[i] > 0 || !m_entries[i]->isChecked());
        m_entries[i]->updateGeometry();
    }
}

void Legend::say(const QString &words)
{
    m_words->setText(words);
}

QString Legend::said() const
{
    return m_words->text();
}

bool Legend::shows(Kind kind) const
{
    return m_entries[std::size_t(kind)]->isChecked();
}
