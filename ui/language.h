// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

class QCoreApplication;

// The words of the window and of Qt's own dialogs, in one language at a time.
class Language
{
public:
    explicit Language(QCoreApplication &application)
        : m_application(application)
    {
    }
    ~Language();

    // "fr", "en", or empty for the system's. Numbers and dates follow it too.
    void choose(const QString &code);

private:
    QCoreApplication &m_application;
    QTranslator m_ours;
    QTranslator m_plurals;
    QTranslator m_qts;
};
