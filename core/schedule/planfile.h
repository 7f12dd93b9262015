// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/composition.h"
#include "core/store/posts.h"

#include <QDir>
#include <QHash>

#include <atomic>
#include <memory>

// The plan as a file that a spreadsheet opens: read with every fault named by line and column, written
// so that it reads back as it was. Nothing here changes a workspace but for pictures, which are kept as
// any chosen file is.
//
// The first line names the columns, in any order, in English or French: post, state, accounts, date, time,
// zone, text, media, alt, focus, warning, visibility, language, option, poll hours, several, thread, numbered, comment,
// comment after, campaign, hosts, native. media, alt, focus and option may stand several times. Rows with the same
// `post` are one: the first says what all its accounts say, the others what theirs say instead.
namespace planfile {

constexpr qint64 largest = 16 << 20; // bytes

struct Fault
{
    enum class Kind {
        // of the file: nothing of it can be read
        Unreadable,
        TooLarge,
        NotText,
        Spreadsheet, // a spreadsheet program's own file, an archive: never opened
        Nul,
        Quote,
        Rows,
        Columns,
        Cell,
        Empty,
        Stopped,
        NoTextColumn,
        // of a row: that post cannot be planned
        Account,
        NoAccount,
        Twice, // an account already has words in that post
        State,
        Date,
        Time,
        NoDate, // a time without its day
        Zone,
        Past,
        Visibility,
        Number,
        YesNo,
        Media, // no file there, or it cannot be read
        MediaKind, // no picture nor film
        Refused, // by an account: `problem`
        // to be known, no more
        Column, // an unknown one
        Gap, // the clocks skip that time
        Overlap, // they repeat it
        Planned, // already, on that account at that time
        Repeated, // in the file itself
        Reminder, // of an account: `problem`
    };
    Kind kind = Kind::Empty;
    int line = 0; // 0: the file as a whole
    int column = 0; // from 1; 0: the row as a whole
    QString name; // of the column
    QString cell; // what stands there
    qint64 accountId = 0;
    std::optional<check::Problem> problem;
};
bool blocks(Fault::Kind kind); // its post, or all of them
QString key(Fault::Kind kind); // "no_account"

struct Entry // one post
{
    int line = 0;
    Composition post;
    Publication::State state = Publication::State::Scheduled;
    QMap<qint64, std::optional<Instant>> due; // by account; none: a draft without a time
    QList<Fault> faults;
    publications::Plan plan; // what would be planned
    bool planned = false; // as it stands it is there already, or earlier in the file

    bool fine() const;
};
struct Sheet
{
    QList<Entry> entries;
    QList<Fault> faults; // of the file

    bool fine() const; // the file; its entries have faults of their own
};

struct Source
{
    Source() = default;
    QString path;
    QDir workspace; // where pictures are kept
    QList<Account> accounts;
    QTimeZone zone = QTimeZone::utc(); // where none is said
    Instant now;
    // A picture made to fit an account.
    Result<Media> (*fitted)(const Media &media, const Account &account) = nullptr;
    std::shared_ptr<std::atomic<bool>> stop = std::make_shared<std::atomic<bool>>(false);
};
// Reads the file, keeps its pictures, checks each post against its accounts. Blocking: for a worker.
Sheet read(Source source);
// The same of what was read already, without keeping or looking at any file. Pure.
Sheet parsed(const QByteArray &file, const Source &source);

// Posts as they are planned now.
QByteArray written(const QList<posts::Coming> &posts, const QList<Account> &accounts,
                   const QTimeZone &zone, Instant now);

} // namespace planfile
