// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/planfile.h"

#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/model/accountname.h"
#include "core/schedule/adopt.h"
#include "core/schedule/plancolumns.h"
#include "core/schedule/split.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace planfile {

namespace {

using plancolumns::Field;
using Kind = Fault::Kind;
using Content = Composition::Content;
using State = Publication::State;

Kind kindOf(csv::Fault::Kind kind)
{
    switch (kind) {
    case csv::Fault::Kind::Quote: return Kind::Quote;
    case csv::Fault::Kind::Rows: return Kind::Rows;
    case csv::Fault::Kind::Columns: return Kind::Columns;
    case csv::Fault::Kind::Cell: return Kind::Cell;
    case csv::Fault::Kind::Nul: return Kind::Nul;
    case csv::Fault::Kind::Stopped: return Kind::Stopped;
    }
    Q_UNREACHABLE();
}

std::optional<State> stateOf(const QString &cell)
{
    const QString word = text::folded(cell).trimmed();
    if (word == "draft"_L1 || word == "brouillon"_L1 || word == "idea"_L1 || word == "idee"_L1)
        return State::Draft;
    if (QStringList { u""_s, u"scheduled"_s, u"planned"_s, u"programme"_s, u"programmee"_s,
                      u"planifie"_s, u"planifiee"_s, u"prevu"_s, u"prevue"_s }
            .contains(word))
        return State::Scheduled;
    return std::nullopt;
}

std::optional<Audience> audienceOf(const QString &cell)
{
    const QString word = text::folded(cell).trimmed();
    if (word.isEmpty())
        return Audience::Public;
    if (word == "non liste"_L1)
        return Audience::Unlisted;
    if (word == "abonnes"_L1)
        return Audience::Followers;
    return audience::fromKey(word);
}

// One row and its entry, cell by cell.
class Reading
{
public:
    explicit Reading(const Source &source)
        : m_source(source)
    {
    }

    Sheet parse(const QByteArray &file)
    {
        if (file.startsWith("PK\x03\x04") || file.startsWith("\xD0\xCF\x11\xE0")) {
            fileFault(Kind::Spreadsheet, 0, 0);
            return m_sheet;
        }
        const Result<QString> text = csv::decoded(file);
        if (!text) {
            fileFault(Kind::NotText, text.error().detail.toInt(), 0);
            return m_sheet;
        }
        const csv::Table table = csv::table(*text, csv::Limits(), m_source.stop.get());
        if (table.fault) { // nothing of a broken file is believed
            fileFault(kindOf(table.fault->kind), table.fault->line, table.fault->column);
            return m_sheet;
        }
        if (table.rows.size() < 2) {
            fileFault(Kind::Empty, 0, 0);
            return m_sheet;
        }
        m_headings = table.rows.first().cells;
        m_columns = plancolumns::Columns(m_headings);
        if (m_columns.first(Field::Text) < 0) {
            fileFault(Kind::NoTextColumn, table.rows.first().line, 0);
            return m_sheet;
        }
        for (const int column : m_columns.unknown())
            fileFault(Kind::Column, table.rows.first().line, column + 1, m_headings[column]);
        for (const csv::Row &row : table.rows.mid(1))
            take(row);
        for (Entry &entry : m_sheet.entries)
            settle(&entry);
        return m_sheet;
    }

    // What needs the disk: pictures are kept and made to fit, each post is checked and made a plan.
    Sheet finish(Sheet sheet)
    {
        m_sheet = std::move(sheet);
        for (Entry &entry : m_sheet.entries) {
            if (*m_source.stop) {
                fileFault(Kind::Stopped, entry.line, 0);
                return m_sheet;
            }
            keepMedia(&entry);
            judge(&entry);
        }
        return m_sheet;
    }

private:
    QString cell(const csv::Row &row, Field field) const
    {
        const int column = m_columns.first(field);
        return column < 0 ? QString() : row.cells.value(column);
    }
    QString cell(const csv::Row &row, Field field, int nth) const
    {
        return row.cells.value(m_columns.all(field).value(nth, -1));
    }

    void fileFault(Kind kind, int line, int column, const QString &cell = {})
    {
        Fault fault;
        fault.kind = kind;
        fault.line = line;
        fault.column = column;
        fault.cell = cell.left(60);
        m_sheet.faults.append(fault);
    }
    Fault &fault(Entry *entry, Kind kind, int line, int column = -1, const QString &cell = {})
    {
        Fault made;
        made.kind = kind;
        made.line = line;
        made.column = column + 1;
        made.name = m_headings.value(column).simplified().left(40);
        made.cell = cell.simplified().left(60);
        entry->faults.append(made);
        return entry->faults.last();
    }
    void fault(Entry *entry, Kind kind, const csv::Row &row, Field field, int nth = 0)
    {
        const int column = m_columns.all(field).value(nth, -1);
        fault(entry, kind, row.line, column, row.cells.value(column));
    }

    void take(const csv::Row &row)
    {
        const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const QString &each) {
            return each.trimmed().isEmpty();
        });
        if (blank)
            return;
        const QString key = cell(row, Field::Post).trimmed();
        const auto known = key.isEmpty() ? m_entries.constEnd() : m_entries.constFind(key);
        const bool more = known != m_entries.constEnd();
        const qsizetype at = more ? *known : m_sheet.entries.size();
        if (!more) {
            Entry entry;
            entry.line = row.line;
            m_sheet.entries.append(entry);
            if (!key.isEmpty())
                m_entries.insert(key, at);
        }
        Entry *entry = &m_sheet.entries[at];
        const Content content = contentOf(entry, row);
        const QList<qint64> accounts = accountsOf(entry, row);
        const std::optional<State> state = stateOf(cell(row, Field::State));
        if (!state)
            fault(entry, Kind::State, row, Field::State);
        else if (!more)
            entry->state = *state;
        const std::optional<Instant> due = timeOf(entry, row, more);
        if (!more)
            wholePost(entry, row, content);
        for (const qint64 id : accounts) {
            if (entry->post.accounts.contains(id)) {
                fault(entry, Kind::Twice, row, Field::Accounts);
                continue;
            }
            entry->post.accounts.append(id);
            entry->due.insert(id, due);
            m_lines[entry->line].insert(id, row.line);
            if (more)
                entry->post.write(id, content);
        }
    }

    void wholePost(Entry *entry, const csv::Row &row, const Content &content)
    {
        Composition &post = entry->post;
        post.common = content;
        post.campaign.name = cell(row, Field::Campaign).trimmed();
        static const QRegularExpression between(u"[,;|\\s]+"_s);
        post.campaign.hosts = cell(row, Field::Hosts).split(between, Qt::SkipEmptyParts);
        post.native = yes(entry, row, Field::Native);
    }

    bool yes(Entry *entry, const csv::Row &row, Field field)
    {
        const std::optional<bool> said = plancolumns::yes(cell(row, field));
        if (!said)
            fault(entry, Kind::YesNo, row, field);
        return said.value_or(false);
    }
    std::optional<double> number(Entry *entry, const csv::Row &row, Field field)
    {
        const QString said = cell(row, field);
        if (said.trimmed().isEmpty())
            return std::nullopt;
        const std::optional<double> found = plancolumns::number(said);
        if (!found)
            fault(entry, Kind::Number, row, field);
        return found;
    }

    Content contentOf(Entry *entry, const csv::Row &row)
    {
        Content content;
        content.text = cell(row, Field::Text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        content.warning = cell(row, Field::Warning);
        content.language = cell(row, Field::Language).trimmed().left(35);
        if (const auto audience = audienceOf(cell(row, Field::Visibility)))
            content.audience = *audience;
        else
            fault(entry, Kind::Visibility, row, Field::Visibility);
        content.thread = yes(entry, row, Field::Thread);
        content.numbered = yes(entry, row, Field::Numbered);
        content.comment = cell(row, Field::Comment);
        if (const auto minutes = number(entry, row, Field::CommentAfter)) {
            content.commentAfter = std::chrono::seconds(std::llround(*minutes * 60));
            if (content.commentAfter > std::chrono::hours(24 * 7))
                fault(entry, Kind::Number, row, Field::CommentAfter);
        }
        Poll poll;
        for (int nth = 0; nth < m_columns.all(Field::Option).size(); ++nth) {
            const QString option = cell(row, Field::Option, nth);
            if (!option.trimmed().isEmpty())
                poll.options.append(option);
        }
        if (const auto hours = number(entry, row, Field::PollHours))
            poll.duration = std::chrono::seconds(std::llround(std::min(*hours, 1e5) * 3600));
        poll.multiple = yes(entry, row, Field::Several);
        if (!poll.options.isEmpty())
            content.poll = poll;
        for (int nth = 0; nth < m_columns.all(Field::Media).size(); ++nth)
            takeMedia(entry, row, nth, &content);
        return content;
    }

    void takeMedia(Entry *entry, const csv::Row &row, int nth, Content *content)
    {
        const QString path = cell(row, Field::Media, nth).trimmed();
        if (path.isEmpty())
            return;
        Media media;
        media.path = QDir(QFileInfo(m_source.path).absolutePath()).absoluteFilePath(path);
        media.altText = cell(row, Field::Alt, nth);
        const QString focus = cell(row, Field::Focus, nth).trimmed();
        if (!focus.isEmpty()) {
            const QStringList two = focus.split(u' ', Qt::SkipEmptyParts);
            bool x = false;
            bool y = false;
            media.focusX = two.value(0).toDouble(&x);
            media.focusY = two.value(1).toDouble(&y);
            if (!x || !y || std::abs(media.focusX) > 1 || std::abs(media.focusY) > 1)
                fault(entry, Kind::Number, row, Field::Focus, nth);
        }
        content->media.append(media);
        m_places.insert({ entry->line, media.path },
                        { row.line, m_columns.all(Field::Media).value(nth), path });
    }

    QList<qint64> accountsOf(Entry *entry, const csv::Row &row)
    {
        static const QRegularExpression between(u"[,;|\\n\\r]+"_s);
        QList<qint64> found;
        const QString said = cell(row, Field::Accounts);
        const QString word = text::folded(said).trimmed();
        const bool everyone = word == "all"_L1 || word == "*"_L1 || word == "tous"_L1
            || word == "toutes"_L1;
        // With one account there is nothing to choose.
        if (everyone || (m_columns.first(Field::Accounts) < 0 && m_source.accounts.size() == 1)) {
            for (const Account &each : m_source.accounts)
                found.append(each.id);
            return found;
        }
        for (const QString &name : said.split(between, Qt::SkipEmptyParts)) {
            if (name.trimmed().isEmpty())
                continue;
            if (const Account *account = account::named(m_source.accounts, name))
                found.append(account->id);
            else
                fault(entry, Kind::Account, row.line, m_columns.first(Field::Accounts), name);
        }
        return found;
    }

    // Of a further row without a time of its own: the first one's.
    std::optional<Instant> timeOf(Entry *entry, const csv::Row &row, bool further)
    {
        const QString day = cell(row, Field::Date).trimmed();
        const QString clock = cell(row, Field::Time).trimmed();
        if (day.isEmpty() && clock.isEmpty()) {
            const auto wall = walltime::parse(entry->post.wall);
            const auto zone = walltime::zone(entry->post.zone);
            if (!further || !wall || !zone)
                return std::nullopt;
            return walltime::resolve(*wall, *zone).at;
        }
        const auto moment = plancolumns::moment(day);
        std::optional<QTime> time = moment ? moment->time : std::nullopt;
        if (!clock.isEmpty()) {
            time = plancolumns::time(clock);
            if (!time)
                fault(entry, Kind::Time, row, Field::Time);
        }
        if (day.isEmpty())
            fault(entry, Kind::NoDate, row, Field::Date);
        else if (!moment)
            fault(entry, Kind::Date, row, Field::Date);
        else if (!time && clock.isEmpty())
            fault(entry, Kind::Time, row, Field::Time);
        const QString named = cell(row, Field::Zone).trimmed();
        const auto zone = moment && moment->utc ? std::optional(QTimeZone::utc())
            : named.isEmpty()                   ? std::optional(m_source.zone)
                                                : walltime::zone(named);
        if (!zone)
            fault(entry, Kind::Zone, row, Field::Zone);
        if (!moment || !time || !zone)
            return std::nullopt;
        const QDateTime wall(moment->date, *time, Qt::UTC);
        const walltime::Resolved resolved = walltime::resolve(wall, *zone);
        if (resolved.fit != walltime::Fit::Exact)
            fault(entry, resolved.fit == walltime::Fit::Gap ? Kind::Gap : Kind::Overlap, row,
                  Field::Time);
        if (!further) {
            entry->post.wall = wall.toString(time->second() == 0 ? u"yyyy-MM-dd HH:mm"_s
                                                                 : u"yyyy-MM-dd HH:mm:ss"_s);
            entry->post.zone = QString::fromUtf8(zone->id());
        }
        return resolved.at;
    }

    // Once all rows of a post are known.
    void settle(Entry *entry)
    {
        if (entry->post.accounts.isEmpty() && entry->fine())
            fault(entry, Kind::NoAccount, entry->line, m_columns.first(Field::Accounts));
        if (!entry->fine() || entry->state != State::Scheduled)
            return;
        bool undated = false;
        bool past = false;
        for (const auto &due : std::as_const(entry->due)) {
            undated = undated || !due;
            past = past || (due && *due < m_source.now);
        }
        if (undated)
            fault(entry, Kind::NoDate, entry->line, m_columns.first(Field::Date));
        if (past)
            fault(entry, Kind::Past, entry->line, m_columns.first(Field::Date), entry->post.wall);
    }

    void keepMedia(Entry *entry)
    {
        if (!entry->fine())
            return;
        keepMedia(entry, &entry->post.common);
        for (Content &each : entry->post.own)
            keepMedia(entry, &each);
    }
    void keepMedia(Entry *entry, Content *content)
    {
        for (Media &each : content->media) {
            const Result<Media> kept = adopt(m_source.workspace, each.path);
            if (!kept) {
                const Place place = m_places.value({ entry->line, each.path });
                const bool gone = kept.error().kind == Error::Unavailable;
                fault(entry, gone ? Kind::Media : Kind::MediaKind, place.line, place.column,
                      place.cell);
                continue;
            }
            const Media said = each;
            each = *kept;
            each.altText = said.altText;
            each.focusX = said.focusX;
            each.focusY = said.focusY;
        }
    }

    void judge(Entry *entry)
    {
        if (!entry->fine())
            return;
        publications::Plan plan;
        const Content &common = entry->post.common;
        plan.text = common.thread ? split::whole(common.text) : common.text;
        plan.wall = entry->post.wall;
        plan.zone = entry->post.zone;
        plan.composition = entry->post.toJson();
        for (const Account &account : m_source.accounts) {
            if (!entry->post.accounts.contains(account.id))
                continue;
            composition::Leaving leaving = composition::leaving(entry->post, account);
            for (Media &each : leaving.parts.first().media) {
                const Result<Media> made
                    = m_source.fitted ? m_source.fitted(each, account) : Result<Media>(each);
                if (made)
                    each = *made; // else the check says what is wrong with it
            }
            for (const check::Problem &problem :
                 composition::problems(leaving, account, m_source.now))
                complain(entry, account.id, problem);
            plan.drafts += composition::drafts(entry->post, leaving, account, entry->state,
                                               entry->due[account.id].value_or(m_source.now),
                                               m_source.now);
        }
        note(entry, plan);
        entry->plan = plan;
    }

    void complain(Entry *entry, qint64 account, const check::Problem &problem)
    {
        using Is = check::Problem::Kind;
        if (problem.kind == Is::NoAltText)
            return; // a reminder while one writes; a file of a hundred is told otherwise
        // A draft may be unfinished.
        const bool refused = problem.blocks && entry->state == State::Scheduled;
        Field field = Field::Text;
        switch (problem.kind) {
        case Is::TooManyMedia:
        case Is::MediaNeeded:
        case Is::MediaType:
        case Is::MediaTooLarge:
        case Is::MediaMissing:
        case Is::AltTextTooLong:
        case Is::NoImages:
        case Is::FilmTooLong:
        case Is::FilmAlone: field = Field::Media; break;
        case Is::NoPoll:
        case Is::PollOptions:
        case Is::PollOptionTooLong:
        case Is::PollLength:
        case Is::PollWithMedia: field = Field::Option; break;
        case Is::NoComment: field = Field::Comment; break;
        case Is::NoNativeSchedule:
        case Is::TooSoon: field = Field::Native; break;
        default: break;
        }
        Fault &made = fault(entry, refused ? Kind::Refused : Kind::Reminder,
                            m_lines.value(entry->line).value(account, entry->line),
                            m_columns.first(field));
        made.accountId = account;
        made.problem = problem;
    }

    // The same on the same account at the same time, earlier in the file.
    void note(Entry *entry, const publications::Plan &plan)
    {
        bool repeated = false;
        for (const publications::Draft &each : plan.drafts) {
            const bool timed = entry->due.value(each.accountId).has_value();
            const QByteArray said = QByteArray::number(each.accountId) + '\n'
                + QByteArray::number(timed ? millis(each.dueAt) : 0) + '\n'
                + QByteArray::number(each.part) + each.outgoing.sha256();
            repeated = repeated || (each.part == 0 && m_said.contains(said));
            m_said.insert(said);
        }
        if (!repeated)
            return;
        entry->planned = true;
        fault(entry, Kind::Repeated, entry->line);
    }

    struct Place
    {
        int line = 0;
        int column = -1;
        QString cell;
    };

    const Source &m_source;
    Sheet m_sheet;
    QStringList m_headings;
    plancolumns::Columns m_columns { {} };
    QHash<QString, qsizetype> m_entries; // by what stands in their column `post`
    QHash<int, QHash<qint64, int>> m_lines; // of a post by account
    QHash<std::pair<int, QString>, Place> m_places; // of pictures
    QSet<QByteArray> m_said;
};

} // namespace

bool blocks(Fault::Kind kind)
{
    switch (kind) {
    case Kind::Column:
    case Kind::Gap:
    case Kind::Overlap:
    case Kind::Planned:
    case Kind::Repeated:
    case Kind::Reminder: return false;
    default: return true;
    }
}

QString key(Fault::Kind kind)
{
    switch (kind) {
    case Kind::Unreadable: return u"unreadable"_s;
    case Kind::TooLarge: return u"too_large"_s;
    case Kind::NotText: return u"not_text"_s;
    case Kind::Spreadsheet: return u"spreadsheet"_s;
    case Kind::Nul: return u"nul"_s;
    case Kind::Quote: return u"quote"_s;
    case Kind::Rows: return u"rows"_s;
    case Kind::Columns: return u"columns"_s;
    case Kind::Cell: return u"cell"_s;
    case Kind::Empty: return u"empty"_s;
    case Kind::Stopped: return u"stopped"_s;
    case Kind::NoTextColumn: return u"no_text_column"_s;
    case Kind::Account: return u"account"_s;
    case Kind::NoAccount: return u"no_account"_s;
    case Kind::Twice: return u"twice"_s;
    case Kind::State: return u"state"_s;
    case Kind::Date: return u"date"_s;
    case Kind::Time: return u"time"_s;
    case Kind::NoDate: return u"no_date"_s;
    case Kind::Zone: return u"zone"_s;
    case Kind::Past: return u"past"_s;
    case Kind::Visibility: return u"visibility"_s;
    case Kind::Number: return u"number"_s;
    case Kind::YesNo: return u"yes_no"_s;
    case Kind::Media: return u"media"_s;
    case Kind::MediaKind: return u"media_kind"_s;
    case Kind::Refused: return u"refused"_s;
    case Kind::Column: return u"column"_s;
    case Kind::Gap: return u"gap"_s;
    case Kind::Overlap: return u"overlap"_s;
    case Kind::Planned: return u"planned"_s;
    case Kind::Repeated: return u"repeated"_s;
    case Kind::Reminder: return u"reminder"_s;
    }
    Q_UNREACHABLE();
}

bool Entry::fine() const
{
    return std::none_of(faults.begin(), faults.end(),
                        [](const Fault &each) { return blocks(each.kind); });
}

bool Sheet::fine() const
{
    return std::none_of(faults.begin(), faults.end(),
                        [](const Fault &each) { return blocks(each.kind); });
}

Sheet parsed(const QByteArray &file, const Source &source)
{
    return Reading(source).parse(file);
}

Sheet read(Source source)
{
    Sheet sheet;
    const auto failed = [&sheet](Kind kind) {
        Fault fault;
        fault.kind = kind;
        sheet.faults.append(fault);
        return sheet;
    };
    QFile file(source.path);
    if (!file.open(QFile::ReadOnly))
        return failed(Kind::Unreadable);
    const QByteArray bytes = file.read(largest + 1); // also of what never ends
    if (bytes.size() > largest)
        return failed(Kind::TooLarge);
    Reading reading(source);
    sheet = reading.parse(bytes);
    return sheet.fine() ? reading.finish(sheet) : sheet;
}

} // namespace planfile
