// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/slashreplies.h"

#include "core/base/clock.h"
#include "core/library/suggest.h"
#include "core/store/store.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 680;
constexpr int tallest = 300;
constexpr int longestSearch = 40;

} // namespace

SlashReplies::SlashReplies(const Context &context, TextBox &box, QWidget *over)
    : QWidget(over)
    , m_context(context)
    , m_box(box)
    , m_list(new LineView(context.theme, this))
    , m_reading(panes::label({}, context.theme.font(Face::Body), panes::ink, this))
    , m_foot(panes::label(tr("Enter puts it in · Esc goes on writing"), context.theme.font(Face::Small),
                          panes::muted, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 8, 1, 8);
    row->setSpacing(0);
    row->addWidget(m_list, 5);
    row->addWidget(new Hairline(Qt::Vertical, this));
    auto *side = new QVBoxLayout;
    side->setContentsMargins(14, 6, 14, 4);
    side->setSpacing(8);
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    side->addWidget(m_reading, 1);
    side->addWidget(m_foot);
    row->addLayout(side, 4);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Saved replies"));
    setAccessibleName(tr("Saved replies"));
    m_box.installEventFilter(this);
    over->installEventFilter(this);
    connect(&m_box, &QPlainTextEdit::textChanged, this, &SlashReplies::follow);
    connect(&m_box, &QPlainTextEdit::cursorPositionChanged, this, &SlashReplies::follow);
    connect(m_list, &LineView::chosen, this, &SlashReplies::tell);
    connect(m_list, &QListView::clicked, this, [this] { put(m_list->current()); });
    hide();
}

void SlashReplies::setConversation(const variables::Values &values, const QString &language)
{
    m_values = values;
    m_language = language;
    m_gaps.clear();
    end();
}

void SlashReplies::ask()
{
    m_box.setFocus();
    QTextCursor cursor = m_box.textCursor();
    const int at = cursor.position();
    const QString before = m_box.toPlainText().left(at);
    m_slash = true;
    cursor.insertText(before.isEmpty() || before.back().isSpace() ? u"/"_s : u" /"_s);
}

// Ours before the box's own, while the list is up.
bool SlashReplies::eventFilter(QObject *watched, QEvent *event)
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
    if (key->text() == u"/"_s && m_start < 0)
        m_slash = true;
    return plain && press(key->key());
}

bool SlashReplies::press(int key)
{
    if (!isVisible())
        return key == Qt::Key_Tab && nextGap();
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

void SlashReplies::follow()
{
    const QString text = m_box.toPlainText();
    const int at = m_box.textCursor().position();
    if (std::exchange(m_slash, false) && m_start < 0) {
        const bool slash = at > 0 && text[at - 1] == u'/';
        if (slash && (at == 1 || text[at - 2].isSpace())) {
            m_start = at - 1;
            m_tasks.start(read());
            return;
        }
    }
    if (m_start < 0)
        return;
    const bool gone = m_start >= text.size() || text[m_start] != u'/' || at <= m_start
        || at - m_start > longestSearch || typed().contains(u'\n');
    if (gone)
        end();
    else
        narrow();
}

QString SlashReplies::typed() const
{
    return m_box.toPlainText().mid(m_start + 1, m_box.textCursor().position() - m_start - 1);
}

Task<> SlashReplies::read()
{
    const auto replies = co_await m_context.store.read(&savedreplies::all);
    if (!replies || m_start < 0)
        co_return; // a slash is a slash
    m_replies = *replies;
    narrow();
}

void SlashReplies::narrow()
{
    QList<Line> lines;
    for (const savedreplies::Reply &each : suggest::replies(m_replies, typed(), m_language)) {
        Line line;
        line.id = each.id;
        line.title = each.title;
        line.text = each.text.simplified().left(120);
        line.aside = each.category;
        line.chip = each.language;
        lines.append(line);
    }
    if (lines.isEmpty()) {
        hide(); // what is typed may be a path or a date; it comes back when it fits again
        return;
    }
    const QSignalBlocker quiet(m_list);
    m_list->setLines({});
    m_list->setLines(lines);
    m_list->step(0);
    tell();
    place();
    show();
    raise();
}

void SlashReplies::tell()
{
    for (const savedreplies::Reply &each : m_replies) {
        if (each.id == m_list->current())
            m_reading->setText(variables::fill(each.text, m_values).text);
    }
}

QString SlashReplies::preview() const
{
    return m_reading->text();
}

// Over the box, from where it begins.
void SlashReplies::place()
{
    const QPoint top = m_box.mapTo(parentWidget(), QPoint(0, 0));
    const int wide = std::min(widest, m_box.width() + 12);
    const int rows = m_list->lines().rowCount();
    const int row = m_list->sizeHintForRow(0);
    const int high = std::clamp(rows * row + 18, 140, std::min(tallest, top.y() - 16));
    int left = top.x() - 6;
    if (layoutDirection() == Qt::RightToLeft)
        left = top.x() + m_box.width() + 6 - wide;
    setGeometry(left, top.y() - high - 16, wide, high);
}

void SlashReplies::end()
{
    m_start = -1;
    hide();
}

void SlashReplies::put(qint64 id)
{
    for (const savedreplies::Reply &each : std::as_const(m_replies)) {
        if (each.id != id || m_start < 0)
            continue;
        const savedreplies::Reply reply = each;
        const variables::Filled filled = variables::fill(reply.text, m_values);
        const int start = m_start;
        QTextCursor cursor = m_box.textCursor();
        const int at = cursor.position();
        end();
        cursor.beginEditBlock();
        cursor.setPosition(start);
        cursor.setPosition(at, QTextCursor::KeepAnchor);
        cursor.insertText(filled.text);
        cursor.endEditBlock();
        m_box.setTextCursor(cursor);
        remember(start, filled.gaps);
        nextGap();
        if (!reply.media.isEmpty())
            Q_EMIT attached(reply.media);
        m_tasks.start(touch(id));
        return;
    }
}

QString SlashReplies::fill(const QString &text) const
{
    return variables::fill(text, m_values).text;
}

void SlashReplies::findGaps()
{
    remember(0, variables::fill(m_box.toPlainText(), m_values).gaps);
}

void SlashReplies::remember(int start, const QList<variables::Gap> &gaps)
{
    m_gaps.clear();
    for (const variables::Gap &gap : gaps) {
        QTextCursor here(m_box.document());
        here.setPosition(start + int(gap.start));
        here.setPosition(start + int(gap.start + gap.length), QTextCursor::KeepAnchor);
        m_gaps.append(here);
    }
}

// The next thing to type over; false when there is none left.
bool SlashReplies::nextGap()
{
    while (!m_gaps.isEmpty()) {
        const QTextCursor gap = m_gaps.takeFirst();
        if (!gap.hasSelection() || !gap.selectedText().startsWith(u'{'))
            continue; // it was deleted meanwhile
        m_box.setTextCursor(gap);
        return true;
    }
    return false;
}

Task<> SlashReplies::touch(qint64 id)
{
    const Instant now = m_context.clock.now();
    const Result<> touched = co_await m_context.store.write(&savedreplies::touch, id, now);
    Q_UNUSED(touched) // only the order of the list hangs on it
}

void SlashReplies::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_context.theme;
    draw::rounded(painter, rect(), 10, theme.color(Token::Surface), QPen(theme.color(Token::Border), 1));
}
