// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mediarow.h"

#include "core/base/worker.h"
#include "core/pictures/pictures.h"
#include "ui/button.h"
#include "ui/mediathumb.h"
#include "ui/panes.h"
#include "ui/pictureeditor.h"
#include "ui/services.h"

#include <QBoxLayout>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace {

constexpr int side = MediaThumb::side;
constexpr int gap = 8;

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

// A small view depends on where it is cut.
QString nameOf(const Media &media)
{
    return u"%1 %2 %3"_s.arg(media.path).arg(media.focusX).arg(media.focusY);
}

bool isPicture(const Media &media)
{
    return media.mimeType.startsWith("image/"_L1);
}

} // namespace

MediaRow::MediaRow(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(gap);
    setVisible(false);
}

void MediaRow::setMedia(const QList<Media> &media)
{
    m_media = media;
    for (const Media &each : media) {
        if (isPicture(each) && !m_previews.contains(nameOf(each))) {
            m_previews.insert(nameOf(each), {});
            m_tasks.start(preview(each));
        }
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

void MediaRow::move(int from, int to)
{
    if (to < 0 || to >= m_media.size() || from == to)
        return;
    QList<Media> media = m_media;
    media.move(from, to);
    setMedia(media);
    Q_EMIT changed();
}

void MediaRow::shift(int index, int by)
{
    const int to = index + by;
    if (to < 0 || to >= m_media.size())
        return;
    const bool described = m_words[index]->hasFocus();
    move(index, to);
    QWidget *next = described ? static_cast<QWidget *>(m_words[to]) : m_thumbs[to];
    next->setFocus(Qt::ShortcutFocusReason);
}

void MediaRow::takeOut(int index)
{
    const bool held = m_thumbs[index]->hasFocus();
    QList<Media> rest = m_media;
    rest.removeAt(index);
    setMedia(rest);
    if (held && !m_thumbs.isEmpty())
        m_thumbs[std::min(index, int(m_thumbs.size()) - 1)]->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT changed();
}

// Between which two it would come to lie.
void MediaRow::hover(int index, QPoint globalPosition)
{
    const int at = mapFromGlobal(globalPosition).y();
    int place = 0;
    while (place < m_column->count() && at > m_column->itemAt(place)->geometry().center().y())
        ++place;
    m_drop = place > index ? place - 1 : place;
    m_mark = m_drop == index ? -1 : place;
    update();
}

void MediaRow::edit(int index)
{
    if (index < 0 || index >= m_media.size())
        return;
    if (!isPicture(m_media[index])) { // a film is not cut here
        describe(index);
        return;
    }
    auto *editor = new PictureEditor(m_context, m_media, index, m_accounts, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &PictureEditor::changed, this, [this](int which, const Media &media) {
        if (which >= m_media.size())
            return;
        QList<Media> all = m_media;
        all[which] = media;
        setMedia(all);
        Q_EMIT changed();
    });
    connect(editor, &QDialog::finished, this, [this, index] {
        if (index < m_thumbs.size())
            m_thumbs[index]->setFocus(Qt::OtherFocusReason);
    });
    editor->open();
}

void MediaRow::paintEvent(QPaintEvent *)
{
    if (m_mark < 0)
        return;
    const QRect last = m_column->itemAt(std::min(m_mark, m_column->count() - 1))->geometry();
    const int y = m_mark < m_column->count() ? last.top() - gap / 2 : last.bottom();
    QPainter painter(this);
    painter.fillRect(QRect(0, std::max(0, y - 1), width(), 2), m_context.theme.color(Token::Accent));
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

Task<> MediaRow::preview(Media media)
{
    const QString path = media.path;
    const double focusX = media.focusX;
    const double focusY = media.focusY;
    const QImage image = co_await m_context.worker.run(&thumbnail, path, focusX, focusY);
    const QString name = nameOf(media);
    m_previews.insert(name, QPixmap::fromImage(image));
    for (qsizetype each = 0; each < m_thumbs.size(); ++each) {
        if (nameOf(m_media[each]) == name)
            m_thumbs[each]->setPicture(m_previews.value(name));
    }
    co_return;
}

void MediaRow::rebuild()
{
    m_mark = -1;
    int focused = -1; // what arrives takes nobody's cursor away
    int held = -1;
    int cursor = 0;
    for (int each = 0; each < m_words.size(); ++each) {
        if (m_words[each]->hasFocus()) {
            focused = each;
            cursor = m_words[each]->cursorPosition();
        }
        if (m_thumbs[each]->hasFocus())
            held = each;
    }
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_words.clear();
    m_thumbs.clear();
    for (int each = 0; each < m_media.size(); ++each)
        m_column->addWidget(line(each));
    setVisible(!m_media.isEmpty());
    if (focused >= 0 && focused < m_words.size()) {
        m_words[focused]->setFocus(Qt::OtherFocusReason);
        m_words[focused]->setCursorPosition(cursor);
    }
    if (held >= 0 && held < m_thumbs.size())
        m_thumbs[held]->setFocus(Qt::OtherFocusReason);
}

QWidget *MediaRow::line(int index)
{
    const Theme &theme = m_context.theme;
    const Media &media = m_media[index];
    auto *made = new QWidget(this);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(thumb(index, made), 0, Qt::AlignTop);
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
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    auto *told = new ElidedLabel(made); // a narrow pane is not made wider by it
    told->setFont(theme.font(Face::Small));
    told->setForegroundRole(panes::muted);
    told->setText(facts);
    below->addWidget(told);
    if (isPicture(media)) {
        auto *open = new TextLink(theme, Face::Small, Token::Accent, made);
        open->setText(tr("Edit"));
        open->setToolTip(tr("Crop it, describe it (Enter on the picture)"));
        open->setAccessibleName(tr("Edit picture %1").arg(index + 1));
        open->setFocusPolicy(Qt::NoFocus); // the picture beside it opens by Enter
        connect(open, &QAbstractButton::clicked, this, [this, index] { edit(index); });
        below->addWidget(open);
    }
    below->addStretch();
    words->addLayout(below);
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
    button(u"close"_s, tr("Take out (Delete on it)"), tr("Take out picture %1").arg(index + 1),
           [this, index] { takeOut(index); });
    return made;
}

QWidget *MediaRow::thumb(int index, QWidget *parent)
{
    const Media &media = m_media[index];
    auto *made = new MediaThumb(m_context.theme, !isPicture(media), parent);
    made->setPicture(m_previews.value(nameOf(media)));
    made->setAccessibleName(tr("Picture %1").arg(index + 1));
    made->setToolTip(tr("Enter edits it, dragging or Alt and an arrow puts it elsewhere"));
    m_thumbs.append(made);
    connect(made, &MediaThumb::opened, this, [this, index] { edit(index); });
    connect(made, &MediaThumb::shifted, this, [this, index](int by) { shift(index, by); });
    connect(made, &MediaThumb::removed, this, [this, index] { takeOut(index); });
    connect(made, &MediaThumb::dragged, this,
            [this, index](QPoint where) { hover(index, where); });
    connect(made, &MediaThumb::dropped, this, [this, index] { move(index, m_drop); });
    connect(made, &MediaThumb::dragEnded, this, [this] {
        m_mark = -1;
        update();
    });
    return made;
}
