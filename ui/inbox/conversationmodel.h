// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conversations.h"

#include <QAbstractListModel>

#include <optional>

// A window on a list of conversations in one order, at most 20,000 rows: the million stays in the
// store. What is read anew is merged by id, so that rows which did not change do not move.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int most = 20'000;
    enum Role { Id = Qt::UserRole + 1 };

    explicit ConversationModel(QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const Conversation &at(int row) const { return m_rows[row]; }
    // The row it stands on or is folded into; -1 when it is not in the window.
    int rowOf(qint64 id) const;

    void reset(QList<Conversation> rows, conversations::Sort sort = conversations::Sort::Newest);
    void appendOlder(const QList<Conversation> &rows); // the window lets go of its newest rows
    void prependNewer(const QList<Conversation> &rows); // … of its oldest
    // `fresh` is all there is now where the rows `first` to `last` stand; first may be one past
    // last, when there was nothing.
    void merge(const QList<Conversation> &fresh, int first, int last);

private:
    void insert(int row, const QList<Conversation> &rows);
    void remove(int row, int count);

    QList<Conversation> m_rows;
    conversations::Sort m_sort = conversations::Sort::Newest;
};
