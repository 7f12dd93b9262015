// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/savedreplies.h"
#include "ui/library/librarypane.h"

class Button;
class QComboBox;
class ReplyEditor;

// Saved replies: list and editor side by side. What is typed is kept by itself; what is deleted can
// be brought back.
class RepliesPane : public LibraryPane
{
    Q_OBJECT

public:
    RepliesPane(const Context &context, QWidget *parent);
    ~RepliesPane() override;

    QList<QWidget *> actions() override;
    void create();
    void duplicate();
    void remove();
    void importFile();
    void exportFile();
    ReplyEditor &editor() { return *m_editor; }
    void open(qint64 id);

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override { return { "saved_reply" }; }
    void hideEvent(QHideEvent *event) override;

private:
    void show();
    void choose(qint64 id);
    void keep(); // what is in the editor, now
    const savedreplies::Reply *find(qint64 id) const;
    Task<> save(savedreplies::Reply reply);
    Task<> add(savedreplies::Reply reply);
    Task<> erase(qint64 id);
    Task<> restore(savedreplies::Reply reply);
    Task<> take(QString path);
    Task<> write(QString path);

    Button *m_new;
    Button *m_more;
    QComboBox *m_category;
    ReplyEditor *m_editor;
    QList<savedreplies::Reply> m_replies;
    qint64 m_wanted = 0; // made just now: to be chosen when it is read
    bool m_known = false;
};
