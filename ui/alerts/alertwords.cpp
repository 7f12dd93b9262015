// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertwords.h"

#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/reports/reportwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;
using alerts::Alert;

namespace alertwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Alerts)
};

constexpr double worthTimes = 1.5; // from here on the usual number bears being multiplied
constexpr qsizetype longestWord = 30;

QString percent(double part)
{
    return reportwords::percent(part, part < 0.1 ? 1 : 0);
}

} // namespace

QString subject(const Alert &alert, const QList<Account> &accounts)
{
    if (alerts::watchOf(alert.subject) != 0)
        return alert.watch.isEmpty() ? Words::tr("A watch that was removed") : alert.watch;
    const qint64 id = alerts::accountOf(alert.subject);
    for (const Account &each : accounts) {
        if (each.id == id)
            return platform::name(each.platform);
    }
    return Words::tr("All accounts");
}

QString headline(const Alert &alert, Instant now, const QTimeZone &zone)
{
    const QString count = alerts::watchOf(alert.subject) != 0
        ? Words::tr("%Ln negative mention(s) since %1", nullptr, alert.negative)
        : Words::tr("%Ln negative message(s) since %1", nullptr, alert.negative);
    const QString came = count.arg(describe::moment(alert.since, now, zone));
    const double times = alert.expected > 0 ? alert.negative / alert.expected : 0;
    if (alert.expected >= worthTimes && times >= 2)
        return Words::tr("%1, %2 times the usual").arg(came, describe::number(std::llround(times)));
    //: Hardly any are usual, so that no number of times makes sense
    return alert.expected < worthTimes ? Words::tr("%1, where there are hardly any as a rule").arg(came) : came;
}

QString title(const Alert &alert, Instant now, const QTimeZone &zone)
{
    const QString text = headline(alert, now, zone);
    return alert.watch.isEmpty() ? text : Words::tr("%1: %2").arg(alert.watch, text);
}

QString repeated(const Alert &alert)
{
    QStringList words;
    for (const Foreign &each : alert.words)
        words.append(Words::tr("“%1”").arg(plain::line(each).left(longestWord)));
    return words.isEmpty() ? QString() : Words::tr("Most repeat %1").arg(words.join(u", "_s));
}

QString banner(const Alert &alert, const QList<Account> &accounts, Instant now, const QTimeZone &zone)
{
    QString text = headline(alert, now, zone);
    if (alert.subject != alerts::all)
        text = Words::tr("%1: %2").arg(subject(alert, accounts), text);
    const QString words = repeated(alert);
    QString author = plain::line(alert.firstAuthor);
    while (author.endsWith(u'.')) // the sentence has its own
        author.chop(1);
    if (!words.isEmpty() && !author.isEmpty())
        return Words::tr("%1. %2; the first came from %3.").arg(text, words, author);
    if (!author.isEmpty())
        return Words::tr("%1. The first came from %2.").arg(text, author);
    return words.isEmpty() ? Words::tr("%1.").arg(text) : Words::tr("%1. %2.").arg(text, words);
}

QStringList grounds(const Alert &alert, Instant now, const QTimeZone &zone)
{
    QStringList said;
    const double part = alert.texts > 0 ? double(alert.negative) / alert.texts : 0;
    const bool found = alerts::watchOf(alert.subject) != 0;
    const QString share = found
        ? Words::tr("%1 of the %Ln mention(s) found were surely negative; %2 are usual.", nullptr, alert.texts)
        : Words::tr("%1 of the %Ln message(s) read were surely negative; %2 are usual.", nullptr, alert.texts);
    said.append(share.arg(percent(part), percent(alert.usualShare)));
    if (alert.young)
        said.append(found
                        ? Words::tr("There were less than two weeks of mentions to compare with: the usual is a guess.")
                        : Words::tr("There were less than two weeks of messages to compare with: the usual is a guess."));
    else
        said.append(Words::tr("In such hours about %1 are usual, going by the four weeks before.")
                        .arg(QLocale().toString(alert.expected, 'f', alert.expected < 10 ? 1 : 0)));
    const QString raised = describe::moment(alert.raisedAt, now, zone);
    const QString until = describe::moment(alert.until, now, zone);
    said.append(alert.until > alert.raisedAt
                    ? Words::tr("It was enough for an alert from %1 until %2.").arg(raised, until)
                    : Words::tr("It was enough for an alert (%1).").arg(raised));
    if (alert.foundAt > alert.raisedAt + 1h)
        said.append(Words::tr("Parvis was not looking then, and saw it later (%1).")
                        .arg(describe::moment(alert.foundAt, now, zone)));
    return said;
}

QString state(const Alert &alert, Instant now)
{
    switch (alert.settled) {
    case Alert::Settled::Handled: return Words::tr("Handled");
    case Alert::Settled::Nothing: return Words::tr("No storm");
    case Alert::Settled::No: break;
    }
    return alert.isMuted(now) ? Words::tr("Muted") : alert.isOpen(now) ? Words::tr("Open") : Words::tr("Over");
}

QString outcome(const Alert &alert, Instant now, const QTimeZone &zone)
{
    if (alert.settled != Alert::Settled::No && alert.settledAt) {
        const QString when = describe::moment(*alert.settledAt, now, zone);
        const QString what = alert.settledBy.isEmpty() ? Words::tr("%1, %2").arg(state(alert, now), when)
                                                       : Words::tr("%1 by %2, %3").arg(state(alert, now), alert.settledBy, when);
        return alert.note.isEmpty() ? what : describe::because(what, alert.note);
    }
    if (alert.isMuted(now))
        return Words::tr("Muted until %1").arg(describe::moment(*alert.mutedUntil, now, zone));
    return {};
}

QString show(const Alert &alert)
{
    return Words::tr("Show the %Ln", nullptr, alert.negative);
}

} // namespace alertwords
