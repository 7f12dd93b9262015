// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undobar.h"

#include "ui/button.h"
#include "ui/page.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QStackedWidget>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

UndoBar::UndoBar(const Theme &theme, QStackedWidget *over)
    : QWidget(over)
    , m_theme(theme)
    , m_over(over)
    , m_text(panes::label({}, theme.font(Face::Body), panes::ink, this))
    , m_undo(new Button(theme, Button::Kind::Flat, tr("Undo"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(12);
    row->addWidget(m_text);
    m_undo->setSymbol(u"undo"_s);
    m_undo->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, [this] { undo(); });
    m_time.setSingleShot(true);
    m_time.setInterval(10s);
    connect(&m_time, &QTimer::timeout, this, [this] {
        m_action = nullptr;
        hide();
    });
    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, [this] { update(); });
    connect(over, &QStackedWidget::currentChanged, this, [this] {
        if (!isHidden())
            place();
    });
    over->installEventFilter(this);
    hide();
}

void UndoBar::offer(const QString &what, std::function<void()> undo)
{
    m_action = std::move(undo);
    m_undo->show();
    present(what);
}

void UndoBar::tell(const QString &what)
{
    m_action = nullptr;
    m_undo->hide();
    present(what);
}

bool UndoBar::undo()
{
    if (!m_action)
        return false;
    const auto action = std::exchange(m_action, nullptr);
    m_time.stop();
    m_tick.stop();
    hide();
    action();
    return true;
}

QString UndoBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void UndoBar::present(const QString &what)
{
    m_text->setText(what);
    setAccessibleName(what);
    m_time.start();
    m_tick.start(m_theme.still() ? 1s : 100ms);
    show();
    place();
    raise();
}

void UndoBar::place()
{
    adjustSize();
    const auto *page = qobject_cast<const Page *>(m_over->currentWidget());
    const int foot = page ? page->foot() : 0;
    move((m_over->width() - width()) / 2, m_over->height() - foot - height() - 20);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    if (isHidden())
        m_tick.stop();
    QPainter painter(this);
    draw::rounded(painter, rect(), 10, m_theme.color(Token::Surface),
                  QPen(m_theme.color(Token::Faint), 1));
    if (!m_action)
        return;
    // How long it can still be undone.
    const double share
        = std::min(1.0, double(m_time.remainingTime()) / double(m_time.interval()));
    const QRectF line(12, height() - 3.5, (width() - 24) * share, 2);
    draw::rounded(painter, line, 1, m_theme.color(Token::Accent), Qt::NoPen);
}
