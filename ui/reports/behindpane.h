// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/insight/behind.h"
#include "ui/context.h"

#include <QWidget>

class LineView;
class QLabel;
class StatePane;

// The texts or posts behind a mark, beside the report. Enter opens one; Esc goes back to the mark.
class BehindPane : public QWidget
{
    Q_OBJECT

public:
    BehindPane(const Context &context, QWidget *parent);

    void open(const report::Ask &ask, const behind::Mark &mark);
    bool isOpen() const { return m_open; }
    void leave();
    LineView &list() { return *m_list; }
    QString heading() const;
    qint64 count() const { return m_found.count; }

    static constexpr int most = 1000; // listed

Q_SIGNALS:
    void left();
    void conversationWanted(qint64 id);
    void postWanted(const report::Post &post);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Task<> read();
    void present();
    void choose(qint64 id);

    const Context m_context;
    QLabel *m_heading;
    QLabel *m_below;
    LineView *m_list;
    StatePane *m_state;
    report::Ask m_ask;
    behind::Mark m_mark;
    behind::Found m_found;
    bool m_open = false;
    Tasks m_tasks; // last: dies first
};
