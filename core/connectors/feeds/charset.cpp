// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/charset.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace feeds {

namespace {

// 0x80 to 0x9f of windows-1252; what is not assigned stays the control character it is.
constexpr std::array<char16_t, 32> western {
    0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
};

QString fromWestern(const QByteArray &bytes)
{
    QString made = QString::fromLatin1(bytes);
    for (QChar &each : made) {
        if (each.unicode() >= 0x80 && each.unicode() < 0xa0)
            each = QChar(western[each.unicode() - 0x80]);
    }
    return made;
}

std::optional<QString> by(const QByteArray &name, const QByteArray &bytes)
{
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        return std::nullopt;
    const QString made = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(made);
}

QByteArray saidIn(const QByteArray &contentType)
{
    const qsizetype at = contentType.toLower().indexOf("charset=");
    if (at < 0)
        return {};
    QByteArray name = contentType.mid(at + 8).split(';').first().trimmed();
    return name.replace('"', "").replace('\'', "");
}

QByteArray saidBy(const QByteArray &bytes)
{
    static const QRegularExpression said(u"(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)"_s);
    const auto match = said.match(QString::fromLatin1(bytes.left(1024)));
    return match.hasMatch() ? match.captured(1).toLatin1() : QByteArray();
}

bool westernName(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "iso-8859-1" || lower == "latin1" || lower == "latin-1" || lower == "us-ascii"
        || lower == "ascii" || lower == "windows-1252" || lower == "cp1252";
}

} // namespace

QString decoded(const QByteArray &bytes, const QByteArray &contentType)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        QString made = decoder(bytes);
        if (made.startsWith(QChar(0xfeff)))
            made.remove(0, 1);
        return made;
    }
    if (const auto utf8 = by("UTF-8", bytes))
        return *utf8;
    for (const QByteArray &name : { saidIn(contentType), saidBy(bytes) }) {
        if (name.isEmpty() || westernName(name) || name.toLower() == "utf-8")
            continue;
        if (const auto made = by(name, bytes))
            return *made;
        if (name.toLower() == "iso-8859-15") // as Latin 1, but for eight characters; the euro counts
            return fromWestern(bytes).replace(QChar(0xa4), QChar(0x20ac));
    }
    return fromWestern(bytes);
}

} // namespace feeds
