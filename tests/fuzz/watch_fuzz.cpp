// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/watch/matcher.h"

// A query is what comes before the first line feed, a text what comes behind it.
FUZZ(watch)
{
    const qsizetype end = bytes.indexOf('\n');
    const QString typed = QString::fromUtf8(end < 0 ? bytes : bytes.first(end));
    watch::Text text;
    text.body = Foreign(QString::fromUtf8(end < 0 ? bytes : bytes.sliced(end + 1)));
    text.handle = text.author = text.body;
    const watch::Parsed parsed = watch::parse(typed);
    if (!parsed.query) {
        demand(parsed.fault.column >= 1 && parsed.fault.column <= typed.size() + 1,
               "a fault lies in what was typed");
        return;
    }
    watch::asked(*parsed.query);
    watch::Matcher alone;
    alone.add(1, *parsed.query);
    watch::Matcher among;
    among.add(2, *watch::parse(QStringLiteral("lampe OR lam*")).query);
    among.add(1, *parsed.query);
    watch::Matcher::Scratch scratch;
    watch::Matcher::Scratch other;
    demand(alone.of(text, &scratch).contains(1) == among.of(text, &other).contains(1),
           "a query finds the same alone and among others");
}
