// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/turnstile.h"
#include "core/connectors/connector.h"
#include "core/connectors/mastodon/compose.h"
#include "core/connectors/mastodon/decode.h"
#include "core/connectors/mastodon/paging.h"
#include "core/connectors/mastodon/signin.h"
#include "core/net/authorized.h"

#include <QHash>

namespace mastodon {

// Nothing more can be asked now; what was not read stays to be read.
bool stops(const Error &error);

// One account on one server of the Mastodon client API: Mastodon, GoToSocial, Pleroma, Akkoma,
// snac. What a server can do is asked of it and told from its answers, never from its name.
// One file per feature: connector.cpp (who am I, requests), inbox.cpp (fetch), family.cpp (parents,
// threads), reread.cpp, publish.cpp, lookup.cpp (find), moderation.cpp (act), watch.cpp.
class Session : public Connector
{
public:
    explicit Session(Surroundings surroundings);

    Task<Result<Identity>> identify() override;
    Task<Result<Batch>> fetch(Cursor since) override;
    Task<Result<Batch>> reread(QList<MessageRef> messages) override;
    Task<Result<Batch>> thread(MessageRef message) override;
    Task<Result<Prepared>> prepare(Outgoing post, QByteArray soFar) override;
    QByteArray makeKey(const QByteArray &seed, Instant now) const override;
    std::chrono::seconds keyWindow() const override { return 50min; }
    Task<Result<Receipt>> publish(Outgoing post, QByteArray prepared, PublishKey key) override;
    Task<Result<Sighting>> find(Outgoing post, PublishKey key) override;
    Task<Result<Sighting>> findHanded(Outgoing post, Receipt handed) override;
    Task<Result<Receipt>> act(Action action) override;
    Task<Result<Batch>> search(WatchQuery query, Cursor since) override;
    Task<Result<QList<Measure>>> measure(QList<MessageRef> posts) override;

private:
    struct Known // a status met by this session, under its API id
    {
        QString uri;
        QString parent; // API id
        bool told = false; // it was in a Batch
    };
    struct Reading // what one fetch gathers
    {
        QList<Status> news;
        QList<Status> around; // parents and answers, to show what it is about
        int skipped = 0;
        int families = 0; // contexts asked for
    };

    // connector.cpp
    Task<Result<Reply>> ask(Request request);
    Task<Result<>> checkToken(Reply refusal);
    Task<Result<>> learnMe(); // unless known
    Task<Result<>> learnInstance();
    Task<Result<>> askMe();
    Task<Result<>> askInstance();
    Task<QString> software();
    Task<QStringList> scopes();
    Task<Result<QJsonObject>> askObject(Request request);
    Task<Result<Statuses>> askStatuses(Request request);
    Task<Result<Status>> askStatus(QString apiId);
    Request request(Request::Method method, const QString &path,
                    const QList<std::pair<QString, QString>> &query = {}) const;
    Home home() const;
    // The API id of a status known by its address; NotFound when the server does not know it.
    Task<Result<QString>> apiIdOf(QString remoteId);

    // inbox.cpp
    Task<Result<>> readNotices(Progress *progress, Reading *reading);
    Task<Result<>> readOwn(QJsonObject cursor);
    Task<Result<>> readTalks(QStringList *seen, Reading *reading);
    Task<Result<>> readFamilies(Reading *reading);
    Task<Result<>> readAnswers(Reading *reading); // ours
    Task<Result<>> readFamily(Status child, Reading *reading);
    Batch gathered(const Reading &reading) const;
    void told(const Batch &batch);
    void remember(const Status &status);
    void forget(); // a batch was not stored: it will be asked for again
    void place(Status &status) const; // parentId and rootId from what is known
    Task<Result<Statuses>> readAll(QStringList apiIds, QStringList *missing);
    Task<Result<QHash<QString, Status>>> recentByUri();

    // lookup.cpp
    Task<Result<Sighting>> searchOwn(Outgoing post, Instant since, QString parent);
    Task<Result<Sighting>> searchScheduled(Outgoing post);
    enum class Likeness { None, Same, Doubtful };
    Likeness likeness(const Status &status, const Outgoing &post, const QString &parent,
                      Instant since) const;

    // publish.cpp
    Task<Result<Prepared>> upload(Media media, Readiness ready);
    Task<Result<Prepared>> waitForMedia(Readiness ready);
    Result<Receipt> receipt(const QJsonObject &answer, const Outgoing &post);

    // moderation.cpp
    Task<Result<Receipt>> simple(Request call, QString probe);
    Task<Result<Receipt>> onStatus(Action action, QString verb);
    Task<Result<Receipt>> onAuthor(Action action, QString verb);
    Task<Result<Receipt>> report(Action action);
    Task<Result<Receipt>> remove(Action action);
    Task<Result<Receipt>> edit(Action action);
    Task<Result<Receipt>> moveScheduled(Action action);
    Task<Result<Receipt>> cancelScheduled(Action action);
    Task<Result<Receipt>> markRead(Action action);
    Task<Result<QString>> statusIdOf(Action action);
    Task<Result<QString>> authorIdOf(Action action);

    Account m_account;
    Clock &m_clock;
    Worker &m_worker;
    QUrl m_server;
    Bearer m_bearer;
    Authorized m_http;
    Turnstile m_learning;

    std::optional<Me> m_me;
    std::optional<Instance> m_instance;
    std::optional<milliseconds> m_skew;
    int m_limitLeft = -1;
    bool m_manyAtOnce = true; // GET /api/v1/statuses?id[]= has not failed yet
    bool m_typed = true; // nor has types[]
    bool m_talks = true; // nor have conversations

    QHash<QString, Known> m_known;
    QHash<QString, QString> m_noticeOf; // uri of a status -> id of its notification
    QHash<QString, QString> m_talkOf; // uri of a status -> id of its conversation
    QHash<QString, Status> m_posts; // ours that nobody has answered yet, by API id
    QList<Status> m_answers; // ours, to be told of when this catch-up ends
    std::optional<QJsonObject> m_ownCursor; // set when they have been read in this catch-up
    Cursor m_asked; // the last fetch: from where,
    Cursor m_given; // and where it said that reading goes on
};

} // namespace mastodon

std::unique_ptr<Connector> makeMastodon(Surroundings surroundings);
