// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/community/ranking.h"
#include "ui/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

class Faces;

// A person as a row: what is told of them on one line.
struct Member
{
    qint64 personId = 0;
    people::Face face;
    QString why;
    QString score; // empty: not ranked
    QString messages;
    QString audience;
    QString mood;
    Token moodInk = Token::Text;
    QStringList labels;
    // The same as numbers, for a file; none: not known.
    std::optional<double> points;
    qint64 count = 0;
    std::optional<qint64> reach;
    std::optional<double> feeling;
};

class MemberModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setMembers(const QList<Member> &members);
    const Member &at(int row) const { return m_members[row]; }
    int rowOf(qint64 personId) const; // -1
    bool labelled() const { return m_labelled; } // any of them
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Member> m_members;
    bool m_labelled = false;
};

// Where each column lies, in a list of that width. Where there is no room labels go first, then
// numbers from the last: those have no width.
struct MemberColumns
{
    MemberColumns(int width, bool labelled); // where nobody has a label they take no room
    QRect member, why, score, messages, audience, mood, labels; // of no height
};

class MemberDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MemberDelegate(const Theme &theme, Faces &faces, QObject *parent);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFace(QPainter &painter, const QRect &where, const Member &member, const QColor &under) const;
    void paintLabels(QPainter &painter, const QRect &where, const QStringList &labels,
                     Qt::LayoutDirection direction) const;

    const Theme &m_theme;
    Faces &m_faces;
};

// The names of the columns, over them.
class MemberHead : public QWidget
{
    Q_OBJECT

public:
    MemberHead(const Theme &theme, QWidget *parent);
    void setCounted(const QString &what) // in the column of messages
    {
        m_counted = what;
        update();
    }
    void setLabelled(bool labelled)
    {
        m_labelled = labelled;
        update();
    }
    // As wide as the rows are: what scrolls them takes some room.
    void setRows(int wide)
    {
        m_rows = wide;
        update();
    }
    QSize sizeHint() const override { return { 200, 34 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_counted;
    bool m_labelled = false;
    int m_rows = 0;
};

// People one below the other. One is current; who sets them anew does not move it.
class MemberList : public QListView
{
    Q_OBJECT

public:
    MemberList(const Theme &theme, Faces &faces, QWidget *parent);

    void setMembers(const QList<Member> &members);
    MemberModel &members() { return *m_model; }
    qint64 current() const; // 0 = none
    void select(qint64 personId);
    void step(int by);

Q_SIGNALS:
    void chosen(qint64 personId);
    void opened(qint64 personId); // Enter, or a double click
    void resized(int rows); // how wide they are

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    MemberModel *m_model;
    bool m_setting = false;
};
