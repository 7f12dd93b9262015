// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/starting.h"

#include "core/base/json.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

static void loadResources()
{
    Q_INIT_RESOURCE(core);
}

namespace starting {

QStringList languages()
{
    loadResources();
    QStringList found = QDir(u":/charter"_s).entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    for (QString &each : found)
        each.chop(5);
    return found;
}

Result<QList<charter::Article>> articles(const QStringList &wanted)
{
    QList<charter::Article> found;
    const QStringList known = languages();
    for (const QString &language : wanted) {
        if (!known.contains(language))
            continue;
        QFile file(u":/charter/%1.json"_s.arg(language));
        if (!file.open(QFile::ReadOnly))
            return Error(Error::Unavailable, file.fileName());
        const Result<QJsonArray> list = json::array(file.readAll());
        if (!list)
            return list.error();
        for (qsizetype each = 0; each < list->size(); ++each) {
            const QJsonObject one = list->at(each).toObject();
            if (each == found.size())
                found.append(charter::Article());
            charter::Wording words;
            words.title = json::string(one, "title"_L1);
            words.text = json::string(one, "text"_L1);
            found[each].words.insert(language, words);
        }
    }
    return found;
}

Result<QList<Rule>> rules(const QString &language)
{
    loadResources();
    const QString own = u":/rules/%1.json"_s.arg(language);
    QFile file(QFile::exists(own) ? own : u":/rules/en.json"_s);
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, file.fileName());
    const Result<QJsonArray> list = json::array(file.readAll());
    if (!list)
        return list.error();
    QList<Rule> found;
    for (const QJsonValue &each : *list) {
        const QJsonObject one = each.toObject();
        Rule rule;
        rule.name = json::string(one, "name"_L1);
        rule.conditions = rule::conditionsFrom(one["if"_L1].toObject());
        rule.deeds = rule::deedsFrom(one["then"_L1].toObject());
        rule.stop = one["stop"_L1].toBool();
        found.append(rule);
    }
    return found;
}

} // namespace starting
