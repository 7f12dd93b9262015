// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rule.h"

#include <algorithm>
#include <map>
#include <set>

namespace {

using Names = std::set<std::string>;

std::string part(const std::string &path, int which)
{
    std::size_t from = 0;
    for (; which > 0; --which) {
        from = path.find('/', from);
        if (from == std::string::npos)
            return {};
        ++from;
    }
    const std::size_t to = path.find('/', from);
    return to == std::string::npos ? std::string() : path.substr(from, to - from);
}

// What a folder of core may include besides itself. A folder that is not here may not exist:
// a new one is placed in this table first.
const std::map<std::string, Names> &allowed()
{
    static const std::map<std::string, Names> table = [] {
        const Names below = { "base", "model", "understanding", "store", "vault", "net",
            "connectors" };
        std::map<std::string, Names> rows = {
            { "base", {} },
            { "model", { "base" } },
            { "understanding", { "base", "model" } },
            { "store", { "base", "model", "understanding" } },
            { "vault", { "base", "model" } },
            { "net", { "base", "model", "vault" } },
            { "connectors", { "base", "model", "net", "vault" } },
            { "pictures", { "base", "model" } },
        };
        for (const char *room : { "inbox", "schedule", "watch", "insight", "community", "library" })
            rows[room] = below;
        return rows;
    }();
    return table;
}

std::string arrowInCore(const Source &source, const Include &include)
{
    const std::string from = part(source.path, 1);
    const std::string to = part(include.path, 1);
    const auto row = allowed().find(from);
    if (row == allowed().end())
        return "core/" + from + " has no place in the table of arrows";
    if (from != to)
        return row->second.count(to) != 0 ? "" : "core/" + from + " may not include core/" + to;
    // One platform does not know another; only the directory knows them all.
    if (from == "connectors" && source.path != "core/connectors/directory.cpp") {
        const std::string platform = part(source.path, 2);
        const std::string other = part(include.path, 2);
        if (!other.empty() && platform != other)
            return "a connector may not include another one";
    }
    return {};
}

std::string arrow(const Source &source, const Include &include)
{
    const std::string from = part(source.path, 0);
    const std::string to = part(include.path, 0);
    if (to.empty()) // made by the build, such as a .moc
        return include.path.find(".moc") != std::string::npos || include.path.find("ui_") == 0
            ? ""
            : "our headers are included by their path from the root";
    if (from == "tests") {
        const bool window = part(source.path, 1) != "ui" && (to == "ui" || to == "app");
        const bool below = part(source.path, 1) == "core" || part(source.path, 1) == "fakes";
        return window && below ? "tests of core may not include " + to : "";
    }
    if (to == "tests")
        return "the product may not include its tests";
    if (from == "core")
        return to == "core" ? arrowInCore(source, include) : "core may not include " + to;
    if (from == "ui") {
        if (to == "app")
            return "ui may not include app";
        if (part(include.path, 1) == "connectors" && include.path != "core/connectors/directory.h")
            return "the window meets the store and the services, never a connector";
    }
    return {};
}

Faults arrows(const Source &source)
{
    Faults faults;
    for (const Include &include : source.includes) {
        if (!include.ours)
            continue;
        const std::string what = arrow(source, include);
        if (!what.empty())
            faults.push_back({ source.path, include.line, include.path + ": " + what });
    }
    return faults;
}

bool fromWindow(const std::string &path)
{
    static const Names names = { "QAction", "QApplication", "QBrush", "QClipboard", "QColor",
        "QCursor", "QDesktopServices", "QDialog", "QFont", "QFontDatabase", "QFontMetrics",
        "QGuiApplication", "QIcon", "QImage", "QImageReader", "QImageWriter", "QKeySequence",
        "QLabel", "QMessageBox", "QMovie", "QPainter", "QPainterPath", "QPalette", "QPdfWriter",
        "QPen", "QPixmap", "QRegion", "QScreen", "QStandardItemModel", "QStyle", "QSyntaxHighlighter",
        "QTextCursor", "QTextDocument", "QTextLayout", "QTransform", "QValidator", "QWidget",
        "QWindow" };
    for (const char *module : { "QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtPrintSupport" }) {
        if (path.find(module) == 0)
            return true;
    }
    return names.count(path) != 0;
}

Faults windowless(const Source &source)
{
    Faults faults;
    if (!source.under("core") || source.under("core/pictures"))
        return faults;
    for (const Include &include : source.includes) {
        if (!include.ours && fromWindow(include.path))
            faults.push_back({ source.path, include.line, include.path + " is no part of core" });
    }
    return faults;
}

// Own header first, then ours, then everything else.
Faults order(const Source &source)
{
    Faults faults;
    bool others = false;
    for (const Include &include : source.includes) {
        if (include.ours && others && include.path.find(".moc") == std::string::npos)
            faults.push_back({ source.path, include.line, include.path + " comes after <...>" });
        others = others || !include.ours;
    }
    if (source.header() || source.under("tests"))
        return faults;
    const std::string own = source.path.substr(0, source.path.size() - 3) + "h";
    for (const Include &include : source.includes) {
        if (include.ours && include.path == own && &include != &source.includes.front())
            faults.push_back({ source.path, include.line, "its own header comes first" });
    }
    return faults;
}

// A library is known to one folder, so that it can be changed there.
Faults libraries(const Source &source)
{
    struct Home
    {
        std::string header;
        Names folders; // or one file without its ending
    };
    static const std::vector<Home> homes = {
        { "sqlite3.h", { "core/store/sqlite", "tests/bench/floor" } }, // which is measured against it
        { "sodium", { "core/vault", "tests/core/vault" } },
        { "qt6keychain/", { "core/vault" } },
        { "keychain.h", { "core/vault" } },
        { "hunspell", { "core/base", "core/understanding", "core/library" } },
    };
    Faults faults;
    for (const Include &include : source.includes) {
        for (const Home &home : homes) {
            if (include.ours || include.path.find(home.header) != 0)
                continue;
            const bool known = std::any_of(
                home.folders.begin(), home.folders.end(), [&source](const std::string &folder) {
                    return source.under(folder) || source.path == folder + ".cpp"
                        || source.path == folder + ".h";
                });
            if (!known)
                faults.push_back({ source.path, include.line, include.path + " is not used here" });
        }
    }
    return faults;
}

} // namespace

std::vector<Rule> arrowRules()
{
    return {
        { "Includes follow the arrows", arrows,
          { { "core/base/a.h", "#include \"core/model/post.h\"\n" },
            { "core/model/a.h", "#include \"core/understanding/mood.h\"\n" },
            { "core/store/a.cpp", "#include \"core/vault/vault.h\"\n" },
            { "core/vault/a.cpp", "#include \"core/store/store.h\"\n" },
            { "core/net/a.cpp", "#include \"core/store/store.h\"\n" },
            { "core/connectors/x/a.cpp", "#include \"core/store/accounts.h\"\n" },
            { "core/connectors/x/a.cpp", "#include \"core/connectors/y/decode.h\"\n" },
            { "core/connectors/connector.h", "#include \"core/connectors/y/decode.h\"\n" },
            { "core/inbox/a.cpp", "#include \"core/schedule/publisher.h\"\n" },
            { "core/attic/a.cpp", "#include \"core/base/text.h\"\n" },
            { "core/inbox/a.cpp", "#include \"ui/theme.h\"\n" },
            { "core/inbox/a.cpp", "  #  include \"app/application.h\"\n" },
            { "core/inbox/a.cpp", "#include \"tests/fakes/fakeclock.h\"\n" },
            { "core/inbox/a.cpp", "#include \"core/pictures/decode.h\"\n" },
            { "core/inbox/a.cpp", "#include \"collector.h\"\n" },
            { "ui/a.cpp", "#include \"app/application.h\"\n" },
            { "ui/a.cpp", "#include \"core/connectors/connector.h\"\n" },
            { "tests/core/a.cpp", "#include \"ui/theme.h\"\n" } },
          { { "core/inbox/a.cpp", "#include \"core/store/store.h\"\n#include \"core/base/text.h\"\n" },
            { "core/connectors/directory.cpp", "#include \"core/connectors/y/connector.h\"\n" },
            { "core/connectors/y/a.cpp", "#include \"core/connectors/y/decode.h\"\n" },
            { "core/connectors/y/a.cpp", "#include \"core/connectors/connector.h\"\n" },
            { "core/base/a.cpp", "// #include \"core/store/store.h\"\n#include \"a.moc\"\n" },
            { "ui/inbox/a.cpp", "#include \"core/pictures/decode.h\"\n#include \"ui/theme.h\"\n" },
            { "app/main.cpp", "#include \"core/connectors/connector.h\"\n#include \"ui/theme.h\"\n" },
            { "tests/ui/a.cpp", "#include \"ui/theme.h\"\n" } } },
        { "core needs no window", windowless,
          { { "core/base/a.cpp", "#include <QImage>\n" },
            { "core/net/a.cpp", "#include <QtWidgets/QLabel>\n" } },
          { { "core/pictures/a.cpp", "#include <QImage>\n" },
            { "ui/a.cpp", "#include <QLabel>\n" },
            { "core/base/a.cpp", "#include <QString>\n" } } },
        { "A file includes its own header first, then ours, then the others", order,
          { { "core/base/a.cpp", "#include \"core/base/b.h\"\n#include \"core/base/a.h\"\n" },
            { "core/base/a.h", "#include <QString>\n#include \"core/base/b.h\"\n" } },
          { { "core/base/a.cpp", "#include \"core/base/a.h\"\n#include \"core/base/b.h\"\n#include <map>\n" },
            { "tests/core/a_test.cpp", "#include \"core/base/a.h\"\n#include \"tests/catch.h\"\n#include <map>\n" } } },
        { "A library has one home", libraries,
          { { "core/store/store.cpp", "#include <sqlite3.h>\n" },
            { "core/net/a.cpp", "#include <sodium.h>\n" },
            { "app/a.cpp", "#include <qt6keychain/keychain.h>\n" } },
          { { "core/store/sqlite.cpp", "#include <sqlite3.h>\n" },
            { "tests/bench/floor.cpp", "#include <sqlite3.h>\n" },
            { "core/vault/sealed.cpp", "#include <sodium.h>\n" } } },
    };
}

Faults twoWayFolders(const std::vector<Source> &tree)
{
    std::map<std::pair<std::string, std::string>, const Source *> seen;
    for (const Source &source : tree) {
        const std::string from = part(source.path, 1);
        if (part(source.path, 0) != "ui" || from.empty())
            continue;
        for (const Include &include : source.includes) {
            const std::string to = part(include.path, 1);
            if (part(include.path, 0) == "ui" && !to.empty() && to != from)
                seen[{ from, to }] = &source;
        }
    }
    Faults faults;
    for (const auto &[way, source] : seen) {
        const auto back = seen.find({ way.second, way.first });
        if (way.first < way.second && back != seen.end())
            faults.push_back({ source->path, 1, "ui/" + way.first + " and ui/" + way.second
                                   + " include each other (" + back->second->path + ")" });
    }
    return faults;
}
