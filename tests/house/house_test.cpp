// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/house/rule.h"

#include <cstdlib>

namespace {

std::string root()
{
    const char *other = std::getenv("PARVIS_HOUSE_TREE");
    return other != nullptr ? other : PARVIS_SOURCE_DIR;
}

const std::vector<Source> &tree()
{
    static const std::vector<Source> sources = readTree(root());
    return sources;
}

std::vector<Rule> allRules()
{
    std::vector<Rule> all;
    for (const auto &some : { arrowRules(), coroutineRules(), wordRules(), fileRules() })
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

std::string report(const Faults &faults)
{
    std::string all;
    for (const Fault &fault : faults)
        all += fault.path + ":" + std::to_string(fault.line) + ": " + fault.what + "\n";
    return all;
}

} // namespace

TEST_CASE("Every rule of the house catches what it forbids and nothing else")
{
    for (const Rule &rule : allRules()) {
        INFO(rule.name);
        CHECK_FALSE(rule.caught.empty());
        CHECK_FALSE(rule.fine.empty());
        for (const Source &sample : rule.caught) {
            INFO(sample.path << "\n" << sample.text);
            CHECK_FALSE(rule.check(sample).empty());
        }
        for (const Source &sample : rule.fine) {
            INFO(sample.path << "\n" << sample.text);
            CHECK(report(rule.check(sample)) == "");
        }
    }
}

TEST_CASE("The tree keeps the rules of the house")
{
    REQUIRE(tree().size() > 50);
    for (const Rule &rule : allRules()) {
        Faults faults;
        for (const Source &source : tree()) {
            const Faults some = rule.check(source);
            faults.insert(faults.end(), some.begin(), some.end());
        }
        INFO(rule.name);
        CHECK(report(faults) == "");
    }
}

TEST_CASE("Two folders of the window do not include each other")
{
    const std::vector<Source> both = { { "ui/inbox/a.h", "#include \"ui/planner/b.h\"\n" },
                                       { "ui/planner/b.h", "#include \"ui/inbox/a.h\"\n" } };
    const std::vector<Source> one = { { "ui/inbox/a.h", "#include \"ui/planner/b.h\"\n" },
                                      { "ui/planner/b.h", "#include \"ui/theme.h\"\n" } };
    CHECK_FALSE(twoWayFolders(both).empty());
    CHECK(twoWayFolders(one).empty());
    CHECK(report(twoWayFolders(tree())) == "");
}
