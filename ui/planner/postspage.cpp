// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/postspage.h"

#include "core/base/clock.h"
#include "core/store/posts.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/planner/planwords.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype most = 200; // shown at once, of each section

class Line : public QWidget
{
public:
    Line(const Theme &theme, const Publication &post, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_platform(post.platform)
        , m_word(describe::state(post.state))
        , m_tone(describe::tone(post.state))
    {
        setFont(theme.font(Face::Tiny));
        setFixedSize(32 + draw::chipWidth(fontMetrics(), m_word), 24);
        setAccessibleName(u"%1, %2"_s.arg(platform::name(m_platform), m_word));
        setToolTip(platform::name(m_platform));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto place = [this](const QRect &where) {
            return QStyle::visualRect(layoutDirection(), rect(), where);
        };
        badge::paint(painter, place(QRect(0, 1, 22, 22)), m_theme, m_platform);
        draw::chip(painter, place(QRect(30, 1, width() - 30, 22)), m_word, m_tone, m_theme);
    }

private:
    const Theme &m_theme;
    Platform m_platform;
    QString m_word;
    draw::Tone m_tone;
};

bool needsPerson(const Publication &post)
{
    using enum Publication::State;
    return post.state == Refused || post.state == Attention || post.state == Missed
        || post.state == Held || post.state == Unknown;
}

bool isOver(const Publication &post)
{
    return post.state == Publication::State::Sent || post.state == Publication::State::Cancelled;
}

QString nameOf(qint64 accountId, const QString &remoteId)
{
    return u"%1 %2"_s.arg(accountId).arg(remoteId);
}

Instant moment(const Publication &post)
{
    return post.dueAt.value_or(post.createdAt);
}

} // namespace

PostCard::PostCard(const Context &context, const Publication &publication,
                   const Publication *change, const approvals::Said *said, QWidget *parent)
    : Card(context.theme, parent)
    , m_context(context)
{
    const Theme &theme = context.theme;
    const QTimeZone &zone = context.pulse.zone();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Line(theme, publication, this));
    head->addStretch();
    const Instant when = moment(publication);
    auto *time = panes::label(u"%1 · %2"_s.arg(describe::day(when, context.clock.now(), zone),
                                               describe::clock(when, zone)),
                              theme.font(Face::Small), panes::muted, this);
    time->setToolTip(describe::exact(when, zone));
    head->addWidget(time);
    column->addLayout(head);

    const bool reply = publication.kind == Publication::Kind::Reply;
    QString text = publication.outgoing.text.simplified();
    if (reply)
        text = tr("Reply: %1").arg(text);
    auto *words = panes::label(text.left(400), theme.font(Face::Body), panes::ink, this);
    words->setWordWrap(true);
    column->addWidget(words);
    if (!publication.outgoing.media.isEmpty())
        column->addWidget(panes::label(tr("%n picture(s)", nullptr,
                                          int(publication.outgoing.media.size())),
                                       theme.font(Face::Small), panes::muted, this));
    if (publication.errorKind && !isOver(publication)) {
        QString why = describe::error(*publication.errorKind);
        if (!publication.error.isEmpty())
            why = describe::because(why, plain::within(publication.error));
        auto *label = panes::label(why, theme.font(Face::Small), panes::muted, this);
        label->setWordWrap(true);
        column->addWidget(label);
    }

    if (said) {
        auto *label = panes::label({}, theme.font(Face::Small), panes::muted, this);
        label->setTextFormat(Qt::PlainText);
        label->setText(describe::approval(*said, context.clock.now(), zone));
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    addDecisions(*row, publication);
    const QUrl url = plain::address(publication.remoteUrl.toString());
    if (url.isValid()) {
        auto *open = new TextLink(theme, Face::Small, Token::Accent, this);
        open->setText(tr("See it on %1").arg(platform::name(publication.platform)));
        connect(open, &QAbstractButton::clicked, this,
                [this, url] { m_context.services.openUrl(url); });
        row->addWidget(open);
    }
    addChanges(*row, publication, change);
    row->addStretch();
    if (row->count() > 1)
        column->addLayout(row);
}

Button *PostCard::addButton(QBoxLayout &row, const QString &name)
{
    auto *button = new Button(m_context.theme, Button::Kind::Outlined, name, this);
    row.addWidget(button);
    return button;
}

void PostCard::offer(QBoxLayout &row, const QString &name, PlanDesk::Decision decision, qint64 id)
{
    connect(addButton(row, name), &QPushButton::clicked, this,
            [this, decision, id] { Q_EMIT decided(id, decision); });
}

void PostCard::addDecisions(QBoxLayout &row, const Publication &publication)
{
    const auto offer = [&](const QString &name, PlanDesk::Decision decision) {
        this->offer(row, name, decision, publication.id);
    };
    using enum Publication::State;
    if (posts::open(publication.state) && publication.kind == Publication::Kind::Post) {
        connect(addButton(row, tr("Edit")), &QPushButton::clicked, this, &PostCard::editAsked);
    }
    if (publication.state == Submitted) {
        connect(addButton(row, tr("Approve")), &QPushButton::clicked, this, &PostCard::approved);
        connect(addButton(row, tr("Send back…")), &QPushButton::clicked, this, &PostCard::returned);
    }
    switch (publication.state) {
    case Scheduled:
    case Held:
    case Retry:
        offer(tr("Publish now"), PlanDesk::Decision::SendNow);
        offer(tr("Cancel"), PlanDesk::Decision::Cancel);
        break;
    case Refused:
    case Missed:
        offer(tr("Publish now"), PlanDesk::Decision::SendNow);
        offer(tr("Discard"), PlanDesk::Decision::Cancel);
        break;
    case Unknown:
        offer(tr("It is there"), PlanDesk::Decision::Confirm);
        offer(tr("Look again"), PlanDesk::Decision::LookAgain);
        break;
    case Attention:
        offer(tr("It is there"), PlanDesk::Decision::Confirm);
        offer(tr("Look again"), PlanDesk::Decision::LookAgain);
        offer(tr("Publish again"), PlanDesk::Decision::SendNow);
        offer(tr("Discard"), PlanDesk::Decision::Cancel);
        break;
    case Handed: offer(tr("Cancel"), PlanDesk::Decision::Cancel); break;
    default: break;
    }
}

// What became of it since it was sent, and what can be done to it.
void PostCard::addChanges(QBoxLayout &row, const Publication &publication,
                          const Publication *change)
{
    using enum Publication::State;
    if (publication.state != Sent || publication.remoteId.isEmpty())
        return;
    const bool gone = change && change->action->kind == Action::Kind::Delete
        && change->state == Sent;
    if (change && change->state != Cancelled) {
        auto *words = panes::label(describe::change(*change, m_context.pulse.zone()),
                                   m_context.theme.font(Face::Small), panes::muted, this);
        row.addWidget(words);
        if (change->state == Refused || change->state == Attention) {
            offer(row, tr("Try again"), PlanDesk::Decision::SendNow, change->id);
            offer(row, tr("Leave it"), PlanDesk::Decision::Cancel, change->id);
        } else if (change->state == Scheduled || change->state == Held
                   || change->state == Retry) {
            offer(row, tr("Take back"), PlanDesk::Decision::Cancel, change->id);
        }
        if (change->state != Sent || gone)
            return;
    }
    const Account *account = m_context.pulse.account(publication.accountId);
    const OwnTexts::Target target(publication.accountId, publication.remoteId,
                                  publication.conversationId);
    const auto link = [&](const QString &words, Action::Kind kind) {
        if (!account || !answer::allowed(*account, publication.outgoing.audience, kind))
            return;
        auto *made = new TextLink(m_context.theme, Face::Small, Token::Muted, this);
        made->setText(words);
        connect(made, &QAbstractButton::clicked, this,
                [this, target, kind] { Q_EMIT changeAsked(target, kind); });
        row.addWidget(made);
    };
    link(tr("Edit…"), Action::Kind::Edit);
    link(tr("Delete…"), Action::Kind::Delete);
}

PostsPage::PostsPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_area(new QScrollArea(this))
    , m_column(nullptr)
    , m_state(new StatePane(context.theme, this))
    , m_own(new OwnTexts(context, this))
    , m_desk(new PlanDesk(context, this))
{
    connect(m_desk, &PlanDesk::failed, this, &PostsPage::failed);
    connect(m_desk, &PlanDesk::told, this, &PostsPage::told);
    connect(m_desk, &PlanDesk::done, this, &PostsPage::done);
    connect(m_own, &OwnTexts::done, this, &PostsPage::done);
    connect(m_own, &OwnTexts::told, this, &PostsPage::told);
    connect(m_own, &OwnTexts::failed, this, &PostsPage::failed);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_area);
    all->addWidget(m_state);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    auto *board = new QWidget(m_area);
    panes::fill(*board, QPalette::Window);
    panes::fill(*m_state, QPalette::Window);
    auto *row = new QHBoxLayout(board);
    row->setContentsMargins(24, 12, 24, 24);
    auto *middle = new QWidget(board);
    middle->setMaximumWidth(760);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    m_column = new QVBoxLayout(middle);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_area->setWidget(board);
    m_area->hide();
    m_state->showLoading();
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (isVisible()
            && (tables.contains("publication") || tables.contains("approval") || tables.contains("*")))
            refresh();
    });
}

// A month back and all that is to come.
Result<PostsPage::Recent> PostsPage::readRecent(Database &database, Instant now)
{
    publications::Filter filter;
    filter.from = now - std::chrono::hours(24 * 30);
    filter.actions = true;
    const Result<QList<Publication>> posts = publications::list(database, filter);
    if (!posts)
        return posts.error();
    QList<qint64> ids;
    for (const Publication &each : *posts) {
        if (each.kind == Publication::Kind::Post)
            ids.append(each.id);
    }
    const Result<QHash<qint64, approvals::Said>> said = approvals::latest(database, ids);
    if (!said)
        return said.error();
    Recent found;
    found.posts = *posts;
    found.said = *said;
    return found;
}

void PostsPage::leaveOut(const QSet<Publication::State> &states, const QSet<qint64> &accounts)
{
    m_leftOut = states;
    m_without = accounts;
    if (!m_recent.posts.isEmpty())
        show();
}

QList<Publication::State> PostsPage::states() const
{
    QList<Publication::State> found;
    for (const Publication &each : m_recent.posts) {
        if (each.kind != Publication::Kind::Action)
            found.append(each.state);
    }
    return found;
}

void PostsPage::refresh()
{
    m_again = true;
    if (!m_reading)
        m_tasks.start(read());
}

Task<> PostsPage::read()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        const Instant now = m_context.clock.now();
        const Result<Recent> recent = co_await m_context.store.read(&PostsPage::readRecent, now);
        if (recent) {
            m_recent = *recent;
            show();
            Q_EMIT shownAnew();
        } else {
            m_state->showError(recent.error());
            m_state->offer(tr("Try again"), [this] { refresh(); });
            m_state->show();
            m_area->hide();
        }
    }
    m_reading = false;
    co_return;
}

void PostsPage::show()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    QList<Publication> trouble;
    QList<Publication> unread;
    QList<Publication> coming;
    QList<Publication> gone;
    m_changes.clear();
    for (const Publication &each : std::as_const(m_recent.posts)) {
        if (each.kind == Publication::Kind::Action) {
            noteChange(each);
            continue;
        }
        if (m_leftOut.contains(each.state) || m_without.contains(each.accountId))
            continue;
        if (needsPerson(each))
            trouble.append(each);
        else if (each.state == Publication::State::Submitted)
            unread.append(each);
        else if (isOver(each))
            gone.append(each);
        else
            coming.append(each);
    }
    const auto sooner = [](const Publication &a, const Publication &b) {
        return moment(a) < moment(b);
    };
    std::sort(trouble.begin(), trouble.end(), sooner);
    std::sort(unread.begin(), unread.end(), sooner);
    std::sort(coming.begin(), coming.end(), sooner);
    std::sort(gone.rbegin(), gone.rend(), sooner);
    addSection(tr("Needs a look"), trouble);
    addSection(tr("To approve"), unread);
    addSection(tr("To come"), coming);
    addSection(tr("The last 30 days"), gone);
    m_column->addStretch();
    const bool any = !trouble.isEmpty() || !unread.isEmpty() || !coming.isEmpty() || !gone.isEmpty();
    if (!any && !m_recent.posts.isEmpty())
        m_state->showEmpty(u"calendar"_s, tr("Nothing of that kind"),
                           tr("What is left out is named below: a click shows it again."));
    else if (!any)
        m_state->showEmpty(u"calendar"_s, tr("Nothing published yet"),
                           tr("Posts that are planned, sent or stuck are listed here. C writes a new one."));
    m_area->setVisible(any);
    m_state->setVisible(!any);
}

void PostsPage::noteChange(const Publication &action)
{
    const Action::Kind kind = action.action->kind;
    if (kind != Action::Kind::Edit && kind != Action::Kind::Delete)
        return;
    const QString name = nameOf(action.accountId, action.action->targetId);
    const auto known = m_changes.constFind(name);
    if (action.state != Publication::State::Cancelled
        && (known == m_changes.constEnd() || known->id < action.id))
        m_changes.insert(name, action);
}

void PostsPage::addSection(const QString &title, const QList<Publication> &posts)
{
    if (posts.isEmpty())
        return;
    auto *heading = panes::label(title, m_context.theme.font(Face::SmallStrong), panes::muted,
                                 m_area->widget());
    heading->setContentsMargins(0, 12, 0, 2);
    m_column->addWidget(heading);
    for (const Publication &each : posts.first(std::min(posts.size(), most))) {
        const auto change = m_changes.constFind(nameOf(each.accountId, each.remoteId));
        const auto said = m_recent.said.constFind(each.id);
        auto *card = new PostCard(m_context, each, change != m_changes.constEnd() ? &*change : nullptr,
                                  said != m_recent.said.constEnd() ? &*said : nullptr,
                                  m_area->widget());
        connect(card, &PostCard::approved, m_desk, [this, id = each.id] { m_desk->approve({ id }); });
        connect(card, &PostCard::returned, this, [this, id = each.id] { giveBack(id); });
        connect(card, &PostCard::changeAsked, this,
                [this](const OwnTexts::Target &target, Action::Kind kind) {
                    if (kind == Action::Kind::Edit)
                        m_own->edit(target);
                    else
                        m_own->remove(target);
                });
        connect(card, &PostCard::decided, m_desk,
                [this](qint64 id, PlanDesk::Decision decision) { m_desk->decide(id, decision); });
        connect(card, &PostCard::editAsked, this,
                [this, postId = each.postId] { Q_EMIT editWanted(postId); });
        m_column->addWidget(card);
    }
}

void PostsPage::giveBack(qint64 id)
{
    Ask::Line question;
    question.title = tr("What is to be changed?");
    question.yes = tr("Send back");
    question.roomy = true;
    m_context.ask.line(this, question, [this, id](const QString &reason) {
        if (reason.trimmed().isEmpty())
            Q_EMIT told(tr("Without a reason nobody knows what to change"));
        else
            m_desk->giveBack({ id }, reason);
    });
}
