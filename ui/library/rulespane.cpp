// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/rulespane.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/library/starting.h"
#include "core/store/conversations.h"
#include "core/store/labels.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/library/ruletrial.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/rulewords.h"
#include "ui/statepane.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

RulesPane::RulesPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-rules"_s, parent)
    , m_editor(new RuleEditor(context, board()))
    , m_trial(new RuleTrial(context, board()))
    , m_state(new QWidget(board()))
    , m_sign(panes::label({}, context.theme.font(Face::SmallStrong), panes::ink, m_state))
    , m_status(panes::label({}, context.theme.font(Face::Small), panes::muted, m_state))
    , m_try(new Button(context.theme, Button::Kind::Filled, tr("Try it"), m_state))
    , m_switch(new Button(context.theme, Button::Kind::Outlined, tr("Switch on"), m_state))
    , m_log(new Button(context.theme, Button::Kind::Outlined, tr("What it did"), board()))
{
    build();
    connect(addNew(tr("New rule")), &QPushButton::clicked, this, &RulesPane::create);
    connect(m_try, &QPushButton::clicked, this, &RulesPane::tryOut);
    connect(m_switch, &QPushButton::clicked, this, &RulesPane::toggle);
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT logWanted(m_editor->id()); });
    connect(&search(), &QLineEdit::textChanged, this, &RulesPane::show);
    connect(&list(), &LineView::chosen, this, &RulesPane::choose);
    connect(&list(), &LineView::opened, this, [this] { m_editor->name().setFocus(); });
    connect(&list(), &LineView::removeAsked, this, &RulesPane::remove);
    connect(&list(), &LineView::shiftAsked, this, &RulesPane::shift);
    connect(&list(), &LineView::moveAsked, this, [this](qint64 id, int row) {
        keep();
        m_tasks.start(move(id, row + 1));
    });
    list().installEventFilter(this);
    list().setMovable(true);
    connect(m_editor, &RuleEditor::typed, this, &RulesPane::keep);
    connect(m_editor, &RuleEditor::changed, this, [this] {
        const Rule *before = find(m_editor->id());
        const Rule now = m_editor->rule();
        if (before && !(now.conditions == before->conditions && now.deeds == before->deeds))
            m_trial->forget();
    });
    connect(m_trial, &RuleTrial::conversationWanted, this, &RulesPane::conversationWanted);
    connect(m_trial, &RuleTrial::done, this, &RulesPane::done);
    connect(m_trial, &RuleTrial::failed, this, &RulesPane::failed);
    connect(m_trial, &RuleTrial::tried, this, &RulesPane::refresh);
    connect(m_trial, &RuleTrial::runningChanged, this, [this] {
        if (const Rule *rule = find(m_editor->id()))
            tell(*rule);
    });
    connect(&context.pulse, &Pulse::changed, this, &RulesPane::show);
}

RulesPane::~RulesPane() = default;

void RulesPane::build()
{
    name(tr("Find a rule"), tr("Rules"));

    auto *row = new QHBoxLayout(m_state);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_status->setWordWrap(true);
    words->addWidget(m_sign);
    words->addWidget(m_status);
    row->addLayout(words, 1);
    m_try->setToolTip(tr("Looks at the last 30 days and changes nothing"));
    row->addWidget(m_try);
    row->addWidget(m_switch);
    column()->addWidget(m_state);
    column()->addWidget(m_trial);
    column()->addWidget(m_editor);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    m_log->setSymbol(u"clock"_s);
    auto *copy = new Button(m_context.theme, Button::Kind::Outlined, tr("Duplicate"), board());
    copy->setSymbol(u"copy"_s);
    auto *out = new Button(m_context.theme, Button::Kind::Outlined, tr("Delete"), board());
    out->setSymbol(u"trash"_s);
    below->addWidget(m_log);
    below->addWidget(copy);
    below->addWidget(out);
    below->addStretch();
    column()->addLayout(below);
    column()->addStretch();
    connect(copy, &QPushButton::clicked, this, &RulesPane::duplicate);
    connect(out, &QPushButton::clicked, this, &RulesPane::remove);
    hint(u"check"_s, tr("No rule is open"),
         tr("Rules look at every new message from above to below. Alt and the arrow keys, or the mouse, "
            "change their order; the space bar switches one on or off."));
}

void RulesPane::hideEvent(QHideEvent *event)
{
    keep();
    LibraryPane::hideEvent(event);
}

bool RulesPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress;
    if (watched == &list() && key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space
        && list().current() != 0) {
        const Rule *rule = find(list().current());
        if (rule && !rule->on && !rule->tried)
            tryOut();
        else
            toggle();
        return true;
    }
    return LibraryPane::eventFilter(watched, event);
}

Result<RulesPane::Facts> RulesPane::facts(Database &database)
{
    Facts found;
    const Result<QList<Rule>> rules = rules::all(database);
    if (!rules)
        return rules.error();
    const Result<QStringList> labels = labels::all(database);
    if (!labels)
        return labels.error();
    const Result<QStringList> people = conversations::assignees(database);
    if (!people)
        return people.error();
    const Result<QList<savedreplies::Reply>> replies = savedreplies::all(database);
    if (!replies)
        return replies.error();
    found.rules = *rules;
    found.known.labels = *labels;
    found.known.people = *people;
    found.known.replies = *replies;
    // Labels of rules that nothing carries yet are there to be chosen, too.
    for (const Rule &each : *rules) {
        for (const QString &label : each.deeds.labels) {
            if (!found.known.labels.contains(label))
                found.known.labels.append(label);
        }
    }
    return found;
}

Task<> RulesPane::read()
{
    const Result<Facts> facts = co_await m_context.store.read(&RulesPane::facts);
    if (!facts) {
        showError(facts.error());
        co_return;
    }
    m_rules = facts->rules;
    m_known = true;
    m_editor->setKnown(facts->known);
    show();
}

void RulesPane::show()
{
    if (!m_known)
        return;
    if (m_rules.isEmpty()) {
        state().showEmpty(u"check"_s, tr("No rules yet"),
                          tr("What is always done the same way is done by itself: label, assign, snooze, rank, "
                             "put a draft ready. Every rule is tried on the last 30 days before it is switched "
                             "on, and nothing it does is seen outside."));
        state().offer(tr("Begin with rules of ours"), [this] { begin(); });
        showState();
        list().setLines({});
        m_editor->edit({});
        return;
    }
    const QString words = text::folded(search().text().simplified());
    const QList<Account> &accounts = m_context.pulse.accounts();
    QList<Line> lines;
    for (const Rule &each : std::as_const(m_rules)) {
        Line line;
        line.id = each.id;
        line.mark = QString::number(each.place);
        line.title = each.name.isEmpty() ? tr("Untitled") : each.name;
        line.text = rulewords::sentence(each, accounts);
        if (!words.isEmpty() && !text::folded(line.title + u' ' + line.text).contains(words))
            continue;
        const bool waits = each.on && each.lack != Rule::Lack::No;
        line.chip = waits ? tr("Waits") : each.on ? tr("On") : tr("Off");
        line.tone = waits ? draw::Tone::Warning : each.on ? draw::Tone::Positive : draw::Tone::Neutral;
        if (each.done > 0)
            line.aside = describe::number(each.done);
        lines.append(line);
    }
    list().setMovable(words.isEmpty());
    list().setLines(lines);
    if (m_wanted != 0 && list().lines().rowOf(m_wanted) >= 0) {
        list().select(std::exchange(m_wanted, 0));
        choose(list().current());
        return;
    }
    choose(list().current());
}

void RulesPane::choose(qint64 id)
{
    const Rule *rule = find(id);
    if (m_editor->id() != id) {
        keep();
        m_trial->forget();
        m_editor->edit(rule ? *rule : Rule());
    } else if (rule && m_editor->isOutdated(*rule)) {
        m_editor->edit(*rule); // changed elsewhere, and not being changed here
    }
    if (rule)
        tell(*rule);
    showList(rule != nullptr);
}

// How it stands, and what comes next: to try it, then to switch it on.
void RulesPane::tell(const Rule &rule)
{
    const bool lacks = rule.lack != Rule::Lack::No;
    const Instant now = m_context.clock.now();
    Token ink = Token::Muted;
    QString sign = tr("Off");
    QString words;
    if (rule.on && lacks) {
        sign = tr("Switched on, does nothing");
        ink = Token::Warning;
        words = rulewords::lack(rule);
    } else if (rule.on) {
        sign = tr("On");
        ink = Token::Positive;
        const QString since = rule.onSince
            ? describe::moment(*rule.onSince, now, m_context.pulse.zone())
            : QString();
        words = tr("For new messages, since %1. %2").arg(since, tr("It saw to %n message(s).", nullptr, rule.done));
    } else if (lacks) {
        words = rulewords::lack(rule);
    } else if (!rule.tried) {
        words = tr("Try it on the last 30 days before it is switched on. That changes nothing.");
    } else {
        words = tr("Tried. Switched on, it looks at new messages; the past stays as it is.");
    }
    m_sign->setText(sign);
    QPalette palette = m_sign->palette();
    palette.setColor(QPalette::WindowText, m_context.theme.color(ink));
    m_sign->setPalette(palette);
    m_status->setText(words);
    m_switch->setText(rule.on ? tr("Switch off") : tr("Switch on"));
    m_switch->setEnabled(rule.on || (rule.tried && !lacks));
    m_switch->setKind(!rule.on && rule.tried && !lacks ? Button::Kind::Filled : Button::Kind::Outlined);
    m_try->setEnabled(!m_trial->running() && rule.lack != Rule::Lack::Conditions);
    m_try->setKind(rule.on || rule.tried || lacks ? Button::Kind::Outlined : Button::Kind::Filled);
    m_log->setEnabled(rule.done > 0);
}

QString RulesPane::status() const
{
    return m_sign->text() + u' ' + m_status->text();
}

const Rule *RulesPane::find(qint64 id) const
{
    for (const Rule &each : m_rules) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

void RulesPane::keep()
{
    if (find(m_editor->id()) && m_editor->isChanged())
        m_tasks.start(save(m_editor->rule()));
}

Task<> RulesPane::save(Rule rule)
{
    const Rule *before = find(rule.id);
    const bool on = before && before->on;
    const Instant now = m_context.clock.now();
    const auto saved = co_await m_context.store.write(&rules::save, rule, now);
    if (!saved) {
        Q_EMIT failed(saved.error()); // what was typed stays where it is
        co_return;
    }
    const qint64 id = rule.id;
    const auto kept = co_await m_context.store.read(&rules::one, id);
    if (!kept)
        co_return;
    for (Rule &each : m_rules) {
        if (each.id == id)
            each = *kept;
    }
    m_editor->kept(rule, *kept);
    show();
    if (on && !kept->on)
        Q_EMIT told(tr("“%1” is off until it has been tried again").arg(kept->name));
}

void RulesPane::create()
{
    keep();
    Rule rule;
    rule.name = tr("New rule");
    search().clear();
    m_tasks.start(add(rule));
}

void RulesPane::duplicate()
{
    Rule rule = m_editor->rule();
    if (rule.id == 0)
        return;
    rule.name = tr("%1 (copy)").arg(rule.name);
    rule.place += 1;
    rule.id = 0;
    rule.revision = 1;
    m_tasks.start(add(rule));
}

Task<> RulesPane::add(Rule rule)
{
    const Instant now = m_context.clock.now();
    const auto saved = co_await m_context.store.write(&rules::save, rule, now);
    if (!saved) {
        Q_EMIT failed(saved.error());
        co_return;
    }
    m_wanted = *saved;
    co_await read();
    m_editor->name().setFocus();
    m_editor->name().selectAll();
}

void RulesPane::remove()
{
    if (m_editor->id() != 0)
        m_tasks.start(erase(m_editor->id()));
}

Task<> RulesPane::erase(qint64 id)
{
    const auto was = co_await m_context.store.write(&rules::remove, id);
    if (!was) {
        Q_EMIT failed(was.error());
        co_return;
    }
    const Rule rule = *was;
    Q_EMIT done(tr("Rule deleted"), [this, rule] { m_tasks.start(restore(rule)); });
    refresh();
}

Task<> RulesPane::restore(Rule rule)
{
    const Instant now = m_context.clock.now();
    const auto saved = co_await m_context.store.write(&rules::save, rule, now);
    if (!saved) {
        Q_EMIT failed(saved.error());
        co_return;
    }
    m_wanted = *saved;
    refresh();
}

void RulesPane::shift(int by)
{
    keep();
    if (const Rule *rule = find(m_editor->id()))
        m_tasks.start(move(rule->id, rule->place + by));
}

Task<> RulesPane::move(qint64 id, int place)
{
    const Result<> moved = co_await m_context.store.write(&rules::move, id, place);
    if (!moved)
        Q_EMIT failed(moved.error());
    m_trial->forget(); // those before it may be others
    refresh();
}

void RulesPane::begin()
{
    m_tasks.start(start());
}

Task<> RulesPane::start()
{
    const QString language = QLocale().name().left(2);
    const auto proposed = co_await m_context.worker.run(&starting::rules, language);
    if (!proposed) {
        Q_EMIT failed(proposed.error());
        co_return;
    }
    const QList<Rule> whole = *proposed;
    const Instant now = m_context.clock.now();
    const auto added = co_await m_context.store.write(&rules::add, whole, now);
    if (!added)
        Q_EMIT failed(added.error());
    co_await read();
    if (list().current() == 0)
        list().step(0);
    list().setFocus();
}

void RulesPane::tryOut()
{
    if (m_editor->id() != 0 && !m_trial->running())
        m_tasks.start(test(m_editor->id()));
}

// As it is kept: what is being typed is kept first.
Task<> RulesPane::test(qint64 id)
{
    if (m_editor->isChanged()) {
        const Rule rule = m_editor->rule();
        co_await save(rule);
    }
    const auto kept = co_await m_context.store.read(&rules::one, id);
    if (!kept) {
        Q_EMIT failed(kept.error());
        co_return;
    }
    if (kept->lack == Rule::Lack::Conditions) {
        Q_EMIT told(rulewords::lack(*kept));
        co_return;
    }
    if (m_editor->id() == id)
        m_trial->run(*kept);
}

void RulesPane::toggle()
{
    keep();
    if (const Rule *rule = find(m_editor->id()))
        m_tasks.start(switchTo(rule->id, !rule->on));
}

Task<> RulesPane::switchTo(qint64 id, bool on)
{
    const Instant now = m_context.clock.now();
    const Result<> done = co_await m_context.store.write(&rules::setOn, id, on, now);
    if (done) {
        refresh();
        co_return;
    }
    if (done.error().kind != Error::Invalid) {
        Q_EMIT failed(done.error());
        co_return;
    }
    const Rule *rule = find(id);
    const QString lack = rule ? rulewords::lack(*rule) : QString();
    Q_EMIT told(lack.isEmpty() ? tr("It is tried before it is switched on") : lack);
    refresh();
}

void RulesPane::open(qint64 id)
{
    m_wanted = id;
    refresh();
}
