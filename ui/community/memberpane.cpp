// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/community/memberpane.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/community/communitywords.h"
#include "ui/community/labelrow.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/portrait.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSaid = 6;
constexpr int year = 365;
constexpr int noteMs = 500;
constexpr double steady = 0.12; // a smaller change of mood is none

// One point a month, where something was said.
QList<QPointF> byMonth(const QList<people::Mood> &moods, Instant since, Instant now)
{
    constexpr int months = 12;
    std::array<double, months> sums {};
    std::array<int, months> counts {};
    const double span = double(millis(now) - millis(since));
    for (const people::Mood &each : moods) {
        const double along = double(millis(each.at) - millis(since)) / span;
        const std::size_t month = std::size_t(std::clamp(int(along * months), 0, months - 1));
        sums[month] += each.mood;
        ++counts[month];
    }
    QList<QPointF> points;
    for (std::size_t month = 0; month < months; ++month) {
        if (counts[month] > 0)
            points.append({ (double(month) + 0.5) / months, sums[month] / counts[month] });
    }
    return points;
}

} // namespace

MemberPane::MemberPane(const Context &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_board(new QWidget(this))
    , m_portrait(new Portrait(context.theme, context.faces, 56, m_board))
    , m_name(panes::label({}, context.theme.font(Face::Title), panes::ink, m_board))
    , m_below(panes::label({}, context.theme.font(Face::Body), panes::muted, m_board))
    , m_moodHeading(nullptr)
    , m_curve(new MoodCurve(context.theme, 64, m_board))
    , m_column(new QVBoxLayout(m_board))
    , m_note(nullptr)
    , m_ours(new Button(context.theme, Button::Kind::Outlined, {}, m_board))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    panes::fill(*m_board, QPalette::Base);
    panes::fill(*viewport(), QPalette::Base);
    m_column->setContentsMargins(18, 18, 18, 18);
    m_column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(m_portrait, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_name->setWordWrap(true);
    m_below->setWordWrap(true);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_below);
    words->addStretch();
    head->addLayout(words, 1);
    m_column->addLayout(head);
    for (QWidget **slot : { &m_labels, &m_score, &m_also }) {
        *slot = new QWidget(m_board);
        m_column->addWidget(*slot);
    }
    m_moodHeading = heading(tr("Mood, last 12 months"));
    m_column->addWidget(m_moodHeading);
    m_curve->setAccessibleName(tr("Mood over time"));
    m_column->addWidget(m_curve);
    m_timeline = new QWidget(m_board);
    m_column->addWidget(m_timeline);
    m_column->addWidget(heading(tr("Note")));
    auto *card = new Card(context.theme, m_board);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 6, 8, 6);
    m_note = new TextBox(context.theme, 2, 8, card);
    m_note->setMinimumWidth(120);
    m_note->setFont(context.theme.font(Face::Small));
    m_note->setPlaceholderText(tr("What is good to know about them"));
    m_note->setAccessibleName(tr("Note about this person"));
    m_note->setTabChangesFocus(true);
    inside->addWidget(m_note);
    connect(m_note, &TextBox::focused, card, &Card::setLit);
    m_column->addWidget(card);
    m_column->addSpacing(8);
    m_column->addWidget(m_ours, 0, Qt::AlignLeading);
    buildData();
    m_column->addStretch();
    setWidget(m_board);

    m_settle.setSingleShot(true);
    m_settle.setInterval(noteMs);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_loading)
            m_settle.start();
    });
    const auto save = [this] {
        if (m_person != 0 && m_whole.profile.id == m_person && m_note->text() != m_whole.profile.note) {
            m_whole.profile.note = m_note->text();
            m_tasks.start(keep(m_person, m_whole.profile.note));
        }
    };
    connect(&m_settle, &QTimer::timeout, this, save);
    connect(m_note, &TextBox::focused, this, [save](bool in) {
        if (!in)
            save();
    });
    connect(m_ours, &QPushButton::clicked, this,
            [this] { m_tasks.start(setOurs(m_person, !m_whole.profile.ours, true)); });
    clear();
}

void MemberPane::show(qint64 personId, ranking::Rank rank, std::optional<ranking::Entry> entry)
{
    if (m_settle.isActive() && m_person != 0 && m_person != personId) { // written a moment ago, about them
        m_settle.stop();
        m_tasks.start(keep(m_person, m_note->text()));
    }
    m_rank = rank;
    m_entry = std::move(entry);
    const bool other = m_person != personId;
    m_person = personId;
    if (!other && m_whole.profile.id == personId)
        fillScore();
    refresh();
    if (other)
        verticalScrollBar()->setValue(0);
}

void MemberPane::clear()
{
    m_reads.cancel();
    forget();
}

void MemberPane::forget()
{
    m_person = 0;
    m_whole = {};
    m_entry.reset();
    m_board->hide();
}

void MemberPane::refresh()
{
    if (m_person == 0)
        return;
    m_reads.cancel(); // only the newest question counts
    m_reads.start(load(m_person));
}

Result<MemberPane::Whole> MemberPane::readWhole(Database &database, qint64 personId, Instant since)
{
    Whole whole;
    const Result<people::Profile> profile = people::one(database, personId);
    if (!profile)
        return profile.error();
    whole.profile = *profile;
    const Result<QList<people::Said>> said = people::timeline(database, personId, mostSaid);
    if (!said)
        return said.error();
    whole.said = *said;
    const Result<QList<people::Mood>> moods = people::moods(database, personId, since);
    if (!moods)
        return moods.error();
    whole.moods = *moods;
    const Result<QStringList> labels = people::knownLabels(database);
    if (!labels)
        return labels.error();
    whole.labels = *labels;
    const Result<QList<identities::Suggestion>> suggestions = identities::suggestions(database, personId);
    if (!suggestions)
        return suggestions.error();
    whole.suggestions = *suggestions;
    return whole;
}

Task<> MemberPane::load(qint64 personId)
{
    const Instant since = m_context.clock.now() - std::chrono::days(year);
    const Result<Whole> read = co_await m_context.store.analyse(&MemberPane::readWhole, personId, since);
    if (!read) {
        if (read.error().kind != Error::NotFound)
            Q_EMIT failed(read.error());
        else
            forget(); // they are gone; clear() would end this very reading
        co_return;
    }
    const bool other = read->profile.id != m_whole.profile.id;
    m_whole = *read;
    present();
    if (other || !m_note->hasFocus()) {
        m_loading = true;
        if (m_note->text() != m_whole.profile.note)
            m_note->setPlainText(m_whole.profile.note);
        m_loading = false;
    }
    m_board->show();
}

void MemberPane::present()
{
    fillHead();
    fillLabels();
    fillScore();
    fillAlso();
    fillMood();
    fillTimeline();
    const bool busy = m_erasing;
    m_export->setEnabled(!busy);
    m_erase->setEnabled(!busy);
    m_ours->setText(m_whole.profile.ours ? tr("Not one of us after all") : tr("One of us"));
    m_ours->setToolTip(m_whole.profile.ours ? tr("They are ranked again") : tr("Who is one of us is not ranked"));
}

QLabel *MemberPane::heading(const QString &text)
{
    QLabel *made = panes::label(text.toUpper(), m_context.theme.font(Face::Tiny), panes::muted, m_board);
    made->setContentsMargins(0, 16, 0, 2);
    made->setAccessibleName(text);
    return made;
}

QVBoxLayout *MemberPane::section(QWidget **slot, int spacing)
{
    auto *made = new QWidget(m_board);
    auto *rows = new QVBoxLayout(made);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing);
    delete m_column->replaceWidget(*slot, made);
    (*slot)->hide();
    (*slot)->deleteLater();
    *slot = made;
    made->show();
    return rows;
}

void MemberPane::fillHead()
{
    const people::Face &face = m_whole.profile.faces.constFirst();
    m_portrait->set(face);
    m_name->setText(plain::line(face.name));
    QString below = platform::name(face.platform);
    if (face.followers >= 0)
        below += u" · "_s + tr("%Ln follower(s)", nullptr, face.followers);
    m_below->setText(below);
}

void MemberPane::fillLabels()
{
    QVBoxLayout *rows = section(&m_labels, 0);
    auto *labels = new LabelRow(m_context.theme, m_labels);
    labels->setLabels(m_whole.profile.labels);
    connect(labels, &LabelRow::addAsked, this, &MemberPane::offerLabels);
    connect(labels, &LabelRow::removeAsked, this,
            [this](const QString &name) { m_tasks.start(label(m_person, name, false, true)); });
    rows->addSpacing(8);
    rows->addWidget(labels);
}

void MemberPane::line(QVBoxLayout &rows, const QString &what, const QString &value, bool strong)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    const QFont font = m_context.theme.font(strong ? Face::SmallStrong : Face::Small);
    auto *words = panes::label(what, font, strong ? panes::ink : panes::muted, m_board);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    row->addWidget(panes::label(value, font, panes::ink, m_board), 0, Qt::AlignTop);
    rows.addLayout(row);
}

void MemberPane::fillParts(QVBoxLayout &rows, const ranking::Score &score)
{
    for (const ranking::Part &each : score.parts)
        line(rows, communitywords::part(each, m_entry->facts), communitywords::added(each.points), false);
}

// The parts, and below them what they add up to.
void MemberPane::fillScore()
{
    QVBoxLayout *rows = section(&m_score, 4);
    m_score->setVisible(m_entry.has_value());
    if (!m_entry)
        return;
    rows->addWidget(heading(tr("Why")));
    if (m_rank == ranking::Rank::Active) {
        line(*rows, tr("Messages in 90 days"), describe::number(m_entry->facts.messages), true);
        line(*rows, tr("Wrote in %n of 13 weeks", nullptr, m_entry->facts.weeks), {}, false);
    } else {
        fillParts(*rows, m_entry->score);
        line(*rows, tr("Score"), communitywords::points(m_entry->score.points), true);
    }
    if (m_rank == ranking::Rank::Influencers)
        return;
    rows->addWidget(heading(tr("Influence")));
    fillParts(*rows, m_entry->influence);
    line(*rows, tr("Influence, of 100"), communitywords::points(m_entry->influence.points), true);
}

void MemberPane::fillMood()
{
    const Instant now = m_context.clock.now();
    const QList<QPointF> points = byMonth(m_whole.moods, now - std::chrono::days(year), now);
    m_moodHeading->setVisible(!points.isEmpty());
    m_curve->setVisible(!points.isEmpty());
    if (points.isEmpty())
        return;
    double mean = 0;
    for (const QPointF &each : points)
        mean += each.y() / double(points.size());
    const double change = points.constLast().y() - points.constFirst().y();
    m_curve->set(points, mean > steady ? Token::Positive : mean < -steady ? Token::Negative : Token::Neutral);
    m_curve->setToolTip(points.size() < 2     ? QString()
                            : change > steady  ? tr("rising")
                            : change < -steady ? tr("falling")
                                               : tr("steady"));
}

void MemberPane::fillTimeline()
{
    QVBoxLayout *rows = section(&m_timeline, 2);
    if (m_whole.said.isEmpty())
        return;
    rows->addWidget(heading(tr("Timeline")));
    const Instant now = m_context.clock.now();
    for (const people::Said &each : std::as_const(m_whole.said)) {
        auto *words = new TextLink(m_context.theme, Face::Body, Token::Text, m_timeline);
        words->setText(tr("“%1”").arg(plain::within(each.text)));
        words->setToolTip(panes::tip(plain::within(each.text)));
        connect(words, &QAbstractButton::clicked, this,
                [this, id = each.conversationId] { Q_EMIT conversationWanted(id); });
        rows->addWidget(words);
        QStringList below { describe::ago(each.at, now, m_context.pulse.zone()), platform::name(each.platform) };
        if (!each.need.isEmpty())
            below.append(describe::need(each.need).toLower());
        QString told = below.join(u" · "_s);
        if (each.answeredIn)
            told = tr("%1, answered in %2")
                       .arg(told, describe::lasting(*each.answeredIn).replace(u' ', QChar::Nbsp));
        QLabel *when = panes::label(told, m_context.theme.font(Face::Small), panes::muted, m_timeline);
        when->setWordWrap(true);
        when->setToolTip(describe::exact(each.at, m_context.pulse.zone()));
        rows->addWidget(when);
        rows->addSpacing(6);
    }
    auto *all = new TextLink(m_context.theme, Face::Small, Token::Accent, m_timeline);
    all->setText(tr("All their conversations"));
    connect(all, &QAbstractButton::clicked, this, [this] {
        Q_EMIT allWanted(m_person, plain::line(m_whole.profile.faces.constFirst().name));
    });
    rows->addWidget(all, 0, Qt::AlignLeading);
}

void MemberPane::writeNote()
{
    if (m_person == 0)
        return;
    ensureWidgetVisible(m_note, 0, 48);
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void MemberPane::offerLabels()
{
    if (m_person == 0)
        return;
    QList<Choice> choices;
    for (const QString &name : std::as_const(m_whole.labels)) {
        Choice each;
        each.text = name;
        each.checked = m_whole.profile.labels.contains(name);
        each.act = [this, person = m_person, name, put = !each.checked] {
            m_tasks.start(label(person, name, put, true));
        };
        choices.append(each);
    }
    auto *picker = new Picker(m_context.theme, tr("Label"), this);
    picker->offer(choices, [this, person = m_person, all = m_whole.labels](const QString &typed) {
        QList<Choice> made;
        if (typed.isEmpty() || all.contains(typed, Qt::CaseInsensitive))
            return made;
        Choice create;
        create.text = tr("New label “%1”").arg(typed);
        create.icon = u"plus"_s;
        create.act = [this, person, typed] { m_tasks.start(label(person, typed, true, true)); };
        made.append(create);
        return made;
    });
    picker->open(m_labels);
}

Task<> MemberPane::label(qint64 personId, QString name, bool put, bool tell)
{
    const auto change = put ? &people::label : &people::unlabel;
    const Result<> changed = co_await m_context.store.write(change, personId, name);
    if (!changed) {
        Q_EMIT failed(changed.error());
        co_return;
    }
    if (!tell)
        co_return;
    const QString told = put ? tr("Labelled “%1”").arg(name) : tr("Label “%1” taken off").arg(name);
    Q_EMIT done(told, [this, personId, name, put] { m_tasks.start(label(personId, name, !put, false)); });
}

Task<> MemberPane::setOurs(qint64 personId, bool ours, bool tell)
{
    const Result<> set = co_await m_context.store.write(&people::setOurs, personId, ours);
    if (!set) {
        Q_EMIT failed(set.error());
        co_return;
    }
    if (tell)
        Q_EMIT done(ours ? tr("One of us: not ranked any more") : tr("Ranked again"),
                    [this, personId, ours] { m_tasks.start(setOurs(personId, !ours, false)); });
}

Task<> MemberPane::keep(qint64 personId, QString note)
{
    const Instant now = m_context.clock.now();
    const Result<QString> kept = co_await m_context.store.write(&people::setNote, personId, note, now);
    if (!kept)
        Q_EMIT failed(kept.error());
}
