// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/house/source.h"

#include <functional>
#include <string>
#include <vector>

// A rule of the house: what it looks at, and samples that prove it: each of `caught` must be
// reported, each of `fine` must not. A rule that catches nothing is no rule.

struct Fault
{
    std::string path;
    int line;
    std::string what;
};
using Faults = std::vector<Fault>;

struct Rule
{
    std::string name; // a sentence, as a test's
    std::function<Faults(const Source &)> check;
    std::vector<Source> caught;
    std::vector<Source> fine;
};

std::vector<Rule> arrowRules();
std::vector<Rule> coroutineRules();
std::vector<Rule> wordRules();
std::vector<Rule> fileRules();

// What only the whole tree shows: folders of the window that include each other.
Faults twoWayFolders(const std::vector<Source> &tree);
