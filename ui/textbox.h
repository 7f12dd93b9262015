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

    // What is dropped or pasted and is no text: files and pictures. Nobody else's business until then.
    void setTakesFiles(bool takes) { m_takesFiles = takes; }
    static bool carriesFiles(const QMimeData &data);
    bool takeFiles(const QMimeData &data); // true when there were some

Q_SIGNALS:
    void sent(); // Ctrl+Enter
    void filesGiven(const QStringList &files);
    void pictureGiven(const QImage &picture);
    void focused(bool in);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool m_takesFiles = false;
    int m_least;
    int m_most;
};
