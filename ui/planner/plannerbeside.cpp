// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the calendar: what is selected, or what may be planned; and what comes from there.
#include "ui/planner/plannerpage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/planner/cellsview.h"
#include "ui/planner/historydialog.h"
#include "ui/planner/legend.h"
#include "ui/planner/misseddialog.h"
#include "ui/planner/planwords.h"
#include "ui/planner/postpane.h"
#include "ui/planner/postspage.h"
#include "ui/planner/traypane.h"
#include "ui/planner/weekview.h"
#include "ui/pulse.h"
#include "ui/segments.h"

#include <QBoxLayout>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 388; // whichever stands there: nothing moves when a card is chosen
constexpr int roomy = 900; // narrower than that the pane lies over the calendar
constexpr int roomyForTray = 1100; // and the tray, which nobody asked for just now

const QString trayKey = u"planner-tray"_s;

} // namespace

void PlannerPage::connectBeside()
{
    connect(m_pane, &PostPane::left, this, [this] {
        view()->select({});
        view()->setFocus();
    });
    connect(m_pane, &PostPane::told, this, &PlannerPage::told);
    connect(m_pane, &PostPane::editWanted, this, &PlannerPage::editWanted);
    connect(m_pane, &PostPane::slotWanted, this,
            [this](const plans::Card &card) { m_tasks.start(toNextSlot(card)); });
    connect(m_pane, &PostPane::historyWanted, this, [this](const QList<qint64> &ids) {
        auto *dialog = new HistoryDialog(m_context, ids, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_trayButton, &QPushButton::clicked, this, &PlannerPage::setTray);
    connect(m_tray, &TrayPane::left, this, [this] {
        setTray(false);
        view()->setFocus();
    });
    connect(m_tray, &TrayPane::done, this, &PlannerPage::done);
    connect(m_tray, &TrayPane::failed, this, &PlannerPage::failed);
    connect(m_tray, &TrayPane::planWanted, this, [this](qint64 idea) {
        Parcel parcel;
        parcel.idea = idea;
        take(parcel, cursorTime());
    });
    connect(m_tray, &TrayPane::draftWanted, this, [this](const plans::Card &card) {
        m_wanted = card.key();
        if (m_mode == Mode::List)
            setMode(Mode::Week);
        goTo(walltime::at(card.at, m_board.zone).date());
    });
    connect(m_tray, &TrayPane::removeWanted, m_desk, &PlanDesk::cancel);
    connect(m_desk, &PlanDesk::drafted, this, [this](qint64 postId, Instant) { showPost(postId); });
    const QByteArray kept = m_context.settings.layout(trayKey);
    m_trayOpen = kept.isEmpty() || kept == "1";
}

void PlannerPage::setTray(bool open)
{
    if (width() < roomyForTray) {
        m_trayOver = open;
    } else {
        m_trayOpen = open;
        m_context.settings.setLayout(trayKey, open ? "1" : "0");
    }
    if (open && !m_pane->isHidden())
        view()->select({}); // it stands where the tray does
    arrangeBeside();
}

void PlannerPage::noteIdea()
{
    if (m_mode == Mode::List)
        setMode(Mode::Week);
    setTray(true);
    m_tray->note();
}

void PlannerPage::showSelection()
{
    const QList<plans::Card> cards
        = m_mode == Mode::List ? QList<plans::Card>() : view()->selected();
    m_pane->show(cards, cards.size() == 1
                     ? describe::clashes(m_board, cards.constFirst(), m_context.clock.now())
                     : QStringList());
    m_pane->setVisible(!cards.isEmpty());
    arrangeBeside();
}

// What is selected, else the tray where it is wanted: beside the calendar where there is room, else
// over it.
void PlannerPage::arrangeBeside()
{
    const bool narrow = width() < roomyForTray;
    if (!narrow)
        m_trayOver = false;
    const bool pane = !m_pane->isHidden();
    const bool tray = !pane && m_mode != Mode::List && (narrow ? m_trayOver : m_trayOpen);
    const bool beside = (pane && width() >= roomy) || (tray && !narrow);
    if (m_tray->isHidden() == tray)
        m_tray->setVisible(tray);
    m_trayButton->setChecked(narrow ? m_trayOver : m_trayOpen);
    m_edge->setVisible(pane || tray);
    const int wide = std::min(sideWidth, width() - 320);
    const int taken = beside ? wide + 1 : 0;
    auto *all = static_cast<QVBoxLayout *>(layout());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    all->setContentsMargins(mirrored ? taken : 0, 0, mirrored ? 0 : taken, 0);
    const QRect where = QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(width() - wide, 0, wide, height()));
    m_pane->setGeometry(where);
    m_tray->setGeometry(where);
    m_edge->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(width() - wide - 1, 0, 1, height())));
    m_edge->raise();
    m_tray->raise();
    m_pane->raise();
}

void PlannerPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangeBeside();
}

void PlannerPage::wish(CalendarView::Wish wish)
{
    switch (wish) {
    case CalendarView::Wish::Submit: m_pane->submit(); return;
    case CalendarView::Wish::Approve: m_pane->approve(); return;
    case CalendarView::Wish::GiveBack: m_pane->giveBack(); return;
    case CalendarView::Wish::NoteIdea: noteIdea(); return;
    case CalendarView::Wish::Tray: setTray(m_tray->isHidden()); return;
    }
}

void PlannerPage::take(const Parcel &parcel, Instant at)
{
    if (at < m_context.clock.now()) {
        Q_EMIT told(describe::obstacle(rearrange::Obstacle::Past, Platform::Mastodon));
        return;
    }
    if (parcel.idea != 0) {
        m_desk->planIdea(parcel.idea, at);
        return;
    }
    QList<rearrange::Shift> shifts;
    for (const qint64 id : parcel.drafts)
        shifts.append({ id, at });
    m_desk->move(shifts);
}

// Where the cursor is; a day's view says the day alone.
Instant PlannerPage::cursorTime() const
{
    const Wall at = view()->cursor();
    return at.day.isValid() ? view()->instantOf(at) : timeOn(m_context.today());
}

// Ten in the morning, or the next hour of a day that is that far already.
Instant PlannerPage::timeOn(const QDate &day) const
{
    const QDateTime now = walltime::at(m_context.clock.now(), m_board.zone);
    int minute = 10 * 60;
    if (day == now.date())
        minute = std::max(minute, std::min(now.time().hour() + 1, 23) * 60);
    return view()->instantOf({ day, minute });
}

void PlannerPage::showPost(qint64 postId)
{
    m_tasks.start(find(postId));
}

Task<> PlannerPage::find(qint64 postId)
{
    const Result<plans::Card> card = co_await m_context.store.read(&plans::of, postId);
    if (!card) {
        if (card.error().kind == Error::NotFound)
            Q_EMIT told(tr("It is not planned any more"));
        else
            Q_EMIT failed(card.error());
        co_return;
    }
    m_wanted = card->key();
    if (m_mode == Mode::List || m_mode == Mode::Lanes)
        setMode(Mode::Week);
    goTo(walltime::at(card->at, m_context.pulse.zone()).date());
    co_return;
}

void PlannerPage::openMissed()
{
    auto *dialog = new MissedDialog(m_context, *m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MissedDialog::told, this, &PlannerPage::told);
    connect(dialog, &MissedDialog::cardWanted, this,
            [this](const plans::Card &card) { showPost(card.postId); });
    dialog->open();
}

void PlannerPage::showWaiting()
{
    for (int kind = 0; kind < Legend::kinds; ++kind) {
        if (m_legend->entry(Legend::Kind(kind))->isChecked()
            != (Legend::Kind(kind) == Legend::Kind::Approval))
            m_legend->entry(Legend::Kind(kind))->toggle();
    }
    setMode(Mode::List);
}

// Where the account that has slots would like it.
Task<> PlannerPage::toNextSlot(plans::Card card)
{
    const Instant now = m_context.clock.now();
    std::optional<Instant> soonest;
    for (const plans::Part &part : card.parts) {
        const qint64 account = part.accountId;
        const Result<std::optional<rhythm::Occurrence>> next
            = co_await m_context.store.read(&board::nextFree, account, now);
        if (next && *next && (!soonest || (*next)->at < *soonest))
            soonest = (*next)->at;
    }
    if (!soonest) {
        Q_EMIT told(tr("No account of it has a slot: the menu has them"));
        co_return;
    }
    QList<rearrange::Shift> shifts;
    for (const qint64 id : card.ids())
        shifts.append({ id, *soonest });
    m_desk->move(shifts);
    co_return;
}
