// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/planwords.h"

#include "ui/describe.h"
#include "ui/plain.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace describe {

namespace {

struct Planner
{
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

using State = Publication::State;

QString joined(const QStringList &words)
{
    return QLocale().createSeparatedList(words);
}

} // namespace

QString obstacle(rearrange::Obstacle obstacle, Platform platform)
{
    const QString where = platform::name(platform);
    using enum rearrange::Obstacle;
    switch (obstacle) {
    case Sent: return Planner::tr("It has been sent: what is out stays where it is");
    case Elsewhere: return Planner::tr("It was published elsewhere");
    case Leaving: return Planner::tr("It is leaving just now");
    case Doubt: return Planner::tr("It may be there already: say first whether it is");
    case Past: return Planner::tr("That time has gone by");
    case HeldThere: return Planner::tr("%1 holds it and does not let it be moved").arg(where);
    case TooSoon: return Planner::tr("%1 wants to know earlier").arg(where);
    }
    Q_UNREACHABLE();
}

QString country(holidays::Country country)
{
    switch (country) {
    case holidays::Country::France: return Planner::tr("France");
    case holidays::Country::Belgium: return Planner::tr("Belgium");
    case holidays::Country::Germany: return Planner::tr("Germany");
    case holidays::Country::Italy: return Planner::tr("Italy");
    case holidays::Country::Luxembourg: return Planner::tr("Luxembourg");
    case holidays::Country::Netherlands: return Planner::tr("Netherlands");
    case holidays::Country::Portugal: return Planner::tr("Portugal");
    case holidays::Country::Spain: return Planner::tr("Spain");
    case holidays::Country::Switzerland: return Planner::tr("Switzerland");
    case holidays::Country::UnitedKingdom: return Planner::tr("United Kingdom");
    case holidays::Country::UnitedStates: return Planner::tr("United States");
    }
    Q_UNREACHABLE();
}

namespace {

QString named(holidays::Name name)
{
    using enum holidays::Name;
    switch (name) {
    case NewYear: return Planner::tr("New Year’s Day");
    case Epiphany: return Planner::tr("Epiphany");
    case MartinLutherKing: return Planner::tr("Martin Luther King Day");
    case Presidents: return Planner::tr("Presidents’ Day");
    case GoodFriday: return Planner::tr("Good Friday");
    case Easter: return Planner::tr("Easter");
    case EasterMonday: return Planner::tr("Easter Monday");
    case Freedom: return Planner::tr("Freedom Day");
    case Kings: return Planner::tr("King’s Day");
    case Labour: return Planner::tr("Labour Day");
    case Liberation: return Planner::tr("Liberation Day");
    case Victory: return Planner::tr("Victory 1945");
    case Europe: return Planner::tr("Europe Day");
    case EarlyMay: return Planner::tr("Early May holiday");
    case Ascension: return Planner::tr("Ascension");
    case WhitSunday: return Planner::tr("Whit Sunday");
    case WhitMonday: return Planner::tr("Whit Monday");
    case CorpusChristi: return Planner::tr("Corpus Christi");
    case SpringBank: return Planner::tr("Spring holiday");
    case Memorial: return Planner::tr("Memorial Day");
    case Juneteenth: return Planner::tr("Juneteenth");
    case NationalDay: return Planner::tr("National day");
    case Assumption: return Planner::tr("Assumption");
    case SummerBank: return Planner::tr("Summer holiday");
    case SaintFrancis: return Planner::tr("Saint Francis");
    case Republic: return Planner::tr("Republic Day");
    case Columbus: return Planner::tr("Columbus Day");
    case AllSaints: return Planner::tr("All Saints");
    case Armistice: return Planner::tr("Armistice 1918");
    case Veterans: return Planner::tr("Veterans Day");
    case Thanksgiving: return Planner::tr("Thanksgiving");
    case Restoration: return Planner::tr("Restoration of Independence");
    case Constitution: return Planner::tr("Constitution Day");
    case Immaculate: return Planner::tr("Immaculate Conception");
    case Christmas: return Planner::tr("Christmas Day");
    case SecondChristmas: return Planner::tr("Second day of Christmas");
    case Valentines: return Planner::tr("Valentine’s Day");
    case Women: return Planner::tr("Women’s Day");
    case Earth: return Planner::tr("Earth Day");
    case Mothers: return Planner::tr("Mothers’ Day");
    case Fathers: return Planner::tr("Fathers’ Day");
    case Music: return Planner::tr("World Music Day");
    case Halloween: return Planner::tr("Halloween");
    case BlackFriday: return Planner::tr("Black Friday");
    case CyberMonday: return Planner::tr("Cyber Monday");
    case NewYearsEve: return Planner::tr("New Year’s Eve");
    }
    Q_UNREACHABLE();
}

} // namespace

QString holiday(holidays::Name name, const QList<holidays::Country> &countries)
{
    if (countries.isEmpty())
        return named(name);
    QStringList where;
    for (const holidays::Country each : countries)
        where.append(country(each));
    //: A holiday and the countries that have it: "Christmas Day (France, Italy)"
    return Planner::tr("%1 (%2)").arg(named(name), where.join(u", "_s));
}

QString sender(const plans::Card &card)
{
    QStringList there;
    QStringList asked;
    QStringList here;
    for (const plans::Part &part : card.parts) {
        const QString name = platform::name(part.platform);
        switch (part.state) {
        case State::Handed: there.append(name); break;
        case State::Scheduled:
        case State::Preparing:
        case State::Retry:
        case State::Held:
        case State::Draft:
        case State::Submitted: (part.native ? asked : here).append(name); break;
        default: break;
        }
    }
    QStringList lines;
    if (!there.isEmpty())
        lines.append(Planner::tr("%1 holds it").arg(joined(there)));
    if (!asked.isEmpty())
        lines.append(Planner::tr("%1 will hold it").arg(joined(asked)));
    if (!here.isEmpty() && lines.isEmpty())
        lines.append(Planner::tr("This computer: it has to be on and online then"));
    else if (!here.isEmpty())
        lines.append(Planner::tr("%1 from this computer").arg(joined(here)));
    return lines.join(u" · "_s);
}

QString tonight(const plans::Reliance &reliance)
{
    if (reliance.here > 0)
        return Planner::tr("%n post(s) until tomorrow morning depend on this computer", nullptr,
                           reliance.here);
    if (reliance.there > 0)
        return Planner::tr("What leaves until tomorrow morning is held by its platforms");
    return {};
}

QString state(const plans::Card &card)
{
    if (card.messageId != 0)
        return Planner::tr("Published elsewhere");
    return describe::state(plans::state(card));
}

draw::Tone tone(const plans::Card &card)
{
    return describe::tone(plans::state(card));
}

QString stateIcon(const plans::Card &card)
{
    switch (plans::state(card)) {
    case State::Refused: return u"error"_s;
    case State::Attention:
    case State::Unknown: return u"warning"_s;
    case State::Missed: return u"clock"_s;
    case State::Held: return u"lock"_s;
    case State::Retry: return u"sync"_s;
    case State::Preparing:
    case State::Sending: return u"send"_s;
    case State::Handed: return u"globe"_s;
    case State::Draft: {
        const auto returned = [](const plans::Part &part) {
            return part.said && part.said->word == approvals::Word::Returned && part.said->stands;
        };
        const bool any = std::any_of(card.parts.begin(), card.parts.end(), returned);
        return any ? u"undo"_s : u"pencil"_s;
    }
    case State::Scheduled: return plans::approved(card) ? u"check"_s : QString();
    case State::Submitted: return u"eye"_s;
    default: return card.messageId != 0 ? u"external"_s : card.evergreen ? u"leaf"_s : card.rule.isEmpty() ? QString() : u"repeat"_s;
    }
}

QString draftWords(const plans::Card &card)
{
    return plain::line(card.text()).left(60).replace(u'&', u"&&"_s);
}

QString accounts(const plans::Card &card)
{
    QStringList names;
    for (const plans::Part &part : card.parts)
        names.append(platform::name(part.platform));
    return joined(names);
}

QString sentence(const plans::Card &card, const QTimeZone &zone)
{
    const auto rule = recurrence::fromText(card.rule);
    const QString when = rule ? u"%1, %2"_s.arg(describe::exact(card.at, zone), repeats(*rule, card.first))
                              : describe::exact(card.at, zone);
    return u"%1. %2. %3. %4"_s.arg(when, describe::state(card), accounts(card),
                                   plain::line(card.text()).left(200));
}

QString repeats(const Recurrence &rule, QDate first)
{
    const QLocale locale;
    QString words;
    switch (rule.every) {
    case Recurrence::Every::Day:
        words = rule.step == 1 ? Planner::tr("every day")
                               : Planner::tr("every %n days", nullptr, rule.step);
        break;
    case Recurrence::Every::Week: {
        QStringList days;
        QList<int> weekdays = rule.weekdays.isEmpty() ? QList { first.dayOfWeek() } : rule.weekdays;
        std::sort(weekdays.begin(), weekdays.end());
        for (const int each : std::as_const(weekdays))
            days.append(locale.dayName(each));
        const QString on = locale.createSeparatedList(days);
        words = rule.step > 1 ? Planner::tr("every %n weeks on %1", nullptr, rule.step).arg(on)
            : weekdays == QList<int> { 1, 2, 3, 4, 5 } ? Planner::tr("every working day")
                                                        : Planner::tr("every week on %1").arg(on);
        break;
    }
    case Recurrence::Every::Month: {
        const QString on = describe::number(first.day());
        words = rule.step == 1 ? Planner::tr("every month on the %1", "day").arg(on)
                               : Planner::tr("every %n months on the %1", "day", rule.step).arg(on);
        break;
    }
    case Recurrence::Every::MonthWeekday: {
        const QString day = locale.dayName(first.dayOfWeek());
        switch (rule.nth != 0 ? rule.nth : recurrence::nthOf(first)) {
        case 1: words = Planner::tr("every month on the first %1").arg(day); break;
        case 2: words = Planner::tr("every month on the second %1").arg(day); break;
        case 3: words = Planner::tr("every month on the third %1").arg(day); break;
        case 4: words = Planner::tr("every month on the fourth %1").arg(day); break;
        default: words = Planner::tr("every month on the last %1").arg(day); break;
        }
        break;
    }
    }
    if (rule.until)
        return Planner::tr("%1, until %2").arg(words, locale.toString(*rule.until, Planner::tr("d MMM yyyy")));
    if (rule.count > 0)
        return Planner::tr("%1, %n time(s)", nullptr, rule.count).arg(words);
    return words;
}

QString warning(const clash::Warning &clash, Platform platform, Instant at, Instant now,
              const QTimeZone &zone)
{
    const QString other = describe::moment(clash.other, now, zone);
    const milliseconds apart = clash.other < at ? at - clash.other : clash.other - at;
    switch (clash.kind) {
    case ::clash::Warning::Kind::Close:
        return describe::because(platform::name(platform),
                                 apart < 1min
                                     ? Planner::tr("another post at the same time")
                                     : Planner::tr("another post at %1, %2 away")
                                           .arg(other, describe::lasting(apart)));
    case ::clash::Warning::Kind::Same:
        return describe::because(platform::name(platform), Planner::tr("the same words: %1").arg(other));
    }
    Q_UNREACHABLE();
}

QStringList clashes(const board::Board &board, const plans::Card &card, Instant now)
{
    QStringList found;
    for (const clash::Warning &each : board.clashes.value(card.key())) {
        for (const plans::Part &part : card.parts) {
            if (part.accountId == each.accountId)
                found.append(warning(each, part.platform, card.at, now, board.zone));
        }
    }
    return found;
}

QString approval(const approvals::Said &said, Instant now, const QTimeZone &zone)
{
    const QString when = describe::moment(said.at, now, zone);
    const QString who = said.person.isEmpty() ? Planner::tr("somebody") : said.person;
    switch (said.word) {
    case approvals::Word::Submitted:
        return said.person.isEmpty() ? Planner::tr("Waits for approval since %1").arg(when)
                                     : Planner::tr("%1 asks for approval · %2").arg(who, when);
    case approvals::Word::Approved:
        return said.stands ? Planner::tr("Approved by %1 · %2").arg(who, when)
                           : Planner::tr("Approved by %1, but written otherwise since").arg(who);
    case approvals::Word::Returned:
        return Planner::tr("Sent back by %1: %2").arg(who, said.reason);
    case approvals::Word::Withdrawn:
        return Planner::tr("%1 took the approval back · %2").arg(who, when);
    }
    Q_UNREACHABLE();
}

QString approval(const plans::Card &card, Instant now, const QTimeZone &zone)
{
    QStringList lines;
    QStringList names; // whose word it is
    for (const plans::Part &part : card.parts) {
        const bool out = part.state == State::Sent || part.state == State::Cancelled;
        if (!part.said || (out && part.said->word != approvals::Word::Approved))
            continue;
        const QString line = approval(*part.said, now, zone);
        const qsizetype known = lines.indexOf(line);
        if (known >= 0) {
            names[known] += u", "_s + platform::name(part.platform);
            continue;
        }
        lines.append(line);
        names.append(platform::name(part.platform));
    }
    for (qsizetype i = 0; i < lines.size() && lines.size() > 1; ++i)
        lines[i] = describe::because(names[i], lines[i]);
    return lines.join(u'\n');
}

QString event(const Event &event)
{
    const QString title = plain::line(event.title);
    if (!event.minute)
        return title;
    const QTime time(*event.minute / 60, *event.minute % 60);
    //: The time of an event and what it is
    return Planner::tr("%1 %2").arg(QLocale().toString(time, u"HH:mm"_s), title);
}

QStringList happenings(const board::Board &board, const QDate &day)
{
    QStringList found;
    for (const Event &each : board.events) {
        if (each.first <= day && each.last >= day)
            found.append(event(each));
    }
    for (const board::Observed &each : board.observed) {
        if (each.day.date == day)
            found.append(holiday(each.day.name, {}));
    }
    return found;
}

Token dayInk(const board::Board &board, const QDate &day)
{
    const bool own = std::any_of(board.events.begin(), board.events.end(), [&day](const Event &each) {
        return each.first <= day && each.last >= day;
    });
    const bool off
        = std::any_of(board.observed.begin(), board.observed.end(), [&day](const board::Observed &each) {
              return each.day.date == day && each.day.off;
          });
    return own ? Token::Accent : off ? Token::Warning : Token::Muted;
}

QString clocks(const walltime::Resolved &resolved, const QTime &wall, const QTimeZone &zone)
{
    switch (resolved.fit) {
    case walltime::Fit::Exact: return {};
    case walltime::Fit::Twice:
        return Planner::tr("The clocks go back that night: it leaves the first time it is %1.")
            .arg(wall.toString(u"HH:mm"_s));
    case walltime::Fit::Gap:
        return Planner::tr("The clocks go forward that night: it leaves at %1.")
            .arg(describe::clock(resolved.at, zone));
    }
    Q_UNREACHABLE();
}

} // namespace describe
