// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/digestfile.h"

// What a digest says beside what people said.
namespace digestwords {

QString title(); // "What people said"
QString below(const digest::Digest &digest, const digestfile::Sheet &sheet); // "9 – 15 November 2026 · made on …"
QString name(digest::Kind kind); // "Criticism"
QString compared(const digest::Part &part, const Period &period); // "12, 3 more than the week before"
QString theme(const digest::Group &group); // "Delivery"; "Of no theme"
QString also(const digest::Part &part); // "Also: Price (4), Stock (2)"; empty without others
bool isNamed(const digest::Part &part); // there is a theme to tell its groups by
QString source(const digest::Quote &quote, const digest::Digest &digest,
               const digestfile::Sheet &sheet); // "Claire, Facebook, Tuesday 10 November · said by 3"
QString opening(const digest::Digest &digest, const digestfile::Sheet &sheet); // what it counts
QString none(); // nothing of it came
QString forwarded(); // "Seen elsewhere, and worth knowing"
QString forwardedBelow(const digest::Digest &digest); // what that is

} // namespace digestwords
