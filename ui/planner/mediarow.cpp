// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/mediarow.h"

#include "core/base/worker.h"
#include "core/pictures/pictures.h"
#include "ui/button.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/services.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 56;

// On a worker's thread.
QImage thumbnail(QString path, double focusX, double focusY)
{
    const Result<QImage> image
        = pictures::decodeFile(path, QSize(side * 4, side * 4), pictures::Origin::Own);
    if (!image)
        return {};
    return pictures::cropped(*image, QSize(side, side), focusX, focusY)
        .scaled(side * 2, side * 2, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

class Thumbnail : public QWidget
{
public:
    Thumbnail(const Theme &theme, const QPixmap &picture, bool film, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_picture(picture)
        , m_film(film)
    {
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        draw::rounded(painter, rect(), 8, m_theme.color(Token::Raised), Qt::NoPen);
        if (m_picture.isNull()) {
            icons::paint(painter, rect().adjusted(18, 18, -18, -18), m_film ? u"film"_s : u"image"_s,
                         m_theme.color(Token::Muted));
            return;
        }
        QPainterPath round;
        round.addRoundedRect(rect(), 8, 8);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setClipPath(round);
        const QSize size = m_picture.size().scaled(this->size(), Qt::KeepAspectRatioByExpanding);
        QRect where(QPoint(0, 0), size);
        where.moveCenter(rect().center());
        painter.drawPixmap(where, m_picture);
    }

private:
    const Theme &m_theme;
    QPixmap m_picture;
    bool m_film;
};

} // namespace

MediaRow::MediaRow(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    setVisible(false);
}

void MediaRow::setMedia(const QList<Media> &media)
{
    m_media = media;
    for (const Media &each : media) {
        if (each.mimeType.startsWith("image/"_L1) && !m_previews.contains(each.path))
            m_tasks.start(preview(each.path, each.focusX, each.focusY));
    }
    rebuild();
}

void MediaRow::add(const QStringList &files)
{
    m_tasks.start(keep(files));
}

Task<> MediaRow::keep(QStringList files)
{
    for (const QString &file : files) {
        const Result<Media> kept = co_await m_context.services.keep(file);
        if (!kept) {
            Q_EMIT failed(kept.error(), QFileInfo(file).fileName());
            continue;
        }
        QList<Media> media = m_media;
        media.append(*kept);
        setMedia(media);
        Q_EMIT changed();
    }
    co_return;
}

Task<> MediaRow::preview(QString path, double focusX, double focusY)
{
    const QImage image = co_await m_context.worker.run(&thumbnail, path, focusX, focusY);
    m_previews.insert(path, QPixmap::fromImage(image));
    rebuild();
    co_return;
}

void MediaRow::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int each = 0; each < m_media.size(); ++each)
        m_column->addWidget(line(each));
    setVisible(!m_media.isEmpty());
}

QWidget *MediaRow::line(int index)
{
    const Theme &theme = m_context.theme;
    const Media &media = m_media[index];
    auto *made = new QWidget(this);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(new Thumbnail(theme, m_previews.value(media.path),
                                 media.mimeType.startsWith("video/"_L1), made));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    auto *alt = new QLineEdit(media.altText, made);
    alt->setPlaceholderText(tr("Describe it for those who cannot see it"));
    alt->setAccessibleName(tr("Description of picture %1").arg(index + 1));
    connect(alt, &QLineEdit::textChanged, this, [this, index](const QString &text) {
        m_media[index].altText = text;
        Q_EMIT changed();
    });
    words->addWidget(alt);
    QString facts = QLocale().formattedDataSize(media.bytes);
    if (media.width > 0)
        facts = tr("%1 × %2 · %3").arg(QString::number(media.width), QString::number(media.height),
                                       facts);
    words->addWidget(panes::label(facts, theme.font(Face::Small), panes::muted, made));
    row->addLayout(words, 1);
    auto *out = new Button(theme, Button::Kind::Flat, {}, made);
    out->setSymbol(u"close"_s);
    out->setToolTip(tr("Take out"));
    out->setAccessibleName(tr("Take out picture %1").arg(index + 1));
    connect(out, &QPushButton::clicked, this, [this, index] {
        QList<Media> rest = m_media;
        rest.removeAt(index);
        setMedia(rest);
        Q_EMIT changed();
    });
    row->addWidget(out, 0, Qt::AlignTop);
    return made;
}
