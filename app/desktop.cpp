// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "app/samplestart.h"
#include "app/workspaces.h"
#include "core/store/conversations.h"
#include "core/store/publications.h"
#include "core/store/values.h"
#include "core/store/workspace.h"
#include "core/understanding/spelling.h"
#include "ui/describe.h"
#include "ui/news.h"
#include "ui/pages.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

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

bool Desktop::start(const QDir &folder, bool hidden)
{
    m_hidden = hidden;
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
    m_faces = std::make_unique<Faces>(*m_desk, m_desk->app().worker(), *m_pulse, m_settings);
    connect(m_pulse.get(), &Pulse::changed, this, &Desktop::tellNews);

    // Queued: whoever asks lives in what is going to close.
    const auto queued = Qt::QueuedConnection;
    connect(m_desk.get(), &Desk::workspaceWanted, this, &Desktop::openFolder, queued);
    connect(m_desk.get(), &Desk::windowWanted, this, &Desktop::showWindow, queued);
    connect(m_desk.get(), &Desk::quitWanted, this, &Desktop::leave, queued);
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
                            *m_pulse,    *m_ask,      m_settings,   m_speller,
                            *m_faces };
    m_window = std::make_unique<MainWindow>(context);
    pages::furnish(*m_window, context);
    connect(m_window.get(), &MainWindow::postsTroubled, this, &Desktop::announcePosts);
    connect(m_window.get(), &MainWindow::alertRaised, this, &Desktop::announceAlert);
    m_window->installEventFilter(this);
    if (m_hidden)
        hideOrMinimise();
    else
        m_window->show();
}

// Begun with the session. The tray may come a little later than we do.
void Desktop::hideOrMinimise()
{
    if (m_tray)
        return;
    m_window->showMinimized();
    QTimer::singleShot(15s, this, [this] {
        if (!m_tray)
            makeTray();
        if (m_tray && m_hidden && m_window && m_window->isMinimized())
            m_window->hide();
    });
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
    m_news.cancel();
    m_window.reset();
    m_faces.reset();
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
    menu->addAction(tr("Quit"), this, &Desktop::leave);
    m_tray->setContextMenu(menu);
    connect(m_tray.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason why) {
                if (why == QSystemTrayIcon::Trigger)
                    bringForward();
            });
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &Desktop::openNews);
    m_tray->show();
}

// The tray says what is new; a notification only while the window is not being looked at.
void Desktop::tellNews()
{
    const int unread = m_pulse->unread();
    const bool more = m_unread >= 0 && unread > m_unread;
    const int fresh = unread - m_unread;
    if (m_tray && unread != m_unread) {
        m_tray->setIcon(news::icon(m_application.windowIcon(), unread));
        m_tray->setToolTip(tr("Parvis: %n unread", nullptr, unread));
    }
    m_unread = unread;
    const bool looking = m_window && m_window->isActiveWindow();
    if (more && m_tray && !looking && m_settings.flag(Settings::NotificationsEnabled))
        m_news.start(announce(fresh));
}

Task<> Desktop::announce(int fresh)
{
    conversations::Filter filter;
    filter.state = Conversation::State::Todo;
    filter.unreadOnly = true;
    const std::optional<conversations::Place> newest;
    const int most = std::min(fresh, 3);
    const Result<QList<Conversation>> page = co_await m_desk->app().store().read(
        &conversations::page, filter, newest, conversations::Way::Older, most);
    if (!page || !m_tray)
        co_return;
    const news::Words words = news::words(m_pulse->values().name, fresh, *page,
                                          m_settings.flag(Settings::NotificationPreview));
    m_newsPost = 0;
    m_newsAlert = 0;
    m_tray->showMessage(words.title, words.text, m_application.windowIcon());
    if (m_settings.flag(Settings::NotificationSound))
        QApplication::beep();
}

// A post that needs a person: also while the window is closed to the tray.
void Desktop::announcePosts(const QList<plans::Card> &cards)
{
    const bool looking = m_window && m_window->isActiveWindow();
    if (cards.isEmpty() || !m_tray || looking || !m_settings.flag(Settings::NotificationsEnabled))
        return;
    const news::Words words = news::words(cards, m_settings.flag(Settings::NotificationPreview));
    m_newsPost = cards.constFirst().postId;
    m_newsAlert = 0;
    m_tray->showMessage(words.title, words.text, m_application.windowIcon(), 20'000);
}

// A storm: also while the window is closed to the tray.
void Desktop::announceAlert(const alerts::Alert &alert)
{
    const bool looking = m_window && m_window->isActiveWindow();
    if (!m_tray || looking || !m_settings.flag(Settings::NotificationsEnabled))
        return;
    const news::Words words = news::words(alert, m_desk->app().clock().now(), m_pulse->zone(),
                                          m_settings.flag(Settings::NotificationPreview));
    m_newsPost = 0;
    m_newsAlert = alert.id;
    m_tray->showMessage(words.title, words.text, m_application.windowIcon(), 20'000);
    if (m_settings.flag(Settings::NotificationSound))
        QApplication::beep();
}

void Desktop::openNews()
{
    bringForward();
    if (m_window && m_newsAlert != 0)
        Q_EMIT m_window->showAlertWanted(std::exchange(m_newsAlert, 0));
    if (m_window && m_newsPost != 0)
        Q_EMIT m_window->showPostWanted(std::exchange(m_newsPost, 0));
}

void Desktop::bringForward()
{
    if (!m_window)
        return;
    m_hidden = false;
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
    leave();
    return true;
}

void Desktop::leave()
{
    if (!m_desk)
        end(); // nothing is open
    else if (m_tasks.size() == 0)
        m_tasks.start(askToEnd());
}

// Says what leaves from this computer within a day, when something does and nobody else would send
// it.
Task<> Desktop::askToEnd()
{
    publications::Filter soon;
    soon.state = Publication::State::Scheduled;
    soon.from = m_desk->app().clock().now();
    soon.to = *soon.from + 24h;
    const Result<QList<Publication>> due
        = co_await m_desk->app().store().read(&publications::list, soon);
    const bool ours = m_desk->app().engine().running();
    if (!due || due->isEmpty() || !m_window || !ours) {
        QMetaObject::invokeMethod(this, &Desktop::end, Qt::QueuedConnection);
        co_return;
    }
    Ask::Question question;
    question.title = tr("Quit Parvis?");
    question.text = tr("%n post(s) of the next 24 hours leave from this computer.", nullptr,
                       int(due->size()));
    question.yes = tr("Quit");
    bringForward(); // it may be in the tray
    m_ask->confirm(m_window.get(), question, [this] {
        QMetaObject::invokeMethod(this, &Desktop::end, Qt::QueuedConnection);
    });
}

void Desktop::end()
{
    closeWorkspace();
    QCoreApplication::quit();
}
