// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

// A line of what goes with a post, "When  Fri 20 Nov, 16:00": what it is, how it stands, and under
// it, once it is pressed, how to change that.
class FoldRow : public QWidget
{
    Q_OBJECT

public:
    FoldRow(const Theme &theme, const QString &name, QWidget *parent);

    void setEditor(QWidget *editor); // takes it over; folded
    // `none`: there is nothing, said in a lower voice.
    void setValue(const QString &value, bool none);
    QString value() const;
    void setOpen(bool open);
    bool isOpen() const;
    QAbstractButton &head();

Q_SIGNALS:
    void opened();

private:
    class Head;

    Head *m_head;
    QWidget *m_editor = nullptr;
};
