// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint.h"
#include "ui/theme.h"

#include <QStringList>
#include <QWidget>

class QAbstractButton;

// Some of a few: one chip each, switched by a click or the space bar, as many rows as they need.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    ChipRow(const Theme &theme, const QString &name, QWidget *parent);

    struct Choice
    {
        QString key;
        QString text;
        draw::Tone tone = draw::Tone::Neutral; // of one that is not chosen
        friend bool operator==(const Choice &, const Choice &) = default;
    };
    void offer(const QList<Choice> &choices); // what was chosen stays, as far as it is there
    void setChosen(const QStringList &keys);
    QStringList chosen() const; // in the order they are offered
    QAbstractButton *chip(const QString &key) const; // null when it is not offered

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int arrange(int width, bool place) const;

    const Theme &m_theme;
    QList<Choice> m_choices;
    QList<QAbstractButton *> m_chips;
};
