// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/pollview.h"

#include "core/base/clock.h"
#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int bar = 6;
constexpr int gap = 10;

} // namespace

PollView::PollView(const Context &context, const PollStand &poll, QWidget *parent)
    : QWidget(parent)
    , m_theme(context.theme)
{
    qint64 most = 0;
    for (const PollStand::Option &each : poll.options)
        most = std::max(most, each.votes);
    QStringList words;
    for (const PollStand::Option &each : poll.options.mid(0, 20)) {
        Row row;
        row.text = plain::line(each.text);
        row.part = poll.share(each);
        row.share = tr("%1%").arg(QLocale().toString(std::lround(row.part * 100)));
        row.leads = most > 0 && each.votes == most;
        words.append(u"%1 %2 (%3)"_s.arg(row.text, row.share, describe::number(each.votes)));
        m_rows.append(row);
    }
    QStringList foot;
    if (poll.multiple && poll.voters >= 0)
        foot.append(tr("%n voter(s)", nullptr, int(poll.voters)));
    else
        foot.append(tr("%n vote(s)", nullptr, int(poll.votes())));
    if (poll.multiple)
        foot.append(tr("several choices"));
    const Instant now = context.clock.now();
    if (poll.endsAt)
        foot.append((*poll.endsAt > now ? tr("open until %1") : tr("closed %1"))
                        .arg(describe::moment(*poll.endsAt, now, context.pulse.zone())));
    m_foot = foot.join(u" · "_s);
    words.append(m_foot);
    setAccessibleName(tr("Poll: %1").arg(words.join(u", "_s)));
    setToolTip(panes::tip(words.join(u'\n')));
}

int PollView::heightFor(int width)
{
    const QFontMetrics body(m_theme.font(Face::Body));
    const int share = QFontMetrics(m_theme.font(Face::Strong)).horizontalAdvance(u"100 %"_s) + 12;
    int top = 0;
    for (Row &row : m_rows) {
        const int high = body.boundingRect(QRect(0, 0, width - share, 10'000), Qt::TextWordWrap,
                                           row.text)
                             .height();
        row.where = QRect(0, top, width - share, high);
        top += high + 4 + bar + gap;
    }
    return top + QFontMetrics(m_theme.font(Face::Small)).height();
}

void PollView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto place = [this](const QRect &where) {
        return QStyle::visualRect(layoutDirection(), rect(), where);
    };
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    for (const Row &row : m_rows) {
        painter.setFont(m_theme.font(row.leads ? Face::Strong : Face::Body));
        painter.setPen(m_theme.color(Token::Text));
        painter.drawText(place(row.where), draw::leading(layoutDirection()) | Qt::TextWordWrap,
                         row.text);
        const QRect end(row.where.right(), row.where.top(), width() - row.where.right(),
                        painter.fontMetrics().height());
        painter.drawText(place(end), (rtl ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         row.share);
        const QRect all(0, row.where.bottom() + 5, width(), bar);
        draw::rounded(painter, place(all), bar / 2., m_theme.color(Token::Border), Qt::NoPen);
        const int filled = int(std::lround(row.part * width()));
        if (filled > 0)
            draw::rounded(painter, place(QRect(0, all.top(), std::max(filled, bar), bar)), bar / 2.,
                          m_theme.color(row.leads ? Token::Accent : Token::Faint), Qt::NoPen);
    }
    painter.setFont(m_theme.font(Face::Small));
    painter.setPen(m_theme.color(Token::Muted));
    const int line = painter.fontMetrics().height();
    painter.drawText(place(QRect(0, height() - line, width(), line)),
                     draw::leading(layoutDirection()), m_foot);
}
