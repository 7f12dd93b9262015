// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/catch.h"
#include "tests/ui/stage.h"

#include "core/store/publications.h"
#include "ui/planner/plannerpage.h"
#include "ui/planner/weekview.h"

// The planner over a brand's workspace: posts planned by hand, pages driven by keys and mouse.
class PlannerStage : public Stage
{
public:
    PlannerStage()
    {
        brand.clock.set(at(QStringLiteral("2026-11-24 12:00"))); // a Tuesday
        window.resize(1440, 900);
        window.go(Rail::Place::Posts);
        page().goTo(QDate(2026, 11, 24));
        brand.rest();
    }

    PlannerPage &page() { return *static_cast<PlannerPage *>(window.page(Rail::Place::Posts)); }
    WeekView &week() { return page().week(); }
    Instant at(const QString &wall)
    {
        return walltime::resolve(*walltime::parse(wall), QTimeZone("Europe/Paris")).at;
    }
    QList<qint64> add(const QString &text, const QString &wall, const QList<qint64> &accounts = { 1 },
                      Publication::State state = Publication::State::Scheduled)
    {
        publications::Plan plan;
        plan.text = text;
        for (const qint64 account : accounts) {
            publications::Draft draft;
            draft.accountId = account;
            draft.outgoing.text = text;
            draft.state = state;
            draft.dueAt = at(wall);
            plan.drafts.append(draft);
        }
        const auto ids = brand.write(&publications::plan, plan, brand.clock.now());
        brand.rest();
        return *ids;
    }
    void put(qint64 id, Publication::State to, const QString &remote = {})
    {
        publications::Outcome outcome;
        outcome.move.from = row(id).state;
        outcome.move.to = to;
        outcome.remoteId = remote;
        outcome.remoteUrl = QUrl(remote);
        if (to == Publication::State::Refused) {
            outcome.move.errorKind = Error::Refused;
            outcome.move.error = Foreign(QStringLiteral("Text is too long"));
        }
        REQUIRE(*brand.write(&publications::record, id, outcome, brand.clock.now()));
        brand.rest();
    }
    Publication row(qint64 id) { return *await(brand.store->read(&publications::one, id)); }
    QString wall(qint64 id)
    {
        return walltime::at(*row(id).dueAt, QTimeZone("Europe/Paris"))
            .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    static QString key(qint64 id) { return QStringLiteral("p%1").arg(id); }

    // The mouse takes a card somewhere.
    void drag(const QString &card, const QPoint &to, bool drop = true)
    {
        QWidget *viewport = week().viewport();
        const QPoint from = week().place(card).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            move(from + (to - from) * step / 4);
        if (drop)
            release(to);
    }
    void move(const QPoint &to)
    {
        QWidget *viewport = week().viewport();
        QMouseEvent event(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &event);
    }
    void release(const QPoint &to)
    {
        QTest::mouseRelease(week().viewport(), Qt::LeftButton, {}, to);
        brand.rest();
    }
    // Where a card has to be taken for its time to become that.
    QPoint spot(const QString &card, const QString &wall)
    {
        const QDateTime when = *walltime::parse(wall);
        const QRect where = week().place(card);
        const QPoint to
            = week().pointAt({ when.date(), when.time().hour() * 60 + when.time().minute() });
        return { to.x(), to.y() + where.center().y() - where.top() };
    }
    void undo()
    {
        window.undoBar().undo();
        brand.rest();
    }
};
