// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slashreplies.h"

#include "core/base/clock.h"
#include "core/library/suggest.h"
#include "core/store/store.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 680;
constexpr int tallest = 300;
constexpr int roomy = 520;

} // namespace

SlashReplies::SlashReplies(const Context &context, TextBox &box, QWidget *over)
    : TypedList(context.theme, box, u'/', over)
    , m_context(context)
    , m_side(new QWidget(this))
    , m_reading(panes::label({}, context.theme.font(Face::Body), panes::ink, m_side))
    , m_foot(panes::label(tr("Enter puts it in · Esc goes on writing"), context.theme.font(Face::Small),
                          panes::muted, m_side))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 8, 1, 8);
    row->setSpacing(0);
    row->addWidget(&list(), 5);
    row->addWidget(m_side, 4);
    auto *beside = new QHBoxLayout(m_side);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(new Hairline(Qt::Vertical, m_side));
    auto *side = new QVBoxLayout;
    side->setContentsMargins(14, 6, 14, 4);
    side->setSpacing(8);
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    side->addWidget(m_reading, 1);
    side->addWidget(m_foot);
    beside->addLayout(side, 1);
    list().setAccessibleName(tr("Saved replies"));
    setAccessibleName(tr("Saved replies"));
    connect(&list(), &LineView::chosen, this, &SlashReplies::tell);
}

void SlashReplies::setConversation(const variables::Values &values, const QString &language)
{
    m_values = values;
    m_language = language;
    m_gaps.clear();
    end();
}

void SlashReplies::begin()
{
    m_side->setVisible(m_box.width() >= roomy); // beside the list, or not at all
    m_tasks.start(read());
}

Task<> SlashReplies::read()
{
    const auto replies = co_await m_context.store.read(&savedreplies::all);
    if (!replies || !asked())
        co_return; // a slash is a slash
    m_replies = *replies;
    if (m_replies.isEmpty())
        Q_EMIT lacking();
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
    offer(lines);
}

void SlashReplies::tell()
{
    for (const savedreplies::Reply &each : m_replies) {
        if (each.id == list().current())
            m_reading->setText(variables::fill(each.text, m_values).text);
    }
}

QString SlashReplies::preview() const
{
    return m_reading->text();
}

QSize SlashReplies::wanted(int rows, int rowHeight) const
{
    return { widest, std::clamp(rows * rowHeight + 18, 140, tallest) };
}

void SlashReplies::put(qint64 id)
{
    for (const savedreplies::Reply &each : std::as_const(m_replies)) {
        if (each.id != id || !asked())
            continue;
        const savedreplies::Reply reply = each;
        const variables::Filled filled = variables::fill(reply.text, m_values);
        if (m_tagsLast && suggest::onlyTags(filled.text)) {
            putTags(filled.text.simplified());
            m_tasks.start(touch(id));
            return;
        }
        const int start = replaceTyped(filled.text);
        remember(start, filled.gaps);
        nextGap();
        if (!reply.media.isEmpty())
            Q_EMIT attached(reply.media);
        m_tasks.start(touch(id));
        return;
    }
}

// On a line of their own behind everything else; those that are there already once.
void SlashReplies::putTags(const QString &tags)
{
    replaceTyped({});
    const QString before = m_box.text();
    const QStringList there = before.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    QStringList fresh = tags.split(u' ', Qt::SkipEmptyParts);
    fresh.removeIf([&there](const QString &tag) { return there.contains(tag, Qt::CaseInsensitive); });
    if (fresh.isEmpty())
        return;
    const int last = int(before.lastIndexOf(u'\n'));
    const bool tagged = suggest::onlyTags(before.mid(last + 1));
    QTextCursor end(m_box.document());
    end.movePosition(QTextCursor::End);
    const QString gap = before.trimmed().isEmpty() ? QString() : tagged ? u" "_s : u"\n\n"_s;
    QTextCursor here = m_box.textCursor();
    const int at = here.position();
    end.insertText(gap + fresh.join(u' '));
    here.setPosition(at); // one writes on where one was
    m_box.setTextCursor(here);
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
