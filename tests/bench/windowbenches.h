// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

void benchList(const QDir &workspace, int rounds); // G9
void benchStart(const QDir &workspace, const QDir &programs, int rounds); // G10
int openInbox(const QDir &workspace, bool untilPainted); // the program; ends when painted, or not
void benchPages(const QDir &workspace, int rounds); // one page to another, the first chart
