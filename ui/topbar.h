// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QLineEdit>
#include <QWidget>

class Button;
class Commands;
class Page;
class QBoxLayout;
class QLabel;

// The search field with its hint of the keys that lead to it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void left(); // Esc: back to the page
    void entered(); // Enter or Down: into what was found
    void looked(bool is); // it has the focus, or lost it

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
};

// 52 pixels above every page: title, the page's own controls, search, the primary action. Where there
// is no room for all, search waits for its key and then takes the place of the page's controls.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, const Commands &commands, QWidget *parent);

    void take(Page &page);
    SearchField &search() { return *m_search; }
    void seek(); // the focus goes to it

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    const Theme &m_theme;
    QLabel *m_title;
    QBoxLayout *m_tools;
    QBoxLayout *m_actions;
    SearchField *m_search;
    Button *m_post;
    QString m_postWords;
    QList<QWidget *> m_taken;
    QList<QWidget *> m_pageTools; // of those
    bool m_seeking = false;
};
