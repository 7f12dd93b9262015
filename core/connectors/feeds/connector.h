// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/feeds/decode.h"
#include "core/connectors/feeds/entrance.h"
#include "core/model/source.h"

namespace feeds {

// Many feeds of the public web as one account: read only what is new, as seldom as they ask for,
// and never answered. Its cursor is its sources; each fetch asks those that are due.
class Reader : public Connector
{
public:
    explicit Reader(Surroundings surroundings);
    ~Reader() override;

    Task<Result<Identity>> identify() override;
    Task<Result<Batch>> fetch(Cursor since) override;
    Task<Result<Batch>> reread(QList<MessageRef> messages) override;
    Task<Result<Batch>> thread(MessageRef message) override;
    QByteArray makeKey(const QByteArray &seed, Instant now) const override;
    std::chrono::seconds keyWindow() const override { return 0s; }
    Task<Result<Receipt>> publish(Outgoing post, QByteArray prepared, PublishKey key) override;

private:
    struct Round; // the feeds of one fetch, and what they brought
    Task<> lane();
    Task<> readOne(qsizetype which);

    Http &m_http;
    Clock &m_clock;
    Worker &m_worker;
    std::unique_ptr<Round> m_round;
    Tasks m_lanes; // last: dies first
};

// When a source is to be asked again.
Instant nextAt(const Source &source, std::chrono::seconds wanted, Instant now);
// What an answer says of the source: gone, limited, unchanged.
void judge(Source *source, const Answer &answer, Instant now);

} // namespace feeds

std::unique_ptr<Connector> makeFeeds(Surroundings surroundings);
