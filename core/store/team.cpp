// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/team.h"

#include "core/base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace team {

Result<QStringList> names(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT writer FROM note WHERE writer <> ''
            UNION SELECT name FROM note_named
            UNION SELECT writer FROM publication WHERE writer <> ''
            UNION SELECT moderator FROM moderation WHERE moderator <> ''
            UNION SELECT assignee FROM conversation WHERE +state < 3 AND assignee <> '')"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QStringList found;
    while (query.next())
        found.append(query.text(0));
    if (query.failure())
        return *query.failure();
    std::sort(found.begin(), found.end(), [](const QString &a, const QString &b) {
        return std::pair(text::folded(a), a) < std::pair(text::folded(b), b);
    });
    return found;
}

QStringList named(const QString &note, const QStringList &names)
{
    QStringList longest = names;
    std::sort(longest.begin(), longest.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QStringList found;
    for (qsizetype at = note.indexOf(u'@'); at >= 0; at = note.indexOf(u'@', at + 1)) {
        if (at > 0 && note[at - 1].isLetterOrNumber())
            continue; // an address
        const auto name = std::find_if(longest.begin(), longest.end(), [&](const QString &each) {
            const qsizetype end = at + 1 + each.size();
            const bool whole = end >= note.size() || !note[end].isLetterOrNumber();
            return !each.isEmpty() && whole
                && QStringView(note).mid(at + 1, each.size()).compare(each, Qt::CaseInsensitive)
                == 0;
        });
        if (name != longest.end() && !found.contains(*name))
            found.append(*name);
    }
    return found;
}

} // namespace team
