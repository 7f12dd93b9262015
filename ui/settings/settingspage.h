// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/settings.h"
#include "core/base/task.h"
#include "core/vault/secret.h"
#include "ui/context.h"
#include "ui/page.h"

class Button;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;
class Section;

// Settings, applied as they are changed: of this computer (language, theme, notifications) and of
// the workspace (name, zone, passphrase, backup).
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(const Context &context, QWidget *parent);
    QString title() const override { return tr("Settings"); }

    void askBackup();
    void askPassphrase();

Q_SIGNALS:
    void told(const QString &what);
    void failed(const Error &error);
    void personChanged();
    void personalDataWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildPerson(QVBoxLayout &column);
    QCheckBox *addFlag(
        Section &section, Settings::Key key, const QString &name, const QString &hint);
    void buildComputer(QVBoxLayout &column);
    void buildNotifications(QVBoxLayout &column);
    void buildWorkspace(QVBoxLayout &column);
    void buildSafety(QVBoxLayout &column);
    void follow();
    Task<> save(QString key, QString value);
    Task<> readAlerts();
    Task<> backup(QString file);
    Task<> changePassphrase(Secret from, Secret to);

    const Context m_context;
    QScrollArea *m_area;
    QWidget *m_board; // in the area from when the page is first seen
    QLineEdit *m_name = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_polling = nullptr;
    QComboBox *m_alerts = nullptr; // how easily one is raised
    Button *m_backup = nullptr;
    Tasks m_tasks; // last: dies first
};
