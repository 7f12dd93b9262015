// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/reviewpdf.h"

#include "ui/paint.h"
#include "ui/paper.h"

#include <QImage>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace reviewpdf {

namespace {

using reviewsheet::Entry;
using reviewsheet::Picture;
using reviewsheet::Sheet;
using reviewsheet::Standing;

constexpr double pictureHigh = 38; // mm
constexpr double indent = 26; // of what is beside the time

draw::Tone toneOf(Standing standing)
{
    switch (standing) {
    case Standing::Draft: return draw::Tone::Neutral;
    case Standing::Waiting: return draw::Tone::Warning;
    case Standing::Approved:
    case Standing::Sent: return draw::Tone::Positive;
    case Standing::Scheduled: return draw::Tone::Accent;
    case Standing::Trouble: return draw::Tone::Negative;
    }
    Q_UNREACHABLE();
}

class ReviewPaper : public Paper
{
public:
    ReviewPaper(QPdfWriter &writer, const Sheet &sheet)
        : Paper(writer, sheet.brand)
        , m_sheet(sheet)
        , m_left(mm(indent))
        , m_wide(m_width - m_left)
    {
    }

    void write(const QList<Entry> &entries)
    {
        head(m_sheet.title, m_sheet.period + u" · "_s + m_sheet.made);
        if (!m_sheet.figures.isEmpty()) {
            figures(m_sheet.figures);
            m_y += mm(6);
        }
        const QString opening = entries.isEmpty() ? m_sheet.empty : m_sheet.opening;
        if (!opening.isEmpty())
            m_y += text(QRect(0, m_y, m_width, mm(30)), face(9.5), Token::Muted, opening) + mm(2);
        QString day;
        for (const Entry &each : entries) {
            if (each.day != day)
                heading(each.day, each);
            day = each.day;
            entry(each);
        }
        foot();
    }

private:
    void heading(const QString &day, const Entry &first)
    {
        need(mm(14) + least(first));
        m_y += m_y > 0 ? mm(6) : 0;
        m_y += text(QRect(0, m_y, m_width, mm(10)), face(12, QFont::DemiBold), Token::Text, day);
        m_y += mm(1.5);
        line(m_y, Token::Neutral, 0.2);
        m_y += mm(1);
    }

    // What is not torn apart: the time, the places, the first of the words, all of the pictures.
    int least(const Entry &each) const
    {
        return mm(each.pictures.isEmpty() ? 26 : 34 + pictureHigh);
    }

    void entry(const Entry &each)
    {
        need(least(each));
        m_y += mm(3.5);
        text(QRect(0, m_y - mm(0.4), m_left, mm(8)), face(11.5, QFont::DemiBold), Token::Text, each.time);
        const int chip = state(each);
        m_y += std::max(mm(5.2), text(QRect(m_left, m_y, m_wide - chip - mm(3), mm(12)), face(9), Token::Muted,
                                      each.places.join(u" · "_s)));
        m_y += mm(1.5);
        if (!each.warning.isEmpty())
            labelled(m_sheet.warning, each.warning);
        for (const QString &words : each.texts) {
            flow(words, face(10), Token::Text, m_left, each.texts.size() > 1 ? mm(0.7) : 0);
            m_y += mm(1.8);
        }
        if (!each.pictures.isEmpty())
            pictures(each.pictures);
        if (!each.poll.isEmpty()) {
            QStringList options;
            for (const QString &option : each.poll)
                options.append(u"•  "_s + option);
            labelled(m_sheet.poll, options.join(u'\n'));
        }
        if (!each.comment.isEmpty())
            labelled(m_sheet.comment, each.comment);
        if (!each.said.isEmpty())
            flow(each.said, face(8.5), Token::Muted, m_left);
        if (each.standing == Standing::Waiting || each.standing == Standing::Draft)
            answer();
        m_y += mm(3.5);
        line(m_y, Token::Border, 0.15);
    }

    // At the far end; how wide it is.
    int state(const Entry &each)
    {
        const QFont font = face(8, QFont::DemiBold);
        m_painter.setFont(font);
        const int wide = m_painter.fontMetrics().horizontalAdvance(each.state) + mm(5);
        const QRect box(m_width - wide, m_y - mm(0.3), wide, mm(5.2));
        const draw::Tone tone = toneOf(each.standing);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink(draw::soft(tone)));
        m_painter.drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);
        text(box, font, draw::ink(tone), each.state, Qt::AlignCenter);
        return wide;
    }

    void labelled(const QString &label, const QString &words)
    {
        need(mm(14));
        m_y += mm(0.5);
        m_y += text(QRect(m_left, m_y, m_wide, mm(6)), face(8, QFont::DemiBold), Token::Muted, label);
        flow(words, face(9.5), Token::Text, m_left);
        m_y += mm(1.8);
    }

    void pictures(const QList<Picture> &all)
    {
        const int high = mm(pictureHigh);
        const int gap = mm(4);
        int x = m_left;
        need(high + mm(10));
        int captions = 0;
        for (const Picture &each : all) {
            const QImage image = QImage::fromData(each.jpeg, "JPG");
            QSize size(mm(50), high);
            if (!image.isNull())
                size = image.size().scaled(mm(74), high, Qt::KeepAspectRatio);
            if (x + size.width() > m_width && x > m_left) {
                m_y += high + captions + mm(3);
                captions = 0;
                x = m_left;
                need(high + mm(10));
            }
            const QRect where(QPoint(x, m_y), size);
            if (image.isNull()) {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(ink(Token::Window));
                m_painter.drawRoundedRect(where, mm(1.5), mm(1.5));
                text(where, face(9), Token::Muted, each.film ? m_sheet.film : m_sheet.missing,
                     Qt::AlignCenter);
            } else {
                m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
                m_painter.drawImage(where, image);
            }
            const QRect caption(x, m_y + size.height() + mm(0.8), size.width(), mm(20));
            captions = std::max(captions, text(caption, face(7.5), Token::Muted,
                                               each.alt.isEmpty() ? m_sheet.noAlt : each.alt.left(200)));
            x += size.width() + gap;
        }
        m_y += high + captions + mm(3);
    }

    // To be ticked with a pen.
    void answer()
    {
        need(mm(12));
        m_y += mm(1.5);
        const QFont font = face(8.5);
        int x = m_left;
        for (const QString &words : { m_sheet.yes, m_sheet.no }) {
            m_painter.setPen(QPen(ink(Token::Muted), mm(0.25)));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(QRect(x, m_y + mm(0.5), mm(3), mm(3)));
            m_painter.setFont(font);
            const int wide = m_painter.fontMetrics().horizontalAdvance(words);
            text(QRect(x + mm(4.6), m_y, wide + mm(2), mm(6)), font, Token::Muted, words);
            x += mm(4.6) + wide + mm(7);
        }
        m_painter.setFont(font);
        const int wide = m_painter.fontMetrics().horizontalAdvance(m_sheet.remarks);
        text(QRect(x, m_y, wide + mm(2), mm(6)), font, Token::Muted, m_sheet.remarks);
        m_painter.fillRect(QRect(x + wide + mm(2), m_y + mm(3.6), m_width - x - wide - mm(2),
                                 std::max(1, mm(0.15))),
                           ink(Token::Faint));
        m_y += mm(4.5);
    }

    const Sheet &m_sheet;
    int m_left;
    int m_wide;
};

} // namespace

QByteArray render(QList<Entry> entries, Sheet sheet)
{
    return Paper::document(sheet.title, sheet.brand, [&](QPdfWriter &writer) {
        ReviewPaper(writer, sheet).write(entries);
    });
}

} // namespace reviewpdf
