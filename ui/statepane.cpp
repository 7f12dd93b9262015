// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statepane.h"

#include "ui/button.h"
#include "ui/describe.h"
#include "ui/icons.h"
#include "ui/panes.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int columnWidth = 360;
}

StatePane::StatePane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new QWidget(this))
    , m_mark(new QWidget(m_words))
    , m_title(panes::label({}, theme.font(Face::Title), panes::ink, m_words))
    , m_text(panes::label({}, theme.font(Face::Body), panes::muted, m_words))
    , m_button(new Button(theme, Button::Kind::Outlined, {}, m_words))
{
    auto *all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addWidget(m_words, 0, Qt::AlignHCenter);
    all->addStretch(3);

    auto *column = new QVBoxLayout(m_words);
    column->setSpacing(6);
    m_mark->setFixedSize(44, 44);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    for (QLabel *label : { m_title, m_text }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setFixedWidth(columnWidth);
        column->addWidget(label);
    }
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action();
    });
    m_button->hide();
}

void StatePane::showEmpty(const QString &icon, const QString &title, const QString &text)
{
    m_icon = icon;
    m_wrong = false;
    say(title, text);
}

void StatePane::showLoading()
{
    m_loading = true;
    m_words->hide();
    setAccessibleName(tr("Loading"));
    update();
}

void StatePane::showError(const Error &error)
{
    m_icon = u"error"_s;
    m_wrong = true;
    say(describe::error(error), describe::advice(error.kind));
}

void StatePane::offer(const QString &action, std::function<void()> done)
{
    m_action = std::move(done);
    m_button->setText(action);
    m_button->show();
}

void StatePane::say(const QString &title, const QString &text)
{
    m_loading = false;
    m_words->show();
    m_title->setText(title);
    m_text->setText(text);
    // A centred column is laid out by its hints, which know nothing of wrapped lines. Said once, so that
    // nobody around it lays the lines out again to ask how high they are.
    for (QLabel *label : { m_title, m_text }) {
        label->setMinimumHeight(0); // what was said before would count
        label->setFixedHeight(label->heightForWidth(columnWidth));
        QSizePolicy policy = label->sizePolicy();
        policy.setHeightForWidth(false);
        label->setSizePolicy(policy);
    }
    m_button->hide();
    setAccessibleName(title);
    setAccessibleDescription(text);
    update();
}

void StatePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_loading) {
        // The shape of what is coming; still, because nothing here is news.
        const QColor bone = m_theme.color(Token::Raised);
        for (int top = 12; top < height() - 40; top += 109) {
            draw::rounded(painter, QRect(14, top, 36, 36), 18, bone, Qt::NoPen);
            draw::rounded(painter, QRect(62, top + 2, 120, 12), 6, bone, Qt::NoPen);
            draw::rounded(painter, QRect(62, top + 26, width() - 90, 10), 5, bone, Qt::NoPen);
            draw::rounded(painter, QRect(62, top + 44, width() - 150, 10), 5, bone, Qt::NoPen);
        }
        return;
    }
    const QRect circle(m_mark->mapTo(this, QPoint()), m_mark->size());
    draw::rounded(painter, circle, 22, m_theme.color(m_wrong ? Token::NegativeSoft : Token::Raised),
                  Qt::NoPen);
    icons::paint(painter, circle.adjusted(12, 12, -12, -12), m_icon,
                 m_theme.color(m_wrong ? Token::Negative : Token::Muted));
}
