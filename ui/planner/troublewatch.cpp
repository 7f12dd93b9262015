// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/troublewatch.h"

#include "core/base/clock.h"
#include "core/store/store.h"

using namespace Qt::StringLiterals;

TroubleWatch::TroubleWatch(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_since(context.clock.now())
{
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (!tables.contains("publication"))
            return;
        m_again = true;
        if (!m_reading)
            m_tasks.start(read());
    });
}

Task<> TroubleWatch::read()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        const Instant since = m_since;
        const Result<QList<plans::Card>> troubled
            = co_await m_context.store.read(&plans::troubled, since);
        if (!troubled)
            continue; // the store says so itself
        QSet<QString> there;
        QList<plans::Card> fresh;
        for (const plans::Card &card : *troubled) {
            bool isNew = false;
            for (const plans::Part &part : card.parts) {
                const QString name = u"%1 %2"_s.arg(part.ids.constFirst())
                                         .arg(publication::stateKey(part.state));
                there.insert(name);
                isNew = isNew || !m_told.contains(name);
            }
            if (isNew)
                fresh.append(card);
        }
        m_told = there; // what was settled is told again if it comes again
        if (!fresh.isEmpty())
            Q_EMIT found(fresh);
    }
    m_reading = false;
    co_return;
}
