// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/listing.h"

#include "core/base/text.h"
#include "ui/rulewords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace listing {

namespace {

QJsonValue when(std::optional<Instant> moment)
{
    return moment ? QJsonValue(iso(*moment)) : QJsonValue();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// JSON escapes control characters itself: it carries the text as it is, for another program.
QString plain(const Foreign &text)
{
    return text::verbatim(text);
}

QString shortly(const Foreign &text)
{
    return text::printable(text::preview(text, 100));
}

} // namespace

QJsonObject json(const Account &account)
{
    return { { u"id"_s, account.id },
             { u"platform"_s, platform::key(account.platform) },
             { u"connector"_s, account.connector },
             { u"handle"_s, account.handle },
             { u"name"_s, plain(account.name) },
             { u"server"_s, account.server.toString() },
             { u"url"_s, account.url.toString() },
             { u"software"_s, account.software },
             { u"state"_s, account::healthKey(account.health) },
             { u"scopes"_s, QJsonArray::fromStringList(account.scopes) },
             { u"limit_left"_s, account.limitLeft < 0 ? QJsonValue() : account.limitLeft },
             { u"followers"_s, account.followers < 0 ? QJsonValue() : account.followers },
             { u"last_success_at"_s, when(account.lastSuccessAt) },
             { u"last_error_at"_s, when(account.lastErrorAt) },
             { u"error"_s, account.errorKind ? QJsonValue(errorKey(*account.errorKind))
                                             : QJsonValue() } };
}

QJsonObject json(const Conversation &conversation)
{
    return { { u"id"_s, conversation.id },
             { u"account"_s, conversation.accountId },
             { u"platform"_s, platform::key(conversation.platform) },
             { u"author"_s, plain(conversation.author) },
             { u"author_name"_s, plain(conversation.authorName) },
             { u"text"_s, plain(conversation.text) },
             { u"state"_s, conversation::stateKey(conversation.state) },
             { u"unread"_s, conversation.unread },
             { u"updated_at"_s, iso(conversation.lastAt) } };
}

QJsonObject json(const conversations::Entry &entry, const understanding::Sense *sense)
{
    const Message &message = entry.message;
    QJsonObject object {
             { u"id"_s, entry.id },
             { u"remote_id"_s, message.remoteId },
             { u"kind"_s, message::kindKey(message.kind) },
             { u"own"_s, message.own },
             { u"author"_s, plain(message.author.handle) },
             { u"author_name"_s, plain(message.author.name) },
             { u"text"_s, plain(message.body.text) },
             { u"audience"_s, audience::key(message.audience) },
             { u"created_at"_s, iso(message.createdAt) },
             { u"edited_at"_s, when(message.editedAt) },
             { u"deleted"_s, entry.deleted },
             { u"media"_s, int(message.attachments.size()) },
             { u"url"_s, orNull(message.url.toString()) } };
    if (sense) {
        object.insert(u"language"_s, orNull(sense->language));
        object.insert(u"mood"_s, sense->mood);
        object.insert(u"needs"_s, QJsonArray::fromStringList(sense->needs));
    }
    return object;
}

QJsonObject json(const Publication &publication)
{
    return { { u"id"_s, publication.id },
             { u"post"_s, publication.postId },
             { u"account"_s, publication.accountId },
             { u"platform"_s, platform::key(publication.platform) },
             { u"state"_s, publication::stateKey(publication.state) },
             { u"due_at"_s, when(publication.dueAt) },
             { u"remote_id"_s, orNull(publication.remoteId) },
             { u"remote_url"_s, orNull(publication.remoteUrl.toString()) },
             { u"error"_s, publication.errorKind
                   ? QJsonValue(publication.error.isEmpty() ? errorKey(*publication.errorKind)
                                                            : plain(publication.error))
                   : QJsonValue() } };
}

QJsonObject json(const search::Hit &hit)
{
    return { { u"id"_s, hit.conversationId },
             { u"message"_s, hit.messageId },
             { u"account"_s, hit.accountId },
             { u"author_name"_s, plain(hit.author) },
             { u"own"_s, hit.own },
             { u"text"_s, plain(hit.text) },
             { u"created_at"_s, iso(hit.at) } };
}

QJsonObject json(const moderations::Entry &entry)
{
    return { { u"id"_s, entry.id },
             { u"action"_s, publication::actionKey(entry.kind) },
             { u"platform"_s, platform::key(entry.platform) },
             { u"account"_s, entry.account },
             { u"conversation"_s, entry.conversationId },
             { u"author"_s, plain(entry.authorHandle) },
             { u"author_name"_s, plain(entry.authorName) },
             { u"text"_s, plain(entry.text) },
             { u"url"_s, orNull(entry.url.toString()) },
             { u"article"_s, entry.article > 0 ? QJsonValue(entry.article) : QJsonValue() },
             { u"article_title"_s, orNull(entry.articleTitle) },
             { u"reason"_s, orNull(entry.reason) },
             { u"by"_s, entry.moderator },
             { u"done_at"_s, iso(entry.doneAt) },
             { u"outcome"_s, publication::stateKey(entry.outcome) },
             { u"taken_back"_s, entry.undone },
             { u"error"_s, entry.error.isEmpty() ? QJsonValue() : QJsonValue(plain(entry.error)) } };
}

namespace {

QString standing(const Rule &rule)
{
    return !rule.on ? u"off"_s : rule.lack == Rule::Lack::No ? u"on"_s : u"waits"_s;
}

QJsonArray json(const QList<rule::Reason> &why)
{
    QJsonArray array;
    for (const rule::Reason &each : why)
        array.append(QJsonObject { { u"if"_s, each.condition }, { u"value"_s, each.value } });
    return array;
}

QString settledKey(rulelog::Settled settled)
{
    switch (settled) {
    case rulelog::Settled::Open: return u"open"_s;
    case rulelog::Settled::Done: return u"done"_s;
    case rulelog::Settled::Dismissed: return u"dismissed"_s;
    case rulelog::Settled::Withdrawn: return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

// "label=Livraison priority=high", as the log keeps it.
QString deeds(const QList<rule::Deed> &deeds)
{
    QStringList parts;
    for (const rule::Deed &each : deeds) {
        if (!each.left)
            parts.append(each.to.isEmpty() ? each.kind : each.kind + u'=' + each.to);
    }
    return parts.join(u' ');
}

} // namespace

QJsonObject json(const Rule &rule)
{
    return { { u"id"_s, rule.id },
             { u"place"_s, rule.place },
             { u"name"_s, rule.name },
             { u"state"_s, standing(rule) },
             { u"on_since"_s, when(rule.onSince) },
             { u"tried"_s, rule.tried },
             { u"missing"_s, orNull(rule::lackKey(rule.lack)) },
             { u"if"_s, rule::toJson(rule.conditions) },
             { u"then"_s, rule::toJson(rule.deeds) },
             { u"stop"_s, rule.stop },
             { u"done"_s, rule.done } };
}

QJsonObject json(qint64 ruleId, const Rulebook::Found &found)
{
    return { { u"rule"_s, ruleId },
             { u"conversation"_s, found.text.conversationId },
             { u"message"_s, found.text.messageId },
             { u"account"_s, found.text.accountId },
             { u"author_name"_s, plain(found.text.authorName) },
             { u"text"_s, plain(found.text.text) },
             { u"created_at"_s, iso(found.text.at) },
             { u"why"_s, json(found.why) } };
}

QJsonObject json(const rulelog::Entry &entry)
{
    QJsonArray did;
    for (const rule::Deed &each : entry.deeds)
        did.append(QJsonObject { { u"do"_s, each.kind },
                                 { u"to"_s, orNull(each.to) },
                                 { u"before"_s, orNull(each.before) },
                                 { u"left"_s, each.left } });
    return { { u"id"_s, entry.id },
             { u"rule"_s, entry.ruleId > 0 ? QJsonValue(entry.ruleId) : QJsonValue() },
             { u"rule_name"_s, entry.rule },
             { u"conversation"_s, entry.conversationId },
             { u"message"_s, entry.messageId },
             { u"author_name"_s, plain(entry.author) },
             { u"text"_s, plain(entry.text) },
             { u"done_at"_s, iso(entry.doneAt) },
             { u"why"_s, json(entry.why) },
             { u"did"_s, did },
             { u"undone_at"_s, when(entry.undoneAt) },
             { u"proposal"_s, entry.proposal ? QJsonValue(settledKey(entry.proposal->settled))
                                             : QJsonValue() } };
}

QString line(const Rule &rule)
{
    return u"%1  %2  %3  %4"_s.arg(QString::number(rule.id).rightJustified(5),
                                   standing(rule).leftJustified(5),
                                   text::printable(rule.name).leftJustified(28),
                                   QString::number(rule.done));
}

QString line(qint64 ruleId, const Rulebook::Found &found)
{
    return u"%1  %2  %3  %4  %5"_s.arg(QString::number(ruleId).rightJustified(3),
                                       QString::number(found.text.conversationId).rightJustified(5),
                                       iso(found.text.at),
                                       shortly(found.text.authorName).leftJustified(18),
                                       shortly(found.text.text));
}

QString line(const rulelog::Entry &entry)
{
    return u"%1  %2  %3  %4  %5%6"_s.arg(
        QString::number(entry.id).rightJustified(5), iso(entry.doneAt),
        text::printable(entry.rule).leftJustified(22), shortly(entry.author).leftJustified(18),
        text::printable(deeds(entry.deeds)), entry.undoneAt ? u"  (undone)"_s : QString());
}

QString sentence(const Rule &rule, const QList<Account> &accounts)
{
    return text::printable(rulewords::sentence(rule, accounts));
}

QString line(const moderations::Entry &entry)
{
    return u"%1  %2  %3  %4  %5  %6"_s.arg(
        iso(entry.doneAt), publication::actionKey(entry.kind).leftJustified(7),
        publication::stateKey(entry.outcome).leftJustified(9),
        entry.article > 0 ? u"art. %1"_s.arg(entry.article).leftJustified(7) : QString(7, u' '),
        shortly(entry.authorName).leftJustified(18), shortly(entry.text));
}

QString line(const Account &account)
{
    return u"%1  %2  %3  %4"_s.arg(QString::number(account.id).rightJustified(3),
                                   platform::name(account.platform).leftJustified(10),
                                   account.handle.leftJustified(32),
                                   account::healthKey(account.health));
}

QString line(const Conversation &conversation)
{
    return u"%1 %2 %3  %4  %5  %6"_s.arg(
        QString::number(conversation.id).rightJustified(5), conversation.unread ? u"*"_s : u" "_s,
        iso(conversation.lastAt), platform::key(conversation.platform).leftJustified(9),
        shortly(conversation.authorName).leftJustified(18), shortly(conversation.text));
}

QString line(const conversations::Entry &entry)
{
    const Message &message = entry.message;
    return u"%1  %2%3: %4"_s.arg(iso(message.createdAt), message.own ? u"> "_s : QString(),
                                 text::printable(message.author.name),
                                 text::printable(message.body.text));
}

QString line(const Publication &publication)
{
    return u"%1  %2  %3  %4  %5"_s.arg(
        QString::number(publication.id).rightJustified(5),
        platform::key(publication.platform).leftJustified(9),
        publication::stateKey(publication.state).leftJustified(10),
        publication.dueAt ? iso(*publication.dueAt) : QString(),
        publication.remoteUrl.isEmpty() ? text::printable(publication.outgoing.text.left(60))
                                        : publication.remoteUrl.toString());
}

QString line(const search::Hit &hit)
{
    return u"%1  %2  %3  %4"_s.arg(QString::number(hit.conversationId).rightJustified(5),
                                   iso(hit.at), shortly(hit.author).leftJustified(18),
                                   shortly(hit.text));
}

} // namespace listing
