// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/csv.h"
#include "core/library/exchange.h"
#include "core/library/variables.h"

using namespace Qt::StringLiterals;

// A file of saved replies from anywhere, and what is filled into them.
FUZZ(library)
{
    const auto read = exchange::replies(bytes);
    if (!read)
        return;
    const auto again = exchange::replies(exchange::toJson(*read));
    demand(again && again->size() == read->size(), "what was read can be written and read");
    const variables::Values values { u"Claire {me}"_s, {}, {}, u"Inès"_s, {}, {}, {}, {} };
    for (const savedreplies::Reply &each : *read) {
        demand(!each.text.trimmed().isEmpty() && !each.title.isEmpty(), "each says something");
        demand(csv::unguarded(csv::guarded(each.text)) == each.text, "a cell comes back");
        const variables::Filled filled = variables::fill(each.text, values);
        for (const variables::Gap &gap : filled.gaps)
            demand(gap.start >= 0 && gap.start + gap.length <= filled.text.size()
                       && filled.text[gap.start] == u'{',
                   "a gap is in the text");
        variables::order({ each.text });
    }
}
