// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/questions.h"

#include <algorithm>

namespace watch {

QList<Asked> questions(const Part &query, const Capabilities &can)
{
    QList<Asked> made;
    for (const Asked &each : asked(query)) {
        Asked question;
        if (!each.tag.isEmpty() && can.can(Capabilities::SearchTag)) {
            question.tag = each.tag;
        } else if (can.can(Capabilities::SearchText)) {
            question.words = each.tag.isEmpty() ? each.words : u'#' + each.tag;
        } else if (can.can(Capabilities::SearchTag)) {
            // Where only tags are found: what people would make of these words.
            question.tag = QString(each.words).remove(u' ');
            const bool letters = std::all_of(question.tag.begin(), question.tag.end(),
                                             [](QChar c) { return c.isLetterOrNumber(); });
            if (!letters)
                continue;
        } else {
            continue;
        }
        if (!made.contains(question))
            made.append(question);
    }
    return made;
}

} // namespace watch
