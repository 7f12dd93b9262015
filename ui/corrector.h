// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/understanding/mood.h"
#include "ui/context.h"

#include <QObject>

#include <functional>

class Database;

// A person says that a text was understood wrongly, on whichever page: what they say is kept, learnt from,
// and can be taken back.
class Corrector : public QObject
{
    Q_OBJECT

public:
    Corrector(const Context &context, QObject *parent);

    void setNeed(qint64 conversationId, const QString &need); // empty: none of them
    void setMood(qint64 messageId, understanding::Label label);

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void failed(const Error &error);

private:
    using Set = Result<qint64> (*)(Database &database, qint64 id, QString key, Instant now);
    Task<> correct(Set set, qint64 id, QString key, QString words);
    Task<> takeBack(qint64 correctionId);

    const Context m_context;
    Tasks m_tasks; // last: dies first
};
