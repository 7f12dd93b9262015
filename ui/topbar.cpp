// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topbar.h"

#include "ui/button.h"
#include "ui/commands.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestSearch = 140;
constexpr int spacing = 10;

} // namespace

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setPlaceholderText(tr("Search every message"));
    setAccessibleName(tr("Search"));
    setFrame(false); // drawn here, over the window's colour
    setTextMargins(34, 0, 12, 0);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 8, m_theme.color(hasFocus() ? Token::Surface : Token::Window),
                  hasFocus() ? QPen(m_theme.color(Token::Accent), 1.5)
                             : QPen(m_theme.color(Token::Border), 1));
    const auto place = [this](int from, int top, int wide, int high) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(from, top, wide, high));
    };
    icons::paint(painter, place(11, (height() - 16) / 2, 16, 16), u"search"_s,
                 m_theme.color(Token::Muted));
    painter.end();
    QLineEdit::paintEvent(event);

    if (hasFocus() || !text().isEmpty())
        return;
    painter.begin(this);
    painter.setFont(m_theme.font(Face::Tiny));
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const int wide = painter.fontMetrics().horizontalAdvance(keys) + 12;
    if (34 + fontMetrics().horizontalAdvance(placeholderText()) + wide + 20 > width())
        return; // there is no room for both
    const QRect key = place(width() - wide - 10, (height() - 18) / 2, wide, 18);
    draw::rounded(painter, key, 4, Qt::transparent, QPen(m_theme.color(Token::Border), 1));
    painter.setPen(m_theme.color(Token::Muted));
    painter.drawText(key, Qt::AlignCenter, keys);
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT looked(true);
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    Q_EMIT looked(false);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return) {
        Q_EMIT entered();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

TopBar::TopBar(const Theme &theme, const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(panes::label({}, theme.font(Face::Title), panes::ink, this))
    , m_tools(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_search(new SearchField(theme, this))
    , m_post(new Button(theme, Button::Kind::Outlined,
                        commands.action(Command::NewPost)->text(), this))
    , m_postWords(m_post->text())
{
    setFixedHeight(52);
    panes::fill(*this, QPalette::Base);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(spacing);
    row->addWidget(m_title);
    m_tools->setSpacing(8);
    row->addLayout(m_tools);
    m_search->setMinimumWidth(narrowestSearch);
    m_search->setMaximumWidth(420);
    row->addWidget(m_search, 10);
    row->addStretch(1);
    m_actions->setSpacing(8);
    row->addLayout(m_actions);
    m_post->setSymbol(u"pencil"_s);
    row->addWidget(m_post);
    connect(m_post, &QPushButton::clicked, commands.action(Command::NewPost), &QAction::trigger);
    connect(m_search, &SearchField::looked, this, [this](bool is) {
        m_seeking = is || !m_search->text().isEmpty();
        fit();
    });
}

void TopBar::seek()
{
    m_seeking = true;
    fit();
    layout()->activate(); // what comes up under it asks where it is
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::fit()
{
    const auto wide = [](const QWidget *each) {
        return each->sizeHint().expandedTo(each->minimumSize()).boundedTo(each->maximumSize()).width()
            + spacing;
    };
    m_post->setText(m_postWords);
    int wanted = 2 * 16 + wide(m_title) + wide(m_post);
    for (const QWidget *each : std::as_const(m_taken))
        wanted += wide(each);
    const bool room = wanted + narrowestSearch <= width();
    m_search->setVisible(room || m_seeking);
    for (QWidget *each : std::as_const(m_pageTools))
        each->setVisible(room || !m_seeking);
    const bool tight = wanted > width();
    m_post->setText(tight ? QString() : m_postWords);
    m_post->setToolTip(tight ? m_postWords : QString());
    m_post->setAccessibleName(m_postWords);
}

void TopBar::take(Page &page)
{
    for (QWidget *each : m_taken)
        each->hide();
    m_taken.clear();
    m_title->setText(page.title());
    const auto put = [this](QBoxLayout &row, const QList<QWidget *> &widgets) {
        for (QWidget *each : widgets) {
            if (row.indexOf(each) < 0)
                row.addWidget(each);
            each->show();
            m_taken.append(each);
        }
    };
    m_pageTools = page.tools();
    put(*m_tools, m_pageTools);
    put(*m_actions, page.actions());
    fit();
}
