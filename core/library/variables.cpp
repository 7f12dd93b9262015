// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/variables.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace variables {

namespace {

struct Variable
{
    const char *name;
    const char *also; // in French, folded
    QString (*value)(const Values &values);
};

// The words of a name that are letters: "Léa 🌿 V." is addressed as Léa.
QString firstName(const Values &values)
{
    for (const QString &word : values.name.split(u' ', Qt::SkipEmptyParts)) {
        if (word[0].isLetter())
            return word;
    }
    return {};
}

constexpr std::array table {
    Variable { "name", "nom", [](const Values &v) { return v.name; } },
    Variable { "first", "prenom", &firstName },
    Variable { "handle", "pseudo", [](const Values &v) { return v.handle; } },
    Variable { "order", "commande", [](const Values &v) { return v.order; } },
    Variable { "me", "moi", [](const Values &v) { return v.me; } },
    Variable { "account", "compte", [](const Values &v) { return v.account; } },
    Variable { "platform", "reseau", [](const Values &v) { return v.platform; } },
    Variable { "brand", "marque", [](const Values &v) { return v.brand; } },
    Variable { "day", "jour", [](const Values &v) { return v.day; } },
};

QString valueOf(const QString &name, const Values &values)
{
    const QString wanted = text::folded(name.trimmed());
    for (const Variable &each : table) {
        if (wanted == QLatin1StringView(each.name) || wanted == QLatin1StringView(each.also))
            return each.value(values).trimmed();
    }
    return {};
}

} // namespace

Filled fill(const QString &text, const Values &values)
{
    // One word or two in braces; anything longer is a text that has braces in it.
    static const QRegularExpression braces(u"\\{[^{}\\n]{1,40}\\}"_s);
    Filled filled;
    qsizetype from = 0;
    auto matches = braces.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        filled.text += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString value = valueOf(match.captured().mid(1, match.capturedLength() - 2), values);
        if (value.isEmpty()) {
            filled.gaps.append({ filled.text.size(), match.capturedLength() });
            filled.text += match.captured();
        } else {
            filled.text += value;
        }
    }
    filled.text += QStringView(text).mid(from);
    return filled;
}

QStringList names()
{
    QStringList found;
    for (const Variable &each : table)
        found.append(QString::fromLatin1(each.name));
    return found;
}

QString order(const QStringList &texts)
{
    // "commande 4471", "order #A-4471", "n° 4471", "#4471"; never a year, a price or a time.
    static const QRegularExpression named(
        u"(?:commande|cmd|colis|suivi|order|parcel|tracking|pedido|bestellung|bestellnummer|ordine|"
        "n°|nº|no\\.|nr\\.?)[\\s:]*(?:n°|nº|no\\.?|number|num[ée]ro|nummer|de|du|is|est)?[\\s:#]*"
        "([A-Z]{0,4}-?[0-9][0-9A-Z-]{2,24})\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression hash(u"(?:^|\\s)#([A-Z]{0,4}-?[0-9][0-9-]{3,24})\\b"_s);
    for (const QString &text : texts) {
        const QString head = text.left(4000);
        for (const QRegularExpression &pattern : { named, hash }) {
            if (const auto match = pattern.match(head); match.hasMatch())
                return match.captured(1);
        }
    }
    return {};
}

} // namespace variables
