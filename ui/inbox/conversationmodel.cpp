// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationmodel.h"

#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/rulewords.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

bool same(const Conversation &a, const Conversation &b)
{
    return a.state == b.state && a.unread == b.unread && a.messages == b.messages
        && a.text == b.text && a.authorName == b.authorName && a.labels == b.labels
        && a.kind == b.kind && a.snoozedUntil == b.snoozedUntil && a.need == b.need
        && a.assignee == b.assignee && a.deadlineAt == b.deadlineAt && a.back == b.back
        && a.language == b.language && a.mood == b.mood && a.urgent == b.urgent
        && a.hostile == b.hostile && a.alike == b.alike && a.alikeUnread == b.alikeUnread
        && a.priority == b.priority && a.proposed == b.proposed;
}

} // namespace

ConversationModel::ConversationModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    const Conversation &row = m_rows[index.row()];
    switch (role) {
    case Id: return row.id;
    // Rows are painted by the delegate; this is what a screen reader and type-ahead get.
    case Qt::DisplayRole: return plain::line(row.authorName);
    case Qt::AccessibleTextRole:
        return u"%1. %2. %3. %4"_s.arg(plain::within(row.authorName), platform::name(row.platform),
                                       describe::kind(row.kind), plain::within(row.text))
            + (row.priority != 0 ? u". "_s + rulewords::priority(row.priority) : QString())
            + (row.unread ? u". "_s + tr("Unread") : QString())
            + (row.alike.isEmpty() ? QString() : u". "_s + describe::alike(row));
    default: return {};
    }
}

int ConversationModel::rowOf(qint64 id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == id)
            return row;
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].alike.contains(id))
            return row;
    }
    return -1;
}

void ConversationModel::reset(QList<Conversation> rows, conversations::Sort sort)
{
    beginResetModel();
    m_sort = sort;
    m_rows = std::move(rows);
    endResetModel();
}

void ConversationModel::appendOlder(const QList<Conversation> &rows)
{
    insert(rowCount(), rows);
    if (rowCount() > most)
        remove(0, rowCount() - most);
}

void ConversationModel::prependNewer(const QList<Conversation> &rows)
{
    insert(0, rows);
    if (rowCount() > most)
        remove(most, rowCount() - most);
}

void ConversationModel::merge(const QList<Conversation> &fresh, int first, int last)
{
    const auto key = [this](const Conversation &each) { return conversations::rank(each, m_sort); };
    // Both are sorted: walk them side by side, and touch the view in runs.
    int row = first;
    int left = last - first + 1;
    qsizetype next = 0;
    QSet<qint64> coming;
    for (const Conversation &each : fresh)
        coming.insert(each.id);
    while (left > 0 || next < fresh.size()) {
        int gone = 0;
        while (gone < left
               && (next >= fresh.size() || key(m_rows[row + gone]) > key(fresh[next])))
            ++gone;
        if (gone > 0) {
            remove(row, gone);
            left -= gone;
            continue;
        }
        qsizetype added = 0;
        while (next + added < fresh.size()
               && (left == 0 || key(fresh[next + added]) > key(m_rows[row])))
            ++added;
        if (added > 0) {
            insert(row, fresh.mid(next, added));
            row += int(added);
            next += added;
            continue;
        }
        if (!same(m_rows[row], fresh[next])) {
            m_rows[row] = fresh[next];
            Q_EMIT dataChanged(index(row), index(row));
        }
        ++row;
        ++next;
        --left;
    }
    // A conversation that rose into this stretch may still stand at its former place below it.
    for (int below = rowCount() - 1; below >= row; --below) {
        if (coming.contains(m_rows[below].id))
            remove(below, 1);
    }
    if (rowCount() > most)
        remove(most, rowCount() - most);
}

void ConversationModel::insert(int row, const QList<Conversation> &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, row, row + int(rows.size()) - 1);
    m_rows.insert(row, rows.size(), Conversation());
    std::copy(rows.begin(), rows.end(), m_rows.begin() + row);
    endInsertRows();
}

void ConversationModel::remove(int row, int count)
{
    beginRemoveRows({}, row, row + count - 1);
    m_rows.remove(row, count);
    endRemoveRows();
}
