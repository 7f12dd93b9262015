// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/model/watch.h"
#include "core/watch/trial.h"
#include "ui/context.h"
#include "ui/dialog.h"

#include <QTimer>

class Card;
class ChipRow;
class QCheckBox;
class LineView;
class QComboBox;
class QLineEdit;
class TextBox;

// A watch being made or changed: what it is called, what it looks for and where. While the query is
// typed it is tried on what is here, and says what it finds, or where it makes no sense.
class WatchDialog : public Dialog
{
    Q_OBJECT

public:
    WatchDialog(const Context &context, const Watch &watch, QWidget *parent);

    QLineEdit &name() { return *m_name; }
    TextBox &query() { return *m_query; }
    QComboBox &kind() { return *m_kind; }
    ChipRow &sources() { return *m_sources; }
    QCheckBox &alerts() { return *m_alerts; }
    Button &saver() { return *m_save; }
    QString verdict() const;
    LineView &found() { return *m_found; }

Q_SIGNALS:
    void saved(qint64 id);

private:
    void build();
    void judge();
    void tell(const QString &words, bool wrong);
    Watch made() const;
    Task<> tryIt(QString query, QStringList sources);
    Task<> save(Watch watch);

    const Context m_context;
    const Watch m_watch;
    QLineEdit *m_name;
    QComboBox *m_kind;
    Card *m_card;
    TextBox *m_query;
    ChipRow *m_sources;
    QCheckBox *m_alerts;
    QLabel *m_verdict;
    LineView *m_found;
    Button *m_save;
    bool m_decided = false; // somebody said whether it raises alerts
    QTimer m_pause;
    Tasks m_trial;
    Tasks m_tasks; // last: dies first
};
