// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/passage.h"
#include "core/model/query.h"
#include "ui/theme.h"

#include <QTextLayout>
#include <QWidget>

// A stranger's text, to be read, selected and copied. Never markup: the links it knows of are
// ranges. A link whose words do not name its host has it behind it, in a warning's colour where they
// name another one; only web addresses open at all.
class PassageView : public QWidget
{
    Q_OBJECT

public:
    PassageView(const Theme &theme, QWidget *parent);

    void setPassage(const Passage &passage);
    void setPlain(const QString &text); // our own words
    void setInk(Token ink);
    void setFace(Face face); // before the text
    QString text() const { return m_text; } // as shown, hosts too
    QString selectedText() const;
    QSize fit(int width); // lays out; the size it takes, not wider than it needs
    // Where these stand in it, marked; how often. Folded, as model/query makes them.
    int find(const QStringList &terms);
    int found() const { return int(m_found.size()); }
    void point(int which); // the one that is looked at; -1: none
    QRect placeOf(int which) const; // of the line it begins in

    void offerForward() { m_forwards = true; } // "as a note" in its menu

Q_SIGNALS:
    void linkChosen(const QUrl &url);
    void forwarded(const QString &text); // the selection, else all of it

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

    // A host that stands behind its link, no part of the text.
    struct Aside
    {
        int start = 0;
        int length = 0;
        bool warns = false;
    };

    void load(const QString &text);
    QString copied(int from, int to) const; // without asides
    QSize breakLines(int width);
    int cursorAt(QPoint point) const;
    const Link *linkAt(QPoint point) const;
    QString tipOf(const Link &link) const;
    void offer(const Link &link, QPoint globally);
    void copy() const;

    const Theme &m_theme;
    Token m_ink = Token::Text;
    Face m_face = Face::Body;
    QString m_text;
    QList<Link> m_links;
    QList<Aside> m_asides;
    QList<query::Span> m_found;
    int m_pointed = -1;
    bool m_forwards = false;
    QTextLayout m_layout;
    int m_from = 0; // selection
    int m_to = 0;
    bool m_dragging = false;
    QPoint m_pressed;
};
