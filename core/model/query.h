// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// What somebody typed to search, taken apart: words and "quoted phrases", and the operators
// from: label: theme: need: account: priority: before: after: has: with their French names. Nothing typed is ever an
// error: an operator that is not one is a word, one without a readable value restricts nothing.
struct Query
{
    enum class Has { Picture, Film, Sound, File, Link, Poll, Note, Label, Urgent };

    QString words; // for full text, quotes included
    QStringList from; // each has to fit; folded, as all lists here
    QStringList labels;
    QStringList themes;
    QStringList needs; // as typed: "compl"
    QStringList accounts;
    std::optional<int> priority; // -1 low, 0, 1 high
    QList<Has> has;
    std::optional<QDate> before; // this day and later are left out
    std::optional<QDate> after; // earlier than this day is left out

    bool isEmpty() const; // restricts nothing and looks for nothing
    bool onlyWords() const;
    friend bool operator==(const Query &, const Query &) = default;
};

namespace query {

Query parse(const QString &typed);
// The keys of the needs that a value means, by the beginning of their names in English or French.
QStringList needKeys(const QString &value);

// Words and phrases to be shown where they were found, folded; the last may be a beginning.
QStringList terms(const Query &query);
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const Span &, const Span &) = default;
};
// Where they stand in a text, at the beginnings of words, in order and apart from one another.
QList<Span> matches(const QString &text, const QStringList &terms);

} // namespace query
