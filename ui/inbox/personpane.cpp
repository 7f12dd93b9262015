// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/personpane.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/portrait.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/textbox.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QLabel>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestMoods = 3; // fewer are no curve
constexpr double steady = 0.12; // a smaller change of mood is none
constexpr int noteMs = 500;

// Of the later half against the earlier one.
double drift(const QList<double> &moods)
{
    const qsizetype half = moods.size() / 2;
    const double before = std::accumulate(moods.begin(), moods.begin() + half, 0.0) / double(half);
    const double after = std::accumulate(moods.end() - half, moods.end(), 0.0) / double(half);
    return after - before;
}

void empty(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QLayout *inner = item->layout())
            empty(*inner);
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

PersonPane::PersonPane(const Context &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(200);
    auto *board = new QWidget(this);
    panes::fill(*board, QPalette::Base);
    panes::fill(*viewport(), QPalette::Base);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(6);
    const auto rows = [column](int spacing) {
        auto *made = new QVBoxLayout;
        made->setSpacing(spacing);
        column->addLayout(made);
        return made;
    };
    m_portrait = new Portrait(context.theme, context.faces, 64, board);
    column->addWidget(m_portrait, 0, Qt::AlignHCenter);
    m_name = panes::label({}, context.theme.font(Face::Title), panes::ink, board);
    m_name->setAlignment(Qt::AlignHCenter);
    m_name->setWordWrap(true);
    column->addWidget(m_name);
    m_faces = rows(2);
    auto *all = new TextLink(context.theme, Face::Small, Token::Accent, board);
    all->setText(tr("Show in the community"));
    connect(all, &QAbstractButton::clicked, this, [this] { Q_EMIT memberWanted(m_profile.id); });
    column->addWidget(all, 0, Qt::AlignHCenter);
    column->addWidget(heading(tr("History")));
    m_history = rows(7);
    m_curve = new MoodCurve(context.theme, 44, board);
    m_curve->setAccessibleName(tr("Mood over time"));
    column->addWidget(m_curve);
    m_earlierHeading = heading(tr("Earlier"));
    column->addWidget(m_earlierHeading);
    m_earlier = rows(1);
    column->addWidget(heading(tr("Note")));
    auto *card = new Card(context.theme, board);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 6, 8, 6);
    m_note = new TextBox(context.theme, 2, 8, card);
    m_note->setMinimumWidth(120);
    m_note->setFont(context.theme.font(Face::Small));
    m_note->setPlaceholderText(tr("What is good to know about them"));
    m_note->setAccessibleName(tr("Note about this person"));
    inside->addWidget(m_note);
    connect(m_note, &TextBox::focused, card, &Card::setLit);
    column->addWidget(card);
    column->addStretch();
    setWidget(board);

    m_settle.setSingleShot(true);
    m_settle.setInterval(noteMs);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_loading)
            m_settle.start();
    });
    const auto save = [this] {
        if (m_profile.id != 0 && m_note->text() != m_profile.note) {
            m_profile.note = m_note->text();
            m_tasks.start(keep(m_profile.id, m_profile.note));
        }
    };
    connect(&m_settle, &QTimer::timeout, this, save);
    connect(m_note, &TextBox::focused, this, [save](bool in) {
        if (!in)
            save();
    });
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*", "message", "conversation", "author",
                                             "person_note" };
        if (m_conversation != 0 && isVisible() && tables.intersects(ours))
            refresh();
    });
    clear();
}

void PersonPane::show(qint64 conversationId)
{
    if (m_settle.isActive() && m_profile.id != 0) { // written a moment ago, about someone else
        m_settle.stop();
        m_tasks.start(keep(m_profile.id, m_note->text()));
    }
    m_conversation = conversationId;
    refresh();
}

void PersonPane::clear()
{
    m_conversation = 0;
    m_profile = {};
    widget()->hide();
}

void PersonPane::refresh()
{
    m_reads.cancel(); // only the newest question counts
    m_reads.start(load(m_conversation));
}

QLabel *PersonPane::heading(const QString &text)
{
    QLabel *made = panes::label(text.toUpper(), m_context.theme.font(Face::Tiny), panes::muted, this);
    made->setContentsMargins(0, 14, 0, 2);
    made->setAccessibleName(text);
    return made;
}

void PersonPane::row(const QString &what, const QString &value, Token ink)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    const QFont font = m_context.theme.font(Face::Small);
    line->addWidget(panes::label(what, font, panes::muted, widget()));
    line->addStretch();
    QLabel *told = panes::label(value, font, panes::ink, widget());
    QPalette palette = told->palette();
    palette.setColor(QPalette::WindowText, m_context.theme.color(ink));
    told->setPalette(palette);
    line->addWidget(told);
    m_history->addLayout(line);
}

void PersonPane::fillHistory()
{
    empty(*m_history);
    const Instant now = m_context.clock.now();
    row(tr("First seen"), describe::ago(m_profile.firstSeenAt, now, m_context.pulse.zone()),
        Token::Text);
    row(tr("Messages"), describe::number(m_profile.messages), Token::Text);
    if (m_profile.answeredIn)
        row(tr("Answered in"), describe::lasting(*m_profile.answeredIn), Token::Text);
    const bool curve = m_profile.moods.size() >= fewestMoods;
    if (curve) {
        const double change = drift(m_profile.moods);
        const Token ink = change > steady ? Token::Positive
            : change < -steady            ? Token::Negative
                                          : Token::Neutral;
        row(tr("Mood"),
            change > steady       ? tr("rising")
                : change < -steady ? tr("falling")
                                   : tr("steady"),
            ink == Token::Neutral ? Token::Text : ink);
        m_curve->set(m_profile.moods, ink);
    }
    m_curve->setVisible(curve);
}

void PersonPane::fillEarlier()
{
    empty(*m_earlier);
    m_earlierHeading->setVisible(!m_profile.earlier.isEmpty());
    const Instant now = m_context.clock.now();
    for (const people::Exchange &each : std::as_const(m_profile.earlier)) {
        auto *words = new TextLink(m_context.theme, Face::Small, Token::Text, widget());
        words->setText(tr("“%1”").arg(plain::within(each.text)));
        words->setToolTip(panes::tip(plain::within(each.text)));
        connect(words, &QAbstractButton::clicked, this,
                [this, id = each.conversationId] { Q_EMIT exchangeChosen(id); });
        m_earlier->addWidget(words);
        QLabel *when = panes::label(describe::ago(each.at, now, m_context.pulse.zone()),
                                    m_context.theme.font(Face::Small), panes::muted, widget());
        when->setToolTip(describe::exact(each.at, m_context.pulse.zone()));
        m_earlier->addWidget(when);
        m_earlier->addSpacing(3);
    }
}

Task<> PersonPane::load(qint64 conversationId)
{
    const Result<people::Profile> read
        = co_await m_context.store.read(&people::behind, conversationId);
    if (!read) {
        if (read.error().kind != Error::NotFound)
            Q_EMIT failed(read.error());
        co_return;
    }
    const bool other = read->id != m_profile.id;
    m_profile = *read;
    const people::Face &here = m_profile.faces.constFirst();
    m_portrait->set(here);
    m_name->setText(plain::line(here.name));
    empty(*m_faces);
    for (const people::Face &face : std::as_const(m_profile.faces)) {
        auto *link = new TextLink(m_context.theme, Face::Small, Token::Muted, widget());
        link->setText(u"%1 · %2"_s.arg(platform::name(face.platform), plain::line(face.handle)));
        connect(link, &QAbstractButton::clicked, this,
                [this, url = face.url] { m_context.services.openUrl(url); });
        m_faces->addWidget(link, 0, Qt::AlignHCenter);
        if (face.followers >= 0)
            m_faces->addWidget(panes::label(tr("%Ln follower(s)", nullptr, face.followers),
                                            m_context.theme.font(Face::Small), panes::muted,
                                            widget()), 0, Qt::AlignHCenter);
    }
    fillHistory();
    fillEarlier();
    if (other || !m_note->hasFocus()) {
        m_loading = true;
        if (m_note->text() != m_profile.note)
            m_note->setPlainText(m_profile.note);
        m_loading = false;
    }
    widget()->show();
    co_return;
}

Task<> PersonPane::keep(qint64 personId, QString note)
{
    const Instant now = m_context.clock.now();
    const Result<QString> kept
        = co_await m_context.store.write(&people::setNote, personId, note, now);
    if (!kept)
        Q_EMIT failed(kept.error());
    co_return;
}
