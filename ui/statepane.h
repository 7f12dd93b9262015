// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/theme.h"

#include <QWidget>

#include <functional>

class Button;
class QLabel;

// What a page shows when it has nothing to show: empty (what will be here, how to begin), loading
// (a skeleton) or an error (what happened, what is safe, what to do).
class StatePane : public QWidget
{
    Q_OBJECT

public:
    StatePane(const Theme &theme, QWidget *parent);

    void showEmpty(const QString &icon, const QString &title, const QString &text);
    void showLoading();
    void showError(const Error &error);
    void offer(const QString &action, std::function<void()> done); // one button below

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &title, const QString &text);

    const Theme &m_theme;
    QString m_icon;
    bool m_loading = false;
    bool m_wrong = false;
    QWidget *m_words;
    QWidget *m_mark;
    QLabel *m_title;
    QLabel *m_text;
    Button *m_button;
    std::function<void()> m_action;
};
