// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/model/post.h"
#include "ui/context.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

// The pictures and films of a post: a small view of each, its description, its way out.
class MediaRow : public QWidget
{
    Q_OBJECT

public:
    MediaRow(const Context &context, QWidget *parent);

    void setMedia(const QList<Media> &media);
    QList<Media> media() const { return m_media; }
    void add(const QStringList &files); // copied into the workspace first

Q_SIGNALS:
    void changed();
    void failed(const Error &error, const QString &file);

private:
    void rebuild();
    QWidget *line(int index);
    Task<> keep(QStringList files);
    Task<> preview(QString path, double focusX, double focusY);

    const Context m_context;
    QVBoxLayout *m_column;
    QList<Media> m_media;
    QHash<QString, QPixmap> m_previews;
    Tasks m_tasks; // last: dies first
};
