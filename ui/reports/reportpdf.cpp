// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpdf.h"

#include "ui/paper.h"
#include "ui/reports/reporttables.h"
#include "ui/reports/reportwords.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reportpdf {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

class ReportPaper : public Paper
{
public:
    ReportPaper(QPdfWriter &writer, const report::Report &report, const reportfile::Sheet &sheet,
                const reportfile::Drawings &drawings)
        : Paper(writer, sheet.brand)
        , m_report(report)
        , m_sheet(sheet)
        , m_drawings(drawings)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void write()
    {
        using reportpictures::Chart;
        cover();
        begin();
        if (!m_said) {
            heading(Words::tr("Comment"));
            flow(m_sheet.comment.trimmed(), face(10.5), Token::Text, 0, mm(1));
            m_y += mm(9);
        }
        figures();
        chart(Chart::Engagement, reporttables::engagement(m_report, m_sheet.accounts).title);
        chart(Chart::Hours, reporttables::hours(m_report).title,
              Words::tr("An hour is shown from five posts in 90 days."));
        posts();
        chart(Chart::Needs, reporttables::needs(m_report).title);
        chart(Chart::Moods, reporttables::moods(m_report).title);
        chart(Chart::Answers, reporttables::answers(m_report).title);
        formulas();
        foot();
    }

private:
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
             m_sheet.brand, Qt::AlignLeft | Qt::AlignVCenter, 2);
        m_y = mm(72);
        m_y += text(QRect(left, m_y, m_width - left, mm(30)), face(34, QFont::Bold), Token::Text,
                    reportwords::title(m_report.period));
        m_y += mm(3);
        m_y += text(QRect(left, m_y, m_width - left, mm(14)), face(17), Token::Accent,
                    reportwords::span(m_report.period));
        m_y += mm(10);
        m_y += text(QRect(left, m_y, m_width - left - mm(20), mm(30)), face(10.5), Token::Muted,
                    reportfile::accountNames(m_sheet));
        m_y += mm(14);
        const QString said = m_sheet.comment.trimmed();
        m_said = said.isEmpty() || comment(said, left);
        text(QRect(left, m_height - mm(12), m_width - left, mm(8)), face(9), Token::Muted,
             reportfile::madeOn(m_report, m_sheet), Qt::AlignLeft | Qt::AlignBottom);
    }

    // On the cover, a long one set smaller. False: it needs pages of its own.
    bool comment(const QString &said, int left)
    {
        QFont body = face(11.5);
        const int wide = m_width - left - mm(22);
        const int room = m_height - m_y - mm(32);
        while (body.pointSizeF() > 9 && height(wide, body, said) > room)
            body.setPointSizeF(body.pointSizeF() - 0.5);
        const int high = height(wide, body, said);
        if (high > room)
            return false;
        m_painter.fillRect(QRect(left, m_y, mm(1), high + mm(10)), ink(Token::Accent));
        text(QRect(left + mm(6), m_y - mm(0.5), wide, mm(6)), face(9, QFont::DemiBold), Token::Muted,
             Words::tr("Comment"));
        text(QRect(left + mm(6), m_y + mm(7), wide, high), body, Token::Text, said);
        return true;
    }

    // The first page after the cover, which has a number, but no foot.
    void begin()
    {
        ++m_page;
        m_writer.newPage();
        top();
    }

    void turn() override
    {
        Paper::turn();
        top();
    }

    void top()
    {
        text(QRect(0, 0, m_width, mm(6)), face(9, QFont::DemiBold), Token::Muted,
             reportwords::title(m_report.period));
        text(QRect(0, 0, m_width, mm(6)), face(9), Token::Muted, reportwords::span(m_report.period),
             Qt::AlignRight | Qt::AlignTop);
        line(mm(7), Token::Border, 0.15);
        m_y = m_top = mm(13);
    }

    void figures()
    {
        const int gap = mm(3);
        const int count = int(reportwords::figures.size());
        const int wide = (m_width - (count - 1) * gap) / count;
        const int high = mm(29);
        need(high);
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

    void heading(const QString &title)
    {
        m_y += text(QRect(0, m_y, m_width, mm(8)), face(12, QFont::DemiBold), Token::Text, title) + mm(3);
    }

    // A heading never stands alone at a page's end, and a chart is in one piece.
    void chart(reportpictures::Chart which, const QString &title, const QString &none = {})
    {
        const reportfile::Drawing &drawing = m_drawings[std::size_t(which)];
        const int high = drawing.isEmpty() ? mm(10)
                                           : int(m_width * drawing.size.height() / drawing.size.width());
        need(high + mm(10));
        heading(title);
        if (drawing.isEmpty()) {
            m_y += text(QRect(0, m_y, m_width, mm(6)), face(9), Token::Muted,
                        none.isEmpty() ? Words::tr("Nothing is known of it in this time.") : none)
                + mm(9);
            return;
        }
        m_painter.save();
        m_painter.translate(0, m_y);
        // A picture draws larger where there are more dots to the inch than where it was made.
        const double scale = m_width / drawing.size.width() * drawing.strokes.logicalDpiX() / m_writer.logicalDpiX();
        m_painter.scale(scale, scale);
        m_painter.drawPicture(0, 0, drawing.strokes);
        m_painter.restore();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_y += high + mm(9);
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
        const QList<double> widths { 65, 21, 18, 19, 21, 16, 14 }; // mm, 174 in all
        row(table.headings, widths, {});
        for (qsizetype at = 0; at < std::min(reporttables::mostOnPaper, table.rows.size()); ++at) {
            QStringList words;
            for (const reporttables::Cell &cell : table.rows[at])
                words.append(cell.shown);
            if (mm(11) > room()) {
                turn();
                row(table.headings, widths, {});
            }
            row(words, widths, table.rows[at]);
        }
        if (m_report.published > reporttables::mostOnPaper) {
            m_y += mm(2);
            m_y += text(QRect(0, m_y, m_width, mm(6)), face(8), Token::Muted,
                        Words::tr("The best %1 of %2 posts.").arg(reporttables::mostOnPaper).arg(m_report.published));
        }
        m_y += mm(9);
    }

    // What was written on two lines at most, what is counted on the first of them. Without cells: a head.
    void row(const QStringList &words, const QList<double> &widths, const QList<reporttables::Cell> &cells)
    {
        const bool head = cells.isEmpty();
        m_y += mm(head ? 0 : 1.6);
        int x = 0;
        int high = 0;
        for (qsizetype column = 0; column < words.size(); ++column) {
            const bool number = head ? column > 1 : cells[column].number;
            const bool last = column == words.size() - 1;
            const QRect cell(x, m_y, mm(widths[column]) - (last ? 0 : mm(3)), mm(12));
            high = std::max(high, text(cell, head ? face(7.5) : face(8.5, last ? QFont::DemiBold : QFont::Normal),
                                       head ? Token::Muted : Token::Text, words[column],
                                       Qt::AlignTop | (number ? Qt::AlignRight : Qt::AlignLeft),
                                       column == 0 ? 2 : 1));
            x += mm(widths[column]);
        }
        m_y += high + mm(1.6);
        line(m_y, Token::Border, 0.15);
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

    const report::Report &m_report;
    const reportfile::Sheet &m_sheet;
    const reportfile::Drawings &m_drawings;
    bool m_said = true; // the comment, on the cover
};

} // namespace

QByteArray render(const report::Report &report, const reportfile::Sheet &sheet,
                  const reportfile::Drawings &drawings)
{
    const QString title = u"%1 · %2"_s.arg(reportwords::title(report.period), reportwords::span(report.period));
    return Paper::document(title, sheet.brand, [&](QPdfWriter &writer) {
        ReportPaper(writer, report, sheet, drawings).write();
    });
}

} // namespace reportpdf
