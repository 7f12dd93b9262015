// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrector.h"

#include "core/base/clock.h"
#include "core/store/corrections.h"
#include "core/store/store.h"
#include "ui/describe.h"

Corrector::Corrector(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void Corrector::setNeed(qint64 conversationId, const QString &need)
{
    const QString words = need.isEmpty() ? tr("Something else") : describe::need(need);
    m_tasks.start(correct(&corrections::setNeed, conversationId, need, words));
}

void Corrector::setMood(qint64 messageId, understanding::Label label)
{
    m_tasks.start(correct(&corrections::setMood, messageId, understanding::labelKey(label),
                          tr("Mood: %1").arg(describe::mood(label))));
}

Task<> Corrector::correct(Set set, qint64 id, QString key, QString words)
{
    const Instant now = m_context.clock.now();
    const Result<qint64> made = co_await m_context.store.write(set, id, key, now);
    if (!made) {
        Q_EMIT failed(made.error());
        co_return;
    }
    const qint64 correction = *made;
    Q_EMIT done(words, [this, correction] { m_tasks.start(takeBack(correction)); });
}

Task<> Corrector::takeBack(qint64 correctionId)
{
    const Instant now = m_context.clock.now();
    const Result<> undone = co_await m_context.store.write(&corrections::undo, correctionId, now);
    if (!undone)
        Q_EMIT failed(undone.error());
}
