// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/settings.h"
#include "core/base/worker.h"
#include "core/store/store.h"
#include "core/understanding/spelling.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/ui/fakeservices.h"
#include "ui/context.h"
#include "ui/faces.h"
#include "ui/pulse.h"
#include "ui/theme.h"

#include <QTemporaryDir>

#include <memory>

// A workspace in a folder of its own, with a brand's two accounts and a day's conversations, and
// everything a page is made of around it.
class Brand
{
public:
    explicit Brand(Theme &theme, bool filled = true);

    Context context();
    // Runs a store function in the write lane, as another part of the program would.
    template <typename R, typename... P, typename... A>
    R write(R (*function)(Database &, P...), A... arguments)
    {
        return await(store->write(function, std::move(arguments)...));
    }
    // Until nothing is asked of the store any more, and what it answered has been shown.
    void rest();
    qint64 conversationOf(const QString &author); // by handle

    QTemporaryDir home;
    Theme &theme;
    FakeClock clock;
    Worker worker;
    FakeServices services;
    FakeAsk ask;
    Pulse pulse;
    std::unique_ptr<Store> store;
    Settings settings;
    std::shared_ptr<Speller> speller = std::make_shared<Speller>(QStringList { home.path() });
    std::unique_ptr<PulseReader> reader;
    std::unique_ptr<Mind> mind;
    std::unique_ptr<Rulebook> rulebook;
    Faces faces { services, worker, pulse, settings };
};
