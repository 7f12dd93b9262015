// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/model/account.h"
#include "ui/context.h"
#include "ui/dialog.h"
#include "ui/services.h"

class QLineEdit;
class QStackedWidget;
class QVBoxLayout;
class TextLink;

// Signing in, for the first time or again: the form of each kind of sign-in, what is being waited
// for, and what went wrong in words. Closing it cancels.
class AccountDialog : public Dialog
{
    Q_OBJECT

public:
    AccountDialog(const Context &context, const Offer &offer, QWidget *parent);
    AccountDialog(const Context &context, const Offer &offer, const Account &again, QWidget *parent);

    QString message() const; // what is said below the form
    QLineEdit *server() { return m_server; }
    QLineEdit *handle() { return m_handle; }
    QLineEdit *secret() { return m_secret; }
    Button *button() { return m_go; }
    void bring(const QString &file); // a list of feeds

Q_SIGNALS:
    void signedIn(qint64 accountId);

private:
    AccountDialog(const Context &context, const Offer &offer, const Account *again,
                  QWidget *parent);
    void buildForm();
    void buildWaiting();
    void judge();
    void begin();
    void say(const QString &what, const QString &advice);
    void setWaiting(bool waiting);
    void showCode();
    void chooseList();
    QString unfollowed(Error::Kind kind) const; // why a feed was not added
    QUrl typedServer() const;
    Task<> run(SignIn with);

    const Context m_context;
    const Offer m_offer;
    std::optional<Account> m_again;
    QLineEdit *m_server = nullptr;
    QLineEdit *m_handle = nullptr;
    QLineEdit *m_secret = nullptr;
    QWidget *m_secretRow = nullptr;
    QWidget *m_waiting = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_advice = nullptr;
    QLineEdit *m_code = nullptr;
    Button *m_useCode = nullptr;
    TextLink *m_copy = nullptr;
    TextLink *m_other = nullptr;
    Button *m_go = nullptr;
    QUrl m_address;
    bool m_byToken = false;
    Tasks m_tasks; // last: dies first
};

// "Which network?" when an account is to be added and it was not said which.
class PlatformDialog : public Dialog
{
    Q_OBJECT

public:
    PlatformDialog(const Theme &theme, const QList<Offer> &offers, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &connector);
};
