// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/model/account.h"
#include "core/model/post.h"
#include "core/pictures/pictures.h"
#include "ui/context.h"

#include <QHash>
#include <QObject>

#include <optional>

// Makes pictures that are too large for an account fit it, on a worker, while one writes; each once.
class PictureFit : public QObject
{
    Q_OBJECT

public:
    PictureFit(const Context &context, QObject *parent);

    // As it goes to this account; none while it is still being made.
    std::optional<Media> sized(const Media &media, const Account &account) const;
    QList<Media> all(const QList<Media> &media, const Account &account) const; // as they are until then
    bool making(const QList<Media> &media, const Account &account) const;
    // Begins what has to be made; says what is being made to fit, or was.
    QStringList fit(const QList<Media> &media, const Account &account);

Q_SIGNALS:
    void fitted();

private:
    static QString whatIsDone(int number, const Media &from, const Media &to);
    struct Fitting
    {
        std::optional<Media> media; // empty: nothing could be done
        bool done = false;
    };
    Task<> make(Media media, pictures::Limits limits, QByteArray name);

    const Context m_context;
    QHash<QByteArray, Fitting> m_fittings; // by hash and what it takes
    Tasks m_tasks; // last: dies first
};
