// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/brand.h"

#include "core/inbox/deadlines.h"
#include "core/store/conversations.h"
#include "core/store/labels.h"
#include "core/store/views.h"
#include "ui/about.h"
#include "ui/accounts/accountdialog.h"
#include "ui/beside.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/commands.h"
#include "ui/emojipicker.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/replybox.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/composer.h"
#include "ui/planner/mediarow.h"
#include "ui/planner/whenrow.h"
#include "ui/shortcuts.h"
#include "ui/textbox.h"
#include "ui/topbar.h"
#include "ui/undobar.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QFileInfo>
#include <QMenu>
#include <QPainter>
#include <QThreadPool>

using namespace Qt::StringLiterals;

// Draws the window's pages to pictures: ui_shots FOLDER

namespace {

class Shots
{
public:
    Shots(QApplication &application, const QDir &folder)
        : m_folder(folder)
        , m_theme(application)
        , m_language(application)
    {
    }

    void all()
    {
        for (const bool dark : { false, true }) {
            m_choice = dark ? Theme::Choice::Dark : Theme::Choice::Light;
            for (const QString &language : { u"fr"_s, u"en"_s }) {
                m_language.choose(language);
                m_suffix = (dark ? u"-dark-"_s : u"-light-"_s) + language;
                window();
            }
        }
    }

private:
    void save(QWidget &widget, const QString &name)
    {
        settle();
        widget.grab().save(m_folder.filePath(name + m_suffix + u".png"_s));
    }

    void window()
    {
        Brand empty(m_theme, false);
        empty.settings.setText(Settings::Theme, themes::key(m_choice));
        {
            MainWindow window(empty.context());
            window.resize(1440, 900);
            window.show();
            save(window, u"welcome"_s);
        }
        Brand brand(m_theme);
        brand.settings.setText(Settings::Theme, themes::key(m_choice));
        const Context context = brand.context();
        MainWindow window(context);
        pages::furnish(window, context);
        window.resize(1440, 900);
        window.show();
        auto *inbox = static_cast<InboxPage *>(window.page(Rail::Place::Inbox));
        waitFor([inbox] { return inbox->list().model().rowCount() > 0; });
        save(window, u"inbox-nothing"_s);
        inbox->list().select(brand.conversationOf(u"claire"_s));
        waitFor([inbox] { return !inbox->thread().items().isEmpty(); });
        save(window, u"inbox"_s);
        inbox->replyBox().setText(u"Bonjour Claire, votre colis est arrivé au dépôt de Lyon ce matin, il sera livré demain avant 13 h."_s);
        inbox->replyBox().box().insertPlainText(u" 🙂"_s);
        window.commands().action(Command::Send)->trigger();
        waitFor([&window] { return !window.undoBar().text().isEmpty(); });
        save(window, u"inbox-sent"_s);
        window.resize(1024, 700);
        inbox->list().select(brand.conversationOf(u"marta"_s));
        brand.rest();
        save(window, u"inbox-small"_s);
        window.resize(1440, 900);
        window.setLayoutDirection(Qt::RightToLeft);
        inbox->list().select(brand.conversationOf(u"noor"_s));
        brand.rest();
        save(window, u"inbox-mirrored"_s);
        window.setLayoutDirection(Qt::LeftToRight);
        for (const auto &[place, name] : { std::pair(Rail::Place::Accounts, u"accounts"_s),
                                           std::pair(Rail::Place::Posts, u"posts"_s),
                                           std::pair(Rail::Place::Settings, u"settings"_s) }) {
            window.go(place);
            brand.rest();
            save(window, name);
        }
        triage(window, brand);
        dialogs(window, brand);
    }

    // Needs, labels, deadlines, people, a view of one's own; then what the keys open.
    void triage(MainWindow &window, Brand &brand)
    {
        const auto fill = +[](Database &database, Instant now) -> Result<> {
            deadline::Rules rules;
            rules.calendar.week.fill({ 0, 1440 });
            rules.goals = { { 0, {}, 300 }, { 0, u"complaint"_s, 180 } };
            const QList<Result<>> done {
                database.execute(u"UPDATE conversation SET need = CASE id % 5 WHEN 0 THEN 'praise'"
                                 " WHEN 1 THEN 'complaint' WHEN 2 THEN 'question' WHEN 3 THEN 'sale'"
                                 " ELSE 'technical' END"_s),
                labels::add(database, 1, u"commande"_s),
                deadlines::setRules(database, rules),
            };
            for (const Result<> &each : done) {
                if (!each)
                    return each;
            }
            const auto assigned = conversations::assign(database, { 2, 4, 5 }, u"Inès Martin"_s);
            const auto settled = deadlines::settle(database, 100);
            conversations::Triage asleep;
            asleep.state = Conversation::State::Snoozed;
            asleep.snoozedUntil = now;
            const auto snoozed = conversations::setAll(database, { 5 }, asleep);
            const auto woken = conversations::wake(database, now);
            views::View view;
            view.name = u"Commandes"_s;
            view.filter.label = u"commande"_s;
            const auto saved = views::add(database, view, -1);
            return assigned && settled && snoozed && woken && saved ? Result<>()
                                                                    : Result<>(Error::Invalid);
        };
        brand.settings.setText(Settings::PersonName, u"Inès Martin"_s);
        if (!brand.write(fill, brand.clock.now()))
            qFatal("triage");
        brand.rest();
        window.go(Rail::Place::Inbox);
        auto *inbox = static_cast<InboxPage *>(window.page(Rail::Place::Inbox));
        inbox->list().select(brand.conversationOf(u"jonas"_s));
        brand.rest();
        save(window, u"triage"_s);
        const auto shoot = [&](Command command, const QString &name) {
            window.commands().action(command)->trigger();
            brand.rest();
            save(window, name);
            for (Picker *each : window.findChildren<Picker *>())
                each->close();
            brand.rest();
        };
        shoot(Command::Snooze, u"snooze"_s);
        shoot(Command::Label, u"label"_s);
        shoot(Command::Assign, u"assign"_s);
        shoot(Command::Filter, u"filter"_s);
        inbox->list().toggleMark();
        inbox->list().extendMark(1);
        inbox->list().extendMark(1);
        brand.rest();
        save(window, u"selected"_s);
        inbox->list().clearMarks();
        window.activateWindow();
        auto *search = window.findChild<SearchField *>();
        search->setFocus(Qt::ShortcutFocusReason);
        brand.rest();
        save(window, u"palette"_s);
        search->setText(u"am"_s);
        brand.rest();
        save(window, u"palette-typed"_s);
        search->setText(u"lampe"_s);
        waitFor([inbox] { return inbox->list().model().rowCount() < 10; });
        brand.rest();
        save(window, u"found"_s);
        window.leaveSearch();
        window.resize(1024, 700);
        brand.rest();
        save(window, u"triage-small"_s);
        window.resize(1440, 1500);
        window.go(Rail::Place::Settings);
        brand.rest();
        save(window, u"deadlines"_s);
        window.resize(1440, 900);
    }

    void dialogs(MainWindow &window, Brand &brand)
    {
        const Context context = brand.context();
        window.go(Rail::Place::Posts);
        window.commands().action(Command::NewPost)->trigger();
        brand.rest();
        auto &composer = *static_cast<Composer *>(window.side().pane());
        composer.accounts().setChosen({ 1, 2 });
        composer.box().setPlainText(u"Cette année encore, pas de Black Friday chez Lumen.\n\nÀ la place : la réparation gratuite de toutes vos lampes, jusqu’au 30 novembre.\n#RéparerPlutôtQueJeter https://lumen.example/reparer"_s);
        Media media;
        QImage picture(1600, 900, QImage::Format_RGB32);
        QLinearGradient sky(0, 0, 1600, 900);
        sky.setColorAt(0, QColor(0xF6D365));
        sky.setColorAt(1, QColor(0xFDA085));
        QPainter(&picture).fillRect(picture.rect(), sky);
        media.path = brand.home.filePath(u"picture.png"_s);
        picture.save(media.path);
        media.mimeType = u"image/png"_s;
        media.bytes = QFileInfo(media.path).size();
        media.width = 1600;
        media.height = 900;
        composer.media().setMedia({ media });
        composer.when().schedule(QDateTime(QDate(2026, 11, 27), QTime(16, 0)), u"Europe/Paris"_s);
        waitFor([] { return QThreadPool::globalInstance()->activeThreadCount() == 0; });
        brand.rest();
        save(window, u"composer"_s);
        composer.showVersion(2);
        composer.box().setPlainText(u"Pas de Black Friday chez Lumen : on répare. https://lumen.example/reparer"_s);
        composer.showVersion(Composition::everybody);
        composer.setPreview(true);
        waitFor([] { return QThreadPool::globalInstance()->activeThreadCount() == 0; });
        brand.rest();
        save(window, u"composer-preview"_s);
        window.side().setOpen(false);
        const QList<Offer> offers = brand.services.offers();
        AccountDialog mastodon(context, offers[0], &window);
        mastodon.show();
        save(mastodon, u"account-mastodon"_s);
        brand.services.failure = Error(Error::NeedsSignIn);
        AccountDialog bluesky(context, offers[1], &window);
        bluesky.handle()->setText(u"lumen.example"_s);
        bluesky.secret()->setText(u"aaaa-bbbb"_s);
        bluesky.show();
        bluesky.button()->click();
        settle();
        save(bluesky, u"account-bluesky"_s);
        QMenu menu;
        window.commands().fill(menu, Group::Conversation);
        menu.popup(QPoint(0, 0));
        save(menu, u"menu"_s);
        menu.hide();
        EmojiPicker emoji(m_theme, &window);
        emoji.popup(QRect(400, 600, 30, 30));
        save(emoji, u"emoji"_s);
        emoji.hide();
        Shortcuts sheet(m_theme, window.commands(), &window);
        sheet.show();
        save(sheet, u"shortcuts"_s);
        About about(m_theme, &window);
        about.show();
        save(about, u"about"_s);
    }

    QDir m_folder;
    Theme m_theme;
    Language m_language;
    Theme::Choice m_choice = Theme::Choice::Light;
    QString m_suffix;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(core);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s);
    folder.mkpath(u"."_s);
    Shots(application, folder).all();
    return 0;
}
