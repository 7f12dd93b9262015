// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/preview.h"

#include "core/base/mentions.h"
#include "core/base/worker.h"
#include "core/pictures/pictures.h"
#include "core/schedule/campaign.h"
#include "ui/avatar.h"
#include "ui/badge.h"
#include "ui/describe.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/plain.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int sheetGap = 14;
constexpr int face = 36;
constexpr int smallFace = 24;
constexpr int margin = 12;

// What a platform is like: how much of a text it shows before "more", how its rows are set.
struct Manner
{
    int lines = 0; // shown, 0 = all
    int characters = 0;
    bool pictureFirst = false; // above the text
    bool wide = false; // pictures reach both edges
    bool round = true; // pictures have round corners
    QStringList deeds; // icons under it
};

Manner mannerOf(Platform platform)
{
    const QStringList talk { u"reply"_s, u"boost"_s, u"heart"_s, u"bookmark"_s };
    switch (platform) {
    case Platform::Mastodon: return { 20, 0, false, false, true, talk };
    case Platform::Bluesky: return { 0, 0, false, false, true, { u"reply"_s, u"boost"_s, u"heart"_s, u"more"_s } };
    case Platform::Facebook: return { 5, 477, false, true, false, { u"heart"_s, u"reply"_s, u"external"_s } };
    case Platform::Instagram: return { 2, 125, true, true, false, { u"heart"_s, u"reply"_s, u"send"_s, u"bookmark"_s } };
    case Platform::LinkedIn: return { 3, 210, false, true, false, { u"heart"_s, u"reply"_s, u"boost"_s, u"send"_s } };
    case Platform::YouTube: return { 3, 100, true, true, true, { u"heart"_s, u"reply"_s } };
    case Platform::X: return { 0, 280, false, false, true, { u"reply"_s, u"boost"_s, u"heart"_s, u"bookmark"_s } };
    case Platform::Threads: return { 6, 0, false, false, true, { u"heart"_s, u"reply"_s, u"boost"_s, u"send"_s } };
    default: return { 12, 0, false, false, true, {} };
    }
}

const QRegularExpression &special()
{
    static const QRegularExpression pattern(
        uR"(\bhttps?://[^\s<>"]+|(?<![\w/])#\w+|(?<![\w@/.-])@[\w.-]+(?:@[\w.-]*\w)?)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

QString firstHost(const QString &text)
{
    for (auto matches = special().globalMatch(text); matches.hasNext();) {
        const QString found = matches.next().captured();
        if (found.startsWith("http"_L1))
            return QUrl(found).host();
    }
    return {};
}

// On a worker's thread.
QImage seen(QString path)
{
    const Result<QImage> image
        = pictures::decodeFile(path, QSize(800, 800), pictures::Origin::Own);
    return image ? *image : QImage();
}

} // namespace

// One pass over everything: measured without a painter, drawn with one.
class PostPreview::Draft
{
public:
    Draft(const PostPreview &preview, int wide, QPainter *painter)
        : m_preview(preview)
        , m_theme(preview.m_context.theme)
        , m_wide(wide)
        , m_painter(painter)
    {
    }

    int all()
    {
        int top = 0;
        for (const Sheet &sheet : m_preview.m_sheets) {
            top = this->sheet(sheet, top);
            top += sheetGap;
        }
        return std::max(0, top - sheetGap);
    }

private:
    QRect place(const QRect &where) const
    {
        return QStyle::visualRect(m_preview.layoutDirection(), QRect(0, 0, m_wide, 1 << 20), where);
    }

    int sheet(const Sheet &sheet, int top)
    {
        const int from = top;
        if (m_painter && !m_frames.isEmpty())
            draw::rounded(*m_painter, m_frames.takeFirst(), 10, m_theme.color(Token::Surface),
                          QPen(m_theme.color(Token::Border), 1));
        top += margin;
        const int parts = sheet.leaving.thread();
        for (int i = 0; i < int(sheet.leaving.parts.size()); ++i) {
            const bool comment = i >= parts;
            const int start = top;
            top = part(sheet, sheet.leaving.parts[i], i, parts, comment, top);
            if (m_painter && !comment && i + 1 < parts) { // the thread's line
                m_painter->setPen(QPen(m_theme.color(Token::Border), 2));
                const int x = place(QRect(margin + face / 2, 0, 1, 1)).left();
                m_painter->drawLine(x, start + face + 4, x, top - 2);
            }
        }
        top += margin - 6;
        if (m_painter)
            return top;
        m_frames.append(QRect(0, from, m_wide, top - from));
        return top;
    }

    int part(const Sheet &sheet, const Outgoing &post, int number, int parts, bool comment, int top)
    {
        const Platform platform = sheet.account.platform;
        const Manner manner = mannerOf(platform);
        const bool threaded = parts > 1;
        const int side = comment ? smallFace : face;
        const int indent = comment ? face / 2 : 0;
        const int where = top;
        who(sheet, QRect(margin + indent, top, side, side), number > 0 && !comment, comment, post);
        const bool beside = threaded || comment || !manner.wide; // the text stands beside the face
        const int left = beside ? margin + indent + side + 10 : margin;
        top += beside ? (comment ? 18 : 20) : side + 8;
        const int room = m_wide - margin - left;
        if (!post.warning.isEmpty())
            top = warning(post.warning, left, room, top);
        const bool first = manner.pictureFirst && !comment;
        if (first)
            top = media(post, manner, left, room, top);
        top = text(comment ? post.text : shown(post.text, platform), post.text, left, room, top);
        if (post.poll)
            top = poll(*post.poll, left, room, top);
        if (!first)
            top = media(post, manner, left, room, top);
        const QString host = firstHost(post.text);
        if (post.media.isEmpty() && !post.poll && !host.isEmpty() && !comment)
            top = card(host, left, room, top);
        if (!comment && number == parts - 1 && !manner.deeds.isEmpty())
            top = deeds(manner.deeds, left, room, top);
        return std::max(top, where + side) + 10;
    }

    void who(const Sheet &sheet, const QRect &where, bool again, bool comment, const Outgoing &post)
    {
        if (!m_painter)
            return;
        QPainter &painter = *m_painter;
        const bool named = !plain::line(sheet.account.name).isEmpty();
        const Foreign called = named ? sheet.account.name : Foreign(sheet.account.handle);
        const QString name = plain::line(called);
        const QRect picture = place(where);
        avatar::paint(painter, picture, m_theme, called);
        if (!again && !comment)
            badge::paintSmall(painter, QRectF(picture.right() - 11, picture.bottom() - 11, 15, 15),
                              m_theme, sheet.account.platform, m_theme.color(Token::Surface));
        const int left = where.right() + 11;
        const int room = m_wide - margin - left;
        painter.setFont(m_theme.font(Face::SmallStrong));
        painter.setPen(m_theme.color(Token::Text));
        const QFontMetrics strong(painter.font());
        const int nameWide = std::min(room * 3 / 5, strong.horizontalAdvance(name) + 3);
        painter.drawText(place(QRect(left, where.top(), nameWide, 18)), draw::leading(m_preview.layoutDirection()),
                         strong.elidedText(name, Qt::ElideRight, nameWide));
        painter.setFont(m_theme.font(Face::Small));
        painter.setPen(m_theme.color(Token::Muted));
        QString more = comment ? tr("%1 later").arg(describe::lasting(post.after)) : sheet.when;
        if (sheet.account.platform == Platform::Bluesky || sheet.account.platform == Platform::Mastodon
            || sheet.account.platform == Platform::X || sheet.account.platform == Platform::Threads)
            more = u"@%1 · %2"_s.arg(sheet.account.handle, more);
        const QFontMetrics small(painter.font());
        const bool below = mannerOf(sheet.account.platform).wide && !comment && !again;
        const QRect line = below ? QRect(left, where.top() + 18, room, 18)
                                 : QRect(left + nameWide + 8, where.top(), room - nameWide - 8, 18);
        painter.drawText(place(line), draw::leading(m_preview.layoutDirection()),
                         small.elidedText(more, Qt::ElideRight, line.width()));
    }

    int warning(const QString &words, int left, int room, int top)
    {
        const QFont font = m_theme.font(Face::SmallStrong);
        const QRect needed = QFontMetrics(font).boundingRect(QRect(0, 0, room - 20, 1000), Qt::TextWordWrap, words);
        const QRect band = place(QRect(left, top + 2, room, needed.height() + 14));
        if (m_painter) {
            draw::rounded(*m_painter, band, 8, m_theme.color(Token::WarningSoft), Qt::NoPen);
            m_painter->setFont(font);
            m_painter->setPen(m_theme.color(Token::Warning));
            m_painter->drawText(band.adjusted(10, 7, -10, -7), Qt::TextWordWrap, words);
        }
        return top + needed.height() + 22;
    }

    // Links, hashtags and mentions in the accent, "more" where it is cut.
    int text(const QString &shown, const QString &whole, int left, int room, int top)
    {
        if (shown.isEmpty())
            return top;
        const bool cut = shown.size() < whole.size();
        const QString more = PostPreview::tr("more");
        QString line = shown;
        line.replace(u'\n', QChar::LineSeparator);
        if (cut)
            line += u"… "_s + more;
        QTextLayout layout(line, m_theme.font(Face::Body));
        QList<QTextLayout::FormatRange> formats;
        const auto tint = [&](qsizetype start, qsizetype length, Token token) {
            QTextLayout::FormatRange range;
            range.start = int(start);
            range.length = int(length);
            range.format.setForeground(m_theme.color(token));
            formats.append(range);
        };
        for (auto matches = special().globalMatch(shown); matches.hasNext();) {
            const auto match = matches.next();
            tint(match.capturedStart(), match.capturedLength(), Token::Accent);
        }
        if (cut)
            tint(line.size() - more.size(), more.size(), Token::Muted);
        layout.setFormats(formats);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(line.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        layout.setTextOption(option);
        layout.beginLayout();
        qreal high = 0;
        for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine()) {
            each.setLineWidth(room);
            each.setPosition({ 0, high });
            high += each.height();
        }
        layout.endLayout();
        if (m_painter) {
            m_painter->setPen(m_theme.color(Token::Text));
            layout.draw(m_painter, QPointF(place(QRect(left, top, room, 1)).left(), top));
        }
        return top + int(high) + 8;
    }

    int media(const Outgoing &post, const Manner &manner, int left, int room, int top)
    {
        if (post.media.isEmpty())
            return top;
        const bool wide = manner.wide && left == margin;
        const QRect area(wide ? 1 : left, top, wide ? m_wide - 2 : room, 0);
        const int count = int(std::min<qsizetype>(post.media.size(), 4));
        const Media &first = post.media.first();
        double ratio = first.width > 0 && first.height > 0 ? double(first.height) / first.width : 0.625;
        ratio = std::clamp(ratio, 0.5, 1.25);
        const int high = int(area.width() * (count == 1 ? ratio : 0.62));
        const int gap = 2;
        const int half = (area.width() - gap) / 2;
        const int halfHigh = (high - gap) / 2;
        QList<QRect> cells;
        if (count == 1)
            cells = { QRect(0, 0, area.width(), high) };
        else if (count == 2)
            cells = { QRect(0, 0, half, high), QRect(half + gap, 0, area.width() - half - gap, high) };
        else if (count == 3)
            cells = { QRect(0, 0, half, high), QRect(half + gap, 0, area.width() - half - gap, halfHigh),
                      QRect(half + gap, halfHigh + gap, area.width() - half - gap, high - halfHigh - gap) };
        else
            cells = { QRect(0, 0, half, halfHigh), QRect(half + gap, 0, area.width() - half - gap, halfHigh),
                      QRect(0, halfHigh + gap, half, high - halfHigh - gap),
                      QRect(half + gap, halfHigh + gap, area.width() - half - gap, high - halfHigh - gap) };
        if (m_painter) {
            QPainterPath frame;
            const QRect whole = place(QRect(area.left(), top, area.width(), high));
            frame.addRoundedRect(whole, manner.round ? 10 : 0, manner.round ? 10 : 0);
            m_painter->save();
            m_painter->setRenderHint(QPainter::SmoothPixmapTransform);
            m_painter->setClipPath(frame);
            for (int i = 0; i < count; ++i)
                picture(post.media[i], place(cells[i].translated(area.left(), top)),
                        i == 3 ? int(post.media.size()) - 4 : 0);
            m_painter->restore();
        }
        return top + high + 8;
    }

    void picture(const Media &media, const QRect &where, int more)
    {
        m_painter->fillRect(where, m_theme.color(Token::Raised));
        const QPixmap found = m_preview.m_pictures.value(media.path);
        if (!found.isNull()) {
            const QSize part = where.size().scaled(found.size(), Qt::KeepAspectRatio);
            const auto from = [](int whole, int length, double focus) {
                return std::clamp(int((focus + 1) / 2 * whole - length / 2.0), 0, whole - length);
            };
            m_painter->drawPixmap(where, found,
                                  QRect(QPoint(from(found.width(), part.width(), media.focusX),
                                               from(found.height(), part.height(), -media.focusY)),
                                        part));
        } else {
            const bool film = media.mimeType.startsWith("video/"_L1);
            QRect mark(0, 0, 24, 24);
            mark.moveCenter(where.center());
            icons::paint(*m_painter, mark, film ? u"film"_s : u"image"_s, m_theme.color(Token::Muted));
        }
        if (!media.altText.trimmed().isEmpty()) {
            const QRect mark(where.left() + 6, where.bottom() - 21, 30, 16);
            draw::rounded(*m_painter, mark, 4, QColor(0, 0, 0, 160), Qt::NoPen);
            m_painter->setFont(m_theme.font(Face::Tiny));
            m_painter->setPen(Qt::white);
            m_painter->drawText(mark, Qt::AlignCenter, u"ALT"_s);
        }
        if (more > 0) {
            m_painter->fillRect(where, QColor(0, 0, 0, 120));
            m_painter->setFont(m_theme.font(Face::Heading));
            m_painter->setPen(Qt::white);
            m_painter->drawText(where, Qt::AlignCenter, u"+%1"_s.arg(describe::number(more)));
        }
    }

    int poll(const Poll &poll, int left, int room, int top)
    {
        const QFont font = m_theme.font(Face::Small);
        for (const QString &each : poll.options) {
            const QRect row(left, top, room, 30);
            if (m_painter) {
                draw::rounded(*m_painter, place(row), 8, Qt::transparent, QPen(m_theme.color(Token::Border), 1));
                const QRect mark = place(QRect(left + 10, top + 8, 14, 14));
                draw::rounded(*m_painter, mark, poll.multiple ? 3 : 7, Qt::transparent,
                              QPen(m_theme.color(Token::Faint), 1.5));
                m_painter->setFont(font);
                m_painter->setPen(m_theme.color(Token::Text));
                m_painter->drawText(place(row.adjusted(32, 0, -10, 0)),
                                    draw::leading(m_preview.layoutDirection()) | Qt::AlignVCenter,
                                    QFontMetrics(font).elidedText(each, Qt::ElideRight, room - 42));
            }
            top += 36;
        }
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(m_theme.color(Token::Muted));
            m_painter->drawText(place(QRect(left, top, room, 18)), draw::leading(m_preview.layoutDirection()),
                                PostPreview::tr("Runs for %1").arg(describe::lasting(poll.duration)));
        }
        return top + 24;
    }

    // What the platform will make of the link is its own; where it leads is known.
    int card(const QString &host, int left, int room, int top)
    {
        const QRect box(left, top, room, 46);
        if (m_painter) {
            draw::rounded(*m_painter, place(box), 8, m_theme.color(Token::Raised), QPen(m_theme.color(Token::Border), 1));
            icons::paint(*m_painter, place(QRect(left + 14, top + 14, 18, 18)), u"globe"_s, m_theme.color(Token::Muted));
            m_painter->setFont(m_theme.font(Face::SmallStrong));
            m_painter->setPen(m_theme.color(Token::Text));
            m_painter->drawText(place(box.adjusted(44, 0, -10, 0)),
                                draw::leading(m_preview.layoutDirection()) | Qt::AlignVCenter, host);
        }
        return top + 54;
    }

    int deeds(const QStringList &names, int left, int room, int top)
    {
        if (m_painter) {
            const int step = room / int(std::max<qsizetype>(4, names.size()));
            for (int i = 0; i < int(names.size()); ++i)
                icons::paint(*m_painter, place(QRect(left + i * step, top + 2, 16, 16)), names[i],
                             m_theme.color(Token::Faint));
        }
        return top + 22;
    }

public:
    QList<QRect> m_frames; // of the sheets, measured first

private:
    const PostPreview &m_preview;
    const Theme &m_theme;
    int m_wide;
    QPainter *m_painter;
};

PostPreview::PostPreview(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Preview"));
}

void PostPreview::setSheets(QList<Sheet> sheets)
{
    m_sheets = std::move(sheets);
    QStringList said;
    for (const Sheet &sheet : std::as_const(m_sheets)) {
        for (const Outgoing &part : sheet.leaving.parts) {
            said.append(u"%1: %2"_s.arg(platform::name(sheet.account.platform), part.text));
            for (const Media &each : part.media) {
                if (each.mimeType.startsWith("image/"_L1) && !m_pictures.contains(each.path)) {
                    m_pictures.insert(each.path, {});
                    m_tasks.start(look(each.path));
                }
            }
        }
    }
    setAccessibleDescription(said.join(u'\n'));
    updateGeometry();
    update();
}

Task<> PostPreview::look(QString path)
{
    const QImage image = co_await m_context.worker.run(&seen, path);
    m_pictures.insert(path, QPixmap::fromImage(image));
    update();
    co_return;
}

QString PostPreview::shown(const QString &text, Platform platform)
{
    const Manner manner = mannerOf(platform);
    QString cut = text;
    if (manner.lines > 0) {
        qsizetype at = -1;
        for (int line = 0; line < manner.lines; ++line) {
            at = text.indexOf(u'\n', at + 1);
            if (at < 0)
                break;
        }
        if (at >= 0)
            cut = text.left(at);
    }
    if (manner.characters > 0 && cut.size() > manner.characters) {
        const qsizetype space = cut.lastIndexOf(u' ', manner.characters);
        cut = cut.left(space > manner.characters / 2 ? space : manner.characters);
    }
    return cut.size() < text.trimmed().size() ? cut.trimmed() : text;
}

int PostPreview::heightForWidth(int wide) const
{
    return Draft(*this, wide, nullptr).all();
}

QSize PostPreview::sizeHint() const
{
    return { 320, heightForWidth(std::max(280, width())) };
}

void PostPreview::paintEvent(QPaintEvent *)
{
    Draft measured(*this, width(), nullptr);
    measured.all();
    QPainter painter(this);
    Draft drawn(*this, width(), &painter);
    drawn.m_frames = measured.m_frames;
    drawn.all();
}
