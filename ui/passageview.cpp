// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/passageview.h"

#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/truelink.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
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
    m_asides.clear();
    QList<Passage::Link> links = passage.links;
    std::stable_sort(links.begin(), links.end(),
                     [](const auto &one, const auto &other) { return one.start < other.start; });
    const QString clean = plain::passage(passage);
    QString text;
    qsizetype done = 0;
    for (const Passage::Link &each : links) {
        const QUrl url = plain::address(each.target);
        if (!url.isValid() || each.start < done || each.length <= 0
            || each.start + each.length > clean.size())
            continue;
        text += clean.mid(done, each.start - done);
        const QString shown = clean.mid(each.start, each.length);
        m_links.append({ int(text.size()), int(each.length), url });
        text += shown;
        done = each.start + each.length;
        const truelink::Truth truth = truelink::of(shown, url);
        // Names and tags lead to pages of their platforms, and look like nothing else.
        const bool name = each.kind != Passage::Link::Kind::Web
            && (shown.startsWith(u'@') || shown.startsWith(u'#'));
        const bool lies = truth.seems == truelink::Seems::Another
            && (!name || !url.userInfo().isEmpty());
        if (truth.seems == truelink::Seems::Itself || (name && !lies))
            continue;
        const QString aside = u" (%1)"_s.arg(truth.host); // of Latin letters, whatever the link is
        m_asides.append({ int(text.size()), int(aside.size()), lies });
        text += aside;
    }
    load(text + clean.mid(done));
}

void PassageView::setPlain(const QString &text)
{
    m_links.clear();
    m_asides.clear();
    load(text);
}

int PassageView::find(const QStringList &terms)
{
    m_pointed = -1;
    m_found = terms.isEmpty() ? QList<query::Span>() : query::matches(m_text, terms);
    m_found.removeIf([this](const query::Span &span) { // in a host: nobody wrote that
        return std::any_of(m_asides.cbegin(), m_asides.cend(), [&](const Aside &aside) {
            return span.start < aside.start + aside.length && span.start + span.length > aside.start;
        });
    });
    update();
    return found();
}

void PassageView::point(int which)
{
    m_pointed = which;
    update();
}

QRect PassageView::placeOf(int which) const
{
    if (which < 0 || which >= m_found.size())
        return rect();
    const QTextLine line = m_layout.lineForTextPosition(int(m_found[which].start));
    return line.isValid() ? line.naturalTextRect().toAlignedRect() : rect();
}

void PassageView::setInk(Token ink)
{
    m_ink = ink;
    update();
}

void PassageView::setFace(Face face)
{
    m_face = face;
}

void PassageView::load(const QString &text)
{
    m_text = text;
    m_text.replace(u'\n', QChar::LineSeparator); // one layout, many lines; places stay the same
    m_from = m_to = 0;
    m_found.clear();
    m_pointed = -1;
    m_layout.clearLayout();
    m_layout.setText(m_text);
    m_layout.setFont(m_theme.font(m_face));
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
    for (const Aside &aside : m_asides) {
        QTextLayout::FormatRange range;
        range.start = aside.start + 1; // ranges that touch are drawn as the first of them
        range.length = aside.length - 1;
        range.format.setForeground(m_theme.color(aside.warns ? Token::Warning : Token::Muted));
        ranges.append(range);
    }
    for (int each = 0; each < m_found.size(); ++each) {
        QTextLayout::FormatRange range;
        range.start = int(m_found[each].start);
        range.length = int(m_found[each].length);
        const bool pointed = each == m_pointed;
        range.format.setBackground(m_theme.color(pointed ? Token::Warning : Token::WarningSoft));
        range.format.setForeground(m_theme.color(pointed ? Token::Surface : Token::Text));
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

QString PassageView::copied(int from, int to) const
{
    QString text;
    for (int at = from; at < to; ++at) {
        const bool beside = std::any_of(m_asides.cbegin(), m_asides.cend(), [at](const Aside &each) {
            return at >= each.start && at < each.start + each.length;
        });
        if (!beside)
            text += m_text[at];
    }
    return text.replace(QChar::LineSeparator, u'\n').remove(QChar(0x200B));
}

QString PassageView::selectedText() const
{
    return copied(std::min(m_from, m_to), std::max(m_from, m_to));
}

void PassageView::copy() const
{
    const QString text = selectedText();
    QApplication::clipboard()->setText(text.isEmpty() ? copied(0, int(m_text.size())) : text);
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

QString PassageView::tipOf(const Link &link) const
{
    const QString shown = m_text.mid(link.start, link.length);
    const truelink::Truth truth = truelink::of(shown, link.url);
    QStringList lines { tr("Leads to %1").arg(truth.host),
                        link.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo).left(300) };
    if (!link.url.userInfo().isEmpty())
        lines.append(tr("What stands before the @ is no address"));
    else if (truth.seems == truelink::Seems::Another)
        lines.append(tr("Its words name another address"));
    return lines.join(u'\n');
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
        // Nobody signs in anywhere through a stranger's link.
        const QUrl url = each.url.adjusted(QUrl::RemoveUserInfo);
        connect(open, &QAction::triggered, this, [this, url] { Q_EMIT linkChosen(url); });
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
    const QAction *copying = menu->addAction(m_from == m_to ? tr("Copy text") : tr("Copy"));
    connect(copying, &QAction::triggered, this, &PassageView::copy);
    if (m_forwards) {
        const QString text = m_from == m_to ? copied(0, int(m_text.size())) : selectedText();
        const QAction *forward = menu->addAction(tr("Forward as a note…"));
        connect(forward, &QAction::triggered, this, [this, text] { Q_EMIT forwarded(text); });
    }
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
            QToolTip::showText(help->globalPos(), panes::tip(tipOf(*link)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}
