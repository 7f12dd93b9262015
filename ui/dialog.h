// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QDialog>

class Button;
class QBoxLayout;
class QLabel;
class QVBoxLayout;

// The frame of our dialogs: title, rows, a row of buttons at the end.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    Dialog(const Theme &theme, const QString &title, QWidget *parent);

    QLabel *addText(const QString &text); // muted, wrapped
    void addRow(QWidget *widget);
    void addField(const QString &label, QWidget *field); // label above, buddy set
    void addSpace(int pixels);
    Button *addReject(); // "Cancel"
    Button *addReject(const QString &text);
    Button *addAccept(const QString &text); // filled, default
    void addButton(Button *button); // at the start of the row
    QVBoxLayout *rows() { return m_rows; }

protected:
    bool event(QEvent *event) override;
    const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    QVBoxLayout *m_rows;
    QBoxLayout *m_buttons;
};
