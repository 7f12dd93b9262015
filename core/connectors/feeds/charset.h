// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// The characters of a page or feed whose charset is said twice, wrongly or not at all.
namespace feeds {

// By its byte-order mark, else what it turns out to be: UTF-8 when it is that, whatever is said;
// else what the HTTP header or the document itself says; else the bytes of Western Windows.
QString decoded(const QByteArray &bytes, const QByteArray &contentType);

} // namespace feeds
