// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/news.h"

#include "ui/alerts/alertwords.h"
#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/planner/planwords.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace news {

namespace {

constexpr qsizetype longest = 140;
constexpr qsizetype mostLines = 3;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(News)
};

// Notification servers read markup, trays of old do not: what would be some is written otherwise.
QString harmless(const Foreign &foreign)
{
    QString text = plain::line(foreign);
    text.replace(u'<', u'‹').replace(u'>', u'›').replace(u'&', u'＆');
    return text.size() > longest ? text.left(longest - 1).trimmed() + u'…' : text;
}

void paintNumber(QPainter &painter, int side, int unread)
{
    const QString number = unread > 99 ? u"99+"_s : QString::number(unread);
    QFont font = painter.font();
    font.setPixelSize(std::max(8, side * 4 / 10));
    font.setBold(true);
    painter.setFont(font);
    const double high = std::max(10.0, side * 0.56);
    const double wide = std::clamp(
        painter.fontMetrics().horizontalAdvance(number) + high * 0.45, high, double(side));
    const QRectF box(side - wide, side - high, wide, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens::color(Token::Negative, false));
    painter.drawRoundedRect(box, high / 2, high / 2);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, number);
}

} // namespace

Words words(const QString &workspace, int fresh, const QList<Conversation> &newest, bool preview)
{
    Words words;
    if (!preview || newest.isEmpty()) {
        words.title = workspace.isEmpty() ? Tr::tr("Parvis") : workspace;
        words.text = Tr::tr("%Ln new message(s)", nullptr, fresh);
        return words;
    }
    if (fresh == 1) {
        words.title = harmless(newest.constFirst().authorName);
        words.text = harmless(newest.constFirst().text);
        return words;
    }
    words.title = Tr::tr("%Ln new message(s)", nullptr, fresh);
    QStringList lines;
    for (const Conversation &each : newest.first(std::min(newest.size(), mostLines)))
        lines.append(Tr::tr("%1: %2").arg(harmless(each.authorName), harmless(each.text)));
    words.text = lines.join(u'\n');
    return words;
}

Words words(const QList<plans::Card> &troubled, bool preview)
{
    Words words;
    if (troubled.isEmpty())
        return words;
    const plans::Card &first = troubled.constFirst();
    words.title = troubled.size() == 1
        ? u"%1 · %2"_s.arg(describe::state(plans::state(first)), describe::accounts(first))
        : Tr::tr("%Ln post(s) need a look", nullptr, int(troubled.size()));
    if (preview)
        words.text = harmless(first.text());
    return words;
}

Words words(const alerts::Alert &alert, Instant now, const QTimeZone &zone, bool preview)
{
    Words words;
    words.title = alertwords::title(alert, now, zone);
    if (preview && !alert.firstText.isEmpty())
        words.text = Tr::tr("%1: %2").arg(harmless(alert.firstAuthor), harmless(alert.firstText));
    return words;
}

QIcon icon(const QIcon &mark, int unread)
{
    if (unread <= 0)
        return mark;
    QIcon made;
    for (const int side : std::array { 16, 22, 24, 32, 48, 64 }) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        mark.paint(&painter, QRect(0, 0, side, side));
        paintNumber(painter, side, unread);
        painter.end();
        made.addPixmap(pixmap);
    }
    return made;
}

} // namespace news
