// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/community/dossierhtml.h"

#include "ui/community/communitywords.h"
#include "ui/describe.h"
#include "ui/plain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dossierhtml {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Community)
};

const QString style = uR"(
:root{color-scheme:light;--ink:#1B1F24;--muted:#626B77;--line:#E2E5EA;--page:#F5F6F8;--card:#fff;--ours:#E8ECFF}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 Inter,system-ui,sans-serif}
main{max-width:820px;margin:0 auto;padding:40px 24px 64px}
h1{font-size:26px;line-height:1.2;margin:0 0 4px}
h2{font-size:17px;margin:32px 0 10px}
p{margin:0 0 8px}.muted{color:var(--muted);font-size:13px;margin:2px 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 16px;margin:0 0 10px;break-inside:avoid}
.ours{background:var(--ours)}
.text{white-space:pre-wrap;overflow-wrap:anywhere;margin:0 0 6px}
.chip{display:inline-block;border:1px solid var(--line);border-radius:99px;padding:1px 10px;font-size:13px;margin:0 6px 6px 0}
table{border-collapse:collapse;width:100%;margin:0 0 12px}
td,th{padding:3px 0;border-bottom:1px solid var(--line);text-align:start;font-size:14px}
.number{text-align:end;white-space:nowrap}
@page{size:A4;margin:14mm}
@media print{body{background:#fff;font-size:12px}main{padding:0;max-width:none}}
)"_s;

QString text(const QString &words)
{
    return words.toHtmlEscaped();
}

QString muted(const QStringList &parts)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return u"<p class=\"muted\">%1</p>"_s.arg(text(kept.join(u" · "_s)));
}

QString card(const QString &inside, const QString &more = {})
{
    return u"<div class=\"card%1\">%2</div>"_s.arg(more, inside);
}

QString body(const QString &words)
{
    return u"<p class=\"text\" dir=\"auto\">%1</p>"_s.arg(text(words));
}

QString chips(const QStringList &names)
{
    QString made;
    for (const QString &each : names)
        made += u"<span class=\"chip\">%1</span>"_s.arg(text(each));
    return made;
}

QString face(const privacy::Face &each, const QTimeZone &zone)
{
    const people::Face &of = each.face;
    QString made = u"<p dir=\"auto\"><b>%1</b></p>"_s.arg(text(plain::line(of.name)));
    made += muted({ platform::name(of.platform), plain::line(of.handle), of.url.toString(),
                    of.followers < 0 ? QString() : Words::tr("%Ln follower(s)", nullptr, of.followers) });
    made += muted({ Words::tr("Known since %1").arg(describe::dated(each.firstSeenAt, zone)),
                    of.avatar.isEmpty() ? QString() : Words::tr("Picture: %1").arg(of.avatar.toString()) });
    for (const privacy::Name &name : each.names)
        made += muted({ Words::tr("Called %1 (%2) until %3")
                            .arg(plain::within(name.name), plain::within(name.handle), describe::dated(name.until, zone)) });
    return card(made);
}

QString talk(const privacy::Talk &each, const QTimeZone &zone)
{
    QString made = muted({ Words::tr("Conversation %1").arg(each.id), platform::name(each.platform),
                           describe::need(each.need), each.mood ? Words::tr("mood %1").arg(communitywords::mood(each.mood)) : QString(),
                           each.assignee.isEmpty() ? QString() : Words::tr("given to %1").arg(each.assignee) });
    made += chips(each.labels + each.themes);
    for (const privacy::Note &note : each.notes)
        made += body(note.body) + muted({ Words::tr("Note by %1").arg(note.writer), describe::dated(note.at, zone) });
    if (!each.draft.isEmpty())
        made += body(each.draft) + muted({ Words::tr("An answer that was not sent") });
    return card(made);
}

QString said(const privacy::Text &each, const QTimeZone &zone)
{
    QString made;
    if (!each.warning.isEmpty())
        made += muted({ plain::line(each.warning) });
    made += body(plain::text(each.text));
    made += muted({ each.ours ? Words::tr("We answered") : Words::tr("They wrote"), platform::name(each.platform),
                    describe::dated(each.at, zone), Words::tr("conversation %1").arg(each.conversationId),
                    each.url.toString(),
                    each.deletedAt ? Words::tr("deleted there on %1").arg(describe::dated(*each.deletedAt, zone)) : QString() });
    QStringList worked;
    if (each.mood)
        worked.append(Words::tr("mood %1").arg(communitywords::mood(each.mood)));
    if (each.engagement)
        worked.append(Words::tr("engagement %1").arg(describe::number(*each.engagement)));
    for (const privacy::Found &by : each.found) {
        const QString told = by.relevant > 0 ? Words::tr("found by the watch “%1”, said to matter")
            : by.relevant < 0               ? Words::tr("found by the watch “%1”, put aside")
                                            : Words::tr("found by the watch “%1”");
        worked.append(told.arg(by.watch));
    }
    if (!worked.isEmpty())
        made += muted(worked);
    for (const auto &[until, former] : each.before)
        made += body(plain::text(former)) + muted({ Words::tr("So until %1").arg(describe::dated(until, zone)) });
    for (const QString &address : each.attachments)
        made += muted({ Words::tr("Attached: %1").arg(address) });
    return card(made, each.ours ? u" ours"_s : QString());
}

QString score(const QString &title, const ranking::Score &of, const ranking::Facts &facts)
{
    QString rows;
    for (const ranking::Part &each : of.parts)
        rows += u"<tr><td>%1</td><td class=\"number\">%2</td></tr>"_s.arg(text(communitywords::part(each, facts)),
                                                                       text(communitywords::added(each.points)));
    return u"<table><tr><th>%1</th><th class=\"number\">%2</th></tr>%3</table>"_s.arg(
        text(title), text(communitywords::points(of.points)), rows);
}

QString standing(const ranking::Standing &of)
{
    QString made = muted({ Words::tr("Over the last %n days", nullptr, ranking::spanDays),
                           communitywords::messages(of.facts.messages) });
    made += score(Words::tr("Influence, of 100"), of.influence, of.facts);
    if (of.ambassador)
        made += score(Words::tr("As an ambassador"), *of.ambassador, of.facts);
    if (of.unhappy)
        made += score(Words::tr("As somebody unhappy"), *of.unhappy, of.facts);
    return card(made);
}

QString decision(const privacy::Decision &each, const QTimeZone &zone)
{
    QString made = body(plain::text(each.text));
    const auto kind = publication::actionFromKey(each.kind);
    made += muted({ kind ? describe::deed(*kind) : each.kind, Words::tr("by %1").arg(each.by),
                    describe::dated(each.at, zone), each.article, each.reason });
    return card(made);
}

template <typename T, typename F>
QString section(const QString &title, const QList<T> &list, F one)
{
    if (list.isEmpty())
        return {};
    QString made = u"<h2>%1</h2>"_s.arg(text(title));
    for (const T &each : list)
        made += one(each);
    return made;
}

} // namespace

QByteArray page(const privacy::Dossier &dossier, Instant madeAt, const QString &workspace, const QTimeZone &zone)
{
    const QString name = dossier.faces.isEmpty() ? QString() : plain::line(dossier.faces.constFirst().face.name);
    QString made = u"<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
                   "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                   "<style>%3</style></head><body><main>"_s.arg(
                       QLocale().name().left(2), text(Words::tr("Personal data of %1").arg(name)), style);
    made += u"<h1 dir=\"auto\">%1</h1>"_s.arg(text(Words::tr("Personal data of %1").arg(name)));
    made += muted({ Words::tr("All that %1 keeps of this person, as of %2.").arg(workspace, describe::dated(madeAt, zone)),
                    Words::tr("Times are those of %1.").arg(QString::fromUtf8(zone.id())) });
    const auto in = [&zone](auto of) { return [of, &zone](const auto &each) { return of(each, zone); }; };
    made += section(Words::tr("Accounts"), dossier.faces, in(face));
    if (!dossier.labels.isEmpty() || !dossier.note.isEmpty())
        made += u"<h2>%1</h2>"_s.arg(text(Words::tr("What was noted of them")))
            + card(chips(dossier.labels) + (dossier.note.isEmpty() ? QString() : body(dossier.note)));
    if (dossier.standing)
        made += u"<h2>%1</h2>"_s.arg(text(Words::tr("How they rank among those who write to us")))
            + standing(*dossier.standing);
    made += section(Words::tr("Messages"), dossier.texts, in(said));
    made += section(Words::tr("How the conversations were understood and filed"), dossier.talks, in(talk));
    made += section(Words::tr("What was decided in moderation"), dossier.decisions, in(decision));
    return (made + u"</main></body></html>\n"_s).toUtf8();
}

QByteArray file(const QString &path, const privacy::Dossier &dossier, Instant madeAt, const QString &workspace,
                const QTimeZone &zone)
{
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive))
        return QJsonDocument(privacy::toJson(dossier, madeAt, workspace)).toJson();
    if (path.endsWith(".html"_L1, Qt::CaseInsensitive))
        return page(dossier, madeAt, workspace, zone);
    return {};
}

} // namespace dossierhtml
