// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/film.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostBoxes = 4000; // of a level: no film has more at its head
constexpr qint64 longestHead = 1 << 16;

quint64 big(const QByteArray &bytes, qsizetype at, int count)
{
    quint64 value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | (at + i < bytes.size() ? quint8(bytes[at + i]) : 0);
    return value;
}

std::chrono::milliseconds duration(quint64 units, quint64 scale)
{
    if (scale == 0 || units == 0 || units == ~0ull || units == 0xFFFFFFFFull)
        return std::chrono::milliseconds(0);
    const double seconds = double(units) / double(scale);
    return std::chrono::milliseconds(seconds < 1e9 ? qint64(seconds * 1000) : 0);
}

// ISO base media: boxes of a size, a name and a content.
class Boxes
{
public:
    explicit Boxes(QIODevice &device)
        : m_device(device)
    {
    }

    Result<Film> read()
    {
        const Result<> all = walk(0, m_device.size(), 0);
        if (!all)
            return all.error();
        if (!m_head)
            return Error(Error::Malformed, u"a film without a head"_s);
        return m_film;
    }

private:
    QByteArray at(qint64 place, qint64 count)
    {
        return m_device.seek(place) ? m_device.read(std::min(count, longestHead)) : QByteArray();
    }

    Result<> walk(qint64 from, qint64 end, int depth)
    {
        int boxes = 0;
        while (from + 8 <= end) {
            if (++boxes > mostBoxes)
                return Error(Error::Malformed, u"too many boxes"_s);
            const QByteArray head = at(from, 16);
            quint64 size = big(head, 0, 4);
            const QByteArray name = head.mid(4, 4);
            qint64 start = from + 8;
            if (size == 1) {
                size = big(head, 8, 8);
                start += 8;
            } else if (size == 0) {
                size = quint64(end - from);
            }
            if (size < quint64(start - from) || size > quint64(end - from))
                return Error(Error::Malformed, u"a film that breaks off"_s);
            const qint64 next = from + qint64(size);
            const Result<> taken = take(name, start, next, depth);
            if (!taken)
                return taken;
            from = next;
        }
        return {};
    }

    Result<> take(const QByteArray &name, qint64 start, qint64 end, int depth)
    {
        if (depth < 4 && (name == "moov" || name == "trak" || name == "mdia"))
            return walk(start, end, depth + 1);
        const QByteArray content = name == "mvhd" || name == "tkhd" || name == "hdlr"
            ? at(start, std::min<qint64>(end - start, 128))
            : QByteArray();
        if (name == "mvhd") {
            m_head = true;
            const bool wide = big(content, 0, 1) == 1;
            m_film.length = wide ? duration(big(content, 24, 8), big(content, 20, 4))
                                 : duration(big(content, 16, 4), big(content, 12, 4));
        } else if (name == "tkhd") {
            const qsizetype size = big(content, 0, 1) == 1 ? 88 : 76;
            const int width = int(big(content, size, 4) >> 16); // 16.16
            const int height = int(big(content, size + 4, 4) >> 16);
            const qsizetype matrix = size - 36;
            const bool turned = big(content, matrix, 4) == 0 && big(content, matrix + 4, 4) != 0;
            if (width > m_film.width) {
                m_film.width = turned ? height : width;
                m_film.height = turned ? width : height;
            }
        } else if (name == "hdlr" && content.mid(8, 4) == "soun") {
            m_film.sound = true;
        }
        return {};
    }

    QIODevice &m_device;
    Film m_film;
    bool m_head = false;
};

// EBML: elements of an identity, a size and a content, both of varying length.
class Elements
{
public:
    explicit Elements(QIODevice &device)
        : m_device(device)
    {
    }

    Result<Film> read()
    {
        const Result<> all = walk(0, m_device.size(), 0);
        if (!all)
            return all.error();
        if (!m_tracks)
            return Error(Error::Malformed, u"a film without a head"_s);
        m_film.length = duration(quint64(m_duration), 1'000'000'000 / std::max(m_scale, quint64(1)));
        return m_film;
    }

private:
    enum Id : quint64 {
        Segment = 0x18538067,
        Info = 0x1549A966,
        Tracks = 0x1654AE6B,
        Track = 0xAE,
        Picture = 0xE0,
        Sound = 0xE1,
        Scale = 0x2AD7B1,
        Duration = 0x4489,
        Width = 0xB0,
        Height = 0xBA,
        Cluster = 0x1F43B675,
    };

    QByteArray at(qint64 place, qint64 count)
    {
        return m_device.seek(place) ? m_device.read(std::min(count, longestHead)) : QByteArray();
    }

    // The length of a number from its first byte; its marker stays in an identity.
    static int lengthOf(quint8 first) { return std::countl_zero(first) + 1; }

    Result<> walk(qint64 from, qint64 end, int depth)
    {
        int elements = 0;
        while (from + 2 <= end && !m_done) {
            if (++elements > mostBoxes)
                return Error(Error::Malformed, u"too many elements"_s);
            const QByteArray head = at(from, 12);
            const int idLength = head.isEmpty() ? 9 : lengthOf(quint8(head[0]));
            if (idLength > 4 || idLength >= head.size())
                return Error(Error::Malformed, u"a film that breaks off"_s);
            const int sizeLength = lengthOf(quint8(head[idLength]));
            if (sizeLength > 8 || idLength + sizeLength > head.size())
                return Error(Error::Malformed, u"a film that breaks off"_s);
            const quint64 id = big(head, 0, idLength);
            const quint64 all = sizeLength == 8 ? 0x00FFFFFFFFFFFFFFull
                                                : (1ull << (7 * sizeLength)) - 1;
            const quint64 size = big(head, idLength, sizeLength) & all;
            const qint64 start = from + idLength + sizeLength;
            const bool open = size == all; // as long as it takes: a recording
            const bool beyond = start > end || (!open && size > quint64(end - start));
            if (start > end || (beyond && id != Segment))
                return Error(Error::Malformed, u"a film that breaks off"_s);
            const qint64 next = open || beyond ? end : start + qint64(size);
            const Result<> taken = take(id, start, next, depth);
            if (!taken)
                return taken;
            from = next;
        }
        return {};
    }

    Result<> take(quint64 id, qint64 start, qint64 end, int depth)
    {
        if (id == Cluster) { // what follows is the film itself
            m_done = true;
            return {};
        }
        if (id == Track)
            m_tracks = true;
        if (id == Sound)
            m_film.sound = true;
        const bool inside = id == Segment || id == Info || id == Tracks || id == Track
            || id == Picture;
        if (inside)
            return depth < 6 ? walk(start, end, depth + 1) : Result<>();
        if (id != Scale && id != Duration && id != Width && id != Height)
            return {};
        const QByteArray content = at(start, std::min<qint64>(end - start, 8));
        const quint64 value = big(content, 0, int(content.size()));
        if (id == Scale)
            m_scale = value;
        else if (id == Width)
            m_film.width = int(std::min<quint64>(value, 1 << 20));
        else if (id == Height)
            m_film.height = int(std::min<quint64>(value, 1 << 20));
        else if (content.size() == 4)
            m_duration = double(std::bit_cast<float>(quint32(value)));
        else if (content.size() == 8)
            m_duration = std::bit_cast<double>(value);
        if (!(m_duration >= 0 && m_duration < 1e15))
            m_duration = 0;
        return {};
    }

    QIODevice &m_device;
    Film m_film;
    quint64 m_scale = 1'000'000; // nanoseconds a tick
    double m_duration = 0; // ticks
    bool m_tracks = false;
    bool m_done = false;
};

} // namespace

Result<Film> Film::from(QIODevice &device)
{
    if (!device.seek(0))
        return Error(Error::Unavailable);
    const QByteArray head = device.read(12);
    if (head.mid(4, 4) == "ftyp")
        return Boxes(device).read();
    if (head.startsWith("\x1A\x45\xDF\xA3"))
        return Elements(device).read();
    return Error(Error::Unsupported, u"no film"_s);
}

namespace film {

namespace {

// XMP, in a box that is named by a number.
bool isXmp(const QByteArray &bytes, qsizetype at)
{
    static const QByteArray xmp = QByteArray::fromHex("be7acfcb97a942e89c71999491e3afac");
    return QByteArrayView(bytes).sliced(at).startsWith(xmp);
}

void blank(QByteArray *bytes, qsizetype from, qsizetype end, int depth)
{
    for (int boxes = 0; from + 8 <= end && boxes < mostBoxes; ++boxes) {
        quint64 size = big(*bytes, from, 4);
        const QByteArray name = bytes->mid(from + 4, 4);
        qsizetype start = from + 8;
        if (size == 1) {
            size = big(*bytes, from + 8, 8);
            start += 8;
        } else if (size == 0) {
            size = quint64(end - from);
        }
        if (start > end || size < quint64(start - from) || size > quint64(end - from))
            return;
        const qsizetype next = from + qsizetype(size);
        const bool tells = name == "udta" || name == "meta" || (name == "uuid" && isXmp(*bytes, start));
        if (tells) {
            bytes->replace(from + 4, 4, "free");
            std::fill(bytes->begin() + start, bytes->begin() + next, '\0');
        } else if (depth < 2 && (name == "moov" || name == "trak")) {
            blank(bytes, start, next, depth + 1);
        }
        from = next;
    }
}

} // namespace

QByteArray withoutMetadata(QByteArray bytes)
{
    if (bytes.mid(4, 4) == "ftyp")
        blank(&bytes, 0, bytes.size(), 0);
    return bytes;
}

} // namespace film
