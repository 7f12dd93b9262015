// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/trial.h"

#include "core/watch/matcher.h"

#include <algorithm>

namespace trial {

Result<Trial> run(Database &database, QString query, QStringList sources, Instant since, Trial trial,
                  int most)
{
    const watch::Parsed parsed = watch::parse(query);
    if (!parsed.query)
        return Error(Error::Invalid, query);
    watch::Matcher matcher;
    matcher.add(1, *parsed.query);
    Watch watch;
    watch.sources = sources;
    const Result<QList<mentions::Text>> texts
        = mentions::texts(database, since, trial.next, atOnce);
    if (!texts)
        return texts.error();
    watch::Matcher::Scratch scratch;
    for (const mentions::Text &each : *texts) {
        ++trial.read;
        if (!watch.looksIn(each.source))
            continue;
        const watch::Text text { each.body, each.author, each.handle, each.language, each.hosts };
        if (matcher.of(text, &scratch).isEmpty())
            continue;
        ++trial.count;
        // Messages are read as they came, which is not as they were written.
        const auto place = std::find_if(trial.found.begin(), trial.found.end(),
                                        [&each](const mentions::Text &other) { return other.at < each.at; });
        trial.found.insert(place, each);
        if (trial.found.size() > most)
            trial.found.removeLast();
    }
    trial.next = texts->size() == atOnce ? texts->constLast().messageId : 0;
    return trial;
}

} // namespace trial
