// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGlyphRun>
#include <QImage>
#include <QLocale>
#include <QPdfWriter>
#include <QRawFont>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

constexpr int dpi = 300;

// Each paragraph begins where its own letters do.
void lay(QTextLayout &layout, int width, Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine()) {
        each.setLineWidth(width);
        each.setPosition({ 0, y });
        y += std::ceil(each.height());
    }
    layout.endLayout();
}

// Lines as a layout takes them; an empty one is high, too.
QString broken(QString words)
{
    return words.isEmpty() ? u" "_s : words.replace(u'\n', QChar::LineSeparator);
}

int highOf(const QTextLayout &layout, int lines)
{
    if (layout.lineCount() == 0 || lines <= 0)
        return 0;
    const QTextLine last = layout.lineAt(std::min(lines, layout.lineCount()) - 1);
    return int(last.y() + std::ceil(last.height()));
}

// Colour letters are pictures in their font, of which a PDF keeps nothing.
bool isOfPictures(const QRawFont &font)
{
    return !font.fontTable("CBLC").isEmpty() || !font.fontTable("CPAL").isEmpty(); // the short ones of theirs
}

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
    return int(std::lround(length * dpi / 25.4));
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

int Paper::text(const QRect &where, const QFont &font, Token token, const QString &words, int flags,
                int lines)
{
    QTextLayout layout(broken(words), font, &m_writer);
    lay(layout, where.width(), Qt::Alignment(flags) & Qt::AlignHorizontal_Mask);
    if (layout.lineCount() > lines) {
        const QTextLine last = layout.lineAt(lines - 1);
        const QString rest = layout.text().mid(last.textStart());
        layout.setText(layout.text().left(last.textStart())
                       + QFontMetricsF(font, &m_writer).elidedText(rest, Qt::ElideRight, where.width() - mm(0.5)));
        lay(layout, where.width(), Qt::Alignment(flags) & Qt::AlignHorizontal_Mask);
    }
    const int high = highOf(layout, lines);
    const int top = flags & Qt::AlignBottom ? where.bottom() + 1 - high
        : flags & Qt::AlignVCenter          ? where.top() + (where.height() - high) / 2
                                            : where.top();
    m_painter.setPen(ink(token));
    for (int i = 0; i < std::min(lines, layout.lineCount()); ++i)
        paint(layout, layout.lineAt(i), QPointF(where.left(), top));
    return high;
}

int Paper::height(int width, const QFont &font, const QString &words)
{
    QTextLayout layout(broken(words), font, &m_writer);
    lay(layout, width, Qt::AlignLeft);
    return highOf(layout, layout.lineCount());
}

// `at` is where the layout begins.
void Paper::paint(const QTextLayout &layout, const QTextLine &line, const QPointF &at)
{
    line.draw(&m_painter, at);
    const QList<QGlyphRun> runs = layout.glyphRuns(line.textStart(), line.textLength());
    for (const QGlyphRun &run : runs) {
        if (run.isEmpty() || !isOfPictures(run.rawFont()))
            continue;
        const QRectF bounds = run.boundingRect().adjusted(-2, -2, 2, 2);
        QImage image(bounds.size().toSize(), QImage::Format_ARGB32_Premultiplied);
        if (image.isNull())
            continue;
        image.fill(Qt::transparent);
        {
            QPainter painter(&image);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawGlyphRun(-bounds.topLeft(), run);
        }
        m_painter.drawImage(QRectF(at + bounds.topLeft(), image.size()), image);
    }
}

void Paper::flow(const QString &words, const QFont &font, Token token, int left, int bar)
{
    const int inset = bar > 0 ? bar + mm(2.8) : 0;
    for (const QString &paragraph : words.split(u'\n')) {
        QTextLayout layout(broken(paragraph), font, &m_writer);
        lay(layout, m_width - left - inset, Qt::AlignLeft);
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine each = layout.lineAt(i);
            const int high = int(std::ceil(each.height()));
            // Two lines stay together: at the beginning, and at the end.
            const bool paired = layout.lineCount() > 1 && (i == 0 || i == layout.lineCount() - 2);
            need((paired ? 2 : 1) * high);
            if (bar > 0)
                m_painter.fillRect(QRect(left, m_y, bar, high), ink(Token::Border));
            m_painter.setPen(ink(token));
            paint(layout, each, QPointF(left + inset, m_y - each.y()));
            m_y += high;
        }
    }
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
    text(where.adjusted(0, 0, -mm(30), 0), face(8), Token::Muted, m_brand, Qt::AlignLeft | Qt::AlignBottom, 1);
    text(where, face(8), Token::Muted, Words::tr("Page %1").arg(m_page),
         Qt::AlignRight | Qt::AlignBottom);
}

void Paper::turn()
{
    foot();
    m_writer.newPage();
    m_y = m_top;
}

void Paper::need(int high)
{
    if (high > room() && m_y > m_top)
        turn();
}

int Paper::room() const
{
    return m_height - mm(12) - m_y;
}
