// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class LineView;
class TextBox;
class Theme;
struct Line;

// Something to put into a text while it is written: a sign at a word's start brings a list up beside
// the text box, what is typed next narrows it, Enter, Tab or a click puts the current line in, Esc
// goes on writing. The text box keeps the focus all along.
class TypedList : public QWidget
{
    Q_OBJECT

public:
    TypedList(const Theme &theme, TextBox &box, QChar sign, QWidget *over);

    void ask(); // as if the sign had been typed
    LineView &list() { return *m_list; }

protected:
    virtual void begin() = 0; // the sign was typed: what there is has to be read
    virtual void narrow() = 0; // what follows it changed: offer() what fits
    virtual void put(qint64 line) = 0; // the line was chosen
    virtual bool tabbed() { return false; } // Tab while nothing is up; true when it was for us
    virtual QSize wanted(int rows, int rowHeight) const;

    bool asked() const { return m_start >= 0; }
    QString typed() const; // after the sign
    void offer(const QList<Line> &lines); // none: not shown, until something fits again
    int replaceTyped(const QString &text); // the sign and what was typed; says where. Over then
    void end();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    TextBox &m_box;

private:
    bool mayFollow(QChar before) const; // whether the sign begins something after this
    bool press(int key);
    void follow(); // the text or the cursor changed
    void place();

    const Theme &m_theme;
    LineView *m_list;
    QChar m_sign;
    int m_start = -1; // of the sign; -1 = nothing is asked for
    bool m_pressed = false; // the sign was just typed
};
