// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/vault/secret.h"
#include "ui/context.h"
#include "ui/dialog.h"

class QLineEdit;

// Asks for the passphrase that seals the sign-ins, when one is first needed. Leaving it keeps
// everything readable; what needs a sign-in waits.
class UnlockDialog : public Dialog
{
    Q_OBJECT

public:
    UnlockDialog(const Context &context, QWidget *parent);
    QLineEdit &field() { return *m_field; }

private:
    Task<> open(Secret passphrase);

    const Context m_context;
    QLineEdit *m_field;
    QLabel *m_words;
    Button *m_go;
    Tasks m_tasks; // last: dies first
};
