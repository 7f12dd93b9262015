// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/unlockdialog.h"

#include "ui/button.h"

#include <QLineEdit>

namespace {

constexpr int shortest = 8;

} // namespace

UnlockDialog::UnlockDialog(const Context &context, Passphrase why, QWidget *parent)
    : Dialog(context.theme,
             why == Passphrase::Create ? tr("Choose a passphrase") : tr("Passphrase"), parent)
    , m_field(new QLineEdit(this))
{
    m_field->setEchoMode(QLineEdit::Password);
    switch (why) {
    case Passphrase::Unlock:
        addText(tr("This computer has no keyring: a passphrase seals the sign-ins. Until it is "
                   "given, nothing is fetched or sent."));
        break;
    case Passphrase::TryAgain:
        addText(tr("That passphrase does not open it. Check for capitals and the keyboard's "
                   "language."));
        break;
    case Passphrase::Create:
        addText(tr("This computer has no keyring: a passphrase of at least %n characters will seal "
                   "the sign-ins. Nobody can recover it.",
                   nullptr, shortest));
        break;
    }
    addField(tr("Passphrase"), m_field);
    if (why == Passphrase::Create) {
        m_again = new QLineEdit(this);
        m_again->setEchoMode(QLineEdit::Password);
        addField(tr("Once more"), m_again);
        connect(m_again, &QLineEdit::textChanged, this, &UnlockDialog::judge);
    }
    addReject(tr("Later"));
    m_go = addAccept(why == Passphrase::Create ? tr("Seal") : tr("Unlock"));
    connect(m_field, &QLineEdit::textChanged, this, &UnlockDialog::judge);
    judge();
    Services &services = context.services;
    connect(this, &QDialog::rejected, &services, [&services] { services.declinePassphrase(); });
    connect(this, &QDialog::accepted, &services, [this, &services] {
        QByteArray typed = m_field->text().toUtf8();
        services.givePassphrase(Secret::taking(typed));
        m_field->clear();
    });
}

void UnlockDialog::judge()
{
    const bool enough = m_again ? m_field->text().size() >= shortest
            && m_field->text() == m_again->text()
                                : !m_field->text().isEmpty();
    m_go->setEnabled(enough);
}
