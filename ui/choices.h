// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QListView>
#include <QPointer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QStandardItemModel;
class QLabel;

// Something to choose, and what it does.
struct Choice
{
    QString text;
    QString hint; // at the far end: a time, keys
    QString icon;
    QString group; // a heading above the first of its kind
    QString also; // more words it is found by
    bool checked = false;
    std::function<void()> act;
};

// Things to choose under a field, which keeps the focus: arrows and Enter in the field lead the
// list. Grows with what is in it.
class Choices : public QListView
{
    Q_OBJECT

public:
    Choices(const Theme &theme, QLineEdit *field, QWidget *parent);

    void offer(QList<Choice> choices);
    const QList<Choice> &offered() const { return m_choices; }
    int wanted() const; // height
    bool choose(); // the current one; false when there is none
    void step(int by);

    // Those that have every word of what is typed at the beginning of one of theirs.
    static QList<Choice> fitting(const QList<Choice> &choices, const QString &typed);

Q_SIGNALS:
    void chosen(const Choice &choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    QLineEdit *m_field;
    QStandardItemModel *m_model;
    QList<Choice> m_choices;
};

// A small pane over the window with a field and what fits what is typed in it. Opened by a key, led
// by keys; Esc or a click elsewhere closes it, and the focus goes back to where it was.
class Picker : public QWidget
{
    Q_OBJECT

public:
    using Making = std::function<QList<Choice>(const QString &typed)>;

    // Over the window of `over`. `more` is asked for what is made from what is typed: a new
    // label, a time. It stands first when nothing else fits.
    Picker(const Theme &theme, const QString &title, QWidget *over);
    void offer(QList<Choice> choices, Making more);
    void open(QWidget *near); // below it; null: in the middle
    QLineEdit &field() { return *m_field; }
    Choices &choices() { return *m_list; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void leave();
    void place();

    const Theme &m_theme;
    QLineEdit *m_field;
    Choices *m_list;
    QList<Choice> m_all;
    Making m_more;
    QPointer<QWidget> m_near;
    QPointer<QWidget> m_before; // had the focus
    bool m_leaving = false;
};
