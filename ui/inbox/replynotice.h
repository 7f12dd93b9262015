// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

class Button;
class QLabel;

// A soft strip over a reply: what has to be seen before it is sent, a way to look at it, and a way
// to send all the same.
class ReplyNotice : public QWidget
{
    Q_OBJECT

public:
    ReplyNotice(const Theme &theme, const QString &look, const QString &anyway, QWidget *parent);

    void tell(const QString &words, bool asking); // asking: it was to be sent and waits for an answer
    void clear();
    QString words() const;

Q_SIGNALS:
    void lookAsked();
    void anywayAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QLabel *m_words;
    Button *m_look;
    Button *m_anyway;
};
