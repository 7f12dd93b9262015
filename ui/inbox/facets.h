// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/filter.h"
#include "ui/choices.h"

class Pulse;

// The parts a filter can have, as a person puts them together.
namespace facets {

// What the workspace has to filter by.
struct Known
{
    QStringList labels;
    QStringList themes;
    QStringList people;
    QStringList team; // who works here
    QStringList languages;
};
Result<Known> read(Database &database);

// Each puts its part into the filter, or takes it out again.
QList<Choice> choices(const conversations::Filter &filter, const Known &known, const Pulse &pulse,
                      std::function<void(conversations::Filter)> chosen);

// "To do · Complaint · vip"
QString words(const conversations::Filter &filter, const Pulse &pulse);

} // namespace facets
