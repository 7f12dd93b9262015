// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/turnstile.h"
#include "core/connectors/connector.h"
#include "core/connectors/wordpress/compose.h"
#include "core/connectors/wordpress/decode.h"
#include "core/connectors/wordpress/entrance.h"
#include "core/connectors/wordpress/site.h"

namespace wordpress {

// One user of one WordPress site, by an application password. The site's comments are its inbox,
// whoever wrote the post. A post is made as a draft first, so that publishing it can be repeated.
// One file per feature: connector.cpp (who am I, requests), inbox.cpp (fetch, reread, thread),
// publishing.cpp (prepare, publish, find), actions.cpp (act, measure).
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
    // A comment has no key of its own, and what a post is protected by is its draft.
    std::chrono::seconds keyWindow() const override { return 0s; }
    Task<Result<Receipt>> publish(Outgoing post, QByteArray prepared, PublishKey key) override;
    Task<Result<Sighting>> find(Outgoing post, PublishKey key) override;
    Task<Result<Sighting>> findHanded(Outgoing post, Receipt handed) override;
    Task<Result<Receipt>> act(Action action) override;
    Task<Result<QList<Measure>>> measure(QList<MessageRef> posts) override;

private:
    using Query = QList<std::pair<QString, QString>>;

    // connector.cpp
    Task<Result<>> learn(); // the site and who we are, unless known
    Task<Result<>> askSite();
    Task<Result<>> askMe();
    Task<Result<Reply>> ask(Request request);
    Task<Result<QJsonObject>> askObject(Request request);
    Request request(Request::Method method, const QString &path, const Query &query) const;
    Request read(const QString &path, const Query &query) const;
    Request change(const QString &path, const QJsonObject &body) const;
    Home home() const;
    bool may(Capabilities::Feature feature) const { return m_can.can(feature); }

    // inbox.cpp
    Query commentQuery() const; // what every list of comments is asked with
    Task<Result<Comments>> askComments(Request request, int *pages);
    Task<Result<QList<Message>>> postsOf(QStringList ids);
    Task<Result<Batch>> surrounded(Comments comments);

    // publishing.cpp
    Task<Result<Prepared>> shelve(Media media, Readiness ready);
    Task<Result<Prepared>> describe(Media media, Readiness ready);
    Task<Result<Prepared>> draft(Outgoing post, Readiness ready);
    Task<Result<QString>> draftMarked(QString mark);
    Task<Result<Receipt>> publishPost(Outgoing post, Readiness ready);
    Task<Result<Receipt>> publishComment(Outgoing post, Instant since);
    Task<Result<Sighting>> findPost(Outgoing post, Instant since);
    Task<Result<Sighting>> findComment(Outgoing post, Instant since);
    Task<Result<QString>> postUnder(Outgoing post);
    Receipt receiptOf(const Post &post) const;
    Receipt receiptOf(const Comment &comment) const;

    // actions.cpp
    Task<Result<Receipt>> setStatus(Action action, QString status);
    Task<Result<Receipt>> remove(Action action);
    Task<Result<Receipt>> edit(Action action);
    Task<Result<Receipt>> moveScheduled(Action action);
    Task<Result<Receipt>> cancelScheduled(Action action);
    Task<Result<Measure>> count(QString path, Query query, Measure measure);

    Account m_account;
    Http &m_bare;
    Clock &m_clock;
    Worker &m_worker;
    KeySigner m_signer;
    Authorized m_http;
    Turnstile m_learning;
    std::optional<Site> m_site;
    bool m_lost = false; // the site did not know a call: its interface may be elsewhere by now
    std::optional<User> m_me;
    Capabilities m_can;
    std::optional<milliseconds> m_skew;
    QHash<QString, Message> m_posts; // what comments stand under, by API id
};

} // namespace wordpress

std::unique_ptr<Connector> makeWordPress(Surroundings surroundings);
