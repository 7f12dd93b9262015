// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationlist.h"

#include "core/base/clock.h"
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
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_view->viewport()->update();
        if (m_filter.overdue || m_filter.closing)
            refresh();
    });
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

void ConversationList::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    else
        m_current = id;
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
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT cleared();
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
