// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/exchange.h"

#include "core/base/csv.h"
#include "core/base/json.h"
#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

using savedreplies::Reply;

constexpr qsizetype most = 5000;
constexpr qsizetype longest = 20'000; // characters of a text

struct Columns
{
    int title = -1;
    int text = -1;
    int category = -1;
    int language = -1;
};

Columns columnsOf(const QStringList &head)
{
    Columns columns;
    for (int each = 0; each < head.size(); ++each) {
        const QString name = text::folded(head[each].trimmed());
        if (name == "title"_L1 || name == "titre"_L1)
            columns.title = each;
        else if (name == "text"_L1 || name == "texte"_L1 || name == "reply"_L1)
            columns.text = each;
        else if (name == "category"_L1 || name == "categorie"_L1)
            columns.category = each;
        else if (name == "language"_L1 || name == "langue"_L1)
            columns.language = each;
    }
    return columns;
}

QString languageOf(const QString &given)
{
    const QString language = given.trimmed().left(2).toLower();
    const bool code = language.size() == 2 && language[0].isLetter() && language[1].isLetter();
    return code ? language : QString();
}

std::optional<Reply> replyOf(const QString &title, const QString &body, const QString &category,
                             const QString &language)
{
    if (body.trimmed().isEmpty())
        return std::nullopt;
    Reply reply;
    reply.text = body.left(longest);
    reply.title = title.simplified().left(200);
    if (reply.title.isEmpty())
        reply.title = body.simplified().left(60);
    reply.category = category.simplified().left(80);
    reply.language = languageOf(language);
    return reply;
}

QList<Reply> fromJson(const QJsonArray &list)
{
    QList<Reply> found;
    for (const QJsonValue each : list) {
        const QJsonObject one = each.toObject();
        const auto reply = replyOf(
            json::string(one, "title"_L1), json::string(one, "text"_L1),
            json::string(one, "category"_L1), json::string(one, "language"_L1));
        if (reply && found.size() < most)
            found.append(*reply);
    }
    return found;
}

QList<Reply> fromCsv(const QString &file)
{
    QList<Reply> found;
    const QList<QStringList> rows = csv::read(file);
    if (rows.isEmpty())
        return found;
    const Columns columns = columnsOf(rows.constFirst());
    if (columns.text < 0)
        return found;
    for (const QStringList &row : rows.mid(1)) {
        const auto reply = replyOf(row.value(columns.title), row.value(columns.text),
                                   row.value(columns.category), row.value(columns.language));
        if (reply && found.size() < most)
            found.append(*reply);
    }
    return found;
}

} // namespace

QByteArray toJson(const QList<Reply> &replies)
{
    QJsonArray list;
    for (const Reply &each : replies)
        list.append(QJsonObject { { u"title"_s, each.title },
                                  { u"text"_s, each.text },
                                  { u"category"_s, each.category },
                                  { u"language"_s, each.language } });
    return QJsonDocument(list).toJson(QJsonDocument::Indented);
}

QByteArray toCsv(const QList<Reply> &replies)
{
    QString file = QChar(0xFEFF) // so that a spreadsheet reads UTF-8
        + csv::line({ u"title"_s, u"text"_s, u"category"_s, u"language"_s });
    for (const Reply &each : replies)
        file += csv::line({ each.title, each.text, each.category, each.language });
    return file.toUtf8();
}

Result<QList<Reply>> replies(QByteArray file)
{
    if (file.size() > json::maxBytes)
        return Error(Error::Malformed, u"%1 bytes"_s.arg(file.size()));
    const Result<QJsonArray> list = json::array(file);
    const QList<Reply> found = list ? fromJson(*list)
                                    : fromCsv(QString::fromUtf8(file).remove(QChar(0)));
    if (found.isEmpty())
        return Error(Error::Malformed, u"no saved reply in it"_s);
    return found;
}

QList<Reply> unknown(const QList<Reply> &found, const QList<Reply> &known)
{
    const auto same = [](const Reply &a, const Reply &b) {
        return a.title == b.title && a.text == b.text && a.language == b.language;
    };
    QList<Reply> fresh;
    for (const Reply &each : found) {
        const auto is = [&](const Reply &other) { return same(each, other); };
        if (std::none_of(known.begin(), known.end(), is)
            && std::none_of(fresh.begin(), fresh.end(), is))
            fresh.append(each);
    }
    return fresh;
}

QByteArray toCsv(const QList<moderations::Entry> &entries, const Words &words, const QTimeZone &zone)
{
    const auto wall = [&zone](Instant when) {
        return QDateTime::fromMSecsSinceEpoch(millis(when), zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    };
    QString file = QChar(0xFEFF) + csv::line(words.headings);
    for (const moderations::Entry &each : entries)
        file += csv::line({ wall(each.doneAt), words.kind(each.kind), platform::name(each.platform),
                            each.account, text::verbatim(each.authorName),
                            text::verbatim(each.authorHandle), text::verbatim(each.text),
                            wall(each.writtenAt), each.url.toString(),
                            each.article > 0 ? QString::number(each.article) : QString(),
                            each.articleTitle, each.reason, each.moderator,
                            words.outcome(each.outcome), text::verbatim(each.error) });
    return file.toUtf8();
}

} // namespace exchange
