// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/rulelogpane.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/store/rules.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/rulewords.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using rulelog::Settled;

namespace {

constexpr qint64 waiting = -1; // chosen instead of a rule

bool isOpen(const rulelog::Entry &entry)
{
    return entry.proposal && entry.proposal->settled == Settled::Open && !entry.undoneAt;
}

QString endOf(const rulelog::Entry &entry)
{
    if (entry.undoneAt)
        return RuleLogPane::tr("Undone");
    if (!entry.proposal)
        return {};
    switch (entry.proposal->settled) {
    case Settled::Open: return RuleLogPane::tr("To decide");
    case Settled::Done: return RuleLogPane::tr("Followed");
    case Settled::Dismissed: return RuleLogPane::tr("Left as it is");
    case Settled::Withdrawn: return {};
    }
    Q_UNREACHABLE();
}

} // namespace

RuleLogPane::RuleLogPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-rulelog"_s, parent)
    , m_which(new QComboBox(this))
{
    name(tr("Find in what rules did"), tr("What rules did"));
    m_which->setAccessibleName(tr("Which rule"));
    filters()->addWidget(m_which, 1);
    column()->addStretch();
    hint(u"clock"_s, tr("Nothing is open"),
         tr("Each line says which rule saw to which message, what it did and why. All of it can be undone."));
    connect(&search(), &QLineEdit::textChanged, this, &RuleLogPane::show);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        m_rule = m_which->currentData().toLongLong();
        refresh();
    });
    connect(&list(), &LineView::chosen, this, &RuleLogPane::choose);
    connect(&list(), &LineView::opened, this, [this](qint64 id) {
        if (const rulelog::Entry *entry = find(id))
            Q_EMIT conversationWanted(entry->conversationId);
    });
    connect(&list(), &LineView::removeAsked, this, &RuleLogPane::undo);
}

RuleLogPane::~RuleLogPane() = default;

Result<RuleLogPane::Facts> RuleLogPane::facts(Database &database, rulelog::Filter filter)
{
    Facts found;
    const auto entries = rulelog::list(database, filter);
    if (!entries)
        return entries.error();
    const auto rules = rules::all(database);
    if (!rules)
        return rules.error();
    const Result<int> open = rulelog::openProposals(database);
    if (!open)
        return open.error();
    found.entries = *entries;
    for (const Rule &each : *rules)
        found.rules.append({ each.id, each.name });
    found.open = *open;
    return found;
}

Task<> RuleLogPane::read()
{
    rulelog::Filter filter;
    filter.ruleId = std::max<qint64>(0, m_rule);
    filter.proposals = m_rule == waiting;
    const Result<Facts> facts = co_await m_context.store.read(&RuleLogPane::facts, filter);
    if (!facts) {
        showError(facts.error());
        co_return;
    }
    m_facts = *facts;
    m_known = true;
    offerRules();
    show();
}

void RuleLogPane::offerRules()
{
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    m_which->addItem(tr("Every rule"), 0);
    m_which->addItem(m_facts.open > 0 ? tr("To be decided: %1").arg(describe::number(m_facts.open))
                                      : tr("To be decided"),
                     waiting);
    for (const auto &[id, name] : std::as_const(m_facts.rules))
        m_which->addItem(name.isEmpty() ? tr("Untitled") : name, id);
    m_which->setCurrentIndex(std::max(0, m_which->findData(m_rule)));
}

void RuleLogPane::show()
{
    if (!m_known)
        return;
    if (m_facts.entries.isEmpty() && m_rule == 0) {
        state().showEmpty(u"clock"_s, tr("Rules have done nothing yet"),
                          tr("What a rule does to a message is written down here, with the reason and a way back."));
        showState();
        list().setLines({});
        return;
    }
    const Instant now = m_context.clock.now();
    const QTimeZone &zone = m_context.pulse.zone();
    const QString words = text::folded(search().text().simplified());
    QList<Line> lines;
    for (const rulelog::Entry &each : std::as_const(m_facts.entries)) {
        Line line;
        line.id = each.id;
        line.icon = rulewords::icon(each);
        line.title = tr("%1 · %2").arg(each.rule, plain::line(each.author));
        line.text = rulewords::done(each.deeds, now, zone);
        line.aside = describe::ago(each.doneAt, now, zone);
        line.chip = endOf(each);
        line.tone = isOpen(each) ? draw::Tone::Warning : draw::Tone::Neutral;
        const QString all = line.title + u' ' + line.text + u' ' + plain::line(each.text);
        if (!words.isEmpty() && !text::folded(all).contains(words))
            continue;
        lines.append(line);
    }
    list().setLines(lines);
    if (lines.isEmpty())
        hint(u"search"_s, m_rule == waiting ? tr("Nothing waits for a decision") : tr("Nothing like that"),
             tr("Look at what every rule did, or for other words."));
    else
        hint(u"clock"_s, tr("Nothing is open"),
             tr("Each line says which rule saw to which message, what it did and why. All of it can be undone."));
    if (m_wanted != 0 && list().lines().rowOf(m_wanted) >= 0)
        list().select(std::exchange(m_wanted, 0));
    choose(list().current());
}

const rulelog::Entry *RuleLogPane::find(qint64 id) const
{
    for (const rulelog::Entry &each : m_facts.entries) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

void RuleLogPane::choose(qint64 id)
{
    const rulelog::Entry *entry = find(id);
    if (entry && !(m_described && *m_described == *entry)) {
        if (m_shown) {
            m_shown->hide();
            m_shown->deleteLater();
        }
        m_described = *entry;
        m_shown = detail(*entry);
        column()->insertWidget(0, m_shown);
    }
    showList(entry != nullptr);
}

QWidget *RuleLogPane::detail(const rulelog::Entry &entry)
{
    const Theme &theme = m_context.theme;
    const Instant now = m_context.clock.now();
    const QTimeZone &zone = m_context.pulse.zone();
    auto *made = new QWidget(board());
    auto *rows = new QVBoxLayout(made);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    const auto say = [&](QWidget *on, QBoxLayout *into, const QString &words, Face face, QPalette::ColorRole ink) {
        QLabel *label = panes::label(words, theme.font(face), ink, on);
        label->setWordWrap(true);
        into->addWidget(label);
        return label;
    };
    say(made, rows, entry.rule, Face::Title, panes::ink);
    say(made, rows, describe::exact(entry.doneAt, zone), Face::Small, panes::muted);

    auto *deeds = new Card(theme, made);
    auto *list = new QVBoxLayout(deeds);
    list->setContentsMargins(16, 12, 16, 12);
    list->setSpacing(6);
    for (const rule::Deed &each : entry.deeds)
        say(deeds, list, rulewords::deed(each, now, zone), Face::Body, each.left ? panes::muted : panes::ink);
    if (entry.deeds.isEmpty())
        say(deeds, list, rulewords::done({}, now, zone), Face::Body, panes::muted);
    const QString why = rulewords::reasons(entry.why, m_context.pulse.accounts());
    if (!why.isEmpty())
        say(deeds, list, tr("Because %1.").arg(why), Face::Small, panes::muted);
    if (entry.undoneAt)
        say(deeds, list, tr("Undone %1").arg(describe::exact(*entry.undoneAt, zone)), Face::SmallStrong, panes::muted);
    else if (entry.proposal)
        say(deeds, list, endOf(entry), Face::SmallStrong, panes::muted);
    rows->addWidget(deeds);

    auto *quote = new Card(theme, made);
    quote->setFill(Token::Raised);
    auto *inside = new QVBoxLayout(quote);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(4);
    say(quote, inside,
        tr("%1, %2").arg(plain::line(entry.author), describe::ago(entry.writtenAt, now, zone)),
        Face::SmallStrong, panes::muted);
    say(quote, inside, plain::line(entry.text), Face::Body, panes::ink);
    rows->addWidget(quote);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto button = [&](const QString &words, const QString &symbol, Button::Kind kind) {
        auto *one = new Button(theme, kind, words, made);
        one->setSymbol(symbol);
        buttons->addWidget(one);
        return one;
    };
    if (isOpen(entry)) {
        connect(button(tr("Decide in the inbox"), u"shield"_s, Button::Kind::Filled), &QPushButton::clicked, this,
                [this, entry] { Q_EMIT decisionWanted(entry.conversationId, entry.messageId); });
        connect(button(tr("Leave it"), u"check"_s, Button::Kind::Outlined), &QPushButton::clicked, this,
                &RuleLogPane::dismiss);
    }
    connect(button(tr("Open the conversation"), u"inbox"_s, Button::Kind::Outlined), &QPushButton::clicked, this,
            [this, id = entry.conversationId] { Q_EMIT conversationWanted(id); });
    if (!entry.undoneAt && !entry.deeds.isEmpty())
        connect(button(tr("Undo"), u"undo"_s, Button::Kind::Outlined), &QPushButton::clicked, this,
                &RuleLogPane::undo);
    if (entry.ruleId != 0)
        connect(button(tr("The rule"), u"pencil"_s, Button::Kind::Flat), &QPushButton::clicked, this,
                [this, id = entry.ruleId] { Q_EMIT ruleWanted(id); });
    buttons->addStretch();
    rows->addLayout(buttons);
    return made;
}

void RuleLogPane::openRule(qint64 ruleId)
{
    m_rule = ruleId;
    search().clear();
    refresh();
}

void RuleLogPane::openEntry(qint64 entryId)
{
    m_rule = 0;
    m_wanted = entryId;
    search().clear();
    refresh();
}

void RuleLogPane::undo()
{
    const rulelog::Entry *entry = find(list().current());
    if (entry && !entry->undoneAt)
        m_tasks.start(takeBack(entry->id));
}

Task<> RuleLogPane::takeBack(qint64 id)
{
    const Instant now = m_context.clock.now();
    const auto taken = co_await m_context.store.write(&rulelog::undo, id, now);
    if (!taken && taken.error().kind != Error::Invalid) {
        Q_EMIT failed(taken.error());
        co_return;
    }
    if (taken && taken->isEmpty())
        Q_EMIT told(tr("Nothing of it stood any more"));
    else if (taken)
        Q_EMIT told(tr("Undone: %1").arg(rulewords::done(*taken, now, m_context.pulse.zone())));
    refresh();
}

void RuleLogPane::dismiss()
{
    const rulelog::Entry *entry = find(list().current());
    if (entry && isOpen(*entry))
        m_tasks.start(leave(entry->proposal->id));
}

Task<> RuleLogPane::leave(qint64 proposalId)
{
    const Instant now = m_context.clock.now();
    const Result<bool> left = co_await m_context.store.write(&rulelog::dismiss, proposalId, now);
    if (!left)
        Q_EMIT failed(left.error());
    else if (*left)
        Q_EMIT done(tr("Left as it is"), [this, proposalId] { m_tasks.start(reopen(proposalId)); });
    refresh();
}

Task<> RuleLogPane::reopen(qint64 proposalId)
{
    const Result<> reopened = co_await m_context.store.write(&rulelog::reopen, proposalId);
    if (!reopened)
        Q_EMIT failed(reopened.error());
    refresh();
}
