// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/brand.h"

#include "ui/about.h"
#include "ui/accounts/accountdialog.h"
#include "ui/button.h"
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
        dialogs(window, brand);
    }

    void dialogs(MainWindow &window, Brand &brand)
    {
        const Context context = brand.context();
        Composer composer(context, &window);
        composer.show();
        brand.rest();
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
        save(composer, u"composer"_s);
        composer.hide();
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
