// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/brand.h"

#include "ui/commands.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/replybox.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/plain.h"
#include "ui/textbox.h"
#include "ui/undobar.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

Theme &stageTheme(); // the test program's one theme

// The real window with its pages over a brand's workspace, driven by keys.
class Stage
{
public:
    explicit Stage(bool filled = true)
        : brand(stageTheme(), filled)
        , window(brand.context())
    {
        pages::furnish(window, brand.context());
        window.show();
        window.activateWindow();
        if (filled)
            waitFor([this] { return list().model().rowCount() > 0; });
        brand.rest();
    }

    InboxPage &inbox() { return *static_cast<InboxPage *>(window.page(Rail::Place::Inbox)); }
    ConversationList &list() { return inbox().list(); }
    ReplyBox &reply() { return inbox().replyBox(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &window, key, with);
        brand.rest();
    }
    void open(const QString &author)
    {
        list().select(brand.conversationOf(author));
        brand.rest();
    }
    QString current()
    {
        const auto row = list().current();
        return row ? plain::line(row->authorName) : QString();
    }

    Brand brand;
    MainWindow window;
};
