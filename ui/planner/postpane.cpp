// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/postpane.h"

#include "core/base/clock.h"
#include "core/store/posts.h"
#include "ui/ask.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/planner/planwords.h"
#include "ui/planner/strip.h"
#include "ui/pulse.h"
#include "ui/services.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

using State = Publication::State;

class Chip : public QWidget
{
public:
    Chip(const Theme &theme, const QString &words, draw::Tone tone, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_words(words)
        , m_tone(tone)
    {
        setFont(theme.font(Face::Tiny));
        setFixedSize(draw::chipWidth(fontMetrics(), words), draw::chipHeight);
        setAccessibleName(words);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        draw::chip(painter, rect(), m_words, m_tone, m_theme);
    }

private:
    const Theme &m_theme;
    QString m_words;
    draw::Tone m_tone;
};

class Badge : public QWidget
{
public:
    Badge(const Theme &theme, Platform platform, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_platform(platform)
    {
        setFixedSize(24, 24);
        setToolTip(platform::name(platform));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        badge::paint(painter, rect().adjusted(1, 1, -1, -1), m_theme, m_platform);
    }

private:
    const Theme &m_theme;
    Platform m_platform;
};

} // namespace

PostPane::PostPane(const Context &context, PlanDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_desk(desk)
    , m_area(new QScrollArea(this))
    , m_head(new QWidget(this))
    , m_foot(new QWidget(this))
{
    panes::fill(*this, QPalette::Base);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addWidget(new Hairline(Qt::Horizontal, this));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    panes::fill(*m_area->viewport(), QPalette::Base);
    all->addWidget(m_area, 1);
    all->addWidget(new Hairline(Qt::Horizontal, this));
    all->addWidget(m_foot);
    m_head->setFixedHeight(52);
    m_foot->setFixedHeight(56);
    new QHBoxLayout(m_head);
    new QHBoxLayout(m_foot);
    setAccessibleName(tr("Selected post"));
}

void PostPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void PostPane::enter()
{
    setFocus();
    focusNextChild();
}

void PostPane::clear()
{
    for (QWidget *each : { m_head, m_foot }) {
        while (QLayoutItem *item = each->layout()->takeAt(0)) {
            if (item->widget()) {
                item->widget()->hide();
                item->widget()->deleteLater();
            }
            delete item;
        }
    }
    m_inside = new QWidget(m_area);
    panes::fill(*m_inside, QPalette::Base);
    m_column = new QVBoxLayout(m_inside);
    m_column->setContentsMargins(16, 14, 16, 16);
    m_column->setSpacing(12);
}

void PostPane::show(const QList<plans::Card> &cards, const QStringList &warnings)
{
    if (cards == m_cards && warnings == m_warnings)
        return; // what is being read or pressed stays as it is
    m_cards = cards;
    m_warnings = warnings;
    if (cards.isEmpty())
        return;
    clear();
    if (cards.size() == 1)
        showOne(cards.constFirst());
    else
        showSeveral();
    m_column->addStretch();
    m_area->setWidget(m_inside); // takes the former one with it
    addFoot();
}

void PostPane::addHead(const QString &title, const plans::Card *card)
{
    auto *row = static_cast<QHBoxLayout *>(m_head->layout());
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(panes::label(title, m_context.theme.font(Face::Strong), panes::ink, m_head));
    row->addStretch(1);
    if (card)
        row->addWidget(new Chip(m_context.theme, describe::state(*card),
                                describe::tone(*card), m_head));
    auto *close = new Button(m_context.theme, Button::Kind::Flat, {}, m_head);
    close->setSymbol(u"close"_s);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QPushButton::clicked, this, &PostPane::left);
    row->addWidget(close);
}

void PostPane::showOne(const plans::Card &card)
{
    const Theme &theme = m_context.theme;
    addHead(tr("Post"), &card);
    auto *text = new Card(theme, m_inside);
    auto *lines = new QVBoxLayout(text);
    lines->setContentsMargins(12, 10, 12, 10);
    auto *words = panes::label({}, theme.font(Face::Body), panes::ink, text);
    plain::show(*words, card.text());
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(words);
    const plans::Part &first = card.parts.constFirst();
    QStringList also;
    if (first.pictures > 0)
        also.append(tr("%n picture(s) or film(s)", nullptr, first.pictures));
    if (first.ids.size() > 1)
        also.append(tr("a thread of %n part(s)", nullptr, int(first.ids.size())));
    if (!also.isEmpty())
        lines->addWidget(panes::label(also.join(u" · "_s), theme.font(Face::Small), panes::muted, text));
    m_column->addWidget(text);
    if (!m_warnings.isEmpty()) {
        auto *strip = new Strip(theme, draw::Tone::Warning, m_inside);
        strip->setLines(m_warnings);
        m_column->addWidget(strip);
    }
    addFacts(card);
    for (const plans::Part &part : card.parts)
        addPart(card, part);
}

void PostPane::showSeveral()
{
    addHead(tr("%n post(s) selected", nullptr, int(m_cards.size())), nullptr);
    for (const plans::Card &card : m_cards) {
        auto *line = panes::label({}, m_context.theme.font(Face::Body), panes::ink, m_inside);
        plain::show(*line, Foreign(u"%1  %2"_s.arg(
                               describe::moment(card.at, m_context.clock.now(), m_context.pulse.zone()),
                               plain::line(card.text()).left(80))));
        line->setWordWrap(true);
        m_column->addWidget(line);
    }
}

void PostPane::addFact(QBoxLayout &rows, const QString &name, QWidget *value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *label = panes::label(name, m_context.theme.font(Face::Small), panes::muted, m_inside);
    label->setFixedWidth(76);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    rows.addLayout(row);
}

void PostPane::addFacts(const plans::Card &card)
{
    const Theme &theme = m_context.theme;
    auto *facts = new ::Card(theme, m_inside);
    auto *rows = new QVBoxLayout(facts);
    rows->setContentsMargins(12, 10, 12, 10);
    rows->setSpacing(8);
    const QString moment = describe::exact(card.at, m_context.pulse.zone());
    if (in({ State::Draft, State::Submitted, State::Scheduled, State::Held, State::Retry,
             State::Missed, State::Refused, State::Handed })
            .size()
        == card.ids().size()
        && card.messageId == 0) {
        auto *time = new TextLink(theme, Face::Small, Token::Text, facts);
        time->setText(moment);
        time->setToolTip(tr("Change the time"));
        connect(time, &QAbstractButton::clicked, this, [this, card] { askTime(card); });
        auto *when = new QWidget(facts);
        auto *lines = new QVBoxLayout(when);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(4);
        lines->addWidget(time, 0, Qt::AlignLeading);
        if (in({ State::Handed }).isEmpty()) {
            auto *slot = new TextLink(theme, Face::Small, Token::Muted, when);
            slot->setText(tr("Next free slot"));
            connect(slot, &QAbstractButton::clicked, this, [this, card] { Q_EMIT slotWanted(card); });
            lines->addWidget(slot, 0, Qt::AlignLeading);
        }
        addFact(*rows, tr("When"), when);
    } else {
        auto *time = panes::label(moment, theme.font(Face::Small), panes::ink, facts);
        time->setWordWrap(true);
        addFact(*rows, tr("When"), time);
    }
    addApproval(*rows, card);
    if (const auto rule = recurrence::fromText(card.rule)) {
        auto *whole = new QWidget(facts);
        auto *lines = new QVBoxLayout(whole);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(4);
        auto *words = panes::label(describe::repeats(*rule, card.first), theme.font(Face::Small),
                                   panes::ink, whole);
        words->setWordWrap(true);
        lines->addWidget(words);
        auto *end = new TextLink(theme, Face::Small, Token::Accent, whole);
        end->setObjectName(u"end"_s);
        end->setText(tr("Stop after this one"));
        connect(end, &QAbstractButton::clicked, this,
                [this, post = card.postId] { m_desk.endAfter(post); });
        lines->addWidget(end, 0, Qt::AlignLeading);
        addFact(*rows, tr("Repeats"), whole);
    }
    if (card.postId != 0 && !in({ State::Scheduled, State::Handed, State::Sent }).isEmpty()) {
        if (card.evergreen) {
            addFact(*rows, tr("Evergreen"), panes::label(tr("goes out again by itself"),
                                                         theme.font(Face::Small), panes::ink, facts));
        } else if (card.rule.isEmpty()) {
            auto *keep = new TextLink(theme, Face::Small, Token::Accent, facts);
            keep->setObjectName(u"evergreen"_s);
            keep->setText(tr("Keep evergreen"));
            keep->setToolTip(tr("It goes out again in free slots"));
            connect(keep, &QAbstractButton::clicked, this,
                    [this, post = card.postId] { m_desk.keepEvergreen(post); });
            addFact(*rows, tr("Evergreen"), keep);
        }
    }
    const QString sender = describe::sender(card);
    if (!sender.isEmpty()) {
        auto *words = panes::label(sender, theme.font(Face::Small), panes::ink, facts);
        words->setWordWrap(true);
        addFact(*rows, tr("Sent by"), words);
    }
    const auto &parts = card.parts;
    const auto moving = std::find_if(parts.begin(), parts.end(), [](const plans::Part &each) {
        return each.moving || each.leaving;
    });
    if (moving != parts.end()) {
        const QString name = platform::name(moving->platform);
        auto *words = panes::label(
            moving->leaving ? tr("%1 is being asked to let go of it").arg(name)
                            : tr("%1 is being asked to hold it until %2")
                                  .arg(name, describe::moment(*moving->moving, m_context.clock.now(),
                                                              m_context.pulse.zone())),
            theme.font(Face::Small), panes::ink, facts);
        words->setWordWrap(true);
        addFact(*rows, tr("Under way"), words);
    }
    m_column->addWidget(facts);
}

// Who approved it and when, or why it was sent back; where it is asked for, also that nobody has yet.
void PostPane::addApproval(QBoxLayout &rows, const plans::Card &card)
{
    const QTimeZone &zone = m_context.pulse.zone();
    QString words = describe::approval(card, m_context.clock.now(), zone);
    if (words.isEmpty() && waits(card) && plans::state(card) == State::Draft)
        words = tr("Needed before it leaves");
    if (words.isEmpty())
        return;
    auto *value = new QWidget(m_inside);
    auto *column = new QVBoxLayout(value);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *label = panes::label({}, m_context.theme.font(Face::Small), panes::ink, value);
    label->setTextFormat(Qt::PlainText);
    label->setText(words);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    if (plans::approved(card) && !in({ State::Scheduled, State::Held, State::Retry }).isEmpty()) {
        auto *back = new TextLink(m_context.theme, Face::Small, Token::Muted, value);
        back->setText(tr("Take the approval back"));
        connect(back, &QAbstractButton::clicked, this, [this] {
            m_desk.withdraw(in({ State::Scheduled, State::Held, State::Retry }));
        });
        column->addWidget(back, 0, Qt::AlignLeading);
    }
    addFact(rows, tr("Approval"), value);
}

bool PostPane::waits(const plans::Card &card) const
{
    return std::any_of(card.parts.begin(), card.parts.end(),
                       [this](const plans::Part &part) { return m_asked.of(part.accountId); });
}

void PostPane::setAsked(const approvals::Asked &where)
{
    if (where == m_asked)
        return;
    m_asked = where;
    show(std::exchange(m_cards, {}), m_warnings); // again
}

// How it stands on one account.
void PostPane::addPart(const plans::Card &card, const plans::Part &part)
{
    const Theme &theme = m_context.theme;
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(new Badge(theme, part.platform, m_inside), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    const Account *account = m_context.pulse.account(part.accountId);
    auto *name = new ElidedLabel(m_inside);
    name->setFont(theme.font(Face::Small));
    name->setText(account ? account->handle : platform::name(part.platform));
    head->addWidget(name, 1);
    if (card.messageId == 0)
        head->addWidget(new Chip(theme, describe::state(part.state), describe::tone(part.state),
                                 m_inside));
    column->addLayout(head);
    const bool over = part.state == State::Sent || part.state == State::Handed;
    if (part.errorKind && !over) {
        QString why = describe::error(*part.errorKind);
        if (!part.error.isEmpty())
            why = describe::because(why, plain::within(part.error));
        const QString advice = describe::advice(*part.errorKind);
        auto *label = panes::label(advice.isEmpty() ? why : why + u'\n' + advice,
                                   theme.font(Face::Small), panes::muted, m_inside);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(8);
    const qint64 id = part.ids.isEmpty() ? 0 : part.ids.constFirst();
    using enum PlanDesk::Decision;
    switch (part.state) {
    case State::Unknown:
    case State::Attention:
        offer(*deeds, tr("Look again"), LookAgain, id);
        offer(*deeds, tr("Mark as sent…"), Confirm, id);
        if (part.state == State::Attention)
            offer(*deeds, tr("Send again"), SendNow, id);
        break;
    case State::Missed:
    case State::Refused:
    case State::Retry:
    case State::Held: offer(*deeds, tr("Publish now"), SendNow, id); break;
    default: break;
    }
    if (deeds->count() > 0) {
        deeds->addStretch();
        column->addLayout(deeds);
    } else {
        delete deeds;
    }
    auto *links = new QHBoxLayout;
    links->setSpacing(12);
    const QUrl url = plain::address(part.url.toString());
    if (url.isValid() && part.state != State::Handed) {
        auto *open = new TextLink(theme, Face::Small, Token::Accent, m_inside);
        open->setText(tr("See it on %1").arg(platform::name(part.platform)));
        connect(open, &QAbstractButton::clicked, this,
                [this, url] { m_context.services.openUrl(url); });
        links->addWidget(open);
    }
    if (id != 0) {
        auto *history = new TextLink(theme, Face::Small, Token::Muted, m_inside);
        history->setText(tr("History"));
        connect(history, &QAbstractButton::clicked, this,
                [this, ids = part.ids] { Q_EMIT historyWanted(ids); });
        links->addWidget(history);
    }
    links->addStretch();
    column->addLayout(links);
    row->addLayout(column, 1);
    m_column->addLayout(row);
}

void PostPane::offer(QBoxLayout &row, const QString &name, PlanDesk::Decision decision, qint64 id)
{
    auto *button = new Button(m_context.theme, Button::Kind::Outlined, name, m_inside);
    connect(button, &QPushButton::clicked, this, [this, decision, id] {
        if (decision == PlanDesk::Decision::Confirm)
            askAddress(id);
        else
            m_desk.decide(id, decision);
    });
    row.addWidget(button);
}

QList<qint64> PostPane::in(std::initializer_list<State> states) const
{
    QList<qint64> found;
    for (const plans::Card &card : m_cards) {
        for (const plans::Part &part : card.parts) {
            if (std::find(states.begin(), states.end(), part.state) != states.end())
                found += part.ids;
        }
    }
    return found;
}

Button *PostPane::addButton(Button::Kind kind, const QString &words, std::function<void()> act)
{
    auto *made = new Button(m_context.theme, kind, words, m_foot);
    connect(made, &QPushButton::clicked, this, act);
    m_foot->layout()->addWidget(made);
    return made;
}

// What is done to all that is selected. One filled button: what most people do next.
void PostPane::addFoot()
{
    auto *row = static_cast<QHBoxLayout *>(m_foot->layout());
    row->setContentsMargins(12, 0, 16, 0);
    row->setSpacing(8);
    const QList<qint64> stoppable
        = in({ State::Draft, State::Submitted, State::Scheduled, State::Held, State::Retry,
               State::Refused, State::Missed, State::Attention, State::Handed });
    if (!stoppable.isEmpty())
        addButton(Button::Kind::Flat, tr("Delete"), [this] { cancel(); });
    row->addStretch(1);
    const qint64 post = m_cards.size() == 1 ? m_cards.constFirst().postId : 0;
    const auto isOpen = [](const plans::Part &part) { return posts::open(part.state); };
    if (post != 0
        && std::any_of(m_cards.constFirst().parts.begin(), m_cards.constFirst().parts.end(), isOpen))
        addButton(Button::Kind::Outlined, tr("Edit"), [this, post] { Q_EMIT editWanted(post); });
    const bool unread = !in({ State::Submitted }).isEmpty();
    if (unread) { // the rest has its keys and the menu
        addButton(Button::Kind::Outlined, tr("Send back…"), [this] { giveBack(); })
            ->setToolTip(tr("With the reason (R)"));
        addButton(Button::Kind::Filled, tr("Approve"), [this] { approve(); })
            ->setToolTip(tr("It leaves at its time (A)"));
        return;
    }
    const bool ours = std::any_of(m_cards.begin(), m_cards.end(),
                                  [](const plans::Card &card) { return card.messageId == 0; });
    if (ours)
        addButton(Button::Kind::Outlined, tr("Duplicate"), [this] { copy(); });
    const QList<qint64> drafts = in({ State::Draft });
    if (!drafts.isEmpty())
        addSchedule(drafts);
    m_foot->setVisible(row->count() > 1);
}

void PostPane::addSchedule(const QList<qint64> &drafts)
{
    const bool one = m_cards.size() == 1;
    if (std::any_of(m_cards.begin(), m_cards.end(),
                    [this](const plans::Card &card) { return waits(card); })) {
        addButton(Button::Kind::Filled, tr("Submit"), [this] { submit(); })
            ->setToolTip(tr("For approval (S)"));
        return;
    }
    addButton(Button::Kind::Filled,
              one ? tr("Schedule for %1")
                        .arg(describe::clock(m_cards.constFirst().at, m_context.pulse.zone()))
                  : tr("Schedule the drafts"),
              [this, drafts] {
                  const Instant now = m_context.clock.now();
                  for (const plans::Card &card : m_cards) {
                      if (plans::state(card) == State::Draft && card.at < now) {
                          Q_EMIT told(describe::obstacle(rearrange::Obstacle::Past,
                                                         card.parts.constFirst().platform));
                          return;
                      }
                  }
                  m_desk.schedule(drafts);
              });
}

void PostPane::submit()
{
    const QList<qint64> ids = in({ State::Draft });
    if (ids.isEmpty())
        Q_EMIT told(tr("Drafts are submitted; nothing selected is one"));
    else
        m_desk.submit(ids);
}

void PostPane::approve()
{
    const QList<qint64> ids = in({ State::Submitted });
    if (ids.isEmpty())
        Q_EMIT told(tr("Nothing selected waits for approval"));
    else
        m_desk.approve(ids);
}

void PostPane::giveBack()
{
    const QList<qint64> ids = in({ State::Submitted });
    if (ids.isEmpty()) {
        Q_EMIT told(tr("Nothing selected waits for approval"));
        return;
    }
    Ask::Line question;
    question.title = tr("What is to be changed?");
    question.yes = tr("Send back");
    question.roomy = true;
    m_context.ask.line(this, question, [this, ids](const QString &reason) {
        if (reason.trimmed().isEmpty())
            Q_EMIT told(tr("Without a reason nobody knows what to change"));
        else
            m_desk.giveBack(ids, reason);
    });
}

void PostPane::copy()
{
    QList<qint64> ids;
    for (const plans::Card &card : m_cards) {
        if (card.messageId == 0)
            ids += card.ids();
    }
    m_desk.copy(ids, 7);
}

void PostPane::cancel()
{
    const QList<qint64> ids
        = in({ State::Draft, State::Submitted, State::Scheduled, State::Held, State::Retry,
               State::Refused, State::Missed, State::Attention, State::Handed });
    if (ids.isEmpty())
        Q_EMIT told(tr("What has been sent is deleted on its platform: see the list"));
    else
        m_desk.cancel(ids);
}

// What the clocks do to it is said before anything is changed.
void PostPane::askTime(const plans::Card &card)
{
    const QTimeZone zone = m_context.pulse.zone();
    const QString is = walltime::at(card.at, zone).toString(u"yyyy-MM-dd HH:mm"_s);
    m_context.ask.line(this, { tr("Move it to"), is, tr("Move") }, [this, card, zone](const QString &given) {
        const auto wall = walltime::parse(given);
        if (!wall) {
            Q_EMIT told(tr("A time is written like 2026-11-27 16:00"));
            return;
        }
        const walltime::Resolved resolved = walltime::resolve(*wall, zone);
        const Instant now = m_context.clock.now();
        QList<rearrange::Shift> shifts;
        for (const plans::Part &part : card.parts) {
            const Account *account = m_context.pulse.account(part.accountId);
            const auto obstacle = rearrange::obstacle(
                part, account ? account->capabilities : Capabilities(), resolved.at, now);
            if (obstacle) {
                Q_EMIT told(describe::obstacle(*obstacle, part.platform));
                return;
            }
            for (const qint64 id : part.ids)
                shifts.append({ id, resolved.at });
        }
        const QString clocks = describe::clocks(resolved, wall->time(), zone);
        if (clocks.isEmpty()) {
            m_desk.move(shifts);
            return;
        }
        m_context.ask.confirm(this, { tr("Move it there?"), clocks, tr("Move"), false },
                              [this, shifts] { m_desk.move(shifts); });
    });
}

void PostPane::askAddress(qint64 id)
{
    m_context.ask.line(this, { tr("Where is it? Its address, if you have it"), {}, tr("Mark as sent") },
                       [this, id](const QString &given) {
                           m_desk.decide(id, PlanDesk::Decision::Confirm,
                                         QUrl(given.trimmed(), QUrl::StrictMode));
                       });
}
