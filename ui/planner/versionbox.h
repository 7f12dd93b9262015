// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/variables.h"
#include "core/model/account.h"
#include "core/model/post.h"
#include "ui/context.h"

#include <QPointer>
#include <QWidget>

class Button;
class Card;
class Counters;
class EmojiPicker;
class MentionList;
class QImage;
class SlashReplies;
class TextBox;

// Where one version of a post is written, everybody's or an account's: the text with its spelling,
// its counters, emoji, and the saved texts, hashtags and signatures of the library.
class VersionBox : public QWidget
{
    Q_OBJECT

public:
    VersionBox(const Context &context, QWidget *parent, QWidget *over); // lists come up over it

    TextBox &box() { return *m_box; }
    Counters &counters() { return *m_counters; }
    void setValues(const variables::Values &values); // what {variables} of saved texts stand for
    void setAccounts(const QList<Account> &accounts); // whose people can be named by "@"
    void setText(const QString &text); // without saying that it changed

Q_SIGNALS:
    void changed();
    void sent();
    void filesGiven(const QStringList &files); // pasted, or dropped on it
    void pictureGiven(const QImage &picture); // pasted
    void attached(const QList<Media> &media); // came with a saved text

private:
    const Context m_context;
    Card *m_card;
    TextBox *m_box;
    Counters *m_counters;
    MentionList *m_mentions;
    SlashReplies *m_saved;
    Button *m_texts;
    QPointer<EmojiPicker> m_emoji;
    bool m_filling = false;
};
