// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/unlockdialog.h"

#include "ui/button.h"
#include "ui/describe.h"
#include "ui/services.h"

#include <QLabel>
#include <QLineEdit>

UnlockDialog::UnlockDialog(const Context &context, QWidget *parent)
    : Dialog(context.theme, tr("Passphrase"), parent)
    , m_context(context)
    , m_field(new QLineEdit(this))
    , m_words(addText(tr("This computer has no keyring: a passphrase seals the sign-ins. Until it "
                         "is given, nothing is fetched or sent.")))
    , m_go(nullptr)
{
    m_field->setEchoMode(QLineEdit::Password);
    addField(tr("Passphrase"), m_field);
    addReject(tr("Later"));
    m_go = addAccept(tr("Unlock"));
    m_go->disconnect(this);
    m_go->setEnabled(false);
    connect(m_field, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_go->setEnabled(!text.isEmpty()); });
    connect(m_go, &QPushButton::clicked, this, [this] {
        QByteArray typed = m_field->text().toUtf8();
        m_tasks.start(open(Secret::taking(typed)));
    });
}

Task<> UnlockDialog::open(Secret passphrase)
{
    m_go->setEnabled(false);
    m_field->setEnabled(false);
    const Result<> unlocked = co_await m_context.services.unlock(passphrase);
    m_field->setEnabled(true);
    m_field->clear();
    if (unlocked) {
        accept();
        co_return;
    }
    m_words->setText(describe::error(unlocked.error()) + QStringLiteral(". ")
                     + describe::advice(unlocked.error().kind));
    m_field->setFocus();
    co_return;
}
