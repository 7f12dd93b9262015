// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/brand.h"

#include "core/inbox/deadlines.h"
#include "core/store/conversations.h"
#include "core/store/labels.h"
#include "core/store/messages.h"
#include "core/store/notes.h"
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
#include "ui/mediarow.h"
#include "ui/mentionlist.h"
#include "ui/pages.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/composer.h"
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
        window.go(Rail::Place::Inbox);
        thread(window, brand);
        triage(window, brand);
        dialogs(window, brand);
    }

    // What a conversation can hold: a poll, links that hide something, notes, replies on their way.
    static messages::Delivery told(Instant now)
    {
        messages::Delivery delivery;
        delivery.accountId = 1;
        delivery.zone = QTimeZone("Europe/Paris");
        const auto add = [&](const QString &id, const QString &text, int minutes) -> Message & {
            messages::Placed placed;
            Message &message = placed.message;
            message.remoteId = message.apiId = id;
            message.author.remoteId = u"polly"_s;
            message.author.handle = Foreign(u"polly@example.social"_s);
            message.author.name = Foreign(u"Polly Sondage"_s);
            message.body.text = Foreign(text);
            message.createdAt = now - std::chrono::minutes(minutes);
            placed.rootId = u"poll-1"_s;
            placed.threadKey = u"thread-polly"_s;
            delivery.messages.append(placed);
            return delivery.messages.last().message;
        };
        PollStand poll;
        poll.options = { { Foreign(u"Vert sauge"_s), 148 }, { Foreign(u"Terracotta"_s), 96 },
                         { Foreign(u"Bleu nuit, comme la Brume de 1998 que ma grand-mère a gardée"_s), 203 },
                         { Foreign(u"نيلي"_s), 71 } };
        poll.endsAt = now + 20h;
        add(u"poll-1"_s, u"Quelle couleur pour 2027 ?"_s, 9).poll = poll;
        Message &links = add(u"poll-2"_s,
                             u"Vu sur https://lumen.example/aube, voter ici ou sur bank.example/login"_s, 7);
        links.body.links = { { 7, 26, u"https://lumen.example/aube"_s, Passage::Link::Kind::Web },
                             { 41, 3, u"https://vote.example/p/4"_s, Passage::Link::Kind::Web },
                             { 52, 18, u"https://bank.example@evil.test/login"_s, Passage::Link::Kind::Web } };
        add(u"poll-3"_s, u"مرحبا، هل يمكن التصويت للونين؟ lumen.example شكرا"_s, 5);
        add(u"poll-4"_s, QString(u"Couleur, couleur, encore une couleur très longue à lire. "_s).repeated(9), 3);
        return delivery;
    }

    void thread(MainWindow &window, Brand &brand)
    {
        auto *inbox = static_cast<InboxPage *>(window.page(Rail::Place::Inbox));
        if (!brand.write(&messages::deliver, told(brand.clock.now()), brand.clock.now()))
            qFatal("thread");
        brand.rest();
        const qint64 polly = brand.conversationOf(u"polly"_s);
        (void)brand.write(&notes::add, polly, u"Inès Martin"_s,
                          u"@Karl tu peux confirmer la couleur à l’atelier ?"_s, brand.clock.now() - 6min);
        inbox->list().select(polly);
        brand.rest();
        save(window, u"thread"_s);
        inbox->replyBox().box().setPlainText(u"Merci Polly, voici les quatre teintes."_s);
        Media media;
        QImage picture(1600, 900, QImage::Format_RGB32);
        QLinearGradient sky(0, 0, 1600, 900);
        sky.setColorAt(0, QColor(0xF6D365));
        sky.setColorAt(1, QColor(0xFDA085));
        QPainter(&picture).fillRect(picture.rect(), sky);
        media.path = brand.home.filePath(u"teintes.png"_s);
        picture.save(media.path);
        media.mimeType = u"image/png"_s;
        media.bytes = QFileInfo(media.path).size();
        media.width = 1600;
        media.height = 900;
        Media second = media;
        second.altText = u"Le nuancier posé sur l’établi"_s;
        inbox->replyBox().setMedia({ media, second });
        brand.rest();
        window.commands().action(Command::Send)->trigger();
        brand.rest();
        save(window, u"thread-pictures"_s);
        window.resize(1024, 700);
        brand.rest();
        save(window, u"thread-pictures-small"_s);
        window.resize(1440, 900);
        inbox->replyBox().setMedia({});
        inbox->replyBox().box().setPlainText(u"Bonjour "_s);
        inbox->replyBox().box().moveCursor(QTextCursor::End);
        inbox->replyBox().mentions().ask();
        brand.rest();
        save(window, u"thread-mention"_s);
        inbox->replyBox().box().setPlainText(u"Le vote se termine demain, je vous écris alors."_s);
        window.commands().action(Command::SendLater)->trigger();
        brand.rest();
        save(window, u"thread-when"_s);
        for (Picker *each : window.findChildren<Picker *>()) {
            each->choices().choose();
            each->close();
        }
        brand.rest();
        save(window, u"thread-later"_s);
        inbox->list().select(brand.conversationOf(u"jonas"_s));
        brand.rest();
        auto *search = window.findChild<SearchField *>();
        search->setText(u"couleur"_s);
        waitFor([inbox] { return inbox->list().model().rowCount() < 5; });
        inbox->list().select(polly);
        brand.rest();
        save(window, u"thread-found"_s);
        window.setLayoutDirection(Qt::RightToLeft);
        brand.rest();
        save(window, u"thread-mirrored"_s);
        window.setLayoutDirection(Qt::LeftToRight);
        window.leaveSearch();
        brand.rest();
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
