// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpdf.h"

#include "ui/reports/reportpictures.h"
#include "ui/reports/reporttables.h"
#include "ui/reports/reportwords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reportpdf {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

constexpr int dpi = 300;
constexpr double perMillimeter = 3.6; // of a chart's own pixels: text of 12 is 9.4 points on paper
constexpr qsizetype mostPosts = 12; // on paper; all are in the CSV

int mm(double length)
{
    return int(std::lround(length * dpi / 25.4));
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

class Paper
{
public:
    Paper(QPdfWriter &writer, const report::Report &report, const reportfile::Sheet &sheet)
        : m_writer(writer)
        , m_painter(&writer)
        , m_report(report)
        , m_sheet(sheet)
        , m_width(writer.width())
        , m_height(writer.height())
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void write()
    {
        cover();
        page();
        figures();
        const Ink own = Ink::paper();
        const auto &accounts = m_sheet.accounts;
        chart(reporttables::engagement(m_report, accounts).title,
              reportpictures::engagement(m_report, accounts, own).get(), 74,
              m_report.now.engagements.value_or(0) > 0);
        chart(reporttables::hours(m_report).title, reportpictures::hours(m_report, own).get(), 62,
              !m_report.hours.isEmpty(), Words::tr("An hour is shown from five posts in 90 days."));
        posts();
        const qsizetype needs = reporttables::needsInOrder(m_report).size();
        chart(reporttables::needs(m_report).title, reportpictures::needs(m_report, own).get(),
              double(needs) * 7.2 + 2, needs > 0);
        chart(reporttables::moods(m_report).title, reportpictures::moods(m_report, own).get(), 62,
              m_report.moods[0] + m_report.moods[1] + m_report.moods[2] > 0);
        chart(reporttables::answers(m_report).title, reportpictures::answers(m_report, own).get(), 58,
              m_report.now.answered > 0);
        formulas();
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

    void box(const QRect &where, Token fill, double radius)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink(fill));
        m_painter.drawRoundedRect(where, mm(radius), mm(radius));
    }

    void cover()
    {
        const int left = mm(6);
        box(QRect(-mm(30), -mm(30), m_width + mm(60), mm(30)), Token::Accent, 0);
        m_painter.fillRect(QRect(-mm(30), -mm(30), mm(30) - mm(6), m_height + mm(60)), ink(Token::Accent));
        QSvgRenderer logo(u":/icons/parvis.svg"_s);
        logo.render(&m_painter, QRectF(left, mm(14), mm(16), mm(16)));
        m_painter.setBrush(Qt::NoBrush);
        text(QRect(left + mm(21), mm(14), m_width - mm(30), mm(16)), face(15, QFont::DemiBold), Token::Text,
             m_sheet.brand, Qt::AlignLeft | Qt::AlignVCenter);
        m_y = mm(72);
        m_y += text(QRect(left, m_y, m_width - left, mm(30)), face(34, QFont::Bold), Token::Text,
                    reportwords::title(m_report.period));
        m_y += mm(3);
        m_y += text(QRect(left, m_y, m_width - left, mm(14)), face(17), Token::Accent,
                    reportwords::span(m_report.period));
        m_y += mm(10);
        m_y += text(QRect(left, m_y, m_width - left - mm(20), mm(30)), face(10.5), Token::Muted,
                    reportfile::accountNames(m_sheet));
        QString said = m_sheet.comment.trimmed();
        if (!said.isEmpty()) {
            m_y += mm(14);
            QFont body = face(11.5);
            const int wide = m_width - left - mm(22);
            const int room = m_height - m_y - mm(32);
            // A long one is set smaller; a very long one is whole in the CSV and the HTML.
            while (body.pointSizeF() > 8 && height(wide, body, said) > room)
                body.setPointSizeF(body.pointSizeF() - 0.5);
            while (said.size() > 100 && height(wide, body, said) > room)
                said = said.left(said.size() - 80).trimmed() + u'…';
            const int high = height(wide, body, said);
            m_painter.fillRect(QRect(left, m_y, mm(1), high + mm(10)), ink(Token::Accent));
            text(QRect(left + mm(6), m_y - mm(0.5), wide, mm(6)), face(9, QFont::DemiBold), Token::Muted,
                 Words::tr("Comment"));
            text(QRect(left + mm(6), m_y + mm(7), wide, room), body, Token::Text, said);
        }
        text(QRect(left, m_height - mm(12), m_width - left, mm(8)), face(9), Token::Muted,
             reportfile::madeOn(m_report, m_sheet), Qt::AlignLeft | Qt::AlignBottom);
        ++m_page;
    }

    void page()
    {
        if (m_page > 1)
            foot();
        m_writer.newPage();
        ++m_page;
        m_y = 0;
        text(QRect(0, m_y, m_width, mm(6)), face(9, QFont::DemiBold), Token::Muted,
             reportwords::title(m_report.period));
        text(QRect(0, m_y, m_width, mm(6)), face(9), Token::Muted, reportwords::span(m_report.period),
             Qt::AlignRight | Qt::AlignTop);
        m_painter.fillRect(QRect(0, mm(7), m_width, std::max(1, mm(0.15))), ink(Token::Border));
        m_y = mm(13);
    }

    // A heading never stands alone at a page's end.
    void need(int high)
    {
        if (m_y + high > m_height - mm(12))
            page();
    }

    void figures()
    {
        const int gap = mm(3);
        const int count = int(reportwords::figures.size());
        const int wide = (m_width - (count - 1) * gap) / count;
        const int high = mm(29);
        int x = 0;
        for (const reportwords::Figure each : reportwords::figures) {
            const QRect card(x, m_y, wide, high);
            box(card, Token::Window, 2);
            const QRect inside = card.adjusted(mm(3), mm(3), -mm(2), -mm(2));
            text(inside, face(7.5), Token::Muted, reportwords::name(each));
            QFont big = face(17, QFont::DemiBold);
            const QString value = reportwords::value(each, m_report.now);
            while (big.pointSizeF() > 9 && height(inside.width(), big, value) > mm(9))
                big.setPointSizeF(big.pointSizeF() - 1);
            text(inside.adjusted(0, mm(6), 0, 0), big, Token::Text, value);
            change(inside.adjusted(0, mm(15.5), 0, 0),
                   reportwords::change(each, m_report.now, m_report.before));
            x += wide + gap;
        }
        m_y += high + mm(9);
    }

    void change(const QRect &where, const reportwords::Change &change)
    {
        int left = where.left();
        if (change.way != 0) {
            const bool up = change.way > 0;
            const int top = where.top() + mm(0.9);
            QPainterPath arrow;
            arrow.moveTo(left + mm(1.1), up ? top : top + mm(1.8));
            arrow.lineTo(left + mm(2.2), up ? top + mm(1.8) : top);
            arrow.lineTo(left, up ? top + mm(1.8) : top);
            m_painter.fillPath(arrow, ink(draw::ink(change.tone)));
            left += mm(3.2);
        }
        if (!change.words.isEmpty())
            text(QRect(left, where.top(), where.right() - left, mm(5)), face(8, QFont::DemiBold),
                 draw::ink(change.tone), change.words);
        const QString than = change.words.isEmpty() ? Words::tr("nothing to compare with")
                                                    : reportwords::than(m_report.period);
        text(QRect(where.left(), where.top() + mm(3.8), where.width(), mm(5)), face(6.5), Token::Muted, than);
    }

    int heading(const QString &title)
    {
        const int took = text(QRect(0, m_y, m_width, mm(8)), face(12, QFont::DemiBold), Token::Text, title);
        m_y += took + mm(3);
        return took;
    }

    void chart(const QString &title, Picture *picture, double high, bool any, const QString &none = {})
    {
        need(mm(any ? high : 10) + mm(12));
        heading(title);
        if (!any) {
            m_y += text(QRect(0, m_y, m_width, mm(6)), face(9), Token::Muted,
                        none.isEmpty() ? Words::tr("Nothing is known of it in this time.") : none)
                + mm(9);
            return;
        }
        const double scale = mm(100) / (100 * perMillimeter);
        picture->lay(QSizeF(m_width / scale, high * perMillimeter));
        m_painter.save();
        m_painter.translate(0, m_y);
        m_painter.scale(scale, scale);
        picture->paint(m_painter);
        m_painter.restore();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_y += mm(high) + mm(9);
    }

    void posts()
    {
        const reporttables::Table table = reporttables::posts(m_report, m_sheet.accounts);
        need(mm(36));
        heading(table.title);
        if (table.rows.isEmpty()) {
            m_y += text(QRect(0, m_y, m_width, mm(6)), face(9), Token::Muted,
                        Words::tr("Nothing was published in this time."))
                + mm(9);
            return;
        }
        const QList<double> widths { 66, 24, 17, 19, 19, 15, 14 }; // mm, 174 in all
        cells(table.headings, widths, true, {});
        for (qsizetype row = 0; row < std::min(mostPosts, table.rows.size()); ++row) {
            QStringList words;
            for (const reporttables::Cell &cell : table.rows[row])
                words.append(cell.shown);
            if (m_y + mm(8) > m_height - mm(12)) {
                page();
                cells(table.headings, widths, true, {});
            }
            cells(words, widths, false, table.rows[row]);
        }
        if (m_report.published > mostPosts) {
            m_y += mm(2);
            m_y += text(QRect(0, m_y, m_width, mm(6)), face(8), Token::Muted,
                        Words::tr("The best %1 of %2 posts.").arg(mostPosts).arg(m_report.published));
        }
        m_y += mm(9);
    }

    void cells(const QStringList &words, const QList<double> &widths, bool head,
               const QList<reporttables::Cell> &row)
    {
        int x = 0;
        const int high = mm(head ? 5.5 : 7.5);
        for (qsizetype column = 0; column < words.size(); ++column) {
            const bool number = head ? column > 1 : row[column].number;
            const bool last = column == words.size() - 1;
            const QFont font = head ? face(7.5) : face(8.5, last ? QFont::DemiBold : QFont::Normal);
            m_painter.setFont(font);
            m_painter.setPen(ink(head ? Token::Muted : Token::Text));
            const QRect cell(x, m_y, mm(widths[column]) - (last ? 0 : mm(3)), high);
            const QString shown
                = QFontMetrics(font, &m_writer).elidedText(words[column], Qt::ElideRight, cell.width());
            m_painter.drawText(cell,
                               Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::TextSingleLine,
                               shown);
            x += mm(widths[column]);
        }
        m_y += high;
        m_painter.fillRect(QRect(0, m_y, m_width, std::max(1, mm(0.15))), ink(Token::Border));
    }

    void formulas()
    {
        QStringList lines;
        QList<Platform> platforms;
        for (const Account &each : m_sheet.accounts)
            platforms.append(each.platform);
        for (const reportwords::Figure each : reportwords::figures)
            lines.append(reportwords::name(each) + u". "_s
                         + reportwords::explained(each, m_report.now, platforms).replace(u'\n', u"; "_s)
                               .replace(u".; "_s, u". "_s).replace(u":; "_s, u": "_s));
        const QFont body = face(8);
        int high = mm(10);
        for (const QString &line : std::as_const(lines))
            high += height(m_width, body, line) + mm(1.5);
        need(high);
        heading(Words::tr("How it is counted"));
        for (const QString &line : std::as_const(lines))
            m_y += text(QRect(0, m_y, m_width, mm(40)), body, Token::Muted, line) + mm(1.5);
    }

    void foot()
    {
        const QRect where(0, m_height - mm(6), m_width, mm(6));
        text(where, face(8), Token::Muted, m_sheet.brand, Qt::AlignLeft | Qt::AlignBottom);
        text(where, face(8), Token::Muted, Words::tr("Page %1").arg(m_page),
             Qt::AlignRight | Qt::AlignBottom);
    }

    QPdfWriter &m_writer;
    QPainter m_painter;
    const report::Report &m_report;
    const reportfile::Sheet &m_sheet;
    int m_width;
    int m_height;
    int m_y = 0;
    int m_page = 0;
};

} // namespace

QByteArray render(const report::Report &report, const reportfile::Sheet &sheet)
{
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 14), QPageLayout::Millimeter);
        writer.setTitle(u"%1 · %2 · %3"_s.arg(reportwords::title(report.period),
                                             reportwords::span(report.period), sheet.brand));
        writer.setCreator(u"Parvis"_s);
        Paper(writer, report, sheet).write();
    }
    return buffer.data();
}

} // namespace reportpdf
