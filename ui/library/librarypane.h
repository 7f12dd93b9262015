// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "ui/context.h"

#include <QWidget>

#include <functional>

class Button;
class LineView;
class QBoxLayout;
class QLineEdit;
class QMenu;
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

    virtual QList<QWidget *> actions(); // of the top bar: the menu of files, where there is one
    void refresh(); // reads again
    virtual void importFile();
    virtual void exportFile();
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
    QWidget *board() { return m_board; }
    StatePane &state() { return *m_state; }
    void showState(); // instead of everything
    void showError(const Error &error); // of reading, with another try
    void showList(bool detail); // with something chosen, or with a hint what to choose
    void hint(const QString &icon, const QString &title, const QString &text);
    void name(const QString &search, const QString &list); // for eyes and ears
    Button *addNew(const QString &name); // beside the search

    // What is there goes to a file and comes from one, by a menu in the top bar.
    struct Files
    {
        QString reading; // "Read words from a file…"
        QString writing; // "Write my words to a file…"
        QString kinds; // "Tables (*.tsv *.csv)"
        QString name; // "words.tsv"
    };
    void offerFiles(const Files &files);
    virtual void addTo(QMenu &) { } // what else the menu has, first
    virtual bool isEmpty() const { return false; } // nothing to be written
    virtual Task<> take(QByteArray file); // what stood in one
    struct Written
    {
        QByteArray bytes;
        QString told; // "3 words written"
    };
    virtual Task<Result<Written>> written(QString path);

    const Context m_context;

private:
    Task<> readAgain();
    void showMenu();
    Task<> takeFile(QString path);
    Task<> writeFile(QString path);

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
    Button *m_more = nullptr;
    Files m_files;
    bool m_reading = false;
    bool m_again = false;

protected:
    Tasks m_tasks; // last: dies first
};
