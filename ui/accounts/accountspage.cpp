// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/worker.h"
#include "core/store/sources.h"
#include "core/store/store.h"
#include "ui/accounts/feedlist.h"
#include "ui/ask.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/notice.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

// A platform's badge that is only looked at.
class Mark : public QWidget
{
public:
    Mark(const Theme &theme, Platform platform, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_platform(platform)
    {
        setFixedSize(36, 36);
        setToolTip(platform::name(platform));
        setAccessibleName(platform::name(platform));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        badge::paint(painter, rect(), m_theme, m_platform);
    }

private:
    const Theme &m_theme;
    Platform m_platform;
};

// No single place to sign in to: many addresses, each with a state of its own.
bool follows(const Account &account)
{
    return account.connector == "feeds"_L1;
}

// Health as a chip: a dot and a word.
class HealthChip : public QWidget
{
public:
    HealthChip(const Theme &theme, Account::Health health, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_words(describe::health(health))
    {
        switch (health) {
        case Account::Health::Good: m_tone = draw::Tone::Positive; break;
        case Account::Health::NeedsSignIn: m_tone = draw::Tone::Warning; break;
        case Account::Health::Failing: m_tone = draw::Tone::Negative; break;
        case Account::Health::Offline: m_tone = draw::Tone::Neutral; break;
        }
        setFont(theme.font(Face::Tiny));
        setFixedSize(draw::chipWidth(fontMetrics(), m_words) + 4, draw::chipHeight);
        setAccessibleName(m_words);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        draw::chip(painter, rect(), m_words, m_tone, m_theme);
    }

private:
    const Theme &m_theme;
    QString m_words;
    draw::Tone m_tone = draw::Tone::Neutral;
};

} // namespace

AccountCard::AccountCard(const Context &context, const Account &account, QWidget *parent)
    : Card(context.theme, parent)
    , m_context(context)
    , m_id(account.id)
{
    setAccessibleName(platform::name(account.platform));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    column->addWidget(head(account));
    column->addWidget(facts(account));
    if (follows(account)) {
        auto *feeds = new FeedList(context, account.id, this);
        connect(feeds, &FeedList::unfollowAsked, this, &AccountCard::unfollowAsked);
        column->addWidget(feeds);
    }
    column->addWidget(buttons(account));
}

QWidget *AccountCard::head(const Account &account)
{
    const Theme &theme = m_context.theme;
    auto *made = new QWidget(this);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Mark(theme, account.platform, made));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = panes::label({}, theme.font(Face::Strong), panes::ink, made);
    plain::show(*name, account.name);
    words->addWidget(name);
    const QString what = follows(account)
        ? tr("Read only: watched, never answered")
        : u"%1 · %2"_s.arg(platform::name(account.platform), account.handle);
    words->addWidget(panes::label(what, theme.font(Face::Body), panes::muted, made));
    row->addLayout(words, 1);
    row->addWidget(new HealthChip(theme, account.health, made));
    return made;
}

QWidget *AccountCard::facts(const Account &account)
{
    const Theme &theme = m_context.theme;
    const QTimeZone &zone = m_context.pulse.zone();
    const Instant now = m_context.clock.now();
    auto *made = new QWidget(this);
    auto *grid = new QGridLayout(made);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    const auto fact = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        const int row = grid->rowCount();
        auto *label = panes::label(name, theme.font(Face::Body), panes::muted, made);
        label->setMinimumWidth(130);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        auto *text = panes::label(value, theme.font(Face::Body), panes::ink, made);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setFocusPolicy(Qt::ClickFocus);
        grid->addWidget(text, row, 1);
    };
    fact(tr("Server"), account.server.host());
    fact(tr("Software"), account.software);
    fact(tr("Allowed to"), account.scopes.join(u", "_s));
    if (account.followers >= 0)
        fact(tr("Followers"), describe::number(account.followers));
    if (account.heldUntil && *account.heldUntil > now)
        fact(tr("Limit"), tr("used up, goes on at %1").arg(describe::clock(*account.heldUntil, zone)));
    else if (account.limitLeft >= 0)
        fact(tr("Limit"), tr("%Ln request(s) left", nullptr, account.limitLeft));
    if (account.lastSuccessAt)
        fact(tr("Last success"), describe::since(*account.lastSuccessAt, now, zone));
    if (account.lastErrorAt && account.errorKind) {
        QString words = u"%1 · %2"_s.arg(describe::error(*account.errorKind),
                                         describe::since(*account.lastErrorAt, now, zone));
        if (!account.error.isEmpty())
            words += u'\n' + plain::line(account.error);
        fact(tr("Last error"), words);
    }
    if (account.health != Account::Health::Good && account.errorKind)
        fact(tr("What to do"), describe::advice(*account.errorKind));
    return made;
}

QWidget *AccountCard::buttons(const Account &account)
{
    const Theme &theme = m_context.theme;
    auto *made = new QWidget(this);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(8);
    const bool urgent = account.health == Account::Health::NeedsSignIn;
    if (account.connector != "sample"_L1) {
        auto *again = new Button(theme, urgent ? Button::Kind::Filled : Button::Kind::Outlined,
                                 follows(account) ? tr("Add a feed") : tr("Sign in again"), made);
        connect(again, &QPushButton::clicked, this, &AccountCard::signInAsked);
        row->addWidget(again);
    }
    if (follows(account)) {
        auto *save = new Button(theme, Button::Kind::Outlined, tr("Export the list…"), made);
        save->setToolTip(tr("The feeds you follow, for another reader (OPML)"));
        connect(save, &QPushButton::clicked, this, &AccountCard::exportAsked);
        row->addWidget(save);
    } else {
        m_check = new Button(theme, Button::Kind::Outlined, tr("Check"), made);
        connect(m_check, &QPushButton::clicked, this, &AccountCard::checkAsked);
        row->addWidget(m_check);
    }
    if (plain::address(account.url.toString()).isValid()) {
        auto *page = new Button(theme, Button::Kind::Outlined, tr("Public page"), made);
        page->setSymbol(u"external"_s);
        page->setToolTip(account.url.host());
        connect(page, &QPushButton::clicked, this, &AccountCard::pageAsked);
        row->addWidget(page);
    }
    row->addStretch();
    auto *remove = new Button(theme, Button::Kind::Flat, tr("Remove…"), made);
    connect(remove, &QPushButton::clicked, this, &AccountCard::removeAsked);
    row->addWidget(remove);
    return made;
}

void AccountCard::setChecking(bool checking)
{
    if (!m_check)
        return;
    m_check->setEnabled(!checking);
    m_check->setText(checking ? tr("Checking…") : tr("Check"));
}

AccountsPage::AccountsPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_add(new Button(context.theme, Button::Kind::Outlined, tr("Add an account"), this))
    , m_notice(new Notice(context.theme, this))
    , m_area(new QScrollArea(this))
    , m_column(nullptr)
{
    m_add->hide();
    m_add->setSymbol(u"plus"_s);
    connect(m_add, &QPushButton::clicked, this, &AccountsPage::addAsked);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice);
    all->addWidget(m_area);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    auto *board = new QWidget(m_area);
    panes::fill(*board, QPalette::Window);
    auto *row = new QHBoxLayout(board);
    row->setContentsMargins(24, 24, 24, 24);
    auto *middle = new QWidget(board);
    middle->setMaximumWidth(760);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    m_column = new QVBoxLayout(middle);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    m_area->setWidget(board);
    connect(&context.pulse, &Pulse::changed, this, &AccountsPage::refresh);
    connect(&context.theme, &Theme::changed, this, &AccountsPage::refresh);
}

QList<QWidget *> AccountsPage::actions()
{
    return { m_add };
}

// Counts move all day long: a board that nobody sees is drawn when it is looked at.
void AccountsPage::refresh()
{
    m_stale = true;
    if (isVisible())
        show();
}

void AccountsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        show();
}

void AccountsPage::show()
{
    m_stale = false;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_cards.clear();
    for (const Account &account : m_context.pulse.accounts()) {
        auto *made = new AccountCard(m_context, account, m_area->widget());
        made->setChecking(m_checking.contains(account.id));
        const qint64 id = account.id;
        connect(made, &AccountCard::signInAsked, this, [this, id] { Q_EMIT signInAsked(id); });
        connect(made, &AccountCard::checkAsked, this, [this, id] { m_tasks.start(check(id)); });
        connect(made, &AccountCard::removeAsked, this, [this, id] { askRemoval(id); });
        connect(made, &AccountCard::unfollowAsked, this, [this, id](const Source &source) {
            m_tasks.start(unfollow(id, source));
        });
        connect(made, &AccountCard::exportAsked, this, [this, id] {
            m_context.ask.saveFile(this, tr("The feeds you follow, as OPML"), tr("feeds") + u".opml"_s,
                                   [this, id](const QString &path) { m_tasks.start(exportFeeds(id, path)); });
        });
        connect(made, &AccountCard::pageAsked, this,
                [this, url = account.url] { m_context.services.openUrl(url); });
        m_column->addWidget(made);
        made->show(); // now: the layout would a turn later, which one sees when the page opens
        m_cards.append(made);
    }
    m_column->addStretch();
}

AccountCard *AccountsPage::card(qint64 id) const
{
    for (AccountCard *each : m_cards) {
        if (each->id() == id)
            return each;
    }
    return nullptr;
}

void AccountsPage::reveal(qint64 id)
{
    if (m_stale)
        show();
    for (AccountCard *each : std::as_const(m_cards))
        each->setLit(each->id() == id);
    if (AccountCard *found = card(id))
        m_area->ensureWidgetVisible(found);
}

void AccountsPage::askRemoval(qint64 id)
{
    const Account *account = m_context.pulse.account(id);
    if (!account)
        return;
    Ask::Question question;
    question.title = tr("Remove %1 from this workspace?").arg(platform::name(account->platform));
    question.text = tr("Its messages, its planned posts and its sign-in are erased here. Nothing "
                       "changes on the platform. To repair the connection, sign in again instead: "
                       "that keeps everything.");
    question.yes = tr("Remove account");
    question.harmful = true;
    m_context.ask.confirm(this, question, [this, id] { m_tasks.start(remove(id)); });
}

Task<> AccountsPage::check(qint64 id)
{
    m_checking.insert(id);
    if (AccountCard *found = card(id))
        found->setChecking(true);
    const Result<> checked = co_await m_context.services.check(id);
    m_checking.remove(id);
    if (AccountCard *found = card(id))
        found->setChecking(false);
    if (checked) {
        m_notice->say(draw::Tone::Positive, tr("The connection works."));
    } else {
        m_notice->say(draw::Tone::Warning,
                      u"%1. %2"_s.arg(describe::error(checked.error()),
                                      describe::advice(checked.error().kind)));
    }
    co_return;
}

// What came from it stays; the board is drawn anew when the store says so.
Task<> AccountsPage::unfollow(qint64 accountId, Source source)
{
    const qint64 id = source.id;
    const Result<> removed = co_await m_context.store.write(&sources::remove, id);
    if (!removed) {
        Q_EMIT failed(removed.error());
        co_return;
    }
    const QString name = source.title.isEmpty() ? plain::host(source.url) : plain::line(source.title).left(60);
    Q_EMIT done(tr("%1 is no longer followed").arg(name),
                [this, accountId, source] { m_tasks.start(follow(accountId, source)); });
}

Task<> AccountsPage::follow(qint64 accountId, Source source)
{
    const QList<Source> back { source };
    const Instant now = m_context.clock.now();
    const Result<int> added = co_await m_context.store.write(&sources::add, accountId, back, now);
    if (!added)
        Q_EMIT failed(added.error());
}

Task<> AccountsPage::exportFeeds(qint64 accountId, QString path)
{
    const Result<QList<Source>> found = co_await m_context.store.read(&sources::all, accountId);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    const QByteArray bytes = source::listed(*found, m_context.pulse.values().name);
    const Result<> written = co_await m_context.worker.run(&file::write, path, bytes);
    if (written)
        Q_EMIT told(tr("%Ln feed(s) exported", nullptr, int(found->size())));
    else
        Q_EMIT failed(written.error());
}

Task<> AccountsPage::remove(qint64 id)
{
    const Result<> removed = co_await m_context.services.remove(id);
    if (!removed)
        m_notice->say(draw::Tone::Negative, describe::error(removed.error()));
    co_return;
}
