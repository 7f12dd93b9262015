// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/community/communitypage.h"

#include "core/base/clock.h"
#include "core/base/csv.h"
#include "core/base/file.h"
#include "core/base/settings.h"
#include "core/base/text.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/community/communitywords.h"
#include "ui/community/memberpane.h"
#include "ui/community/personaldata.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/segments.h"
#include "ui/statepane.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using ranking::Rank;

namespace {

constexpr int mostListed = 1000; // of everybody; who is not among them is found by name
constexpr auto calm = 5s; // between two readings
const QString keptRank = u"community-rank"_s;
const QString keptPanes = u"community"_s;

} // namespace

CommunityPage::CommunityPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_which(nullptr)
    , m_export(new Button(context.theme, Button::Kind::Outlined, tr("Export"), this))
    , m_data(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_search(nullptr)
    , m_count(nullptr)
    , m_head(nullptr)
    , m_stack(nullptr)
    , m_state(nullptr)
    , m_list(nullptr)
    , m_pane(new MemberPane(context, m_splitter))
{
    QStringList names;
    for (const Rank each : ranking::ranks)
        names.append(communitywords::name(each));
    names.append(tr("All"));
    m_which = new Segments(context.theme, names, this);
    m_which->setAccessibleName(tr("Who is listed"));
    m_export->setToolTip(tr("What is listed, as CSV"));
    m_data->setSymbol(u"shield"_s);
    m_data->setToolTip(tr("Personal data: how long it is kept, what was erased"));
    m_data->setAccessibleName(tr("Personal data"));
    connect(m_data, &QPushButton::clicked, this, &CommunityPage::openPersonalData);
    build();
    const QByteArray kept = context.settings.layout(keptRank);
    m_rank = kept == "all" ? std::nullopt : ranking::fromKey(QString::fromLatin1(kept));
    if (!m_rank && kept != "all")
        m_rank = Rank::Ambassadors;
    m_which->setCurrent(m_rank ? int(*m_rank) : int(ranking::ranks.size()));
    for (QWidget *each : { static_cast<QWidget *>(m_which), static_cast<QWidget *>(m_export),
                           static_cast<QWidget *>(m_data) })
        each->hide(); // until the top bar takes them in

    connect(m_which, &Segments::chosen, this, [this](int which) {
        choose(which < int(ranking::ranks.size()) ? std::optional(ranking::ranks[std::size_t(which)])
                                                  : std::nullopt);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        m_context.ask.saveFile(this, tr("People as CSV"), tr("people") + u".csv"_s,
                               [this](const QString &path) { exportTo(path); });
    });
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> own { "person_label", "person_ours", "merging", "erasure" };
        static const QSet<QByteArray> theirs { "*", "arrival", "message", "conversation" };
        const bool known = tables.intersects(own);
        const bool noted = known || tables.contains("person_note");
        const bool said = tables.intersects(theirs);
        if (noted || said)
            m_fresh.spoil();
        if (!isVisible())
            return;
        if (noted)
            m_pane->refresh();
        if (known)
            refresh();
        else if (said && !m_calm.isActive())
            m_calm.start();
    });
}

CommunityPage::~CommunityPage()
{
    m_context.settings.setLayout(keptPanes, m_splitter->saveState());
}

void CommunityPage::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
    auto *side = new QWidget(m_splitter);
    panes::fill(*side, QPalette::Base);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 16, 10);
    head->setSpacing(12);
    m_search = new QLineEdit(side);
    m_search->setPlaceholderText(tr("Name, handle, label"));
    m_search->setAccessibleName(tr("Find people"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    head->addWidget(m_search, 10);
    head->addStretch(1);
    m_count = panes::label({}, m_context.theme.font(Face::Small), panes::muted, side);
    head->addWidget(m_count);
    rows->addLayout(head);
    rows->addWidget(new Hairline(Qt::Horizontal, side));
    m_stack = new QStackedWidget(side);
    auto *table = new QWidget(m_stack);
    auto *column = new QVBoxLayout(table);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new MemberHead(m_context.theme, table);
    column->addWidget(m_head);
    m_list = new MemberList(m_context.theme, m_context.faces, table);
    m_list->setAccessibleName(tr("People"));
    column->addWidget(m_list, 1);
    m_state = new StatePane(m_context.theme, m_stack);
    panes::fill(*m_state, QPalette::Base);
    m_stack->addWidget(table);
    m_stack->addWidget(m_state);
    rows->addWidget(m_stack, 1);
    m_state->showLoading();
    m_stack->setCurrentWidget(m_state);

    m_splitter->insertWidget(0, side);
    m_splitter->setChildrenCollapsible(false);
    side->setMinimumWidth(420);
    m_pane->setMinimumWidth(280);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    if (!m_splitter->restoreState(m_context.settings.layout(keptPanes)))
        m_splitter->setSizes({ 860, 340 });

    connect(m_search, &QLineEdit::textChanged, this, [this] { m_rank ? present() : refresh(); });
    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &MemberList::resized, m_head, &MemberHead::setRows);
    connect(m_list, &MemberList::chosen, this, &CommunityPage::choosePerson);
    connect(m_list, &MemberList::opened, this, [this](qint64 id) {
        const people::Face face = m_list->members().at(m_list->currentIndex().row()).face;
        Q_EMIT personWanted(id, plain::line(face.name));
    });
    connect(m_pane, &MemberPane::conversationWanted, this, &CommunityPage::conversationWanted);
    connect(m_pane, &MemberPane::allWanted, this, &CommunityPage::personWanted);
    connect(m_pane, &MemberPane::done, this, &CommunityPage::done);
    connect(m_pane, &MemberPane::failed, this, &CommunityPage::failed);
    connect(m_pane, &MemberPane::told, this, &CommunityPage::told);
    connect(m_pane, &MemberPane::moved, this, [this](qint64 id) { m_wanted = id; });
}

QList<QWidget *> CommunityPage::tools()
{
    return { m_which };
}

QList<QWidget *> CommunityPage::actions()
{
    return { m_data, m_export };
}

void CommunityPage::shown()
{
    if (!m_known || m_fresh.isStale())
        refresh();
    m_list->setFocus();
}

void CommunityPage::choose(std::optional<Rank> rank)
{
    m_rank = rank;
    m_which->setCurrent(rank ? int(*rank) : int(ranking::ranks.size()));
    m_context.settings.setLayout(keptRank, rank ? ranking::key(*rank).toLatin1() : QByteArray("all"));
    if (m_known)
        present();
    refresh();
}

void CommunityPage::reveal(qint64 personId)
{
    m_wanted = personId;
    if (!entryOf(personId)) {
        m_search->clear();
        choose(std::nullopt);
    } else {
        present();
    }
}

void CommunityPage::openPersonalData()
{
    auto *dialog = new PersonalDataDialog(m_context, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PersonalDataDialog::failed, this, &CommunityPage::failed);
    dialog->open();
}

QString CommunityPage::counted() const
{
    return m_count->text();
}

void CommunityPage::refresh()
{
    m_again = true;
    if (!m_reading)
        m_tasks.start(read());
}

Result<CommunityPage::Everybody> CommunityPage::everybody(Database &database, QString typed, int limit)
{
    Everybody found;
    const Result<people::All> all = people::all(database, typed, limit);
    if (!all)
        return all.error();
    found.all = *all;
    QList<qint64> ids;
    for (const people::Known &each : all->people)
        ids.append(each.personId);
    const auto faces = people::faces(database, ids);
    if (!faces)
        return faces.error();
    found.faces = *faces;
    const auto labels = people::labels(database, ids);
    if (!labels)
        return labels.error();
    found.labels = *labels;
    return found;
}

// Two questions: who ranks, and who there is. What is shown is asked first.
Task<> CommunityPage::read()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        m_fresh.begin();
        const Instant now = m_context.clock.now();
        const bool ranked = m_rank.has_value();
        std::optional<Error> wrong;
        if (ranked || !m_known) {
            const Result<ranking::Board> board = co_await m_context.store.analyse(&ranking::read, now);
            if (board)
                m_board = *board;
            else
                wrong = board.error();
        }
        if (!wrong) {
            const QString typed = ranked ? QString() : m_search->text();
            const int most = mostListed;
            const Result<Everybody> all = co_await m_context.store.analyse(&CommunityPage::everybody, typed, most);
            if (all)
                m_everybody = *all;
            else
                wrong = all.error();
        }
        if (m_again)
            continue;
        m_known = !wrong;
        if (wrong) {
            m_state->showError(*wrong);
            m_state->offer(tr("Try again"), [this] { refresh(); });
            m_stack->setCurrentWidget(m_state);
            m_pane->clear();
            continue;
        }
        present();
    }
    m_reading = false;
}

Member CommunityPage::member(const people::Face &face)
{
    Member made;
    made.face = face;
    return made;
}

void CommunityPage::present()
{
    if (m_rank)
        presentRank();
    else
        presentAll();
    if (m_wanted != 0 && m_list->members().rowOf(m_wanted) >= 0)
        m_list->select(std::exchange(m_wanted, 0));
    showState();
}

void CommunityPage::presentRank()
{
    const QString typed = text::folded(m_search->text()).simplified();
    m_head->setCounted(tr("Messages"));
    QList<Member> members;
    for (const ranking::Entry &each : m_board[*m_rank]) {
        if (each.faces.isEmpty())
            continue;
        QStringList words = each.labels;
        for (const people::Face &face : each.faces)
            words << plain::line(face.name) << plain::line(face.handle);
        if (!typed.isEmpty() && !text::folded(words.join(u'\n')).contains(typed))
            continue;
        Member made = member(each.faces.constFirst());
        made.personId = each.facts.personId;
        made.why = communitywords::why(each, *m_rank);
        made.score = *m_rank == Rank::Active ? QString() : communitywords::points(each.score.points);
        made.messages = describe::number(each.facts.messages);
        made.audience = communitywords::audience(each.facts.reach);
        made.mood = communitywords::mood(each.facts.mood());
        made.moodInk = communitywords::moodInk(each.facts.mood());
        made.labels = each.labels;
        if (*m_rank != Rank::Active)
            made.points = each.score.points;
        made.count = each.facts.messages;
        made.reach = each.facts.reach;
        made.feeling = each.facts.mood();
        members.append(made);
    }
    QString count = tr("%Ln people wrote in 90 days", nullptr, m_board.writers);
    if (m_board.left > 0)
        count += u" · "_s + tr("%n left out: always the same, or all day", nullptr, m_board.left);
    m_count->setText(count);
    m_count->setToolTip(communitywords::explained(*m_rank));
    setMembers(members);
}

void CommunityPage::setMembers(const QList<Member> &members)
{
    m_list->setMembers(members);
    m_head->setLabelled(m_list->members().labelled());
}

void CommunityPage::presentAll()
{
    m_head->setCounted(tr("Conversations"));
    const Instant now = m_context.clock.now();
    QList<Member> members;
    for (const people::Known &each : std::as_const(m_everybody.all.people)) {
        const QList<people::Face> faces = m_everybody.faces.value(each.personId);
        if (faces.isEmpty())
            continue;
        Member made = member(faces.constFirst());
        made.personId = each.personId;
        made.why = tr("last %1").arg(describe::ago(each.lastAt, now, m_context.pulse.zone()));
        made.messages = describe::number(each.conversations);
        std::optional<qint64> reach;
        for (const people::Face &face : faces) {
            if (face.followers >= 0)
                reach = std::max<qint64>(reach.value_or(0), face.followers);
        }
        made.count = each.conversations;
        made.reach = reach;
        made.audience = communitywords::audience(reach);
        if (const ranking::Entry *entry = entryOf(each.personId)) {
            made.mood = communitywords::mood(entry->facts.mood());
            made.moodInk = communitywords::moodInk(entry->facts.mood());
            made.feeling = entry->facts.mood();
        }
        made.labels = m_everybody.labels.value(each.personId);
        members.append(made);
    }
    QString count = tr("%Ln people", nullptr, m_everybody.all.count);
    if (m_everybody.all.count > members.size())
        count += u" · "_s + tr("the last %1 are listed").arg(describe::number(members.size()));
    m_count->setText(count);
    m_count->setToolTip({});
    setMembers(members);
}

void CommunityPage::showState()
{
    const bool none = m_list->members().rowCount() == 0;
    m_export->setEnabled(!none);
    m_count->setVisible(m_known);
    if (!none) {
        m_stack->setCurrentIndex(0);
        return;
    }
    m_pane->clear();
    if (!m_search->text().simplified().isEmpty()) {
        m_state->showEmpty(u"search"_s, tr("Nobody is called so"),
                           tr("Names, handles and labels are looked into, by their beginnings."));
        m_state->offer(m_rank ? tr("Look among all") : tr("Show all"), [this] {
            if (!m_rank)
                m_search->clear();
            else
                choose(std::nullopt);
        });
    } else if (m_everybody.all.count == 0) {
        m_state->showEmpty(u"accounts"_s, tr("Nobody has written yet"),
                           tr("Whoever mentions you, comments or writes to you is listed here, with what makes "
                              "them matter."));
    } else {
        m_state->showEmpty(u"accounts"_s, m_rank ? tr("Nobody for now") : tr("Nobody has written yet"),
                           m_rank ? communitywords::explained(*m_rank) : QString());
        m_state->offer(tr("Show all"), [this] { choose(std::nullopt); });
    }
    m_stack->setCurrentWidget(m_state);
}

const ranking::Entry *CommunityPage::entryOf(qint64 personId) const
{
    const auto in = [&](Rank rank) -> const ranking::Entry * {
        for (const ranking::Entry &each : m_board[rank]) {
            if (each.facts.personId == personId)
                return &each;
        }
        return nullptr;
    };
    if (m_rank)
        return in(*m_rank);
    for (const Rank each : { Rank::Influencers, Rank::Active, Rank::Ambassadors, Rank::Unhappy }) {
        if (const ranking::Entry *found = in(each))
            return found;
    }
    return nullptr;
}

void CommunityPage::choosePerson(qint64 id)
{
    if (id == 0) {
        m_pane->clear();
        return;
    }
    const ranking::Entry *entry = m_rank ? entryOf(id) : nullptr;
    m_pane->show(id, m_rank.value_or(Rank::Influencers), entry ? std::optional(*entry) : std::nullopt);
}

void CommunityPage::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier) {
        Page::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_L: m_pane->offerLabels(); return;
    case Qt::Key_N: m_pane->writeNote(); return;
    case Qt::Key_Escape:
        m_search->clear();
        m_list->setFocus();
        return;
    default: break;
    }
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < int(ranking::ranks.size()))
        choose(ranking::ranks[std::size_t(digit)]);
    else if (digit == int(ranking::ranks.size()))
        choose(std::nullopt);
    else
        Page::keyPressEvent(event);
}

// What is listed, in its order, with its numbers as numbers: what is not known is an empty cell.
void CommunityPage::exportTo(const QString &path)
{
    const auto number = [](const auto &value) { return value ? QString::number(*value) : QString(); };
    QString file = QChar(0xFEFF)
        + csv::line({ tr("Name"), tr("Platform"), tr("Handle"), tr("Why"), tr("Score"),
                      m_rank ? tr("Messages") : tr("Conversations"), tr("Audience"), tr("Mood"), tr("Labels") });
    for (int row = 0; row < m_list->members().rowCount(); ++row) {
        const Member &each = m_list->members().at(row);
        file += csv::line({ plain::line(each.face.name), platform::name(each.face.platform), plain::line(each.face.handle),
                      each.why, number(each.points), QString::number(each.count), number(each.reach),
                      number(each.feeling), each.labels.join(u", "_s) });
    }
    m_tasks.start(write(path, file.toUtf8()));
}

Task<> CommunityPage::write(QString path, QByteArray bytes)
{
    const Result<> written = co_await m_context.worker.run(&file::write, path, bytes);
    if (written)
        Q_EMIT told(tr("Written to %1").arg(path));
    else
        Q_EMIT failed(written.error());
}
