// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationlist.h"

#include "core/base/clock.h"
#include "core/store/search.h"
#include "core/store/store.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/statepane.h"

#include <QListView>
#include <QScrollBar>
#include <QStackedLayout>

// The list's reading: pages by key as they come into sight, and what changed where one looks.

using conversations::Sort;
using conversations::Way;

namespace {

constexpr int pageRows = 100;
constexpr int around = 60; // rows beside the visible ones that are read again too

// The newest conversations with these words, in the order of every list, each with the text in
// which they were found.
Result<QList<Conversation>> found(Database &database, conversations::Filter filter, int atMost)
{
    const Result<QList<search::Hit>> hits = search::conversations(database, filter, atMost);
    if (!hits)
        return hits.error();
    QList<qint64> ids;
    QHash<qint64, Foreign> texts;
    for (const search::Hit &hit : *hits) {
        ids.append(hit.conversationId);
        texts.insert(hit.conversationId, hit.text);
    }
    Result<QList<Conversation>> rows = conversations::byIds(database, ids);
    if (!rows)
        return rows;
    for (Conversation &row : *rows)
        row.text = texts.value(row.id);
    std::sort(rows->begin(), rows->end(), [](const Conversation &a, const Conversation &b) {
        return conversations::rank(a, Sort::Newest) > conversations::rank(b, Sort::Newest);
    });
    return rows;
}

} // namespace

void ConversationList::restart()
{
    m_tasks.cancel();
    m_loading = false;
    m_refreshing = false;
    m_stale = false;
    m_loaded = false;
    tellHead();
    m_tasks.start(searching() ? readFound() : loadFirst());
}

// The view moved: read on before the end comes into sight.
void ConversationList::look()
{
    if (m_loading || searching() || !m_loaded || m_model->rowCount() == 0)
        return;
    const QModelIndex top = m_view->indexAt(QPoint(2, 2));
    const int first = top.isValid() ? top.row() : 0;
    const int shown = m_view->viewport()->height() / m_delegate->rowHeight() + 1;
    if (!m_atOldest && first + shown + pageRows / 2 > m_model->rowCount())
        m_tasks.start(loadMore(Way::Older));
    else if (!m_atNewest && first < pageRows / 2)
        m_tasks.start(loadMore(Way::Newer));
}

void ConversationList::refresh()
{
    if (searching()) {
        m_typing.start();
        return;
    }
    m_stale = true;
    if (m_loaded && !m_loading && !m_refreshing)
        m_tasks.start(readAgain());
}

Task<> ConversationList::loadFirst()
{
    m_loading = true;
    m_filter.asOf = m_context.clock.now();
    const std::optional<conversations::Place> from;
    const auto rows = co_await m_context.store.read(&conversations::sorted, m_filter, m_sort,
                                                    from, Way::Older, pageRows);
    m_loading = false;
    if (!rows) {
        m_state->showError(rows.error());
        m_state->offer(tr("Try again"), [this] { restart(); });
        m_stack->setCurrentWidget(m_state);
        co_return;
    }
    m_loaded = true;
    m_atNewest = true;
    m_atOldest = rows->size() < pageRows;
    m_shifting = true;
    m_model->reset(*rows, m_sort);
    m_shifting = false;
    keepSelection();
    arrange();
    if (m_stale)
        refresh();
}

Task<> ConversationList::loadMore(Way way)
{
    m_loading = true;
    const bool older = way == Way::Older;
    const std::optional<conversations::Place> from
        = conversations::placeOf(m_model->at(older ? m_model->rowCount() - 1 : 0), m_sort);
    const auto rows = co_await m_context.store.read(&conversations::sorted, m_filter, m_sort,
                                                    from, way, pageRows);
    m_loading = false;
    if (!rows)
        co_return; // the rows that are there stay; the next scroll asks again
    const int before = m_model->rowCount();
    QScrollBar *bar = m_view->verticalScrollBar();
    const int value = bar->value();
    if (older) {
        m_model->appendOlder(*rows);
        m_atOldest = rows->size() < pageRows;
        const int let = before + int(rows->size()) - m_model->rowCount();
        if (let > 0) {
            m_atNewest = false;
            bar->setValue(value - let * m_delegate->rowHeight());
        }
    } else {
        m_model->prependNewer(*rows);
        m_atNewest = rows->size() < pageRows;
        m_atOldest = m_atOldest && before + rows->size() == m_model->rowCount();
        bar->setValue(value + int(rows->size()) * m_delegate->rowHeight());
    }
    if (m_stale)
        refresh();
}

// What stands where one looks, as it is now. Far-off rows are read again when they come into sight.
Task<> ConversationList::readAgain()
{
    m_refreshing = true;
    while (m_stale) {
        m_stale = false;
        const int rows = m_model->rowCount();
        const int shown = m_view->viewport()->height() / m_delegate->rowHeight() + 1;
        const QModelIndex top = m_view->indexAt(QPoint(2, 2));
        const int at = top.isValid() ? top.row() : 0;
        const bool fromTop = m_atNewest && at <= around;
        const int first = fromTop ? 0 : std::max(1, at - around);
        const int last = std::min(rows - 1, at + shown + around);
        std::optional<conversations::Place> from;
        if (!fromTop)
            from = conversations::placeOf(m_model->at(first - 1), m_sort);
        const int limit = std::max(pageRows, last - first + 1 + around);
        m_filter.asOf = m_context.clock.now();
        const auto fresh = co_await m_context.store.read(&conversations::sorted, m_filter,
                                                           m_sort, from, Way::Older, limit);
        if (!fresh)
            continue;
        if (m_model->rowCount() != rows) {
            m_stale = true; // a page came meanwhile: the places have moved
            continue;
        }
        // Rows below the stretch that was asked for are not compared, unless it was all there is.
        const bool whole = fresh->size() < limit;
        QList<Conversation> stretch = *fresh;
        int until = last;
        if (whole) {
            until = rows - 1;
            m_atOldest = true;
        } else if (until < rows - 1) {
            const auto end = conversations::rank(m_model->at(until), m_sort);
            while (!stretch.isEmpty() && conversations::rank(stretch.last(), m_sort) < end)
                stretch.removeLast();
        } else {
            m_atOldest = false;
        }
        QScrollBar *bar = m_view->verticalScrollBar();
        const qint64 anchor = at < rows && at > 0 ? m_model->at(at).id : 0;
        const int offset = top.isValid() ? m_view->visualRect(top).top() : 0;
        m_shifting = true;
        m_model->merge(stretch, first, until);
        m_shifting = false;
        // What is being read stays where it is when rows arrive above it.
        const int now = anchor != 0 ? m_model->rowOf(anchor) : -1;
        if (now >= 0)
            bar->setValue(now * m_delegate->rowHeight() - offset);
    }
    m_refreshing = false;
    keepSelection();
    arrange();
    co_return;
}

Task<> ConversationList::jumpToEnd()
{
    m_loading = true;
    const std::optional<conversations::Place> from;
    const auto rows = co_await m_context.store.read(&conversations::sorted, m_filter, m_sort,
                                                    from, Way::Newer, pageRows * 2);
    m_loading = false;
    if (!rows)
        co_return;
    m_atOldest = true;
    m_atNewest = rows->size() < pageRows * 2;
    m_shifting = true;
    m_model->reset(*rows, m_sort);
    m_shifting = false;
    m_view->setCurrentIndex(m_model->index(m_model->rowCount() - 1));
    m_view->scrollToBottom();
}

Task<> ConversationList::readFound()
{
    const conversations::Filter filter = m_filter;
    const int atMost = foundAtMost;
    const auto rows = co_await m_context.store.analyse(&found, filter, atMost);
    if (!rows) {
        m_state->showError(rows.error());
        m_stack->setCurrentWidget(m_state);
        co_return;
    }
    m_shifting = true;
    m_model->reset(*rows, m_sort);
    m_shifting = false;
    m_loaded = true;
    m_atNewest = true;
    m_atOldest = true;
    keepSelection();
    m_view->scrollToTop();
    arrange();
}
