// SPDX-License-Identifier: GPL-3.0-or-later
// What is attached to a reply: chosen, dropped or pasted, made to fit, checked as its account takes it.
#include "ui/inbox/replybox.h"

#include "core/base/clock.h"
#include "core/schedule/check.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/inbox/replynotice.h"
#include "ui/slashreplies.h"
#include "ui/mediarow.h"
#include "ui/panes.h"
#include "ui/picturefit.h"
#include "ui/problem.h"
#include "ui/textbox.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>

namespace {

constexpr int tallest = 148; // two of them and a bit of the third

} // namespace

void ReplyBox::joinFiles()
{
    setAcceptDrops(true);
    m_box->setTakesFiles(true);
    connect(m_attach, &QPushButton::clicked, this, &ReplyBox::chooseFiles);
    connect(m_box, &TextBox::filesGiven, m_media, qOverload<const QStringList &>(&MediaRow::add));
    connect(m_box, &TextBox::pictureGiven, m_media, qOverload<const QImage &>(&MediaRow::add));
    connect(m_replies, &SlashReplies::attached, this, [this](const QList<Media> &media) {
        m_media->setMedia(m_media->media() + media);
        Q_EMIT m_media->changed();
    });
    connect(m_media, &MediaRow::failed, this, [this](const Error &error, const QString &file) {
        Q_EMIT told(describe::because(file, describe::error(error)));
    });
    connect(m_media, &MediaRow::strayed, this, &ReplyBox::strayed);
    connect(m_media, &MediaRow::changed, this, [this] {
        if (m_media->undescribed() < 0)
            m_undescribed->clear();
        arrangeMedia();
        count();
        Q_EMIT mediaChanged();
        Q_EMIT changed();
    });
    connect(m_fit, &PictureFit::fitted, this, [this] {
        count();
        Q_EMIT changed();
    });
    connect(m_undescribed, &ReplyNotice::lookAsked, this, [this] {
        m_undescribed->clear();
        m_bare = true; // asked once
        const int which = m_media->undescribed();
        m_media->describe(which);
    });
    connect(m_undescribed, &ReplyNotice::anywayAsked, this, [this] {
        m_bare = true;
        ask(m_how);
    });
}

void ReplyBox::chooseFiles()
{
    m_context.ask.openFiles(this, tr("Pictures and films"),
                            tr("Pictures and films (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)"),
                            [this](const QStringList &files) { m_media->add(files); });
}

// As high as they are, up to a height; then they scroll, for the thread is what one looks at.
void ReplyBox::arrangeMedia()
{
    const bool any = !m_media->media().isEmpty();
    m_files->setVisible(any);
    m_files->setFixedHeight(std::min(tallest, std::max(64, m_media->sizeHint().height() + 2)));
}

QList<Media> ReplyBox::media() const
{
    return m_media->media();
}

QList<Media> ReplyBox::leaving() const
{
    return m_fit->all(m_media->media(), m_account);
}

void ReplyBox::setMedia(const QList<Media> &media)
{
    m_media->setMedia(media);
    if (media.isEmpty())
        m_bare = false;
    if (m_media->undescribed() < 0)
        m_undescribed->clear();
    arrangeMedia();
    count();
}

QString ReplyBox::trouble() const
{
    return m_trouble->text();
}

bool ReplyBox::hindered() const
{
    if (!m_open || m_media->adding())
        return m_open;
    if (m_fit->making(m_media->media(), m_account))
        return true;
    if (m_outgoing.media.isEmpty())
        return false;
    for (const check::Problem &each : check::problems(m_outgoing, m_account, m_context.clock.now())) {
        if (each.blocks && each.kind != check::Problem::Kind::TextTooLong
            && each.kind != check::Problem::Kind::TooManyBytes)
            return true;
    }
    return false;
}

QStringList ReplyBox::objections() const
{
    QStringList found;
    if (!m_open)
        return found;
    const QList<Media> media = m_media->media();
    for (const QString &each : m_fit->fit(media, m_account))
        found.append(describe::because(platform::name(m_account.platform), each));
    if (m_media->adding())
        found.append(tr("Copying…"));
    if (media.isEmpty())
        return found;
    const bool making = m_fit->making(media, m_account);
    for (const check::Problem &each : check::problems(m_outgoing, m_account, m_context.clock.now())) {
        const bool ofText = each.kind == check::Problem::Kind::TextTooLong
            || each.kind == check::Problem::Kind::TooManyBytes
            || each.kind == check::Problem::Kind::Empty; // the counter says it
        const bool ofSize = each.kind == check::Problem::Kind::MediaTooLarge
            || each.kind == check::Problem::Kind::MediaType;
        if (each.blocks && !ofText && !(making && ofSize))
            found.append(describe::because(platform::name(m_account.platform),
                                           describe::problem(each)));
    }
    return found;
}

void ReplyBox::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_open || !TextBox::carriesFiles(*event->mimeData()))
        return;
    event->acceptProposedAction();
    m_card->setLit(true);
}

void ReplyBox::dragLeaveEvent(QDragLeaveEvent *)
{
    m_card->setLit(m_box->hasFocus());
}

void ReplyBox::dropEvent(QDropEvent *event)
{
    m_card->setLit(m_box->hasFocus());
    if (m_open && m_box->takeFiles(*event->mimeData())) {
        event->acceptProposedAction();
        m_box->setFocus();
    }
}
