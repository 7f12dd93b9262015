// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/sample/chance.h"
#include "core/model/message.h"
#include "core/model/platform.h"

#include <QHash>
#include <QStringList>

namespace sample {

// The sentences of one language, read from resources/sample (the grammar is explained in fr.txt),
// and how they are put together. Holds no state between texts: what a conversation is about is
// the caller's Subject.
class Phrases
{
public:
    struct Scene
    {
        quint32 kinds = 0; // bits by Message::Kind; none = any but a review
        QList<Platform> platforms; // none = any
        double weight = 1;
        QStringList openings;
        QStringList answers;
        QStringList followUps;
        QStringList openFollowUps; // they want more
    };
    // What {lamp}, {order}, {name} stand for in this conversation; filled in as they are met.
    using Subject = QHash<QString, QString>;

    explicit Phrases(const QString &language);

    const Scene *scene(const QString &need, Message::Kind kind, Platform platform,
                       Chance &chance) const; // null when there is none
    const QStringList &words(const QString &slot) const;
    QString tell(const QString &pattern, Subject &subject, Chance &chance) const;
    QString opening(const Scene &scene, Subject &subject, Chance &chance) const
    {
        return tell(chance.pick(scene.openings), subject, chance);
    }

private:
    void read(const QString &line, QList<Scene> **current);
    QString word(const QString &slot, Subject &subject, Chance &chance) const;

    QHash<QString, QList<Scene>> m_scenes;
    QHash<QString, QStringList> m_words;
};

} // namespace sample
