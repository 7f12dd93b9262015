// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

#include "core/base/clock.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountspage.h"
#include "ui/alerts/alertdesk.h"
#include "ui/alerts/alertspage.h"
#include "ui/alerts/alertspane.h"
#include "ui/alerts/alertwatch.h"
#include "ui/alerts/alertwords.h"
#include "ui/beside.h"
#include "ui/commands.h"
#include "ui/community/communitypage.h"
#include "ui/describe.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/inboxpage.h"
#include "ui/library/librarypage.h"
#include "ui/mainwindow.h"
#include "ui/news.h"
#include "ui/notice.h"
#include "ui/planner/composer.h"
#include "ui/planner/plannerpage.h"
#include "ui/planner/postpane.h"
#include "ui/planner/troublewatch.h"
#include "ui/pulse.h"
#include "ui/reports/reportspage.h"
#include "ui/services.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/unlockdialog.h"
#include "ui/undobar.h"
#include "ui/watch/watchpage.h"

#include <QAction>
#include <QCoreApplication>
#include <QListView>

using namespace Qt::StringLiterals;

namespace pages {

namespace {

struct Pages
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

void showDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// What a page did, could not do, or has to say.
template <typename P>
void listen(MainWindow &window, P *page)
{
    QObject::connect(page, &P::failed, &window, [&window](const Error &error) { window.complain(error); });
    if constexpr (requires { &P::told; })
        QObject::connect(page, &P::told, &window,
                         [&window](const QString &what) { window.undoBar().tell(what); });
}

void joinAccounts(MainWindow &window, const Context &context)
{
    const auto signIn = [&window, context](const QString &connector, qint64 again) {
        for (const Offer &offer : context.services.offers()) {
            if (offer.connector != connector)
                continue;
            const Account *account = context.pulse.account(again);
            auto *dialog = account ? new AccountDialog(context, offer, *account, &window)
                                   : new AccountDialog(context, offer, &window);
            QObject::connect(dialog, &AccountDialog::signedIn, &context.services,
                             [context] { context.services.sync(); });
            showDialog(dialog);
        }
    };
    const auto add = [&window, context, signIn](const QString &connector) {
        if (!connector.isEmpty()) {
            signIn(connector, 0);
            return;
        }
        QList<Offer> free;
        for (const Offer &offer : context.services.offers()) {
            const auto &taken = context.pulse.accounts();
            if (std::none_of(taken.begin(), taken.end(), [&offer](const Account &account) {
                    return account.platform == offer.platform;
                }))
                free.append(offer);
        }
        auto *which = new PlatformDialog(context.theme, free, &window);
        QObject::connect(which, &PlatformDialog::chosen, &window,
                         [signIn](const QString &chosen) { signIn(chosen, 0); });
        showDialog(which);
    };
    QObject::connect(&window, &MainWindow::accountWanted, &window, add);
    window.addPage(Rail::Place::Accounts, [&window, context, add, signIn] {
        auto *accounts = new AccountsPage(context, &window);
        listen(window, accounts);
        QObject::connect(accounts, &AccountsPage::done, &window,
                         [&window](const QString &what, const std::function<void()> &undo) {
                             window.undoBar().offer(what, undo);
                         });
        QObject::connect(accounts, &AccountsPage::addAsked, &window, [add] { add({}); });
        QObject::connect(accounts, &AccountsPage::signInAsked, &window, [context, signIn](qint64 id) {
            if (const Account *account = context.pulse.account(id))
                signIn(account->connector, id);
        });
        return accounts;
    });
    QObject::connect(&window, &MainWindow::accountChosen, &window, [&window](qint64 id) {
        static_cast<AccountsPage *>(window.page(Rail::Place::Accounts))->reveal(id);
    });
}

void joinInbox(MainWindow &window, const Context &context)
{
    auto *inbox = new InboxPage(context, window.commands(), window.views(), &window);
    window.addPage(Rail::Place::Inbox, [inbox] { return inbox; });
    listen(window, inbox);
    QObject::connect(inbox, &InboxPage::done, &window,
                     [&window](const QString &what, const std::function<void()> &undo) {
                         window.undoBar().offer(what, undo);
                     });
    QObject::connect(&window, &MainWindow::viewChosen, inbox, &InboxPage::showView);
    QObject::connect(&window, &MainWindow::personChosen, inbox,
                     [&window, inbox](qint64 id, const QString &name) {
                         window.go(Rail::Place::Inbox);
                         InboxView view;
                         view.key = u"person"_s;
                         view.name = name;
                         view.filter.personId = id;
                         inbox->showView(view);
                     });
    QObject::connect(&window, &MainWindow::searched, inbox, [&window, inbox](const QString &words) {
        if (!words.trimmed().isEmpty())
            window.go(Rail::Place::Inbox);
        inbox->find(words);
    });
    QObject::connect(inbox, &InboxPage::searchLeft, &window, &MainWindow::leaveSearch);
    QObject::connect(&window, &MainWindow::searchEntered, inbox, [inbox] {
        inbox->list().view().setFocus();
        inbox->list().step(0);
    });
}

// One composer for the window's life, beside whatever page is shown; made when it is first wanted.
// Closing it keeps what was typed.
Composer *composerOf(MainWindow &window, const Context &context)
{
    if (auto *known = qobject_cast<Composer *>(window.side().pane()))
        return known;
    auto *composer = new Composer(context, &window.side());
    window.side().setPane(composer);
    listen(window, composer);
    QObject::connect(composer, &Composer::planned, &window,
                     [&window](const QString &what, const std::function<void()> &undo) {
                         window.undoBar().offer(what, undo);
                     });
    QObject::connect(composer, &Composer::wanted, &window.side(), [&window] { window.side().setOpen(true); });
    QObject::connect(composer, &Composer::left, &window.side(), [&window] { window.side().setOpen(false); });
    return composer;
}

PlannerPage *plannerOf(MainWindow &window)
{
    window.go(Rail::Place::Posts);
    return static_cast<PlannerPage *>(window.page(Rail::Place::Posts));
}

// What the planner does can be asked for from every page, by name.
void joinPlannerCommands(MainWindow &window)
{
    const auto on = [&window](Command command, auto act) {
        QObject::connect(window.commands().action(command), &QAction::triggered, &window,
                         [&window, act] { act(plannerOf(window)); });
    };
    on(Command::NoteIdea, [](PlannerPage *planner) { planner->noteIdea(); });
    on(Command::ShowWaiting, [](PlannerPage *planner) { planner->showWaiting(); });
    on(Command::SubmitPosts, [](PlannerPage *planner) { planner->pane().submit(); });
    on(Command::ApprovePosts, [](PlannerPage *planner) { planner->pane().approve(); });
    on(Command::ReturnPosts, [](PlannerPage *planner) { planner->pane().giveBack(); });
    on(Command::NewEvent, [](PlannerPage *planner) { planner->newEvent(); });
    on(Command::TakeCalendar, [](PlannerPage *planner) { planner->importEvents(); });
    on(Command::MissedPosts, [](PlannerPage *planner) { planner->openMissed(); });
    on(Command::ReviewPdf, [](PlannerPage *planner) { planner->exportReview(true); });
    on(Command::ReviewHtml, [](PlannerPage *planner) { planner->exportReview(false); });
}

// A post that needs a person says so wherever one is, and is one press away.
void joinTroubles(MainWindow &window, const Context &context)
{
    QObject::connect(&window, &MainWindow::showPostWanted, &window,
                     [&window](qint64 id) { plannerOf(window)->showPost(id); });
    auto *watch = new TroubleWatch(context, &window);
    QObject::connect(watch, &TroubleWatch::found, &window, [&window](const QList<plans::Card> &cards) {
        const news::Words words = news::words(cards, true);
        window.warn(describe::because(words.title, words.text), Pages::tr("Show"),
                    [&window, id = cards.constFirst().postId] { Q_EMIT window.showPostWanted(id); });
        Q_EMIT window.postsTroubled(cards);
    });
}

void joinPlanner(MainWindow &window, const Context &context)
{
    QObject::connect(&window, &MainWindow::postWanted, &window,
                     [&window, context] { composerOf(window, context)->writeNew(); });
    window.addPage(Rail::Place::Posts, [&window, context] {
        auto *planner = new PlannerPage(context, &window);
        listen(window, planner);
        QObject::connect(planner, &PlannerPage::done, &window,
                         [&window](const QString &what, const std::function<void()> &undo) {
                             window.undoBar().offer(what, undo);
                         });
        QObject::connect(planner, &PlannerPage::editWanted, &window,
                         [&window, context](qint64 id) { composerOf(window, context)->edit(id); });
        QObject::connect(planner, &PlannerPage::postWanted, planner,
                         [&window, context](Instant at, const QList<qint64> &accounts) {
                             composerOf(window, context)->begin(at, accounts);
                         });
        return planner;
    });
    joinPlannerCommands(window);
    joinTroubles(window, context);
}

void joinReports(MainWindow &window, const Context &context)
{
    auto *inbox = static_cast<InboxPage *>(window.page(Rail::Place::Inbox));
    window.addPage(Rail::Place::Reports, [&window, context, inbox] {
        auto *reports = new ReportsPage(context, &window);
        listen(window, reports);
        // The top bar says what the report is of.
        QObject::connect(reports, &ReportsPage::titleChanged, &window,
                         [&window] { window.go(Rail::Place::Reports); });
        QObject::connect(reports, &ReportsPage::conversationWanted, &window, [&window, inbox](qint64 id) {
            window.go(Rail::Place::Inbox);
            inbox->reveal(id);
        });
        QObject::connect(reports, &ReportsPage::dayWanted, &window, [&window](const QDate &day) {
            window.go(Rail::Place::Posts);
            static_cast<PlannerPage *>(window.page(Rail::Place::Posts))->goTo(day);
        });
        return reports;
    });
}

void joinCommunity(MainWindow &window, const Context &context)
{
    auto *inbox = static_cast<InboxPage *>(window.page(Rail::Place::Inbox));
    window.addPage(Rail::Place::Community, [&window, context, inbox] {
        auto *community = new CommunityPage(context, &window);
        listen(window, community);
        QObject::connect(community, &CommunityPage::done, &window,
                         [&window](const QString &what, const std::function<void()> &undo) {
                             window.undoBar().offer(what, undo);
                         });
        QObject::connect(community, &CommunityPage::personWanted, &window, &MainWindow::personChosen);
        QObject::connect(community, &CommunityPage::conversationWanted, &window, [&window, inbox](qint64 id) {
            window.go(Rail::Place::Inbox);
            inbox->reveal(id);
        });
        return community;
    });
    QObject::connect(window.commands().action(Command::PersonalData), &QAction::triggered, &window, [&window] {
        static_cast<CommunityPage *>(window.page(Rail::Place::Community))->openPersonalData();
    });
    QObject::connect(inbox, &InboxPage::memberWanted, &window, [&window](qint64 id) {
        window.go(Rail::Place::Community);
        static_cast<CommunityPage *>(window.page(Rail::Place::Community))->reveal(id);
    });
}

void joinWatch(MainWindow &window, const Context &context)
{
    auto *inbox = static_cast<InboxPage *>(window.page(Rail::Place::Inbox));
    window.addPage(Rail::Place::Watch, [&window, context, inbox] {
        auto *watch = new WatchPage(context, &window);
        listen(window, watch);
        QObject::connect(watch, &WatchPage::done, &window,
                         [&window](const QString &what, const std::function<void()> &undo) {
                             window.undoBar().offer(what, undo);
                         });
        QObject::connect(watch, &WatchPage::digestWanted, &window, [&window](const Period &week) {
            static_cast<ReportsPage *>(window.page(Rail::Place::Reports))->askDigestOf(week);
        });
        QObject::connect(watch, &WatchPage::conversationWanted, &window, [&window, inbox](qint64 id) {
            window.go(Rail::Place::Inbox);
            inbox->reveal(id);
        });
        return watch;
    });
    QObject::connect(window.commands().action(Command::NewWatch), &QAction::triggered, &window, [&window] {
        window.go(Rail::Place::Watch);
        static_cast<WatchPage *>(window.page(Rail::Place::Watch))->newWatch();
    });
}

// The newest open alert stands across the window until something is done about it, or it is closed.
void tellAlerts(MainWindow &window, const Context &context, const AlertWatch &watch, AlertDesk *desk)
{
    window.setAlerts(int(watch.open().size()));
    Notice &alarm = window.alarm();
    const alerts::Alert *first = watch.foremost();
    if (!first) {
        alarm.clear();
        return;
    }
    alarm.say(draw::Tone::Negative,
              alertwords::banner(*first, context.pulse.accounts(), context.clock.now(), context.pulse.zone()));
    alarm.offer(alertwords::show(*first), [&window, id = first->id] { Q_EMIT window.showAlertWanted(id); });
    alarm.offerAlso(Pages::tr("Mute for a day"), [desk, id = first->id] { desk->mute(id); });
}

void joinAlerts(MainWindow &window, const Context &context)
{
    const auto offer = [&window](const QString &what, const std::function<void()> &undo) {
        window.undoBar().offer(what, undo);
    };
    window.addPage(Rail::Place::Alerts, [&window, context, offer] {
        auto *alerts = new AlertsPage(context, &window);
        listen(window, alerts);
        QObject::connect(alerts, &AlertsPage::done, &window, offer);
        QObject::connect(alerts, &AlertsPage::conversationWanted, &window, [&window](qint64 id) {
            window.go(Rail::Place::Inbox);
            static_cast<InboxPage *>(window.page(Rail::Place::Inbox))->reveal(id);
        });
        QObject::connect(alerts, &AlertsPage::mentionsWanted, &window,
                         [&window](const alerts::Alert &alert, qint64 messageId) {
                             window.go(Rail::Place::Watch);
                             static_cast<WatchPage *>(window.page(Rail::Place::Watch))
                                 ->showStorm(alerts::watchOf(alert.subject), alert.since, alert.until, messageId);
                         });
        QObject::connect(alerts, &AlertsPage::settingsWanted, &window,
                         [&window] { window.go(Rail::Place::Settings); });
        return alerts;
    });
    QObject::connect(&window, &MainWindow::showAlertWanted, &window, [&window](qint64 id) {
        window.go(Rail::Place::Alerts);
        static_cast<AlertsPage *>(window.page(Rail::Place::Alerts))->pane().open(id);
    });
    auto *desk = new AlertDesk(context, &window);
    QObject::connect(desk, &AlertDesk::done, &window, offer);
    QObject::connect(desk, &AlertDesk::failed, &window, &MainWindow::complain);
    auto *watch = new AlertWatch(context, &window);
    QObject::connect(watch, &AlertWatch::changed, &window,
                     [&window, context, watch, desk] { tellAlerts(window, context, *watch, desk); });
    QObject::connect(&window.alarm(), &Notice::closed, watch, [watch] {
        if (const alerts::Alert *first = watch->foremost())
            watch->putAside(first->id);
    });
    QObject::connect(watch, &AlertWatch::raised, &window, &MainWindow::alertRaised);
}

LibraryPage *makeLibrary(MainWindow &window, const Context &context, InboxPage *inbox)
{
    auto *library = new LibraryPage(context, &window);
    listen(window, library);
    QObject::connect(library, &LibraryPage::done, &window,
                     [&window](const QString &what, const std::function<void()> &undo) {
                         window.undoBar().offer(what, undo);
                     });
    // The top bar takes in what belongs to the tab.
    QObject::connect(library, &LibraryPage::tabChanged, &window,
                     [&window] { window.go(Rail::Place::Library); });
    QObject::connect(library, &LibraryPage::themeWanted, &window,
                     [&window, inbox](const QString &name) {
                         window.go(Rail::Place::Inbox);
                         InboxView view;
                         view.key = u"theme"_s;
                         view.name = name;
                         view.filter.theme = name;
                         inbox->showView(view);
                     });
    QObject::connect(library, &LibraryPage::decisionWanted, &window,
                     [&window, inbox](qint64 conversation, qint64 message) {
                         window.go(Rail::Place::Inbox);
                         inbox->decideOn(conversation, message);
                     });
    QObject::connect(library, &LibraryPage::conversationWanted, &window, [&window, inbox](qint64 id) {
        window.go(Rail::Place::Inbox);
        inbox->reveal(id);
    });
    return library;
}

LibraryPage *libraryOf(MainWindow &window)
{
    return static_cast<LibraryPage *>(window.page(Rail::Place::Library));
}

void joinLibrary(MainWindow &window, const Context &context)
{
    auto *inbox = static_cast<InboxPage *>(window.page(Rail::Place::Inbox));
    window.addPage(Rail::Place::Library, [&window, context, inbox] {
        return makeLibrary(window, context, inbox);
    });
    QObject::connect(inbox, &InboxPage::charterWanted, &window, [&window] {
        window.go(Rail::Place::Library);
        libraryOf(window)->open(LibraryPage::Tab::Charter);
    });
    QObject::connect(inbox, &InboxPage::ruleWanted, &window, [&window](qint64 entry) {
        window.go(Rail::Place::Library);
        libraryOf(window)->openRuleEntry(entry);
    });
}

void joinSettings(MainWindow &window, const Context &context)
{
    window.addPage(Rail::Place::Settings, [&window, context] {
        auto *settings = new SettingsPage(context, &window);
        listen(window, settings);
        QObject::connect(settings, &SettingsPage::personChanged, &window.views(), &InboxViews::refresh);
        QObject::connect(settings, &SettingsPage::personalDataWanted,
                         window.commands().action(Command::PersonalData), &QAction::trigger);
        return settings;
    });
    QObject::connect(window.commands().action(Command::Backup), &QAction::triggered, &window, [&window] {
        static_cast<SettingsPage *>(window.page(Rail::Place::Settings))->askBackup();
    });
    QObject::connect(&context.services, &Services::passphraseWanted, &window,
                     [&window, context](Passphrase why) {
                         showDialog(new UnlockDialog(context, why, &window));
                     });
}

} // namespace

void furnish(MainWindow &window, const Context &context)
{
    joinInbox(window, context);
    joinPlanner(window, context);
    joinWatch(window, context);
    joinAlerts(window, context);
    joinReports(window, context);
    joinCommunity(window, context);
    joinLibrary(window, context);
    joinAccounts(window, context);
    joinSettings(window, context);
    window.goToLast();
}

} // namespace pages
