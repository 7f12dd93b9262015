// SPDX-License-Identifier: GPL-3.0-or-later
// The watch page's cards, and where they are as wide as the page is.
#include "ui/watch/watchpage.h"

#include "ui/button.h"
#include "ui/library/chiprow.h"
#include "ui/panes.h"
#include "ui/reports/chartcard.h"
#include "ui/reports/figurecard.h"
#include "ui/statepane.h"
#include "ui/watch/mentionpane.h"
#include "ui/watch/watchtabs.h"
#include "ui/watch/watchwords.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

constexpr int paneWidth = 400;
constexpr int roomy = 940; // narrower than that the pane lies where the page is
constexpr int broad = 860; // narrower than that the cards are in one column
constexpr int spacing = 14;

} // namespace

void WatchPage::buildBoard()
{
    auto *column = new QVBoxLayout(m_ground);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(spacing);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(spacing);
    for (FigureCard *&each : m_figures) {
        each = new FigureCard(m_context.theme, m_ground);
        figures->addWidget(each, 1);
    }
    for (const Figure which : { Figure::Mentions, Figure::Net, Figure::Reach })
        connect(&figure(which), &QAbstractButton::clicked, this, [this] {
            widen();
            m_list->setFocus();
        });
    connect(&figure(Figure::Voice), &QAbstractButton::clicked, this, [this] {
        if (m_voice->isTable())
            m_voice->table().setFocus();
        else
            m_voice->chart().setFocus();
    });
    column->addLayout(figures);
    m_grid->setSpacing(spacing);
    column->addLayout(m_grid, 1);
    for (ChartCard *each : { m_chart, m_voice })
        connect(each, &ChartCard::copied, this,
                [this](const QString &title) { Q_EMIT told(tr("Copied: %1").arg(title)); });
    connect(m_chart, &ChartCard::opened, this, &WatchPage::narrow);
    connect(m_voice, &ChartCard::opened, this, [this](const behind::Mark &mark) {
        choose(mark.accountId); // the watch
    });
    m_listCard = buildList();
    m_sideCard = buildSide();
    arrange();
}

QWidget *WatchPage::buildList()
{
    auto *card = new Card(m_context.theme, m_ground);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 4);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 10, 12, 10);
    head->setSpacing(8);
    m_listTitle = panes::label({}, m_context.theme.font(Face::Strong), panes::ink, card);
    m_all = new TextLink(m_context.theme, Face::Small, Token::Accent, card);
    m_all->setText(tr("Show all"));
    m_moods = new ChipRow(m_context.theme, tr("Mood"), card);
    head->addWidget(m_listTitle);
    head->addWidget(m_all);
    head->addWidget(m_moods, 1);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal, card));
    m_listStack = new QStackedWidget(card);
    m_list = new MentionView(m_context.theme, m_context.clock, m_listStack);
    m_list->setAccessibleName(tr("Latest mentions"));
    m_listState = new StatePane(m_context.theme, m_listStack);
    panes::fill(*m_listState, QPalette::Base);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_listState);
    column->addWidget(m_listStack, 1);
    m_goneRow = new QWidget(card);
    auto *foot = new QHBoxLayout(m_goneRow);
    foot->setContentsMargins(15, 6, 12, 4);
    m_goneLink = new TextLink(m_context.theme, Face::Small, Token::Accent, m_goneRow);
    foot->addWidget(m_goneLink);
    foot->addStretch();
    column->addWidget(m_goneRow);
    connect(m_goneLink, &QAbstractButton::clicked, this, &WatchPage::showGone);
    connect(m_all, &QAbstractButton::clicked, this, &WatchPage::widen);
    connect(m_moods, &ChipRow::changed, this, &WatchPage::relist);
    connect(m_list, &MentionView::opened, this, &WatchPage::openCurrent);
    connect(m_list, &MentionView::moved, this, [this] {
        if (m_pane->isOpen() && m_list->current())
            m_pane->open(*m_list->current());
    });
    connect(m_list, &MentionView::stepped, this, &WatchPage::reveal);
    connect(m_list, &MentionView::endNear, this, [this] {
        if (!m_listing && !m_whole)
            m_lists.start(readList(true));
    });
    return card;
}

QWidget *WatchPage::buildSide()
{
    auto *card = new Card(m_context.theme, m_ground);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 14, 14);
    column->setSpacing(8);
    const Theme &theme = m_context.theme;
    auto *said = panes::label(tr("What people say"), theme.font(Face::Strong), panes::ink, card);
    m_termsNote = panes::label({}, theme.font(Face::Small), panes::muted, card);
    m_termsNote->setWordWrap(true);
    m_terms = new ChipRow(theme, tr("Words"), card);
    m_places = panes::label({}, theme.font(Face::Small), panes::muted, card);
    m_places->setWordWrap(true);
    auto *where = panes::label(tr("Where it is looked for"), theme.font(Face::Strong), panes::ink, card);
    column->addWidget(said);
    column->addWidget(m_termsNote);
    column->addWidget(m_terms);
    column->addSpacing(10);
    column->addWidget(where);
    column->addWidget(m_places);
    m_lessonsTitle = panes::label(tr("What you taught"), theme.font(Face::Strong), panes::ink, card);
    m_lessons = panes::label({}, theme.font(Face::Small), panes::muted, card);
    m_lessons->setWordWrap(true);
    column->addSpacing(10);
    column->addWidget(m_lessonsTitle);
    column->addWidget(m_lessons);
    column->addStretch(1);
    connect(m_terms, &ChipRow::changed, this, [this] {
        // One word at a time: the one that was chosen last.
        const QStringList chosen = m_terms->chosen();
        if (chosen.size() > 1) {
            for (const QString &each : chosen) {
                if (m_terms->chip(each)->hasFocus())
                    m_terms->setChosen({ each });
            }
        }
        relist();
    });
    return card;
}

// Two columns as in the drawing, one where there is no room for them.
void WatchPage::arrange()
{
    const bool over = m_pane->isOpen() && width() < roomy;
    const int room = width() - (m_pane->isOpen() && !over ? paneWidth : 0);
    const bool wide = room >= broad;
    const bool reading = m_pane->isOpen() && !wide; // then the list is all there is room for
    m_stack->setVisible(!over);
    m_pane->setFixedWidth(over ? width() : paneWidth);
    m_edge->setVisible(m_pane->isOpen() && !over);
    m_tabs->setRoom(std::max(150, width() - 720));
    const bool tight = width() < 900;
    m_add->setText(tight ? QString() : m_add->accessibleName());
    m_add->setToolTip(tight ? m_add->accessibleName() : QString());
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const std::array<QWidget *, 4> cards { m_chart, m_voice, m_listCard, m_sideCard };
    for (int i = 0; i < 4; ++i) {
        cards[std::size_t(i)]->setMinimumHeight(i < 2 ? 268 : i == 2 ? 320 : 0);
        m_grid->addWidget(cards[std::size_t(i)], wide ? i / 2 : i, wide ? i % 2 : 0);
    }
    for (QWidget *each : { static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_voice), m_sideCard })
        each->setVisible(!reading);
    for (FigureCard *each : m_figures)
        each->setVisible(!reading);
    m_grid->setColumnStretch(0, wide ? 66 : 1);
    m_grid->setColumnStretch(1, wide ? 34 : 0);
    for (int row = 0; row < 4; ++row)
        m_grid->setRowStretch(row, (wide && row == 1) || (reading && row == 2) ? 1 : 0);
}

void WatchPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

// Whether the list had to be brought into view: what nobody sees is not acted on.
bool WatchPage::reveal()
{
    if (m_pane->isOpen())
        return false;
    const QPoint middle = m_list->visualRect(m_list->currentIndex()).center();
    const QPoint there = m_list->viewport()->mapTo(m_area, middle);
    if (m_area->viewport()->geometry().contains(there))
        return false;
    m_area->ensureWidgetVisible(m_listCard, 0, spacing);
    return true;
}
