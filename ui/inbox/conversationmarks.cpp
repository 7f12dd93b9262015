// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationlist.h"

#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationmodel.h"

#include <QListView>
#include <QMouseEvent>

// What is selected to be dealt with together.

void ConversationList::setMarks(QSet<qint64> marks)
{
    if (marks == m_marked)
        return;
    m_marked = std::move(marks);
    m_delegate->mark(m_marked);
    m_view->viewport()->update();
    if (m_bulk) {
        m_bulk->setCount(int(m_marked.size()));
        m_bulk->setVisible(!m_marked.isEmpty());
        m_headRow->setVisible(m_marked.isEmpty());
    }
    Q_EMIT marksChanged();
}

void ConversationList::toggleMark()
{
    const int row = m_model->rowOf(m_current);
    if (row < 0)
        return;
    QSet<qint64> marks = m_marked;
    if (!marks.remove(m_current))
        marks.insert(m_current);
    m_markedFrom = row;
    setMarks(marks);
}

void ConversationList::extendMark(int by)
{
    QSet<qint64> marks = m_marked;
    if (m_model->rowOf(m_current) >= 0)
        marks.insert(m_current);
    step(by);
    if (m_model->rowOf(m_current) >= 0)
        marks.insert(m_current);
    setMarks(marks);
}

// What the window holds; the rest of a longer list is not dealt with unseen.
void ConversationList::markAll()
{
    QSet<qint64> marks;
    for (int row = 0; row < m_model->rowCount(); ++row)
        marks.insert(m_model->at(row).id);
    setMarks(marks == m_marked ? QSet<qint64>() : marks);
}

void ConversationList::clearMarks()
{
    m_markedFrom = -1;
    setMarks({});
}

// Ctrl adds or leaves out one, Shift takes all from the last one; without them a click opens.
bool ConversationList::clicked(QMouseEvent &event)
{
    const QModelIndex at = m_view->indexAt(event.pos());
    if (!at.isValid() || event.button() != Qt::LeftButton)
        return false;
    const int row = at.row();
    QSet<qint64> marks = m_marked;
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        const qint64 id = m_model->at(row).id;
        if (!marks.remove(id))
            marks.insert(id);
        m_markedFrom = row;
        setMarks(marks);
        return true;
    }
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        const int current = m_model->rowOf(m_current);
        const int from = m_markedFrom >= 0 ? m_markedFrom : current >= 0 ? current : row;
        for (int each = std::min(from, row); each <= std::max(from, row); ++each)
            marks.insert(m_model->at(each).id);
        setMarks(marks);
        return true;
    }
    return false;
}
