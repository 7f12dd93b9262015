// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/understanding/own.h"

#include <QList>

#include <optional>
#include <string>
#include <vector>

// What phrases say in one language, ours and a person's over them, to be looked through.
namespace understanding::phrasebook {

struct Entry
{
    Phrase phrase; // as it counts: the person's where there is one
    std::string reading; // how it is compared
    std::optional<float> ours; // what all of ours that read so say together
    std::optional<float> mine;
};
// In alphabetical order, whether at the start of a sentence or not. Of those that make no sense, none.
std::vector<Entry> of(Tongue tongue, std::vector<Phrase> own);

struct Found
{
    int of = 0; // so many texts
    int count = 0;
    QList<Foreign> some; // the first of them
};
Found find(Phrase phrase, QList<Foreign> texts);

} // namespace understanding::phrasebook
