// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/model/message.h"
#include "ui/context.h"

#include <QAbstractButton>
#include <QPixmap>

// The place of an attachment. Nothing is fetched until it is asked for: a stranger's picture would
// tell its host that, when and from where it was looked at. The place keeps its size, so that a
// picture that arrives moves no text.
class PictureSlot : public QAbstractButton
{
    Q_OBJECT

public:
    PictureSlot(const Context &context, const Attachment &attachment, QWidget *parent);
    void fetchAgreed(); // without asking again: it was agreed to before
    QUrl url() const { return m_url; }
    QSize sizeHint() const override { return { 340, m_shown.isNull() ? 56 : 200 }; }

Q_SIGNALS:
    void openAsked(const QUrl &url); // films, sounds and files open outside
    void agreed(const QUrl &url); // it may be shown from now on
    void grown();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Task<> fetch();
    QString words() const;

    const Context m_context;
    Attachment m_attachment;
    QUrl m_url;
    QPixmap m_shown;
    std::optional<Error> m_failure;
    bool m_fetching = false;
    Tasks m_tasks; // last: dies first
};
