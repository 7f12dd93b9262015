// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/autostart.h"

#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace autostart {

namespace {

const QString entry = u"org.parvis.parvis.desktop"_s;

} // namespace

QDir folder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                + u"/autostart"_s);
}

bool isOn(const QDir &folder)
{
    QFile file(folder.filePath(entry));
    if (!file.open(QFile::ReadOnly | QFile::Text))
        return false;
    // Some desktops leave the entry there and mark it instead.
    const QByteArray text = '\n' + file.read(64 << 10);
    return !text.contains("\nHidden=true") && !text.contains("\nX-GNOME-Autostart-enabled=false");
}

Result<> set(const QDir &folder, const QString &program, bool on)
{
    const QString path = folder.filePath(entry);
    if (!on) {
        if (!QFile::exists(path) || QFile::remove(path))
            return {};
        return Error(Error::ReadOnly, path);
    }
    if (!folder.mkpath(u"."_s))
        return Error(Error::ReadOnly, folder.path());
    const QString text = u"[Desktop Entry]\nType=Application\nName=Parvis\nExec=%1 --hidden\n"
                         "Icon=parvis\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"_s
                             .arg(quoted(program));
    QSaveFile file(path);
    if (!file.open(QSaveFile::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return Error(Error::ReadOnly, path);
    return {};
}

QString quoted(const QString &program)
{
    // Once for the argument in quotes, once more for a value of the file; % begins a field code.
    QString made = u"\""_s;
    for (const QChar each : program) {
        if (each == u'"' || each == u'`' || each == u'$' || each == u'\\')
            made += u"\\\\"_s;
        if (each == u'\\')
            made += u"\\\\"_s;
        else if (each == u'%')
            made += u"%%"_s;
        else
            made += each;
    }
    return made + u'"';
}

} // namespace autostart
