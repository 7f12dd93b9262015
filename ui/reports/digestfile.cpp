// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/digestfile.h"

#include "ui/describe.h"
#include "ui/paper.h"
#include "ui/plain.h"
#include "ui/reports/digestwords.h"
#include "ui/reports/reporthtml.h"

#include <QFileInfo>
#include <QPdfWriter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace digestfile {

namespace {

using digest::Digest;

// What strangers write is no markup.
QString escaped(const QString &text)
{
    QString made;
    for (const QChar each : text) {
        if (u"\\`*_{}[]()<>#+-.!|~&"_s.contains(each))
            made += u'\\';
        made += each;
    }
    return made;
}

class DigestPaper : public Paper
{
public:
    DigestPaper(QPdfWriter &writer, const Digest &digest, const Sheet &sheet)
        : Paper(writer, sheet.brand)
        , m_digest(digest)
        , m_sheet(sheet)
    {
    }

    void write()
    {
        head(digestwords::title(), digestwords::below(m_digest, m_sheet));
        QList<std::pair<QString, int>> boxes;
        for (const digest::Part &each : m_digest.parts)
            boxes.append({ digestwords::name(each.kind), each.count });
        figures(boxes);
        m_y += mm(6);
        m_y += text(QRect(0, m_y, m_width, mm(30)), face(9), Token::Muted,
                    digestwords::opening(m_digest, m_sheet))
            + mm(4);
        if (!m_digest.forwarded.isEmpty())
            forwarded();
        for (const digest::Part &each : m_digest.parts)
            part(each);
        foot();
    }

private:
    void need(int high)
    {
        if (high > room() && m_y > 0)
            turn();
    }

    void title(const QString &name, const QString &below)
    {
        need(mm(44));
        m_y += mm(5);
        m_y += text(QRect(0, m_y, m_width, mm(10)), face(14, QFont::DemiBold), Token::Text, name);
        m_y += mm(0.5);
        m_y += text(QRect(0, m_y, m_width, mm(8)), face(9), Token::Muted, below);
        m_y += mm(1.5);
        line(m_y, Token::Neutral, 0.2);
        m_y += mm(2);
    }

    void forwarded()
    {
        title(digestwords::forwarded(), digestwords::forwardedBelow(m_digest));
        for (const digest::Forwarded &each : m_digest.forwarded) {
            if (!each.note.isEmpty()) {
                need(mm(16));
                m_y += text(QRect(0, m_y, m_width, mm(60)), face(10, QFont::DemiBold), Token::Text, each.note)
                    + mm(1);
            }
            quote(each.quote);
        }
    }

    void part(const digest::Part &part)
    {
        title(digestwords::name(part.kind),
              part.count > 0 ? digestwords::compared(part, m_digest.period) : digestwords::none());
        for (const digest::Group &each : part.groups) {
            if (digestwords::isNamed(part))
                heading(each);
            for (const digest::Quote &one : each.quotes)
                quote(one);
        }
    }

    void heading(const digest::Group &group)
    {
        need(mm(26));
        m_y += mm(2.5);
        text(QRect(0, m_y, m_width, mm(8)), face(10.5, QFont::DemiBold), Token::Text, digestwords::theme(group));
        m_y += text(QRect(0, m_y, m_width, mm(8)), face(10.5, QFont::DemiBold), Token::Muted,
                    describe::number(group.count), Qt::AlignRight | Qt::AlignTop)
            + mm(1.5);
    }

    void quote(const digest::Quote &quote)
    {
        need(mm(16));
        flow(plain::line(quote.text), face(10));
        m_y += mm(0.6);
        need(mm(6));
        m_y += text(QRect(mm(4), m_y, m_width - mm(4), mm(8)), face(8), Token::Muted,
                    digestwords::source(quote, m_digest, m_sheet))
            + mm(3);
    }

    // Line by line beside a bar, over as many pages as it takes.
    void flow(const QString &words, const QFont &font)
    {
        QTextLayout layout(words.isEmpty() ? u" "_s : words, font, &m_writer);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine())
            each.setLineWidth(m_width - mm(4));
        layout.endLayout();
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine each = layout.lineAt(i);
            const int high = int(std::ceil(each.height()));
            need(high + mm(2));
            m_painter.fillRect(QRect(0, m_y, mm(0.8), high), ink(Token::Border));
            m_painter.setPen(ink(Token::Text));
            each.draw(&m_painter, QPointF(mm(4), m_y - each.y()));
            m_y += high;
        }
    }

    const Digest &m_digest;
    const Sheet &m_sheet;
};

} // namespace

bool known(const QString &path)
{
    return QStringList { u"md"_s, u"pdf"_s, u"html"_s }.contains(QFileInfo(path).suffix().toLower());
}

Result<QByteArray> make(const QString &path, const Digest &digest, const Sheet &sheet)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "md"_L1)
        return markdown(digest, sheet);
    if (suffix == "html"_L1)
        return html(digest, sheet);
    if (suffix == "pdf"_L1)
        return pdf(digest, sheet);
    return Error(Error::Invalid, u"not a kind of digest: "_s + suffix);
}

QByteArray markdown(const Digest &digest, const Sheet &sheet)
{
    QString made = u"# %1 · %2\n\n%3\n\n%4\n"_s.arg(escaped(sheet.brand), escaped(digestwords::title()),
                                                  escaped(digestwords::below(digest, sheet)),
                                                  escaped(digestwords::opening(digest, sheet)));
    if (!digest.forwarded.isEmpty())
        made += u"\n## %1\n\n%2\n"_s.arg(escaped(digestwords::forwarded()),
                                       escaped(digestwords::forwardedBelow(digest)));
    for (const digest::Forwarded &each : digest.forwarded) {
        if (!each.note.isEmpty())
            made += u"\n%1\n"_s.arg(escaped(each.note.simplified()));
        made += u"\n> %1\n>\n> — %2\n"_s.arg(escaped(plain::line(each.quote.text)),
                                           escaped(digestwords::source(each.quote, digest, sheet)));
    }
    for (const digest::Part &part : digest.parts) {
        made += u"\n## %1\n\n%2\n"_s.arg(escaped(digestwords::name(part.kind)),
                                       escaped(part.count > 0 ? digestwords::compared(part, digest.period)
                                                              : digestwords::none()));
        for (const digest::Group &group : part.groups) {
            if (digestwords::isNamed(part))
                made += u"\n### %1 (%2)\n"_s.arg(escaped(digestwords::theme(group)), describe::number(group.count));
            for (const digest::Quote &quote : group.quotes)
                made += u"\n> %1\n>\n> — %2\n"_s.arg(escaped(plain::line(quote.text)),
                                                   escaped(digestwords::source(quote, digest, sheet)));
        }
    }
    return made.toUtf8();
}

QByteArray html(const Digest &digest, const Sheet &sheet)
{
    const auto text = [](const QString &words) { return words.toHtmlEscaped(); };
    QString made = reporthtml::header(u"%1 · %2"_s.arg(sheet.brand, digestwords::title()),
                                      digestwords::below(digest, sheet));
    made += u"<dl class=\"figures\">"_s;
    for (const digest::Part &part : digest.parts)
        made += u"<div class=\"card\"><dt>%1</dt><dd class=\"value\">%2</dd></div>"_s.arg(
            text(digestwords::name(part.kind)), text(describe::number(part.count)));
    made += u"</dl>\n<p class=\"muted\">%1</p>\n"_s.arg(text(digestwords::opening(digest, sheet)));
    if (!digest.forwarded.isEmpty()) {
        made += u"<section class=\"card\"><h2>%1</h2><p class=\"muted\">%2</p>"_s.arg(
            text(digestwords::forwarded()), text(digestwords::forwardedBelow(digest)));
        for (const digest::Forwarded &each : digest.forwarded) {
            if (!each.note.isEmpty())
                made += u"<p><b>%1</b></p>"_s.arg(text(each.note));
            made += u"<blockquote><p>%1</p><footer>%2</footer></blockquote>"_s.arg(
                text(plain::line(each.quote.text)), text(digestwords::source(each.quote, digest, sheet)));
        }
        made += u"</section>\n"_s;
    }
    for (const digest::Part &part : digest.parts) {
        made += u"<section class=\"card\"><h2>%1</h2><p class=\"muted\">%2</p>"_s.arg(
            text(digestwords::name(part.kind)),
            text(part.count > 0 ? digestwords::compared(part, digest.period) : digestwords::none()));
        for (const digest::Group &group : part.groups) {
            if (digestwords::isNamed(part))
                made += u"<h3>%1 <span class=\"muted\">%2</span></h3>"_s.arg(text(digestwords::theme(group)),
                                                                       text(describe::number(group.count)));
            for (const digest::Quote &quote : group.quotes)
                made += u"<blockquote><p>%1</p><footer>%2</footer></blockquote>"_s.arg(
                    text(plain::line(quote.text)), text(digestwords::source(quote, digest, sheet)));
        }
        made += u"</section>\n"_s;
    }
    return reporthtml::page(u"%1 · %2"_s.arg(digestwords::title(), sheet.brand), made);
}

QByteArray pdf(const Digest &digest, const Sheet &sheet)
{
    return Paper::document(digestwords::title(), sheet.brand,
                           [&](QPdfWriter &writer) { DigestPaper(writer, digest, sheet).write(); });
}

} // namespace digestfile
