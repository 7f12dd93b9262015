// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/savedreplies.h"
#include "ui/context.h"

#include <QTimer>
#include <QWidget>

class Card;
class MediaRow;
class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class TextBox;

// Where a saved reply is written: title, category, language, text with its variables, pictures, and
// how somebody would read it. Says what was typed; keeps nothing itself.
class ReplyEditor : public QWidget
{
    Q_OBJECT

public:
    ReplyEditor(const Context &context, QWidget *parent);

    void edit(const savedreplies::Reply &reply);
    savedreplies::Reply reply() const;
    qint64 id() const { return m_reply.id; }
    void setCategories(const QStringList &categories);
    QLineEdit &title() { return *m_title; }
    TextBox &box() { return *m_box; }
    QString preview() const;

Q_SIGNALS:
    void typed(); // settled for a moment: time to keep it
    void failed(const Error &error);

private:
    void change();
    void show(const savedreplies::Reply &reply);
    QWidget *variableRow();

    const Context m_context;
    QLineEdit *m_title;
    QComboBox *m_category;
    QComboBox *m_language;
    Card *m_card;
    TextBox *m_box;
    MediaRow *m_media;
    Card *m_preview;
    QLabel *m_reading;
    QLabel *m_used;
    QTimer m_settle;
    savedreplies::Reply m_reply;
    bool m_loading = false;
};

namespace languages {

// Languages offered for texts, by their own names; the first row is any, when it has a name.
void fill(QComboBox &box, const QString &any);
QString name(const QString &code); // "français"; the code when unknown

} // namespace languages
