// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <memory>

class Ask;
class Clock;
class Faces;
class Pulse;
class Services;
class Settings;
class Speller;
class Store;
class Theme;
class Worker;

// What reaches every page, by its constructor. All of it outlives the pages.
struct Context
{
    Store &store;
    Clock &clock;
    Worker &worker;
    Theme &theme;
    Services &services;
    Pulse &pulse; // accounts, counters, zone: kept fresh from the store
    Ask &ask;
    Settings &settings; // of this person on this computer
    std::shared_ptr<Speller> speller; // work under way holds it too
    Faces &faces; // people's pictures

    QDate today() const; // where the workspace is
};
