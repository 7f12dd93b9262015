// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/erasures.h"
#include "core/store/retention.h"
#include "ui/context.h"
#include "ui/dialog.h"

class LineView;
class QComboBox;
class QLabel;

// How long what is done is kept, and the register of what was erased.
class PersonalDataDialog : public Dialog
{
    Q_OBJECT

public:
    PersonalDataDialog(const Context &context, QWidget *parent);

    QComboBox &keeping() { return *m_keeping; }
    QString preview() const;
    QString standing() const;
    LineView &entries() { return *m_list; }
    void decide(); // what is chosen holds from now on

Q_SIGNALS:
    void failed(const Error &error);

private:
    void present();
    Task<> read();
    Task<> look(); // what would go
    Task<> set(int months);

    const Context m_context;
    QComboBox *m_keeping;
    QLabel *m_preview;
    QLabel *m_standing;
    Button *m_decide;
    QLabel *m_none;
    LineView *m_list;
    retention::Rule m_rule;
    QList<erasures::Erasure> m_entries;
    Tasks m_looks;
    Tasks m_tasks; // last: dies first
};
