// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/store/search.h"
#include "core/store/store.h"
#include "ui/about.h"
#include "ui/ask.h"
#include "ui/beside.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/notice.h"
#include "ui/page.h"
#include "ui/palette.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/shortcuts.h"
#include "ui/topbar.h"
#include "ui/undobar.h"
#include "ui/welcome.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

// As the settings keep them.
const std::array placeNames {
    std::pair(Rail::Place::Inbox, u"inbox"_s),
    std::pair(Rail::Place::Posts, u"posts"_s),
    std::pair(Rail::Place::Watch, u"watch"_s),
    std::pair(Rail::Place::Alerts, u"alerts"_s),
    std::pair(Rail::Place::Reports, u"reports"_s),
    std::pair(Rail::Place::Community, u"community"_s),
    std::pair(Rail::Place::Accounts, u"accounts"_s),
    std::pair(Rail::Place::Settings, u"settings"_s),
};

} // namespace

MainWindow::MainWindow(const Context &context)
    : m_context(context)
    , m_commands(new Commands(context.theme, this))
    , m_views(new InboxViews(context))
    , m_root(new QStackedWidget(this))
    , m_workspaceMenu(new QMenu(this))
{
    context.theme.choose(themes::fromKey(context.settings.text(Settings::Theme)));
    context.theme.setStill(context.settings.flag(Settings::ReducedMotion));
    context.theme.setCompact(context.settings.text(Settings::ListDensity) == "compact"_L1);
    m_views->setParent(this);
    setWindowTitle(tr("Parvis"));
    setMinimumSize(1024, 700);
    setContextMenuPolicy(Qt::NoContextMenu);
    build();
    buildMenus();
    connectCommands();
    connectWorkspaces();
    connectPalette();

    connect(&context.pulse, &Pulse::changed, this, &MainWindow::follow);
    connect(&context.services, &Services::syncingChanged, this, &MainWindow::tellStatus);
    connect(&context.theme, &Theme::changed, this, &MainWindow::tellStatus);
    m_minute.setInterval(15'000);
    connect(&m_minute, &QTimer::timeout, this, &MainWindow::tellStatus);
    m_minute.start();
    follow();

    // Room for the frame that the desktop puts around it.
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(0, 40)));
    restoreGeometry(context.settings.bytes(Settings::WindowGeometry));
}

MainWindow::~MainWindow()
{
    remember();
}

void MainWindow::build()
{
    const Theme &theme = m_context.theme;
    auto *workplace = new QWidget(m_root);
    auto *row = new QHBoxLayout(workplace);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(theme, *m_commands, workplace);
    m_rail->setWorkspaceMenu(m_workspaceMenu);
    connect(m_rail, &Rail::viewChosen, this, &MainWindow::showView);
    connect(m_rail, &Rail::viewMenuAsked, this, &MainWindow::offerViewMenu);
    connect(m_views, &InboxViews::changed, this, [this] {
        m_rail->showViews(*m_views);
        if (m_views->view(m_wanted))
            showView(std::exchange(m_wanted, {}));
        else if (!m_views->view(m_current))
            showView(u"todo"_s);
    });
    connect(m_views, &InboxViews::failed, this, &MainWindow::complain);
    connect(m_views, &InboxViews::done, this,
            [this](const QString &what, const std::function<void()> &undo) {
                m_undo->offer(what, undo);
            });
    connect(m_views, &InboxViews::saved, this, [this](const QString &key) { m_wanted = key; });
    m_rail->showViews(*m_views);
    connect(this, &MainWindow::personChosen, m_rail, [this] { m_rail->setView({}); });
    m_current = u"todo"_s;
    m_rail->setView(m_current);
    connect(m_rail, &Rail::accountChosen, this, [this](qint64 id) {
        go(Rail::Place::Accounts);
        Q_EMIT accountChosen(id);
    });
    connect(m_rail, &Rail::troubleChosen, this, [this] {
        const Account *worst = m_context.pulse.worst();
        if (!worst)
            return;
        go(Rail::Place::Accounts);
        Q_EMIT accountChosen(worst->id);
    });
    row->addWidget(m_rail);
    row->addWidget(new Hairline(Qt::Vertical, workplace));

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_top = new TopBar(theme, *m_commands, workplace);
    column->addWidget(m_top);
    column->addWidget(new Hairline(Qt::Horizontal, workplace));
    m_alarm = new Notice(theme, workplace);
    column->addWidget(m_alarm);
    m_notice = new Notice(theme, workplace);
    column->addWidget(m_notice);
    m_stack = new QStackedWidget(workplace);
    m_side = new Beside(m_context, *m_stack, workplace);
    column->addWidget(m_side, 1);
    row->addLayout(column, 1);
    m_undo = new UndoBar(theme, m_stack);

    connect(&m_top->search(), &QLineEdit::textChanged, this, &MainWindow::searched);
    connect(&m_top->search(), &SearchField::left, this, [this] {
        if (m_stack->currentWidget())
            m_stack->currentWidget()->setFocus();
    });
    connect(&m_top->search(), &SearchField::entered, this, &MainWindow::searchEntered);

    m_palette = new Palette(theme, m_top->search(), this);
    m_root->addWidget(workplace);
    setCentralWidget(m_root);
}

// Who has an account never sees it, so it is not there until there is none.
void MainWindow::welcome()
{
    if (!m_welcome) {
        m_welcome = new Welcome(m_context.theme, m_context.services.offers(), m_root);
        connect(m_welcome, &Welcome::platformChosen, this, &MainWindow::accountWanted);
        connect(m_welcome, &Welcome::sampleChosen, &m_context.services, &Services::openSample);
        m_root->addWidget(m_welcome);
    }
    m_root->setCurrentWidget(m_welcome);
}

void MainWindow::addPage(Rail::Place place, std::function<Page *()> make)
{
    m_makers.insert(place, std::move(make));
    if (m_makers.size() == 1)
        go(place);
}

Page *MainWindow::page(Rail::Place place)
{
    if (Page *known = m_pages.value(place))
        return known;
    const std::function<Page *()> make = m_makers.value(place);
    if (!make)
        return nullptr;
    Page *made = make();
    m_stack->addWidget(made);
    m_pages.insert(place, made);
    return made;
}

void MainWindow::go(Rail::Place place)
{
    Page *page = this->page(place);
    if (!page)
        return;
    m_stack->setCurrentWidget(page);
    m_top->take(*page);
    m_rail->setPlace(place);
    for (const Group group : { Group::Conversation, Group::Understanding })
        m_commands->setEnabled(group, place == Rail::Place::Inbox);
    m_commands->setEnabled(Group::Conversation, place == Rail::Place::Inbox);
    m_commands->action(Command::Undo)->setEnabled(true); // every page has something to undo
    m_undo->raise();
    page->shown();
}

void MainWindow::goToLast()
{
    const QString last = m_context.settings.text(Settings::LastPage);
    for (const auto &[place, name] : placeNames) {
        if (name == last)
            go(place);
    }
}

void MainWindow::showView(const QString &key)
{
    const InboxView *view = m_views->view(key);
    if (!view)
        return;
    m_top->search().clear();
    m_current = key;
    go(Rail::Place::Inbox);
    m_rail->setView(key);
    Q_EMIT viewChosen(*view);
}

void MainWindow::offerViewMenu(qint64 saved, const QPoint &place)
{
    const InboxView *view = m_views->view(u"saved:%1"_s.arg(saved));
    if (!view)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &words, auto doIt) {
        connect(menu->addAction(words), &QAction::triggered, this, doIt);
    };
    add(tr("Rename…"), [this, saved, name = view->name] {
        m_context.ask.line(this, { tr("Rename the view"), name, tr("Rename") },
                           [this, saved](const QString &given) { m_views->rename(saved, given); });
    });
    add(tr("Move up"), [this, saved] { m_views->move(saved, -1); });
    add(tr("Move down"), [this, saved] { m_views->move(saved, 1); });
    menu->addSeparator();
    add(tr("Remove"), [this, saved] { m_views->remove(saved); });
    menu->popup(place);
}

// Whatever can be done or gone to by name.
QList<Choice> MainWindow::deeds()
{
    QList<Choice> found;
    const auto add = [&found](const QString &group, const QString &text, const QString &icon,
                              const QString &also, std::function<void()> act) {
        Choice choice;
        choice.group = group;
        choice.text = text;
        choice.icon = icon;
        choice.also = also;
        choice.act = std::move(act);
        found.append(choice);
    };
    for (const InboxView &view : m_views->all())
        add(tr("Go to"), view.name, u"inbox"_s, view.key,
            [this, key = view.key] { showView(key); });
    for (const Group group : Commands::groups()) {
        for (QAction *action : m_commands->in(group)) {
            if (!action->isEnabled() || action == m_commands->action(Command::Search))
                continue;
            Choice choice;
            choice.group = tr("Do");
            choice.text = action->text().remove(u'…');
            choice.icon = u"right"_s;
            // By its English name too; a dash: only when something is typed.
            choice.also = u"- "_s + action->property("words").toString();
            choice.hint = action->shortcut().toString(QKeySequence::NativeText);
            choice.act = [action] { action->trigger(); };
            found.append(choice);
        }
    }
    for (const InboxView &view : m_views->all()) {
        if (view.saved == 0)
            continue;
        add(tr("Do"), tr("Remove the view “%1”").arg(view.name), u"trash"_s, u"-"_s,
            [this, id = view.saved] { m_views->remove(id); });
        add(tr("Do"), tr("Rename the view “%1”").arg(view.name), u"pencil"_s, u"-"_s,
            [this, id = view.saved, name = view.name] {
                m_context.ask.line(
                    this, { tr("Rename the view"), name, tr("Rename") },
                    [this, id](const QString &given) { m_views->rename(id, given); });
            });
    }
    return found;
}

void MainWindow::connectPalette()
{
    m_palette->setDeeds([this] { return deeds(); });
    connect(m_palette, &Palette::searchChosen, this, &MainWindow::searchEntered);
    connect(m_palette, &Palette::left, this, [this] {
        if (m_stack->currentWidget())
            m_stack->currentWidget()->setFocus();
    });
    connect(m_palette, &Palette::typed, this, [this](const QString &words) {
        m_finding.cancel();
        if (words.size() >= 2 && !words.contains(u':'))
            m_finding.start(findPeople(words));
    });
}

Task<> MainWindow::findPeople(QString typed)
{
    const int most = 4;
    const auto people = co_await m_context.store.analyse(&search::people, typed, most);
    if (!people)
        co_return; // the search itself tells
    QList<Choice> found;
    for (const search::Person &each : *people) {
        Choice choice;
        choice.group = tr("People");
        choice.text = plain::line(each.name);
        choice.hint = plain::line(each.handle);
        choice.icon = u"accounts"_s;
        choice.act = [this, id = each.personId, name = choice.text] {
            Q_EMIT personChosen(id, name);
        };
        found.append(choice);
    }
    m_palette->setPeople(typed, found);
}

void MainWindow::buildMenus()
{
    connect(m_workspaceMenu, &QMenu::aboutToShow, this, &MainWindow::fillWorkspaceMenu);
    for (const Group group : Commands::groups()) {
        QMenu *menu = menuBar()->addMenu(m_commands->title(group));
        m_commands->fill(*menu, group);
        if (group != Group::View)
            continue;
        auto *choices = new QActionGroup(menu);
        QMenu *themes = menu->addMenu(tr("Theme"));
        const auto choice = [&](const QString &text, Theme::Choice which) {
            QAction *action = themes->addAction(text);
            action->setCheckable(true);
            action->setChecked(m_context.theme.choice() == which);
            choices->addAction(action);
            connect(action, &QAction::triggered, this, [this, which] {
                m_context.theme.choose(which);
                m_context.settings.setText(Settings::Theme, themes::key(which));
            });
        };
        choice(tr("Like the system"), Theme::Choice::System);
        choice(tr("Light"), Theme::Choice::Light);
        choice(tr("Dark"), Theme::Choice::Dark);
    }
    const bool shown = m_context.settings.layout(u"menubar"_s) == "1";
    menuBar()->setVisible(shown);
    m_commands->action(Command::MenuBar)->setChecked(shown);
}

void MainWindow::fillWorkspaceMenu()
{
    m_workspaceMenu->clear();
    for (const Workspace &each : m_context.services.workspaces()) {
        QAction *action = m_workspaceMenu->addAction(QString(each.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(each.current);
        connect(action, &QAction::triggered, this, [this, each] {
            if (!each.current)
                m_context.services.openWorkspace(each.folder);
        });
    }
    m_workspaceMenu->addSeparator();
    m_commands->fill(*m_workspaceMenu, Group::Workspace);
    QAction *quit = m_commands->action(Command::Quit);
    for (const QAction *each : menuBar()->actions()) {
        if (each->menu() && each != menuBar()->actions().constFirst())
            m_workspaceMenu->insertMenu(quit, each->menu());
    }
    m_workspaceMenu->insertSeparator(quit);
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto done) {
        connect(m_commands->action(command), &QAction::triggered, this, done);
    };
    on(Command::GoInbox, [this] { go(Rail::Place::Inbox); });
    on(Command::GoPosts, [this] { go(Rail::Place::Posts); });
    on(Command::GoWatch, [this] { go(Rail::Place::Watch); });
    on(Command::GoAlerts, [this] { go(Rail::Place::Alerts); });
    on(Command::GoReports, [this] { go(Rail::Place::Reports); });
    on(Command::GoCommunity, [this] { go(Rail::Place::Community); });
    on(Command::GoLibrary, [this] { go(Rail::Place::Library); });
    on(Command::GoAccounts, [this] { go(Rail::Place::Accounts); });
    on(Command::GoSettings, [this] { go(Rail::Place::Settings); });
    on(Command::AddAccount, [this] { Q_EMIT accountWanted({}); });
    on(Command::NewPost, [this] { Q_EMIT postWanted(); });
    on(Command::Sync, [this] { m_context.services.sync(); });
    on(Command::Quit, [this] { m_context.services.quit(); });
    on(Command::Undo, [this] { m_undo->undo(); });
    on(Command::Search, [this] {
        m_top->seek();
    });
    on(Command::FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(Command::MenuBar, [this](bool shown) {
        menuBar()->setVisible(shown);
        m_context.settings.setLayout(u"menubar"_s, shown ? "1" : "0");
    });
    on(Command::Shortcuts, [this] {
        auto *sheet = new Shortcuts(m_context.theme, *m_commands, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    on(Command::About, [this] {
        auto *about = new About(m_context.theme, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void MainWindow::connectWorkspaces()
{
    Services &services = m_context.services;
    connect(m_commands->action(Command::NewWorkspace), &QAction::triggered, this, [this, &services] {
        m_context.ask.line(this, { tr("New workspace"), {}, tr("Create") },
                           [&services](const QString &name) { services.createWorkspace(name); });
    });
    connect(m_commands->action(Command::RemoveWorkspace), &QAction::triggered, this,
            &MainWindow::removeWorkspace);
    connect(m_commands->action(Command::RenameWorkspace), &QAction::triggered, this,
            [this] { go(Rail::Place::Settings); });
}

void MainWindow::removeWorkspace()
{
    for (const Workspace &each : m_context.services.workspaces()) {
        if (!each.current)
            continue;
        Ask::Question question;
        question.title = tr("Remove “%1”?").arg(each.name);
        question.text = tr("Its accounts are signed out here, and its folder goes to the "
                           "wastebasket. What is on the platforms stays there.");
        question.yes = tr("Remove workspace");
        question.harmful = true;
        m_context.ask.confirm(this, question, [this, folder = each.folder] {
            m_context.services.removeWorkspace(folder);
        });
    }
}

void MainWindow::complain(const Error &error)
{
    const QString advice = describe::advice(error.kind);
    m_notice->say(draw::Tone::Negative,
                  advice.isEmpty() ? describe::error(error)
                                   : u"%1. %2"_s.arg(describe::error(error), advice));
}

void MainWindow::warn(const QString &text, const QString &action, const std::function<void()> &done)
{
    m_notice->say(draw::Tone::Warning, text);
    m_notice->offer(action, [this, done] {
        m_notice->clear();
        done();
    });
}

void MainWindow::setAlerts(int open)
{
    m_rail->setAlerts(open);
}

void MainWindow::leaveSearch()
{
    m_top->search().clear();
}

// The pulse changed.
void MainWindow::follow()
{
    const Pulse &pulse = m_context.pulse;
    if (pulse.known() && pulse.accounts().isEmpty())
        welcome();
    else
        m_root->setCurrentIndex(0);
    m_rail->show(pulse);
    setWindowTitle(pulse.values().name.isEmpty() ? tr("Parvis")
                                                 : tr("%1 – Parvis").arg(pulse.values().name));
    tellStatus();
}

void MainWindow::tellStatus()
{
    const Pulse &pulse = m_context.pulse;
    QString line;
    if (m_context.services.syncing())
        line = tr("Syncing…");
    else if (const auto last = pulse.lastSync())
        line = tr("Synced %1").arg(describe::since(*last, m_context.clock.now(), pulse.zone()));
    QString trouble;
    if (const Account *worst = pulse.worst()) {
        const QString name = platform::name(worst->platform);
        switch (worst->health) {
        case Account::Health::NeedsSignIn: trouble = tr("%1 needs sign-in").arg(name); break;
        case Account::Health::Failing: trouble = tr("%1 does not answer as it should").arg(name); break;
        case Account::Health::Offline: trouble = tr("%1 cannot be reached").arg(name); break;
        case Account::Health::Good: break;
        }
    }
    m_rail->setStatus(line, trouble);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::remember()
{
    for (const auto &[place, name] : placeNames) {
        if (m_pages.contains(place) && m_pages.value(place) == m_stack->currentWidget())
            m_context.settings.setText(Settings::LastPage, name);
    }

    m_context.settings.setBytes(Settings::WindowGeometry, saveGeometry());
}
