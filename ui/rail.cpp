// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rail.h"

#include "ui/badge.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/icons.h"
#include "ui/inbox/inboxviews.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/pulse.h"

#include <QAction>
#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>

using namespace Qt::StringLiterals;

RailRow::RailRow(const Theme &theme, Rank rank, const QString &icon, const QString &text,
                 QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_rank(rank)
    , m_icon(icon)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setCount(0, false);
}

QSize RailRow::sizeHint() const
{
    const int line = QFontMetrics(m_theme.font(Face::Body)).height();
    return { 188, line + (m_rank == Rank::Page ? 19 : 13) };
}

void RailRow::setCount(int count, bool burning)
{
    m_count = count;
    m_burning = burning;
    const QString said = count > moreThan
        ? tr("more than %1").arg(describe::number(moreThan))
        : describe::number(count);
    setAccessibleName(count > 0 ? u"%1, %2"_s.arg(text(), said) : text());
    update();
}

void RailRow::setCurrent(bool current)
{
    m_current = current;
    update();
}

void RailRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect row = rect().adjusted(0, 1, 0, -1);
    if (m_current)
        draw::rounded(painter, row, 8, m_theme.color(Token::AccentSoft), Qt::NoPen);
    else if (underMouse())
        draw::rounded(painter, row, 8, m_theme.color(Token::Raised), Qt::NoPen);
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, row, 8, m_theme);

    const auto place = [&](int from, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(from, 0, width, height()));
    };
    const bool page = m_rank == Rank::Page;
    const Token quiet = page ? Token::Text : Token::Muted;
    const Token inkToken = m_current ? Token::Accent : quiet;
    if (!m_icon.isEmpty())
        icons::paint(painter, place(10, 18).adjusted(0, 0, 0, 0), m_icon,
                     m_theme.color(m_current ? Token::Accent : Token::Muted));

    QFont font = m_theme.font(page || m_current ? Face::Strong : Face::Body);
    if (!page && !m_current)
        font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(m_theme.color(inkToken));
    const QString words = painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 90);
    painter.drawText(place(38, width() - 90), draw::leading(layoutDirection()), words);

    if (m_count > 0) {
        painter.setFont(m_theme.font(Face::SmallStrong));
        painter.setPen(m_theme.color(m_burning      ? Token::Negative
                                         : m_current ? Token::Accent
                                                     : Token::Muted));
        painter.drawText(place(width() - 60, 50), draw::trailing(layoutDirection()),
                         m_count > moreThan ? tr("%1+").arg(describe::number(moreThan))
                                            : describe::number(m_count));
    }
}

WorkspaceButton::WorkspaceButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void WorkspaceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        draw::rounded(painter, rect(), 8, m_theme.color(Token::Raised), Qt::NoPen);
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 8, m_theme);
    const auto place = [&](int x, int y, int w, int h) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, w, h));
    };
    const QRect mark = place(8, 7, 30, 30);
    draw::rounded(painter, mark, 8, m_theme.color(Token::Accent), Qt::NoPen);
    QFont letter = m_theme.font(Face::Strong);
    letter.setWeight(QFont::Bold);
    painter.setFont(letter);
    painter.setPen(m_theme.color(Token::OnAccent));
    painter.drawText(mark, Qt::AlignCenter, text().left(1).toUpper());

    painter.setFont(m_theme.font(Face::Strong));
    painter.setPen(m_theme.color(Token::Text));
    const int room = width() - 54;
    painter.drawText(place(48, 4, room, 20), draw::leading(layoutDirection()),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    painter.setFont(m_theme.font(Face::Small));
    painter.setPen(m_theme.color(Token::Muted));
    const QString below = tr("Workspace");
    painter.drawText(place(48, 22, room, 18), draw::leading(layoutDirection()), below);
    const int after = 48 + painter.fontMetrics().horizontalAdvance(below) + 4;
    icons::paint(painter, place(after, 26, 11, 11), u"down"_s, m_theme.color(Token::Muted));
}

Rail::Rail(const Theme &theme, const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_workspace(new WorkspaceButton(theme, this))
    , m_area(new QScrollArea(this))
    , m_inbox(new RailRow(theme, RailRow::Rank::Page, u"inbox"_s, tr("Inbox"), this))
    , m_posts(new RailRow(theme, RailRow::Rank::Page, u"calendar"_s, tr("Planner"), this))
    , m_watch(new RailRow(theme, RailRow::Rank::Page, u"watch"_s, tr("Watch"), this))
    , m_alerts(new RailRow(theme, RailRow::Rank::Page, u"bell"_s, tr("Alerts"), this))
    , m_reports(new RailRow(theme, RailRow::Rank::Page, u"reports"_s, tr("Reports"), this))
    , m_community(new RailRow(theme, RailRow::Rank::Page, u"person"_s, tr("Community"), this))
    , m_library(new RailRow(theme, RailRow::Rank::Page, u"library"_s, tr("Library"), this))
    , m_viewBox(new QWidget(this))
    , m_viewRows(new QVBoxLayout(m_viewBox))
    , m_badges(new QWidget(this))
    , m_status(panes::label({}, theme.font(Face::Small), panes::muted, this))
    , m_trouble(new TextLink(theme, Face::SmallStrong, Token::Warning, this))
    , m_add(commands.action(Command::AddAccount))
{
    setFixedWidth(208);
    panes::fill(*this, QPalette::Window);
    build(commands);
    connect(m_workspace, &QAbstractButton::clicked, this, [this] {
        if (m_menu)
            m_menu->popup(m_workspace->mapToGlobal(QPoint(0, m_workspace->height() + 2)));
    });
    connect(m_trouble, &QAbstractButton::clicked, this, &Rail::troubleChosen);
    mark();
}

void Rail::build(const Commands &commands)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 14, 10, 12);
    column->setSpacing(0);
    column->addWidget(m_workspace);
    column->addSpacing(10);
    column->addWidget(m_inbox);
    connect(m_inbox, &QAbstractButton::clicked, commands.action(Command::GoInbox),
            &QAction::trigger);
    m_viewRows->setContentsMargins(0, 0, 0, 0);
    m_viewRows->setSpacing(0);
    // Views are as many as a person makes: they scroll when the rail is too short for them.
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(m_area);
    panes::fill(*inside, QPalette::Window);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_viewBox);
    rows->addSpacing(8);
    rows->addWidget(m_posts);
    rows->addWidget(m_watch);
    rows->addWidget(m_alerts);
    rows->addWidget(m_reports);
    rows->addWidget(m_community);
    rows->addWidget(m_library);
    rows->addStretch();
    m_area->setWidget(inside);
    column->addWidget(m_area, 1);
    connect(m_posts, &QAbstractButton::clicked, commands.action(Command::GoPosts),
            &QAction::trigger);
    connect(m_watch, &QAbstractButton::clicked, commands.action(Command::GoWatch),
            &QAction::trigger);
    connect(m_alerts, &QAbstractButton::clicked, commands.action(Command::GoAlerts),
            &QAction::trigger);
    connect(m_reports, &QAbstractButton::clicked, commands.action(Command::GoReports),
            &QAction::trigger);
    connect(m_community, &QAbstractButton::clicked, commands.action(Command::GoCommunity),
            &QAction::trigger);
    connect(m_library, &QAbstractButton::clicked, commands.action(Command::GoLibrary),
            &QAction::trigger);

    auto *heading = panes::label(tr("Accounts").toUpper(), m_theme.font(Face::Tiny), panes::muted,
                                 this);
    QFont spaced = heading->font();
    spaced.setLetterSpacing(QFont::PercentageSpacing, 106);
    heading->setFont(spaced);
    heading->setContentsMargins(8, 0, 0, 6);
    column->addWidget(heading);
    auto *grid = new QGridLayout(m_badges);
    grid->setContentsMargins(8, 0, 0, 0);
    grid->setSpacing(0);
    column->addWidget(m_badges);
    column->addSpacing(10);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addSpacing(8);
    auto *lines = new QVBoxLayout;
    lines->setContentsMargins(8, 0, 4, 0);
    lines->setSpacing(1);
    lines->addWidget(m_status);
    lines->addWidget(m_trouble);
    column->addLayout(lines);
}

void Rail::show(const Pulse &pulse)
{
    m_workspace->setText(pulse.values().name);
    m_workspace->setAccessibleName(tr("Workspace %1").arg(pulse.values().name));
    m_workspace->update();
    m_inbox->setCount(pulse.conversations(Conversation::State::Todo), false);
    m_posts->setCount(pulse.values().attention, true);
    showAccounts(pulse.accounts());
}

void Rail::showViews(const InboxViews &views)
{
    QStringList shown;
    for (const InboxView &view : views.all())
        shown.append(view.key + u'\n' + view.name);
    if (shown != m_shown) {
        m_shown = shown;
        rebuild(views.all());
    }
    for (const InboxView &view : views.all()) {
        RailRow *row = m_views.value(view.key);
        const bool urgent = view.section == InboxView::Section::Urgent;
        const bool done = view.filter.plain() && view.filter.reachesDone();
        const int count = views.count(view.key);
        row->setCount(done ? 0 : count, urgent);
        // Something burns, or the row is not there.
        row->setVisible(!urgent || count > 0 || m_view == view.key);
    }
}

void Rail::rebuild(const QList<InboxView> &views)
{
    // A row that has the focus keeps it.
    QString focused;
    for (auto each = m_views.constBegin(); each != m_views.constEnd(); ++each) {
        if (each.value()->hasFocus())
            focused = each.key();
        each.value()->hide();
        each.value()->deleteLater();
    }
    m_views.clear();
    while (QLayoutItem *item = m_viewRows->takeAt(0))
        delete item;
    auto section = InboxView::Section::State;
    for (const InboxView &view : views) {
        const bool apart = view.section != section
            && !(section == InboxView::Section::Need && view.section == InboxView::Section::Urgent)
            && !(section == InboxView::Section::Urgent && view.section == InboxView::Section::Moderate);
        if (apart && m_viewRows->count() > 0)
            m_viewRows->addSpacing(8);
        section = view.section;
        auto *row = new RailRow(m_theme, RailRow::Rank::View, {}, view.name, m_viewBox);
        m_views.insert(view.key, row);
        m_viewRows->addWidget(row);
        row->show();
        connect(row, &QAbstractButton::clicked, this,
                [this, key = view.key] { Q_EMIT viewChosen(key); });
        if (view.saved == 0)
            continue;
        row->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(row, &QWidget::customContextMenuRequested, this,
                [this, row, id = view.saved](QPoint at) {
                    Q_EMIT viewMenuAsked(id, row->mapToGlobal(at));
                });
    }
    if (RailRow *row = m_views.value(focused))
        row->setFocus();
    mark();
}

void Rail::showAccounts(const QList<Account> &accounts)
{
    m_accounts = accounts;
    auto *grid = static_cast<QGridLayout *>(m_badges->layout());
    while (QLayoutItem *item = grid->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    int place = 0;
    const auto put = [&](QWidget *widget) {
        grid->addWidget(widget, place / 6, place % 6);
        ++place;
    };
    for (const Account &each : accounts) {
        auto *badge = new AccountBadge(m_theme, each, m_badges);
        connect(badge, &QAbstractButton::clicked, this,
                [this, id = each.id] { Q_EMIT accountChosen(id); });
        put(badge);
    }
    auto *add = new AddBadge(m_theme, m_badges);
    add->setToolTip(tr("Add an account"));
    add->setAccessibleName(add->toolTip());
    connect(add, &QAbstractButton::clicked, m_add, &QAction::trigger);
    put(add);
    grid->setColumnStretch(6, 1);
}

void Rail::setStatus(const QString &line, const QString &trouble)
{
    m_status->setText(line);
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    m_trouble->setAccessibleName(trouble);
    m_trouble->setToolTip(trouble);
    m_trouble->updateGeometry();
}

void Rail::setPlace(Place place)
{
    m_place = place;
    mark();
}

void Rail::setView(const QString &key)
{
    m_view = key;
    mark();
}

void Rail::setWorkspaceMenu(QMenu *menu)
{
    m_menu = menu;
}

void Rail::setAlerts(int open)
{
    m_alerts->setCount(open, true);
}

// Where one is can be seen, however short the rail.
void Rail::mark()
{
    const auto show = [this](RailRow *row, bool current) {
        row->setCurrent(current);
        if (current)
            m_area->ensureWidgetVisible(row, 0, 8);
    };
    const bool inbox = m_place == Place::Inbox;
    m_inbox->setCurrent(inbox);
    show(m_posts, m_place == Place::Posts);
    show(m_watch, m_place == Place::Watch);
    show(m_alerts, m_place == Place::Alerts);
    show(m_reports, m_place == Place::Reports);
    show(m_community, m_place == Place::Community);
    show(m_library, m_place == Place::Library);
    for (auto each = m_views.constBegin(); each != m_views.constEnd(); ++each)
        show(each.value(), inbox && each.key() == m_view);
}
