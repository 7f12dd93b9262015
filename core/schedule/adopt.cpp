// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/adopt.h"

#include "core/base/film.h"
#include "core/base/picture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 300ll << 20;

QString suffix(const Picture &picture)
{
    return picture.mimeType().section(u'/', 1, 1).replace(u"quicktime"_s, u"mov"_s);
}

} // namespace

Result<Media> adopt(QDir workspace, QString path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, path);
    if (file.size() > largest)
        return Error(Error::Invalid, u"%1 bytes"_s.arg(file.size()));
    QByteArray bytes = file.readAll();
    const Result<Picture> picture = Picture::from(bytes);
    if (!picture)
        return picture.error();
    Result<QByteArray> clean = picture::withoutMetadata(bytes);
    if (!clean)
        return clean.error();
    if (picture->isVideo())
        clean = film::withoutMetadata(*clean);

    Media media;
    media.sha256 = QCryptographicHash::hash(*clean, QCryptographicHash::Sha256).toHex();
    media.mimeType = picture->mimeType();
    media.bytes = clean->size();
    const bool turned = picture->orientation >= 5;
    media.width = turned ? picture->height : picture->width;
    media.height = turned ? picture->width : picture->height;
    media.stripped = *clean != bytes;
    if (picture->isVideo()) { // a platform would find out, and refuse it, when it is too late
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        const Result<Film> film = Film::from(device);
        if (!film)
            return film.error();
        media.width = film->width;
        media.height = film->height;
        media.length = std::chrono::ceil<std::chrono::seconds>(film->length);
    }
    if (!workspace.mkpath(u"media"_s))
        return Error(Error::Unavailable, u"no media folder"_s);
    media.path = workspace.absoluteFilePath(
        u"media/"_s + QString::fromLatin1(media.sha256) + u'.' + suffix(*picture));
    if (QFileInfo(media.path).size() == media.bytes) {
        QFile there(media.path); // wanted again: it is not swept meanwhile
        if (there.open(QFile::ReadWrite))
            there.setFileTime(QDateTime::currentDateTimeUtc(), QFile::FileModificationTime);
        return media;
    }
    QSaveFile copy(media.path);
    if (!copy.open(QFile::WriteOnly) || copy.write(*clean) != clean->size() || !copy.commit())
        return Error(Error::Full, media.path);
    QFile::setPermissions(media.path, QFile::ReadOwner | QFile::WriteOwner);
    return media;
}
