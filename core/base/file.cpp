// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace file {

Result<QByteArray> read(QString path, qint64 most)
{
    QFile from(path);
    if (!from.open(QFile::ReadOnly))
        return Error(Error::Unavailable, path);
    if (from.size() > most)
        return Error(Error::Invalid, u"%1 bytes"_s.arg(from.size()));
    return from.read(most);
}

Result<> write(QString path, QByteArray bytes)
{
    QSaveFile to(path);
    if (!to.open(QFile::WriteOnly))
        return Error(Error::Unavailable, path);
    if (to.write(bytes) == bytes.size() && to.commit())
        return {};
    return Error(to.error() == QFile::ResourceError ? Error::Full : Error::Unavailable, path);
}

} // namespace file
