// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/clash.h"

#include "core/base/text.h"

#include <algorithm>

namespace clash {

namespace {

constexpr milliseconds soon = std::chrono::hours(24 * days);

milliseconds apart(Instant a, Instant b)
{
    return a < b ? b - a : a - b;
}

} // namespace

bool sameWords(const QString &a, const QString &b)
{
    return text::folded(a).simplified() == text::folded(b).simplified();
}

QList<Warning> warnings(const QList<plans::Said> &others, const plans::Said &mine)
{
    const bool says = !mine.text.trimmed().isEmpty();
    std::optional<Warning> near;
    std::optional<Warning> same;
    const auto take = [&mine](std::optional<Warning> *kept, Warning::Kind kind, Instant at) {
        if (!*kept || apart(at, mine.at) < apart((*kept)->other, mine.at))
            *kept = Warning { kind, mine.accountId, at };
    };
    // In order of time: only those around it are looked at.
    auto each = std::lower_bound(others.begin(), others.end(), mine.at - soon,
                                 [](const plans::Said &said, Instant at) { return said.at < at; });
    for (; each != others.end() && each->at <= mine.at + soon; ++each) {
        if (each->accountId != mine.accountId || (each->postId == mine.postId && mine.postId != 0))
            continue;
        if (apart(each->at, mine.at) < close)
            take(&near, Warning::Kind::Close, each->at);
        const bool wanted = each->seriesId != 0 && each->seriesId == mine.seriesId;
        if (says && !wanted && sameWords(each->text, mine.text))
            take(&same, Warning::Kind::Same, each->at);
    }
    QList<Warning> found;
    for (const auto &kept : { near, same }) {
        if (kept)
            found.append(*kept);
    }
    return found;
}

Result<QList<Warning>> find(Database &database, QList<plans::Said> mine)
{
    QList<Warning> found;
    if (mine.isEmpty())
        return found;
    const auto [first, last]
        = std::minmax_element(mine.begin(), mine.end(), [](const plans::Said &a, const plans::Said &b) {
              return a.at < b.at;
          });
    const Result<QList<plans::Said>> others
        = plans::said(database, first->at - soon, last->at + soon + milliseconds(1));
    if (!others)
        return others.error();
    for (const plans::Said &each : mine)
        found += warnings(*others, each);
    return found;
}

} // namespace clash
