// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typedlist.h"

#include "ui/lines.h"
#include "ui/paint.h"
#include "ui/textbox.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 420;
constexpr int tallest = 300;
constexpr int longestSearch = 40;

} // namespace

TypedList::TypedList(const Theme &theme, TextBox &box, QChar sign, QWidget *over)
    : QWidget(over)
    , m_box(box)
    , m_theme(theme)
    , m_list(new LineView(theme, this))
    , m_sign(sign)
{
    m_list->setFocusPolicy(Qt::NoFocus);
    m_box.installEventFilter(this);
    over->installEventFilter(this);
    connect(&m_box, &QPlainTextEdit::textChanged, this, &TypedList::follow);
    connect(&m_box, &QPlainTextEdit::cursorPositionChanged, this, &TypedList::follow);
    connect(m_list, &QListView::clicked, this, [this] { put(m_list->current()); });
    hide();
}

// "(@lea" and "«@lea" begin a name, "lea@" and "//x/@lea" do not; a slash stands in dates and paths.
bool TypedList::mayFollow(QChar before) const
{
    if (m_sign != u'@')
        return before.isSpace();
    return !before.isLetterOrNumber() && !before.isSurrogate() && !u"@/._-=+"_s.contains(before);
}

void TypedList::ask()
{
    m_box.setFocus();
    QTextCursor cursor = m_box.textCursor();
    const int at = cursor.position();
    const QString before = m_box.toPlainText().left(at);
    m_pressed = true;
    const bool begins = before.isEmpty() || mayFollow(before.back());
    cursor.insertText(begins ? QString(m_sign) : u' ' + QString(m_sign));
}

// Ours before the box's own, while the list is up.
bool TypedList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != &m_box)
        return false;
    if (event->type() == QEvent::FocusOut && m_start >= 0) {
        end();
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (event->type() == QEvent::ShortcutOverride) {
        if (isVisible() && key->key() == Qt::Key_Escape)
            event->accept();
        return false;
    }
    if (key->text() == m_sign && m_start < 0)
        m_pressed = true; // with AltGr on many keyboards
    return plain && press(key->key());
}

bool TypedList::press(int key)
{
    if (!isVisible())
        return key == Qt::Key_Tab && tabbed();
    switch (key) {
    case Qt::Key_Up: m_list->step(-1); return true;
    case Qt::Key_Down: m_list->step(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: put(m_list->current()); return true;
    case Qt::Key_Escape: end(); return true;
    default: return false;
    }
}

void TypedList::follow()
{
    const QString text = m_box.toPlainText();
    const int at = m_box.textCursor().position();
    if (std::exchange(m_pressed, false) && m_start < 0) {
        const bool sign = at > 0 && text[at - 1] == m_sign;
        if (sign && (at == 1 || mayFollow(text[at - 2]))) {
            m_start = at - 1;
            begin();
            return;
        }
    }
    if (m_start < 0)
        return;
    const bool gone = m_start >= text.size() || text[m_start] != m_sign || at <= m_start
        || at - m_start > longestSearch || typed().contains(u'\n');
    if (gone)
        end();
    else
        narrow();
}

QString TypedList::typed() const
{
    return m_box.toPlainText().mid(m_start + 1, m_box.textCursor().position() - m_start - 1);
}

void TypedList::offer(const QList<Line> &lines)
{
    if (lines.isEmpty() || m_start < 0) {
        hide(); // what is typed may be a path or an address; it comes back when it fits again
        return;
    }
    {
        const QSignalBlocker quiet(m_list);
        m_list->setLines({});
        m_list->setLines(lines);
        m_list->step(0);
    }
    place();
    show();
    raise();
    Q_EMIT m_list->chosen(m_list->current());
}

int TypedList::replaceTyped(const QString &text)
{
    const int start = m_start;
    QTextCursor cursor = m_box.textCursor();
    const int at = cursor.position();
    end(); // before the text changes: nothing is asked for any more
    cursor.beginEditBlock();
    cursor.setPosition(start);
    cursor.setPosition(at, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    cursor.endEditBlock();
    m_box.setTextCursor(cursor);
    return start;
}

QSize TypedList::wanted(int rows, int rowHeight) const
{
    return { widest, std::min(rows * rowHeight + 18, tallest) };
}

// Over the box, from where it begins; below it where there is no room above, and in a small dialog,
// where there is none either, below the line that is being written.
void TypedList::place()
{
    const QPoint top = m_box.mapTo(parentWidget(), QPoint(0, 0));
    const int above = top.y() - 24;
    const int below = parentWidget()->height() - top.y() - m_box.height() - 16;
    const bool up = above >= 140 || above >= below;
    const QSize all = wanted(m_list->lines().rowCount(), m_list->sizeHintForRow(0));
    const int wide = std::min(all.width(), m_box.width() + 12);
    int high = std::min(all.height(), std::max(up ? above : below, 60));
    int y = up ? top.y() - high - 16 : top.y() + m_box.height() + 8;
    if (high < std::min(all.height(), 140)) {
        y = m_box.viewport()->mapTo(parentWidget(), m_box.cursorRect().bottomLeft()).y() + 6;
        high = std::min(all.height(), parentWidget()->height() - y - 8);
    }
    int left = top.x() - 6;
    if (layoutDirection() == Qt::RightToLeft)
        left = top.x() + m_box.width() + 6 - wide;
    setGeometry(left, y, wide, high);
}

void TypedList::end()
{
    m_start = -1;
    hide();
}

void TypedList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 10, m_theme.color(Token::Surface),
                  QPen(m_theme.color(Token::Border), 1));
}
