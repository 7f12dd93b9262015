// SPDX-License-Identifier: GPL-3.0-or-later
// text::fromHtml: one pass over a stranger's HTML. Every character is looked at a bounded number of
// times, whatever is left open or nested.
#include "core/base/text.h"

#include "core/base/entities.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 2'000;
constexpr qsizetype longestText = 1'000'000;
constexpr qsizetype deepest = 32;
constexpr int mostLineBreaks = 3;
constexpr QChar wordBreak = u'\u200b';

enum class Tag {
    Other,
    Break, // <br>
    Line, // begins and ends a line
    Paragraph, // the same, with an empty line
    Cell,
    Link,
    Span,
    Picture,
    Preformatted,
    Hidden, // vanishes with all it holds
};

struct TagName
{
    QLatin1StringView name;
    Tag tag;
};

constexpr std::array tagNames = std::to_array<TagName>({
    { "p"_L1, Tag::Paragraph },       { "br"_L1, Tag::Break },
    { "a"_L1, Tag::Link },            { "span"_L1, Tag::Span },
    { "div"_L1, Tag::Line },          { "li"_L1, Tag::Line },
    { "ul"_L1, Tag::Line },           { "ol"_L1, Tag::Line },
    { "img"_L1, Tag::Picture },       { "blockquote"_L1, Tag::Paragraph },
    { "pre"_L1, Tag::Preformatted },  { "script"_L1, Tag::Hidden },
    { "style"_L1, Tag::Hidden },      { "iframe"_L1, Tag::Hidden },
    { "noembed"_L1, Tag::Hidden },    { "noframes"_L1, Tag::Hidden },
    { "h1"_L1, Tag::Paragraph },      { "h2"_L1, Tag::Paragraph },
    { "h3"_L1, Tag::Paragraph },      { "h4"_L1, Tag::Paragraph },
    { "h5"_L1, Tag::Paragraph },      { "h6"_L1, Tag::Paragraph },
    { "tr"_L1, Tag::Line },           { "td"_L1, Tag::Cell },
    { "th"_L1, Tag::Cell },           { "table"_L1, Tag::Line },
    { "hr"_L1, Tag::Line },           { "dt"_L1, Tag::Line },
    { "dd"_L1, Tag::Line },           { "dl"_L1, Tag::Line },
    { "section"_L1, Tag::Line },      { "article"_L1, Tag::Line },
    { "header"_L1, Tag::Line },       { "footer"_L1, Tag::Line },
    { "figure"_L1, Tag::Line },       { "figcaption"_L1, Tag::Line },
});

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

// ASCII letters alike in both cases; `word` is in lower case.
bool is(QStringView text, QLatin1StringView word)
{
    if (text.size() != word.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if ((c >= u'A' && c <= u'Z' ? c + 32 : c) != uchar(word[i].toLatin1()))
            return false;
    }
    return true;
}

Tag tagNamed(QStringView name)
{
    for (const TagName &each : tagNames) {
        if (is(name, each.name))
            return each.tag;
    }
    return Tag::Other;
}

// The value of an attribute as written; the first one counts.
QStringView attribute(QStringView tag, QLatin1StringView wanted)
{
    qsizetype i = 0;
    const auto skip = [&](auto whatever) {
        while (i < tag.size() && whatever(tag[i]))
            ++i;
    };
    skip([](QChar c) { return !isSpace(c); }); // the tag's name
    while (i < tag.size()) {
        skip([](QChar c) { return isSpace(c) || c == u'/'; });
        const qsizetype nameAt = i;
        skip([](QChar c) { return !isSpace(c) && c != u'=' && c != u'/'; });
        const QStringView name = tag.sliced(nameAt, i - nameAt);
        skip(isSpace);
        QStringView value;
        if (i < tag.size() && tag[i] == u'=') {
            ++i;
            skip(isSpace);
            if (i < tag.size() && (tag[i] == u'"' || tag[i] == u'\'')) {
                const QChar quote = tag[i++];
                const qsizetype end = tag.indexOf(quote, i);
                value = tag.sliced(i, (end < 0 ? tag.size() : end) - i);
                i = end < 0 ? tag.size() : end + 1;
            } else {
                const qsizetype valueAt = i;
                skip([](QChar c) { return !isSpace(c); });
                value = tag.sliced(valueAt, i - valueAt);
            }
        }
        if (is(name, wanted))
            return value;
    }
    return {};
}

bool hasWord(QStringView list, QLatin1StringView word)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i <= list.size(); ++i) {
        if (i < list.size() && !isSpace(list[i]))
            continue;
        if (is(list.sliced(start, i - start), word))
            return true;
        start = i + 1;
    }
    return false;
}

// The text as it grows: white space folded, lines broken, words kept to a bearable length.
class Page
{
public:
    explicit Page(qsizetype expected) { m_text.reserve(std::min(expected, longestText)); }

    bool full() const { return m_text.size() >= longestText; }
    qsizetype size() const { return m_text.size(); }
    QString take() { return std::move(m_text); }

    void space() { m_space = true; }
    void lineBreak() { m_breaks = std::min(m_breaks + 1, mostLineBreaks); }
    void breakAtLeast(int breaks) { m_breaks = std::max(m_breaks, breaks); }

    // What separates the next character from the text so far is written now.
    void flush()
    {
        if (m_text.isEmpty() || m_text.size() + m_breaks >= longestText) {
            // nothing to separate, or no room for it
        } else if (m_breaks > 0) {
            m_text.append(QString(m_breaks, u'\n'));
            m_word = 0;
        } else if (m_space) {
            m_text.append(u' ');
            m_word = 0;
        }
        m_breaks = 0;
        m_space = false;
    }

    void append(QStringView characters)
    {
        flush();
        characters = characters.first(std::min(characters.size(), longestText - m_text.size()));
        if (!characters.isEmpty() && characters.back().isHighSurrogate())
            characters.chop(1);
        const qsizetype first = characters.indexOf(u' ');
        if (m_word + characters.size() <= longestWord) {
            m_text.append(characters);
            m_word = first < 0 ? m_word + characters.size()
                               : characters.size() - characters.lastIndexOf(u' ') - 1;
            return;
        }
        for (const QChar c : characters) {
            if (m_text.size() + 2 > longestText)
                return;
            if (c == u' ') {
                m_word = 0;
            } else if (m_word >= longestWord && !c.isLowSurrogate()) {
                m_text.append(wordBreak);
                m_word = 1;
            } else {
                ++m_word;
            }
            m_text.append(c);
        }
    }

private:
    QString m_text;
    qsizetype m_word = 0; // length of the word that is being written
    int m_breaks = 0;
    bool m_space = false;
};

class Tokenizer
{
public:
    explicit Tokenizer(QStringView html)
        : m_html(html)
        , m_page(html.size())
    {
    }

    Passage read()
    {
        while (m_at < m_html.size() && !m_page.full()) {
            const QChar c = m_html[m_at];
            if (c == u'<' && markup())
                continue;
            if (c == u'&' && entity())
                continue;
            characters();
        }
        endLink();
        Passage passage;
        passage.links = std::move(m_links);
        passage.text = Foreign(m_page.take());
        return passage;
    }

private:
    enum class Run { Plain, Invisible, Shortened };

    void characters();
    void show(QStringView text);
    bool entity();
    bool markup();
    bool declaration();
    qsizetype tagEnd(qsizetype from);
    void open(Tag tag, QStringView name, QStringView inside);
    void close(Tag tag);
    void skipHidden(QStringView name);
    void beginLink(QStringView inside);
    void endLink();
    void beginSpan(QStringView inside);
    void endSpan();

    QStringView m_html;
    qsizetype m_at = 0;
    Page m_page;
    QList<Passage::Link> m_links;
    std::optional<Passage::Link> m_link; // the open one; start is -1 until it shows something
    QVarLengthArray<Run, deepest> m_spans; // of the open link
    qsizetype m_deeperSpans = 0;
    int m_invisible = 0;
    int m_preformatted = 0;
    bool m_quotesClosed = true; // false once a quote was found that nothing closes
    bool m_commentsClosed = true;
    bool m_noMoreEnds = false;
};

void Tokenizer::show(QStringView text)
{
    if (m_invisible > 0 || text.isEmpty())
        return;
    if (m_link && m_link->start < 0) {
        m_page.flush();
        m_link->start = m_page.size();
    }
    m_page.append(text);
}

// Up to the next markup, entity, or white space that has to be folded.
void Tokenizer::characters()
{
    const QChar c = m_html[m_at];
    if (isSpace(c)) {
        ++m_at;
        if (m_preformatted > 0 && c == u'\n')
            m_page.lineBreak();
        else if (m_preformatted > 0 && c != u'\r')
            show(u" ");
        else if (m_invisible == 0)
            m_page.space();
        return;
    }
    const qsizetype start = m_at;
    const qsizetype size = m_html.size();
    if (c.unicode() < 0x20 || c.unicode() == 0x7f) { // no control character survives
        ++m_at;
        return;
    }
    ++m_at; // the first is text whatever it is: a '<' or '&' that means nothing else
    for (; m_at < size; ++m_at) {
        const char16_t next = m_html[m_at].unicode();
        if (next == u' ') {
            // One space between words is already as it should be.
            if (m_at + 1 < size && m_html[m_at + 1].unicode() > u' ' && m_html[m_at + 1] != u'<'
                && m_html[m_at + 1] != u'&')
                continue;
            break;
        }
        if (next < u' ' || next == u'<' || next == u'&' || next == 0x7f)
            break;
    }
    show(m_html.sliced(start, m_at - start));
}

bool Tokenizer::entity()
{
    const Entity found = entityAt(m_html, m_at);
    if (found.character == 0)
        return false;
    m_at += found.length;
    if (found.character < 0x80 && isSpace(QChar(char16_t(found.character))))
        m_invisible == 0 ? m_page.space() : void();
    else if (found.character >= 0x20 && (found.character < 0x7f || found.character > 0x9f))
        show(QStringView(QChar::fromUcs4(found.character)));
    return true;
}

// After '<'. False when it is only a character.
bool Tokenizer::markup()
{
    qsizetype i = m_at + 1;
    if (i >= m_html.size())
        return false;
    if (m_html[i] == u'!' || m_html[i] == u'?')
        return declaration();
    const bool closing = m_html[i] == u'/';
    if (closing)
        ++i;
    if (i >= m_html.size() || !isLetter(m_html[i]))
        return false;
    const qsizetype nameAt = i;
    while (i < m_html.size() && !isSpace(m_html[i]) && m_html[i] != u'/' && m_html[i] != u'>')
        ++i;
    const QStringView name = m_html.sliced(nameAt, i - nameAt);
    const qsizetype end = tagEnd(i);
    if (end < 0)
        return false;
    m_at = end + 1;
    const Tag tag = tagNamed(name);
    if (closing)
        close(tag);
    else
        open(tag, name, m_html.sliced(nameAt, end - nameAt));
    return true;
}

bool Tokenizer::declaration()
{
    const bool comment = m_html.sliced(m_at).startsWith("<!--"_L1);
    if (comment && !m_commentsClosed)
        return false;
    const qsizetype end = comment ? m_html.indexOf("-->"_L1, m_at + 2) : tagEnd(m_at + 1);
    if (end < 0) {
        m_commentsClosed = m_commentsClosed && !comment;
        return false;
    }
    m_at = end + (comment ? 3 : 1);
    return true;
}

// Where the '>' of a tag is. Quotes count only after '='. When one is never closed, quotes are not
// believed any more in this text: otherwise each tag would be read to the end again.
qsizetype Tokenizer::tagEnd(qsizetype from)
{
    if (m_noMoreEnds)
        return -1;
    bool value = false;
    for (qsizetype i = from; i < m_html.size(); ++i) {
        const QChar c = m_html[i];
        if (c == u'>')
            return i;
        if (value && m_quotesClosed && (c == u'"' || c == u'\'')) {
            i = m_html.indexOf(c, i + 1);
            if (i < 0) {
                m_quotesClosed = false;
                return tagEnd(from);
            }
            value = false;
        } else if (!isSpace(c)) {
            value = c == u'=';
        }
    }
    if (m_quotesClosed) {
        m_quotesClosed = false;
        return tagEnd(from);
    }
    m_noMoreEnds = true;
    return -1;
}

void Tokenizer::open(Tag tag, QStringView name, QStringView inside)
{
    switch (tag) {
    case Tag::Break: return m_page.lineBreak();
    case Tag::Line: return m_page.breakAtLeast(1);
    case Tag::Paragraph: return m_page.breakAtLeast(2);
    case Tag::Cell: return m_page.space();
    case Tag::Link: return beginLink(inside);
    case Tag::Span: return beginSpan(inside);
    case Tag::Hidden: return skipHidden(name);
    case Tag::Preformatted:
        ++m_preformatted;
        return m_page.breakAtLeast(2);
    case Tag::Picture:
        // Small pictures that stand for a character (WordPress, Discourse and others).
        if (const QStringView kind = attribute(inside, "class"_L1);
            hasWord(kind, "emoji"_L1) || hasWord(kind, "wp-smiley"_L1))
            show(withoutEntities(attribute(inside, "alt"_L1)).simplified());
        return;
    case Tag::Other: return;
    }
}

void Tokenizer::close(Tag tag)
{
    switch (tag) {
    case Tag::Line: return m_page.breakAtLeast(1);
    case Tag::Paragraph: return m_page.breakAtLeast(2);
    case Tag::Cell: return m_page.space();
    case Tag::Link: return endLink();
    case Tag::Span: return endSpan();
    case Tag::Preformatted:
        m_preformatted = std::max(0, m_preformatted - 1);
        return m_page.breakAtLeast(2);
    case Tag::Break: return m_page.lineBreak(); // </br>, as browsers read it
    default: return;
    }
}

void Tokenizer::skipHidden(QStringView name)
{
    for (;;) {
        const qsizetype end = m_html.indexOf("</"_L1, m_at);
        if (end < 0) {
            m_at = m_html.size();
            return;
        }
        m_at = end + 2;
        const QStringView rest = m_html.sliced(m_at);
        if (!rest.startsWith(name, Qt::CaseInsensitive))
            continue;
        const QChar after = rest.size() > name.size() ? rest[name.size()] : QChar(u'>');
        if (after != u'>' && after != u'/' && !isSpace(after))
            continue;
        const qsizetype close = tagEnd(m_at + name.size());
        m_at = close < 0 ? m_html.size() : close + 1;
        return;
    }
}

void Tokenizer::beginLink(QStringView inside)
{
    endLink();
    const QStringView href = attribute(inside, "href"_L1).trimmed();
    if (href.isEmpty() || href.startsWith(u'#'))
        return;
    const QStringView kind = attribute(inside, "class"_L1);
    m_link.emplace();
    m_link->start = -1;
    m_link->target = withoutEntities(href);
    if (hasWord(kind, "hashtag"_L1) || hasWord(attribute(inside, "rel"_L1), "tag"_L1))
        m_link->kind = Passage::Link::Kind::Tag;
    else if (hasWord(kind, "mention"_L1))
        m_link->kind = Passage::Link::Kind::Mention;
}

void Tokenizer::endLink()
{
    m_spans.clear();
    m_deeperSpans = 0;
    m_invisible = 0;
    if (m_link && m_link->start >= 0) {
        m_link->length = m_page.size() - m_link->start;
        if (m_link->length > 0)
            m_links.append(std::move(*m_link));
    }
    m_link.reset();
}

// Mastodon hides the scheme and the tail of a long address: the reader sees what its own pages
// show, "example.org/2026/a-very-lo…". Outside of links nothing is hidden.
void Tokenizer::beginSpan(QStringView inside)
{
    if (!m_link)
        return;
    if (m_spans.size() == deepest) {
        ++m_deeperSpans;
        return;
    }
    const QStringView kind = attribute(inside, "class"_L1);
    m_spans.append(hasWord(kind, "invisible"_L1)     ? Run::Invisible
                       : hasWord(kind, "ellipsis"_L1) ? Run::Shortened
                                                      : Run::Plain);
    if (m_spans.back() == Run::Invisible)
        ++m_invisible;
}

void Tokenizer::endSpan()
{
    if (m_deeperSpans > 0) {
        --m_deeperSpans;
        return;
    }
    if (m_spans.isEmpty())
        return;
    const Run ended = m_spans.back();
    m_spans.removeLast();
    if (ended == Run::Invisible)
        --m_invisible;
    else if (ended == Run::Shortened)
        show(u"…");
}

} // namespace

Passage text::fromHtml(const QString &html)
{
    return Tokenizer(html).read();
}
