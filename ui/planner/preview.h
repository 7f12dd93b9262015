// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/composition.h"
#include "ui/context.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

// How a post will look on one platform, drawn by us: its line of who and when, its text cut where the
// platform cuts it, its pictures, its poll, the parts of its thread, its first comment. A sketch to judge by, not
// a copy of anybody's page.
class PostPreview : public QWidget
{
    Q_OBJECT

public:
    PostPreview(const Context &context, QWidget *parent);

    struct Sheet
    {
        Account account;
        composition::Leaving leaving;
        QString when; // "20 Nov, 16:00"
    };
    void setSheets(QList<Sheet> sheets);
    int sheets() const { return int(m_sheets.size()); }
    // As it is shown: cut, where the platform cuts it.
    static QString shown(const QString &text, Platform platform);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int wide) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Draft;

    Task<> look(QString path);

    const Context m_context;
    QList<Sheet> m_sheets;
    QHash<QString, QPixmap> m_pictures; // null: there is nothing to see
    Tasks m_tasks; // last: dies first
};
