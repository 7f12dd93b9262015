// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/text.h"

FUZZ(html)
{
    const Passage passage = text::fromHtml(QString::fromUtf8(bytes));
    const QString &text = passage.text.raw();
    demand(text.size() <= 1'000'000, "a passage is at most 1,000,000 characters");
    qsizetype end = 0;
    for (const Passage::Link &link : passage.links) {
        demand(link.start >= end && link.length > 0, "links are in order and do not overlap");
        end = link.start + link.length;
        demand(end <= text.size(), "a link lies in the text");
    }
    text::preview(passage.text);
}
