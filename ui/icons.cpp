// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace icons {

namespace {

QPixmap render(const QString &name, const QColor &color, QSize size, qreal ratio)
{
    const QString key = u"parvis-icon/%1/%2/%3x%4@%5"_s.arg(
        name, color.name(QColor::HexArgb), QString::number(size.width()),
        QString::number(size.height()), QString::number(ratio));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icons", qPrintable(name));
    QByteArray svg = opened ? file.readAll() : QByteArray();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);

    pixmap = QPixmap((QSizeF(size) * ratio).toSize());
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter);
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Tinted : public QIconEngine
{
public:
    Tinted(const Theme &theme, QString name, Token token)
        : m_theme(theme)
        , m_name(std::move(name))
        , m_token(token)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        icons::paint(*painter, rect, m_name, tint(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_name, tint(mode), size, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap made = render(m_name, tint(mode), (QSizeF(size) / scale).toSize(), scale);
        return made;
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new Tinted(m_theme, m_name, m_token); }

private:
    QColor tint(QIcon::Mode mode) const
    {
        return m_theme.color(mode == QIcon::Disabled ? Token::Faint : m_token);
    }

    const Theme &m_theme;
    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(const Theme &theme, const QString &name, Token token)
{
    return QIcon(new Tinted(theme, name, token)); // QIcon owns its engine
}

void paint(QPainter &painter, const QRect &where, const QString &name, const QColor &color)
{
    const int side = std::min(where.width(), where.height());
    QRect square(0, 0, side, side);
    square.moveCenter(where.center());
    painter.drawPixmap(square.topLeft(),
                       render(name, color, square.size(), painter.device()->devicePixelRatio()));
}

} // namespace icons
