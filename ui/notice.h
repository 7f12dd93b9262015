// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint.h"
#include "ui/theme.h"

#include <QWidget>

#include <functional>

class Button;
class QLabel;

// One line across a page for what needs to be known there: an account that needs sign-in, a full
// disk. Stays until it is settled or closed.
class Notice : public QWidget
{
    Q_OBJECT

public:
    Notice(const Theme &theme, QWidget *parent); // hidden until it says something

    void say(draw::Tone tone, const QString &text);
    void offer(const QString &action, std::function<void()> done);
    void offerAlso(const QString &action, std::function<void()> done); // the lesser one
    void clear();

Q_SIGNALS:
    void closed(); // by hand

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    draw::Tone m_tone = draw::Tone::Warning;
    QLabel *m_text;
    Button *m_button;
    Button *m_also;
    Button *m_close;
    std::function<void()> m_action;
    std::function<void()> m_alsoAction;
};
