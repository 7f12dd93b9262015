// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/beside.h"

#include "core/base/settings.h"
#include "ui/panes.h"

#include <QMouseEvent>
#include <QStackedWidget>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int least = 360;
constexpr int usual = 388;
constexpr int most = 620;
constexpr int leastPages = 700; // what a list and a conversation need
constexpr int grip = 7;

} // namespace

Beside::Beside(const Context &context, QWidget &pages, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_pages(pages)
    , m_edge(new QWidget(this))
    , m_wide(usual)
{
    pages.setParent(this);
    pages.show();
    auto *line = new Hairline(Qt::Vertical, m_edge);
    line->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_edge->setCursor(Qt::SplitHCursor);
    m_edge->installEventFilter(this);
    m_edge->hide();
    const int kept = context.settings.layout(u"side"_s).toInt();
    if (kept > 0)
        m_wide = std::clamp(kept, least, most);
}

void Beside::setPane(QWidget *pane)
{
    m_pane = pane;
    pane->setParent(this);
    pane->hide();
}

void Beside::setOpen(bool open)
{
    if (!m_pane || (m_open == open && m_pane->isVisible() == open))
        return;
    m_open = open;
    place();
    m_pane->setVisible(open);
    m_edge->setVisible(open);
    m_edge->raise();
    const auto *stack = qobject_cast<QStackedWidget *>(&m_pages);
    if (!open && stack && stack->currentWidget())
        stack->currentWidget()->setFocus();
    Q_EMIT openChanged(open);
}

void Beside::place()
{
    const auto put = [this](QWidget &widget, const QRect &where) {
        widget.setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    const int wide = std::min(m_wide, width());
    const bool beside = width() - wide >= leastPages;
    const int left = width() - wide;
    put(m_pages, QRect(0, 0, m_open && beside ? left : width(), height()));
    if (!m_open)
        return;
    put(*m_pane, QRect(left + 1, 0, wide - 1, height()));
    put(*m_edge, QRect(left - grip / 2, 0, grip, height()));
    if (auto *line = m_edge->findChild<Hairline *>())
        line->setGeometry(grip / 2, 0, 1, height());
    m_pane->raise();
    m_edge->raise();
}

void Beside::setWide(int wide)
{
    m_wide = std::clamp(wide, least, most);
    place();
}

void Beside::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool Beside::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edge && event->type() == QEvent::MouseMove) {
        const int at = mapFromGlobal(static_cast<QMouseEvent *>(event)->globalPosition()).toPoint().x();
        setWide(layoutDirection() == Qt::RightToLeft ? at : width() - at);
        return true;
    }
    if (watched == m_edge && event->type() == QEvent::MouseButtonRelease) {
        m_context.settings.setLayout(u"side"_s, QByteArray::number(m_wide));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
