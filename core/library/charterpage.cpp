// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/charterpage.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace charterpage {

namespace {

// Screen and paper; no font, picture or script from anywhere.
constexpr char style[] = R"(
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #626b77; --line: #e2e5ea; --mark: #3a56f5; --page: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --quiet: #a0a8b4; --line: #31363f; --mark: #8c9bff; --page: #15171b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 17px/1.6 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 4rem 1.5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
.opening { color: var(--quiet); margin: 0 0 2.5rem; }
section { border-top: 1px solid var(--line); padding: 1.75rem 0 .75rem; }
.number { color: var(--mark); font-size: .8rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; margin: 0; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: .15rem 0 .75rem; }
p { margin: 0 0 .75rem; } ul { margin: 0 0 .75rem; padding-inline-start: 1.25rem; }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .85rem; padding-top: 1rem; }
@page { size: A4; margin: 22mm 20mm; }
@media print {
  :root { --ink: #000; --quiet: #444; --line: #bbb; --mark: #000; --page: #fff; }
  body { font-size: 10.5pt; line-height: 1.45; } main { max-width: none; padding: 0; }
  section { break-inside: avoid; padding: 12pt 0 4pt; } h1 { font-size: 20pt; } h2 { font-size: 12.5pt; }
}
)";

struct Piece
{
    QStringList lines;
    bool list = false;
};

QList<Piece> pieces(const QString &text)
{
    QList<Piece> found;
    bool open = false;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        const bool item = line.startsWith("- "_L1);
        if (line.isEmpty()) {
            open = false;
            continue;
        }
        if (!open || found.constLast().list != item)
            found.append(Piece { {}, item });
        open = true;
        found.last().lines.append(item ? line.mid(2).trimmed() : line);
    }
    return found;
}

QString htmlOf(const QString &text)
{
    QString html;
    for (const Piece &piece : pieces(text)) {
        QStringList lines;
        for (const QString &line : piece.lines)
            lines.append(line.toHtmlEscaped());
        if (piece.list)
            html += u"<ul>\n<li>"_s + lines.join(u"</li>\n<li>"_s) + u"</li>\n</ul>\n"_s;
        else
            html += u"<p>"_s + lines.join(u"<br>\n"_s) + u"</p>\n"_s;
    }
    return html;
}

// What Markdown would take for marks stays text.
QString plainMark(const QString &text)
{
    QString escaped;
    for (const QChar each : text) {
        if (u"\\`*_{}[]<>#|"_s.contains(each))
            escaped += u'\\';
        escaped += each;
    }
    return escaped;
}

QString markdownOf(const QString &text)
{
    QStringList blocks;
    for (const Piece &piece : pieces(text)) {
        QStringList lines;
        for (const QString &line : piece.lines)
            lines.append((piece.list ? u"- "_s : QString()) + plainMark(line));
        blocks.append(lines.join(piece.list ? u"\n"_s : u"  \n"_s));
    }
    return blocks.join(u"\n\n"_s);
}

} // namespace

QString html(const QList<charter::Article> &articles, const Sheet &sheet)
{
    const bool rightToLeft = QLocale(sheet.language).textDirection() == Qt::RightToLeft;
    QString page = u"<!doctype html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s
                       .arg(sheet.language.toHtmlEscaped(), rightToLeft ? u"rtl"_s : u"ltr"_s);
    page += u"<title>"_s + sheet.title.toHtmlEscaped() + u"</title>\n<style>"_s
        + QString::fromLatin1(style) + u"</style>\n</head>\n<body>\n<main>\n<h1>"_s
        + sheet.title.toHtmlEscaped() + u"</h1>\n"_s;
    if (!sheet.opening.isEmpty())
        page += u"<div class=\"opening\">\n"_s + htmlOf(sheet.opening) + u"</div>\n"_s;
    for (const charter::Article &each : articles) {
        const auto words = each.words.find(sheet.language);
        if (words == each.words.end())
            continue;
        const QString number = QString::number(each.number);
        page += u"<section id=\"article-"_s + number + u"\">\n<p class=\"number\">"_s
            + QString(sheet.article).replace(u"%1"_s, number).toHtmlEscaped() + u"</p>\n<h2>"_s
            + words->title.toHtmlEscaped() + u"</h2>\n"_s + htmlOf(words->text)
            + u"</section>\n"_s;
    }
    if (!sheet.foot.isEmpty())
        page += u"<footer>\n"_s + htmlOf(sheet.foot) + u"</footer>\n"_s;
    return page + u"</main>\n</body>\n</html>\n"_s;
}

QString markdown(const QList<charter::Article> &articles, const Sheet &sheet)
{
    QStringList blocks { u"# "_s + plainMark(sheet.title) };
    if (!sheet.opening.isEmpty())
        blocks.append(markdownOf(sheet.opening));
    for (const charter::Article &each : articles) {
        const auto words = each.words.find(sheet.language);
        if (words == each.words.end())
            continue;
        blocks.append(u"## "_s
                      + QString(sheet.article).replace(u"%1"_s, QString::number(each.number))
                      + u". "_s + plainMark(words->title));
        blocks.append(markdownOf(words->text));
    }
    if (!sheet.foot.isEmpty())
        blocks.append(u"---\n\n"_s + markdownOf(sheet.foot));
    return blocks.join(u"\n\n"_s) + u'\n';
}

} // namespace charterpage
