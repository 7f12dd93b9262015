// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "ui/about.h"
#include "ui/ask.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/notice.h"
#include "ui/page.h"
#include "ui/panes.h"
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

MainWindow::MainWindow(const Context &context)
    : m_context(context)
    , m_commands(new Commands(context.theme, this))
    , m_root(new QStackedWidget(this))
    , m_workspaceMenu(new QMenu(this))
{
    context.theme.choose(themes::fromKey(context.settings.text(Settings::Theme)));
    setWindowTitle(tr("Parvis"));
    setMinimumSize(1024, 700);
    setContextMenuPolicy(Qt::NoContextMenu);
    build();
    buildMenus();
    connectCommands();
    connectWorkspaces();

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

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    const Theme &theme = m_context.theme;
    m_welcome = new Welcome(theme, m_context.services.offers(), m_root);
    connect(m_welcome, &Welcome::platformChosen, this, &MainWindow::accountWanted);
    connect(m_welcome, &Welcome::sampleChosen, &m_context.services, &Services::openSample);

    auto *workplace = new QWidget(m_root);
    auto *row = new QHBoxLayout(workplace);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(theme, *m_commands, workplace);
    m_rail->setWorkspaceMenu(m_workspaceMenu);
    connect(m_rail, &Rail::viewChosen, this, [this](Conversation::State view) {
        go(Rail::Place::Inbox);
        m_rail->setView(view);
        Q_EMIT viewChosen(view);
    });
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
    m_notice = new Notice(theme, workplace);
    column->addWidget(m_notice);
    m_stack = new QStackedWidget(workplace);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    m_undo = new UndoBar(theme, m_stack);

    connect(&m_top->search(), &QLineEdit::textChanged, this, &MainWindow::searched);
    connect(&m_top->search(), &SearchField::left, this, [this] {
        if (m_stack->currentWidget())
            m_stack->currentWidget()->setFocus();
    });
    connect(&m_top->search(), &SearchField::entered, this, &MainWindow::searchEntered);

    m_root->addWidget(m_welcome);
    m_root->addWidget(workplace);
    setCentralWidget(m_root);
}

void MainWindow::addPage(Rail::Place place, Page *page)
{
    m_stack->addWidget(page);
    m_pages.insert(place, page);
    if (m_pages.size() == 1)
        go(place);
}

void MainWindow::go(Rail::Place place)
{
    Page *page = m_pages.value(place);
    if (!page)
        return;
    m_stack->setCurrentWidget(page);
    m_top->take(*page);
    m_rail->setPlace(place);
    for (const Group group : { Group::Conversation, Group::Understanding })
        m_commands->setEnabled(group, place == Rail::Place::Inbox);
    m_undo->raise();
    page->shown();
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
    on(Command::GoAccounts, [this] { go(Rail::Place::Accounts); });
    on(Command::GoSettings, [this] { go(Rail::Place::Settings); });
    on(Command::AddAccount, [this] { Q_EMIT accountWanted({}); });
    on(Command::NewPost, [this] { Q_EMIT postWanted(); });
    on(Command::Sync, [this] { m_context.services.sync(); });
    on(Command::Quit, [this] { m_context.services.quit(); });
    on(Command::Undo, [this] { m_undo->undo(); });
    on(Command::Search, [this] {
        m_top->search().setFocus(Qt::ShortcutFocusReason);
        m_top->search().selectAll();
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

void MainWindow::leaveSearch()
{
    m_top->search().clear();
}

// The pulse changed.
void MainWindow::follow()
{
    const Pulse &pulse = m_context.pulse;
    m_root->setCurrentIndex(pulse.known() && pulse.accounts().isEmpty() ? 0 : 1);
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
    m_context.settings.setBytes(Settings::WindowGeometry, saveGeometry());
}
