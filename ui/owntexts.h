// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/answer.h"
#include "ui/context.h"
#include "ui/dialog.h"

#include <QObject>

class Button;
class QLabel;
class QMenu;
class TextBox;

// The new words of a text of ours, counted as its account counts.
class EditDialog : public Dialog
{
    Q_OBJECT

public:
    EditDialog(const Theme &theme, const answer::Own &own, QWidget *parent);

    TextBox &box() { return *m_box; }
    QString text() const;
    bool canSave() const;

private:
    void count();

    answer::Own m_own;
    TextBox *m_box;
    QLabel *m_counter;
    Button *m_save;
};

// Changes what we sent, where its account can: an edit leaves ten seconds later and can be taken
// back until then; a deletion is asked for once, for nothing brings it back.
class OwnTexts : public QObject
{
    Q_OBJECT

public:
    struct Target
    {
        Target() = default;
        Target(qint64 accountId, const QString &remoteId, qint64 conversationId)
            : accountId(accountId)
            , remoteId(remoteId)
            , conversationId(conversationId)
        {
        }
        qint64 accountId = 0;
        QString remoteId;
        qint64 conversationId = 0; // where it shows; 0 = nowhere
    };

    OwnTexts(const Context &context, QWidget *over);

    void edit(const Target &target);
    void remove(const Target &target);

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);

private:
    Task<> open(Target target);
    Task<> change(Target target, Action::Kind kind, QString text);
    Task<> takeBack(qint64 id);

    const Context m_context;
    QWidget *m_over;
    Tasks m_tasks; // last: dies first
};
