// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces.h"

#include "core/base/settings.h"
#include "core/base/text.h"
#include "core/store/database.h"
#include "core/store/values.h"
#include "core/store/workspace.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace workspaces {

namespace {

QDir usualPlace()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                + u"/parvis"_s);
}

QString nameOf(const QDir &folder)
{
    Result<std::unique_ptr<Database>> database
        = Database::open(workspace::databasePath(folder), Database::Mode::Read);
    if (database) {
        const Result<QString> name = values::name(**database);
        if (name)
            return *name;
    }
    return folder.dirName();
}

} // namespace

QList<Workspace> known(const Settings &settings, const QDir &current)
{
    QStringList folders { current.absolutePath() };
    folders += settings.list(Settings::RecentWorkspaces);
    const QFileInfoList usual
        = usualPlace().entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &info : usual)
        folders.append(info.absoluteFilePath());
    folders.removeDuplicates();
    QList<Workspace> found;
    for (const QString &folder : folders) {
        const QDir dir(folder);
        if (!workspace::exists(dir))
            continue;
        Workspace each;
        each.folder = folder;
        each.name = nameOf(dir);
        each.current = dir == current;
        each.sample = dir.exists(u"sample/world.db"_s);
        found.append(each);
    }
    return found;
}

QDir freshFolder(const QString &name)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString slug = text::folded(name).replace(others, u"-"_s);
    slug = slug.isEmpty() || slug == u"-"_s ? u"workspace"_s : slug.left(40);
    QDir folder(usualPlace().filePath(slug));
    for (int number = 2; folder.exists(); ++number)
        folder.setPath(usualPlace().filePath(u"%1-%2"_s.arg(slug).arg(number)));
    return folder;
}

QDir sampleFolder()
{
    return QDir(usualPlace().filePath(u"sample"_s));
}

QString pictureFolder(const QDir &folder)
{
    const QByteArray name = QCryptographicHash::hash(folder.absolutePath().toUtf8(),
                                                     QCryptographicHash::Sha256)
                                .toHex()
                                .left(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + u"/parvis/pictures/"_s + QString::fromLatin1(name);
}

bool throwAway(const QDir &folder)
{
    if (!QFile::moveToTrash(folder.absolutePath()))
        return false;
    QDir(pictureFolder(folder)).removeRecursively();
    return true;
}

} // namespace workspaces
