// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporthtml.h"

#include "ui/reports/reporttables.h"
#include "ui/reports/reportwords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace reporthtml {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

const QString style = uR"(
:root{color-scheme:light;--ink:#1B1F24;--muted:#626B77;--line:#E2E5EA;--page:#F5F6F8;--card:#fff;--accent:#3A56F5;--good:#266C44;--bad:#C62F3B}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 Inter,system-ui,sans-serif}
main{max-width:1040px;margin:0 auto;padding:40px 24px 64px}
header{display:flex;gap:18px;align-items:center;margin-bottom:28px}
header svg{width:52px;height:52px;flex:none}
h1{font-size:28px;line-height:1.2;margin:0}
h2{font-size:16px;margin:0 0 12px}
.when{color:var(--accent);font-size:17px;margin:2px 0 0}
.muted{color:var(--muted);font-size:13px;margin:2px 0 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:14px;margin:0 0 14px;padding:0}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 18px;margin:0 0 14px;break-inside:avoid}
.figures .card{margin:0}
.figures dt{color:var(--muted);font-size:13px}
.figures dd{margin:0}
.figures .value{font-size:27px;font-weight:600;line-height:1.3}
.good{color:var(--good);font-weight:600}.bad{color:var(--bad);font-weight:600}.same{color:var(--muted);font-weight:600}
.comment{border-left:4px solid var(--accent);white-space:pre-line}
h3{font-size:14px;margin:18px 0 6px}
blockquote{margin:0 0 12px;padding:2px 0 2px 12px;border-left:3px solid var(--line);break-inside:avoid}
blockquote p{margin:0}blockquote footer{color:var(--muted);font-size:13px}
.chart svg{width:100%;height:auto;display:block}
details{margin-top:10px}summary{color:var(--muted);font-size:13px;cursor:pointer}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13.5px;margin-top:8px}
th{color:var(--muted);font-weight:500;text-align:start;white-space:nowrap}
th,td{padding:7px 8px;border-bottom:1px solid var(--line);vertical-align:top;text-align:start}
tr{break-inside:avoid}
td:first-child{overflow-wrap:anywhere}td+td{white-space:nowrap}
.n{text-align:end;white-space:nowrap}
@page{size:A4;margin:14mm}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{background:#fff;font-size:12px}
main{padding:0;max-width:none}
header{margin-bottom:18px}
.figures{grid-template-columns:repeat(5,1fr);gap:8px}
.figures .card{padding:10px 12px}.figures dt,.figures .muted{font-size:10.5px}.figures .value{font-size:20px}
.card{border-color:#ddd;padding:12px 14px}
.long{break-inside:auto;border:0;padding:0}
h2,h3{break-after:avoid}
table{font-size:11px}th,td{padding:4px 6px}
tr.more,.onscreen{display:none}
details:not([open]){display:none}
}
@media screen{.rest{display:none}}
)"_s;

QString text(const QString &words)
{
    return words.toHtmlEscaped();
}

// `onPaper` rows are printed.
QString table(const reporttables::Table &table, qsizetype onPaper)
{
    QString made = u"<div class=\"wide\"><table><thead><tr>"_s;
    for (qsizetype i = 0; i < table.headings.size(); ++i) {
        const bool number = !table.rows.isEmpty() && table.rows.first()[i].number;
        made += u"<th scope=\"col\"%1>%2</th>"_s.arg(number ? u" class=\"n\""_s : QString(),
                                                     text(table.headings[i]));
    }
    made += u"</tr></thead><tbody>"_s;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        made += i < onPaper ? u"<tr>"_s : u"<tr class=\"more\">"_s;
        for (const reporttables::Cell &cell : table.rows[i])
            made += u"<td%1>%2</td>"_s.arg(cell.number ? u" class=\"n\""_s : u" dir=\"auto\""_s, text(cell.shown));
        made += u"</tr>"_s;
    }
    return made + u"</tbody></table></div>"_s;
}

// The drawing as part of the page, without its XML head.
QString drawn(const reportfile::Drawing &drawing, const QString &title)
{
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(drawing.strokes.logicalDpiX()); // as large as it was drawn
        generator.setSize(drawing.size.toSize());
        generator.setViewBox(QRectF(QPointF(), drawing.size));
        generator.setTitle(QString());
        generator.setDescription(QString());
        QPainter painter(&generator);
        painter.drawPicture(0, 0, drawing.strokes);
    }
    QString svg = QString::fromUtf8(buffer.data());
    svg.remove(0, std::max<qsizetype>(0, svg.indexOf("<svg"_L1)));
    static const QRegularExpression empty(u"<g[^>]*>\\s*</g>\\s*"_s); // states of the painter, nothing drawn
    svg.remove(empty);
    const qsizetype head = svg.indexOf(u'>');
    return u"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%1\" viewBox=\"0 0 %2 %3\">"_s
               .arg(text(title)).arg(drawing.size.width()).arg(drawing.size.height())
        + svg.mid(head + 1);
}

QString card(const QString &title, const QString &content)
{
    return u"<section class=\"card\"><h2>%1</h2>%2</section>\n"_s.arg(text(title), content);
}

QString said(const QString &words)
{
    return u"<p class=\"muted\">%1</p>"_s.arg(text(words));
}

QString chart(const reporttables::Table &numbers, const reportfile::Drawing &drawing, const QString &none = {})
{
    if (drawing.isEmpty())
        return card(numbers.title, said(none.isEmpty() ? Words::tr("Nothing is known of it in this time.") : none));
    return card(numbers.title,
                u"<div class=\"chart\">%1</div><details><summary>%2</summary>%3</details>"_s.arg(
                    drawn(drawing, numbers.title), text(Words::tr("The numbers")),
                    table(numbers, numbers.rows.size())));
}

QString posts(const report::Report &report, const reportfile::Sheet &sheet)
{
    const reporttables::Table posts = reporttables::posts(report, sheet.accounts);
    if (posts.rows.isEmpty())
        return card(posts.title, said(Words::tr("Nothing was published in this time.")));
    const auto most = reporttables::mostOnPaper;
    QString made = u"<section class=\"card long\"><h2>%1</h2>%2"_s.arg(text(posts.title), table(posts, most));
    if (posts.rows.size() > most)
        made += u"<p class=\"muted rest\">%1</p>"_s.arg(
            text(Words::tr("The best %1 of %2 posts.").arg(most).arg(report.published)));
    if (posts.rows.size() < report.published)
        made += u"<p class=\"muted onscreen\">%1</p>"_s.arg(
            text(Words::tr("The best %1 of %2 posts.").arg(posts.rows.size()).arg(report.published)));
    return made + u"</section>\n"_s;
}

QString figures(const report::Report &report)
{
    QString made = u"<dl class=\"figures\">"_s;
    for (const reportwords::Figure each : reportwords::figures) {
        const reportwords::Change change = reportwords::change(each, report.now, report.before);
        const QString tone = change.tone == draw::Tone::Positive ? u"good"_s
            : change.tone == draw::Tone::Negative                ? u"bad"_s
                                                                 : u"same"_s;
        const QString arrow = change.way > 0 ? u"▲ "_s : change.way < 0 ? u"▼ "_s : QString();
        const QString than = change.words.isEmpty() ? Words::tr("nothing to compare with")
                                                    : reportwords::than(report.period);
        made += u"<div class=\"card\"><dt>%1</dt><dd class=\"value\">%2</dd>"
                "<dd class=\"muted\"><span class=\"%3\">%4</span> %5</dd></div>"_s.arg(
                    text(reportwords::name(each)), text(reportwords::value(each, report.now)), tone,
                    arrow + text(change.words), text(than));
    }
    return made + u"</dl>\n"_s;
}

QString formulas(const report::Report &report, const reportfile::Sheet &sheet)
{
    QList<Platform> platforms;
    for (const Account &each : sheet.accounts)
        platforms.append(each.platform);
    QString made;
    for (const reportwords::Figure each : reportwords::figures)
        made += u"<p class=\"muted\"><strong>%1.</strong> %2</p>"_s.arg(
            text(reportwords::name(each)),
            text(reportwords::explained(each, report.now, platforms)).replace(u'\n', u"<br>"_s));
    return card(Words::tr("How it is counted"), made);
}

QString logo()
{
    QFile file(u":/icons/parvis.svg"_s);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString header(const QString &title, const QString &below)
{
    return u"<header>%1<div><h1>%2</h1><p class=\"muted\">%3</p></div></header>\n"_s.arg(logo(), text(title),
                                                                                      text(below));
}

QByteArray page(const QString &title, const QString &content)
{
    const QString head = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<link rel=\"icon\" href=\"data:,\">\n"
                         "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n"_s.arg(
                             QLocale().bcp47Name(), text(title), style);
    return (head + content + u"</main>\n</body>\n</html>\n"_s).toUtf8();
}

QByteArray render(const report::Report &report, const reportfile::Sheet &sheet,
                  const reportfile::Drawings &drawings)
{
    const QString title = reportwords::title(report.period);
    const QString when = reportwords::span(report.period);
    QString page = u"<header>%1<div><h1>%2 · %3</h1><p class=\"when\">%4</p><p class=\"muted\">%5 · %6</p></div></header>\n"_s
                       .arg(logo(), text(sheet.brand), text(title), text(when),
                            text(reportfile::accountNames(sheet)), text(reportfile::madeOn(report, sheet)));
    if (!sheet.comment.trimmed().isEmpty())
        page += u"<p class=\"card comment\" dir=\"auto\">%1</p>\n"_s.arg(text(sheet.comment.trimmed()));
    page += figures(report);
    const auto &accounts = sheet.accounts;
    const auto drawing = [&drawings](reportpictures::Chart chart) -> const reportfile::Drawing & {
        return drawings[std::size_t(chart)];
    };
    using reportpictures::Chart;
    page += chart(reporttables::engagement(report, accounts), drawing(Chart::Engagement));
    page += chart(reporttables::hours(report), drawing(Chart::Hours),
                  Words::tr("An hour is shown from five posts in 90 days."));
    page += posts(report, sheet);
    page += chart(reporttables::needs(report), drawing(Chart::Needs));
    page += chart(reporttables::moods(report), drawing(Chart::Moods));
    page += chart(reporttables::answers(report), drawing(Chart::Answers));
    page += formulas(report, sheet);
    return reporthtml::page(u"%1 · %2 · %3"_s.arg(title, when, sheet.brand), page);
}

} // namespace reporthtml
