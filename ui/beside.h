// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QWidget>

// The pages, and beside them a pane that stays while they change. It takes its room from them; where
// they would have too little left, it lies over their edge. Its width is dragged, and remembered.
class Beside : public QWidget
{
    Q_OBJECT

public:
    Beside(const Context &context, QWidget &pages, QWidget *parent);

    void setPane(QWidget *pane); // takes it over; closed
    QWidget *pane() const { return m_pane; }
    void setOpen(bool open);
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void openChanged(bool open);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void setWide(int wide);

    const Context m_context;
    QWidget &m_pages;
    QWidget *m_pane = nullptr;
    QWidget *m_edge;
    int m_wide;
    bool m_open = false;
};
