// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

Language::~Language()
{
    for (QTranslator *each : { &m_ours, &m_plurals, &m_qts })
        m_application.removeTranslator(each);
}

void Language::choose(const QString &code)
{
    for (QTranslator *each : { &m_ours, &m_plurals, &m_qts })
        m_application.removeTranslator(each);
    // Without a language at all (a bare server), dates would be a programmer's.
    const QLocale system = QLocale::system().language() == QLocale::C
        ? QLocale(QLocale::English, QLocale::UnitedKingdom)
        : QLocale::system();
    // The system's own region is kept when it speaks the language that was chosen.
    const QLocale chosen(code);
    const QLocale locale = code.isEmpty() || system.language() == chosen.language() ? system
                                                                                    : chosen;
    QLocale::setDefault(locale);
    if (m_plurals.load(u":/i18n/parvis_en.qm"_s))
        m_application.installTranslator(&m_plurals);
    if (m_qts.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qts);
    if (m_ours.load(locale, u"parvis"_s, u"_"_s, u":/i18n"_s))
        m_application.installTranslator(&m_ours);
}
