// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/charter.h"

// The charter to be put on a site or printed. Blank lines part paragraphs; lines that begin with
// "- " are a list.
namespace charterpage {

// What stands around the articles: the window's words.
struct Sheet
{
    QString language; // of the articles
    QString title; // "Charter of Maison Lumen"
    QString opening; // may be empty
    QString article; // "Article %1"
    QString foot; // may be empty
};

// Only articles worded in the sheet's language, under their own numbers.
QString html(const QList<charter::Article> &articles, const Sheet &sheet); // one file, prints well
QString markdown(const QList<charter::Article> &articles, const Sheet &sheet);

} // namespace charterpage
