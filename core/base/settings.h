// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

// The preferences of this person on this computer, in one INI file; what belongs to a workspace
// (zone, backups, accounts) is in its store, secrets are in the vault, neither is ever here.
// Every preference is one row of the table in settings.cpp. Whatever the file says, a value that is
// unknown, damaged or out of range reads as the default.
class Settings
{
public:
    enum Key {
        Language, // choice; empty = the system's
        Theme, // choice: system light dark
        ReducedMotion, // flag
        ListDensity, // choice: comfortable compact
        SpellLanguages, // list of dictionaries ("fr", "en_US"); empty = the interface's language
        NotificationsEnabled, // flag
        NotificationSound, // flag
        NotificationPreview, // flag: show names and text, not only "a new message"
        FacesFromElsewhere, // flag: people's pictures also from servers that are not our own
        CloseToTray, // flag; only where a tray exists
        LastWorkspace, // path
        RecentWorkspaces, // list of paths, newest first
        LastPage, // text
        WindowGeometry, // bytes
        PersonName, // text: who is working here
        PersonInitials, // text; empty = those of the name
        KeyCount
    };

    // The file need not exist; its folder is made when something is saved.
    explicit Settings(const QString &file);
    // $XDG_CONFIG_HOME/parvis/parvis.ini
    static QString defaultFile();

    bool flag(Key key) const;
    QString text(Key key) const; // choices, paths, texts
    QStringList list(Key key) const;
    QByteArray bytes(Key key) const;

    // False, and nothing changes, when the value is not one that this preference can have.
    bool setFlag(Key key, bool value);
    bool setText(Key key, const QString &value);
    bool setList(Key key, const QStringList &value);
    bool setBytes(Key key, const QByteArray &value);
    void reset(Key key);
    QStringList choices(Key key) const; // of a choice; empty for the others

    // Where a pane or a column was left; name like "inbox-splitter".
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

    // Puts a workspace first among the recent ones (at most 10) and makes it the last one.
    void rememberWorkspace(const QString &path);

    // Writes what has changed; it happens by itself too, from the event loop and at the end.
    Result<> save();

private:
    QString stored(Key key) const; // as written in the file, or the default

    QSettings m_file;
};
