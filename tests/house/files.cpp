// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rule.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string_view>

namespace {

bool ends(std::string_view text, std::string_view with)
{
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

std::string fileName(const Source &source)
{
    return source.path.substr(source.path.rfind('/') + 1);
}

std::vector<std::string> lines(const std::string &text)
{
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(line);
    return all;
}

bool script(const Source &source)
{
    return ends(source.path, ".sh") || source.path == ".ci/run" || source.text.rfind("#!", 0) == 0;
}

// The licence is named on the first line, or on the second where the first names the interpreter.
Faults licence(const Source &source)
{
    const std::string said = "SPDX-License-Identifier: GPL-3.0-or-later";
    const bool build = ends(source.path, "CMakeLists.txt") || ends(source.path, ".cmake");
    if (!source.code() && !build && !script(source))
        return {};
    const std::vector<std::string> all = lines(source.text);
    const std::size_t at = script(source) && !all.empty() && all[0].rfind("#!", 0) == 0 ? 1 : 0;
    const std::string mark = source.code() ? "// " : "# ";
    if (all.size() > at && all[at] == mark + said)
        return {};
    return { { source.path, static_cast<int>(at) + 1, mark + said } };
}

Faults guarded(const Source &source)
{
    if (!source.header() || source.text.find("\n#pragma once\n") != std::string::npos)
        return {};
    return { { source.path, 1, "#pragma once" } };
}

Faults lowercase(const Source &source)
{
    const std::string name = fileName(source);
    const bool given = name == "CMakeLists.txt" || name == "CMakePresets.json" || name == "README.md"
        || name == "CONTRIBUTING.md" || name == "LICENSE" || source.under("tests/fixtures")
        || source.under("tests/fuzz/corpus") || name == "LICENSE.txt" || name == "NOTES.md";
    const bool lower = std::none_of(name.begin(), name.end(), [](char c) {
        return std::isupper(static_cast<unsigned char>(c)) != 0 || c == ' ';
    });
    if (given || lower)
        return {};
    return { { source.path, 1, "file names are lower case" } };
}

// Names that say nothing about what a class is for.
Faults telling(const Source &source)
{
    if (!source.code())
        return {};
    const std::string name = fileName(source);
    for (const char *each : { "manager", "helper", "util", "handler", "abstract", "impl." }) {
        if (name.find(each) != std::string::npos)
            return { { source.path, 1, std::string("a domain noun instead of ") + each } };
    }
    return {};
}

bool word(const std::string &line, std::string_view what)
{
    for (std::size_t at = line.find(what); at != std::string::npos; at = line.find(what, at + 1)) {
        const auto inWord = [&line](std::size_t i) {
            return i < line.size() && (std::isalnum(static_cast<unsigned char>(line[i])) != 0 || line[i] == '_');
        };
        if (!(at > 0 && inWord(at - 1)) && !inWord(at + what.size()))
            return true;
    }
    return false;
}

// The words are put together here so that this file does not hold them.
Faults unfinished(const Source &source)
{
    static const std::vector<std::string> marks = { std::string("TO") + "DO", std::string("FIX") + "ME",
        std::string("X") + "XX", std::string("HA") + "CK" };
    Faults faults;
    if (source.under("tests/fixtures") || source.under("translations") || source.under("tests/fuzz/corpus"))
        return faults;
    const std::vector<std::string> all = lines(source.text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const std::string &mark : marks) {
            if (word(all[i], mark))
                faults.push_back({ source.path, static_cast<int>(i) + 1, "nothing is left to do: " + mark });
        }
    }
    return faults;
}

// A path or a mirror of one machine works on that machine only.
Faults portable(const Source &source)
{
    static const std::vector<std::string> places = { std::string("/wor") + "k/", std::string("/ro") + "ot/",
        std::string("/home") + "/", std::string("deb.") + "debian.org", std::string("archive.") + "ubuntu.com",
        std::string("registry.") + "npmjs.org", std::string("snapshot.") + "debian.org" };
    Faults faults;
    const bool invented = source.under("tests/core") || source.under("tests/ui");
    if (invented || source.under("tests/fixtures") || source.under("tests/fuzz/corpus"))
        return faults;
    const std::vector<std::string> all = lines(source.text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const std::string &place : places) {
            const std::size_t at = all[i].find(place);
            const bool inside = at != std::string::npos && at > 0 && place[0] == '/'
                && (std::isalnum(static_cast<unsigned char>(all[i][at - 1])) != 0 || all[i][at - 1] == '}'
                    || all[i][at - 1] == '.' || all[i][at - 1] == '_');
            if (at != std::string::npos && !inside)
                faults.push_back({ source.path, static_cast<int>(i) + 1, "a place of one machine: " + place });
        }
    }
    return faults;
}

Faults tidy(const Source &source)
{
    if (!source.code())
        return {};
    Faults faults;
    const std::vector<std::string> all = lines(source.text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].find('\t') != std::string::npos || (!all[i].empty() && all[i].back() == ' ')
            || (!all[i].empty() && all[i].back() == '\r'))
            faults.push_back({ source.path, static_cast<int>(i) + 1, "a tab or a blank at the end" });
    }
    return faults;
}

} // namespace

std::vector<Rule> fileRules()
{
    const std::string said = "SPDX-License-Identifier: GPL-3.0-or-later\n";
    return {
        { "A source names its licence on its first line", licence,
          { { "core/a.cpp", "#include <map>\n" }, { "core/a.h", "\n// " + said },
            { "tests/run.sh", "#!/usr/bin/env bash\nset -e\n" }, { "core/CMakeLists.txt", "" },
            { "core/a.cpp", "// SPDX-License-Identifier: MIT\n" } },
          { { "core/a.cpp", "// " + said }, { "tests/run.sh", "#!/usr/bin/env bash\n# " + said },
            { "core/CMakeLists.txt", "# " + said }, { "README.md", "# Parvis\n" } } },
        { "A header is read once", guarded,
          { { "core/a.h", "// " + said + "#ifndef A_H\n" } },
          { { "core/a.h", "// " + said + "#pragma once\n" }, { "core/a.cpp", "" } } },
        { "File names are lower case", lowercase,
          { { "ui/MainWindow.cpp", "" }, { "tests/live/Start me.sh", "" } },
          { { "ui/mainwindow.cpp", "" }, { "README.md", "" }, { "ui/CMakeLists.txt", "" } } },
        { "A file's name says what it is for", telling,
          { { "core/net/tokenmanager.h", "" }, { "ui/utils.cpp", "" } },
          { { "core/net/throttle.h", "" }, { "core/base/simple.cpp", "" } } },
        { "Nothing is left to do", unfinished,
          { { "core/a.cpp", std::string("// TO") + "DO: later\n" },
            { "tests/run.sh", std::string("# FIX") + "ME\n" } },
          { { "core/a.cpp", std::string("// METHO") + "DO\n" } } },
        { "Nothing names a place of one machine", portable,
          { { "tests/run.sh", std::string("cd /wor") + "k/main\n" },
            { "README.md", std::string("see /home") + "/me\n" } },
          { { "tests/run.sh", "cd \"$root/home/x\"; ls ./home/x share/root/x\n" } } },
        { "Lines end clean", tidy, { { "core/a.cpp", "int a; \n" }, { "core/a.cpp", "\tint a;\n" } },
          { { "core/a.cpp", "int a;\n\nint b;\n" } } },
    };
}
