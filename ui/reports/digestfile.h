// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/digest.h"
#include "core/model/account.h"

// A digest as a file for those who lead: Markdown, HTML or PDF, the same words in each.
namespace digestfile {

struct Sheet
{
    QString brand;
    Instant madeAt;
    QList<Account> accounts; // those it is of
    digest::Names names = digest::Names::Kept;
};

bool known(const QString &path); // a kind of digest, by the suffix of its name
// By the suffix of its name; Invalid for one it does not know. For a worker.
Result<QByteArray> make(QString path, digest::Digest digest, Sheet sheet);

QByteArray markdown(const digest::Digest &digest, const Sheet &sheet);
QByteArray html(const digest::Digest &digest, const Sheet &sheet);
QByteArray pdf(const digest::Digest &digest, const Sheet &sheet);

} // namespace digestfile
