// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/library/variables.h"
#include "core/store/savedreplies.h"
#include "ui/context.h"

#include <QTextCursor>
#include <QWidget>

class LineView;
class QLabel;
class TextBox;

// Saved replies while writing: "/" at a word's start brings them up over the text box, what is typed
// next narrows them, Enter puts one in with its variables filled; what is not known is selected, Tab
// goes to the next. The text box keeps the focus all along.
class SlashReplies : public QWidget
{
    Q_OBJECT

public:
    SlashReplies(const Context &context, TextBox &box, QWidget *over);

    void setConversation(const variables::Values &values, const QString &language);
    void ask(); // as if "/" had been typed
    QString fill(const QString &text) const; // what stands in braces, as far as it is known
    void findGaps(); // what stands in braces in the box: Tab goes there
    LineView &list() { return *m_list; }
    QString preview() const;

Q_SIGNALS:
    void attached(const QList<Media> &media); // came with the reply that was put in

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool press(int key);
    void follow(); // the text or the cursor changed
    void narrow();
    void place();
    void end();
    void tell();
    void put(qint64 id);
    void remember(int start, const QList<variables::Gap> &gaps);
    bool nextGap();
    QString typed() const;
    Task<> read();
    Task<> touch(qint64 id);

    const Context m_context;
    TextBox &m_box;
    LineView *m_list;
    QLabel *m_reading;
    QLabel *m_foot;
    QList<savedreplies::Reply> m_replies;
    variables::Values m_values;
    QString m_language;
    QList<QTextCursor> m_gaps; // not yet typed over
    int m_start = -1; // of the "/"; -1 = nothing is asked for
    bool m_slash = false; // it was just pressed
    Tasks m_tasks; // last: dies first
};
