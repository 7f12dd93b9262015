// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/threading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace threading {

namespace {

constexpr int longestChain = 200;

QString keyOf(const QString &root, const QString &author)
{
    return root + u'\n' + author;
}

class Arrangement
{
public:
    Arrangement(const QList<Message> &messages, const QHash<QString, messages::Known> &known)
        : m_known(known)
    {
        for (const Message &message : messages)
            m_here.insert(message.remoteId, &message);
    }

    messages::Placed place(const Message &message)
    {
        messages::Placed placed;
        placed.message = message;
        placed.rootId = root(message);
        if (!message.own && !message::startsConversation(message.kind))
            placed.threadKey.clear(); // what others speak about: shown above, not triaged
        else if (message.kind == Message::Kind::DirectMessage)
            placed.threadKey = directKey(message);
        else if (!message.own)
            placed.threadKey = keyOf(placed.rootId, message.author.remoteId);
        else
            placed.threadKey = answeredKey(message);
        m_keys.insert(message.remoteId, placed.threadKey);
        return placed;
    }

private:
    QString root(const Message &message) const
    {
        QString id = message.remoteId;
        const Message *now = &message;
        for (int steps = 0; steps < longestChain; ++steps) {
            if (!now->rootId.isEmpty())
                return now->rootId;
            if (now->parentId.isEmpty())
                return id;
            const QString parent = now->parentId;
            const auto stored = m_known.constFind(parent);
            if (stored != m_known.constEnd() && !stored->rootId.isEmpty())
                return stored->rootId;
            const auto here = m_here.constFind(parent);
            if (here == m_here.constEnd() || *here == &message)
                return parent; // the furthest we can see
            id = parent;
            now = *here;
        }
        return id;
    }

    // Our own text: with whom are we speaking?
    QString answeredKey(const Message &message) const
    {
        const Message *now = &message;
        for (int steps = 0; steps < longestChain && !now->parentId.isEmpty(); ++steps) {
            const auto keyed = m_keys.constFind(now->parentId);
            if (keyed != m_keys.constEnd() && !keyed->isEmpty())
                return *keyed;
            const auto stored = m_known.constFind(now->parentId);
            if (stored != m_known.constEnd() && !stored->threadKey.isEmpty())
                return stored->threadKey;
            const auto here = m_here.constFind(now->parentId);
            if (here == m_here.constEnd())
                break;
            if (!(*here)->own)
                return keyOf(root(**here), (*here)->author.remoteId);
            now = *here;
        }
        return {};
    }

    QString directKey(const Message &message) const
    {
        if (!message.own)
            return keyOf(u"direct"_s, message.author.remoteId);
        const QString answered = answeredKey(message);
        return answered;
    }

    QHash<QString, const Message *> m_here;
    const QHash<QString, messages::Known> &m_known;
    QHash<QString, QString> m_keys;
};

} // namespace

QStringList wanted(const QList<Message> &messages)
{
    QSet<QString> here;
    for (const Message &message : messages)
        here.insert(message.remoteId);
    QStringList ids;
    for (const Message &message : messages) {
        if (!message.parentId.isEmpty() && !here.contains(message.parentId))
            ids.append(message.parentId);
    }
    ids.removeDuplicates();
    return ids;
}

QList<messages::Placed> arrange(const QList<Message> &messages,
                                const QHash<QString, messages::Known> &known)
{
    // Oldest first: what is answered has its place before its answer.
    QList<Message> ordered = messages;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Message &a, const Message &b) {
        return a.createdAt < b.createdAt;
    });
    Arrangement arrangement(ordered, known);
    QList<messages::Placed> placed;
    placed.reserve(ordered.size());
    for (const Message &message : ordered)
        placed.append(arrangement.place(message));
    return placed;
}

} // namespace threading
