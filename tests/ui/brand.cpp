// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/brand.h"

#include "core/store/accounts.h"
#include "core/store/conversations.h"
#include "core/store/messages.h"
#include "core/store/publications.h"
#include "core/store/values.h"

using namespace Qt::StringLiterals;

namespace {

struct Line
{
    const char *author;
    const char *name;
    qint64 account;
    int minutes; // ago
    Message::Kind kind;
    const char *text;
    const char *language;
};

constexpr std::array lines {
    Line { "claire", "Claire Dubois", 1, 12, Message::Kind::Reply, "Bonjour, ma commande 4471 devait arriver mardi et je n’ai toujours rien reçu. Personne ne répond au téléphone, c’est inadmissible.", "fr" },
    Line { "jonas", "Jonas Ohm", 1, 26, Message::Kind::Mention, "Does the Aube lamp work with 110 V? Asking for a friend in Canada 🇨🇦", "en" },
    Line { "tilleul", "studio.tilleul", 2, 41, Message::Kind::Mention, "On adore la nouvelle collection, bravo à toute l’équipe 💛", "fr" },
    Line { "marta", "Marta Ruiz", 2, 65, Message::Kind::DirectMessage, "¿Hacéis envíos a las Islas Canarias? Quiero comprar dos.", "es" },
    Line { "karl", "PixelKarl", 1, 80, Message::Kind::Reply, "Link in description is dead at 3:12, gives a 404: https://lumen.example/aube", "en" },
    Line { "amelie", "Amélie B.", 1, 130, Message::Kind::Reply, "Merci pour l’article. Pourriez-vous en faire un sur les ampoules basse consommation ?", "fr" },
    Line { "thierry", "Thierry N.", 2, 190, Message::Kind::Reply, "Arnaque !!! Vous êtes tous des voleurs, je vais vous le faire payer", "fr" },
    Line { "lea", "Léa Vasseur", 2, 245, Message::Kind::Quote, "Nous serions ravis d’échanger sur un partenariat pour le salon Maison&Objet.", "fr" },
    Line { "noor", "نور الهدى", 1, 300, Message::Kind::Mention, "هل يمكن شحن المصباح إلى تونس؟", "ar" },
    Line { "sven", "Sven", 1, 1500, Message::Kind::Mention, "Grüße aus Hamburg, die Lampe ist wunderschön.", "de" },
};

Account account(Platform platform, const QString &handle)
{
    Account made;
    made.platform = platform;
    made.connector = platform::key(platform);
    made.server = QUrl(u"https://%1.example"_s.arg(platform::key(platform)));
    made.remoteId = u"me@"_s + platform::key(platform);
    made.handle = handle;
    made.name = Foreign(u"Maison Lumen"_s);
    made.url = QUrl(u"https://%1.example/@lumen"_s.arg(platform::key(platform)));
    made.software = platform == Platform::Mastodon ? u"Mastodon 4.4.1"_s : u"PDS 0.4"_s;
    made.scopes = { u"read"_s, u"write"_s };
    made.followers = 4812;
    made.limitLeft = 287;
    made.capabilities.allow({ Capabilities::Reply, Capabilities::Publish, Capabilities::Images,
                              Capabilities::AltText, Capabilities::Like, Capabilities::Boost,
                              Capabilities::Language });
    made.capabilities.allow({ Capabilities::DeleteOwn });
    if (platform == Platform::Mastodon)
        made.capabilities.allow({ Capabilities::ContentWarning, Capabilities::Visibility,
                                  Capabilities::EditOwn });
    else
        made.capabilities.textLimit = 300;
    return made;
}

messages::Placed place(const QString &id, const Line &line, Instant at)
{
    messages::Placed placed;
    Message &message = placed.message;
    message.remoteId = id;
    message.apiId = id;
    message.kind = line.kind;
    message.author.remoteId = QString::fromUtf8(line.author);
    message.author.handle = Foreign(u"%1@example.social"_s.arg(QString::fromUtf8(line.author)));
    message.author.name = Foreign(QString::fromUtf8(line.name));
    const QString text = QString::fromUtf8(line.text);
    message.body.text = Foreign(text);
    const qsizetype link = text.indexOf("https://"_L1);
    if (link >= 0)
        message.body.links.append({ link, text.size() - link, text.mid(link), Passage::Link::Kind::Web });
    message.language = QString::fromLatin1(line.language);
    message.audience = line.kind == Message::Kind::DirectMessage ? Audience::Direct
                                                                 : Audience::Public;
    message.createdAt = at;
    message.url = QUrl(u"https://example.social/@x/1"_s);
    placed.rootId = id;
    placed.threadKey = u"thread-"_s + QString::fromUtf8(line.author);
    return placed;
}

Line ours(const char *text)
{
    return { "maison", "Maison Lumen", 1, 0, Message::Kind::Reply, text, "fr" };
}

Result<> nothing(Database &)
{
    return {};
}

void fill(Database &database, Instant now)
{
    const auto sure = [](const auto &result) {
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().detail));
    };
    sure(values::set(database, u"name"_s, u"Maison Lumen"_s));
    sure(values::set(database, u"zone"_s, u"Europe/Paris"_s));
    sure(accounts::add(database, account(Platform::Mastodon, u"maison@lumen.example"_s), now));
    sure(accounts::add(database, account(Platform::Bluesky, u"lumen.example"_s), now));
    for (const qint64 id : { 1, 2 }) {
        messages::Delivery delivery;
        delivery.accountId = id;
        delivery.zone = QTimeZone("Europe/Paris");
        delivery.caughtUp = true;
        if (id == 1) {
            messages::Placed post = place(u"post-aube"_s,
                                          ours("La lampe Aube est de retour ✨ Livraison offerte "
                                               "jusqu’à dimanche."),
                                          now - 50h);
            post.message.own = true;
            post.message.kind = Message::Kind::Post;
            post.threadKey.clear();
            delivery.messages.append(post);
        }
        for (const Line &line : lines) {
            if (line.account != id)
                continue;
            messages::Placed placed = place(u"m-"_s + QString::fromLatin1(line.author), line,
                                            now - std::chrono::minutes(line.minutes));
            if (placed.message.author.remoteId == "claire"_L1) {
                placed.rootId = u"post-aube"_s;
                placed.message.parentId = u"post-aube"_s;
                messages::Placed first = placed;
                first.message.remoteId = first.message.apiId = u"m-claire-0"_s;
                first.message.createdAt = now - 130min;
                messages::Placed answer = place(u"m-claire-1"_s,
                                                ours("Bonjour Claire, nous sommes désolés de ce "
                                                     "retard. Je vérifie tout de suite auprès du "
                                                     "transporteur."),
                                                now - 58min);
                answer.message.own = true;
                answer.rootId = placed.rootId;
                answer.threadKey = placed.threadKey;
                placed.message.body.text = Foreign(u"Merci. J’attends de vos nouvelles aujourd’hui."_s);
                Attachment photo;
                photo.kind = Attachment::Kind::Image;
                photo.url = QUrl(u"https://files.example.social/p.jpg"_s);
                photo.altText = Foreign(u"Le suivi du colis, bloqué depuis lundi"_s);
                first.message.attachments.append(photo);
                delivery.messages.append({ first, answer });
            }
            delivery.messages.append(placed);
        }
        sure(messages::deliver(database, delivery, now));
        sure(accounts::succeeded(database, id, 287, now - 12s));
    }
    sure(accounts::failed(database, 2, Error(Error::NeedsSignIn, {}, Foreign(u"Token has been revoked"_s)), now - 4min));
}

} // namespace

Brand::Brand(Theme &theme, bool filled)
    : theme(theme)
    , settings(home.filePath(u"parvis.ini"_s))
{
    const QString path = home.filePath(u"parvis.db"_s);
    if (filled) {
        const Result<std::unique_ptr<Database>> opened = Database::open(path);
        if (!opened)
            qFatal("no workspace");
        fill(**opened, clock.now());
    }
    Result<std::unique_ptr<Store>> opened = Store::open(path);
    if (!opened)
        qFatal("no store");
    store = std::move(*opened);
    mind = std::make_unique<Mind>(*store, worker);
    rulebook = std::make_unique<Rulebook>(*store, worker, *mind);
    services.rulebook = rulebook.get();
    services.store = store.get();
    reader = std::make_unique<PulseReader>(*store, pulse);
    waitFor([this] { return pulse.known(); });
}

Context Brand::context()
{
    return { *store, clock, worker, theme, services, pulse, ask, settings, speller, faces };
}

void Brand::rest()
{
    // A lane answers in order: whatever was asked before has been done after this. What it leads to
    // (a change, a reading, a change of the selection) takes a few rounds.
    for (int round = 0; round < 4; ++round) {
        settle();
        (void)await(store->write(&nothing));
        (void)await(store->read(&nothing));
        (void)await(store->analyse(&nothing));
    }
    settle();
}

qint64 Brand::conversationOf(const QString &author)
{
    conversations::Filter filter;
    const std::optional<conversations::Place> from;
    const auto rows
        = await(store->read(&conversations::page, filter, from, conversations::Way::Older, 100));
    for (const Conversation &row : *rows) {
        if (row.author == Foreign(author + u"@example.social"_s))
            return row.id;
    }
    return 0;
}
