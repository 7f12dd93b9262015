// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/startingthemes.h"

#include "core/base/json.h"

#include <QFile>

using namespace Qt::StringLiterals;

static void loadThemes()
{
    Q_INIT_RESOURCE(core);
}

namespace startingthemes {

Result<QList<themes::Entry>> all(const QString &language)
{
    loadThemes();
    const QStringList written { u"en"_s, u"fr"_s };
    const QString named = written.contains(language) ? language : u"en"_s;
    QList<themes::Entry> found;
    QStringList keys;
    for (const QString &each : written) {
        QFile file(u":/themes/%1.json"_s.arg(each));
        if (!file.open(QFile::ReadOnly))
            return Error(Error::Unavailable, file.fileName());
        const Result<QJsonArray> list = json::array(file.readAll());
        if (!list)
            return list.error();
        for (const QJsonValue value : *list) {
            const QJsonObject one = value.toObject();
            const QString key = json::string(one, "key"_L1);
            if (!keys.contains(key)) {
                keys.append(key);
                found.append(themes::Entry());
            }
            themes::Entry &entry = found[keys.indexOf(key)];
            if (each == named || entry.name.isEmpty())
                entry.name = json::string(one, "name"_L1);
            QStringList words;
            for (const QJsonValue word : one["words"_L1].toArray())
                words.append(word.toString());
            entry.words.insert(each, themes::tidy(words));
        }
    }
    return found;
}

} // namespace startingthemes
