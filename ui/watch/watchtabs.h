// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/watch.h"
#include "ui/theme.h"

#include <QWidget>

class Button;
class QAbstractButton;
class QBoxLayout;
class QMenu;

// The watches side by side in the top bar, one of them shown; those there is no room for are in a menu.
class WatchTabs : public QWidget
{
    Q_OBJECT

public:
    WatchTabs(const Theme &theme, QWidget *parent);

    void show(const QList<Watch> &watches, qint64 current);
    void setRoom(int pixels);
    QStringList tabs() const; // names side by side
    QAbstractButton *tab(qint64 id) const; // null when it is in the menu
    QMenu &rest() { return *m_menu; }

Q_SIGNALS:
    void chosen(qint64 id);

private:
    void arrange();

    const Theme &m_theme;
    QBoxLayout *m_row;
    QList<QAbstractButton *> m_tabs;
    Button *m_more;
    QMenu *m_menu;
    QList<Watch> m_watches;
    qint64 m_current = 0;
    int m_room = 400;
};
