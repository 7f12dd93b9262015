// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationlist.h"

#include "core/base/clock.h"
#include "core/store/search.h"
#include "core/store/store.h"
#include "ui/describe.h"
#include "ui/faces.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStackedLayout>

using namespace Qt::StringLiterals;
using conversations::Sort;
using conversations::Way;

namespace {

constexpr int pageRows = 100;
constexpr int around = 60; // rows beside the visible ones that are read again too

constexpr int foundAtMost = 200;

// The newest conversations with these words, in the order of every list, each with the text in
// which they were found.
Result<QList<Conversation>> found(Database &database, conversations::Filter filter)
{
    const Result<QList<search::Hit>> hits = search::conversations(database, filter, foundAtMost);
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

ConversationList::ConversationList(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ConversationModel(this))
    , m_delegate(new ConversationDelegate(context.theme, context.clock, context.pulse,
                                         context.faces, this))
    , m_head(panes::label({}, context.theme.font(Face::Body), panes::muted, this))
    , m_order(new TextLink(context.theme, Face::Body, Token::Muted, this))
    , m_headRow(new QWidget(this))
    , m_view(new QListView(this))
    , m_state(new StatePane(context.theme, this))
    , m_stack(new QStackedLayout)
{
    panes::fill(*this, QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_headRow->setFixedHeight(38);
    auto *headRow = new QHBoxLayout(m_headRow);
    headRow->setContentsMargins(14, 0, 14, 0);
    headRow->addWidget(m_head, 1);
    headRow->addWidget(m_order);
    connect(m_order, &QAbstractButton::clicked, this, &ConversationList::sortAsked);
    column->addWidget(m_headRow);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);

    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->verticalScrollBar()->setSingleStep(m_delegate->rowHeight() / 2);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(tr("Conversations"));
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ConversationList::look);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (!now.isValid() || m_shifting)
                    return;
                m_current = m_model->at(now.row()).id;
                Q_EMIT chosen(m_current);
            });
    connect(m_view, &QListView::activated, this, &ConversationList::opened);

    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*",      "conversation",       "message",
                                             "author", "conversation_label", "account" };
        if (tables.intersects(ours))
            refresh();
    });
    connect(&context.faces, &Faces::arrived, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(&context.theme, &Theme::changed, this, [this] { // rows may be of another height
        m_view->verticalScrollBar()->setSingleStep(m_delegate->rowHeight() / 2);
        m_view->doItemsLayout();
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(120);
    connect(&m_typing, &QTimer::timeout, this, &ConversationList::restart);
    m_minute.setInterval(30'000);
    connect(&m_minute, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    m_minute.start();
    m_state->showLoading();
    m_stack->setCurrentWidget(m_state);
}

void ConversationList::show(conversations::Filter filter, conversations::Sort sort)
{
    m_filter = filter;
    m_filter.asOf = m_context.clock.now();
    // What is done has no deadline and waits for nothing.
    m_sort = filter.reachesDone() ? Sort::Newest : sort;
    m_typing.stop();
    m_delegate->highlight(m_filter.words);
    clearMarks();
    restart();
}

void ConversationList::find(const QString &words)
{
    const QString wanted = words.trimmed().isEmpty() ? QString() : words;
    if (wanted == m_filter.words)
        return;
    m_filter = conversations::Filter(); // a search looks everywhere
    m_filter.words = wanted;
    m_sort = Sort::Newest;
    m_delegate->highlight(wanted);
    clearMarks();
    m_typing.start();
}

void ConversationList::setBulkBar(BulkBar *bar)
{
    m_bulk = bar;
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);
    connect(bar, &BulkBar::cleared, this, &ConversationList::clearMarks);
}

void ConversationList::tell(const QString &head, int count)
{
    m_headText = head;
    m_count = count;
    tellHead();
}

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

std::optional<Conversation> ConversationList::current() const
{
    const int row = m_model->rowOf(m_current);
    return row < 0 ? std::nullopt : std::optional(m_model->at(row));
}

void ConversationList::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int from = m_model->rowOf(m_current);
    const int to = std::clamp(from < 0 ? 0 : from + by, 0, rows - 1);
    m_view->setCurrentIndex(m_model->index(to));
}

bool ConversationList::goOn(const QList<qint64> &leaving)
{
    const QSet<qint64> gone(leaving.begin(), leaving.end());
    const int rows = m_model->rowCount();
    const int from = m_model->rowOf(m_current);
    if (from >= 0 && !gone.contains(m_current))
        return true;
    for (int row = from + 1; row < rows; ++row) {
        if (!gone.contains(m_model->at(row).id)) {
            m_view->setCurrentIndex(m_model->index(row));
            return true;
        }
    }
    for (int row = std::min(from, rows) - 1; row >= 0; --row) {
        if (!gone.contains(m_model->at(row).id)) {
            m_view->setCurrentIndex(m_model->index(row));
            return true;
        }
    }
    return false;
}

void ConversationList::setMarks(QSet<qint64> marks)
{
    if (marks == m_marked)
        return;
    m_marked = std::move(marks);
    m_delegate->mark(m_marked);
    m_view->viewport()->update();
    if (m_bulk) {
        m_bulk->setCount(int(m_marked.size()));
        m_bulk->setVisible(!m_marked.isEmpty());
        m_headRow->setVisible(m_marked.isEmpty());
    }
    Q_EMIT marksChanged();
}

void ConversationList::toggleMark()
{
    const int row = m_model->rowOf(m_current);
    if (row < 0)
        return;
    QSet<qint64> marks = m_marked;
    if (!marks.remove(m_current))
        marks.insert(m_current);
    m_markedFrom = row;
    setMarks(marks);
}

void ConversationList::extendMark(int by)
{
    QSet<qint64> marks = m_marked;
    if (m_model->rowOf(m_current) >= 0)
        marks.insert(m_current);
    step(by);
    if (m_model->rowOf(m_current) >= 0)
        marks.insert(m_current);
    setMarks(marks);
}

// What the window holds; the rest of a longer list is not dealt with unseen.
void ConversationList::markAll()
{
    QSet<qint64> marks;
    for (int row = 0; row < m_model->rowCount(); ++row)
        marks.insert(m_model->at(row).id);
    setMarks(marks == m_marked ? QSet<qint64>() : marks);
}

void ConversationList::clearMarks()
{
    m_markedFrom = -1;
    setMarks({});
}

// Ctrl adds or leaves out one, Shift takes all from the last one; without them a click opens.
bool ConversationList::clicked(QMouseEvent &event)
{
    const QModelIndex at = m_view->indexAt(event.pos());
    if (!at.isValid() || event.button() != Qt::LeftButton)
        return false;
    const int row = at.row();
    QSet<qint64> marks = m_marked;
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        const qint64 id = m_model->at(row).id;
        if (!marks.remove(id))
            marks.insert(id);
        m_markedFrom = row;
        setMarks(marks);
        return true;
    }
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        const int current = m_model->rowOf(m_current);
        const int from = m_markedFrom >= 0 ? m_markedFrom : current >= 0 ? current : row;
        for (int each = std::min(from, row); each <= std::max(from, row); ++each)
            marks.insert(m_model->at(each).id);
        setMarks(marks);
        return true;
    }
    return false;
}

void ConversationList::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    else
        m_current = id;
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
    const auto rows = co_await m_context.store.analyse(&found, filter);
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

void ConversationList::keepSelection()
{
    const int row = m_model->rowOf(m_current);
    m_shifting = true;
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    else
        m_view->setCurrentIndex({});
    m_shifting = false;
}

void ConversationList::arrange()
{
    tellHead();
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    if (searching()) {
        m_state->showEmpty(u"search"_s, tr("Nothing found"),
                           tr("Every word has to be in the message. “Quotes” look for words in a row."));
        m_state->offer(tr("Leave the search"), [this] { Q_EMIT cleared(); });
    } else {
        if (!m_filter.plain()) {
            m_state->showEmpty(u"check"_s, tr("Nothing here"),
                               tr("What fits this view will be here by itself."));
            m_stack->setCurrentWidget(m_state);
            return;
        }
        const auto state = m_filter.state.value_or(Conversation::State::Done);
        switch (state) {
        case Conversation::State::Todo:
            m_state->showEmpty(u"check"_s, tr("All done"),
                               tr("New mentions, replies and direct messages will be here."));
            break;
        case Conversation::State::Waiting:
            m_state->showEmpty(u"clock"_s, tr("Nobody to wait for"),
                               tr("Conversations you have answered stay here until they write back."));
            break;
        case Conversation::State::Snoozed:
            m_state->showEmpty(u"snooze"_s, tr("Nothing snoozed"),
                               tr("What is put off comes back to do at its time."));
            break;
        case Conversation::State::Done:
            m_state->showEmpty(u"inbox"_s, tr("Nothing closed yet"),
                               tr("What is done is kept here and can be searched."));
            break;
        }
    }
    m_stack->setCurrentWidget(m_state);
}

void ConversationList::tellHead()
{
    m_order->setVisible(!m_filter.reachesDone() && !searching());
    m_order->setText(describe::sort(m_sort) + u" ▾"_s);
    m_order->setAccessibleName(tr("Order: %1").arg(describe::sort(m_sort)));
    m_order->updateGeometry();
    if (!searching()) {
        m_head->setText(m_headText);
        return;
    }
    const int count = m_model->rowCount();
    m_head->setText(!m_loaded              ? tr("Searching…")
                    : count == foundAtMost ? tr("The newest %n", nullptr, count)
                                           : tr("%n found", nullptr, count));
}

bool ConversationList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress)
        return clicked(*static_cast<QMouseEvent *>(event));
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
        if (shift && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            extendMark(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_marked.isEmpty()) {
            clearMarks();
            return true;
        }
        if (key->key() == Qt::Key_End && !m_atOldest && !searching() && !m_loading) {
            m_tasks.start(jumpToEnd());
            return true;
        }
        if (key->key() == Qt::Key_Home && !m_atNewest && !searching()) {
            restart();
            return true;
        }
    }
    if (watched == m_view && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ConversationList::look, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}
