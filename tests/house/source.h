// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

// One file of the tree as the house rules see it: its text, and for C++ its tokens with comments
// and preprocessor lines left out. It knows words and brackets, not types.

struct Token
{
    enum class Kind { Name, Number, Text, Sign };

    bool is(std::string_view what) const { return text == what; }
    bool name() const { return kind == Kind::Name; }

    Kind kind;
    std::string text; // of a string literal: what stands between its quotes
    int line;
    int mate = -1; // of a bracket: the other one
    int within = -1; // the innermost opening bracket around it
};

struct Include
{
    std::string path;
    bool ours; // in quotes
    int line;
};

struct Source
{
    Source(std::string path, std::string text);

    bool under(std::string_view folder) const; // "core" holds core/base/task.h, not corex/
    bool code() const; // .h or .cpp
    bool header() const;
    bool has(std::string_view name) const; // a name among its tokens

    std::string path; // from the root of the tree, with slashes
    std::string text;
    std::vector<Token> tokens;
    std::vector<Include> includes;
};

// Every file a person wrote below `root`, without build trees.
std::vector<Source> readTree(const std::string &root);
