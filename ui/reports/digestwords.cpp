// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/digestwords.h"

#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/reports/reportwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace digestwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Digest)
};

} // namespace

QString title()
{
    return Words::tr("What people said");
}

QString below(const digest::Digest &digest, const digestfile::Sheet &sheet)
{
    QStringList names;
    for (const Account &each : sheet.accounts)
        names.append(platform::name(each.platform));
    const QString made = QLocale().toString(walltime::at(sheet.madeAt, digest.zone), Words::tr("d MMMM yyyy, HH:mm"));
    return u"%1 · %2 · %3"_s.arg(reportwords::span(digest.period), names.join(u", "_s),
                                 Words::tr("Made on %1").arg(made));
}

QString name(digest::Kind kind)
{
    switch (kind) {
    case digest::Kind::Criticism: return Words::tr("Criticism");
    case digest::Kind::Questions: return Words::tr("Questions");
    case digest::Kind::Ideas: return Words::tr("Ideas");
    case digest::Kind::Praise: return Words::tr("Praise");
    }
    Q_UNREACHABLE();
}

QString compared(const digest::Part &part, const Period &period)
{
    const QString count = Words::tr("%Ln conversation(s)", nullptr, part.count);
    const QString than = reportwords::than(period);
    const int more = part.count - part.before;
    if (more == 0)
        return Words::tr("%1, as many %2").arg(count, than);
    //: "12 conversations, + 3 vs the week before"
    return Words::tr("%1, %2 %3").arg(count, (more > 0 ? u"+ "_s : u"− "_s) + describe::number(std::abs(more)), than);
}

QString theme(const digest::Group &group)
{
    return group.theme.isEmpty() ? Words::tr("Of no theme") : group.theme;
}

QString also(const digest::Part &part)
{
    QStringList others;
    for (const auto &[theme, count] : part.also)
        others.append(u"%1 (%2)"_s.arg(theme, describe::number(count)));
    return others.isEmpty() ? QString() : Words::tr("Also spoken of: %1").arg(others.join(u", "_s));
}

bool isNamed(const digest::Part &part)
{
    return part.groups.size() > 1 || (part.groups.size() == 1 && !part.groups.first().theme.isEmpty());
}

QString source(const digest::Quote &quote, const digest::Digest &digest, const digestfile::Sheet &sheet)
{
    QStringList parts;
    if (!quote.author.isEmpty())
        parts.append(plain::line(quote.author));
    for (const Account &each : sheet.accounts) {
        if (each.id == quote.accountId)
            parts.append(platform::name(each.platform));
    }
    parts.append(QLocale().toString(walltime::at(quote.at, digest.zone).date(), Words::tr("dddd d MMMM")));
    QString made = parts.join(u", "_s);
    if (quote.alike > 1)
        made += u" · "_s + Words::tr("%Ln say the same", nullptr, quote.alike);
    return made;
}

QString opening(const digest::Digest &digest, const digestfile::Sheet &sheet)
{
    QString said = Words::tr("Told from the %Ln message(s) received, as Parvis reads them or as somebody corrected it. "
                             "A conversation that speaks of two themes stands under both, and is counted once.",
                             nullptr, int(digest.received));
    if (sheet.names == digest::Names::Removed)
        said += u' ' + Words::tr("Names, addresses and long numbers were taken out; what somebody tells of themselves "
                                 "in other words may be left.");
    return said;
}

QString none()
{
    return Words::tr("None in this time.");
}

QString forwarded()
{
    return Words::tr("Forwarded from the watch");
}

QString forwardedBelow(const digest::Digest &digest)
{
    return Words::tr("%Ln text(s) of this time that somebody found worth telling.", nullptr,
                     int(digest.forwarded.size()));
}

} // namespace digestwords
