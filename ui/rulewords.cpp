// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rulewords.h"

#include "ui/describe.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rulewords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

QString either(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.value(0);
    return Words::tr("%1 or %2").arg(parts.mid(0, parts.size() - 1).join(u", "_s), parts.last());
}

QString both(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.value(0);
    return Words::tr("%1 and %2").arg(parts.mid(0, parts.size() - 1).join(u", "_s), parts.last());
}

// “colis”, “livraison” or “suivi”: a few of them, the rest is in the field.
QString quoted(const QString &typed)
{
    constexpr int shown = 4;
    QStringList found;
    const QStringList pieces = QString(typed).replace(u'\n', u',').split(u',');
    for (const QString &each : pieces) {
        QString word = each.simplified();
        word.remove(u'"');
        if (!word.isEmpty())
            found.append(Words::tr("“%1”").arg(word));
    }
    if (found.size() > shown)
        found = found.mid(0, shown) + QStringList { Words::tr("%n more", nullptr, int(found.size()) - shown) };
    return either(found);
}

QString accountName(qint64 id, const Accounts &accounts)
{
    for (const Account &each : accounts) {
        if (each.id == id)
            return platform::name(each.platform);
    }
    return Words::tr("an account that is gone");
}

QString timeOf(int minute)
{
    return QLocale().toString(QTime(minute / 60 % 24, minute % 60), QLocale::ShortFormat);
}

QString times(const Rule::Conditions &asked)
{
    QStringList days;
    for (const int each : asked.weekdays)
        days.append(QLocale().standaloneDayName(each, QLocale::ShortFormat));
    if (!asked.from || !asked.to)
        return Words::tr("it was written on %1").arg(either(days));
    if (days.isEmpty())
        return Words::tr("it was written between %1 and %2").arg(timeOf(*asked.from), timeOf(*asked.to));
    return Words::tr("it was written on %1 between %2 and %3")
        .arg(either(days), timeOf(*asked.from), timeOf(*asked.to));
}

QString lowered(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toLower();
    return text;
}

QString raised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString need(const QString &key)
{
    return key == "urgent"_L1 ? Words::tr("Urgent") : describe::need(key);
}

QString mood(Rule::Mood mood)
{
    switch (mood) {
    case Rule::Mood::Negative: return Words::tr("negative");
    case Rule::Mood::Neutral: return Words::tr("neutral");
    case Rule::Mood::Positive: return Words::tr("positive");
    }
    Q_UNREACHABLE();
}

QString snooze(Rule::Snooze snooze)
{
    switch (snooze) {
    case Rule::Snooze::No: return Words::tr("Not");
    case Rule::Snooze::AnHour: return Words::tr("For an hour");
    case Rule::Snooze::Tomorrow: return Words::tr("Until tomorrow morning");
    case Rule::Snooze::NextWeek: return Words::tr("Until next week");
    case Rule::Snooze::NextReply: return Words::tr("Until they write again");
    }
    Q_UNREACHABLE();
}

QString priority(int priority)
{
    return priority > 0 ? Words::tr("High priority")
        : priority < 0  ? Words::tr("Low priority")
                        : Words::tr("Normal priority");
}

QString conditions(const Rule::Conditions &asked, const Accounts &accounts)
{
    QStringList parts;
    if (!asked.words.isEmpty())
        parts.append(Words::tr("the text has %1").arg(quoted(asked.words)));
    if (!asked.without.isEmpty())
        parts.append(Words::tr("the text has no %1").arg(quoted(asked.without)));
    if (!asked.authors.isEmpty())
        parts.append(Words::tr("the author is %1").arg(quoted(asked.authors)));
    QStringList names;
    for (const qint64 each : asked.accounts)
        names.append(accountName(each, accounts));
    if (!names.isEmpty())
        parts.append(Words::tr("it comes from %1").arg(either(names)));
    names.clear();
    for (const QString &each : asked.languages)
        names.append(describe::language(each));
    if (!names.isEmpty())
        parts.append(Words::tr("the language is %1").arg(either(names)));
    names.clear();
    for (const QString &each : asked.needs)
        names.append(lowered(need(each)));
    if (!names.isEmpty())
        parts.append(Words::tr("the need is %1").arg(either(names)));
    names.clear();
    for (const Rule::Mood each : asked.moods)
        names.append(mood(each));
    if (!names.isEmpty())
        parts.append(Words::tr("the mood is %1").arg(either(names)));
    if (asked.reach > 0)
        parts.append(Words::tr("the author has at least %1 followers").arg(describe::number(asked.reach)));
    if (asked.from || !asked.weekdays.isEmpty())
        parts.append(times(asked));
    return both(parts);
}

QString deeds(const Rule::Deeds &deeds)
{
    QStringList parts;
    for (const QString &each : deeds.labels)
        parts.append(Words::tr("label “%1”").arg(each));
    if (!deeds.need.isEmpty())
        parts.append(Words::tr("need: %1").arg(lowered(need(deeds.need))));
    if (!deeds.assignee.isEmpty())
        parts.append(Words::tr("assign to %1").arg(deeds.assignee));
    if (deeds.priority)
        parts.append(lowered(priority(*deeds.priority)));
    if (deeds.reply != 0)
        parts.append(Words::tr("draft “%1”").arg(deeds.replyTitle));
    if (deeds.snooze != Rule::Snooze::No)
        parts.append(Words::tr("snooze %1").arg(lowered(snooze(deeds.snooze))));
    if (deeds.hide)
        parts.append(Words::tr("propose to hide"));
    return parts.join(u", "_s);
}

QString sentence(const Rule &rule, const Accounts &accounts)
{
    const QString asked = conditions(rule.conditions, accounts);
    const QString then = deeds(rule.deeds);
    return Words::tr("If %1: %2").arg(asked.isEmpty() ? u"…"_s : asked, then.isEmpty() ? u"…"_s : then);
}

QString reason(const rule::Reason &reason, const Accounts &accounts)
{
    const QString &what = reason.condition;
    if (what == "words"_L1)
        return Words::tr("the text has “%1”").arg(reason.value);
    if (what == "without"_L1)
        return Words::tr("the text has no %1").arg(quoted(reason.value));
    if (what == "author"_L1)
        return Words::tr("the author is “%1”").arg(reason.value);
    if (what == "account"_L1)
        return Words::tr("it comes from %1").arg(accountName(reason.value.toLongLong(), accounts));
    if (what == "language"_L1)
        return Words::tr("the language is %1").arg(describe::language(reason.value));
    if (what == "need"_L1)
        return Words::tr("the need is %1").arg(lowered(need(reason.value)));
    if (what == "mood"_L1) {
        const auto known = rule::moodFromKey(reason.value);
        return Words::tr("the mood is %1").arg(known ? mood(*known) : reason.value);
    }
    if (what == "reach"_L1)
        return Words::tr("the author has %1 followers").arg(describe::number(reason.value.toLongLong()));
    return Words::tr("it was written at %1").arg(reason.value);
}

QString reasons(const QList<rule::Reason> &why, const Accounts &accounts)
{
    QStringList parts;
    for (const rule::Reason &each : why)
        parts.append(reason(each, accounts));
    return both(parts);
}

QString deed(const rule::Deed &deed, Instant now, const QTimeZone &zone)
{
    const QString &what = deed.kind;
    QString words;
    if (what == "label"_L1)
        words = Words::tr("Label “%1”").arg(deed.to);
    else if (what == "need"_L1)
        words = Words::tr("Need: %1").arg(lowered(need(deed.to)));
    else if (what == "assign"_L1)
        words = Words::tr("Assigned to %1").arg(deed.to);
    else if (what == "priority"_L1)
        words = priority(rule::priorityFromKey(deed.to).value_or(0));
    else if (what == "reply"_L1)
        words = Words::tr("Draft “%1”").arg(deed.to);
    else if (what == "hide"_L1)
        words = Words::tr("Proposes to hide it");
    else if (deed.to.isEmpty())
        words = Words::tr("Snoozed until they write");
    else
        words = Words::tr("Snoozed until %1").arg(describe::moment(instant(deed.to.toLongLong()), now, zone));
    if (!deed.left)
        return words;
    if (what == "assign"_L1)
        return Words::tr("%1: left with %2").arg(words, deed.before);
    if (what == "reply"_L1)
        return Words::tr("%1: not put, something was written or nothing waits").arg(words);
    if (what == "need"_L1)
        return Words::tr("%1: left as a person said").arg(words);
    if (what == "hide"_L1)
        return Words::tr("%1: proposed before").arg(words);
    return Words::tr("%1: nothing was waiting").arg(words);
}

QString done(const QList<rule::Deed> &deeds, Instant now, const QTimeZone &zone)
{
    QStringList parts;
    for (const rule::Deed &each : deeds) {
        if (!each.left)
            parts.append(parts.isEmpty() ? deed(each, now, zone) : lowered(deed(each, now, zone)));
    }
    return parts.isEmpty() ? Words::tr("Nothing was to be done") : raised(parts.join(u", "_s));
}

QString lack(const Rule &rule)
{
    switch (rule.lack) {
    case Rule::Lack::No: return {};
    case Rule::Lack::Conditions: return Words::tr("It asks for nothing yet.");
    case Rule::Lack::Deeds: return Words::tr("It does nothing yet.");
    case Rule::Lack::Reply:
        return Words::tr("It waits: the saved reply “%1” has been deleted.").arg(rule.deeds.replyTitle);
    case Rule::Lack::Account: return Words::tr("It waits: the account it is for has been removed.");
    }
    Q_UNREACHABLE();
}

QString icon(const rulelog::Entry &entry)
{
    if (entry.undoneAt)
        return u"undo"_s;
    if (entry.proposal && entry.proposal->settled == rulelog::Settled::Open)
        return u"shield"_s;
    for (const rule::Deed &each : entry.deeds) {
        if (each.left)
            continue;
        if (each.kind == "snooze"_L1)
            return u"snooze"_s;
        if (each.kind == "assign"_L1)
            return u"person"_s;
        if (each.kind == "priority"_L1)
            return each.to == "low"_L1 ? u"down"_s : u"up"_s;
        if (each.kind == "reply"_L1)
            return u"reply"_s;
        if (each.kind == "hide"_L1)
            return u"hide"_s;
    }
    return u"bookmark"_s;
}

} // namespace rulewords
