// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/registerpane.h"

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/library/exchange.h"
#include "core/schedule/decisions.h"
#include "core/schedule/moderate.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/icons.h"
#include "ui/library/registerpdf.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/signature.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

using Do = Action::Kind;

// A chip standing alone.
class Chip : public QWidget
{
public:
    Chip(const Theme &theme, const QString &text, draw::Tone tone, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_text(text)
        , m_tone(tone)
    {
        setFont(theme.font(Face::Tiny));
        setFixedSize(draw::chipWidth(fontMetrics(), text), draw::chipHeight);
        setAccessibleName(text);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        draw::chip(painter, rect(), m_text, m_tone, m_theme);
    }

private:
    const Theme &m_theme;
    QString m_text;
    draw::Tone m_tone;
};

draw::Tone toneOf(const moderations::Entry &entry)
{
    if (entry.undone)
        return draw::Tone::Neutral;
    return describe::tone(entry.outcome);
}

QString endOf(const moderations::Entry &entry)
{
    return entry.undone ? RegisterPane::tr("Taken back") : describe::outcome(entry.outcome);
}

bool same(const moderations::Entry &a, const moderations::Entry &b)
{
    return a.id == b.id && a.outcome == b.outcome && a.undone == b.undone && a.error == b.error;
}

} // namespace

RegisterPane::RegisterPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-register"_s, parent)
    , m_export(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_kind(new QComboBox(this))
    , m_time(new QComboBox(this))
{
    name(tr("Find in the register"), tr("Register of moderation"));
    m_kind->addItem(tr("Everything"), -1);
    for (const Do each : { Do::Hide, Do::Delete, Do::Mute, Do::Block, Do::Report })
        m_kind->addItem(icons::icon(context.theme, describe::deedIcon(each)), describe::deed(each),
                        int(each));
    m_kind->setAccessibleName(tr("What was done"));
    m_time->addItem(tr("Last 7 days"), 7);
    m_time->addItem(tr("Last 30 days"), 30);
    m_time->addItem(tr("Last 12 months"), 365);
    m_time->addItem(tr("Since the beginning"), 0);
    m_time->setCurrentIndex(1);
    m_time->setAccessibleName(tr("Time"));
    filters()->addWidget(m_kind, 1);
    filters()->addWidget(m_time, 1);
    m_export->setSymbol(u"download"_s);
    m_export->setToolTip(tr("Export"));
    m_export->setAccessibleName(tr("Export"));
    m_export->hide();
    column()->addStretch();
    hint(u"shield"_s, tr("No entry is open"),
         tr("Each entry keeps the message as it was, the article, who decided and what became of it."));

    connect(&search(), &QLineEdit::textChanged, this, &RegisterPane::refresh);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RegisterPane::refresh);
    connect(m_time, &QComboBox::currentIndexChanged, this, &RegisterPane::refresh);
    connect(&list(), &LineView::chosen, this, &RegisterPane::choose);
    connect(&list(), &LineView::opened, this, [this](qint64 id) {
        if (const moderations::Entry *entry = find(id))
            Q_EMIT conversationWanted(entry->conversationId);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("As PDF…"), this, &RegisterPane::exportPdf);
        menu->addAction(tr("As CSV…"), this, &RegisterPane::exportCsv);
        menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 2)));
    });
}

RegisterPane::~RegisterPane() = default;

QList<QWidget *> RegisterPane::actions()
{
    return { m_export };
}

Task<> RegisterPane::read()
{
    moderations::Filter filter;
    const int days = m_time->currentData().toInt();
    if (days > 0)
        filter.from = m_context.clock.now() - std::chrono::hours(24 * days);
    if (m_kind->currentData().toInt() >= 0)
        filter.kind = Do(m_kind->currentData().toInt());
    filter.words = search().text();
    const auto entries = co_await m_context.store.read(&moderations::list, filter);
    if (!entries) {
        showError(entries.error());
        co_return;
    }
    m_entries = *entries;
    m_known = true;
    show();
}

void RegisterPane::show()
{
    const bool filtered = m_kind->currentIndex() > 0 || m_time->currentData().toInt() > 0
        || !search().text().isEmpty();
    m_export->setEnabled(!m_entries.isEmpty());
    if (m_entries.isEmpty() && !filtered) {
        state().showEmpty(u"shield"_s, tr("Nothing has been moderated"),
                          tr("Hide, delete, mute, block or report from the inbox with M. Every decision "
                             "is noted here with its article and its outcome."));
        showState();
        list().setLines({});
        return;
    }
    const Instant now = m_context.clock.now();
    QList<Line> lines;
    for (const moderations::Entry &each : std::as_const(m_entries)) {
        Line line;
        line.id = each.id;
        line.icon = describe::deedIcon(each.kind);
        line.title = tr("%1 · %2").arg(describe::deed(each.kind), plain::line(each.authorName));
        line.text = plain::line(each.text).left(200);
        line.aside = describe::ago(each.doneAt, now, m_context.pulse.zone());
        line.tone = toneOf(each);
        if (each.undone || each.outcome != Publication::State::Sent)
            line.chip = endOf(each);
        lines.append(line);
    }
    list().setLines(lines);
    if (m_entries.isEmpty())
        hint(u"search"_s, tr("Nothing like that in the register"), tr("Look at a longer time, or for other words."));
    else
        hint(u"shield"_s, tr("No entry is open"),
             tr("Each entry keeps the message as it was, the article, who decided and what became of it."));
    choose(list().current());
}

const moderations::Entry *RegisterPane::find(qint64 id) const
{
    for (const moderations::Entry &each : m_entries) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

void RegisterPane::choose(qint64 id)
{
    const moderations::Entry *entry = find(id);
    if (entry && m_card && same(*entry, m_shown)) {
        showList(true);
        return;
    }
    if (m_card) {
        m_card->hide();
        m_card->deleteLater();
        m_card = nullptr;
    }
    if (entry) {
        m_shown = *entry;
        m_card = describeEntry(*entry);
        column()->insertWidget(0, m_card);
    }
    showList(entry != nullptr);
}

QWidget *RegisterPane::messageCard(const moderations::Entry &entry, QWidget *parent)
{
    const Theme &theme = m_context.theme;
    auto *card = new Card(theme, parent);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(6);
    auto *who = panes::label({}, theme.font(Face::Strong), panes::ink, card);
    plain::show(*who, entry.authorName);
    rows->addWidget(who);
    auto *what = panes::label({}, theme.font(Face::Body), panes::ink, card);
    what->setWordWrap(true);
    what->setText(plain::text(entry.text).left(4000));
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows->addWidget(what);
    const QTimeZone &zone = m_context.pulse.zone();
    auto *when = panes::label(
        tr("%1 · %2 · %3").arg(plain::within(entry.authorHandle), platform::name(entry.platform),
                               describe::exact(entry.writtenAt, zone)),
        theme.font(Face::Small), panes::muted, card);
    when->setWordWrap(true);
    rows->addWidget(when);
    return card;
}

QWidget *RegisterPane::describeEntry(const moderations::Entry &entry)
{
    const Theme &theme = m_context.theme;
    auto *made = new QWidget(board());
    auto *rows = new QVBoxLayout(made);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(panes::label(describe::deed(entry.kind), theme.font(Face::Title), panes::ink, made));
    head->addWidget(new Chip(theme, endOf(entry), toneOf(entry), made));
    head->addStretch();
    rows->addLayout(head);
    auto *by = panes::label(tr("By %1 · %2").arg(entry.moderator,
                                                describe::exact(entry.doneAt, m_context.pulse.zone())),
                            theme.font(Face::Body), panes::muted, made);
    by->setWordWrap(true);
    rows->addWidget(by);
    rows->addWidget(messageCard(entry, made));
    if (entry.article > 0) {
        rows->addWidget(panes::label(tr("By this article"), theme.font(Face::SmallStrong), panes::muted, made));
        auto *article = panes::label(tr("%1. %2").arg(QString::number(entry.article), entry.articleTitle),
                                     theme.font(Face::Strong), panes::ink, made);
        article->setWordWrap(true);
        rows->addWidget(article);
    }
    if (!entry.reason.isEmpty()) {
        auto *reason = panes::label(entry.reason, theme.font(Face::Body), panes::ink, made);
        reason->setWordWrap(true);
        rows->addWidget(reason);
    }
    if (!entry.error.isEmpty()) {
        auto *words = panes::label(tr("%1 said: %2").arg(platform::name(entry.platform), plain::within(entry.error)),
                                   theme.font(Face::Small), panes::muted, made);
        words->setWordWrap(true);
        rows->addWidget(words);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const bool holds = !entry.undone && !moderations::failed(entry.outcome);
    const bool waits = entry.outcome == Publication::State::Scheduled
        || entry.outcome == Publication::State::Held || entry.outcome == Publication::State::Retry;
    if (holds && entry.publicationId != 0 && (waits || (moderations::reverse(entry.kind) && entry.undoes == 0))) {
        auto *back = new Button(theme, Button::Kind::Outlined, tr("Take back"), made);
        back->setSymbol(u"undo"_s);
        connect(back, &QPushButton::clicked, this, [this, id = entry.id] { takeBack(id); });
        row->addWidget(back);
    }
    using enum Publication::State;
    const bool doubtful = entry.outcome == Attention || entry.outcome == Unknown;
    const bool vain = entry.outcome == Refused || entry.outcome == Missed;
    const auto offer = [&](const QString &words, bool again) {
        auto *button = new Button(theme, Button::Kind::Outlined, words, made);
        connect(button, &QPushButton::clicked, this,
                [this, id = entry.publicationId, again] { decide(id, again); });
        row->addWidget(button);
    };
    if (entry.publicationId != 0 && doubtful)
        offer(tr("It was done"), false);
    if (entry.publicationId != 0 && (vain || entry.outcome == Attention))
        offer(tr("Do it again"), true);
    auto *open = new Button(theme, Button::Kind::Outlined, tr("Open the conversation"), made);
    open->setSymbol(u"inbox"_s);
    connect(open, &QPushButton::clicked, this,
            [this, id = entry.conversationId] { Q_EMIT conversationWanted(id); });
    row->addWidget(open);
    row->addStretch();
    rows->addLayout(row);
    return made;
}

void RegisterPane::takeBack(qint64 id)
{
    m_tasks.start(undo(id));
}

Task<> RegisterPane::undo(qint64 id)
{
    const Instant now = m_context.clock.now();
    const QList<qint64> ids { id };
    const QString who = signature::of(m_context.settings);
    const auto undone = co_await m_context.store.write(&moderate::undo, ids, who, now);
    if (undone)
        Q_EMIT told(tr("Taken back"));
    else if (undone.error().kind == Error::Invalid)
        Q_EMIT told(tr("It has left already"));
    else
        Q_EMIT failed(undone.error());
    refresh();
}

void RegisterPane::decide(qint64 publicationId, bool again)
{
    m_tasks.start(settle(publicationId, again));
}

Task<> RegisterPane::settle(qint64 publicationId, bool again)
{
    const Instant now = m_context.clock.now();
    Result<> made;
    if (again) {
        const Result<> sent = co_await m_context.store.write(&decisions::sendNow, publicationId, now);
        made = sent;
    } else {
        const QUrl nowhere;
        const Result<> confirmed
            = co_await m_context.store.write(&decisions::confirm, publicationId, nowhere, now);
        made = confirmed;
    }
    if (!made)
        Q_EMIT failed(made.error());
    refresh();
}

void RegisterPane::exportCsv()
{
    m_context.ask.saveFile(this, tr("Register as CSV"), tr("register") + u".csv"_s,
                           [this](const QString &path) { m_tasks.start(write(path, false)); });
}

void RegisterPane::exportPdf()
{
    m_context.ask.saveFile(this, tr("Register as PDF"), tr("register") + u".pdf"_s,
                           [this](const QString &path) { m_tasks.start(write(path, true)); });
}

QString RegisterPane::period() const
{
    const QTimeZone &zone = m_context.pulse.zone();
    const auto day = [&zone](Instant when) {
        return QLocale().toString(walltime::at(when, zone).date(), u"d MMMM yyyy"_s);
    };
    const int days = m_time->currentData().toInt();
    const Instant now = m_context.clock.now();
    const Instant from = days > 0 ? now - std::chrono::hours(24 * days) : m_entries.constLast().doneAt;
    return tr("%1 to %2").arg(day(from), day(now));
}

// What is shown is what is exported.
Task<> RegisterPane::write(QString path, bool pdf)
{
    if (m_entries.isEmpty())
        co_return;
    const QList<moderations::Entry> entries = m_entries;
    const QTimeZone zone = m_context.pulse.zone();
    QByteArray bytes;
    if (pdf) {
        registerpdf::Sheet sheet;
        sheet.brand = m_context.pulse.values().name;
        sheet.period = period();
        sheet.made = tr("Made on %1").arg(
            QLocale().toString(walltime::at(m_context.clock.now(), zone), u"d MMMM yyyy, HH:mm"_s));
        sheet.zone = zone;
        const QByteArray made = co_await m_context.worker.run(&registerpdf::render, entries, sheet);
        bytes = made;
    } else {
        exchange::Words words;
        words.headings = { tr("Done"), tr("What"), tr("Platform"), tr("Account"), tr("Author"), tr("Handle"),
                           tr("Message"), tr("Written"), tr("Link"), tr("Article"), tr("Title of the article"),
                           tr("Reason"), tr("By"), tr("Outcome"), tr("The platform's words") };
        words.kind = &describe::deed;
        words.outcome = &describe::outcome;
        bytes = exchange::toCsv(entries, words, zone);
    }
    const Result<> written = co_await m_context.worker.run(&file::write, path, bytes);
    if (written)
        Q_EMIT told(tr("%Ln entries written", nullptr, int(entries.size())));
    else
        Q_EMIT failed(written.error());
}
