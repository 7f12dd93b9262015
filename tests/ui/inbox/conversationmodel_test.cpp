// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "ui/inbox/conversationmodel.h"

#include <QAbstractItemModelTester>

#include <random>

using namespace Qt::StringLiterals;

namespace {

Conversation row(qint64 id, qint64 at)
{
    Conversation made;
    made.id = id;
    made.lastAt = made.lastInAt = instant(at);
    made.authorName = Foreign(QString::number(id));
    made.text = Foreign(u"text"_s);
    return made;
}

QList<qint64> ids(const ConversationModel &model)
{
    QList<qint64> found;
    for (int each = 0; each < model.rowCount(); ++each)
        found.append(model.at(each).id);
    return found;
}

void sort(QList<Conversation> *rows)
{
    std::sort(rows->begin(), rows->end(), [](const Conversation &a, const Conversation &b) {
        return std::pair(a.lastAt, a.id) > std::pair(b.lastAt, b.id);
    });
}

} // namespace

TEST_CASE("What is read anew is merged by id", "[inbox]")
{
    ConversationModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.reset({ row(3, 30), row(2, 20), row(1, 10) });
    Conversation changed = row(2, 20);
    changed.unread = true;
    // One new on top, one changed, one gone, one risen from below.
    model.merge({ row(4, 40), row(1, 35), changed }, 0, 2);
    CHECK(ids(model) == QList<qint64> { 4, 1, 2 });
    CHECK(model.at(2).unread);
}

TEST_CASE("A conversation that rose is not shown twice", "[inbox]")
{
    ConversationModel model(nullptr);
    model.reset({ row(5, 50), row(4, 40), row(3, 30), row(2, 20), row(1, 10) });
    model.merge({ row(1, 60), row(5, 50), row(4, 40) }, 0, 1);
    CHECK(ids(model) == QList<qint64> { 1, 5, 4, 3, 2 });
}

TEST_CASE("Whatever changes, the window shows what the store has", "[inbox]")
{
    std::mt19937 chance(7);
    const auto roll = [&chance](int below) { return int(chance() % unsigned(below)); };
    ConversationModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<Conversation> truth;
    for (int round = 0; round < 300; ++round) {
        for (int change = 0; change < 4; ++change) {
            if (truth.isEmpty() || roll(3) == 0) {
                truth.append(row(round * 10 + change + 1, roll(1000)));
            } else if (roll(2) == 0) {
                truth.removeAt(roll(int(truth.size())));
            } else {
                Conversation &risen = truth[roll(int(truth.size()))];
                risen.lastAt = instant(roll(2000));
            }
        }
        sort(&truth);
        model.merge(truth, 0, model.rowCount() - 1);
        QList<qint64> wanted;
        for (const Conversation &each : truth)
            wanted.append(each.id);
        REQUIRE(ids(model) == wanted);
    }
}

TEST_CASE("The window never holds more than 20,000 rows", "[inbox]")
{
    ConversationModel model(nullptr);
    qint64 next = 1'000'000;
    for (int page = 0; page < 210; ++page) {
        QList<Conversation> rows;
        for (int each = 0; each < 100; ++each, --next)
            rows.append(row(next, next));
        model.appendOlder(rows);
    }
    CHECK(model.rowCount() == ConversationModel::most);
    CHECK(model.at(model.rowCount() - 1).id == next + 1);
}
