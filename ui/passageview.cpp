// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/passageview.h"

#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/plain.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

PassageView::PassageView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setCursor(Qt::IBeamCursor);
    setFocusPolicy(Qt::ClickFocus);
}

void PassageView::setPassage(const Passage &passage)
{
    m_links.clear();
    for (const Passage::Link &each : passage.links) {
        const QUrl url = plain::address(each.target);
        if (url.isValid() && each.start >= 0 && each.length > 0
            && each.start + each.length <= passage.text.size())
            m_links.append({ int(each.start), int(each.length), url });
    }
    load(plain::passage(passage));
}

void PassageView::setPlain(const QString &text)
{
    m_links.clear();
    load(text);
}

void PassageView::setInk(Token ink)
{
    m_ink = ink;
    update();
}

void PassageView::load(const QString &text)
{
    m_text = text;
    m_text.replace(u'\n', QChar::LineSeparator); // one layout, many lines; places stay the same
    m_from = m_to = 0;
    m_layout.clearLayout();
    m_layout.setText(m_text);
    m_layout.setFont(m_theme.font(Face::Body));
    m_layout.setCacheEnabled(true);
    QTextOption option(Qt::AlignLeading);
    option.setTextDirection(m_text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    setAccessibleName(text);
    // Who goes by keyboard reaches links; the rest is read where it stands.
    setFocusPolicy(m_links.isEmpty() ? Qt::ClickFocus : Qt::StrongFocus);
    updateGeometry();
    update();
}

QSize PassageView::fit(int width)
{
    const QSize size = breakLines(width);
    // What runs from the right stands at the right edge: that is only known now.
    return m_text.isRightToLeft() ? breakLines(size.width()) : size;
}

QSize PassageView::breakLines(int width)
{
    qreal height = 0;
    qreal wide = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += std::ceil(line.height()) + 2;
        wide = std::max(wide, line.naturalTextWidth());
    }
    m_layout.endLayout();
    return { std::min(width, int(std::ceil(wide)) + 1), int(std::ceil(height)) };
}

void PassageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(m_ink));
    QList<QTextLayout::FormatRange> ranges;
    for (const Link &link : m_links) {
        QTextLayout::FormatRange range;
        range.start = link.start;
        range.length = link.length;
        range.format.setForeground(m_theme.color(Token::Accent));
        ranges.append(range);
    }
    if (m_from != m_to) {
        QTextLayout::FormatRange range;
        range.start = std::min(m_from, m_to);
        range.length = std::abs(m_to - m_from);
        range.format.setBackground(m_theme.color(Token::Accent));
        range.format.setForeground(m_theme.color(Token::OnAccent));
        ranges.append(range);
    }
    m_layout.draw(&painter, QPointF(0, 0), ranges);
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 4, m_theme);
}

int PassageView::cursorAt(QPoint point) const
{
    for (int each = 0; each < m_layout.lineCount(); ++each) {
        const QTextLine line = m_layout.lineAt(each);
        if (point.y() < line.y() + line.height() + 2 || each == m_layout.lineCount() - 1)
            return line.xToCursor(point.x());
    }
    return 0;
}

const PassageView::Link *PassageView::linkAt(QPoint point) const
{
    for (int each = 0; each < m_layout.lineCount(); ++each) {
        const QTextLine line = m_layout.lineAt(each);
        if (!line.naturalTextRect().adjusted(0, 0, 0, 2).contains(point))
            continue;
        const int at = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        for (const Link &link : m_links) {
            if (at >= link.start && at < link.start + link.length)
                return &link;
        }
    }
    return nullptr;
}

QString PassageView::selectedText() const
{
    QString text = m_text.mid(std::min(m_from, m_to), std::abs(m_to - m_from));
    return text.replace(QChar::LineSeparator, u'\n').remove(QChar(0x200B));
}

void PassageView::copy() const
{
    QString text = selectedText();
    if (text.isEmpty())
        text = QString(m_text).replace(QChar::LineSeparator, u'\n').remove(QChar(0x200B));
    QApplication::clipboard()->setText(text);
}

void PassageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    m_from = m_to = cursorAt(event->pos());
    m_dragging = true;
    update();
}

void PassageView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging) {
        m_to = cursorAt(event->pos());
        update();
        return;
    }
    setCursor(linkAt(event->pos()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void PassageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    const Link *link = linkAt(event->pos());
    if (link && (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        offer(*link, event->globalPosition().toPoint());
}

void PassageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int at = cursorAt(event->pos());
    m_from = m_layout.previousCursorPosition(at, QTextLayout::SkipWords);
    m_to = m_layout.nextCursorPosition(m_from, QTextLayout::SkipWords);
    while (m_to > m_from && m_text.at(m_to - 1).isSpace())
        --m_to;
    update();
}

void PassageView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_from = 0;
        m_to = int(m_text.size());
        update();
    } else if (event->key() == Qt::Key_Return && !m_links.isEmpty()) {
        offer(m_links.constFirst(), mapToGlobal(rect().bottomLeft()));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PassageView::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason) {
        m_from = m_to = 0;
        update();
    }
    QWidget::focusOutEvent(event);
}

// Where it leads is said first; choosing it is what opens it.
void PassageView::offer(const Link &link, QPoint globally)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto escaped = [](QString text) { return text.replace(u'&', u"&&"_s); };
    const auto add = [&](const Link &each) {
        const QAction *open
            = menu->addAction(tr("Open %1").arg(escaped(plain::host(each.url))));
        connect(open, &QAction::triggered, this,
                [this, url = each.url] { Q_EMIT linkChosen(url); });
    };
    add(link);
    for (const Link &each : m_links) {
        if (each.url != link.url && hasFocus() && menu->actions().size() < 8
            && draw::keyboardFocus(*this))
            add(each);
    }
    menu->addSeparator();
    const QAction *copyLink = menu->addAction(tr("Copy address"));
    connect(copyLink, &QAction::triggered, this, [url = link.url] {
        QApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    });
    menu->popup(globally);
}

void PassageView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QAction *copied = menu->addAction(m_from == m_to ? tr("Copy text") : tr("Copy"));
    connect(copied, &QAction::triggered, this, &PassageView::copy);
    if (const Link *link = linkAt(event->pos())) {
        const QAction *address = menu->addAction(tr("Copy address"));
        connect(address, &QAction::triggered, this, [url = link->url] {
            QApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
        });
    }
    menu->popup(event->globalPos());
}

bool PassageView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const Link *link = linkAt(help->pos()))
            QToolTip::showText(help->globalPos(),
                               panes::tip(plain::host(link->url) + u'\n'
                                          + link->url.toString(QUrl::FullyEncoded).left(300)),
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}
