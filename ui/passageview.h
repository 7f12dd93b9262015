// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/passage.h"
#include "ui/theme.h"

#include <QTextLayout>
#include <QWidget>

// A stranger's text, to be read, selected and copied. Never markup: the links it knows of are
// ranges. A link says its real host before it opens, and only web addresses open at all.
class PassageView : public QWidget
{
    Q_OBJECT

public:
    PassageView(const Theme &theme, QWidget *parent);

    void setPassage(const Passage &passage);
    void setPlain(const QString &text); // our own words
    void setInk(Token ink);
    QString text() const { return m_text; }
    QString selectedText() const;
    QSize fit(int width); // lays out; the size it takes, not wider than it needs

Q_SIGNALS:
    void linkChosen(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Link
    {
        int start = 0;
        int length = 0;
        QUrl url;
    };

    void load(const QString &text);
    QSize breakLines(int width);
    int cursorAt(QPoint point) const;
    const Link *linkAt(QPoint point) const;
    void offer(const Link &link, QPoint globally);
    void copy() const;

    const Theme &m_theme;
    Token m_ink = Token::Text;
    QString m_text;
    QList<Link> m_links;
    QTextLayout m_layout;
    int m_from = 0; // selection
    int m_to = 0;
    bool m_dragging = false;
    QPoint m_pressed;
};
