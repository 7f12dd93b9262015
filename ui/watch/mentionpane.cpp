// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/mentionpane.h"

#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/watch/watchwords.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

#include <cmath>

using namespace Qt::StringLiterals;

MentionPane::MentionPane(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_author(panes::label({}, context.theme.font(Face::Title), panes::ink, this))
    , m_handle(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_facts(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_area(new QScrollArea(this))
    , m_text(panes::label({}, context.theme.font(Face::Body), panes::ink, m_area))
    , m_mood(panes::label({}, context.theme.font(Face::Small), panes::ink, this))
    , m_alike(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_answer(new Button(context.theme, Button::Kind::Filled, {}, this))
    , m_page(new Button(context.theme, Button::Kind::Outlined, tr("Open the page"), this))
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
    m_mood->setWordWrap(true);
    m_alike->setWordWrap(true);
    rows->addWidget(m_text);
    rows->addWidget(m_mood);
    rows->addWidget(m_alike);
    rows->addStretch();
    m_area->setWidget(inside);
    m_area->setWidgetResizable(true);
    setFocusProxy(m_area); // arrows move through a long text
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_area, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));

    auto *deeds = new QHBoxLayout;
    deeds->setContentsMargins(16, 10, 16, 10);
    deeds->setSpacing(8);
    m_page->setSymbol(u"external"_s);
    deeds->addWidget(m_aside);
    deeds->addStretch();
    deeds->addWidget(m_page);
    deeds->addWidget(m_answer);
    column->addLayout(deeds);
    connect(m_answer, &QPushButton::clicked, this, &MentionPane::answerWanted);
    connect(m_page, &QPushButton::clicked, this, &MentionPane::pageWanted);
    connect(m_aside, &QPushButton::clicked, this, &MentionPane::asideWanted);
}

QString MentionPane::mood() const
{
    return m_mood->text();
}

void MentionPane::open(const mentions::Entry &entry)
{
    const bool other = !m_open || entry.id != m_entry.id;
    m_entry = entry;
    m_open = true;
    present();
    show();
    if (!other)
        return;
    m_mood->clear();
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
    m_alike->setText(tr("%n other(s) wrote the same in this time.", nullptr, m_entry.alike));
    // What came from a feed is answered where it stands, by nobody here.
    const bool answers = m_entry.conversationId != 0
        || (account && account->capabilities.can(Capabilities::Reply));
    m_answer->setText(m_entry.conversationId != 0 ? tr("Show in the inbox") : tr("Answer"));
    m_answer->setVisible(answers);
    m_page->setVisible(!plain::address(m_entry.url.toString()).isEmpty());
    m_aside->setText(m_entry.relevant < 0 ? tr("Relevant after all") : tr("Not relevant"));
}

Task<> MentionPane::understand(Foreign body)
{
    const QList<Foreign> texts { body };
    const QList<understanding::Sense> senses = co_await m_context.services.understand(texts);
    if (senses.isEmpty())
        co_return;
    QStringList because;
    for (const understanding::Sense::Word &each : senses.constFirst().why) {
        const QString sign = each.weight < 0 ? u"−"_s : u"+"_s;
        because.append(u"%1 %2%3"_s.arg(plain::within(each.text), sign,
                                        QLocale().toString(std::abs(each.weight), 'f', 2)));
        if (because.size() == 6)
            break;
    }
    const QString mood = describe::mood(senses.constFirst().label);
    m_mood->setText(because.isEmpty() ? tr("Mood: %1").arg(mood)
                                      : tr("Mood: %1, because of %2").arg(mood, because.join(u", "_s)));
}

void MentionPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    QWidget::keyPressEvent(event);
}
