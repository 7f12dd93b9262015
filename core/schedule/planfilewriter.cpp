// SPDX-License-Identifier: GPL-3.0-or-later
// The plan written as a file.
#include "core/schedule/planfile.h"

#include "core/base/csv.h"
#include "core/schedule/plancolumns.h"
#include "core/schedule/split.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planfile {

namespace {

using plancolumns::Field;
using Content = Composition::Content;
using State = Publication::State;

struct When
{
    std::optional<Instant> due; // none: a draft without a time
    bool draft = false;
    friend bool operator==(const When &, const When &) = default;
};
struct Line // one row of the file
{
    qint64 post = 0; // 0: it is all of its post
    QStringList accounts;
    When when;
    Content content;
    const Composition *whole = nullptr;
    QString wall;
    QString zone;
};

QString yes(bool is)
{
    return is ? u"yes"_s : QString();
}

// A draft that was kept without a time has the moment it was kept at: that is none.
When whenOf(const Publication &row, const posts::Post &post, Instant now)
{
    When when;
    when.draft = row.state == State::Draft || row.state == State::Submitted;
    const bool timed = !post.wall.isEmpty() || !when.draft || row.dueAt > now + 1min;
    if (timed)
        when.due = row.dueAt;
    return when;
}

// The wall time as it was chosen where it still is that; where no wall time means that moment for us (an
// hour that comes twice), UTC.
void place(Line *line, const posts::Post &post, const QTimeZone &usual)
{
    if (!line->when.due)
        return;
    const Instant due = *line->when.due;
    const QTimeZone zone
        = post.zone.isEmpty() ? usual : walltime::zone(post.zone).value_or(usual);
    const auto put = [&](const QTimeZone &there) {
        const QDateTime wall = walltime::at(due, there);
        line->wall = wall.toString(wall.time().second() == 0 ? u"yyyy-MM-dd HH:mm"_s
                                                             : u"yyyy-MM-dd HH:mm:ss"_s);
        line->zone = QString::fromUtf8(there.id());
        const auto read = walltime::parse(line->wall);
        return read
            && walltime::resolve(*read, there).at == std::chrono::floor<std::chrono::seconds>(due);
    };
    if (!put(zone))
        put(QTimeZone::utc());
}

Composition compositionOf(const posts::Coming &coming)
{
    const QString &kept = coming.post.composition;
    Composition whole
        = kept.isEmpty() ? composition::recalled(coming.rows) : Composition::fromJson(kept);
    whole.accounts.clear();
    for (const Publication &row : coming.rows) {
        if (!whole.accounts.contains(row.accountId))
            whole.accounts.append(row.accountId);
    }
    return whole;
}

QList<Line> linesOf(const posts::Coming &coming, const Composition &whole, const QList<Account> &accounts,
                    const QTimeZone &zone, Instant now)
{
    QMap<qint64, When> when;
    for (const Publication &row : coming.rows) {
        if (!when.contains(row.accountId))
            when.insert(row.accountId, whenOf(row, coming.post, now));
    }
    QList<Line> lines;
    Line first; // what all say, even where none says it as it is
    first.content = whole.common;
    first.whole = &whole;
    first.when = when.isEmpty() ? When() : when.first();
    const auto common = std::find_if(whole.accounts.begin(), whole.accounts.end(), [&](qint64 id) {
        return whole.of(id) == whole.common;
    });
    const auto wall = walltime::parse(coming.post.wall);
    const auto chosen = walltime::zone(coming.post.zone);
    if (common != whole.accounts.end())
        first.when = when.value(*common);
    else if (wall && chosen)
        first.when.due = walltime::resolve(*wall, *chosen).at;
    lines.append(first);
    for (const qint64 id : whole.accounts) {
        const Account *account = nullptr;
        for (const Account &each : accounts)
            account = each.id == id ? &each : account;
        if (!account)
            continue;
        const Content &content = whole.of(id);
        auto like = std::find_if(lines.begin(), lines.end(), [&](const Line &line) {
            return line.content == content && line.when == when.value(id);
        });
        if (like == lines.end()) {
            Line line;
            line.content = content;
            line.when = when.value(id);
            lines.append(line);
            like = lines.end() - 1;
        }
        like->accounts.append(platform::key(account->platform));
    }
    const bool nobody = std::all_of(lines.begin(), lines.end(),
                                    [](const Line &line) { return line.accounts.isEmpty(); });
    if (nobody)
        return {}; // its accounts are gone
    for (Line &line : lines) {
        line.post = lines.size() > 1 ? coming.post.id : 0;
        place(&line, coming.post, zone);
    }
    return lines;
}

struct Shape // how many columns of a kind are needed
{
    qsizetype media = 1;
    qsizetype options = 0;
    bool focus = false;
};

QStringList headings(const Shape &shape)
{
    QStringList found;
    const auto add = [&found](std::initializer_list<Field> fields) {
        for (const Field field : fields)
            found.append(plancolumns::heading(field));
    };
    add({ Field::Post, Field::State, Field::Accounts, Field::Date, Field::Time, Field::Zone,
          Field::Text });
    for (qsizetype i = 0; i < shape.media; ++i) {
        add({ Field::Media, Field::Alt });
        if (shape.focus)
            add({ Field::Focus });
    }
    add({ Field::Warning, Field::Visibility, Field::Language, Field::Thread, Field::Numbered,
          Field::Comment, Field::CommentAfter, Field::Campaign, Field::Hosts, Field::Native });
    for (qsizetype i = 0; i < shape.options; ++i)
        add({ Field::Option });
    if (shape.options > 0)
        add({ Field::PollHours, Field::Several });
    return found;
}

QStringList cells(const Line &line, const Shape &shape)
{
    const Content &content = line.content;
    QStringList row {
        line.post != 0 ? QString::number(line.post) : QString(),
        line.when.draft ? u"draft"_s : u"scheduled"_s,
        line.accounts.join(u", "_s),
        line.wall.left(10),
        line.wall.mid(11),
        line.zone,
        content.text,
    };
    for (qsizetype i = 0; i < shape.media; ++i) {
        const Media media = content.media.value(i);
        row += { media.path, media.altText };
        if (shape.focus)
            row.append(media.path.isEmpty() || (media.focusX == 0 && media.focusY == 0)
                           ? QString()
                           : u"%1 %2"_s.arg(media.focusX).arg(media.focusY));
    }
    const bool asks = content.commentAfter != Content().commentAfter;
    row += { content.warning,
             content.audience == Audience::Public ? QString() : audience::key(content.audience),
             content.language,
             yes(content.thread),
             yes(content.numbered),
             content.comment,
             asks ? QString::number(double(content.commentAfter.count()) / 60, 'g', 15) : QString(),
             line.whole ? line.whole->campaign.name : QString(),
             line.whole ? line.whole->campaign.hosts.join(u' ') : QString(),
             line.whole ? yes(line.whole->native) : QString() };
    const Poll poll = content.poll.value_or(Poll());
    for (qsizetype i = 0; i < shape.options; ++i)
        row.append(poll.options.value(i));
    if (shape.options > 0) {
        row.append(content.poll ? QString::number(double(poll.duration.count()) / 3600, 'g', 15)
                                : QString());
        row.append(yes(content.poll && poll.multiple));
    }
    return row;
}

} // namespace

QByteArray written(const QList<posts::Coming> &posts, const QList<Account> &accounts,
                   const QTimeZone &zone, Instant now)
{
    std::vector<Composition> wholes; // lines point into them
    wholes.reserve(std::size_t(posts.size()));
    QList<Line> lines;
    for (const posts::Coming &coming : posts) {
        wholes.push_back(compositionOf(coming));
        lines += linesOf(coming, wholes.back(), accounts, zone, now);
    }
    Shape shape;
    for (const Line &line : std::as_const(lines)) {
        shape.media = std::max(shape.media, line.content.media.size());
        if (line.content.poll)
            shape.options = std::max(shape.options, line.content.poll->options.size());
        for (const Media &each : line.content.media)
            shape.focus = shape.focus || each.focusX != 0 || each.focusY != 0;
    }
    QString file = QChar(0xFEFF) // so that a spreadsheet reads UTF-8
        + csv::line(headings(shape));
    for (const Line &line : std::as_const(lines))
        file += csv::line(cells(line, shape));
    return file.toUtf8();
}

} // namespace planfile
