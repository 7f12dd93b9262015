// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picturefit.h"

#include "core/base/worker.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray nameOf(const Media &media, const pictures::Limits &limits)
{
    return media.sha256 + ' ' + QByteArray::number(limits.bytes) + ' '
        + QByteArray::number(limits.pixels) + ' ' + limits.types.join(u',').toLatin1();
}

bool isPicture(const Media &media)
{
    return media.mimeType.startsWith("image/"_L1);
}

} // namespace

QString PictureFit::whatIsDone(int number, const Media &from, const Media &to)
{
    const QString size = QLocale().formattedDataSize(to.bytes);
    const QString kind = to.mimeType.section(u'/', 1, 1).toUpper();
    if (to.width < from.width)
        return tr("picture %1 will be reduced to %2 × %3, %4")
            .arg(QString::number(number), QString::number(to.width), QString::number(to.height), size);
    if (to.mimeType != from.mimeType)
        return tr("picture %1 will be made a %2, %3").arg(QString::number(number), kind, size);
    return tr("picture %1 will be compressed to %2").arg(QString::number(number), size);
}

PictureFit::PictureFit(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

std::optional<Media> PictureFit::sized(const Media &media, const Account &account) const
{
    const pictures::Limits limits = pictures::limitsOf(account.capabilities);
    if (!isPicture(media) || pictures::within(media, limits))
        return media;
    const auto found = m_fittings.constFind(nameOf(media, limits));
    if (found == m_fittings.constEnd() || !found->done)
        return std::nullopt;
    Media made = found->media.value_or(media); // could not be helped: the check says so
    made.altText = media.altText;
    made.focusX = media.focusX;
    made.focusY = media.focusY;
    return made;
}

QList<Media> PictureFit::all(const QList<Media> &media, const Account &account) const
{
    QList<Media> made;
    for (const Media &each : media)
        made.append(sized(each, account).value_or(each));
    return made;
}

bool PictureFit::making(const QList<Media> &media, const Account &account) const
{
    return std::any_of(media.begin(), media.end(),
                       [&](const Media &each) { return !sized(each, account); });
}

QStringList PictureFit::fit(const QList<Media> &media, const Account &account)
{
    QStringList told;
    const pictures::Limits limits = pictures::limitsOf(account.capabilities);
    int number = 0;
    for (const Media &each : media) {
        ++number;
        if (!isPicture(each) || pictures::within(each, limits))
            continue;
        const QByteArray name = nameOf(each, limits);
        const std::optional<Media> made = sized(each, account);
        if (!m_fittings.contains(name)) {
            m_fittings.insert(name, {});
            m_tasks.start(make(each, limits, name));
        }
        if (!made)
            told.append(tr("picture %1 is being made to fit…").arg(number));
        else if (made->sha256 != each.sha256)
            told.append(whatIsDone(number, each, *made));
    }
    return told;
}

Task<> PictureFit::make(Media media, pictures::Limits limits, QByteArray name)
{
    const Result<Media> made = co_await m_context.worker.run(&pictures::fitted, media, limits);
    Fitting &fitting = m_fittings[name];
    fitting.done = true;
    if (made)
        fitting.media = *made;
    Q_EMIT fitted();
}
