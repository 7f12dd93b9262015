// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/ideas.h"
#include "core/store/plans.h"
#include "ui/context.h"
#include "ui/lines.h"
#include "ui/planner/parcel.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

// A list of what can be carried into the plan.
class TrayList : public LineView
{
    Q_OBJECT

public:
    TrayList(const Theme &theme, std::function<Parcel(qint64)> parcel, QWidget *parent);

Q_SIGNALS:
    void editAsked(); // of the current one

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::function<Parcel(qint64)> m_parcel;
};

// Beside the plan: ideas, noted in a line, and drafts. Either is dragged to a day and hour, or planned
// by Enter where the calendar's cursor is.
class TrayPane : public QWidget
{
    Q_OBJECT

public:
    TrayPane(const Context &context, QWidget *parent);

    void show(const QList<ideas::Idea> &ideas, const QList<plans::Card> &drafts, const QTimeZone &zone);
    void note(); // the next one, by keyboard
    QLineEdit &field() { return *m_field; }
    TrayList &ideaList() { return *m_ideaList; }
    TrayList &draftList() { return *m_draftList; }
    Parcel parcel(qint64 id, bool draft) const; // of a line

Q_SIGNALS:
    void left(); // closed by its button or Esc
    void planWanted(qint64 idea);
    void draftWanted(const plans::Card &draft);
    void removeWanted(const QList<qint64> &ids); // a draft's
    void done(const QString &what, const std::function<void()> &undo);
    void failed(const Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    void connectAll();
    void arrange();
    void edit();
    const plans::Card *draft(qint64 id) const;
    Task<> add(QString text);
    Task<> rewrite(qint64 id, QString text);
    Task<> remove(qint64 id);
    Task<> putBack(ideas::Idea idea);

    const Context m_context;
    QLineEdit *m_field;
    QLabel *m_ideasTitle;
    TrayList *m_ideaList;
    QLabel *m_draftsTitle;
    TrayList *m_draftList;
    QLabel *m_hint;
    QList<ideas::Idea> m_ideas;
    QList<plans::Card> m_drafts;
    Tasks m_tasks; // last: dies first
};
