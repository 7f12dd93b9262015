// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/mentionpane.h"

#include "ui/button.h"
#include "ui/describe.h"
#include "ui/inbox/moodrow.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/watch/watchwords.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

void call(QPushButton &button, const QString &deed, char key)
{
    button.setText(deed);
    button.setToolTip(u"%1 (%2)"_s.arg(deed, QString(QLatin1Char(key))));
}

} // namespace

MentionPane::MentionPane(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_author(panes::label({}, context.theme.font(Face::Title), panes::ink, this))
    , m_handle(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_facts(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_area(new QScrollArea(this))
    , m_text(panes::label({}, context.theme.font(Face::Body), panes::ink, m_area))
    , m_mood(new MoodRow(context.theme, this))
    , m_said(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_alike(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_showAlike(new TextLink(context.theme, Face::Small, Token::Accent, this))
    , m_answer(new Button(context.theme, Button::Kind::Filled, {}, this))
    , m_page(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_forward(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_keep(new Button(context.theme, Button::Kind::Outlined, tr("Relevant"), this))
    , m_aside(new Button(context.theme, Button::Kind::Outlined, {}, this))
{
    build();
    hide();
}

void MentionPane::build()
{
    panes::fill(*this, QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 10, 10);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (QLabel *each : { m_author, m_handle, m_facts }) {
        each->setWordWrap(true);
        words->addWidget(each);
    }
    head->addLayout(words, 1);
    auto *close = new Button(m_context.theme, Button::Kind::Flat, {}, this);
    close->setSymbol(u"close"_s);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QPushButton::clicked, this, &MentionPane::leave);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal, this));

    auto *inside = new QWidget(m_area);
    panes::fill(*inside, QPalette::Base);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(16, 14, 16, 14);
    rows->setSpacing(12);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_mood->setAlways(true); // also to say that it is not neutral
    m_mood->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_said->setWordWrap(true);
    m_alike->setWordWrap(true);
    rows->addWidget(m_text);
    rows->addWidget(m_mood);
    rows->addWidget(m_alike);
    rows->addWidget(m_showAlike, 0, Qt::AlignLeft);
    rows->addWidget(m_said);
    rows->addStretch();
    m_area->setWidget(inside);
    m_area->setWidgetResizable(true);
    setFocusProxy(m_area); // arrows move through a long text
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_area, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));

    auto *verdict = new QHBoxLayout;
    verdict->setContentsMargins(16, 10, 16, 0);
    verdict->setSpacing(8);
    m_keep->setSymbol(u"check"_s);
    m_aside->setSymbol(u"close"_s);
    verdict->addWidget(m_keep);
    verdict->addWidget(m_aside);
    verdict->addStretch();
    column->addLayout(verdict);
    auto *deeds = new QHBoxLayout;
    deeds->setContentsMargins(16, 8, 16, 10);
    deeds->setSpacing(8);
    m_page->setSymbol(u"external"_s);
    m_page->setToolTip(tr("Open the page (O)"));
    m_page->setAccessibleName(tr("Open the page"));
    m_forward->setSymbol(u"send"_s);
    deeds->addWidget(m_page);
    deeds->addWidget(m_forward);
    deeds->addStretch();
    deeds->addWidget(m_answer);
    column->addLayout(deeds);
    connect(m_answer, &QPushButton::clicked, this, &MentionPane::answerWanted);
    connect(m_page, &QPushButton::clicked, this, &MentionPane::pageWanted);
    m_showAlike->setText(tr("Show them all"));
    connect(m_showAlike, &QAbstractButton::clicked, this, &MentionPane::alikeWanted);
    connect(m_aside, &QPushButton::clicked, this, &MentionPane::asideWanted);
    connect(m_keep, &QPushButton::clicked, this, &MentionPane::keepWanted);
    connect(m_forward, &QPushButton::clicked, this, &MentionPane::forwardWanted);
    connect(m_mood, &MoodRow::given, this, &MentionPane::moodGiven);
}

QString MentionPane::said() const
{
    return m_said->text();
}

void MentionPane::open(const mentions::Entry &entry)
{
    const bool other = !m_open || entry.id != m_entry.id;
    m_entry = entry;
    m_open = true;
    if (other) {
        m_sense.reset();
        m_mood->hide();
    }
    present();
    show();
    if (!other)
        return;
    m_area->ensureVisible(0, 0);
    m_tasks.cancel();
    m_tasks.start(understand(m_entry.body));
}

void MentionPane::leave()
{
    if (!m_open)
        return;
    m_open = false;
    hide();
    Q_EMIT left();
}

void MentionPane::present()
{
    plain::show(*m_author, m_entry.author);
    plain::show(*m_handle, m_entry.handle);
    const Account *account = m_context.pulse.account(m_entry.accountId);
    QStringList facts { account ? platform::name(account->platform) : platform::name(m_entry.platform),
                        describe::exact(m_entry.at, m_context.pulse.zone()) };
    if (!m_entry.language.isEmpty())
        facts.append(describe::language(m_entry.language));
    facts.append(m_entry.reach ? tr("%1 followers").arg(watchwords::compact(*m_entry.reach))
                               : tr("reach not known"));
    m_facts->setText(facts.join(u" · "_s));
    m_text->setText(plain::text(m_entry.body));
    m_alike->setVisible(m_entry.alike > 0);
    m_showAlike->setVisible(m_entry.alike > 0);
    m_alike->setText(tr("%n other(s) wrote the same in this time.", nullptr, m_entry.alike));
    // What came from a feed is answered where it stands, by nobody here.
    const bool answers = m_entry.conversationId != 0
        || (account && account->capabilities.can(Capabilities::Reply));
    call(*m_answer, m_entry.conversationId != 0 ? tr("Show in the inbox") : tr("Answer"), 'R');
    m_answer->setVisible(answers);
    m_page->setVisible(!plain::address(m_entry.url.toString()).isEmpty());
    presentSaid();
    presentMood();
}

// What a person said of it, or what followed from what they said of others.
void MentionPane::presentSaid()
{
    const bool byItself = !m_entry.unlike.isEmpty();
    const bool byHand = m_entry.relevant < 0 && !byItself;
    QStringList lines;
    if (m_entry.unlike.contains(u"="_s)) {
        lines.append(tr("Put aside by what you taught: it says the same as one you put aside."));
    } else if (byItself) {
        QStringList why;
        for (const QString &each : m_entry.unlike)
            why.append(tr("“%1”").arg(plain::line(Foreign(each))));
        lines.append(tr("Put aside by what you taught: it is like those you put aside, because of %1.")
                         .arg(why.join(u", "_s)));
    } else if (byHand) {
        lines.append(tr("You put it aside. Texts like it teach Parvis what is not meant."));
    } else if (m_entry.relevant > 0) {
        lines.append(tr("You said that it is relevant."));
    }
    if (m_entry.forwarded)
        lines.append(m_entry.note.isEmpty() ? tr("It is in the digest.")
                                            : tr("It is in the digest, with: %1").arg(m_entry.note));
    m_said->setText(lines.join(u'\n'));
    m_said->setVisible(!lines.isEmpty());
    m_keep->setVisible(m_entry.relevant <= 0 && !byHand);
    call(*m_keep, byItself ? tr("Relevant after all") : tr("Relevant"), 'V');
    call(*m_aside, byHand ? tr("Relevant after all") : tr("Not relevant"), 'X');
    m_aside->setSymbol(byHand ? u"undo"_s : u"close"_s);
    const QString digest = m_entry.forwarded ? tr("Take out of the digest") : tr("Forward to the digest…");
    m_forward->setSymbol(m_entry.forwarded ? u"undo"_s : u"send"_s);
    m_forward->setToolTip(digest);
    m_forward->setAccessibleName(digest);
}

void MentionPane::presentMood()
{
    if (!m_sense)
        return;
    std::optional<understanding::Label> given;
    if (m_entry.byHand)
        given = understanding::Label(m_entry.mood + int(understanding::Label::Neutral));
    m_mood->show(*m_sense, given);
}

Task<> MentionPane::understand(Foreign body)
{
    const QList<Foreign> texts { body };
    const QList<understanding::Sense> senses = co_await m_context.services.understand(texts);
    if (senses.isEmpty())
        co_return;
    m_sense = senses.constFirst();
    presentMood();
}

void MentionPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    QWidget::keyPressEvent(event);
}
