// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/community/ranking.h"

#include <QJsonObject>

// Everything this workspace knows of somebody: what they may ask for. Texts of third people are left
// out; ours that answer them are in.
namespace privacy {

struct Name // a former one
{
    Foreign handle;
    Foreign name;
    Instant until;
};
struct Face
{
    people::Face face;
    QString remoteId;
    Instant firstSeenAt;
    QList<Name> names;
};
struct Found // by a watch of ours
{
    QString watch;
    Instant at;
    double mood = 0; // -1 … 1, as it was told then
    int relevant = 0; // 1, -1: a person said so
};
struct Text
{
    qint64 conversationId = 0;
    Platform platform = Platform::Mastodon;
    QString kind; // mention, comment …
    bool ours = false; // what we answered
    Instant at;
    Foreign text;
    Foreign warning;
    QUrl url;
    QString language;
    std::optional<Instant> deletedAt; // on the platform
    QList<std::pair<Instant, Foreign>> before; // former texts, and when they were replaced
    QStringList attachments; // their addresses
    std::optional<double> mood; // -1 … 1, as it was told when it came
    std::optional<qint64> engagement;
    QList<Found> found;
};
struct Note
{
    Instant at;
    QString writer;
    QString body;
};
struct Talk
{
    qint64 id = 0;
    Platform platform = Platform::Mastodon;
    QString kind;
    QString state; // todo …
    QString need;
    std::optional<double> mood;
    QString language;
    QString assignee;
    QString draft; // an answer that was not sent
    QStringList labels;
    QStringList themes;
    QList<Note> notes;
};
struct Decision // of moderation
{
    Instant at;
    QString kind;
    QString outcome;
    QString by;
    QString article;
    QString reason;
    Foreign text; // what it was about
};

struct Dossier
{
    qint64 personId = 0;
    QList<Face> faces;
    QStringList labels;
    QString note;
    bool ours = false;
    std::optional<ranking::Standing> standing; // how they rank
    QList<Talk> talks; // newest first
    QList<Text> texts; // oldest first
    QList<Decision> decisions;
};
Result<Dossier> collect(Database &database, qint64 personId, Instant now); // NotFound
QJsonObject toJson(const Dossier &dossier, Instant madeAt, const QString &workspace);

// Whom a person of the command line names: by number, handle or name. Several fit: all of them.
Result<QList<qint64>> named(Database &database, QString who);

} // namespace privacy
