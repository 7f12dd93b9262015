// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/source.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

bool starts(std::string_view text, std::string_view with)
{
    return text.substr(0, with.size()) == with;
}

bool ends(std::string_view text, std::string_view with)
{
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

bool letter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool digit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// Cuts C++ into tokens. Broken code gives odd tokens, never an endless loop.
class Lexer
{
public:
    explicit Lexer(Source &source)
        : m_source(source)
        , m_text(source.text)
    {
    }

    void run()
    {
        while (m_at < m_text.size())
            step();
        pair();
    }

private:
    char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    std::string_view rest() const { return std::string_view(m_text).substr(m_at); }

    void skip(std::size_t count)
    {
        for (; count > 0 && m_at < m_text.size(); --count, ++m_at)
            m_line += m_text[m_at] == '\n' ? 1 : 0;
    }

    void skipTo(std::string_view end)
    {
        const std::size_t found = m_text.find(end, m_at);
        skip(found == std::string::npos ? m_text.size() - m_at : found + end.size() - m_at);
    }

    void add(Token::Kind kind, std::string text, int line)
    {
        m_source.tokens.push_back({ kind, std::move(text), line });
    }

    void step()
    {
        const char c = peek();
        if (c == '\n')
            m_fresh = true;
        if (std::isspace(static_cast<unsigned char>(c)) != 0)
            return skip(1);
        if (starts(rest(), "//"))
            return skip(rest().find('\n') == std::string_view::npos ? rest().size() : rest().find('\n'));
        if (starts(rest(), "/*")) {
            skip(2);
            return skipTo("*/");
        }
        if (c == '#' && m_fresh)
            return directive();
        m_fresh = false;
        if (quoted())
            return;
        if (digit(c) || (c == '.' && digit(peek(1))))
            return number();
        if (letter(c))
            return word();
        sign();
    }

    void directive()
    {
        const int line = m_line;
        std::string all;
        for (bool more = true; more && m_at < m_text.size();) {
            const std::size_t end = std::min(rest().find('\n'), rest().size());
            const std::string_view part = rest().substr(0, end);
            more = ends(part, "\\");
            all += part;
            skip(end + 1);
        }
        const std::size_t open = all.find_first_of("\"<");
        if (all.find("include") == std::string::npos || open == std::string::npos)
            return;
        const std::size_t close = all.find(all[open] == '<' ? '>' : '"', open + 1);
        if (close != std::string::npos)
            m_source.includes.push_back(
                { all.substr(open + 1, close - open - 1), all[open] == '"', line });
    }

    bool quoted()
    {
        std::size_t prefix = 0;
        for (const std::string_view each : { "u8R", "uR", "UR", "LR", "R", "u8", "u", "U", "L" }) {
            const char next = peek(each.size());
            if (starts(rest(), each) && (next == '"' || (next == '\'' && !ends(each, "R")))) {
                prefix = each.size();
                break;
            }
        }
        const char quote = peek(prefix);
        if (quote != '"' && quote != '\'')
            return false;
        const bool raw = prefix > 0 && peek(prefix - 1) == 'R';
        const int line = m_line;
        skip(prefix + 1);
        add(Token::Kind::Text, raw ? rawText() : plainText(quote), line);
        while (letter(peek())) // a suffix such as _s
            skip(1);
        return true;
    }

    std::string rawText()
    {
        const std::size_t open = std::min(rest().find('('), rest().size());
        const std::string end = ")" + std::string(rest().substr(0, open)) + "\"";
        skip(open + 1);
        const std::size_t from = m_at;
        skipTo(end);
        return m_text.substr(from, m_at - from - std::min(m_at - from, end.size()));
    }

    std::string plainText(char quote)
    {
        const std::size_t from = m_at;
        while (m_at < m_text.size() && peek() != quote && peek() != '\n')
            skip(peek() == '\\' ? 2 : 1);
        const std::string text = m_text.substr(from, m_at - from);
        skip(1);
        return text;
    }

    void number()
    {
        const std::size_t from = m_at;
        const int line = m_line;
        while (letter(peek()) || peek() == '.' || (peek() == '\'' && letter(peek(1))))
            skip(1);
        add(Token::Kind::Number, m_text.substr(from, m_at - from), line);
    }

    void word()
    {
        const std::size_t from = m_at;
        while (letter(peek()))
            skip(1);
        add(Token::Kind::Name, m_text.substr(from, m_at - from), m_line);
    }

    void sign()
    {
        static constexpr std::array<std::string_view, 18> longer = { "...", "::", "->", "&&", "||",
            "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "++" };
        std::size_t size = 1;
        for (const std::string_view each : longer) {
            if (starts(rest(), each)) {
                size = each.size();
                break;
            }
        }
        add(Token::Kind::Sign, std::string(rest().substr(0, size)), m_line);
        skip(size);
    }

    void pair()
    {
        std::vector<int> open;
        std::vector<Token> &tokens = m_source.tokens;
        for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
            Token &token = tokens[static_cast<std::size_t>(i)];
            const bool bracket = token.kind == Token::Kind::Sign && token.text.size() == 1;
            if (bracket && std::string_view(")]}").find(token.text) != std::string_view::npos
                && !open.empty()) {
                token.mate = open.back();
                tokens[static_cast<std::size_t>(open.back())].mate = i;
                open.pop_back();
            }
            token.within = open.empty() ? -1 : open.back();
            if (bracket && std::string_view("([{").find(token.text) != std::string_view::npos)
                open.push_back(i);
        }
    }

    Source &m_source;
    const std::string &m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_fresh = true; // nothing but blanks so far on this line
};

bool written(const std::filesystem::path &file)
{
    static constexpr std::array<std::string_view, 22> kinds = { ".h", ".cpp", ".cmake", ".txt",
        ".md", ".sh", ".bash", ".awk", ".py", ".js", ".mjs", ".sql", ".qrc", ".ts", ".json", ".xml",
        ".desktop", ".service", ".in", ".svg", ".tsv", ".conf" };
    const std::string kind = file.extension().string();
    if (file.filename() == ".git") // a file in a work tree of git
        return false;
    return kind.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

} // namespace

Source::Source(std::string where, std::string what)
    : path(std::move(where))
    , text(std::move(what))
{
    if (code())
        Lexer(*this).run();
}

bool Source::under(std::string_view folder) const
{
    return starts(path, folder) && path.size() > folder.size() && path[folder.size()] == '/';
}

bool Source::code() const
{
    return ends(path, ".h") || ends(path, ".cpp");
}

bool Source::header() const
{
    return ends(path, ".h");
}

bool Source::has(std::string_view name) const
{
    return std::any_of(tokens.begin(), tokens.end(),
                       [name](const Token &token) { return token.name() && token.is(name); });
}

std::vector<Source> readTree(const std::string &root)
{
    namespace fs = std::filesystem;
    std::vector<Source> tree;
    const auto read = [&](const fs::path &file) {
        std::ifstream in(file, std::ios::binary);
        tree.emplace_back(fs::relative(file, root).generic_string(),
                          std::string(std::istreambuf_iterator<char>(in), {}));
    };
    for (const fs::directory_entry &entry : fs::directory_iterator(root)) {
        if (entry.is_regular_file() && entry.path().filename() != "LICENSE" && written(entry.path()))
            read(entry.path());
    }
    for (const char *folder : { "app", "core", "ui", "resources", "translations", "tests", ".ci" }) {
        if (!fs::exists(fs::path(root) / folder))
            continue;
        for (const fs::directory_entry &entry :
             fs::recursive_directory_iterator(fs::path(root) / folder)) {
            if (entry.is_regular_file() && written(entry.path()))
                read(entry.path());
        }
    }
    std::sort(tree.begin(), tree.end(),
              [](const Source &one, const Source &other) { return one.path < other.path; });
    return tree;
}
