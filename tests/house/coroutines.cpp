// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rule.h"

#include <algorithm>
#include <string_view>

// GCC 12 miscompiles some coroutines in silence: aggregate temporaries, default arguments and
// capturing lambdas are destroyed twice. These rules keep to the shapes that were measured to hold.

namespace {

// A walk over the tokens of one file, with an end that can be stepped over safely.
class Walk
{
public:
    explicit Walk(const Source &source)
        : m_source(source)
    {
    }

    int size() const { return static_cast<int>(m_source.tokens.size()); }
    const Token &at(int i) const
    {
        static const Token nothing { Token::Kind::Sign, "", 0 };
        return i >= 0 && i < size() ? m_source.tokens[static_cast<std::size_t>(i)] : nothing;
    }
    bool is(int i, std::string_view what) const { return at(i).is(what) && at(i).kind != Token::Kind::Text; }

    bool opens(int i) const { return is(i, "(") || is(i, "[") || is(i, "{"); }
    bool closes(int i) const { return is(i, ")") || is(i, "]") || is(i, "}"); }
    // The token before i on the same level, stepping over a whole bracket.
    int before(int i) const { return closes(i - 1) && at(i - 1).mate >= 0 ? at(i - 1).mate : i - 1; }
    int after(int i) const { return opens(i) && at(i).mate >= 0 ? at(i).mate + 1 : i + 1; }

    // The first token of the statement that holds i.
    int begin(int i) const
    {
        int from = i;
        while (from > 0 && !is(from - 1, ";") && !is(from - 1, "}") && !opens(from - 1))
            from = before(from);
        return from;
    }

    // Past the > that closes the < at i; -1 when it is no template's.
    int pastAngles(int i) const
    {
        int depth = 0;
        for (; i < size() && !is(i, ";") && !closes(i) && !is(i, "{"); i = after(i)) {
            depth += is(i, "<") ? 1 : is(i, ">") ? -1 : 0;
            if (depth == 0)
                return i + 1;
        }
        return -1;
    }

    Faults faults;
    void fault(int i, std::string what)
    {
        faults.push_back({ m_source.path, at(i).line, std::move(what) });
    }

private:
    const Source &m_source;
};

bool leaf(const Source &source)
{
    return source.has("await_suspend");
}

bool keyword(const Walk &walk, int i)
{
    for (const char *each : { "co_await", "co_return", "co_yield" }) {
        if (walk.is(i, each))
            return true;
    }
    return false;
}

// Past `else`, `if (...)`, `for (...)`, `case x:` and the like that stand before a statement.
int pastControl(const Walk &walk, int i, int to)
{
    for (;;) {
        int next = i;
        if (walk.is(i, "else") || walk.is(i, "do")) {
            next = i + 1;
        } else if (walk.is(i, "if") || walk.is(i, "while") || walk.is(i, "for") || walk.is(i, "switch")) {
            next = walk.is(i + 1, "constexpr") ? i + 2 : i + 1;
            next = walk.is(next, "(") ? walk.after(next) : i;
        } else if (walk.is(i, "Q_UNUSED") && walk.is(i + 1, "(")) { // often without its semicolon
            next = walk.after(i + 1);
        } else if (walk.is(i, "case") || walk.is(i, "default")) {
            while (next < to && !walk.is(next, ":"))
                next = walk.after(next);
            ++next;
        }
        if (next == i || next > to)
            return i;
        i = next;
    }
}

// What stands before co_await: nothing, `name =` or `type name =`.
std::string namesResult(const Walk &walk, int from, int to)
{
    if (from == to)
        return {};
    if (walk.is(from, "[") && walk.is(from + 1, "[")) // an attribute
        return namesResult(walk, walk.after(from), to);
    if (walk.is(to - 2, "]") || walk.is(to - 1, "]"))
        return "an awaited result is not taken apart in the same statement";
    if (!walk.is(to - 1, "=") || !walk.at(to - 2).name())
        return "co_await stands alone in its statement";
    int angles = 0;
    for (int i = from; i < to - 1; ++i) {
        const Token &token = walk.at(i);
        angles += token.is("<") ? 1 : token.is(">") ? -1 : 0;
        if (token.is("return") || token.is("co_return") || token.is("throw"))
            return "co_await stands alone in its statement";
        if (angles == 0 && (token.is("&") || token.is("&&")))
            return "an awaited result is kept by value";
        const bool plain = token.name() || token.is("::") || token.is("*") || token.is(",")
            || token.is("<") || token.is(">") || token.is("&") || token.kind == Token::Kind::Number;
        if (!plain || (angles == 0 && token.is(",")))
            return "co_await stands alone in its statement";
    }
    return {};
}

// std::move(name) moves nothing yet, and int(name) makes nothing that dies.
bool harmless(const Walk &walk, int open)
{
    for (const char *number : { "int", "bool", "double", "qint64", "quint64", "qsizetype", "quint16" }) {
        if (walk.is(open - 1, number))
            return true;
    }
    return walk.is(open - 3, "std") && walk.is(open - 2, "::")
        && (walk.is(open - 1, "move") || walk.is(open - 1, "as_const"));
}

// `store()` in `app->store().read(...)`: names what is there, makes nothing.
bool accessor(const Walk &walk, int open)
{
    return walk.is(open, "(") && walk.is(open + 1, ")") && (walk.is(open + 2, ".") || walk.is(open + 2, "->"));
}

// The awaited: a leaf awaiter by its name, or a call whose callee and arguments are names (or literals, or std::move of a name).
std::string awaitsCallOnNames(const Walk &walk, int from)
{
    if (walk.at(from).name() && walk.is(from + 1, ";"))
        return {}; // Task lets itself be awaited as a temporary only
    int i = from;
    for (; i < walk.size() && (!walk.opens(i) || accessor(walk, i)); ++i) {
        if (accessor(walk, i)) {
            ++i;
            continue;
        }
        if (walk.is(i, ";") || walk.closes(i))
            return "co_await awaits a call";
        const bool plain = walk.at(i).name() || walk.is(i, "::") || walk.is(i, ".")
            || walk.is(i, "->") || walk.is(i, "<") || walk.is(i, ">") || walk.is(i, ",");
        if (!plain || keyword(walk, i))
            return "co_await awaits a call on names";
    }
    if (!walk.is(i, "(") || !walk.is(walk.after(i), ";"))
        return "co_await awaits one call on names";
    for (int each = i + 1; each < walk.at(i).mate; ++each) {
        if (walk.is(each, "{") || walk.is(each, "["))
            return "no braces and no lambda inside an awaited call";
        if (walk.is(each, "(") && !harmless(walk, each))
            return "an awaited call is given names, not other calls";
        if (walk.is(each, "?"))
            return "an awaited call is given names, not choices";
    }
    return {};
}

Faults grammar(const Source &source)
{
    Walk walk(source);
    if (leaf(source))
        return {};
    for (int i = 0; i < walk.size(); ++i) {
        if (!walk.is(i, "co_await") || !walk.at(i).name() || walk.is(i - 1, "operator"))
            continue;
        const int around = walk.at(i).within;
        if (around >= 0 && !walk.is(around, "{")) {
            walk.fault(i, "co_await stands alone in its statement");
            continue;
        }
        const int from = pastControl(walk, walk.begin(i), i);
        std::string what = namesResult(walk, from, i);
        if (what.empty())
            what = awaitsCallOnNames(walk, i + 1);
        if (!what.empty())
            walk.fault(i, what);
    }
    return walk.faults;
}

// Whether the braces opened at i are a lambda's body.
bool lambda(const Walk &walk, int i)
{
    int last = i;
    for (int at = walk.before(i); at >= 0; at = walk.before(at)) {
        if (walk.is(at, ";") || walk.is(at, "}") || walk.is(at, "{") || walk.is(at, "="))
            return false;
        if (walk.is(at, "(") && walk.at(at).mate > i)
            return false; // left the bracket the braces stand in
        if (walk.is(at, "[") && walk.at(at).mate > 0 && walk.at(at).mate < i) {
            const Token &left = walk.at(at - 1);
            const bool index = left.is(")") || left.is("]")
                || (left.name() && !left.is("return") && !left.is("co_return"));
            const bool attribute = walk.is(at + 1, "[") || walk.is(at - 1, "[");
            const bool ends = walk.is(walk.at(at).mate + 1, "(") || walk.at(at).mate + 1 == last
                || walk.is(walk.at(at).mate + 1, "{") || walk.is(walk.at(at).mate + 1, "<")
                || walk.is(walk.at(at).mate + 1, "mutable");
            if (!index && !attribute && ends)
                return true;
        }
        last = at;
    }
    return false;
}

bool control(const Walk &walk, int i)
{
    const int open = walk.before(i);
    if (walk.is(i - 1, "else") || walk.is(i - 1, "do") || walk.is(i - 1, ";")
        || walk.is(i - 1, "{") || walk.is(i - 1, "}") || walk.is(i - 1, ":"))
        return true;
    if (!walk.is(open, "("))
        return false;
    for (const char *each : { "if", "for", "while", "switch", "catch", "constexpr" }) {
        if (walk.is(open - 1, each))
            return true;
    }
    return false;
}

Faults noLambda(const Source &source)
{
    Walk walk(source);
    for (int i = 0; i < walk.size(); ++i) {
        if (!keyword(walk, i) || !walk.at(i).name() || walk.is(i - 1, "operator"))
            continue;
        int around = walk.at(i).within;
        while (around >= 0 && (!walk.is(around, "{") || control(walk, around)))
            around = walk.at(around).within;
        if (around >= 0 && lambda(walk, around))
            walk.fault(i, "a lambda is no coroutine");
    }
    return walk.faults;
}

// Calls `look` with every opening bracket of the parameters of a function that returns a Task.
template <typename Look>
void eachTaskFunction(Walk &walk, const Look &look)
{
    for (int i = 0; i < walk.size(); ++i) {
        if (!walk.is(i, "Task") || !walk.is(i + 1, "<"))
            continue;
        int name = walk.pastAngles(i + 1);
        if (name < 0 || !walk.at(name).name())
            continue;
        int at = name + 1;
        while (walk.is(at, "::") || walk.at(at).name() || walk.is(at, "<"))
            at = walk.is(at, "<") ? std::max(walk.pastAngles(at), at + 1) : at + 1;
        if (walk.is(at, "(") && walk.at(at).mate > 0 && !walk.is(at - 1, "move"))
            look(at);
    }
}

Faults noDefaults(const Source &source)
{
    Walk walk(source);
    eachTaskFunction(walk, [&walk](int open) {
        for (int i = open + 1; i < walk.at(open).mate; i = walk.after(i)) {
            if (walk.is(i, "="))
                walk.fault(i, "a function that returns a Task has no default argument");
        }
    });
    return walk.faults;
}

Faults noReferences(const Source &source)
{
    Walk walk(source);
    eachTaskFunction(walk, [&walk](int open) {
        int angles = 0;
        for (int i = open + 1; i < walk.at(open).mate; i = walk.after(i)) {
            angles += walk.is(i, "<") ? 1 : walk.is(i, ">") ? -1 : 0;
            if (angles == 0 && (walk.is(i, "&") || walk.is(i, "&&")))
                walk.fault(i, "a coroutine takes its parameters by value");
        }
    });
    return walk.faults;
}

Faults suspends(const Source &source)
{
    Walk walk(source);
    for (int i = 0; i < walk.size(); ++i) {
        if (!walk.is(i, "await_ready") || !walk.is(i + 1, "(") || walk.is(i - 1, "."))
            continue;
        int body = walk.after(i + 1);
        while (walk.is(body, "const") || walk.is(body, "noexcept") || walk.is(body, "override"))
            ++body;
        if (!walk.is(body, "{") || !walk.is(body + 1, "return") || !walk.is(body + 2, "false"))
            walk.fault(i, "a leaf awaiter always suspends: await_ready() { return false; }");
    }
    return walk.faults;
}

Faults countedResume(const Source &source)
{
    Walk walk(source);
    if (!source.under("core") || source.path == "core/base/task.h")
        return {};
    for (int i = 0; i < walk.size(); ++i) {
        if (walk.is(i, "resume") && (walk.is(i - 1, ".") || walk.is(i - 1, "->")) && walk.is(i + 1, "("))
            walk.fault(i, "wake a coroutine with resume(handle), which counts");
    }
    return walk.faults;
}

Source in(std::string body)
{
    return { "core/inbox/a.cpp", "Task<> A::go()\n{\n" + std::move(body) + "\n}\n" };
}

Source declared(std::string declaration)
{
    return { "core/inbox/a.h", std::move(declaration) };
}

} // namespace

std::vector<Rule> coroutineRules()
{
    return {
        { "co_await stands alone in its statement, names its result and awaits a call on names",
          grammar,
          { in("if (co_await m_gate.enter()) return;"), in("return co_await m_http.send(r);"),
            in("co_return co_await m_http.send(r);"), in("use(co_await m_http.send(r));"),
            in("const auto [a, b] = co_await m_http.send(r);"),
            in("const auto &reply = co_await m_http.send(r);"),
            in("auto &&reply = co_await m_http.send(r);"),
            in("const int n = 1 + co_await count(r);"), in("const auto n = (co_await count(r));"),
            in("const bool b = !co_await count(r);"), in("m_a[0] = co_await count(r);"),
            in("co_await m_http.send(Request { r });"), in("co_await m_http.send({ r });"),
            in("co_await m_http.send(make(r));"), in("co_await m_store.read([] { return 1; });"),
            in("co_await m_store.read(f, a ? b : c);"), in("co_await store(a).read(f);"),
            in("co_await Store { a }.read(f);"),
            in("const Reply r = co_await m_http.send(r).value();"), in("co_await *task;"),
            in("made.name = co_await m_http.send(r);"),
            in("const QString text { co_await m_http.send(r) };"),
            in("for (const A &a : co_await all(r)) use(a);") },
          { in("co_await m_clock.until(when);"),
            in("const Result<Reply> reply = co_await m_http.send(request);"),
            in("const Result<QList<QPair<int, A>>> all = co_await m_http.send(std::move(request));"),
            in("if (late)\n co_await m_clock.until(when);\nelse\n co_await m_clock.until(then);"),
            in("for (const A &a : m_all) {\n reply = co_await send(a.b, u\"x\"_s, 100);\n}"),
            in("switch (k) {\ncase Kind::A: co_await a();\ndefault: co_await b();\n}"),
            in("const auto page = co_await store->read<A>(&conversations::page, filter, -1);"),
            in("const Result<A> a = co_await call.app->store().read(&a::one, id);"),
            in("[[maybe_unused]] const bool done = co_await m_worker.run(&sweep, folder);"),
            in("Job<int> job(f);\nconst int n = co_await job;"),
            in("Q_UNUSED(a)\nconst Result<int> b = co_await m_store.read(&f, qint64(0));"),
            in("// if (co_await x)\nconst char *text = \"if (co_await x)\";"),
            { "core/base/a.cpp", "struct W { void await_suspend(H); };\nTask<> f() { W w; co_await w; }" } } },
        { "A lambda is no coroutine", noLambda,
          { in("start([this]() -> Task<> { co_await m_clock.until(when); }());"),
            in("auto f = [=](int a) mutable -> Task<int> { co_return a; };"),
            in("auto f = [] { if (x) { co_await m_clock.until(when); } };"),
            in("const auto f = [&a] { for (;;) { switch (a) { case 1: co_return; } } };") },
          { in("auto f = [this] { return 1; };\nco_await m_clock.until(when);"),
            in("if (m_a[0]) {\n co_await m_clock.until(when);\n}"),
            in("while (any([](int a) { return a > 1; })) {\n co_await m_clock.until(when);\n}"),
            { "core/a/a.cpp", "[[nodiscard]] Task<> A::go() const\n{\n co_return;\n}\n" } } },
        { "A function that returns a Task has no default argument", noDefaults,
          { declared("Task<Result<Batch>> fetch(Cursor since = {});"),
            declared("virtual Task<> go(int a, const QString b = u\"c\"_s) = 0;") },
          { declared("virtual Task<Result<Batch>> fetch(Cursor since) = 0;"),
            declared("Result<int> count(int a = 1);") } },
        { "A coroutine takes its parameters by value", noReferences,
          { declared("Task<> go(const QString &name);"),
            declared("Task<Result<QList<A>>> A::go(int a, Database &database) {}"),
            declared("template <typename... A> Task<> go(A &&...args);") },
          { declared("Task<> go(std::function<void(const QString &)> look, QList<A> all);"),
            declared("Task<> go(Database *database);"), declared("void go(const QString &name);"),
            declared("void start(Task<> &&task);") } },
        { "A leaf awaiter always suspends", suspends,
          { declared("bool await_ready() const { return m_done; }"),
            declared("bool await_ready() const noexcept;") },
          { declared("bool await_ready() const noexcept { return false; }") } },
        { "Leaf awaiters wake through the counted resume", countedResume,
          { in("handle.resume();"), in("m_waiting->resume();") },
          { in("resume(handle);"), { "core/base/task.h", "handle.resume();" } } },
    };
}
