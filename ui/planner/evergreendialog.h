// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/evergreen.h"
#include "ui/context.h"
#include "ui/dialog.h"

#include <QTimer>

class Button;
class LineView;
class QLabel;
class QSpinBox;
class TextBox;

// The posts that go out again in free slots: how often at most, how long each rests, in which other words.
// Kept as it is changed.
class EvergreenDialog : public Dialog
{
    Q_OBJECT

public:
    EvergreenDialog(const Context &context, QWidget *parent);
    ~EvergreenDialog() override;

    LineView &list() { return *m_list; }
    QSpinBox &rest() { return *m_rest; }
    QSpinBox &perDay() { return *m_perDay; }
    TextBox &variants() { return *m_variants; }
    Button &pause() { return *m_pause; }
    Button &removal() { return *m_remove; }

Q_SIGNALS:
    void failed(const Error &error);
    void removed(const evergreens::Evergreen &evergreen);

private:
    void build();
    void show();
    void showOne();
    void readOne(); // from the fields
    void flush();
    evergreens::Evergreen *current(); // that is shown
    Task<> read();
    Task<> save(evergreens::Evergreen evergreen);
    Task<> saveCaps(evergreen::Caps caps);
    Task<> remove(evergreens::Evergreen evergreen);

    const Context m_context;
    QLabel *m_noSlots;
    QSpinBox *m_perDay;
    QSpinBox *m_perWeek;
    LineView *m_list;
    QLabel *m_empty;
    QWidget *m_one;
    QSpinBox *m_rest;
    TextBox *m_variants;
    Button *m_pause;
    Button *m_remove;
    QTimer m_settle;
    QList<evergreens::Evergreen> m_pool;
    qint64 m_shown = 0;
    bool m_showing = false;
    Tasks m_tasks; // last: dies first
};
