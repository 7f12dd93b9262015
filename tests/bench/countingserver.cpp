// SPDX-License-Identifier: GPL-3.0-or-later
// The other side of the kill harness (kill.sh): a server on loopback that speaks just enough of the
// Mastodon API or of AT Protocol to be published on, loses answers as real ones do, and counts what
// it was really given.
//
//   countingserver key|none|record [SEED]    prints its port; GET /world lists "id <tab> text"
//
// In record mode a session lasts for twenty calls, then wants renewing; the token that renews it may
// be used again, as the reference server allows for two hours. POST /revoke ends every session.
//
// key: Idempotency-Key is honoured; none: it is ignored; record: the client names the record.
// Of the posts 12 % are refused, 3 % dropped before they are kept and 10 % after, 8 % are kept and
// answered with a 5xx, 4 % kept and answered with half an answer.
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

enum class Mode { Key, None, Record };
enum class Fate { Fine, Refuse, DropBefore, DropAfter, FailAfter, Truncate };

constexpr auto did = "did:plc:killharness2222222222222"_L1;
constexpr int callsOfSession = 20;

struct Post
{
    QString id;
    QString text;
    QByteArray key;
    QJsonObject record;
    qint64 createdAt = 0;
    qint64 visibleAt = 0;
};

struct Call
{
    QByteArray method;
    QString path;
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
};

struct Answer
{
    int status = 200;
    QByteArray body;
};

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString moment(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

Answer failure(int status, const QString &name, const QString &words)
{
    return { status, bytes({ { u"error"_s, name }, { u"message"_s, words } }) };
}

class World
{
public:
    World(Mode mode, quint32 seed)
        : m_mode(mode)
        , m_chance(seed)
    {
    }

    void listenedAt(quint16 port) { m_origin = u"http://127.0.0.1:%1"_s.arg(port); }

    // What is answered; nothing: the line breaks. `half`: in the middle of the answer.
    std::optional<Answer> answer(const Call &call, bool *half)
    {
        if (call.path == "/world"_L1)
            return world();
        if (call.path == "/revoke"_L1) {
            m_revoked = m_sessions;
            return Answer { 200, "{}" };
        }
        if (m_mode == Mode::Record && call.path.startsWith("/xrpc/com.atproto.server."_L1))
            return session(call.path.section(u'.', -1), call);
        if (m_mode == Mode::Record && !lets(call))
            return failure(400, u"ExpiredToken"_s, u"Token has expired"_s);
        if (call.method == "POST" && call.path == "/api/v1/statuses"_L1)
            return status(call, half);
        if (call.path == "/xrpc/com.atproto.repo.putRecord"_L1)
            return record(call, half);
        return m_mode == Mode::Record ? atProtocol(call) : mastodon(call);
    }

private:
    Fate fate(bool known)
    {
        const int thrown = m_chance.bounded(100);
        if (thrown < 12)
            return known ? Fate::Fine : Fate::Refuse;
        if (thrown < 15)
            return Fate::DropBefore;
        if (thrown < 25)
            return Fate::DropAfter;
        if (thrown < 33)
            return Fate::FailAfter;
        return thrown < 37 ? Fate::Truncate : Fate::Fine;
    }

    std::optional<Answer> end(Fate fate, const Answer &fine, bool *half)
    {
        if (fate == Fate::DropAfter)
            return std::nullopt;
        if (fate == Fate::FailAfter)
            return failure(m_chance.bounded(2) ? 500 : 503, u"InternalServerError"_s, u"Oops"_s);
        *half = fate == Fate::Truncate;
        return fine;
    }

    std::optional<Answer> status(const Call &call, bool *half)
    {
        const QByteArray key = m_mode == Mode::Key ? call.headers.value("idempotency-key") : "";
        const auto known = std::find_if(m_posts.begin(), m_posts.end(), [&](const Post &each) {
            return !key.isEmpty() && each.key == key;
        });
        const Fate now = fate(known != m_posts.end());
        if (now == Fate::Refuse)
            return failure(422, u"Validation failed"_s, {});
        if (now == Fate::DropBefore)
            return std::nullopt;
        if (known != m_posts.end()) // a repetition: Mastodon has answered 500 to those for a while
            return end(m_chance.bounded(2) ? Fate::FailAfter : now, { 200, bytes(json(*known)) },
                       half);
        Post post;
        post.text = QJsonDocument::fromJson(call.body)["status"_L1].toString();
        post.key = key;
        post.createdAt = QDateTime::currentMSecsSinceEpoch();
        post.visibleAt = post.createdAt + (m_mode == Mode::None ? m_chance.bounded(600) : 0);
        post.id = QString::number(1000 + m_posts.size());
        m_posts.append(post);
        return end(now, { 200, bytes(json(post)) }, half);
    }

    std::optional<Answer> record(const Call &call, bool *half)
    {
        const QJsonObject input = QJsonDocument::fromJson(call.body).object();
        const QString uri = u"at://%1/%2/%3"_s.arg(did, input["collection"_L1].toString(),
                                                  input["rkey"_L1].toString());
        const QJsonObject content = input["record"_L1].toObject();
        const Post *known = find(uri);
        const Fate now = fate(known != nullptr);
        if (now == Fate::Refuse)
            return failure(400, u"InvalidRequest"_s, u"no"_s);
        if (now == Fate::DropBefore)
            return std::nullopt;
        if (known && known->record != content)
            return failure(400, u"InvalidSwap"_s, u"Record was at another version"_s);
        if (!known) {
            Post post;
            post.id = uri;
            post.text = content["text"_L1].toString();
            post.record = content;
            m_posts.append(post);
        }
        return end(now, { 200, bytes({ { u"uri"_s, uri }, { u"cid"_s, cid } }) }, half);
    }

    const Post *find(const QString &id) const
    {
        for (const Post &each : m_posts) {
            if (each.id == id)
                return &each;
        }
        return nullptr;
    }

    Answer world() const
    {
        QByteArray lines;
        for (const Post &each : m_posts) {
            const QString id = m_mode == Mode::Record ? each.id : uri(each);
            lines += (id + u'\t' + each.text + u'\n').toUtf8();
        }
        return { 200, lines };
    }

    QString uri(const Post &post) const { return m_origin + u"/users/us/statuses/"_s + post.id; }

    QJsonObject us() const
    {
        return { { u"id"_s, u"1"_s },
                 { u"username"_s, u"us"_s },
                 { u"acct"_s, u"us"_s },
                 { u"display_name"_s, u"Us"_s },
                 { u"url"_s, m_origin + u"/@us"_s },
                 { u"uri"_s, m_origin + u"/users/us"_s },
                 { u"followers_count"_s, 1 },
                 { u"following_count"_s, 1 },
                 { u"statuses_count"_s, m_posts.size() } };
    }

    QJsonObject json(const Post &post) const
    {
        return { { u"id"_s, post.id },
                 { u"uri"_s, uri(post) },
                 { u"url"_s, m_origin + u"/@us/"_s + post.id },
                 { u"created_at"_s, moment(post.createdAt) },
                 { u"account"_s, us() },
                 { u"content"_s, u"<p>"_s + post.text.toHtmlEscaped() + u"</p>"_s },
                 { u"visibility"_s, u"public"_s },
                 { u"spoiler_text"_s, QString() },
                 { u"in_reply_to_id"_s, QJsonValue::Null },
                 { u"media_attachments"_s, QJsonArray() },
                 { u"mentions"_s, QJsonArray() },
                 { u"tags"_s, QJsonArray() } };
    }

    Answer mastodon(const Call &call) const
    {
        if (call.path == "/api/v1/accounts/verify_credentials"_L1)
            return { 200, bytes(us()) };
        if (call.path == "/api/v2/instance"_L1)
            return { 200,
                     bytes({ { u"domain"_s, QString(m_origin).remove(u"http://"_s) },
                             { u"version"_s, u"4.4.0"_s },
                             { u"configuration"_s, QJsonObject() } }) };
        if (call.path == "/api/v1/accounts/1/statuses"_L1)
            return { 200, QJsonDocument(own(call)).toJson(QJsonDocument::Compact) };
        if (call.path == "/api/v1/notifications"_L1 || call.path == "/api/v1/conversations"_L1)
            return { 200, "[]" };
        return failure(404, u"Record not found"_s, {});
    }

    QJsonArray own(const Call &call) const
    {
        const QString before = call.query.queryItemValue(u"max_id"_s);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QJsonArray found;
        for (qsizetype i = m_posts.size() - 1; i >= 0 && found.size() < 40; --i) {
            const bool older = before.isEmpty() || m_posts[i].id.toInt() < before.toInt();
            if (older && m_posts[i].visibleAt <= now)
                found.append(json(m_posts[i]));
        }
        return found;
    }

    // The number of the session that a call's token is of; 0 when it is over or of another kind.
    int sessionOf(const Call &call, char kind) const
    {
        const QByteArray mark = call.headers.value("authorization").split('.').last();
        const int number = mark.startsWith(kind) ? mark.mid(1).toInt() : 0;
        return number > m_revoked ? number : 0;
    }

    bool lets(const Call &call)
    {
        const int number = sessionOf(call, 'a');
        return number != 0 && ++m_calls[number] <= callsOfSession;
    }

    std::optional<Answer> session(const QString &method, const Call &call)
    {
        if (method == "describeServer"_L1)
            return Answer { 200, bytes({ { u"did"_s, u"did:web:localhost"_s },
                                         { u"availableUserDomains"_s, QJsonArray() } }) };
        if (method == "createSession"_L1)
            return Answer { 200, bytes(session(++m_sessions)) };
        if (method != "refreshSession"_L1) {
            const int number = sessionOf(call, 'a');
            return number != 0 ? Answer { 200, bytes(session(number)) }
                               : failure(400, u"ExpiredToken"_s, u"Token has expired"_s);
        }
        const int number = sessionOf(call, 'r');
        if (number == 0)
            return failure(400, u"ExpiredToken"_s, u"Token has been revoked"_s);
        int &next = m_next[number];
        if (next == 0)
            next = ++m_sessions;
        if (m_chance.bounded(100) < 10) // renewed, and nobody hears of it
            return std::nullopt;
        return Answer { 200, bytes(session(next)) };
    }

    static QJsonObject session(int number)
    {
        return { { u"did"_s, did },
                 { u"handle"_s, u"us.test"_s },
                 { u"active"_s, true },
                 { u"accessJwt"_s, token(u"a%1"_s.arg(number)) },
                 { u"refreshJwt"_s, token(u"r%1"_s.arg(number)) } };
    }

    Answer atProtocol(const Call &call) const
    {
        const QString method = call.path.section(u'/', -1);
        if (method == "app.bsky.actor.getProfile"_L1)
            return { 200, bytes({ { u"did"_s, did }, { u"handle"_s, u"us.test"_s } }) };
        if (method == "app.bsky.notification.listNotifications"_L1)
            return { 200, bytes({ { u"notifications"_s, QJsonArray() } }) };
        if (method == "com.atproto.repo.getRecord"_L1) {
            const QString uri = u"at://%1/%2/%3"_s.arg(
                did, call.query.queryItemValue(u"collection"_s),
                call.query.queryItemValue(u"rkey"_s));
            const Post *post = find(uri);
            if (!post)
                return failure(400, u"RecordNotFound"_s, u"Could not locate record"_s);
            return { 200, bytes({ { u"uri"_s, uri }, { u"cid"_s, cid },
                                  { u"value"_s, post->record } }) };
        }
        return failure(501, u"MethodNotImplemented"_s, {});
    }

    // Looks like a token; says when it ends, and its mark is where a signature would be.
    static QString token(const QString &mark)
    {
        const auto part = [](const QByteArray &text) {
            return QString::fromLatin1(
                text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        };
        return part(R"({"alg":"none"})") + u'.'
            + part(R"({"scope":"com.atproto.appPass","exp":4102444800})") + u'.' + mark;
    }

    const QString cid = u"bafyreigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"_s;
    Mode m_mode;
    QRandomGenerator m_chance;
    QString m_origin;
    QList<Post> m_posts;
    int m_sessions = 0;
    int m_revoked = 0; // up to this one they are over
    QHash<int, int> m_calls; // of a session
    QHash<int, int> m_next; // the session that it was renewed to
};

// A whole request, or nothing yet.
std::optional<Call> parsed(const QByteArray &raw)
{
    const qsizetype gap = raw.indexOf("\r\n\r\n");
    if (gap < 0)
        return std::nullopt;
    const QList<QByteArray> lines = raw.first(gap).split('\n');
    Call call;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        call.headers.insert(lines[i].first(std::max<qsizetype>(colon, 0)).toLower(),
                            lines[i].mid(colon + 1).trimmed());
    }
    call.body = raw.mid(gap + 4);
    if (call.body.size() < call.headers.value("content-length").toLongLong())
        return std::nullopt;
    const QList<QByteArray> words = lines[0].split(' ');
    const QUrl url = QUrl::fromEncoded(words.value(1));
    call.method = words.value(0);
    call.path = url.path();
    call.query = QUrlQuery(url);
    return call;
}

void serve(World &world, QTcpSocket *socket)
{
    const auto raw = std::make_shared<QByteArray>();
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [&world, socket, raw] {
        *raw += socket->readAll();
        const std::optional<Call> call = parsed(*raw);
        if (!call)
            return;
        bool half = false;
        const std::optional<Answer> answer = world.answer(*call, &half);
        if (!answer)
            return socket->abort();
        socket->write("HTTP/1.1 " + QByteArray::number(answer->status)
                      + " X\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        "Content-Length: "
                      + QByteArray::number(answer->body.size()) + "\r\n\r\n");
        socket->write(half ? answer->body.first(answer->body.size() / 2) : answer->body);
        socket->disconnectFromHost();
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray name = argc > 1 ? argv[1] : "";
    const Mode mode = name == "key" ? Mode::Key : name == "none" ? Mode::None : Mode::Record;
    World world(mode, argc > 2 ? QByteArray(argv[2]).toUInt() : 1);
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    world.listenedAt(server.serverPort());
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection())
            serve(world, socket);
    });
    std::printf("%d\n", int(server.serverPort()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
