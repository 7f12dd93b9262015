// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problem.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace describe {

namespace {

struct Problems
{
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

// "3:05", "1:02:10": as every player writes it.
QString duration(qint64 seconds)
{
    const auto two = [](qint64 value) { return u"%1"_s.arg(value, 2, 10, QChar(u'0')); };
    const qint64 hours = seconds / 3600;
    const QString rest = two(seconds % 60);
    return hours > 0 ? u"%1:%2:%3"_s.arg(number(hours), two(seconds / 60 % 60), rest)
                     : u"%1:%2"_s.arg(number(seconds / 60), rest);
}

// Thousandths of width by height as people say it: "4:5", "16:9", "1.91:1".
QString shape(qint64 thousandths)
{
    constexpr std::array known { std::pair(4, 5), std::pair(3, 4),  std::pair(2, 3), std::pair(9, 16),
                                 std::pair(1, 1), std::pair(16, 9), std::pair(4, 3), std::pair(3, 2) };
    for (const auto &[width, height] : known) {
        if (std::abs(thousandths - 1000 * width / height) <= 1)
            return u"%1:%2"_s.arg(width).arg(height);
    }
    const auto said = [](double value) { return QLocale().toString(value, 'g', 3); };
    return thousandths >= 1000 ? said(double(thousandths) / 1000) + u":1"_s
                               : u"1:"_s + said(1000.0 / double(std::max<qint64>(1, thousandths)));
}

QString whatIsWrong(const check::Problem &problem)
{
    using Kind = check::Problem::Kind;
    const QString count = number(problem.count);
    const QString limit = number(problem.limit);
    const QString which = number(problem.which);
    switch (problem.kind) {
    case Kind::Empty: return Problems::tr("There is no text");
    case Kind::TextTooLong: return Problems::tr("Too long: %1 of %2 characters").arg(count, limit);
    case Kind::TooManyBytes: return Problems::tr("Too long: %1 of %2 bytes").arg(count, limit);
    case Kind::TooManyMedia: return Problems::tr("Too many files: %1 of %2").arg(count, limit);
    case Kind::MediaNeeded: return Problems::tr("It takes no post without a picture or film");
    case Kind::MediaType: return Problems::tr("File %1 is of a kind it does not take").arg(which);
    case Kind::MediaTooLarge:
        return Problems::tr("File %1 is too large: %2 of %3")
            .arg(which, QLocale().formattedDataSize(problem.count),
                 QLocale().formattedDataSize(problem.limit));
    case Kind::MediaMissing: return Problems::tr("File %1 is no longer there").arg(which);
    case Kind::AltTextTooLong:
        return Problems::tr("The description of file %1 is too long: %2 of %3 characters")
            .arg(which, count, limit);
    case Kind::NoAltText: return Problems::tr("File %1 has no description").arg(which);
    case Kind::NoPoll: return Problems::tr("It has no polls");
    case Kind::PollOptions:
        return Problems::tr("A poll has 2 to %1 options, not %2").arg(limit, count);
    case Kind::PollOptionTooLong:
        return Problems::tr("Option %1 is empty or too long: %2 of %3 characters")
            .arg(which, count, limit);
    case Kind::PollLength: return Problems::tr("The poll is too short or too long");
    case Kind::PollWithMedia: return Problems::tr("A poll and files do not go together");
    case Kind::NoImages: return Problems::tr("It does not take file %1").arg(which);
    case Kind::NoReply: return Problems::tr("It does not take replies");
    case Kind::NoPublish: return Problems::tr("It does not take posts");
    case Kind::NoNativeSchedule: return Problems::tr("It cannot hold a post until its time");
    case Kind::FilmTooLong:
        return Problems::tr("Film %1 is too long: %2 of %3")
            .arg(which, duration(problem.count), duration(problem.limit));
    case Kind::FilmAlone: return Problems::tr("File %1 is a film: nothing else goes with it").arg(which);
    case Kind::Shape:
        return (problem.count > problem.limit
                    ? Problems::tr("Picture %1 is too wide: %2, at most %3")
                    : Problems::tr("Picture %1 is too tall: %2, at least %3"))
            .arg(which, shape(problem.count), shape(problem.limit));
    case Kind::RepliesOpen: return Problems::tr("Anybody may answer there");
    case Kind::NoComment: return Problems::tr("It takes no first comment");
    case Kind::TooSoon:
        return Problems::tr("It holds posts from %n minute(s) ahead only", nullptr,
                            int(problem.limit / 60));
    }
    Q_UNREACHABLE();
}

} // namespace

QString problem(const check::Problem &problem)
{
    const QString what = whatIsWrong(problem);
    if (problem.comment)
        return Problems::tr("First comment: %1").arg(what);
    if (problem.part > 0)
        return Problems::tr("Part %1: %2").arg(number(problem.part), what);
    return what;
}

} // namespace describe
