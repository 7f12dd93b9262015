// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/versionbox.h"

#include "ui/button.h"
#include "ui/emojipicker.h"
#include "ui/slashreplies.h"
#include "ui/mentionlist.h"
#include "ui/panes.h"
#include "ui/planner/counters.h"
#include "ui/proofreader.h"
#include "ui/textbox.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

VersionBox::VersionBox(const Context &context, QWidget *parent, QWidget *over)
    : QWidget(parent)
    , m_context(context)
    , m_card(new Card(context.theme, this))
    , m_box(new TextBox(context.theme, 6, 14, m_card))
    , m_counters(new Counters(context.theme, this))
    , m_mentions(new MentionList(context, *m_box, over))
    , m_saved(new SlashReplies(context, *m_box, over))
    , m_texts(new Button(context.theme, Button::Kind::Flat, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(12, 10, 12, 10);
    inside->addWidget(m_box);
    column->addWidget(m_card);
    m_box->setPlaceholderText(tr("What is there to say?"));
    m_box->setAccessibleName(tr("Text of the post"));

    auto *emoji = new Button(context.theme, Button::Kind::Flat, {}, this);
    emoji->setSymbol(u"smile"_s);
    emoji->setToolTip(tr("Emoji"));
    emoji->setAccessibleName(tr("Emoji"));
    m_texts->setSymbol(u"slash"_s);
    m_texts->setToolTip(tr("Saved texts, hashtags, signatures ( / )"));
    m_texts->setAccessibleName(tr("Saved texts, hashtags, signatures"));
    auto *spelling = new Button(context.theme, Button::Kind::Flat, {}, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_counters, 1);
    for (Button *each : { m_texts, emoji, spelling })
        row->addWidget(each, 0, Qt::AlignTop);
    column->addLayout(row);
    new Proofreader(context, *m_box, *spelling);

    connect(m_box, &TextBox::focused, m_card, &Card::setLit);
    connect(m_box, &TextBox::sent, this, &VersionBox::sent);
    connect(m_box, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            Q_EMIT changed();
    });
    connect(emoji, &QPushButton::clicked, this, [this, emoji] {
        if (!m_emoji) {
            m_emoji = new EmojiPicker(m_context.theme, this);
            connect(m_emoji, &EmojiPicker::chosen, m_box, &QPlainTextEdit::insertPlainText);
        }
        m_emoji->popup(QRect(emoji->mapToGlobal(QPoint(0, 0)), emoji->size()));
    });
    m_saved->setTagsLast(true);
    connect(m_texts, &QPushButton::clicked, m_saved, &SlashReplies::ask);
    connect(m_saved, &SlashReplies::attached, this, &VersionBox::attached);
    connect(m_saved, &SlashReplies::lacking, this, [this] {
        m_texts->setToolTip(tr("Saved texts are made in the Library"));
    });
    m_box->setTakesFiles(true);
    connect(m_box, &TextBox::filesGiven, this, &VersionBox::filesGiven);
    connect(m_box, &TextBox::pictureGiven, this, &VersionBox::pictureGiven);
}

void VersionBox::setValues(const variables::Values &values)
{
    m_saved->setConversation(values, {});
}

void VersionBox::setAccounts(const QList<Account> &accounts)
{
    m_mentions->setAccounts(accounts);
}

void VersionBox::setText(const QString &text)
{
    if (m_box->text() == text)
        return;
    m_filling = true;
    m_box->setPlainText(text);
    m_box->moveCursor(QTextCursor::End);
    m_filling = false;
}
