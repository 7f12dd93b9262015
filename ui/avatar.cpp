// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/avatar.h"

#include "ui/plain.h"

#include <array>

using namespace Qt::StringLiterals;

namespace avatar {

QString initials(const Foreign &name)
{
    QString letters;
    bool atStart = true;
    const QString text = plain::line(name);
    for (qsizetype at = 0; at < text.size() && letters.size() < 2; ++at) {
        const QChar each = text.at(at);
        if (each.isLetterOrNumber()) {
            const bool inner = each.isUpper() && at > 0 && text.at(at - 1).isLower();
            if (atStart || inner)
                letters += each.toUpper();
            atStart = false;
        } else if (!each.isMark() && each != u'\'' && each != u'’') {
            atStart = true;
        }
    }
    return letters.isEmpty() ? u"?"_s : letters;
}

QColor color(const Foreign &name)
{
    // White initials reach 4.5:1 on each of them.
    static constexpr std::array<QRgb, 10> shades { 0xffB5446E, 0xff3A7D57, 0xff8A5A00, 0xff2F5F8F,
                                                   0xff6B4FA0, 0xffA04848, 0xff4C6B3A, 0xff55566B,
                                                   0xff1F7472, 0xff9A4E1C };
    quint32 sum = 2166136261u; // FNV-1a: the same on every computer, unlike qHash
    for (const QChar each : plain::line(name))
        sum = (sum ^ each.unicode()) * 16777619u;
    return QColor::fromRgb(shades[(sum >> 8) % shades.size()]);
}

void paint(QPainter &painter, const QRectF &where, const Theme &theme, const Foreign &name,
           const QPixmap *picture)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (picture && !picture->isNull()) {
        // As a brush: its edge is smooth, which that of a clip would not be.
        QBrush brush(*picture);
        const double scale = where.width() / picture->width();
        brush.setTransform(QTransform::fromTranslate(where.left(), where.top()).scale(scale, scale));
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setBrush(brush);
        painter.drawEllipse(where);
        painter.restore();
        return;
    }
    painter.setBrush(color(name));
    painter.drawEllipse(where);
    QFont font = theme.font(Face::Strong);
    font.setPixelSize(int(where.height() * 0.36));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(where, Qt::AlignCenter, initials(name));
    painter.restore();
}

} // namespace avatar
