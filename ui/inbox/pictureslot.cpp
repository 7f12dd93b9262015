// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/pictureslot.h"

#include "core/base/worker.h"
#include "core/pictures/pictures.h"
#include "ui/describe.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/services.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize largest(680, 400); // twice what is shown, for dense screens

QString symbol(Attachment::Kind kind)
{
    switch (kind) {
    case Attachment::Kind::Image: return u"image"_s;
    case Attachment::Kind::Video: return u"film"_s;
    case Attachment::Kind::Audio: return u"sound"_s;
    case Attachment::Kind::Other: return u"attach"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

PictureSlot::PictureSlot(const Context &context, const Attachment &attachment, QWidget *parent)
    : QAbstractButton(parent)
    , m_context(context)
    , m_attachment(attachment)
    , m_url(attachment.preview.isValid() && !attachment.preview.isEmpty() ? attachment.preview
                                                                          : attachment.url)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(words());
    if (!attachment.altText.isEmpty())
        setToolTip(panes::tip(plain::text(attachment.altText)));
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_attachment.kind != Attachment::Kind::Image || !m_shown.isNull()) {
            Q_EMIT openAsked(m_attachment.url);
        } else if (!m_fetching) {
            Q_EMIT agreed(m_url);
            m_tasks.start(fetch());
        }
    });
}

void PictureSlot::fetchAgreed()
{
    m_tasks.start(fetch());
}

Task<> PictureSlot::fetch()
{
    m_fetching = true;
    m_failure.reset();
    update();
    const Result<QByteArray> bytes = co_await m_context.services.picture(m_url);
    if (bytes) {
        const Result<QImage> image = co_await m_context.worker.run(
            &pictures::decode, *bytes, largest, pictures::Origin::Stranger);
        if (image)
            m_shown = QPixmap::fromImage(*image);
        else
            m_failure = image.error();
    } else {
        m_failure = bytes.error();
    }
    m_fetching = false;
    updateGeometry();
    update();
    if (!m_shown.isNull())
        Q_EMIT grown();
    co_return;
}

QString PictureSlot::words() const
{
    const QString what = describe::attachment(m_attachment.kind);
    return m_attachment.altText.isEmpty() ? what
                                          : u"%1 · %2"_s.arg(what, plain::line(m_attachment.altText));
}

void PictureSlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_context.theme;
    if (!m_shown.isNull()) {
        const QSize size = (m_shown.size() / 2).boundedTo(this->size());
        const QRect box(QPoint(0, 0), m_shown.size().scaled(size.expandedTo({ 40, 40 }),
                                                            Qt::KeepAspectRatio));
        QPainterPath round;
        round.addRoundedRect(box, 8, 8);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setClipPath(round);
        painter.drawPixmap(box, m_shown);
        return;
    }
    draw::rounded(painter, rect(), 8, theme.color(underMouse() ? Token::Border : Token::Raised),
                  Qt::NoPen);
    const auto place = [this](const QRect &where) {
        return QStyle::visualRect(layoutDirection(), rect(), where);
    };
    icons::paint(painter, place(QRect(14, (height() - 20) / 2, 20, 20)), symbol(m_attachment.kind),
                 theme.color(Token::Muted));
    const int room = width() - 58;
    painter.setFont(theme.font(Face::Small));
    const int line = painter.fontMetrics().height();
    painter.setPen(theme.color(Token::Text));
    painter.drawText(place(QRect(46, height() / 2 - line, room, line)),
                     draw::leading(layoutDirection()),
                     painter.fontMetrics().elidedText(words(), Qt::ElideRight, room));
    QString below = m_attachment.kind == Attachment::Kind::Image
        ? tr("Show it: %1 will see this computer's address").arg(plain::host(m_url))
        : tr("Open on %1").arg(plain::host(m_url));
    if (m_fetching)
        below = tr("Loading…");
    else if (m_failure)
        below = describe::error(*m_failure);
    painter.setPen(theme.color(m_failure ? Token::Negative : Token::Accent));
    painter.drawText(place(QRect(46, height() / 2 + 1, room, line)),
                     draw::leading(layoutDirection()),
                     painter.fontMetrics().elidedText(below, Qt::ElideRight, room));
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 8, theme);
}
