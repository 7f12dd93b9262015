// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/model/account.h"
#include "core/model/post.h"
#include "ui/context.h"

#include <QHash>
#include <QImage>
#include <QPixmap>
#include <QWidget>

class MediaThumb;
class QLineEdit;
class QVBoxLayout;

// The pictures and films of a text that is being written, in their order: a small view of each, its
// description, its place, its way out. Enter on a small view opens it to be worked on.
class MediaRow : public QWidget
{
    Q_OBJECT

public:
    MediaRow(const Context &context, QWidget *parent);

    void setMedia(const QList<Media> &media);
    QList<Media> media() const { return m_media; }
    void add(const QStringList &files); // copied into the workspace first
    void add(const QImage &picture); // from the clipboard
    // Whose they are: what was still being copied when that changed is told as strayed.
    void setOwner(qint64 owner) { m_owner = owner; }
    // What they go to: whose shapes and limits they are worked on for.
    void setAccounts(const QList<Account> &accounts) { m_accounts = accounts; }
    void edit(int index);
    void describe(int index); // the keyboard to its description
    int undescribed() const; // the first without a description, -1 when all have one
    bool adding() const { return m_adding > 0; }
    MediaThumb &thumbOf(int index) { return *m_thumbs[index]; }
    // Alt and an arrow in a description: one place up or down.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();
    void failed(const Error &error, const QString &file);
    void strayed(qint64 owner, const Media &media);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    QWidget *line(int index);
    QWidget *thumb(int index, QWidget *parent);
    void move(int from, int to);
    void takeOut(int index);
    void hover(int index, QPoint globalPosition);
    void shift(int index, int by);
    Task<> keep(QStringList files);
    Task<> keepPicture(QImage picture);
    Task<> take(QString file);
    Task<> preview(Media media);

    const Context m_context;
    QVBoxLayout *m_column;
    QList<Media> m_media;
    QList<Account> m_accounts;
    QList<QLineEdit *> m_words; // their descriptions, in order
    QList<MediaThumb *> m_thumbs;
    int m_drop = 0; // where the one that is dragged would come to lie
    int m_mark = -1; // shown before that one; -1: nowhere
    qint64 m_owner = 0;
    int m_adding = 0;
    QHash<QString, QPixmap> m_previews;
    Tasks m_tasks; // last: dies first
};
