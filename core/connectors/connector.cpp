// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connector.h"

Task<Result<Prepared>> Connector::prepare(Outgoing, QByteArray)
{
    co_return Prepared();
}

Task<Result<Sighting>> Connector::find(Outgoing, PublishKey)
{
    co_return Sighting();
}

Task<Result<Sighting>> Connector::findHanded(Outgoing, Receipt)
{
    co_return Sighting();
}

Task<Result<Receipt>> Connector::act(Action)
{
    co_return Error(Error::Unsupported);
}

Task<Result<Batch>> Connector::search(WatchQuery, Cursor)
{
    co_return Error(Error::Unsupported);
}

Task<Result<QList<Measure>>> Connector::measure(QList<MessageRef>)
{
    co_return Error(Error::Unsupported);
}
