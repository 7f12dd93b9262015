// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/people.h"
#include "ui/context.h"
#include "ui/theme.h"

#include <QScrollArea>
#include <QTimer>

class MoodCurve;
class Portrait;
class QLabel;
class QVBoxLayout;
class TextBox;

// Who writes here, beside the conversation: where else they are, how long we have known them, how
// quickly we answer, how their mood goes, what they wrote before, and what we know of them.
class PersonPane : public QScrollArea
{
    Q_OBJECT

public:
    PersonPane(const Context &context, QWidget *parent);

    void show(qint64 conversationId);
    void clear();
    const people::Profile &profile() const { return m_profile; }
    TextBox &note() { return *m_note; }

    static constexpr int width = 232;

Q_SIGNALS:
    void exchangeChosen(qint64 conversationId);
    void memberWanted(qint64 personId); // everything about them
    void failed(const Error &error);

private:
    QLabel *heading(const QString &text);
    void row(const QString &what, const QString &value, Token ink);
    void refresh();
    void fillHistory();
    void fillEarlier();
    Task<> load(qint64 conversationId);
    Task<> keep(qint64 personId, QString note);

    const Context m_context;
    Portrait *m_portrait;
    QLabel *m_name;
    QVBoxLayout *m_faces;
    QVBoxLayout *m_history;
    QVBoxLayout *m_earlier;
    QLabel *m_earlierHeading;
    MoodCurve *m_curve;
    TextBox *m_note;
    QTimer m_settle;
    qint64 m_conversation = 0;
    people::Profile m_profile;
    bool m_loading = false;
    Tasks m_reads;
    Tasks m_tasks; // last: dies first
};
