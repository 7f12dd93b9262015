// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mediarow.h"

#include "core/base/worker.h"
#include "core/pictures/pictures.h"
#include "ui/button.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/services.h"

#include <QBoxLayout>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTemporaryFile>

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

// A picture of the clipboard as a file of its own, for a moment. On a worker's thread.
QString writtenDown(QImage picture)
{
    QTemporaryFile file(QDir::temp().filePath(u"parvis-XXXXXX.png"_s));
    file.setAutoRemove(false);
    if (!file.open())
        return {};
    if (picture.save(&file, "PNG"))
        return file.fileName();
    file.remove();
    return {};
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

void MediaRow::add(const QImage &picture)
{
    m_tasks.start(keepPicture(picture));
}

Task<> MediaRow::keep(QStringList files)
{
    for (const QString &file : files)
        co_await take(file);
}

Task<> MediaRow::keepPicture(QImage picture)
{
    const QString file = co_await m_context.worker.run(&writtenDown, picture);
    if (file.isEmpty()) {
        Q_EMIT failed(Error(Error::Full), tr("The picture"));
        co_return;
    }
    co_await take(file);
    QFile::remove(file);
}

Task<> MediaRow::take(QString file)
{
    const qint64 owner = m_owner;
    ++m_adding;
    Q_EMIT changed();
    const Result<Media> kept = co_await m_context.services.keep(file);
    --m_adding;
    if (!kept) {
        Q_EMIT failed(kept.error(), QFileInfo(file).fileName());
        Q_EMIT changed();
        co_return;
    }
    const Media one = *kept;
    if (owner != m_owner) { // something else is being written by now
        Q_EMIT strayed(owner, one);
        co_return;
    }
    QList<Media> media = m_media;
    media.append(one);
    setMedia(media);
    Q_EMIT changed();
}

void MediaRow::shift(int index, int by)
{
    const int to = index + by;
    if (to < 0 || to >= m_media.size())
        return;
    QList<Media> media = m_media;
    media.move(index, to);
    setMedia(media);
    describe(to);
    Q_EMIT changed();
}

void MediaRow::describe(int index)
{
    if (index >= 0 && index < m_words.size())
        m_words[index]->setFocus(Qt::ShortcutFocusReason);
}

int MediaRow::undescribed() const
{
    for (int each = 0; each < m_media.size(); ++each) {
        if (m_media[each].altText.trimmed().isEmpty())
            return each;
    }
    return -1;
}

bool MediaRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        const int index = int(m_words.indexOf(static_cast<QLineEdit *>(watched)));
        if (arrow && index >= 0 && key->modifiers().testFlag(Qt::AltModifier)) {
            shift(index, key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
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
    int focused = -1; // a preview that arrives takes nobody's cursor away
    int cursor = 0;
    for (int each = 0; each < m_words.size(); ++each) {
        if (m_words[each]->hasFocus()) {
            focused = each;
            cursor = m_words[each]->cursorPosition();
        }
    }
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_words.clear();
    for (int each = 0; each < m_media.size(); ++each)
        m_column->addWidget(line(each));
    setVisible(!m_media.isEmpty());
    if (focused >= 0 && focused < m_words.size()) {
        m_words[focused]->setFocus(Qt::OtherFocusReason);
        m_words[focused]->setCursorPosition(cursor);
    }
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
    alt->installEventFilter(this);
    m_words.append(alt);
    words->addWidget(alt);
    QString facts = QLocale().formattedDataSize(media.bytes);
    if (media.width > 0)
        facts = tr("%1 × %2 · %3").arg(QString::number(media.width), QString::number(media.height),
                                       facts);
    words->addWidget(panes::label(facts, theme.font(Face::Small), panes::muted, made));
    row->addLayout(words, 1);
    const auto button = [&](const QString &symbol, const QString &tip, const QString &name, auto act) {
        auto *one = new Button(theme, Button::Kind::Flat, {}, made);
        one->setSymbol(symbol);
        one->setToolTip(tip);
        one->setAccessibleName(name);
        connect(one, &QPushButton::clicked, this, act);
        row->addWidget(one, 0, Qt::AlignTop);
        return one;
    };
    if (m_media.size() > 1) {
        button(u"up"_s, tr("Up (Alt+↑)"), tr("Picture %1 up").arg(index + 1), [this, index] {
            shift(index, -1);
        })->setEnabled(index > 0);
        button(u"down"_s, tr("Down (Alt+↓)"), tr("Picture %1 down").arg(index + 1), [this, index] {
            shift(index, 1);
        })->setEnabled(index + 1 < m_media.size());
    }
    button(u"close"_s, tr("Take out"), tr("Take out picture %1").arg(index + 1), [this, index] {
        QList<Media> rest = m_media;
        rest.removeAt(index);
        setMedia(rest);
        Q_EMIT changed();
    });
    return made;
}
