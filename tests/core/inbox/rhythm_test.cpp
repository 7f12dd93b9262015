// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/collector.h"
#include "core/store/values.h"
#include "tests/core/schedule/stage.h"

using namespace Qt::StringLiterals;

namespace {

// Nobody ever writes.
class Quiet : public publishing::Answering
{
public:
    Task<Result<Batch>> fetch(Cursor) override
    {
        co_await yieldNow();
        ++fetches;
        co_return Batch();
    }
    int fetches = 0;
};

} // namespace

TEST_CASE("An account is looked at as often as was chosen, or as busy as it is")
{
    publishing::Stage stage;
    Quiet quiet;
    Account us;
    us.platform = Platform::Bluesky;
    us.remoteId = u"us"_s;
    const qint64 account = stage.join(us, &quiet);
    const auto [minutes, least, most] = GENERATE(table<int, int, int>({
        { 0, 11, 16 }, // slower and slower, up to five minutes
        { 5, 12, 13 },
        { 15, 4, 5 },
        { 60, 1, 2 },
    }));
    const QString chosen = QString::number(minutes);
    REQUIRE(await(stage.store->write(&values::set, values::polling, chosen)));
    Collector collector(*stage.store, stage.clock, stage.fleet);
    collector.serve(account);
    REQUIRE(waitFor([&quiet] { return quiet.fetches == 1; }));
    settle();
    for (milliseconds passed(0); passed < 59min; passed += 30s) {
        stage.clock.advance(30s);
        settle();
    }
    CHECK(quiet.fetches >= least);
    CHECK(quiet.fetches <= most);
}
