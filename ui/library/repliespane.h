// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/savedreplies.h"
#include "ui/library/librarypane.h"

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

    void create();
    void duplicate();
    void remove();
    void exportFile() override;
    ReplyEditor &editor() { return *m_editor; }
    void open(qint64 id);

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override { return { "saved_reply" }; }
    void hideEvent(QHideEvent *event) override;
    bool isEmpty() const override { return m_replies.isEmpty(); }
    Task<> take(QByteArray file) override;
    Task<Result<Written>> written(QString path) override;

private:
    void show();
    void choose(qint64 id);
    void keep(); // what is in the editor, now
    const savedreplies::Reply *find(qint64 id) const;
    Task<> save(savedreplies::Reply reply);
    Task<> add(savedreplies::Reply reply);
    Task<> erase(qint64 id);
    Task<> restore(savedreplies::Reply reply);

    QComboBox *m_category;
    ReplyEditor *m_editor;
    QList<savedreplies::Reply> m_replies;
    qint64 m_wanted = 0; // made just now: to be chosen when it is read
    bool m_known = false;
};
