// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/mentions.h"
#include "core/understanding/sense.h"
#include "ui/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>
#include <QTimeZone>

class Clock;

// One row: what was found, and the words that made its mood.
struct MentionRow
{
    mentions::Entry entry;
    QStringList good; // folded
    QStringList bad;
};

class MentionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<MentionRow> &rows); // those that are there keep their places
    void add(const QList<MentionRow> &more);
    const MentionRow &at(int row) const { return m_rows[row]; }
    int rowOf(qint64 id) const; // -1
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<MentionRow> m_rows;
};

// A badge, who, two lines of what they say with the words of its mood in colour, how far it reaches
// and when.
class MentionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MentionDelegate(const Theme &theme, const Clock &clock, QObject *parent);

    void setZone(const QTimeZone &zone) { m_zone = zone; }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void drawText(QPainter &painter, const QRect &where, const MentionRow &row,
                  Qt::LayoutDirection direction) const;

    const Theme &m_theme;
    const Clock &m_clock;
    QTimeZone m_zone;
};

// The list: says when its end comes near, so that more is read.
class MentionView : public QListView
{
    Q_OBJECT

public:
    MentionView(const Theme &theme, const Clock &clock, QWidget *parent);

    MentionModel &rows() { return *m_model; }
    void setZone(const QTimeZone &zone);
    const mentions::Entry *current() const; // until the rows change
    void select(qint64 id);

Q_SIGNALS:
    void opened(); // Enter or a click, of the current one
    void moved(); // another one is current
    void stepped(); // by a key
    void endNear();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &now, const QModelIndex &before) override;

private:
    MentionModel *m_model;
    MentionDelegate *m_delegate;
};
