// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPlainTextEdit>

// The text field of replies and posts: plain text, grows with what is written, Ctrl+Enter sends.
// It has no frame: it lies in a Card.
class TextBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    TextBox(const Theme &theme, int leastLines, int mostLines, QWidget *parent);
    QSize sizeHint() const override;
    // As written: toPlainText() makes no-break spaces ordinary ones.
    QString text() const;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void sent(); // Ctrl+Enter
    void focused(bool in);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    int m_least;
    int m_most;
};
