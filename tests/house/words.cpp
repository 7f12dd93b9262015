// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rule.h"

#include <algorithm>
#include <string_view>

namespace {

using Where = std::function<bool(const Source &)>;

// Reports `hit(tokens, i)` wherever `where` holds.
template <typename Hit>
std::function<Faults(const Source &)> wherever(Where where, Hit hit, std::string what)
{
    return [where = std::move(where), hit, what = std::move(what)](const Source &source) {
        Faults faults;
        if (!source.code() || !where(source))
            return faults;
        for (std::size_t i = 0; i < source.tokens.size(); ++i) {
            if (hit(source.tokens, i))
                faults.push_back({ source.path, source.tokens[i].line, what });
        }
        return faults;
    };
}

using Tokens = std::vector<Token>;

bool sign(const Tokens &tokens, std::size_t i, std::string_view what)
{
    return i < tokens.size() && tokens[i].kind == Token::Kind::Sign && tokens[i].is(what);
}

bool name(const Tokens &tokens, std::size_t i, std::string_view what)
{
    return i < tokens.size() && tokens[i].name() && tokens[i].is(what);
}

bool member(const Tokens &tokens, std::size_t i)
{
    return i > 0 && (sign(tokens, i - 1, ".") || sign(tokens, i - 1, "->"));
}

template <typename... Each>
auto anyName(Each... each)
{
    return [each...](const Tokens &tokens, std::size_t i) {
        return (name(tokens, i, each) || ...);
    };
}

bool inCore(const Source &source)
{
    return source.under("core");
}

bool inProduct(const Source &source)
{
    return source.under("core") || source.under("ui") || source.under("app");
}

bool translates(const Tokens &tokens, std::size_t i)
{
    const bool call = name(tokens, i, "tr") || name(tokens, i, "translate")
        || name(tokens, i, "QT_TR_NOOP") || name(tokens, i, "QT_TRANSLATE_NOOP")
        || name(tokens, i, "Q_DECLARE_TR_FUNCTIONS");
    return call && sign(tokens, i + 1, "(")
        && !(name(tokens, i, "translate") && !(i > 0 && sign(tokens, i - 1, "::")));
}

bool opensForeign(const Tokens &tokens, std::size_t i)
{
    return name(tokens, i, "raw") && member(tokens, i) && sign(tokens, i + 1, "(");
}

bool qtTransaction(const Tokens &tokens, std::size_t i)
{
    return name(tokens, i, "transaction") && member(tokens, i) && sign(tokens, i + 1, "(")
        && sign(tokens, i + 2, ")");
}

bool sqliteC(const Tokens &tokens, std::size_t i)
{
    return tokens[i].name() && tokens[i].text.find("sqlite3") == 0;
}

// The application as the home of awaiters is no reach for state.
bool singleton(const Tokens &tokens, std::size_t i)
{
    if (name(tokens, i, "qApp") || name(tokens, i, "globalInstance"))
        return true;
    return i > 1 && name(tokens, i, "instance") && sign(tokens, i - 1, "::")
        && sign(tokens, i + 1, "(");
}

bool mayKnowTheApplication(const Tokens &tokens, std::size_t i)
{
    return i > 1 && name(tokens, i, "instance")
        && (name(tokens, i - 2, "QCoreApplication") || name(tokens, i - 2, "QAbstractEventDispatcher"));
}

Faults singletons(const Source &source)
{
    Faults faults;
    if (!inProduct(source))
        return faults;
    const bool home = source.has("await_suspend");
    for (std::size_t i = 0; i < source.tokens.size(); ++i) {
        if (singleton(source.tokens, i) && !(home && mayKnowTheApplication(source.tokens, i)))
            faults.push_back({ source.path, source.tokens[i].line,
                               "no global: what is needed is handed to the constructor" });
    }
    return faults;
}

// `std::unique_ptr<A> a(new A)`: the way to a private constructor, owned where it is made.
bool ownedAtOnce(const Tokens &tokens, std::size_t i)
{
    if (i < 4 || !sign(tokens, i - 1, "("))
        return false;
    std::size_t at = i - 2;
    at -= tokens[at].name() ? 1 : 0;
    for (int angles = 0; sign(tokens, at, ">") || angles > 0; --at) {
        angles += sign(tokens, at, ">") ? 1 : sign(tokens, at, "<") ? -1 : 0;
        if (at == 0 || sign(tokens, at, ";"))
            return false;
    }
    return name(tokens, at, "unique_ptr");
}

// `= delete` declares; delete destroys by hand.
bool ownsByHand(const Tokens &tokens, std::size_t i)
{
    if ((i > 0 && name(tokens, i - 1, "operator")) || ownedAtOnce(tokens, i))
        return false;
    return name(tokens, i, "new") || (name(tokens, i, "delete") && !(i > 0 && sign(tokens, i - 1, "=")));
}

// In the window an object is made with its parent: `new Page(context, this)`. Only a layout is
// taken over by the layout it is added to.
bool parentless(const Tokens &tokens, std::size_t i)
{
    if (!name(tokens, i, "new") || (i > 0 && name(tokens, i - 1, "operator")))
        return false;
    std::size_t at = i + 1;
    int angles = 0;
    while (at < tokens.size()
           && (tokens[at].name() || sign(tokens, at, "::") || sign(tokens, at, "<") || angles > 0)) {
        angles += sign(tokens, at, "<") ? 1 : sign(tokens, at, ">") ? -1 : 0;
        ++at;
    }
    const std::string &made = tokens[at - 1].text;
    if (made.size() > 6 && made.compare(made.size() - 6, 6, "Layout") == 0)
        return false;
    return !sign(tokens, at, "(") || sign(tokens, at + 1, ")");
}

// connect(sender, &Sender::signal, functor) outlives whatever the functor holds.
bool contextless(const Tokens &tokens, std::size_t i)
{
    if (!name(tokens, i, "connect") || !sign(tokens, i + 1, "(") || tokens[i + 1].mate < 0)
        return false;
    int commas = 0;
    bool signal = false;
    const auto end = static_cast<std::size_t>(tokens[i + 1].mate);
    for (std::size_t at = i + 2; at < end; ++at) {
        if (tokens[at].mate > static_cast<int>(at)) {
            at = static_cast<std::size_t>(tokens[at].mate);
        } else if (sign(tokens, at, ",")) {
            ++commas;
            signal = signal || (commas == 1 && (sign(tokens, at + 1, "&") || name(tokens, at + 1, "qOverload")));
        }
    }
    return signal && commas == 2;
}

bool waits(const Tokens &tokens, std::size_t i)
{
    for (const char *each : { "processEvents", "sleep", "usleep", "msleep", "nanosleep", "sleep_for",
                              "sleep_until", "QEventLoop", "qSleep", "qWait", "QSignalSpy" }) {
        if (name(tokens, i, each))
            return true;
    }
    return false;
}

bool mayWait(const Source &source)
{
    return source.path == "tests/fakes/eventloop.cpp" || source.path == "tests/fakes/eventloop.h"
        || source.under("tests/house") || source.under("tests/bench"); // which keep a pace
}

bool inText(const Tokens &tokens, std::size_t i, std::string_view what)
{
    return tokens[i].kind == Token::Kind::Text && tokens[i].text.find(what) != std::string::npos;
}

Source core(std::string text)
{
    return { "core/inbox/a.cpp", std::move(text) };
}

Source ui(std::string text)
{
    return { "ui/inbox/a.cpp", std::move(text) };
}

Rule textRules()
{
    return { "Sentences for people are made in the window",
             wherever(inCore, translates, "core returns kinds and numbers, ui/describe makes words"),
             { core("return tr(\"No network\");"), core("QCoreApplication::translate(\"a\", \"b\")"),
               core("class A { Q_DECLARE_TR_FUNCTIONS(A) };") },
             { ui("return tr(\"No network\");"), core("str(x); // tr(x)"),
               core("path.translate(1, 2);") } };
}

std::vector<Rule> networkRules()
{
    return {
        { "Only core/net opens connections",
          wherever([](const Source &source) { return inProduct(source) && !source.under("core/net"); },
                   anyName("QNetworkAccessManager", "QTcpSocket", "QSslSocket", "QTcpServer", "QUdpSocket"),
                   "connections are opened in core/net"),
          { core("QNetworkAccessManager m_network;"), ui("QTcpSocket s;"),
            { "app/a.cpp", "QNetworkAccessManager *m;" } },
          { { "core/net/a.cpp", "QNetworkAccessManager m_network;" },
            core("// QNetworkAccessManager\n\"QNetworkAccessManager\"") } },
        { "Only the application opens a browser",
          wherever([](const Source &source) { return inProduct(source) && !source.under("app"); },
                   anyName("QDesktopServices"), "the application hands over an openUrl function"),
          { ui("QDesktopServices::openUrl(url);") },
          { { "app/application.cpp", "QDesktopServices::openUrl(url);" } } },
    };
}

std::vector<Rule> storeRules()
{
    return {
        { "A transaction is the store's, not Qt's",
          wherever([](const Source &) { return true; }, qtTransaction,
                   "QSqlDatabase::transaction() begins DEFERRED; use the store's"),
          { core("database.transaction();"), core("m_database->transaction();") },
          { core("const Transaction transaction(database);"), core("store::transaction(database);") } },
        { "The SQLite library is called in core/store/sqlite only",
          wherever([](const Source &source) {
              return source.path != "core/store/sqlite.cpp" && source.path != "core/store/sqlite.h"
                  && source.path != "tests/bench/floor.cpp"; // what the store is measured against
          }, sqliteC, "the SQLite library is called in core/store/sqlite only"),
          { core("sqlite3 *handle;"), { "tests/core/store/a.cpp", "sqlite3_exec(a);" } },
          { { "core/store/sqlite.cpp", "sqlite3_exec(a);" }, { "tests/bench/floor.cpp", "sqlite3_exec(a);" },
            core("\"sqlite3\"") } },
        { "Only core/store/search touches the full-text table",
          wherever([](const Source &source) {
              return inProduct(source) && source.path.find("core/store/search") != 0;
          }, [](const Tokens &tokens, std::size_t i) { return inText(tokens, i, "_fts"); },
          "the full-text table is written by core/store/search only"),
          { core("query(\"DELETE FROM message_fts\");") },
          { { "core/store/search.cpp", "query(\"DELETE FROM message_fts\");" } } },
        { "Pages are found by key",
          wherever(inCore, [](const Tokens &tokens, std::size_t i) {
              return inText(tokens, i, "OFFSET ?") || inText(tokens, i, " OFFSET :");
          }, "keyset paging, never OFFSET"),
          { core("query(\"SELECT 1 LIMIT ? OFFSET ?\");") },
          { core("query(\"SELECT utf8_offset FROM a\");") } },
    };
}

std::vector<Rule> ownershipRules()
{
    return {
        { "core owns by value and unique_ptr",
          wherever(inCore, ownsByHand, "no new and no delete in core"),
          { core("auto *a = new A;"), core("delete a;") },
          { core("A(const A &) = delete;"), core("std::make_unique<A>(); // new A"),
            core("std::unique_ptr<B<A>> a(new B<A>(c));"), core("return std::unique_ptr<A>(new A);"),
            core("void operator delete(void *);") } },
        { "In the window, new comes with its parent",
          wherever([](const Source &source) { return source.under("ui"); }, parentless,
                   "new X(..., parent) on one line"),
          { ui("auto *a = new QLabel;"), ui("auto *a = new QLabel();"), ui("new Model<A>{};") },
          { ui("auto *a = new QLabel(this);"), ui("auto *a = new QHBoxLayout;"),
            ui("auto *a = new Charts::Row<A>(text, this);") } },
        { "There are no globals", singletons,
          { core("qApp->quit();"), core("Settings::instance().value();"),
            ui("QThreadPool::globalInstance()->start(f);"), core("QCoreApplication::instance();") },
          { core("struct W { void await_suspend(H); };\nQCoreApplication::instance();"),
            core("instance(a); QCoreApplication::quit();") } },
        { "A connection has a context object",
          wherever(inProduct, contextless, "connect(sender, signal, context, functor)"),
          { ui("connect(button, &QPushButton::clicked, [this] { go(1, 2); });"),
            core("QObject::connect(&a, &A::changed, f);") },
          { ui("connect(button, &QPushButton::clicked, this, [this] { go(); });"),
            ui("connect(button, &QPushButton::clicked, this, &Page::go);"),
            core("Result<> connect(const QString &name, int port, Mode mode);") } },
    };
}

std::vector<Rule> habitRules()
{
    return {
        { "Strangers' text is opened by core and ui/plain only",
          wherever([](const Source &source) {
              return (source.under("ui") || source.under("app")) && source.path.find("ui/plain.") != 0;
          }, opensForeign, "Foreign is shown through ui/plain (or printable() in a terminal)"),
          { ui("label->setText(message.text.raw());"), { "app/a.cpp", "print(author->name.raw());" },
            { "ui/plainer.cpp", "a.raw();" } },
          { core("store(message.text.raw());"), { "ui/plain.cpp", "text.raw();" },
            ui("raw(); bytes.rawData();") } },
        { "Errors are values",
          wherever(inProduct, anyName("throw", "try"), "Result<T> for the world, Q_ASSERT for us"),
          { core("throw std::runtime_error(\"a\");"), ui("try { go(); } catch (...) { }") },
          { core("retry(); // try"), core("tryLock();") } },
        { "Nothing waits by sleeping or by turning the event loop",
          wherever([](const Source &source) {
              return (inProduct(source) || source.under("tests")) && !mayWait(source);
          }, waits, "await, or tests/fakes/eventloop.h"),
          { core("QThread::msleep(5);"), ui("QEventLoop loop;"),
            { "tests/core/a.cpp", "std::this_thread::sleep_for(1s);" } },
          { core("sleepy(); // sleep"), { "tests/fakes/eventloop.cpp", "QThread::usleep(100);" } } },
        { "A wall time is of no zone before it is resolved",
          wherever(inProduct,
                   [](const Tokens &tokens, std::size_t i) {
                       return i > 1 && name(tokens, i, "QDateTime") && sign(tokens, i - 1, "(")
                           && name(tokens, i - 2, "resolve");
                   },
                   "walltime::resolve(day, time, zone)"),
          { core("return walltime::resolve(QDateTime(day, time), zone).at;") },
          { core("return walltime::resolve(day, time, zone).at; const QDateTime wall(day, time, Qt::UTC);") } },
        { "What clang 14 lacks is not used",
          wherever([](const Source &) { return true; },
                   [](const Tokens &tokens, std::size_t i) {
                       return i > 1 && name(tokens, i, "views") && sign(tokens, i - 1, "::");
                   },
                   "no std::views"),
          { core("for (int i : std::views::iota(0, 4)) go(i);") }, { core("int views = 1;") } },
    };
}

} // namespace

std::vector<Rule> wordRules()
{
    std::vector<Rule> all = { textRules() };
    for (const auto &some : { networkRules(), storeRules(), ownershipRules(), habitRules() })
        all.insert(all.end(), some.begin(), some.end());
    return all;
}
