// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/conversations.h"
#include "ui/context.h"

#include <QObject>
#include <QPointer>

#include <functional>

class InboxViews;
class QWidget;

// What is done with conversations, one or many: done, snoozed, labelled, assigned, noted. Asks by
// keyboard where there is something to choose; every deed is told with its way back.
class TriageDesk : public QObject
{
    Q_OBJECT

public:
    TriageDesk(const Context &context, InboxViews &views, QWidget *over);

    void setState(QList<qint64> ids, conversations::Triage to, const QString &what);
    void offerSnooze(QList<qint64> ids, QWidget *near);
    void offerLabels(QList<qint64> ids, QWidget *near);
    void offerPeople(QList<qint64> ids, QWidget *near);
    void offerPriority(QList<qint64> ids, QWidget *near);
    void writeNote(QList<qint64> ids);

Q_SIGNALS:
    void moved(const QList<qint64> &ids, Conversation::State to); // written; the list will follow
    void broughtBack(const QList<qint64> &ids); // by undo
    void done(const QString &what, const std::function<void()> &undo);
    void failed(const Error &error);

private:
    struct Labels
    {
        QStringList all;
        QStringList everywhere; // on each of them
    };
    static Result<Labels> readLabels(Database &database, QList<qint64> ids);
    static Result<QList<qint64>> addNotes(Database &database, QList<qint64> ids, QString writer,
                                          QString body, Instant now);
    static Result<> removeNotes(Database &database, QList<qint64> notes);

    Task<> change(QList<qint64> ids, conversations::Triage to, QString what);
    Task<> changeBack(QList<conversations::Triaged> before);
    Task<> chooseLabel(QList<qint64> ids, QPointer<QWidget> near);
    Task<> label(QList<qint64> ids, QString name, bool put, bool tell);
    Task<> choosePerson(QList<qint64> ids, QPointer<QWidget> near);
    Task<> assign(QList<qint64> ids, QString name);
    Task<> reassign(QList<conversations::Assigned> before);
    Task<> askNote(QList<qint64> ids);
    Task<> prioritise(QList<qint64> ids, int priority);
    Task<> reprioritise(QList<conversations::Prioritised> before);
    Task<> note(QList<qint64> ids, QString body);
    Task<> takeNotes(QList<qint64> notes);

    const Context m_context;
    InboxViews &m_views;
    QWidget *m_over;
    Tasks m_tasks; // last: dies first
};
