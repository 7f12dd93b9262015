// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/model/publication.h"
#include "ui/context.h"
#include "ui/dialog.h"

class QPlainTextEdit;

// Everything that was tried with a publication: each attempt, its key, what came of it. Plain text,
// to be copied into a mail to whoever runs the server.
class HistoryDialog : public Dialog
{
    Q_OBJECT

public:
    HistoryDialog(const Context &context, const QList<qint64> &ids, QWidget *parent);
    QString text() const;

private:
    Task<> read(QList<qint64> ids);
    QString lines(const Publication &publication, const QList<Attempt> &attempts) const;

    const Context m_context;
    QPlainTextEdit *m_text;
    Tasks m_tasks; // last: dies first
};
