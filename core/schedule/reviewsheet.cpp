// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/reviewsheet.h"

#include "core/store/accounts.h"
#include "core/store/publications.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace reviewsheet {

namespace {

using State = Publication::State;

// Screen and paper; no font, picture or script from anywhere.
constexpr char style[] = R"(
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #626b77; --line: #e2e5ea; --mark: #3a56f5; --page: #ffffff; --soft: #f5f6f8;
  --waiting: #8a5200; --waiting-soft: #fff1da; --approved: #266c44; --approved-soft: #e3f3e9; --trouble: #c62f3b; --trouble-soft: #fce8ea; --plain: #656f7b; --plain-soft: #f0f2f5; --mark-soft: #e8ecff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --quiet: #a0a8b4; --line: #31363f; --mark: #8c9bff; --page: #15171b; --soft: #1d2025;
  --waiting: #f0b357; --waiting-soft: #3a2d17; --approved: #6cc48f; --approved-soft: #1d3327; --trouble: #ff7b85; --trouble-soft: #3d2226; --plain: #a0a8b4; --plain-soft: #262a31; --mark-soft: #2a3153; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 3.5rem 1.5rem; }
.brand { color: var(--quiet); font-weight: 600; margin: 0; } h1 { font-size: 2rem; line-height: 1.2; margin: .25rem 0; }
.period, .opening { color: var(--quiet); margin: 0 0 1rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; margin: 1.5rem 0 2.5rem; padding: 0; }
.figures li { background: var(--soft); border-radius: .6rem; min-width: 7.5rem; padding: .75rem 1rem; } .figures b { display: block; font-size: 1.5rem; line-height: 1.2; } .figures span { color: var(--quiet); font-size: .85rem; }
h2 { border-bottom: 1px solid var(--line); font-size: 1.1rem; margin: 2.5rem 0 1rem; padding-bottom: .4rem; }
article { border: 1px solid var(--line); border-radius: .7rem; margin: 0 0 1rem; padding: 1rem 1.25rem 1.1rem; }
header { align-items: baseline; display: flex; flex-wrap: wrap; gap: .25rem .9rem; margin-bottom: .6rem; } header b { font-size: 1.05rem; } .places { color: var(--quiet); flex: 1; }
.state { border-radius: 1rem; font-size: .8rem; font-weight: 600; padding: .1rem .7rem; }
.draft { background: var(--plain-soft); color: var(--plain); } .waiting { background: var(--waiting-soft); color: var(--waiting); } .approved, .sent { background: var(--approved-soft); color: var(--approved); } .scheduled { background: var(--mark-soft); color: var(--mark); } .trouble { background: var(--trouble-soft); color: var(--trouble); }
.said, figcaption, .label { color: var(--quiet); font-size: .85rem; } .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 .75rem; } .part { border-inline-start: 3px solid var(--line); padding-inline-start: .8rem; }
.label { font-weight: 600; margin: .75rem 0 .1rem; } ul.poll { margin: 0; padding-inline-start: 1.2rem; }
.pictures { display: flex; flex-wrap: wrap; gap: .75rem; } figure { margin: 0; max-width: 15rem; } img { border-radius: .5rem; display: block; height: auto; max-width: 100%; } .none { background: var(--soft); border-radius: .5rem; color: var(--quiet); padding: 1.5rem 1rem; }
.answer { border-top: 1px dashed var(--line); color: var(--quiet); display: flex; flex-wrap: wrap; font-size: .85rem; gap: .4rem 1.5rem; margin-top: .9rem; padding-top: .7rem; } .box { border: 1.5px solid currentColor; border-radius: 3px; display: inline-block; height: .85em; margin-inline-end: .45em; width: .85em; vertical-align: -.08em; } .rule { border-bottom: 1px solid var(--line); flex: 1; min-width: 8rem; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { --ink: #000; --quiet: #444; --line: #bbb; --page: #fff; --soft: #f5f6f8; --waiting: #8a5200; --waiting-soft: #fff1da; --approved: #266c44; --approved-soft: #e3f3e9; --trouble: #c62f3b; --trouble-soft: #fce8ea; --plain: #656f7b; --plain-soft: #f0f2f5; --mark: #3a56f5; --mark-soft: #e8ecff; }
  body { font-size: 10pt; line-height: 1.4; -webkit-print-color-adjust: exact; print-color-adjust: exact; } main { max-width: none; padding: 0; }
  article { break-inside: avoid; } h2 { break-after: avoid; } figure { max-width: 11rem; }
}
)";

QByteArray contentsOf(const QList<Outgoing> &parts)
{
    QByteArray all;
    for (const Outgoing &each : parts)
        all += approvals::content(each);
    return all;
}

bool rests(const Publication &publication)
{
    return publication.kind == Publication::Kind::Post && publication.state != State::Cancelled;
}

// All that is published on one account of one post.
struct Share
{
    qint64 postId = 0;
    Instant at;
    qint64 accountId = 0;
    QList<Publication> parts;
};

QList<Share> sharesOf(QList<Publication> rows)
{
    rows.removeIf([](const Publication &each) { return !rests(each) || !each.dueAt; });
    std::stable_sort(rows.begin(), rows.end(), [](const Publication &a, const Publication &b) {
        return std::tuple(*a.dueAt, a.postId, a.accountId, a.part, a.id)
            < std::tuple(*b.dueAt, b.postId, b.accountId, b.part, b.id);
    });
    QList<Share> found;
    for (const Publication &row : std::as_const(rows)) {
        const bool same = !found.isEmpty() && found.last().postId == row.postId
            && found.last().at == *row.dueAt && found.last().accountId == row.accountId;
        if (!same)
            found.append({ row.postId, *row.dueAt, row.accountId, {} });
        found.last().parts.append(row);
    }
    return found;
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString classOf(Standing standing)
{
    switch (standing) {
    case Standing::Draft: return u"draft"_s;
    case Standing::Waiting: return u"waiting"_s;
    case Standing::Approved: return u"approved"_s;
    case Standing::Scheduled: return u"scheduled"_s;
    case Standing::Sent: return u"sent"_s;
    case Standing::Trouble: return u"trouble"_s;
    }
    Q_UNREACHABLE();
}

QString labelled(const QString &label, const QString &html)
{
    return u"<p class=\"label\">%1</p>\n"_s.arg(escaped(label)) + html;
}

QString figure(const Picture &picture, const Sheet &sheet)
{
    QString html = u"<figure>"_s;
    if (picture.film || picture.jpeg.isEmpty())
        html += u"<div class=\"none\">"_s + escaped(picture.film ? sheet.film : sheet.missing)
            + u"</div>"_s;
    else
        html += u"<img width=\"%1\" height=\"%2\" alt=\""_s.arg(picture.size.width())
                    .arg(picture.size.height())
            + escaped(picture.alt) + u"\" src=\"data:image/jpeg;base64,"_s
            + QString::fromLatin1(picture.jpeg.toBase64()) + u"\">"_s;
    return html + u"<figcaption>"_s + escaped(picture.alt.isEmpty() ? sheet.noAlt : picture.alt)
        + u"</figcaption></figure>\n"_s;
}

QString article(const Entry &entry, const Sheet &sheet)
{
    QString html = u"<article>\n<header><b>"_s + escaped(entry.time) + u"</b><span class=\"places\">"_s
        + escaped(entry.places.join(u" · "_s)) + u"</span><span class=\"state "_s
        + classOf(entry.standing) + u"\">"_s + escaped(entry.state) + u"</span></header>\n"_s;
    if (!entry.warning.isEmpty())
        html += labelled(sheet.warning, u"<p class=\"text\">"_s + escaped(entry.warning) + u"</p>\n"_s);
    for (const QString &each : entry.texts)
        html += u"<p class=\"text%1\" dir=\"auto\">"_s.arg(entry.texts.size() > 1 ? u" part"_s : QString())
            + escaped(each) + u"</p>\n"_s;
    if (!entry.pictures.isEmpty()) {
        html += u"<div class=\"pictures\">\n"_s;
        for (const Picture &each : entry.pictures)
            html += figure(each, sheet);
        html += u"</div>\n"_s;
    }
    if (!entry.poll.isEmpty()) {
        QString options;
        for (const QString &each : entry.poll)
            options += u"<li>"_s + escaped(each) + u"</li>\n"_s;
        html += labelled(sheet.poll, u"<ul class=\"poll\">\n"_s + options + u"</ul>\n"_s);
    }
    if (!entry.comment.isEmpty())
        html += labelled(sheet.comment,
                         u"<p class=\"text\" dir=\"auto\">"_s + escaped(entry.comment) + u"</p>\n"_s);
    if (!entry.said.isEmpty())
        html += u"<p class=\"said\">"_s + escaped(entry.said).replace(u'\n', u"<br>"_s) + u"</p>\n"_s;
    if (entry.standing == Standing::Waiting || entry.standing == Standing::Draft)
        html += u"<div class=\"answer\"><span><i class=\"box\"></i>"_s + escaped(sheet.yes)
            + u"</span><span><i class=\"box\"></i>"_s + escaped(sheet.no) + u"</span><span>"_s
            + escaped(sheet.remarks) + u"</span><span class=\"rule\"></span></div>\n"_s;
    return html + u"</article>\n"_s;
}

} // namespace

Result<QList<Post>> gather(Database &database, Instant from, Instant to)
{
    publications::Filter filter;
    filter.from = from;
    filter.to = to;
    const Result<QList<Publication>> rows = publications::list(database, filter);
    if (!rows)
        return rows.error();
    const Result<QList<Account>> accounts = accounts::all(database);
    if (!accounts)
        return accounts.error();
    QList<qint64> ids;
    for (const Publication &each : *rows)
        ids.append(each.id);
    const Result<QHash<qint64, approvals::Said>> said = approvals::latest(database, ids);
    if (!said)
        return said.error();
    QList<Post> found;
    for (const Share &share : sharesOf(*rows)) {
        if (found.isEmpty() || found.last().id != share.postId || found.last().at != share.at)
            found.append({ share.postId, share.at, {} });
        Version version;
        version.state = State::Cancelled;
        Version::Place place;
        place.accountId = share.accountId;
        place.platform = share.parts.constFirst().platform;
        for (const Account &each : *accounts) {
            if (each.id == share.accountId)
                place.handle = each.handle;
        }
        version.places = { place };
        for (const Publication &part : share.parts) {
            version.parts.append(part.outgoing);
            version.comment = part.outgoing.after.count() > 0;
            version.state = plans::worse(version.state, part.state);
            const auto word = said->constFind(part.id);
            if (word != said->constEnd() && (!version.said || version.said->at <= word->at))
                version.said = *word;
        }
        QList<Version> &versions = found.last().versions;
        const auto same = std::find_if(versions.begin(), versions.end(), [&](const Version &each) {
            const bool agreed = each.said.has_value() == version.said.has_value()
                && (!each.said || each.said->word == version.said->word);
            return each.state == version.state && agreed
                && contentsOf(each.parts) == contentsOf(version.parts);
        });
        if (same != versions.end())
            same->places += version.places;
        else
            versions.append(version);
    }
    return found;
}

QString html(const QList<Entry> &entries, const Sheet &sheet)
{
    const bool rightToLeft = QLocale(sheet.language).textDirection() == Qt::RightToLeft;
    QString page = u"<!doctype html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s
                       .arg(escaped(sheet.language), rightToLeft ? u"rtl"_s : u"ltr"_s);
    page += u"<title>"_s + escaped(sheet.title + u" · "_s + sheet.brand) + u"</title>\n<style>"_s
        + QString::fromLatin1(style) + u"</style>\n</head>\n<body>\n<main>\n<p class=\"brand\">"_s
        + escaped(sheet.brand) + u"</p>\n<h1>"_s + escaped(sheet.title)
        + u"</h1>\n<p class=\"period\">"_s + escaped(sheet.period + u" · "_s + sheet.made) + u"</p>\n"_s;
    if (!sheet.figures.isEmpty()) {
        page += u"<ul class=\"figures\">\n"_s;
        for (const auto &[words, number] : sheet.figures)
            page += u"<li><b>%1</b><span>"_s.arg(number) + escaped(words) + u"</span></li>\n"_s;
        page += u"</ul>\n"_s;
    }
    if (!sheet.opening.isEmpty())
        page += u"<p class=\"opening\">"_s + escaped(sheet.opening) + u"</p>\n"_s;
    if (entries.isEmpty())
        page += u"<p class=\"opening\">"_s + escaped(sheet.empty) + u"</p>\n"_s;
    QString day;
    for (const Entry &each : entries) {
        if (each.day != day)
            page += u"<h2>"_s + escaped(each.day) + u"</h2>\n"_s;
        day = each.day;
        page += article(each, sheet);
    }
    return page + u"</main>\n</body>\n</html>\n"_s;
}

} // namespace reviewsheet
