// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/digestfile.h"

#include "ui/describe.h"
#include "ui/paper.h"
#include "ui/plain.h"
#include "ui/reports/digestwords.h"
#include "ui/reports/reporthtml.h"

#include <QFileInfo>
#include <QPdfWriter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace digestfile {

namespace {

using digest::Digest;

// What strangers write is no markup, and leads nowhere; what reads as it is written stays readable.
QString escaped(const QString &text)
{
    static const QRegularExpression markup(u"([\\\\`*_\\[\\]<>&~|])"_s);
    static const QRegularExpression beginning(u"^\\s*(?:[-+#=]|\\d+(?=[.)]))"_s); // a list, a heading
    static const QRegularExpression address(u"((?<=[a-z]):(?=//)|(?<=www)\\.)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString made = text;
    made.replace(markup, u"\\\\1"_s);
    made.replace(address, u"\\\\1"_s);
    const QRegularExpressionMatch first = beginning.match(made);
    if (first.hasMatch())
        made.insert(first.captured().back().isDigit() ? first.capturedEnd() : first.capturedEnd() - 1, u'\\');
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
    void title(const QString &name, const QString &below)
    {
        need(mm(56)); // with the first of what was said
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
                need(mm(36)); // with what it is about
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
        const QString also = digestwords::also(part);
        if (!also.isEmpty()) {
            need(mm(8));
            m_y += mm(1) + text(QRect(0, m_y + mm(1), m_width, mm(20)), face(9), Token::Muted, also) + mm(3);
        }
    }

    void heading(const digest::Group &group)
    {
        need(mm(36));
        m_y += mm(2.5);
        text(QRect(0, m_y, m_width, mm(8)), face(10.5, QFont::DemiBold), Token::Muted,
             describe::number(group.count), Qt::AlignRight | Qt::AlignTop);
        m_y += text(QRect(0, m_y, m_width - mm(20), mm(8)), face(10.5, QFont::DemiBold), Token::Text,
                    digestwords::theme(group))
            + mm(1.5);
    }

    void quote(const digest::Quote &quote)
    {
        const QString words = plain::line(quote.text);
        const QString source = digestwords::source(quote, m_digest, m_sheet);
        const int wide = m_width - mm(3.6);
        // A quote is not torn apart, nor from who said it.
        need(height(wide, face(10), words) + height(wide, face(8), source) + mm(0.6));
        flow(words, face(10), Token::Text, 0, mm(0.8));
        m_y += mm(0.6);
        m_y += text(QRect(mm(3.6), m_y, wide, mm(8)), face(8), Token::Muted, source) + mm(3);
    }

    const Digest &m_digest;
    const Sheet &m_sheet;
};

} // namespace

bool known(const QString &path)
{
    return QStringList { u"md"_s, u"pdf"_s, u"html"_s }.contains(QFileInfo(path).suffix().toLower());
}

Result<QByteArray> make(QString path, Digest digest, Sheet sheet)
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
        if (!part.also.isEmpty())
            made += u"\n%1\n"_s.arg(escaped(digestwords::also(part)));
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
        made += u"<section class=\"card long\"><h2>%1</h2><p class=\"muted\">%2</p>"_s.arg(
            text(digestwords::forwarded()), text(digestwords::forwardedBelow(digest)));
        for (const digest::Forwarded &each : digest.forwarded) {
            if (!each.note.isEmpty())
                made += u"<p dir=\"auto\"><b>%1</b></p>"_s.arg(text(each.note));
            made += u"<blockquote><p dir=\"auto\">%1</p><footer>%2</footer></blockquote>"_s.arg(
                text(plain::line(each.quote.text)), text(digestwords::source(each.quote, digest, sheet)));
        }
        made += u"</section>\n"_s;
    }
    for (const digest::Part &part : digest.parts) {
        made += u"<section class=\"card long\"><h2>%1</h2><p class=\"muted\">%2</p>"_s.arg(
            text(digestwords::name(part.kind)),
            text(part.count > 0 ? digestwords::compared(part, digest.period) : digestwords::none()));
        for (const digest::Group &group : part.groups) {
            if (digestwords::isNamed(part))
                made += u"<h3>%1 <span class=\"muted\">%2</span></h3>"_s.arg(text(digestwords::theme(group)),
                                                                       text(describe::number(group.count)));
            for (const digest::Quote &quote : group.quotes)
                made += u"<blockquote><p dir=\"auto\">%1</p><footer>%2</footer></blockquote>"_s.arg(
                    text(plain::line(quote.text)), text(digestwords::source(quote, digest, sheet)));
        }
        if (!part.also.isEmpty())
            made += u"<p class=\"muted\">%1</p>"_s.arg(text(digestwords::also(part)));
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
