// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"
#include "tests/catch.h"

#include <cstdlib>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 from = 1'767'225'600; // 2026-01-01
constexpr qint64 until = 1'924'992'000; // 2031-01-01

// The C library's reading of one zone, which shares nothing with Qt's.
class Reference
{
public:
    explicit Reference(const QByteArray &zone)
        : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", zone);
        ::tzset();
    }
    ~Reference()
    {
        qputenv("TZ", m_before);
        ::tzset();
    }
    Q_DISABLE_COPY_MOVE(Reference)

    static qint64 offset(qint64 at) // seconds east of UTC
    {
        const std::time_t time = at;
        std::tm parts {};
        ::localtime_r(&time, &parts);
        return parts.tm_gmtoff;
    }

    // Every second from which another offset holds.
    static QList<qint64> transitions()
    {
        constexpr qint64 step = 12 * 3600;
        QList<qint64> found;
        for (qint64 at = from; at < until; at += step) {
            qint64 before = at, after = at + step;
            if (offset(before) == offset(after))
                continue;
            while (after - before > 1) {
                const qint64 middle = before + (after - before) / 2;
                (offset(middle) == offset(at) ? before : after) = middle;
            }
            found.append(after);
        }
        return found;
    }

private:
    QByteArray m_before;
};

// What clocks on the wall show, as seconds.
QDateTime wall(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

} // namespace

TEST_CASE("Every change of clocks in the world until 2030 is as the C library has it", "[fault-86]")
{
    using walltime::Fit;
    int zones = 0, changes = 0;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const std::optional<QTimeZone> zone = walltime::zone(QString::fromLatin1(id));
        if (!zone || id.startsWith("UTC"))
            continue;
        const Reference reference(id);
        ++zones;
        for (const qint64 change : Reference::transitions()) {
            ++changes;
            const qint64 before = Reference::offset(change - 1);
            const qint64 after = Reference::offset(change);
            const qint64 low = change + std::min(before, after);
            const qint64 high = change + std::max(before, after);
            const Fit odd = after > before ? Fit::Gap : Fit::Twice;
            struct Expected
            {
                qint64 wall;
                qint64 utc;
                Fit fit;
            };
            const Expected all[] {
                { low - 1, low - 1 - before, Fit::Exact },
                { low, low - before, odd }, // a gap goes on as before it, of two the first counts
                { (low + high) / 2, (low + high) / 2 - before, odd },
                { high - 1, high - 1 - before, odd },
                { high, high - after, Fit::Exact },
            };
            for (const Expected &each : all) {
                CAPTURE(id.toStdString(), change, each.wall);
                const walltime::Resolved found = walltime::resolve(wall(each.wall), *zone);
                REQUIRE(millis(found.at) == each.utc * 1000);
                REQUIRE(found.fit == each.fit);
                const QDateTime shown = walltime::at(found.at, *zone);
                REQUIRE(wall(each.utc + Reference::offset(each.utc)).time() == shown.time());
            }
        }
    }
    INFO(zones << " zones, " << changes << " changes");
    CHECK(zones > 300);
    CHECK(changes > 1000);
}
