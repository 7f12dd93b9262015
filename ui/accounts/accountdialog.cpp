// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountdialog.h"

#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/welcome.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>

using namespace Qt::StringLiterals;

AccountDialog::AccountDialog(const Context &context, const Offer &offer, QWidget *parent)
    : AccountDialog(context, offer, nullptr, parent)
{
}

AccountDialog::AccountDialog(const Context &context, const Offer &offer, const Account &again,
                             QWidget *parent)
    : AccountDialog(context, offer, &again, parent)
{
}

AccountDialog::AccountDialog(const Context &context, const Offer &offer, const Account *again,
                             QWidget *parent)
    : Dialog(context.theme,
             again ? tr("Sign in to %1 again").arg(platform::name(offer.platform))
                   : tr("Add %1").arg(platform::name(offer.platform)),
             parent)
    , m_context(context)
    , m_offer(offer)
{
    if (again)
        m_again = *again;
    setMinimumWidth(460);
    if (again)
        addText(tr("Messages and planned posts stay as they are. It has to be the same account: %1.")
                    .arg(again->handle));
    buildForm();
    buildWaiting();
    addReject();
    m_go = addAccept(m_offer.kind == Offer::Kind::Browser ? tr("Sign in with the browser")
                                                          : tr("Sign in"));
    m_go->disconnect(this);
    connect(m_go, &QPushButton::clicked, this, &AccountDialog::begin);
    judge();

    connect(&context.services, &Services::browserOpened, this, [this](const QUrl &url) {
        m_address = url;
        m_copy->show();
    });
    connect(&context.services, &Services::codeWanted, this, &AccountDialog::showCode);
}

void AccountDialog::buildForm()
{
    if (m_offer.kind == Offer::Kind::Browser) {
        m_server = new QLineEdit(m_again ? m_again->server.host() : QString(), this);
        m_server->setPlaceholderText(tr("mastodon.example"));
        addField(tr("Server"), m_server);
        m_secretRow = new QWidget(this);
        auto *column = new QVBoxLayout(m_secretRow);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        auto *name = panes::label(tr("Access token"), theme().font(Face::SmallStrong), panes::ink,
                                  m_secretRow);
        column->addWidget(name);
        m_secret = new QLineEdit(m_secretRow);
        m_secret->setEchoMode(QLineEdit::Password);
        m_secret->setAccessibleName(name->text());
        name->setBuddy(m_secret);
        column->addWidget(m_secret);
        m_secretRow->hide();
        addRow(m_secretRow);
        m_other = new TextLink(theme(), Face::Small, Token::Accent, this);
        m_other->setText(tr("Use an access token instead"));
        connect(m_other, &QAbstractButton::clicked, this, [this] {
            m_byToken = !m_byToken;
            m_secretRow->setVisible(m_byToken);
            m_other->setText(m_byToken ? tr("Use the browser instead")
                                       : tr("Use an access token instead"));
            m_go->setText(m_byToken ? tr("Sign in") : tr("Sign in with the browser"));
            judge();
        });
        addRow(m_other);
        connect(m_secret, &QLineEdit::textChanged, this, &AccountDialog::judge);
    } else {
        m_handle = new QLineEdit(m_again ? m_again->handle : QString(), this);
        m_handle->setPlaceholderText(tr("name.bsky.social"));
        addField(tr("Handle"), m_handle);
        m_secret = new QLineEdit(this);
        m_secret->setEchoMode(QLineEdit::Password);
        m_secret->setPlaceholderText(u"xxxx-xxxx-xxxx-xxxx"_s);
        addField(tr("App password"), m_secret);
        addText(tr("Made in Bluesky under Settings, Privacy and security, App passwords. Allow "
                   "direct messages there if they are to be answered here."));
        m_server = new QLineEdit(m_again ? m_again->server.host() : QString(), this);
        m_server->setPlaceholderText(tr("Found from the handle"));
        addField(tr("Server (rarely needed)"), m_server);
        connect(m_handle, &QLineEdit::textChanged, this, &AccountDialog::judge);
        connect(m_secret, &QLineEdit::textChanged, this, &AccountDialog::judge);
    }
    connect(m_server, &QLineEdit::textChanged, this, &AccountDialog::judge);
}

void AccountDialog::buildWaiting()
{
    m_waiting = new QWidget(this);
    auto *column = new QVBoxLayout(m_waiting);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    auto *bar = new QProgressBar(m_waiting);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedHeight(6);
    column->addWidget(bar);
    m_copy = new TextLink(theme(), Face::Small, Token::Accent, m_waiting);
    m_copy->setText(tr("No page appeared: copy its address"));
    m_copy->hide();
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded));
        m_copy->setText(tr("Copied"));
    });
    column->addWidget(m_copy);
    auto *row = new QHBoxLayout;
    m_code = new QLineEdit(m_waiting);
    m_code->setPlaceholderText(tr("Code shown by the page"));
    m_code->setAccessibleName(m_code->placeholderText());
    m_useCode = new Button(theme(), Button::Kind::Outlined, tr("Use code"), m_waiting);
    m_useCode->setAutoDefault(false);
    row->addWidget(m_code, 1);
    row->addWidget(m_useCode);
    m_code->hide();
    m_useCode->hide();
    connect(m_useCode, &QPushButton::clicked, this,
            [this] { m_context.services.giveCode(m_code->text().trimmed()); });
    column->addLayout(row);
    m_waiting->hide();
    addRow(m_waiting);

    m_what = panes::label({}, theme().font(Face::Strong), panes::ink, this);
    m_advice = panes::label({}, theme().font(Face::Body), panes::muted, this);
    for (QLabel *label : { m_what, m_advice }) {
        label->setWordWrap(true);
        label->hide();
        addRow(label);
    }
}

QUrl AccountDialog::typedServer() const
{
    QString typed = m_server->text().trimmed();
    if (typed.isEmpty())
        return {};
    if (!typed.contains("://"_L1)) {
        typed = typed.section(u'@', -1); // the whole handle was given
        typed.prepend(u"https://"_s);
    }
    QUrl url(typed, QUrl::StrictMode);
    url.setPath({});
    url.setQuery(QString());
    url.setFragment(QString());
    return plain::address(url.toString());
}

void AccountDialog::judge()
{
    if (!m_go)
        return;
    const bool server = m_server->text().trimmed().isEmpty() ? m_offer.kind == Offer::Kind::AppPassword
                                                             : typedServer().isValid();
    bool enough = server;
    if (m_offer.kind == Offer::Kind::AppPassword)
        enough = enough && m_handle->text().trimmed().contains(u'.') && !m_secret->text().isEmpty();
    else if (m_byToken)
        enough = enough && !m_secret->text().isEmpty();
    m_go->setEnabled(enough && !m_waiting->isVisibleTo(this));
}

void AccountDialog::begin()
{
    SignIn with;
    with.connector = m_offer.connector;
    with.accountId = m_again ? m_again->id : 0;
    with.server = typedServer();
    if (m_handle)
        with.handle = m_handle->text().trimmed().remove(u'@');
    if (m_offer.kind == Offer::Kind::AppPassword || m_byToken) {
        QByteArray typed = m_secret->text().trimmed().toUtf8();
        with.secret = Secret::taking(typed);
    }
    m_tasks.start(run(with));
}

Task<> AccountDialog::run(SignIn with)
{
    setWaiting(true);
    const bool browser = with.secret.isEmpty();
    say(browser ? tr("Waiting for the browser") : tr("Signing in"),
        browser ? tr("Allow Parvis on the page that opened, then come back here.") : QString());
    const Result<qint64> id = co_await m_context.services.signIn(with);
    setWaiting(false);
    if (!id) {
        QString advice = describe::advice(id.error().kind);
        if (id.error().kind == Error::NeedsSignIn)
            advice = m_offer.kind == Offer::Kind::AppPassword
                ? tr("The handle or the app password is not right. The account's own password does "
                     "not work here.")
                : tr("The server did not accept it. Try again, or use an access token.");
        else if (id.error().kind == Error::Forbidden && m_again)
            advice = tr("That is another account. Sign in as %1.").arg(m_again->handle);
        else if (id.error().kind == Error::NotFound || id.error().kind == Error::Offline)
            advice = tr("Check the address and the connection.");
        if (!id.error().words.isEmpty())
            advice += u"\n"_s + plain::line(id.error().words);
        say(describe::error(id.error()), advice);
        co_return;
    }
    m_secret->clear();
    Q_EMIT signedIn(*id);
    accept();
    co_return;
}

void AccountDialog::say(const QString &what, const QString &advice)
{
    m_what->setText(what);
    m_what->setVisible(!what.isEmpty());
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
}

QString AccountDialog::message() const
{
    return m_what->text();
}

void AccountDialog::setWaiting(bool waiting)
{
    m_waiting->setVisible(waiting);
    for (QLineEdit *each : { m_server, m_handle, m_secret }) {
        if (each)
            each->setEnabled(!waiting);
    }
    if (m_other)
        m_other->setEnabled(!waiting);
    m_copy->setText(tr("No page appeared: copy its address"));
    m_copy->hide();
    m_code->hide();
    m_useCode->hide();
    judge();
}

void AccountDialog::showCode()
{
    m_code->show();
    m_useCode->show();
    m_code->setFocus();
}

PlatformDialog::PlatformDialog(const Theme &theme, const QList<Offer> &offers, QWidget *parent)
    : Dialog(theme, tr("Add an account"), parent)
{
    addText(offers.isEmpty()
                ? tr("Every network that Parvis speaks has its account here. Another brand has its "
                     "own workspace.")
                : tr("A workspace holds one account per network. Another brand has its own "
                     "workspace."));
    auto *cards = new QWidget(this);
    auto *grid = new QGridLayout(cards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    for (int each = 0; each < offers.size(); ++each) {
        auto *card = new PlatformCard(theme, offers[each], cards);
        grid->addWidget(card, each / 2, each % 2);
        connect(card, &QAbstractButton::clicked, this, [this, connector = offers[each].connector] {
            Q_EMIT chosen(connector);
            accept();
        });
    }
    addRow(cards);
    addReject();
}
