// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"
#include "ui/dialog.h"
#include "ui/services.h"

class QLineEdit;

// Asks for the passphrase that seals the sign-ins, when one is first needed. Leaving it keeps
// everything readable; what needs a sign-in waits.
class UnlockDialog : public Dialog
{
    Q_OBJECT

public:
    UnlockDialog(const Context &context, Passphrase why, QWidget *parent);
    QLineEdit &field() { return *m_field; }

private:
    void judge();

    QLineEdit *m_field;
    QLineEdit *m_again = nullptr; // a new one is typed twice
    Button *m_go = nullptr;
};
