// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/settings.h"
#include "core/base/worker.h"
#include "core/store/store.h"
#include "core/understanding/spelling.h"
#include "tests/bench/measure.h"
#include "tests/ui/fakeservices.h"
#include "ui/faces.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/pulse.h"
#include "ui/theme.h"

#include <QApplication>

// The window over a database, with nothing around it that fetches or sends.
class BenchWindow
{
public:
    BenchWindow(const QString &database, const QString &settings)
        : m_theme(*static_cast<QApplication *>(QCoreApplication::instance()))
        , m_store(must(Store::open(database)))
        , m_settings(settings)
        , m_reader(*m_store, m_pulse)
        , m_faces(m_services, m_worker, m_pulse, m_settings)
        , m_context { *m_store, m_clock, m_worker,   m_theme,
                      m_services, m_pulse, m_ask, m_settings,
                      std::make_shared<Speller>(Speller::folders()), m_faces }
        , m_window(m_context)
    {
        m_services.store = m_store.get();
        pages::furnish(m_window, m_context);
        m_window.resize(1280, 800);
        m_window.show();
    }

    MainWindow &window() { return m_window; }
    Store &store() { return *m_store; }
    Worker &worker() { return m_worker; }

private:
    Theme m_theme;
    std::unique_ptr<Store> m_store;
    SystemClock m_clock;
    Worker m_worker;
    FakeServices m_services;
    FakeAsk m_ask;
    Pulse m_pulse;
    Settings m_settings;
    PulseReader m_reader;
    Faces m_faces;
    const Context m_context;
    MainWindow m_window;
};
