// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/sample/world.h"

// How each platform of the sample network looks: limits, names, identifiers. The limits are those
// the real platforms publish for an ordinary account.
namespace sample::dialect {

QList<Platform> platforms();
// The brand's account there, with everything a sign-in would have brought.
Member member(Platform platform);

// What kinds of texts strangers write there, each as often as its weight.
struct Share
{
    Message::Kind kind;
    double weight;
};
QList<Share> kinds(Platform platform);

bool saysLanguage(Platform platform); // of each text, to the API

// Identifiers made from a number, in the platform's own form. Strangers' numbers and ours are
// taken from different ranges by who calls.
QString personId(Platform platform, const QString &handle);
QString handle(Platform platform, const QString &plainName, quint64 number);
QString textId(Platform platform, const QString &author, quint64 number, bool post);
QString apiId(Platform platform, const QString &remoteId);
QUrl url(Platform platform, const QString &remoteId);
QByteArray ref(Platform platform, const Message &message);

// In the account's unit, a link counting what it counts there.
qsizetype length(const Capabilities &capabilities, const QString &text);

} // namespace sample::dialect
