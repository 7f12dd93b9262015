// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "ui/context.h"

#include <QWidget>

#include <functional>

class LineView;
class QBoxLayout;
class QLineEdit;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class StatePane;

// What the tabs of the library have in common: a list with its search on the left, what is chosen
// on the right, and the states of a page.
class LibraryPane : public QWidget
{
    Q_OBJECT

public:
    LibraryPane(const Context &context, const QString &name, QWidget *parent);
    ~LibraryPane() override;

    virtual QList<QWidget *> actions() = 0; // of the top bar
    void refresh(); // reads again
    LineView &list() { return *m_list; }
    QLineEdit &search() { return *m_search; }

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);

protected:
    virtual Task<> read() = 0; // once, and shows it
    virtual QSet<QByteArray> tables() const = 0;
    bool concerns(const QSet<QByteArray> &changed) const;

    // The detail's column, at most this wide; what is put there scrolls.
    QBoxLayout *column() { return m_column; }
    QBoxLayout *filters() { return m_filters; } // below the search
    QBoxLayout *besideSearch() { return m_beside; }
    QWidget *board() { return m_board; }
    StatePane &state() { return *m_state; }
    void showState(); // instead of everything
    void showError(const Error &error); // of reading, with another try
    void showList(bool detail); // with something chosen, or with a hint what to choose
    void hint(const QString &icon, const QString &title, const QString &text);

    const Context m_context;

private:
    Task<> readAgain();

    QString m_name;
    QStackedWidget *m_stack;
    StatePane *m_state;
    QSplitter *m_splitter;
    QLineEdit *m_search;
    QBoxLayout *m_beside;
    QBoxLayout *m_filters;
    LineView *m_list;
    QStackedWidget *m_pane;
    StatePane *m_hint;
    QScrollArea *m_area;
    QWidget *m_board;
    QBoxLayout *m_column;
    bool m_reading = false;
    bool m_again = false;

protected:
    Tasks m_tasks; // last: dies first
};
