// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/chartcard.h"

#include "ui/button.h"
#include "ui/describe.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>

namespace {

// Cells in the window's own hand: a hairline under each row, no grid.
class Cells : public QStyledItemDelegate
{
public:
    Cells(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QRect all = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected)
            && option.widget && option.widget->hasFocus();
        painter->fillRect(all, m_theme.color(selected ? Token::AccentSoft : Token::Surface));
        painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1),
                          m_theme.color(Token::Border));
        const bool last = index.column() == index.model()->columnCount() - 1;
        painter->setFont(m_theme.font(last ? Face::Strong : Face::Body));
        painter->setPen(m_theme.color(Token::Text));
        const bool number = index.data(Qt::UserRole).toBool();
        painter->drawText(all.adjusted(8, 0, -8, -1),
                          number ? draw::trailing(option.direction) : draw::leading(option.direction),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            all.width() - 16));
    }

private:
    const Theme &m_theme;
};

class Header : public QHeaderView
{
public:
    Header(const Theme &theme, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_theme(theme)
    {
        setHighlightSections(false);
        setSectionsClickable(false);
        setFixedHeight(30);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->fillRect(rect, m_theme.color(Token::Surface));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                          m_theme.color(Token::Border));
        painter->setFont(m_theme.font(Face::Small));
        painter->setPen(m_theme.color(Token::Muted));
        const bool number = model()->headerData(section, Qt::Horizontal, Qt::UserRole).toBool();
        painter->drawText(rect.adjusted(8, 0, -8, -1),
                          number ? draw::trailing(layoutDirection()) : draw::leading(layoutDirection()),
                          model()->headerData(section, Qt::Horizontal).toString());
    }

private:
    const Theme &m_theme;
};

// Enter opens the row; Tab goes on to the next card.
class Table : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            if (currentIndex().isValid())
                Q_EMIT activated(currentIndex());
            return;
        }
        QTableView::keyPressEvent(event);
    }
};

} // namespace

ChartCard::ChartCard(const Theme &theme, Kind kind, QWidget *parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_title(panes::label({}, theme.font(Face::Strong), panes::ink, this))
    , m_note(panes::label({}, theme.font(Face::Small), panes::muted, this))
    , m_turn(new Button(theme, Button::Kind::Flat, {}, this))
    , m_copy(new Button(theme, Button::Kind::Flat, {}, this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new ChartView(theme, m_stack))
    , m_table(new Table(m_stack))
    , m_none(panes::label({}, theme.font(Face::Body), panes::muted, m_stack))
    , m_asTable(kind == Kind::Table)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 12, 14);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title, 1);
    head->addWidget(m_turn);
    head->addWidget(m_copy);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    m_note->hide();
    m_note->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    for (QWidget *each : { static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_table),
                           static_cast<QWidget *>(m_none) })
        m_stack->addWidget(each);
    m_turn->setVisible(kind == Kind::Chart);
    m_copy->setSymbol(QStringLiteral("copy"));
    arrange();
    connect(m_turn, &QPushButton::clicked, this, [this] { turn(!m_asTable); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(reporttables::tabbed(m_numbers));
        Q_EMIT copied(m_numbers.title);
    });
    connect(m_chart, &ChartView::opened, this, &ChartCard::opened);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT rowOpened(index.row()); });
}

void ChartCard::arrange()
{
    m_table->setHorizontalHeader(new Header(m_theme, m_table));
    m_table->setItemDelegate(new Cells(m_theme, m_table));
    m_table->setModel(new QStandardItemModel(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(
        QFontMetrics(m_theme.font(Face::Body)).height() + 17);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
}

void ChartCard::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

bool ChartCard::isTable() const
{
    return m_asTable;
}

void ChartCard::show(const reporttables::Table &table, std::unique_ptr<Picture> picture,
                     const QString &none)
{
    m_numbers = table;
    m_title->setText(table.title);
    m_chart->setAccessibleName(table.title);
    m_table->setAccessibleName(table.title);
    auto *model = static_cast<QStandardItemModel *>(m_table->model());
    const int row = m_table->currentIndex().row();
    model->clear();
    model->setHorizontalHeaderLabels(table.headings);
    for (const QList<reporttables::Cell> &cells : table.rows) {
        QList<QStandardItem *> items;
        for (const reporttables::Cell &cell : cells) {
            auto item = std::make_unique<QStandardItem>(cell.shown);
            item->setData(cell.number, Qt::UserRole);
            items.append(item.release()); // the model's
        }
        model->appendRow(items);
    }
    for (int column = 0; !table.rows.isEmpty() && column < table.headings.size(); ++column)
        model->setHeaderData(column, Qt::Horizontal, table.rows.first()[column].number, Qt::UserRole);
    if (row >= 0 && row < model->rowCount())
        m_table->setCurrentIndex(model->index(row, 0));
    m_none->setText(none);
    m_copy->setEnabled(none.isEmpty());
    m_turn->setEnabled(none.isEmpty());
    m_chart->setPicture(std::move(picture));
    fit();
    turn(m_asTable);
}

// The first column takes what the numbers leave.
void ChartCard::fit()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QFontMetrics strong(m_theme.font(Face::Strong));
    for (int column = 0; column < m_numbers.headings.size(); ++column) {
        if (column == 0) {
            header->setSectionResizeMode(column, QHeaderView::Stretch);
            continue;
        }
        int wide = QFontMetrics(m_theme.font(Face::Small)).horizontalAdvance(m_numbers.headings[column]);
        for (const QList<reporttables::Cell> &row : std::as_const(m_numbers.rows))
            wide = std::max(wide, strong.horizontalAdvance(row[column].shown));
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, wide + 22);
    }
}

void ChartCard::turn(bool table)
{
    m_asTable = table;
    QWidget *wanted = table ? static_cast<QWidget *>(m_table) : m_chart;
    if (!m_none->text().isEmpty())
        wanted = m_none;
    m_stack->setCurrentWidget(wanted);
    m_turn->setSymbol(table ? QStringLiteral("poll") : QStringLiteral("table"));
    m_turn->setToolTip(table ? tr("Show the chart") : tr("Show the numbers as a table"));
    m_turn->setAccessibleName(tr("%1: %2").arg(m_numbers.title, m_turn->toolTip()));
    m_copy->setToolTip(tr("Copy the numbers"));
    m_copy->setAccessibleName(tr("%1: %2").arg(m_numbers.title, m_copy->toolTip()));
}
