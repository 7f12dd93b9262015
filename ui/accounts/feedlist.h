// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/model/source.h"
#include "ui/context.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

// The feeds an account follows, on its card: how reading each stands, and how many cannot be read.
class FeedList : public QWidget
{
    Q_OBJECT

public:
    FeedList(const Context &context, qint64 accountId, QWidget *parent);

Q_SIGNALS:
    void unfollowAsked(const Source &source);

private:
    Task<> read(qint64 accountId);
    QWidget *row(const Source &source);
    QString stateOf(const Source &source) const;

    const Context m_context;
    QLabel *m_trouble;
    QVBoxLayout *m_rows;
    Tasks m_tasks; // last: dies first
};
