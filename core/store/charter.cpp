// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/charter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace charter {

namespace {

Result<QList<qint64>> ids(Database &database)
{
    Statement query = database.prepare(u"SELECT id FROM charter_article ORDER BY number, id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<qint64> found;
    while (query.next())
        found.append(query.integer(0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> number(Database &database, const QList<qint64> &inOrder)
{
    Statement update = database.prepare(
        u"UPDATE charter_article SET number = ? WHERE id = ? AND number <> ?"_s);
    for (int each = 0; each < inOrder.size(); ++each) {
        const Result<> run = update.run(each + 1, inOrder[each], each + 1);
        if (!run)
            return run;
    }
    return {};
}

Result<> write(Database &database, qint64 id, const QMap<QString, Wording> &words)
{
    Statement clear = database.prepare(u"DELETE FROM charter_text WHERE article_id = ?"_s);
    const Result<> cleared = clear.run(id);
    if (!cleared)
        return cleared;
    Statement insert = database.prepare(
        u"INSERT INTO charter_text (article_id, language, title, body) VALUES (?, ?, ?, ?)"_s);
    for (auto each = words.begin(); each != words.end(); ++each) {
        if (each->title.trimmed().isEmpty() && each->text.trimmed().isEmpty())
            continue;
        const Result<> run = insert.run(id, each.key(), each->title.simplified(), each->text);
        if (!run)
            return run;
    }
    return {};
}

Result<qint64> insert(Database &database, const Article &article)
{
    Result<QList<qint64>> order = ids(database);
    if (!order)
        return order.error();
    const qsizetype last = order->size();
    const qsizetype place = article.number > 0 ? std::min<qsizetype>(article.number - 1, last) : last;
    Statement add = database.prepare(u"INSERT INTO charter_article (number) VALUES (?)"_s);
    const Result<> run = add.run(int(last) + 1);
    if (!run)
        return run.error();
    const qint64 id = add.insertedId();
    order->insert(place, id);
    const Result<> numbered = number(database, *order);
    if (!numbered)
        return numbered.error();
    const Result<> written = write(database, id, article.words);
    if (!written)
        return written.error();
    return id;
}

Result<QList<Article>> read(Database &database, const QString &where, const QVariantList &values)
{
    Statement query = database.prepare(
        uR"(SELECT a.id, a.number, t.language, t.title, t.body FROM charter_article a
            LEFT JOIN charter_text t ON t.article_id = a.id)"_s
        + where + u" ORDER BY a.number, a.id, t.language"_s);
    const Result<> run = query.runList(values);
    if (!run)
        return run.error();
    QList<Article> found;
    while (query.next()) {
        if (found.isEmpty() || found.constLast().id != query.integer(0)) {
            Article article;
            article.id = query.integer(0);
            article.number = int(query.integer(1));
            found.append(article);
        }
        if (query.isNull(2))
            continue;
        Wording words;
        words.title = query.text(3);
        words.text = query.text(4);
        found.last().words.insert(query.text(2), words);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Wording Article::in(const QString &language) const
{
    for (const QString &each : { language, u"en"_s }) {
        if (const auto found = words.find(each); found != words.end())
            return *found;
    }
    return words.isEmpty() ? Wording() : words.first();
}

Result<QList<Article>> all(Database &database)
{
    return read(database, {}, {});
}

Result<Article> numbered(Database &database, int number)
{
    const Result<QList<Article>> found = read(database, u" WHERE a.number = ?"_s, { number });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"article %1"_s.arg(number));
    return found->first();
}

Result<qint64> save(Database &database, Article article)
{
    return database.transact([&]() -> Result<qint64> {
        if (article.id == 0)
            return insert(database, article);
        const Result<> written = write(database, article.id, article.words);
        if (!written)
            return written.error();
        return article.id;
    });
}

Result<> addAll(Database &database, QList<Article> articles)
{
    return database.transact([&]() -> Result<> {
        for (Article article : articles) {
            article.number = 0;
            const Result<qint64> id = insert(database, article);
            if (!id)
                return id.error();
        }
        return {};
    });
}

Result<Article> remove(Database &database, qint64 id)
{
    return database.transact([&]() -> Result<Article> {
        const Result<QList<Article>> was = read(database, u" WHERE a.id = ?"_s, { id });
        if (!was)
            return was.error();
        if (was->isEmpty())
            return Error(Error::NotFound, u"article"_s);
        Statement erase = database.prepare(u"DELETE FROM charter_article WHERE id = ?"_s);
        const Result<> run = erase.run(id);
        if (!run)
            return run.error();
        const Result<QList<qint64>> order = ids(database);
        if (!order)
            return order.error();
        const Result<> numbered = number(database, *order);
        if (!numbered)
            return numbered.error();
        Article article = was->first();
        article.id = 0; // put in again at its number
        return article;
    });
}

Result<> move(Database &database, qint64 id, int place)
{
    return database.transact([&]() -> Result<> {
        Result<QList<qint64>> order = ids(database);
        if (!order)
            return order.error();
        if (order->removeAll(id) == 0)
            return Error(Error::NotFound, u"article"_s);
        order->insert(std::clamp<qsizetype>(place - 1, 0, order->size()), id);
        return number(database, *order);
    });
}

} // namespace charter
