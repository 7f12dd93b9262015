// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/facets.h"

#include "core/store/conversations.h"
#include "core/store/labels.h"
#include "core/store/team.h"
#include "core/store/themes.h"
#include "ui/describe.h"
#include "ui/pulse.h"
#include "ui/rulewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace facets {

namespace {

using conversations::Filter;
using conversations::Mood;

struct Facets
{
    Q_DECLARE_TR_FUNCTIONS(Facets)
};

QString mood(Mood mood)
{
    switch (mood) {
    case Mood::Negative: return Facets::tr("Negative");
    case Mood::Neutral: return Facets::tr("Neutral");
    case Mood::Positive: return Facets::tr("Positive");
    }
    Q_UNREACHABLE();
}

QString language(const QString &code)
{
    const QLocale locale(code);
    return locale.language() == QLocale::C ? code : locale.nativeLanguageName();
}

struct Flag
{
    bool Filter::*value;
    const char *words;
};
constexpr std::array flags {
    Flag { &Filter::unreadOnly, QT_TRANSLATE_NOOP("Facets", "Unread") },
    Flag { &Filter::unanswered, QT_TRANSLATE_NOOP("Facets", "Waits for our answer") },
    Flag { &Filter::overdue, QT_TRANSLATE_NOOP("Facets", "Overdue") },
    Flag { &Filter::closing, QT_TRANSLATE_NOOP("Facets", "Reply window closing") },
    Flag { &Filter::unassigned, QT_TRANSLATE_NOOP("Facets", "Assigned to nobody") },
    Flag { &Filter::urgent, QT_TRANSLATE_NOOP("Facets", "Urgent") },
    Flag { &Filter::moderate, QT_TRANSLATE_NOOP("Facets", "To moderate") },
};

} // namespace

Result<Known> read(Database &database)
{
    Known known;
    const Result<QStringList> labels = labels::all(database);
    if (!labels)
        return labels.error();
    known.labels = *labels;
    const Result<QList<themes::Entry>> themes = themes::all(database);
    if (!themes)
        return themes.error();
    for (const themes::Entry &each : *themes)
        known.themes.append(each.name);
    const Result<QStringList> people = conversations::assignees(database);
    if (!people)
        return people.error();
    known.people = *people;
    const Result<QStringList> team = team::names(database);
    if (!team)
        return team.error();
    known.team = *team;
    Statement query = database.prepare(
        uR"(SELECT DISTINCT language FROM conversation WHERE state < 3 AND language <> ''
            ORDER BY language)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    while (query.next())
        known.languages.append(query.text(0));
    if (query.failure())
        return *query.failure();
    return known;
}

QList<Choice> choices(const Filter &filter, const Known &known, const Pulse &pulse,
                      std::function<void(Filter)> chosen)
{
    QList<Choice> found;
    const auto add = [&](const QString &group, const QString &text, bool set, auto change) {
        Choice choice;
        choice.group = group;
        choice.text = text;
        choice.also = group;
        choice.checked = set;
        choice.act = [filter, chosen, change, set] {
            Filter next = filter;
            change(next, !set);
            chosen(next);
        };
        found.append(choice);
    };
    const QString state = Facets::tr("State");
    for (const auto each : { Conversation::State::Todo, Conversation::State::Waiting,
                             Conversation::State::Snoozed, Conversation::State::Done })
        add(state, describe::state(each), filter.state == each, [each](Filter &f, bool on) {
            f.state = on ? std::optional(each) : std::nullopt;
            f.open = false;
        });
    add(state, Facets::tr("Everything open"), filter.open && !filter.state, [](Filter &f, bool on) {
        f.state.reset();
        f.open = on;
    });
    for (const Flag &each : flags)
        add(Facets::tr("Only"), Facets::tr(each.words), filter.*each.value,
            [value = each.value](Filter &f, bool on) { f.*value = on; });
    for (const Account &each : pulse.accounts())
        add(Facets::tr("Account"), platform::name(each.platform), filter.accountId == each.id,
            [id = each.id](Filter &f, bool on) { f.accountId = on ? id : 0; });
    for (const QString &each : conversation::needs())
        add(Facets::tr("Need"), describe::need(each), filter.need == each,
            [each](Filter &f, bool on) { f.need = on ? each : QString(); });
    for (const QString &each : known.labels)
        add(Facets::tr("Label"), each, filter.label == each,
            [each](Filter &f, bool on) { f.label = on ? each : QString(); });
    for (const QString &each : known.themes)
        add(Facets::tr("Theme"), each, filter.theme == each,
            [each](Filter &f, bool on) { f.theme = on ? each : QString(); });
    for (const QString &each : known.people)
        add(Facets::tr("Assigned to"), each, filter.assignee == each,
            [each](Filter &f, bool on) { f.assignee = on ? each : QString(); });
    for (const QString &each : known.team)
        add(Facets::tr("Named in a note"), each, filter.named == each,
            [each](Filter &f, bool on) { f.named = on ? each : QString(); });
    for (const QString &each : known.languages)
        add(Facets::tr("Language"), language(each), filter.language == each,
            [each](Filter &f, bool on) { f.language = on ? each : QString(); });
    for (const Mood each : { Mood::Negative, Mood::Neutral, Mood::Positive })
        add(Facets::tr("Mood"), mood(each), filter.mood == each, [each](Filter &f, bool on) {
            f.mood = on ? std::optional(each) : std::nullopt;
        });
    for (const int each : { 1, 0, -1 })
        add(Facets::tr("Priority"), rulewords::priority(each), filter.priority == each,
            [each](Filter &f, bool on) { f.priority = on ? std::optional(each) : std::nullopt; });
    return found;
}

QString words(const Filter &filter, const Pulse &pulse)
{
    QStringList parts;
    if (filter.state)
        parts.append(describe::state(*filter.state));
    else
        parts.append(filter.open ? Facets::tr("Everything open") : Facets::tr("Everything"));
    if (const Account *account = pulse.account(filter.accountId))
        parts.append(platform::name(account->platform));
    for (const Flag &each : flags) {
        if (filter.*each.value)
            parts.append(Facets::tr(each.words));
    }
    if (filter.echo != 0)
        parts.append(Facets::tr("All that say the same"));
    if (!filter.need.isEmpty())
        parts.append(describe::need(filter.need));
    if (!filter.label.isEmpty())
        parts.append(filter.label);
    if (!filter.theme.isEmpty())
        parts.append(filter.theme);
    if (!filter.assignee.isEmpty())
        parts.append(filter.assignee);
    if (!filter.named.isEmpty())
        parts.append(Facets::tr("notes to %1").arg(filter.named));
    if (!filter.language.isEmpty())
        parts.append(language(filter.language));
    if (filter.mood)
        parts.append(mood(*filter.mood));
    if (filter.priority)
        parts.append(rulewords::priority(*filter.priority));
    return parts.join(u" · "_s);
}

} // namespace facets
