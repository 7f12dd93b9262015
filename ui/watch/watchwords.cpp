// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/watchwords.h"

#include "core/model/platform.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watch)
};

QString what(watch::Fault::Kind kind)
{
    using Kind = watch::Fault::Kind;
    switch (kind) {
    case Kind::Empty: return Words::tr("there is nothing to look for yet");
    case Kind::TooLong: return Words::tr("the query is longer than %1 characters").arg(watch::longestQuery);
    case Kind::TooDeep: return Words::tr("more than %1 groups inside one another").arg(watch::deepest);
    case Kind::TooManyWords: return Words::tr("more than %1 words").arg(watch::mostWords);
    case Kind::QuoteOpen: return Words::tr("the quotation mark is never closed");
    case Kind::GroupOpen: return Words::tr("the parenthesis is never closed");
    case Kind::GroupClosed: return Words::tr("this parenthesis closes nothing");
    case Kind::GroupEmpty: return Words::tr("there is nothing between the parentheses");
    case Kind::WordMissing: return Words::tr("a word is missing here");
    case Kind::WordEmpty: return Words::tr("there is neither a letter nor a digit here");
    case Kind::BeginTooShort: return Words::tr("two letters at least before *");
    case Kind::DistanceWrong: return Words::tr("NEAR takes a distance from 1 to %1: NEAR/5").arg(watch::widest);
    case Kind::NearNeedsWords:
        return Words::tr("NEAR stands between words, phrases, or groups of them joined by OR");
    case Kind::ValueMissing: return Words::tr("something is missing behind the colon");
    case Kind::LanguageUnknown: return Words::tr("a language has two letters: lang:fr");
    case Kind::OnlyLeavesOut:
        return Words::tr("this only leaves out: something that has to be there is missing");
    }
    Q_UNREACHABLE();
}

} // namespace

QString kind(Watch::Kind kind)
{
    switch (kind) {
    case Watch::Kind::Brand: return Words::tr("Brand");
    case Watch::Kind::Product: return Words::tr("Product");
    case Watch::Kind::Competitor: return Words::tr("Competitor");
    case Watch::Kind::Topic: return Words::tr("Topic");
    }
    Q_UNREACHABLE();
}

QString source(const QString &source)
{
    if (source == watch::inbox)
        return Words::tr("Inbox");
    if (source == watch::feeds)
        return Words::tr("Feeds");
    if (const std::optional<Platform> platform = platform::fromKey(source))
        return Words::tr("%1 search").arg(platform::name(*platform));
    return source;
}

QString fault(const watch::Fault &fault)
{
    if (fault.kind == watch::Fault::Kind::Empty || fault.kind == watch::Fault::Kind::TooLong)
        return what(fault.kind);
    return Words::tr("Column %1: %2").arg(QString::number(fault.column), what(fault.kind));
}

QString help()
{
    return Words::tr("lamp lum* \"good light\" #lumen · a OR b · -without · lamp NEAR/5 broken · "
                     "(groups) · from:ana lang:fr site:example.org");
}

} // namespace watchwords
