// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/plancolumns.h"

#include "core/base/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace plancolumns {

namespace {

struct Names
{
    Field field;
    const char *heading;
    const char *others; // folded, between bars
};

constexpr std::array names {
    Names { Field::Post, "post", "publication|id" },
    Names { Field::State, "state", "etat|statut|status" },
    Names { Field::Accounts, "accounts", "account|compte|comptes|reseau|reseaux|network|networks|to" },
    Names { Field::Date, "date", "jour|day|le|date et heure" },
    Names { Field::Time, "time", "heure|a|at" },
    Names { Field::Zone, "zone", "fuseau|fuseau horaire|time zone|timezone" },
    Names { Field::Text, "text", "texte|message|contenu|content" },
    Names { Field::Media, "media", "image|images|picture|photo|fichier|file|visuel" },
    Names { Field::Alt, "alt", "alt text|description|texte alternatif" },
    Names { Field::Focus, "focus", "point focal" },
    Names { Field::Warning, "warning", "avertissement|content warning|cw" },
    Names { Field::Visibility, "visibility", "visibilite|audience" },
    Names { Field::Language, "language", "langue" },
    Names { Field::Option, "option", "choix|poll option|choice" },
    Names { Field::PollHours, "poll hours", "duree du sondage|heures de sondage" },
    Names { Field::Several, "several", "plusieurs choix|multiple" },
    Names { Field::Thread, "thread", "fil" },
    Names { Field::Numbered, "numbered", "numerote" },
    Names { Field::Comment, "comment", "premier commentaire|first comment|commentaire" },
    Names { Field::CommentAfter, "comment after", "delai du commentaire|minutes" },
    Names { Field::Campaign, "campaign", "campagne" },
    Names { Field::Hosts, "hosts", "hotes|sites" },
    Names { Field::Native, "native", "par la plateforme" },
};

QDate dayOf(int year, int month, int day)
{
    return { year < 100 ? 2000 + year : year, month, day };
}

// "nov", "nov.", "novembre", "november": what begins one month's name only.
int monthOf(QString word)
{
    word = text::folded(word);
    if (word.endsWith(u'.'))
        word.chop(1);
    if (word.size() < 3)
        return 0;
    int found = 0;
    for (const QLocale::Language language : { QLocale::French, QLocale::English }) {
        for (int month = 1; month <= 12; ++month) {
            if (!text::folded(QLocale(language).standaloneMonthName(month)).startsWith(word))
                continue;
            if (found != 0 && found != month)
                return 0;
            found = month;
        }
    }
    return found;
}

} // namespace

QString heading(Field field)
{
    for (const Names &each : names) {
        if (each.field == field)
            return QString::fromLatin1(each.heading);
    }
    Q_UNREACHABLE();
}

std::optional<Field> field(const QString &heading)
{
    QString wanted = text::folded(heading).simplified();
    wanted.replace(u'_', u' ').replace(u'-', u' ');
    if (wanted.isEmpty())
        return std::nullopt;
    for (const Names &each : names) {
        if (wanted == QLatin1StringView(each.heading)
            || QString::fromLatin1(each.others).split(u'|').contains(wanted))
            return each.field;
    }
    return std::nullopt;
}

Columns::Columns(const QStringList &headings)
{
    for (int column = 0; column < int(headings.size()); ++column) {
        if (const auto known = field(headings[column]))
            m_of[int(*known)].append(column);
        else if (!headings[column].trimmed().isEmpty())
            m_unknown.append(column);
    }
}

int Columns::first(Field field) const
{
    return all(field).isEmpty() ? -1 : all(field).first();
}

std::optional<QDate> date(const QString &text)
{
    static const QRegularExpression iso(u"^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})$"_s);
    static const QRegularExpression european(
        u"^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})$"_s);
    static const QRegularExpression named(
        u"^(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:er)? (\\p{L}+\\.?) (\\d{4})$"_s);
    const QString clean = text.simplified();
    const auto part = [](const QRegularExpressionMatch &match, int nth) {
        return match.captured(nth).toInt();
    };
    QDate found;
    QRegularExpressionMatch match = iso.match(clean);
    if (match.hasMatch()) {
        found = dayOf(part(match, 1), part(match, 2), part(match, 3));
    } else if (match = european.match(clean); match.hasMatch()) {
        found = dayOf(part(match, 3), part(match, 2), part(match, 1));
    } else if (match = named.match(clean); match.hasMatch()) {
        found = dayOf(part(match, 3), monthOf(match.captured(2)), part(match, 1));
    }
    if (!found.isValid() || found.year() < 1970 || found.year() > 9998)
        return std::nullopt;
    return found;
}

std::optional<QTime> time(const QString &text)
{
    static const QRegularExpression shape(
        u"^(\\d{1,2}) ?(?:[hH] ?(\\d{2})?|: ?(\\d{2})(?::(\\d{2}))?)$"_s);
    const QRegularExpressionMatch match = shape.match(text.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const int minute = match.captured(2).toInt() + match.captured(3).toInt();
    const QTime found(match.captured(1).toInt(), minute, match.captured(4).toInt());
    return found.isValid() ? std::optional(found) : std::nullopt;
}

std::optional<Moment> moment(const QString &text)
{
    const QString clean = text.simplified();
    Moment found;
    if (const auto alone = date(clean)) {
        found.date = *alone;
        return found;
    }
    if (const auto exact = clean.contains(u'T') ? fromIso(clean) : std::nullopt) {
        const QDateTime utc = toUtc(*exact);
        found.date = utc.date();
        found.time = utc.time();
        found.utc = true;
        return found;
    }
    for (qsizetype at = 1; at + 1 < clean.size(); ++at) {
        if (clean[at] != u' ' && clean[at] != u'T')
            continue;
        QString rest = clean.mid(at + 1);
        for (const QString &word : { u"à "_s, u"a "_s, u"at "_s }) {
            if (rest.startsWith(word))
                rest = rest.mid(word.size());
        }
        const auto day = date(clean.left(at));
        const auto clock = time(rest);
        if (!day || !clock)
            continue;
        found.date = *day;
        found.time = clock;
        return found;
    }
    return std::nullopt;
}

std::optional<bool> yes(const QString &text)
{
    const QString word = text::folded(text).trimmed();
    if (QStringList { u""_s, u"0"_s, u"no"_s, u"n"_s, u"non"_s, u"false"_s, u"faux"_s }.contains(word))
        return false;
    if (QStringList { u"1"_s, u"yes"_s, u"y"_s, u"oui"_s, u"o"_s, u"x"_s, u"true"_s, u"vrai"_s }
            .contains(word))
        return true;
    return std::nullopt;
}

std::optional<double> number(const QString &text)
{
    QString clean = text.trimmed();
    clean.replace(u',', u'.');
    bool fine = false;
    const double found = clean.toDouble(&fine);
    return fine && found >= 0 && found < 1e9 ? std::optional(found) : std::nullopt;
}

} // namespace plancolumns
