// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portrait.h"

#include "ui/avatar.h"
#include "ui/faces.h"

#include <QPainter>
#include <QPainterPath>

Portrait::Portrait(const Theme &theme, Faces &faces, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_faces(faces)
{
    setFixedSize(size, size);
    connect(&faces, &Faces::arrived, this, qOverload<>(&QWidget::update));
}

void Portrait::set(const people::Face &face)
{
    m_face = face;
    update();
}

void Portrait::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    avatar::paint(painter, QRectF(rect()), m_theme, m_face.name,
                  m_faces.face(m_face.accountId, m_face.avatar));
}

MoodCurve::MoodCurve(const Theme &theme, int height, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MoodCurve::set(const QList<double> &moods, Token ink)
{
    QList<QPointF> points;
    for (qsizetype i = 0; i < moods.size(); ++i)
        points.append({ moods.size() < 2 ? 0.5 : double(i) / double(moods.size() - 1), moods[i] });
    set(points, ink);
}

void MoodCurve::set(const QList<QPointF> &moods, Token ink)
{
    m_moods = moods;
    m_ink = ink;
    update();
}

void MoodCurve::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(2, 4, -2, -4);
    painter.setPen(QPen(m_theme.color(Token::Border), 1));
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPainterPath line;
    QPointF last;
    for (qsizetype i = 0; i < m_moods.size(); ++i) {
        const double along = mirrored ? 1 - m_moods[i].x() : m_moods[i].x();
        last = { box.left() + box.width() * along, box.center().y() - m_moods[i].y() * box.height() / 2 };
        i == 0 ? line.moveTo(last) : line.lineTo(last);
    }
    painter.setPen(QPen(m_theme.color(m_ink), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
    if (m_moods.size() == 1) {
        painter.setBrush(m_theme.color(m_ink));
        painter.drawEllipse(last, 2, 2);
    }
}
