// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountdialog.h"

#include "ui/ask.h"
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

namespace {

// A site of somebody's own: nothing finds it but its address, which may lie below a folder.
bool ownSite(const Offer &offer)
{
    return offer.platform == Platform::WordPress;
}

// No account anywhere: addresses, each followed.
bool follows(const Offer &offer)
{
    return offer.platform == Platform::Feeds;
}

QString titleOf(const Offer &offer, bool again)
{
    if (follows(offer))
        return AccountDialog::tr("Add a feed");
    const QString name = platform::name(offer.platform);
    return again ? AccountDialog::tr("Sign in to %1 again").arg(name)
                 : AccountDialog::tr("Add %1").arg(name);
}

QString address(const QUrl &server)
{
    const QString port = server.port() < 0 ? QString() : u':' + QString::number(server.port());
    const QString scheme = server.scheme() == "http"_L1 ? u"http://"_s : QString();
    return scheme + server.host() + port + (server.path() == "/"_L1 ? QString() : server.path());
}

} // namespace

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
             titleOf(offer, again), parent)
    , m_context(context)
    , m_offer(offer)
{
    if (again)
        m_again = *again;
    setMinimumWidth(460);
    if (again && !follows(offer))
        addText(tr("Messages and planned posts stay as they are. It has to be the same account: %1.")
                    .arg(again->handle));
    buildForm();
    buildWaiting();
    addReject();
    m_go = addAccept(follows(m_offer)                        ? tr("Add")
                         : m_offer.kind == Offer::Kind::Browser ? tr("Sign in with the browser")
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
    } else if (follows(m_offer)) {
        addText(tr("What others publish comes here to be watched and found again. It asks for no "
                   "answer, and nothing is sent there."));
        m_server = new QLineEdit(this);
        m_server->setPlaceholderText(tr("news.example.org"));
        addField(tr("Address of a feed, or of a page that has one"), m_server);
        m_other = new TextLink(theme(), Face::Small, Token::Accent, this);
        m_other->setText(tr("Bring the list of another reader (OPML)…"));
        connect(m_other, &QAbstractButton::clicked, this, &AccountDialog::chooseList);
        addRow(m_other);
    } else if (ownSite(m_offer)) {
        m_server = new QLineEdit(m_again ? address(m_again->server) : QString(), this);
        m_server->setPlaceholderText(tr("blog.example.org"));
        addField(tr("Address of the site"), m_server);
        m_handle = new QLineEdit(m_again ? m_again->handle.section(u'@', 0, 0) : QString(), this);
        addField(tr("User name"), m_handle);
        m_secret = new QLineEdit(this);
        m_secret->setEchoMode(QLineEdit::Password);
        m_secret->setPlaceholderText(u"xxxx xxxx xxxx xxxx xxxx xxxx"_s);
        addField(tr("Application password"), m_secret);
        addText(tr("Made on the site under Users, Profile, Application Passwords. What Parvis may do "
                   "there is what this user may do: an editor sees all comments and approves them."));
        connect(m_handle, &QLineEdit::textChanged, this, &AccountDialog::judge);
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
    if (follows(m_offer)) // whoever looks for the feed makes sense of it
        return typed.contains(u' ') ? QUrl() : QUrl(typed);
    if (!typed.contains("://"_L1)) {
        typed = typed.section(u'@', -1); // the whole handle was given
        typed.prepend(u"https://"_s);
    }
    QUrl url(typed, QUrl::StrictMode);
    if (!ownSite(m_offer))
        url.setPath({});
    url.setQuery(QString());
    url.setFragment(QString());
    return plain::address(url.toString());
}

void AccountDialog::judge()
{
    if (!m_go)
        return;
    const bool found = m_offer.kind == Offer::Kind::AppPassword && !ownSite(m_offer)
        && !follows(m_offer);
    const bool server = m_server->text().trimmed().isEmpty() ? found : typedServer().isValid();
    bool enough = server;
    if (follows(m_offer))
        enough = server;
    else if (ownSite(m_offer))
        enough = enough && !m_handle->text().trimmed().isEmpty() && !m_secret->text().isEmpty();
    else if (m_offer.kind == Offer::Kind::AppPassword)
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
        with.handle = ownSite(m_offer) ? m_handle->text().trimmed()
                                       : m_handle->text().trimmed().remove(u'@');
    if (m_secret && (m_offer.kind == Offer::Kind::AppPassword || m_byToken)) {
        QByteArray typed = m_secret->text().trimmed().toUtf8();
        with.secret = Secret::taking(typed);
    }
    m_tasks.start(run(with));
}

// The list's feeds are all followed; those that are already stay as they are.
void AccountDialog::chooseList()
{
    m_context.ask.openFiles(this, tr("The list of another reader"),
                            tr("Lists of feeds (*.opml *.xml);;All files (*)"),
                            [this](const QStringList &files) {
                                if (!files.isEmpty())
                                    bring(files.first());
                            });
}

void AccountDialog::bring(const QString &file)
{
    SignIn with;
    with.connector = m_offer.connector;
    with.handle = file;
    m_tasks.start(run(with));
}

Task<> AccountDialog::run(SignIn with)
{
    setWaiting(true);
    const bool browser = with.secret.isEmpty() && !follows(m_offer);
    say(browser                ? tr("Waiting for the browser")
            : follows(m_offer) ? tr("Looking for the feed")
                               : tr("Signing in"),
        browser ? tr("Allow Parvis on the page that opened, then come back here.") : QString());
    const Result<qint64> id = co_await m_context.services.signIn(with);
    setWaiting(false);
    if (!id) {
        if (m_server && m_server->isVisibleTo(this))
            m_server->setFocus(); // what was typed is still there
        QString advice = describe::advice(id.error().kind);
        if (follows(m_offer)) {
            say(tr("Not added"), unfollowed(id.error().kind));
            co_return;
        }
        if (ownSite(m_offer) && id.error().kind == Error::NeedsSignIn)
            advice = tr("The user name or the application password is not right. The password that "
                        "opens the site in a browser does not work here.");
        else if (ownSite(m_offer) && id.error().kind == Error::NotFound)
            advice = tr("No WordPress answers there, or its interface for programs (REST) is closed.");
        else if (ownSite(m_offer) && id.error().kind == Error::Unsupported)
            advice = tr("This site takes no application passwords. They need https, and security "
                        "plug-ins can switch them off.");
        else if (id.error().kind == Error::NeedsSignIn)
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
        // That something is not there any more makes no sense of what never was.
        say(id.error().kind == Error::NotFound ? tr("Not signed in") : describe::error(id.error()), advice);
        co_return;
    }
    if (m_secret)
        m_secret->clear();
    Q_EMIT signedIn(*id);
    accept();
    co_return;
}

QString AccountDialog::unfollowed(Error::Kind kind) const
{
    switch (kind) {
    case Error::NotFound: return tr("There is no feed at this address, and its page names none.");
    case Error::Forbidden: return tr("The address leads into a private network, or has no secure "
                                     "connection (https).");
    case Error::Malformed: return tr("This is no list of feeds.");
    case Error::Offline: return tr("Check the address and the connection.");
    default: return describe::advice(kind);
    }
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
