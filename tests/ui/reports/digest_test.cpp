// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "tests/ui/reports/outside.h"
#include "ui/paper.h"
#include "ui/reports/digestfile.h"

using namespace Qt::StringLiterals;

namespace {

digest::Digest told(const QString &words, int quotes)
{
    digest::Digest made;
    made.period = { QDate(2026, 11, 9), QDate(2026, 11, 15) };
    made.zone = QTimeZone("Europe/Paris");
    made.received = 120;
    for (std::size_t i = 0; i < digest::kinds.size(); ++i)
        made.parts[i].kind = digest::kinds[i];
    digest::Part &criticism = made.parts[0];
    criticism.count = 12;
    criticism.before = 9;
    digest::Group group;
    group.theme = u"Delivery"_s;
    group.count = 12;
    for (int each = 0; each < quotes; ++each) {
        digest::Quote quote;
        quote.accountId = 1;
        quote.author = Foreign(u"Tom <b>"_s);
        quote.text = Foreign(words);
        quote.at = instant(1'794'300'000'000);
        quote.alike = 3;
        group.quotes.append(quote);
    }
    criticism.groups = { group };
    return made;
}

digestfile::Sheet sheet()
{
    digestfile::Sheet made;
    made.brand = u"Maison Lumen"_s;
    made.madeAt = instant(1'795'172'400'000);
    Account account;
    account.id = 1;
    made.accounts = { account };
    return made;
}

} // namespace

TEST_CASE("A digest says the same in Markdown and HTML, and what strangers write is no markup", "[digest]")
{
    const digest::Digest digest = told(u"<script>alert(1)</script> *never* [came](http://x.example)"_s, 1);
    const QString markdown = QString::fromUtf8(digestfile::markdown(digest, sheet()));
    CHECK(markdown.contains(u"## Criticism"_s));
    CHECK(markdown.contains(u"### Delivery (12)"_s));
    CHECK(markdown.contains(u", + 3 vs"_s)); // than the week before
    CHECK(markdown.contains(u"\\<script\\>"_s));
    CHECK(markdown.contains(u"\\[came\\](http\\://"_s)); // no link
    CHECK_FALSE(markdown.contains(u"http://"_s)); // nobody is led anywhere by a file of ours
    for (const auto &[text, said] : { std::pair(u"1. Done."_s, u"1\\. Done."_s), std::pair(u"- no"_s, u"\\- no"_s),
                                      std::pair(u"It works. Really!"_s, u"It works. Really!"_s),
                                      std::pair(u"www.x.example"_s, u"www\\.x.example"_s) })
        CHECK(QString::fromUtf8(digestfile::markdown(told(text, 1), sheet())).contains(u"\n> "_s + said + u'\n'));
    CHECK(markdown.contains(u"None in this time"_s)); // no praise is said, not left out
    digest::Digest alone = digest;
    alone.parts[0].groups[0].theme.clear();
    CHECK_FALSE(digestfile::markdown(alone, sheet()).contains("###")); // nothing to tell apart
    const QString html = QString::fromUtf8(digestfile::html(digest, sheet()));
    CHECK(html.contains(u"<h2>Criticism</h2>"_s));
    CHECK(html.contains(u"&lt;script&gt;"_s));
    CHECK_FALSE(html.contains(u"<script"_s));
    CHECK(html.contains(u"Tom &lt;b&gt;"_s));
    CHECK(fetched(html) == QStringList());
    CHECK(digestfile::known(u"/x/a.MD"_s));
    CHECK_FALSE(digestfile::known(u"/x/a.docx"_s));
    CHECK_FALSE(digestfile::make(u"/x/a.docx"_s, digest, sheet()));
}

TEST_CASE("A digest on paper goes on over as many pages as it takes", "[digest]")
{
    const QByteArray one = digestfile::pdf(told(u"It never came."_s, 1), sheet());
    CHECK(one.startsWith("%PDF-"));
    CHECK(Paper::pages(one) == 1);
    const QByteArray many = digestfile::pdf(told(QString(u"It never came, and nobody answers. "_s).repeated(9), 60),
                                            sheet());
    CHECK(Paper::pages(many) > 2);
    CHECK(Paper::pages(many) < 12);
}

TEST_CASE("Names without end, other scripts and emoji stand on paper as people wrote them", "[digest]")
{
    digest::Digest wide = told(u"\u0644\u0645 \u062a\u0635\u0644 \u0627\u0644\u0637\u0644\u0628\u064a\u0629 \u0628\u0639\u062f"_s, 2);
    wide.parts[0].groups[0].theme = QString(u"Livraison"_s).repeated(30);
    for (digest::Quote &quote : wide.parts[0].groups[0].quotes)
        quote.author = Foreign(QString(u"N"_s).repeated(400));
    digestfile::Sheet brand = sheet();
    brand.brand = QString(u"Maison Lumen et Filles "_s).repeated(20);
    const QByteArray plain = digestfile::pdf(wide, brand);
    CHECK(Paper::pages(plain) <= 2);
    CHECK_FALSE(plain.contains("/Subtype /Image"));
    // A font of coloured letters holds pictures: those are put in, or paper would show nothing.
    CHECK(digestfile::pdf(told(u"Merci \U0001F49B"_s, 1), sheet()).contains("/Subtype /Image"));
    CHECK(QString::fromUtf8(digestfile::html(wide, brand)).contains(u"<p dir=\"auto\">"_s));
}

TEST_CASE("Without names the digest says what that means", "[digest]")
{
    digestfile::Sheet removed = sheet();
    CHECK_FALSE(digestfile::markdown(told(u"a"_s, 1), removed).contains("taken out"));
    removed.names = digest::Names::Removed;
    CHECK(digestfile::markdown(told(u"a"_s, 1), removed).contains("taken out"));
}

TEST_CASE("What was forwarded is told in each kind of digest, with what somebody said about it", "[digest][watch]")
{
    digest::Digest digest = told(u"Trop long"_s, 1);
    CHECK_FALSE(QString::fromUtf8(digestfile::html(digest, sheet())).contains(u"Forwarded"_s));
    digest::Forwarded one;
    one.quote = digest.parts[0].groups.first().quotes.first();
    one.quote.text = Foreign(u"<b>A lamp</b> that lasts"_s);
    one.note = u"Worth an <answer>"_s;
    digest.forwarded = { one };
    const QString markdown = QString::fromUtf8(digestfile::markdown(digest, sheet()));
    CHECK(markdown.contains(u"## Forwarded from the watch"_s));
    CHECK(markdown.contains(u"Worth an \\<answer\\>"_s));
    CHECK(markdown.contains(u"> \\<b\\>A lamp"_s));
    CHECK(markdown.indexOf(u"Forwarded"_s) < markdown.indexOf(u"Criticism"_s));
    const QString html = QString::fromUtf8(digestfile::html(digest, sheet()));
    CHECK(html.contains(u"Worth an &lt;answer&gt;"_s));
    CHECK(html.contains(u"&lt;b&gt;A lamp"_s));
    CHECK(digestfile::pdf(digest, sheet()).size() > digestfile::pdf(told(u"Trop long"_s, 1), sheet()).size());
}
