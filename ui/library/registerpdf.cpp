// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/registerpdf.h"

#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace registerpdf {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RegisterPdf)
};

using Do = Action::Kind;

constexpr int dpi = 300;
constexpr qsizetype mostText = 420; // characters of a message; the whole of it is in the CSV

int mm(double length)
{
    return int(length * dpi / 25.4);
}

QFont face(double points, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QColor ink(Token token)
{
    return tokens::color(token, false); // paper is light
}

struct Column
{
    QString name;
    double width; // mm
};

// 174 mm in all.
QList<Column> columns()
{
    return { { Words::tr("When"), 22 }, { Words::tr("What"), 22 }, { Words::tr("Message"), 64 },
             { Words::tr("Article"), 34 }, { Words::tr("By"), 16 }, { Words::tr("Outcome"), 16 } };
}

class Paper
{
public:
    Paper(QPdfWriter &writer, const Sheet &sheet)
        : m_writer(writer)
        , m_painter(&writer)
        , m_sheet(sheet)
        , m_width(writer.width())
        , m_height(writer.height())
    {
    }

    void write(const QList<moderations::Entry> &entries)
    {
        cover(entries);
        if (entries.isEmpty()) {
            text(QRect(0, m_y + mm(6), m_width, mm(10)), face(10), Token::Muted,
                 Words::tr("Nothing was moderated in this time."));
        } else {
            headings();
        }
        for (const moderations::Entry &each : entries)
            row(each);
        foot();
    }

private:
    int text(const QRect &where, const QFont &font, Token token, const QString &words,
             int flags = Qt::AlignLeft | Qt::AlignTop)
    {
        m_painter.setFont(font);
        m_painter.setPen(ink(token));
        QRect took;
        m_painter.drawText(where, flags | Qt::TextWordWrap, words, &took);
        return took.height();
    }

    int height(int width, const QFont &font, const QString &words)
    {
        m_painter.setFont(font);
        return m_painter
            .boundingRect(QRect(0, 0, width, m_height), Qt::AlignLeft | Qt::TextWordWrap, words)
            .height();
    }

    void line(int y, Token token, double thick)
    {
        m_painter.fillRect(QRect(0, y, m_width, std::max(1, mm(thick))), ink(token));
    }

    void cover(const QList<moderations::Entry> &entries)
    {
        m_painter.fillRect(QRect(0, 0, mm(10), mm(1.2)), ink(Token::Accent));
        m_y = mm(5);
        m_y += text(QRect(0, m_y, m_width, mm(8)), face(9.5, QFont::Medium), Token::Muted, m_sheet.brand);
        m_y += mm(1);
        m_y += text(QRect(0, m_y, m_width, mm(14)), face(20, QFont::DemiBold), Token::Text,
                    Words::tr("Register of moderation"));
        m_y += mm(1.5);
        m_y += text(QRect(0, m_y, m_width, mm(8)), face(9.5), Token::Muted,
                    m_sheet.period + u" · "_s + m_sheet.made);
        m_y += mm(8);
        figures(entries);
        m_y += mm(10);
    }

    // What was done, in six boxes.
    void figures(const QList<moderations::Entry> &entries)
    {
        const auto count = [&entries](auto what) {
            return int(std::count_if(entries.begin(), entries.end(), what));
        };
        const auto of = [&count](Do kind) {
            return count([kind](const moderations::Entry &each) { return each.kind == kind; });
        };
        const std::array<std::pair<QString, int>, 6> boxes { {
            { describe::deed(Do::Hide), of(Do::Hide) },
            { describe::deed(Do::Delete), of(Do::Delete) },
            { describe::deed(Do::Mute), of(Do::Mute) },
            { describe::deed(Do::Block), of(Do::Block) },
            { describe::deed(Do::Report), of(Do::Report) },
            { Words::tr("Taken back"), count([](const moderations::Entry &each) { return each.undone; }) },
        } };
        const int gap = mm(3);
        const int wide = (m_width - 5 * gap) / 6;
        for (int each = 0; each < int(boxes.size()); ++each) {
            const QRect box(each * (wide + gap), m_y, wide, mm(19));
            m_painter.setRenderHint(QPainter::Antialiasing);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(ink(Token::Window));
            m_painter.drawRoundedRect(box, mm(2), mm(2));
            text(box.adjusted(mm(3), mm(3), -mm(1), 0), face(17, QFont::DemiBold), Token::Text,
                 QLocale().toString(boxes[std::size_t(each)].second));
            text(box.adjusted(mm(3), mm(12), -mm(1), 0), face(8), Token::Muted,
                 boxes[std::size_t(each)].first);
        }
        m_y += mm(19);
    }

    void headings()
    {
        int x = 0;
        for (const Column &each : columns()) {
            text(QRect(x, m_y, mm(each.width) - mm(3), mm(6)), face(8, QFont::DemiBold), Token::Muted,
                 each.name);
            x += mm(each.width);
        }
        m_y += mm(6);
        line(m_y, Token::Neutral, 0.2);
    }

    struct Cell
    {
        QString first;
        QString second;
        Token token = Token::Text;
    };

    QList<Cell> cells(const moderations::Entry &entry) const
    {
        const QDateTime when = walltime::at(entry.doneAt, m_sheet.zone);
        const QLocale locale;
        QString said = plain::line(entry.text);
        if (said.size() > mostText)
            said = said.left(mostText) + u'…';
        const QString article = entry.article > 0
            ? Words::tr("%1. %2").arg(QString::number(entry.article), entry.articleTitle)
            : QString();
        const bool vain = moderations::failed(entry.outcome);
        const QString end = entry.undone ? Words::tr("Taken back") : describe::outcome(entry.outcome);
        return {
            { locale.toString(when.date(), QLocale::ShortFormat),
              locale.toString(when.time(), QLocale::ShortFormat), Token::Text },
            { describe::deed(entry.kind), platform::name(entry.platform), Token::Text },
            { plain::line(entry.authorName) + u"  "_s + plain::line(entry.authorHandle), said, Token::Text },
            { article, entry.reason, Token::Text },
            { entry.moderator, {}, Token::Text },
            { end, {}, vain ? Token::Negative : Token::Text },
        };
    }

    void row(const moderations::Entry &entry)
    {
        const QList<Cell> all = cells(entry);
        const QList<Column> widths = columns();
        const QFont strong = face(8.5, QFont::Medium);
        const QFont body = face(8.5);
        int high = 0;
        for (int each = 0; each < all.size(); ++each) {
            const int wide = mm(widths[each].width) - mm(3);
            int cell = all[each].first.isEmpty() ? 0 : height(wide, strong, all[each].first);
            if (!all[each].second.isEmpty())
                cell += mm(0.6) + height(wide, body, all[each].second);
            high = std::max(high, cell);
        }
        if (m_y + high + mm(5) > m_height - mm(12)) {
            foot();
            m_writer.newPage();
            m_y = 0;
            headings();
        }
        m_y += mm(2.5);
        int x = 0;
        for (int each = 0; each < all.size(); ++each) {
            const int wide = mm(widths[each].width) - mm(3);
            int y = m_y;
            if (!all[each].first.isEmpty())
                y += text(QRect(x, y, wide, high), strong, all[each].token, all[each].first) + mm(0.6);
            if (!all[each].second.isEmpty())
                text(QRect(x, y, wide, high), body, Token::Muted, all[each].second);
            x += mm(widths[each].width);
        }
        m_y += high + mm(2.5);
        line(m_y, Token::Border, 0.15);
    }

    void foot()
    {
        ++m_page;
        const QRect where(0, m_height - mm(6), m_width, mm(6));
        text(where, face(8), Token::Muted, m_sheet.brand, Qt::AlignLeft | Qt::AlignBottom);
        text(where, face(8), Token::Muted, Words::tr("Page %1").arg(m_page),
             Qt::AlignRight | Qt::AlignBottom);
    }

    QPdfWriter &m_writer;
    QPainter m_painter;
    const Sheet &m_sheet;
    int m_width;
    int m_height;
    int m_y = 0;
    int m_page = 0;
};

} // namespace

QByteArray render(QList<moderations::Entry> entries, Sheet sheet)
{
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 14), QPageLayout::Millimeter);
        writer.setTitle(Words::tr("Register of moderation") + u" · "_s + sheet.brand);
        writer.setCreator(u"Parvis"_s);
        Paper(writer, sheet).write(entries);
    }
    return buffer.data();
}

int pages(const QByteArray &pdf)
{
    return int(pdf.count("/Type /Page\n"));
}

} // namespace registerpdf
