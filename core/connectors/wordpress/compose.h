// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/post.h"

#include <QJsonObject>
#include <QUrl>

// An Outgoing in the words of WordPress: pure, so that what leaves and what is looked for
// afterwards are the same.
namespace wordpress {

// A post's first line is its title; what follows is its text.
QString titleOf(const QString &text);
QString restOf(const QString &text);

// A picture or film that lies in the site's library.
struct Shelved
{
    QString id;
    QUrl url;
    bool described = false; // its alt text is there, or it has none
};

// What prepare() has made so far.
struct Readiness
{
    QList<Shelved> media;
    QString draft; // API id of the post that nobody sees yet
    QByteArray made; // sha256 of the Outgoing the draft was made of

    QByteArray bytes() const;
    static Readiness from(const QByteArray &bytes);
};

// Paragraphs as blocks, links as links, everything else as the characters it is.
QString contentOf(const Outgoing &post, const QList<Shelved> &media);
// What a draft is called until it is published: to find it by when an answer was lost.
QString markOf(const Outgoing &post);
// A comment's text: the site makes paragraphs and links of it.
QString commentOf(const QString &text);
// Equal once published: quotes and dashes that the site prints otherwise are set aside, too.
bool sameText(const QString &ours, const QString &theirs);

} // namespace wordpress
