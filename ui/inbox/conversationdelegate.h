// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/paint.h"

#include <QCache>
#include <QSet>
#include <QStaticText>
#include <QStyledItemDelegate>
#include <QTimeZone>

class Faces;
class Pulse;
struct Conversation;

// Paints one row: face with its platform, name, time, two lines of text, chips. All rows are of
// one height. What text costs to lay out is kept per conversation.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ConversationDelegate(const Theme &theme, const Clock &clock, const Pulse &pulse, Faces &faces,
                         QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    int rowHeight() const;

    void highlight(const QString &searched); // as typed; empty = nothing
    void mark(const QSet<qint64> &marked) { m_marked = marked; }

private:
    struct Lines
    {
        QString source;
        int width = 0;
        bool compact = false;
        QStaticText first;
        QStaticText second;
        QString firstText;
        QString secondText;
    };
    struct Chip
    {
        QString text;
        draw::Tone tone = draw::Tone::Neutral;
    };

    int padding() const;
    const Lines &lines(const Conversation &row, int width) const;
    void paintFound(QPainter &painter, const QRect &where, const QString &line,
                    Qt::LayoutDirection direction) const;
    QString shown(const Conversation &row) const;
    QList<Chip> chips(const Conversation &row) const;
    void paintFace(QPainter &painter, const QRect &where, const Conversation &row,
                   const QColor &under) const;
    void paintMark(QPainter &painter, const QRect &where) const;
    void paintHead(QPainter &painter, const QRect &where, const Conversation &row,
                   Qt::LayoutDirection direction) const;
    void paintChips(QPainter &painter, const QRect &where, const Conversation &row,
                    Qt::LayoutDirection direction) const;

    const Theme &m_theme;
    const Clock &m_clock;
    const Pulse &m_pulse;
    Faces &m_faces;
    QFont m_body;
    QFont m_strong;
    QFont m_small;
    QFont m_chip;
    QStringList m_terms; // looked for
    QSet<qint64> m_marked;
    mutable QCache<qint64, Lines> m_lines { 400 };
};
