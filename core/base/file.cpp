// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

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
    return writeUnless(nullptr, path, bytes);
}

Result<> writeUnless(std::shared_ptr<const std::atomic<bool>> givenUp, QString path, QByteArray bytes)
{
    QSaveFile to(path);
    if (!to.open(QFile::WriteOnly))
        return Error(Error::Unavailable, path);
    const bool whole = to.write(bytes) == bytes.size() && to.flush();
    if (givenUp && *givenUp) {
        to.cancelWriting();
        return Error(Error::Overtaken, path);
    }
    if (whole && to.commit())
        return {};
    // Which of the two it was QSaveFile does not tell.
    const bool full = QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable() < bytes.size();
    return Error(full ? Error::Full : Error::Unavailable, path);
}

} // namespace file
