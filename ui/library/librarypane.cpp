// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarypane.h"

#include "core/base/file.h"
#include "core/base/settings.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/icons.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 32ll << 20; // of a file read in

} // namespace

LibraryPane::LibraryPane(const Context &context, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(name)
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(context.theme, m_stack))
    , m_splitter(new QSplitter(Qt::Horizontal, m_stack))
    , m_search(nullptr)
    , m_beside(new QHBoxLayout)
    , m_filters(new QHBoxLayout)
    , m_list(nullptr)
    , m_pane(nullptr)
    , m_hint(nullptr)
    , m_area(nullptr)
    , m_board(nullptr)
    , m_column(nullptr)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    panes::fill(*m_state, QPalette::Window);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_splitter);

    auto *side = new QWidget(m_splitter);
    panes::fill(*side, QPalette::Base);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 12, 12, 12);
    head->setSpacing(8);
    m_search = new QLineEdit(side);
    m_search->setClearButtonEnabled(true);
    m_beside->setSpacing(8);
    m_beside->addWidget(m_search, 1);
    head->addLayout(m_beside);
    m_filters->setSpacing(8);
    head->addLayout(m_filters);
    rows->addLayout(head);
    rows->addWidget(new Hairline(Qt::Horizontal, side));
    m_list = new LineView(context.theme, side);
    rows->addWidget(m_list, 1);

    m_pane = new QStackedWidget(m_splitter);
    m_hint = new StatePane(context.theme, m_pane);
    panes::fill(*m_hint, QPalette::Window);
    m_pane->addWidget(m_hint);
    m_area = new QScrollArea(m_pane);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_board = new QWidget(m_area);
    panes::fill(*m_board, QPalette::Window);
    auto *row = new QHBoxLayout(m_board);
    row->setContentsMargins(24, 20, 24, 24);
    auto *middle = new QWidget(m_board);
    middle->setMaximumWidth(720);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    m_column = new QVBoxLayout(middle);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_area->setWidget(m_board);
    m_pane->addWidget(m_area);

    m_splitter->setChildrenCollapsible(false);
    side->setMinimumWidth(260);
    m_pane->setMinimumWidth(420);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    if (!m_splitter->restoreState(context.settings.layout(m_name)))
        m_splitter->setSizes({ 376, 860 });
    m_state->showLoading();

    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &changed) {
        if (isVisible() && concerns(changed))
            refresh();
    });
}

LibraryPane::~LibraryPane()
{
    m_context.settings.setLayout(m_name, m_splitter->saveState());
}

bool LibraryPane::concerns(const QSet<QByteArray> &changed) const
{
    return changed.contains("*") || changed.intersects(tables());
}

void LibraryPane::refresh()
{
    m_again = true;
    if (!m_reading)
        m_tasks.start(readAgain());
}

Task<> LibraryPane::readAgain()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        co_await read();
    }
    m_reading = false;
}

void LibraryPane::showError(const Error &error)
{
    state().showError(error);
    state().offer(tr("Try again"), [this] { refresh(); });
    showState();
}

void LibraryPane::showState()
{
    m_stack->setCurrentWidget(m_state);
}

void LibraryPane::showList(bool detail)
{
    m_pane->setCurrentIndex(detail ? 1 : 0);
    m_stack->setCurrentWidget(m_splitter);
}

void LibraryPane::hint(const QString &icon, const QString &title, const QString &text)
{
    m_hint->showEmpty(icon, title, text);
}

void LibraryPane::name(const QString &search, const QString &list)
{
    m_search->setPlaceholderText(search);
    m_search->setAccessibleName(search);
    m_list->setAccessibleName(list);
}

Button *LibraryPane::addNew(const QString &name)
{
    auto *button = new Button(m_context.theme, Button::Kind::Outlined, {}, this);
    button->setSymbol(u"plus"_s);
    button->setToolTip(name);
    button->setAccessibleName(name);
    m_beside->addWidget(button);
    return button;
}

void LibraryPane::offerFiles(const Files &files)
{
    m_files = files;
    m_more = new Button(m_context.theme, Button::Kind::Flat, {}, this);
    m_more->setSymbol(u"more"_s);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &LibraryPane::showMenu);
}

QList<QWidget *> LibraryPane::actions()
{
    return m_more ? QList<QWidget *> { m_more } : QList<QWidget *>();
}

void LibraryPane::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(*menu);
    const Theme &theme = m_context.theme;
    menu->addAction(icons::icon(theme, u"download"_s), m_files.reading, this,
                    &LibraryPane::importFile);
    QAction *whole = menu->addAction(icons::icon(theme, u"external"_s), m_files.writing, this,
                                     &LibraryPane::exportFile);
    whole->setEnabled(!isEmpty());
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

void LibraryPane::importFile()
{
    m_context.ask.openFiles(this, m_files.reading.chopped(1), m_files.kinds,
                            [this](const QStringList &files) {
                                for (const QString &file : files)
                                    m_tasks.start(takeFile(file));
                            });
}

Task<> LibraryPane::takeFile(QString path)
{
    const Result<QByteArray> bytes = co_await m_context.worker.run(&file::read, path, largest);
    if (!bytes) {
        Q_EMIT failed(bytes.error());
        co_return;
    }
    const QByteArray whole = *bytes;
    co_await take(whole);
    refresh();
}

void LibraryPane::exportFile()
{
    m_context.ask.saveFile(this, m_files.writing.chopped(1), m_files.name,
                           [this](const QString &path) { m_tasks.start(writeFile(path)); });
}

Task<> LibraryPane::writeFile(QString path)
{
    const Result<Written> whole = co_await written(path);
    if (!whole) {
        Q_EMIT failed(whole.error());
        co_return;
    }
    const QByteArray bytes = whole->bytes;
    const Result<> done = co_await m_context.worker.run(&file::write, path, bytes);
    if (done)
        Q_EMIT told(whole->told);
    else
        Q_EMIT failed(done.error());
}

Task<> LibraryPane::take(QByteArray)
{
    co_return;
}

Task<Result<LibraryPane::Written>> LibraryPane::written(QString)
{
    co_return Written();
}
