// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/misseddialog.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/planner/planwords.h"
#include "ui/pulse.h"

#include <QBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

using State = Publication::State;

QList<qint64> idsIn(const plans::Card &card, State state)
{
    QList<qint64> found;
    for (const plans::Part &part : card.parts) {
        if (part.state == state)
            found += part.ids;
    }
    return found;
}

} // namespace

MissedDialog::MissedDialog(const Context &context, PlanDesk &desk, QWidget *parent)
    : Dialog(context.theme, tr("Missed their time"), parent)
    , m_context(context)
    , m_desk(desk)
    , m_area(new QScrollArea(this))
{
    addText(tr("Nobody sent these posts when it was time: this computer was off or asleep, or nobody had "
               "approved them. Nothing of them has left."));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setMinimumSize(560, 320);
    addRow(m_area);
    auto *all = new Button(context.theme, Button::Kind::Outlined, tr("Publish all"), this);
    all->setToolTip(tr("One after another: two minutes lie between them on an account"));
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, &MissedDialog::publishAll);
    addButton(all);
    addReject(tr("Close"));
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (tables.contains("publication") || tables.contains("*"))
            m_tasks.start(read());
    });
    m_tasks.start(read());
}

Task<> MissedDialog::read()
{
    const Instant now = m_context.clock.now();
    const Result<QList<plans::Card>> found = co_await m_context.store.read(&plans::missed, now);
    if (found)
        show(*found);
    co_return;
}

void MissedDialog::show(const QList<plans::Card> &cards)
{
    if (m_area->widget() && cards == m_cards)
        return; // what is being read or pressed stays as it is
    m_cards = cards;
    auto *inside = new QWidget(m_area);
    panes::fill(*inside, QPalette::Base);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    for (const plans::Card &each : cards)
        column->addWidget(row(each));
    if (cards.isEmpty())
        column->addWidget(panes::label(tr("Nothing is left here."), m_context.theme.font(Face::Body),
                                       panes::muted, inside));
    column->addStretch();
    m_area->setWidget(inside); // takes the former one with it
}

QWidget *MissedDialog::row(const plans::Card &card)
{
    const Theme &theme = m_context.theme;
    auto *made = new Card(theme, m_area);
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(6);
    const bool unread = plans::state(card) == State::Submitted;
    QString head = u"%1 · %2"_s.arg(describe::exact(card.at, m_context.pulse.zone()),
                                    describe::accounts(card));
    if (unread)
        head += u" · "_s + tr("nobody had approved it");
    auto *when = panes::label(head, theme.font(Face::Small), panes::muted, made);
    when->setWordWrap(true);
    column->addWidget(when);
    auto *words = panes::label({}, theme.font(Face::Body), panes::ink, made);
    plain::show(*words, Foreign(plain::line(card.text()).left(240)));
    words->setWordWrap(true);
    column->addWidget(words);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(8);
    const auto add = [&](const QString &name, auto act) {
        auto *button = new Button(theme, Button::Kind::Outlined, name, made);
        button->setAutoDefault(false);
        button->setProperty("publication", card.ids().constFirst());
        connect(button, &QPushButton::clicked, this, act);
        deeds->addWidget(button);
    };
    const QList<qint64> late = idsIn(card, State::Missed);
    if (!late.isEmpty())
        add(tr("Publish now"), [this, late] {
            for (const qint64 id : late)
                m_desk.decide(id, PlanDesk::Decision::SendNow);
        });
    add(tr("Other time…"), [this, card] { askTime(card); });
    add(tr("Show"), [this, card] {
        Q_EMIT cardWanted(card);
        reject();
    });
    add(tr("Drop"), [this, ids = card.ids()] { m_desk.cancel(ids); });
    deeds->addStretch();
    column->addLayout(deeds);
    return made;
}

QAbstractButton *MissedDialog::button(qint64 publicationId, const QString &words) const
{
    for (auto *each : findChildren<QAbstractButton *>()) {
        if (each->property("publication").toLongLong() == publicationId && each->text() == words
            && each->isVisibleTo(this))
            return each;
    }
    return nullptr;
}

void MissedDialog::publishAll()
{
    for (const plans::Card &card : std::as_const(m_cards)) {
        for (const qint64 id : idsIn(card, State::Missed))
            m_desk.decide(id, PlanDesk::Decision::SendNow);
    }
}

void MissedDialog::askTime(const plans::Card &card)
{
    const QTimeZone zone = m_context.pulse.zone();
    const Instant now = m_context.clock.now();
    const QString soon = walltime::at(now + 1h, zone).toString(u"yyyy-MM-dd HH:mm"_s);
    m_context.ask.line(this, { tr("Move it to"), soon, tr("Move") }, [this, card, zone](const QString &given) {
        const auto wall = walltime::parse(given);
        if (!wall) {
            Q_EMIT told(tr("A time is written like 2026-11-27 16:00"));
            return;
        }
        const Instant to = walltime::resolve(*wall, zone).at;
        if (to < m_context.clock.now()) {
            Q_EMIT told(describe::obstacle(rearrange::Obstacle::Past, Platform::Mastodon));
            return;
        }
        QList<rearrange::Shift> shifts;
        for (const qint64 id : card.ids())
            shifts.append({ id, to });
        m_desk.move(shifts);
    });
}
