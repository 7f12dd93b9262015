// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

void benchIngest(qint64 count, int perTransaction); // G1
void benchDelivery(); // G14
void benchQueries(const QDir &workspace); // G5, G13
void benchSearches(const QDir &workspace); // G6
void benchCharts(const QDir &workspace); // G8
void benchReports(const QDir &workspace); // G8, the whole report
void benchPeople(const QDir &workspace); // who ranks, among everybody of 90 days
void benchDue(); // G12
void benchLateness(int count, int seconds);
void benchRules(qint64 count);
void benchWatches(qint64 count); // 200 of them against texts
void benchMentions(const QDir &workspace); // the watch page over a million
void benchFeeds(); // G3
void benchCheck(); // one post against 17 accounts
