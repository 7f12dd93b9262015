// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/trial.h"

#include "core/watch/matcher.h"

namespace trial {

Result<Trial> run(Database &database, QString query, QStringList sources, Instant since,
                  qint64 before, int most)
{
    const watch::Parsed parsed = watch::parse(query);
    if (!parsed.query)
        return Error(Error::Invalid, query);
    watch::Matcher matcher;
    matcher.add(1, *parsed.query);
    Watch watch;
    watch.sources = sources;
    const Result<QList<mentions::Text>> texts
        = mentions::texts(database, since, before, atOnce);
    if (!texts)
        return texts.error();
    Trial trial;
    watch::Matcher::Scratch scratch;
    for (const mentions::Text &each : *texts) {
        ++trial.read;
        if (!watch.looksIn(each.source))
            continue;
        const watch::Text text { each.body, each.author, each.handle, each.language, each.hosts };
        if (matcher.of(text, &scratch).isEmpty())
            continue;
        ++trial.count;
        if (trial.found.size() < most)
            trial.found.append(each);
    }
    if (trial.read == atOnce)
        trial.next = texts->constLast().messageId;
    return trial;
}

} // namespace trial
