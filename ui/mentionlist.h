// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/model/account.h"
#include "core/store/handles.h"
#include "ui/context.h"
#include "ui/typedlist.h"

// Whom a text names, by "@": people known on the accounts it leaves from, who wrote last first; the
// handle is put in as their platform writes it.
class MentionList : public TypedList
{
    Q_OBJECT

public:
    MentionList(const Context &context, TextBox &box, QWidget *over);
    void setAccounts(const QList<Account> &accounts);

protected:
    void begin() override { narrow(); }
    void narrow() override;
    void put(qint64 line) override;

private:
    void show(const QList<handles::Known> &people);
    Task<> read();

    const Context m_context;
    QList<Account> m_accounts;
    QList<handles::Known> m_people;
    bool m_reading = false;
    bool m_again = false; // something else was typed meanwhile
    Tasks m_tasks; // last: dies first
};
