// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/library/variables.h"
#include "core/store/savedreplies.h"
#include "ui/context.h"
#include "ui/typedlist.h"

#include <QTextCursor>

class QLabel;

// Saved replies while writing, by "/": the one that is put in has its variables filled; what is not
// known is selected, Tab goes to the next.
class SlashReplies : public TypedList
{
    Q_OBJECT

public:
    SlashReplies(const Context &context, TextBox &box, QWidget *over);

    // In a post a text that is nothing but hashtags goes to its end, wherever it was asked for.
    void setTagsLast(bool last) { m_tagsLast = last; }
    void setConversation(const variables::Values &values, const QString &language);
    QString fill(const QString &text) const; // what stands in braces, as far as it is known
    void findGaps(); // what stands in braces in the box: Tab goes there
    QString preview() const;

Q_SIGNALS:
    void lacking(); // there is no saved text at all
    void attached(const QList<Media> &media); // came with the reply that was put in

protected:
    void begin() override;
    void narrow() override;
    void put(qint64 id) override;
    bool tabbed() override { return nextGap(); }
    QSize wanted(int rows, int rowHeight) const override;

private:
    void tell();
    void putTags(const QString &tags);
    void remember(int start, const QList<variables::Gap> &gaps);
    bool nextGap();
    Task<> read();
    Task<> touch(qint64 id);

    const Context m_context;
    QWidget *m_side;
    QLabel *m_reading;
    QLabel *m_foot;
    QList<savedreplies::Reply> m_replies;
    variables::Values m_values;
    QString m_language;
    bool m_tagsLast = false;
    QList<QTextCursor> m_gaps; // not yet typed over
    Tasks m_tasks; // last: dies first
};
