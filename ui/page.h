// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// One page of the window: what its top bar shows beside the search field, and its content.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    // Beside the title, and before the primary action at the far end. Owned by the page's widget
    // tree; the top bar takes them in.
    virtual QList<QWidget *> tools() { return {}; }
    virtual QList<QWidget *> actions() { return {}; }
    // What the undo bar keeps clear of at the page's lower edge.
    virtual int foot() const { return 0; }
    // The page came to the front.
    virtual void shown() { }
};
