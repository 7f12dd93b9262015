// SPDX-License-Identifier: GPL-3.0-or-later
// What the watch page shows of what was read: figures, charts, words, places, what is listed, and its states.
#include "ui/watch/watchpage.h"

#include "core/base/clock.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/library/chiprow.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/reports/chartcard.h"
#include "ui/reports/figurecard.h"
#include "ui/reports/reportwords.h"
#include "ui/statepane.h"
#include "ui/watch/watchpictures.h"
#include "ui/watch/watchwords.h"

#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

void WatchPage::present()
{
    presentFigures();
    presentCharts();
    presentTerms();
    presentPlaces();
    nameList();
    showState();
}

void WatchPage::presentFigures()
{
    figure(Figure::Mentions).show(watchwords::mentions(m_board, m_span));
    figure(Figure::Net).show(watchwords::net(m_board, m_span));
    figure(Figure::Voice).show(watchwords::voice(m_board, m_span));
    figure(Figure::Reach).show(watchwords::reach(m_board, m_span));
}

void WatchPage::presentCharts()
{
    const Ink ink = Ink::screen(m_context.theme);
    const bool silent = m_board.now.mentions() == 0;
    m_chart->show(watchpictures::moodTable(m_board), watchpictures::moods(m_board, ink),
                  silent ? tr("Nothing was found in this time.") : QString());
    QString none;
    if (m_board.watch.kind == Watch::Kind::Topic)
        none = tr("Brands and products have a share of voice; a topic has none.");
    else if (m_board.voice.size() < 2)
        none = m_board.watch.kind == Watch::Kind::Competitor
            ? tr("Watch a brand of yours, too, and their shares are shown here.")
            : tr("Watch a competitor, too, and your share is shown here.");
    else if (!m_board.share())
        none = tr("Nothing was found in this time.");
    m_voice->show(watchpictures::voiceTable(m_board), watchpictures::voice(m_board, ink), none);
}

void WatchPage::presentTerms()
{
    bool rising = false;
    QList<ChipRow::Choice> choices;
    for (const rise::Term &each : std::as_const(m_board.terms)) {
        const draw::Tone tone = each.mood < 0 ? draw::Tone::Negative
            : each.mood > 0                   ? draw::Tone::Positive
                                              : draw::Tone::Neutral;
        rising = rising || each.rising;
        choices.append({ each.key, each.rising ? u"▲ "_s + each.word : each.word, tone });
    }
    m_terms->offer(choices);
    for (const rise::Term &each : std::as_const(m_board.terms)) {
        const QString now = tr("%n text(s) in this time", nullptr, each.now);
        const QString before = tr("%n in the time before", nullptr, each.before);
        m_terms->chip(each.key)->setToolTip(
            panes::tip(m_board.compared ? u"%1, %2"_s.arg(now, before) : now));
    }
    m_terms->setVisible(!choices.isEmpty());
    m_termsNote->setText(choices.isEmpty()   ? tr("No word stands out in this time.")
                             : rising            ? tr("▲ said clearly more often than in the time before")
                             : m_board.compared  ? tr("Said most; none clearly more often than before.")
                                                 : tr("Said most; too few texts before to compare with."));
}

void WatchPage::presentPlaces()
{
    m_places->setText(watchwords::places(m_board.watch, m_context.pulse.accounts(), m_looks,
                                         m_context.clock.now(), m_context.pulse.zone())
                          .join(u'\n'));
    m_lessons->setText(watchwords::lessons(m_taught));
    for (QLabel *each : { m_lessonsTitle, m_lessons })
        each->setVisible(!m_lessons->text().isEmpty());
}

// How many of each mood there are in what is listed, where that is known without reading it.
void WatchPage::presentMoods()
{
    std::optional<std::array<qint64, 3>> counts;
    if (m_narrowed && !m_aside) {
        counts.emplace();
        for (const watchboard::Day &each : std::as_const(m_board.days)) {
            for (std::size_t mood = 0; each.first >= m_narrowed->first && each.last <= m_narrowed->last && mood < 3; ++mood)
                (*counts)[mood] += each.moods[mood];
        }
    } else if (!m_aside) {
        counts = m_board.now.moods;
    }
    if (m_storm || m_echo != 0 || !m_terms->chosen().isEmpty())
        counts.reset();
    QList<ChipRow::Choice> moods;
    for (const int mood : { -1, 0, 1 }) {
        const draw::Tone tone = mood < 0 ? draw::Tone::Negative
            : mood > 0                   ? draw::Tone::Positive
                                         : draw::Tone::Neutral;
        moods.append({ QString::number(mood),
                       counts ? watchwords::moodCount(mood, (*counts)[std::size_t(mood + 1)])
                              : reportwords::mood(mood).toLower(), tone });
    }
    m_moods->offer(moods);
}

QString WatchPage::places() const
{
    return m_places->text();
}

QString WatchPage::lessons() const
{
    return m_lessons->text();
}

void WatchPage::nameList()
{
    QString title = m_gone ? tr("Put aside by what you taught")
        : m_aside          ? tr("Put aside")
                           : tr("Latest mentions");
    m_goneLink->setText(tr("%Ln put aside by what you taught", nullptr, int(m_board.gone)));
    m_goneRow->setVisible(m_board.gone > 0 && !m_aside && !m_storm);
    if (m_narrowed && !m_aside)
        title = tr("Mentions of %1").arg(reportwords::span(*m_narrowed));
    if (m_storm) {
        const Instant now = m_context.clock.now();
        const QTimeZone &zone = m_context.pulse.zone();
        title = tr("Behind the alert, %1 – %2").arg(describe::moment(m_storm->first, now, zone),
                                                  describe::moment(m_storm->second, now, zone));
    }
    if (m_echo != 0)
        title = tr("All that say the same");
    m_listTitle->setText(title);
    presentMoods();
    const bool narrowed = m_narrowed || m_storm || m_echo != 0 || m_aside || !m_moods->chosen().isEmpty()
        || !m_terms->chosen().isEmpty();
    m_all->setVisible(narrowed);
}

void WatchPage::showState()
{
    m_more->setEnabled(m_current != 0);
    m_when->setEnabled(m_current != 0);
    if (m_current == 0) {
        m_state->showEmpty(u"watch"_s, tr("Nothing is watched yet"),
                           tr("Name your brand, a product or a competitor. What people say of it in your "
                              "inbox, in the feeds you follow and on platforms that can be searched is "
                              "gathered here, with its mood."));
        m_state->offer(tr("New watch"), [this] { newWatch(); });
    }
    QWidget *wanted = m_current == 0 ? static_cast<QWidget *>(m_state) : m_area;
    if (m_stack->currentWidget() == wanted)
        return;
    m_stack->setCurrentWidget(wanted);
    if (m_current != 0 && isVisible()
        && (!window()->focusWidget() || !isAncestorOf(window()->focusWidget())))
        m_list->setFocus();
}
