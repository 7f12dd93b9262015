// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What a watch looks for, read once: words and begin*, "phrases", #tags and @names, one OR another,
// -without, one NEAR/5 another, (groups), from: lang: site:, with their French names. Unlike a search
// somebody types, a watch runs for ever: whatever makes no sense is an error with its column.
namespace watch {

struct Fault
{
    enum class Kind {
        Empty,
        TooLong,
        TooDeep,
        TooManyWords,
        QuoteOpen, // a " that is never closed
        GroupOpen, // a ( that is never closed
        GroupClosed, // a ) that nothing opened
        GroupEmpty,
        WordMissing, // beside OR, NEAR or -
        WordEmpty, // neither letter nor digit
        BeginTooShort, // a*
        DistanceWrong, // NEAR/0
        NearNeedsWords, // beside it stand words, phrases or groups of them with OR
        ValueMissing, // from: without a name
        LanguageUnknown,
        OnlyLeavesOut, // nothing is looked for: -a, or a OR -b, or a language alone
    };
    Kind kind = Kind::Empty;
    int column = 1; // in characters, from 1
    friend bool operator==(const Fault &, const Fault &) = default;
};

// A part of a query.
struct Part
{
    enum class Kind { All, Any, Not, Near, Phrase, From, Language, Site };
    struct Term
    {
        QString word; // folded
        bool begins = false;
        bool tag = false;
        bool named = false;
        friend bool operator==(const Term &, const Term &) = default;
    };

    Kind kind = Kind::Phrase;
    int column = 1;
    std::vector<Part> parts; // of All, Any, Not (one), Near (two)
    QList<Term> terms; // of Phrase, in a row
    QString typed; // of Phrase: its words as they were written
    int distance = 0; // of Near: words between, at most
    QString value; // of From, Language, Site; folded
};

constexpr int longestQuery = 4000; // characters
constexpr int deepest = 32;
constexpr int mostWords = 500;
constexpr int widest = 100; // NEAR/100
constexpr int usualDistance = 10;

struct Parsed
{
    std::optional<Part> query;
    Fault fault; // when there is no query
};
Parsed parse(const QString &typed);

// What to ask of a platform that searches for words or tags only: whatever fits the query is found
// by at least one of these. None: the query names nothing that can be searched for.
struct Asked
{
    QString words;
    QString tag; // without #; instead of words
    friend bool operator==(const Asked &, const Asked &) = default;
};
QList<Asked> asked(const Part &query);

} // namespace watch
