// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "app/samplestart.h"
#include "app/workspaces.h"
#include "core/store/publications.h"
#include "core/store/values.h"
#include "core/store/workspace.h"
#include "core/understanding/spelling.h"
#include "ui/describe.h"
#include "ui/pages.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

Desktop::Desktop(QApplication &application, Secret passphrase)
    : m_application(application)
    , m_passphrase(std::move(passphrase))
    , m_settings(Settings::defaultFile())
    , m_language(application)
{
    m_language.choose(m_settings.text(Settings::Language));
    m_theme = std::make_unique<Theme>(application);
    m_ask = std::make_unique<AskDialogs>(*m_theme);
    m_speller = std::make_shared<Speller>(Speller::folders());
    application.setQuitOnLastWindowClosed(false);
}

Desktop::~Desktop()
{
    closeWorkspace();
}

bool Desktop::start(const QDir &folder)
{
    auto instance = std::make_unique<Instance>(folder);
    if (!instance->begin())
        return false;
    m_instance = std::move(instance);
    connect(m_instance.get(), &Instance::raised, this, &Desktop::bringForward);
    makeTray();
    openFolder(folder);
    return true;
}

void Desktop::openFolder(const QDir &folder)
{
    closeWorkspace();
    auto desk = std::make_unique<Desk>(m_settings);
    Result<std::unique_ptr<Application>> app = Application::open(folder, *desk, m_passphrase);
    if (!app) {
        refused(folder, app.error());
        return;
    }
    desk->open(std::move(*app));
    opened(folder, std::move(desk));
}

void Desktop::opened(const QDir &folder, std::unique_ptr<Desk> desk)
{
    m_desk = std::move(desk);
    m_settings.rememberWorkspace(folder.absolutePath());
    m_unread = -1;
    m_pulse = std::make_unique<Pulse>();
    m_reader = std::make_unique<PulseReader>(m_desk->app().store(), *m_pulse);
    connect(m_pulse.get(), &Pulse::changed, this, &Desktop::tellNews);

    // Queued: whoever asks lives in what is going to close.
    const auto queued = Qt::QueuedConnection;
    connect(m_desk.get(), &Desk::workspaceWanted, this, &Desktop::openFolder, queued);
    connect(m_desk.get(), &Desk::windowWanted, this, &Desktop::showWindow, queued);
    connect(m_desk.get(), &Desk::quitWanted, this, &Desktop::end, queued);
    connect(m_desk.get(), &Desk::sampleWanted, this,
            [this] { m_tasks.start(openSampleFolder()); }, queued);
    connect(
        m_desk.get(), &Desk::newWorkspaceWanted, this,
        [this](const QString &name) {
            openFolder(workspaces::freshFolder(name));
            if (m_desk)
                m_tasks.start(nameWorkspace(name));
        },
        queued);
    connect(
        m_desk.get(), &Desk::removalWanted, this,
        [this](const QDir &unwanted) {
            const bool current = unwanted == m_desk->app().folder();
            if (current)
                closeWorkspace();
            workspaces::throwAway(unwanted);
            if (current)
                openFolder(Application::defaultFolder());
        },
        queued);
    showWindow();
}

void Desktop::showWindow()
{
    m_language.choose(m_settings.text(Settings::Language));
    m_window.reset();
    Application &app = m_desk->app();
    const Context context { app.store(), app.clock(), app.worker(), *m_theme, *m_desk,
                            *m_pulse,    *m_ask,      m_settings,   m_speller };
    m_window = std::make_unique<MainWindow>(context);
    pages::furnish(*m_window, context);
    m_window->installEventFilter(this);
    m_window->show();
}

// The workspace cannot be opened: nothing of it is touched; the person decides.
void Desktop::refused(const QDir &folder, const Error &error)
{
    auto *box = new QMessageBox; // closes itself: WA_DeleteOnClose
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Parvis"));
    box->setText(tr("The workspace in %1 cannot be opened. %2")
                     .arg(folder.path(), describe::error(error)));
    box->setInformativeText(describe::advice(error.kind));
    const QString copy = workspace::newestCopy(folder);
    QPushButton *restore = nullptr;
    if (error.kind == Error::Damaged && !copy.isEmpty())
        restore = box->addButton(tr("Restore the last copy"), QMessageBox::AcceptRole);
    QPushButton *other = box->addButton(tr("Begin an empty one"), QMessageBox::ActionRole);
    QPushButton *quit = box->addButton(tr("Quit"), QMessageBox::RejectRole);
    box->setEscapeButton(quit);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, box, restore, other, folder, copy](QAbstractButton *chosen) {
                if (chosen == restore) {
                    const Result<> restored
                        = workspace::restore(folder, copy, SystemClock().now());
                    if (restored)
                        openFolder(folder);
                    else
                        refused(folder, restored.error());
                } else if (chosen == other) {
                    openFolder(workspaces::freshFolder(folder.dirName()));
                } else {
                    end();
                }
                box->close();
            });
    box->open();
}

Task<> Desktop::openSampleFolder()
{
    const QDir folder = workspaces::sampleFolder();
    if (!workspace::exists(folder)) {
        const Instant now = SystemClock().now();
        const Result<> made = co_await makeSample(folder, now);
        if (!made) {
            if (m_window)
                m_window->complain(made.error());
            co_return;
        }
    }
    // From the event loop: what is open now may be whoever awaits this.
    QMetaObject::invokeMethod(
        this, [this, folder] { openFolder(folder); }, Qt::QueuedConnection);
}

Task<> Desktop::nameWorkspace(QString name)
{
    const QString key = u"name"_s;
    const Result<> named = co_await m_desk->app().store().write(&values::set, key, name);
    Q_UNUSED(named)
}

void Desktop::closeWorkspace()
{
    m_window.reset();
    m_reader.reset();
    m_pulse.reset();
    m_desk.reset();
}

void Desktop::makeTray()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = std::make_unique<QSystemTrayIcon>(m_application.windowIcon());
    auto *menu = new QMenu; // the tray does not take it over
    connect(m_tray.get(), &QObject::destroyed, menu, &QObject::deleteLater);
    menu->addAction(tr("Open Parvis"), this, &Desktop::bringForward);
    menu->addAction(tr("Quit"), this, &Desktop::end);
    m_tray->setContextMenu(menu);
    connect(m_tray.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason why) {
                if (why == QSystemTrayIcon::Trigger)
                    bringForward();
            });
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &Desktop::bringForward);
    m_tray->show();
}

// A notification when something new has come while the window is not being looked at. Numbers only:
// what strangers write stays in the window.
void Desktop::tellNews()
{
    const int unread = m_pulse->unread();
    const bool more = m_unread >= 0 && unread > m_unread;
    const int fresh = unread - m_unread;
    m_unread = unread;
    if (m_tray)
        m_tray->setToolTip(tr("Parvis: %n to do", nullptr,
                              m_pulse->conversations(Conversation::State::Todo)));
    const bool looking = m_window && m_window->isActiveWindow();
    if (more && m_tray && !looking && m_settings.flag(Settings::NotificationsEnabled))
        m_tray->showMessage(m_pulse->values().name, tr("%n new message(s)", nullptr, fresh));
}

void Desktop::bringForward()
{
    if (!m_window)
        return;
    m_window->show();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

// Closing the window leaves it in the tray where there is one; elsewhere it is the end.
bool Desktop::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window.get() || event->type() != QEvent::Close)
        return QObject::eventFilter(watched, event);
    if (m_tray && m_settings.flag(Settings::CloseToTray))
        return QObject::eventFilter(watched, event);
    event->ignore();
    if (m_tasks.size() == 0)
        m_tasks.start(askToEnd());
    return true;
}

// Says what leaves from this computer within a day, when something does.
Task<> Desktop::askToEnd()
{
    publications::Filter soon;
    soon.state = Publication::State::Scheduled;
    soon.from = m_desk->app().clock().now();
    soon.to = *soon.from + 24h;
    const Result<QList<Publication>> due
        = co_await m_desk->app().store().read(&publications::list, soon);
    if (!due || due->isEmpty() || !m_window) {
        QMetaObject::invokeMethod(this, &Desktop::end, Qt::QueuedConnection);
        co_return;
    }
    Ask::Question question;
    question.title = tr("Quit Parvis?");
    question.text = tr("%n post(s) of the next 24 hours leave from this computer.", nullptr,
                       int(due->size()));
    question.yes = tr("Quit");
    m_ask->confirm(m_window.get(), question, [this] {
        QMetaObject::invokeMethod(this, &Desktop::end, Qt::QueuedConnection);
    });
}

void Desktop::end()
{
    closeWorkspace();
    QCoreApplication::quit();
}
