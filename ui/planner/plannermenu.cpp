// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the planner: what concerns all of the plan.
#include "ui/planner/plannerpage.h"

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/worker.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/planner/legend.h"
#include "ui/planner/planwords.h"
#include "ui/planner/review.h"
#include "ui/planner/slotsdialog.h"
#include "ui/pulse.h"

#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

QMenu &PlannerPage::menu()
{
    fillMenu();
    return *m_menu;
}

void PlannerPage::fillMenu()
{
    m_menu->clear();
    QAction *hold = m_menu->addAction(tr("Hold all posts"));
    hold->setCheckable(true);
    hold->setChecked(m_board.held);
    connect(hold, &QAction::triggered, m_desk, &PlanDesk::hold);
    QAction *copy = m_menu->addAction(tr("Copy this week to the next one"));
    QList<qint64> ids;
    for (const plans::Card &card : m_board.cards) {
        if (card.messageId == 0)
            ids += card.ids();
    }
    copy->setEnabled(!ids.isEmpty());
    connect(copy, &QAction::triggered, this, [this, ids] { m_desk->copy(ids, 7); });
    connect(m_menu->addAction(tr("Slots…")), &QAction::triggered, this, &PlannerPage::openSlots);
    if (!m_board.missed.isEmpty())
        connect(m_menu->addAction(tr("What missed its time…")), &QAction::triggered, this,
                &PlannerPage::openMissed);
    connect(m_menu->addAction(tr("Evergreen posts…")), &QAction::triggered, this,
            &PlannerPage::openEvergreens);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Import a plan…")), &QAction::triggered, this,
            &PlannerPage::askImport);
    fillImports();
    connect(m_menu->addAction(tr("Export the plan…")), &QAction::triggered, this, [this] {
        m_context.ask.saveFile(this, tr("Export the plan, as .csv or .ics"), tr("plan") + u".csv"_s,
                               [this](const QString &path) { m_desk->exportTo(path); });
    });
    m_menu->addSeparator();
    fillApproval();
    QMenu *sheet = m_menu->addMenu(tr("Review sheet of what is shown"));
    connect(sheet->addAction(tr("As PDF…")), &QAction::triggered, this, [this] { exportReview(true); });
    connect(sheet->addAction(tr("As HTML…")), &QAction::triggered, this,
            [this] { exportReview(false); });
    m_menu->addSeparator();
    fillAccounts();
    fillEvents();
    fillObserved();
}

// Where a post waits until somebody has approved it.
void PlannerPage::fillApproval()
{
    QMenu *menu = m_menu->addMenu(tr("Posts need approval"));
    const auto add = [&](const QString &words, bool on, auto changed) {
        QAction *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::toggled, this, [this, changed](bool wanted) {
            approvals::Asked where = m_board.approval;
            changed(&where, wanted);
            m_desk->askForApproval(where);
        });
        return action;
    };
    add(tr("On every account"), m_board.approval.everywhere,
        [](approvals::Asked *where, bool on) { where->everywhere = on; });
    menu->addSeparator();
    for (const Account &account : m_context.pulse.accounts()) {
        QAction *one = add(platform::name(account.platform), m_board.approval.of(account.id),
                           [id = account.id](approvals::Asked *where, bool on) {
                               if (on)
                                   where->accounts.insert(id);
                               else
                                   where->accounts.remove(id);
                           });
        one->setEnabled(!m_board.approval.everywhere);
    }
}

void PlannerPage::fillAccounts()
{
    QMenu *accounts = m_menu->addMenu(tr("Accounts shown"));
    for (const Account &account : m_context.pulse.accounts()) {
        QAction *show = accounts->addAction(platform::name(account.platform));
        show->setCheckable(true);
        show->setChecked(!m_without.contains(account.id));
        connect(show, &QAction::toggled, this, [this, id = account.id](bool on) {
            if (on)
                m_without.remove(id);
            else
                m_without.insert(id);
            leaveOut();
        });
    }
}

void PlannerPage::fillEvents()
{
    QMenu *menu = m_menu->addMenu(tr("Events"));
    connect(menu->addAction(tr("New event…")), &QAction::triggered, this, &PlannerPage::newEvent);
    connect(menu->addAction(tr("Take in a calendar (.ics)…")), &QAction::triggered, this,
            &PlannerPage::importEvents);
    if (m_calendars.isEmpty())
        return;
    menu->addSeparator();
    for (const events::Calendar &each : std::as_const(m_calendars)) {
        const QString name = QString(each.name).replace(u'&', u"&&"_s);
        QAction *gone = menu->addAction(tr("Remove “%1” (%Ln event(s))", nullptr, each.count).arg(name));
        connect(gone, &QAction::triggered, this, [this, each] {
            Ask::Question question;
            question.title = tr("Remove “%1”?").arg(each.name);
            question.text = tr("Its events leave the calendar. The file they came from stays.");
            question.yes = tr("Remove");
            question.harmful = true;
            m_context.ask.confirm(this, question, [this, id = each.id] { m_tasks.start(forget(id)); });
        });
    }
}

// Whose holidays are shown. The first one's mothers' day is.
void PlannerPage::fillObserved()
{
    QMenu *menu = m_menu->addMenu(tr("Holidays"));
    for (const holidays::Country country : holidays::countries()) {
        QAction *show = menu->addAction(describe::country(country));
        show->setCheckable(true);
        show->setChecked(m_board.countries.contains(country));
        connect(show, &QAction::toggled, this, [this, country](bool on) {
            QList<holidays::Country> chosen = m_board.countries;
            chosen.removeAll(country);
            if (on)
                chosen.append(country);
            m_tasks.start(observe(chosen));
        });
    }
}

Task<> PlannerPage::observe(QList<holidays::Country> countries)
{
    const Result<> kept = co_await m_context.store.write(&board::setCountries, countries);
    if (kept)
        refresh();
    else
        Q_EMIT failed(kept.error());
    co_return;
}

void PlannerPage::openSlots()
{
    auto *dialog = new SlotsDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SlotsDialog::failed, this, &PlannerPage::failed);
    dialog->open();
}

void PlannerPage::exportReview(bool pdf)
{
    const QString name = u"%1-%2.%3"_s.arg(tr("review"), m_board.first.toString(Qt::ISODate),
                                           pdf ? u"pdf"_s : u"html"_s);
    m_context.ask.saveFile(this, pdf ? tr("Review sheet as PDF") : tr("Review sheet as HTML"), name,
                           [this, pdf](const QString &path) { m_tasks.start(writeReview(path, pdf)); });
}

// But for the accounts and the kinds that are left out.
void PlannerPage::leaveOutOf(QList<reviewsheet::Post> *posts) const
{
    for (reviewsheet::Post &post : *posts) {
        for (reviewsheet::Version &version : post.versions)
            version.places.removeIf([this](const reviewsheet::Version::Place &place) {
                return m_without.contains(place.accountId);
            });
        post.versions.removeIf([this](const reviewsheet::Version &version) {
            return version.places.isEmpty() || !m_legend->shows(Legend::kindOf(version.state));
        });
    }
}

// What is shown is what is exported: these days, these accounts, what is not left out.
Task<> PlannerPage::writeReview(QString path, bool pdf)
{
    const Instant from = m_board.dayStart(0);
    const Instant to = m_board.dayStart(m_board.days);
    const QTimeZone zone = m_board.zone;
    const QLocale locale;
    const QDate first = m_board.first;
    const QDate last = m_board.first.addDays(m_board.days - 1);
    const Result<QList<reviewsheet::Post>> found
        = co_await m_context.store.read(&reviewsheet::gather, from, to);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    QList<reviewsheet::Post> posts = *found;
    leaveOutOf(&posts);
    const QString period = tr("%1 to %2").arg(locale.toString(first, tr("d MMMM yyyy")),
                                              locale.toString(last, tr("d MMMM yyyy")));
    review::Draft sheet = review::draft(posts, m_context.pulse.values().name, period,
                                        m_context.clock.now(), zone);
    sheet.pdf = pdf;
    const int written = int(sheet.entries.size());
    const QByteArray bytes = co_await m_context.worker.run(&review::made, sheet);
    const Result<> saved = co_await m_context.worker.run(&file::write, path, bytes);
    if (saved)
        Q_EMIT told(tr("Review sheet of %Ln post(s) written", nullptr, written));
    else
        Q_EMIT failed(saved.error());
    co_return;
}
