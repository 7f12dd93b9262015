// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/importwords.h"

#include "core/base/text.h"
#include "ui/describe.h"
#include "ui/problem.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace describe {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

QString whatIsWrong(const planfile::Fault &fault, const QList<Account> &accounts)
{
    using Kind = planfile::Fault::Kind;
    const QString cell = text::printable(fault.cell);
    QString account;
    for (const Account &each : accounts) {
        if (each.id == fault.accountId)
            account = platform::name(each.platform);
    }
    switch (fault.kind) {
    case Kind::Unreadable: return Import::tr("The file cannot be read");
    case Kind::TooLarge:
        return Import::tr("The file is larger than %1")
            .arg(QLocale().formattedDataSize(planfile::largest, 0));
    case Kind::NotText: return Import::tr("This is neither UTF-8 nor UTF-16: save it as CSV in UTF-8");
    case Kind::Spreadsheet:
        return Import::tr("This is a spreadsheet program’s own file: save it as CSV in UTF-8");
    case Kind::Nul: return Import::tr("There is a zero character: this is no text");
    case Kind::Quote: return Import::tr("A quotation mark opens here and is never closed");
    case Kind::Rows: return Import::tr("More than 5,000 rows: import it in parts");
    case Kind::Columns: return Import::tr("More than 200 columns");
    case Kind::Cell: return Import::tr("A cell is far too long");
    case Kind::Empty: return Import::tr("There is no row to plan");
    case Kind::Stopped: return Import::tr("Stopped: nothing was planned");
    case Kind::NoTextColumn:
        return Import::tr("The first line has to name the columns: accounts, date, time, text, media, alt …");
    case Kind::Account: return Import::tr("“%1” is no account here").arg(cell);
    case Kind::NoAccount: return Import::tr("No account is named");
    case Kind::Twice: return Import::tr("An account of “%1” has words in this post already").arg(cell);
    case Kind::State: return Import::tr("“%1” is neither draft nor scheduled").arg(cell);
    case Kind::Date: return Import::tr("“%1” is no date").arg(cell);
    case Kind::Time:
        return cell.isEmpty() ? Import::tr("There is no time") : Import::tr("“%1” is no time").arg(cell);
    case Kind::NoDate: return Import::tr("There is no date");
    case Kind::Zone: return Import::tr("“%1” is no time zone").arg(cell);
    case Kind::Past: return Import::tr("That time has gone by");
    case Kind::Visibility: return Import::tr("“%1”: nobody knows who sees that").arg(cell);
    case Kind::Number: return Import::tr("“%1” is no number that fits").arg(cell);
    case Kind::YesNo: return Import::tr("“%1” is neither yes nor no").arg(cell);
    case Kind::Media: return Import::tr("No file “%1”").arg(cell);
    case Kind::MediaKind: return Import::tr("“%1” is no picture or film that can be read").arg(cell);
    case Kind::Refused:
    case Kind::Reminder:
        return fault.problem ? u"%1: %2"_s.arg(account, problem(*fault.problem)) : account;
    case Kind::Column: return Import::tr("The column “%1” is not known: it is left out").arg(cell);
    case Kind::Gap: return Import::tr("The clocks skip that time: it leaves an hour later");
    case Kind::Overlap: return Import::tr("That time comes twice: it leaves the first time");
    case Kind::Planned: return Import::tr("%1: planned already").arg(account);
    case Kind::Repeated: return Import::tr("The same stands further up");
    }
    Q_UNREACHABLE();
}

QString fault(const planfile::Fault &fault, const QList<Account> &accounts)
{
    const QString what = whatIsWrong(fault, accounts);
    if (fault.line == 0)
        return what;
    if (fault.column == 0)
        return Import::tr("Line %1: %2").arg(number(fault.line), what);
    if (fault.name.isEmpty())
        return Import::tr("Line %1, column %2: %3").arg(number(fault.line), number(fault.column), what);
    return Import::tr("Line %1, column %2 (%3): %4")
        .arg(number(fault.line), number(fault.column), text::printable(fault.name), what);
}

} // namespace describe
