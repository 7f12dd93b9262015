// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint.h"
#include "ui/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

// One row of a short list: a title, a line of text below it, and what stands at its edges.
struct Line
{
    qint64 id = 0;
    QString mark; // a number before the title
    QString icon; // or an icon
    QString title;
    QString text;
    QString aside; // at the far end of the title
    QString chip; // at the far end of the text
    draw::Tone tone = draw::Tone::Neutral;

    friend bool operator==(const Line &, const Line &) = default;
};

class LineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<Line> &lines);
    const Line &at(int row) const { return m_lines[row]; }
    int rowOf(qint64 id) const; // -1
    void setMovable(bool movable) { m_movable = movable; }
    int rowCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Line> m_lines;
    bool m_movable = false;
};

class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LineDelegate(const Theme &theme, QObject *parent);

    int rowHeight() const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

// The list itself: one line is current; who sets the lines anew does not move it.
class LineView : public QListView
{
    Q_OBJECT

public:
    LineView(const Theme &theme, QWidget *parent);

    void setLines(const QList<Line> &lines);
    qint64 current() const; // 0 = none
    void select(qint64 id);
    void step(int by);
    LineModel &lines() { return *m_model; }
    void setMovable(bool movable); // by the mouse, too

Q_SIGNALS:
    void chosen(qint64 id); // another one is current; 0 = none any more
    void opened(qint64 id); // Enter, or a double click
    void removeAsked(); // Delete, of the current one
    void shiftAsked(int by); // Alt and an arrow: up or down in its order
    void moveAsked(qint64 id, int row); // dropped there

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    LineModel *m_model;
    bool m_setting = false;
};
