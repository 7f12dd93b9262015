// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

constexpr int dpi = 300;

} // namespace

QByteArray Paper::document(const QString &title, const QString &brand,
                           const std::function<void(QPdfWriter &)> &draw)
{
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 14), QPageLayout::Millimeter);
        writer.setTitle(title + u" · "_s + brand);
        writer.setCreator(u"Parvis"_s);
        draw(writer);
    }
    return buffer.data();
}

int Paper::pages(const QByteArray &pdf)
{
    return int(pdf.count("/Type /Page\n"));
}

int Paper::mm(double length)
{
    return int(length * dpi / 25.4);
}

QFont Paper::face(double points, QFont::Weight weight)
{
    QFont font;
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QColor Paper::ink(Token token)
{
    return tokens::color(token, false); // paper is light
}

Paper::Paper(QPdfWriter &writer, const QString &brand)
    : m_writer(writer)
    , m_painter(&writer)
    , m_brand(brand)
    , m_width(writer.width())
    , m_height(writer.height())
{
}

int Paper::text(const QRect &where, const QFont &font, Token token, const QString &words, int flags)
{
    m_painter.setFont(font);
    m_painter.setPen(ink(token));
    QRect took;
    m_painter.drawText(where, flags | Qt::TextWordWrap, words, &took);
    return took.height();
}

int Paper::height(int width, const QFont &font, const QString &words)
{
    m_painter.setFont(font);
    return m_painter.boundingRect(QRect(0, 0, width, m_height), Qt::AlignLeft | Qt::TextWordWrap, words)
        .height();
}

void Paper::line(int y, Token token, double thick)
{
    m_painter.fillRect(QRect(0, y, m_width, std::max(1, mm(thick))), ink(token));
}

void Paper::head(const QString &title, const QString &below)
{
    m_painter.fillRect(QRect(0, 0, mm(10), mm(1.2)), ink(Token::Accent));
    m_y = mm(5);
    m_y += text(QRect(0, m_y, m_width, mm(8)), face(9.5, QFont::Medium), Token::Muted, m_brand);
    m_y += mm(1);
    m_y += text(QRect(0, m_y, m_width, mm(14)), face(20, QFont::DemiBold), Token::Text, title);
    m_y += mm(1.5);
    m_y += text(QRect(0, m_y, m_width, mm(8)), face(9.5), Token::Muted, below);
    m_y += mm(8);
}

void Paper::figures(const QList<std::pair<QString, int>> &boxes)
{
    const int gap = mm(3);
    const int wide = (m_width - 5 * gap) / 6;
    int x = 0;
    for (const auto &[words, number] : boxes) {
        const QRect box(x, m_y, wide, mm(19));
        x += wide + gap;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink(Token::Window));
        m_painter.drawRoundedRect(box, mm(2), mm(2));
        text(box.adjusted(mm(3), mm(3), -mm(1), 0), face(17, QFont::DemiBold), Token::Text,
             QLocale().toString(number));
        text(box.adjusted(mm(3), mm(12), -mm(1), 0), face(8), Token::Muted, words);
    }
    m_y += mm(19);
}

void Paper::foot()
{
    ++m_page;
    const QRect where(0, m_height - mm(6), m_width, mm(6));
    text(where, face(8), Token::Muted, m_brand, Qt::AlignLeft | Qt::AlignBottom);
    text(where, face(8), Token::Muted, Words::tr("Page %1").arg(m_page),
         Qt::AlignRight | Qt::AlignBottom);
}

void Paper::turn()
{
    foot();
    m_writer.newPage();
    m_y = 0;
}

int Paper::room() const
{
    return m_height - mm(12) - m_y;
}
