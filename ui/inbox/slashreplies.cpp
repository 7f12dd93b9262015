// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/slashreplies.h"

#include "core/base/clock.h"
#include "core/library/suggest.h"
#include "core/store/store.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/textbox.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 680;
constexpr int tallest = 300;

} // namespace

SlashReplies::SlashReplies(const Context &context, TextBox &box, QWidget *over)
    : TypedList(context.theme, box, u'/', over)
    , m_context(context)
    , m_reading(panes::label({}, context.theme.font(Face::Body), panes::ink, this))
    , m_foot(panes::label(tr("Enter puts it in · Esc goes on writing"), context.theme.font(Face::Small),
                          panes::muted, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 8, 1, 8);
    row->setSpacing(0);
    row->addWidget(&list(), 5);
    row->addWidget(new Hairline(Qt::Vertical, this));
    auto *side = new QVBoxLayout;
    side->setContentsMargins(14, 6, 14, 4);
    side->setSpacing(8);
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    side->addWidget(m_reading, 1);
    side->addWidget(m_foot);
    row->addLayout(side, 4);
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
    m_tasks.start(read());
}

Task<> SlashReplies::read()
{
    const auto replies = co_await m_context.store.read(&savedreplies::all);
    if (!replies || !asked())
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
        const int start = replaceTyped(filled.text);
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
