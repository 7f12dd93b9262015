// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/textbox.h"

#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>
#include <cmath>

TextBox::TextBox(const Theme &theme, int leastLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_least(leastLines)
    , m_most(mostLines)
{
    setFrameShape(QFrame::NoFrame);
    setFont(theme.font(Face::Body));
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { updateGeometry(); });
}

QSize TextBox::sizeHint() const
{
    // Blocks know how many lines they were broken into.
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.lineCount());
    const int shown = std::clamp(lines, m_least, m_most);
    return { 240, int(std::ceil(shown * fontMetrics().lineSpacing())) + 8 };
}

QString TextBox::text() const
{
    QString raw = document()->toRawText();
    return raw.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

bool TextBox::event(QEvent *event)
{
    // Ours before the window's shortcut of the same keys.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier
            && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void TextBox::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier) {
        Q_EMIT sent();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TextBox::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focused(true);
}

void TextBox::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focused(false);
}

void TextBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
}

// A picture copied from a page comes with the page's words for it, a text from an office with a
// picture of itself: only what has no text is a picture.
bool TextBox::carriesFiles(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &each) { return each.isLocalFile(); })
        || (data.hasImage() && !data.hasText());
}

bool TextBox::takeFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &each : data.urls()) {
        if (each.isLocalFile())
            files.append(each.toLocalFile());
    }
    if (!files.isEmpty()) {
        Q_EMIT filesGiven(files);
        return true;
    }
    const QImage picture = data.hasText() ? QImage() : qvariant_cast<QImage>(data.imageData());
    if (!picture.isNull())
        Q_EMIT pictureGiven(picture);
    return !picture.isNull();
}

bool TextBox::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || (m_takesFiles && carriesFiles(*source));
}

void TextBox::insertFromMimeData(const QMimeData *source)
{
    if (m_takesFiles && takeFiles(*source))
        return;
    if (source->hasText())
        insertPlainText(source->text());
}
