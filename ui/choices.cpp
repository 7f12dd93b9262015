// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choices.h"

#include "core/base/text.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHigh = 34;
constexpr int headingHigh = 26;
constexpr int mostRows = 9;
constexpr int edge = 6;
enum Role { Hint = Qt::UserRole + 1, Icon, Checked, Heading };

class RowPainter : public QStyledItemDelegate
{
public:
    RowPainter(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return { 100, index.data(Heading).toBool() ? headingHigh : rowHigh };
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QRect all = option.rect;
        const auto place = [&](int from, int wide) {
            return QStyle::visualRect(option.direction, all,
                                      QRect(all.left() + from, all.top(), wide, all.height()));
        };
        const QString text = index.data().toString();
        if (index.data(Heading).toBool()) {
            painter->setFont(m_theme.font(Face::Tiny));
            painter->setPen(m_theme.color(Token::Muted));
            painter->drawText(place(10, all.width() - 20).adjusted(0, 4, 0, 0),
                              draw::leading(option.direction), text);
            return;
        }
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->setRenderHint(QPainter::Antialiasing);
        if (current)
            draw::rounded(*painter, all.adjusted(0, 1, 0, -1), 6, m_theme.color(Token::AccentSoft),
                          Qt::NoPen);
        const QString icon = index.data(Checked).toBool() ? u"check"_s : index.data(Icon).toString();
        if (!icon.isEmpty()) {
            QRect where = place(10, 16);
            where.setTop(all.top() + (all.height() - 16) / 2);
            where.setHeight(16);
            icons::paint(*painter, where, icon,
                         m_theme.color(current ? Token::Accent : Token::Muted));
        }
        const QFont font = m_theme.font(current ? Face::Strong : Face::Body);
        painter->setFont(m_theme.font(Face::Small));
        const QString hint = index.data(Hint).toString();
        const int whole = all.width() - 34 - 12;
        // The hint leaves the text its room, but for two fifths.
        const int left = std::max(whole - QFontMetrics(font).horizontalAdvance(text) - 12, whole * 2 / 5);
        const int wide = hint.isEmpty() ? 0 : std::min(painter->fontMetrics().horizontalAdvance(hint) + 16, left);
        painter->setPen(m_theme.color(Token::Muted));
        painter->drawText(place(all.width() - wide - 8, wide), draw::trailing(option.direction),
                          painter->fontMetrics().elidedText(hint, Qt::ElideRight, wide));
        painter->setFont(font);
        painter->setPen(m_theme.color(current ? Token::Accent : Token::Text));
        const int room = whole - wide;
        painter->drawText(place(34, room), draw::leading(option.direction),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room));
    }

private:
    const Theme &m_theme;
};

} // namespace

Choices::Choices(const Theme &theme, QLineEdit *field, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_field(field)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new RowPainter(theme, this));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QListView::ScrollPerPixel);
    setMouseTracking(true);
    setAccessibleName(tr("Choices"));
    connect(this, &QListView::entered, this, [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsSelectable))
            setCurrentIndex(index);
    });
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsSelectable))
            choose();
    });
    field->installEventFilter(this);
}

void Choices::offer(QList<Choice> choices)
{
    m_choices = std::move(choices);
    m_model->clear();
    QString group;
    for (int each = 0; each < m_choices.size(); ++each) {
        const Choice &choice = m_choices[each];
        if (!choice.group.isEmpty() && choice.group != group) {
            auto heading = std::make_unique<QStandardItem>(choice.group);
            heading->setFlags(Qt::NoItemFlags);
            heading->setData(true, Heading);
            m_model->appendRow(heading.release());
        }
        group = choice.group;
        auto row = std::make_unique<QStandardItem>(choice.text);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        row->setData(choice.hint, Hint);
        row->setData(choice.icon, Icon);
        row->setData(choice.checked, Checked);
        row->setData(each, Qt::UserRole);
        const QString said = choice.hint.isEmpty() ? choice.text
                                                   : u"%1, %2"_s.arg(choice.text, choice.hint);
        row->setData(choice.checked ? tr("%1, chosen").arg(said) : said, Qt::AccessibleTextRole);
        m_model->appendRow(row.release());
    }
    step(1); // from nowhere: the first
}

int Choices::wanted() const
{
    int high = 0;
    for (int row = 0, rows = 0; row < m_model->rowCount() && rows < mostRows; ++row) {
        const bool heading = m_model->item(row)->data(Heading).toBool();
        high += heading ? headingHigh : rowHigh;
        rows += heading ? 0 : 1;
    }
    return high;
}

void Choices::step(int by)
{
    int row = currentIndex().row();
    for (;;) {
        row += by < 0 ? -1 : 1;
        if (row < 0 || row >= m_model->rowCount())
            return;
        if (m_model->item(row)->flags().testFlag(Qt::ItemIsSelectable)) {
            setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
}

bool Choices::choose()
{
    const QVariant at = currentIndex().data(Qt::UserRole);
    if (!at.isValid())
        return false;
    const Choice choice = m_choices[at.toInt()];
    Q_EMIT chosen(choice);
    return true;
}

bool Choices::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress || !isVisible())
        return QListView::eventFilter(watched, event);
    switch (static_cast<const QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int each = 0; each < mostRows - 1; ++each)
            step(static_cast<const QKeyEvent *>(event)->key() == Qt::Key_PageDown ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return choose();
    default: return QListView::eventFilter(watched, event);
    }
}

QList<Choice> Choices::fitting(const QList<Choice> &choices, const QString &typed)
{
    const QStringList wanted = text::folded(typed).split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return choices;
    QList<Choice> found;
    for (const Choice &each : choices) {
        const QString words = u' ' + text::folded(each.text + u' ' + each.also);
        const bool fits = std::all_of(wanted.begin(), wanted.end(), [&words](const QString &word) {
            for (qsizetype at = words.indexOf(word); at > 0; at = words.indexOf(word, at + 1)) {
                if (!words[at - 1].isLetterOrNumber())
                    return true;
            }
            return false;
        });
        if (fits)
            found.append(each);
    }
    return found;
}

Picker::Picker(const Theme &theme, const QString &title, QWidget *over)
    : QWidget(over->window())
    , m_theme(theme)
    , m_field(new QLineEdit(this))
    , m_list(new Choices(theme, m_field, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(edge);
    m_field->setPlaceholderText(title);
    m_field->setAccessibleName(title);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    m_field->installEventFilter(this);
    window()->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Picker::filter);
    connect(m_list, &Choices::chosen, this, [this](const Choice &choice) {
        const auto act = choice.act;
        leave();
        if (act)
            act();
    });
    hide();
}

void Picker::offer(QList<Choice> choices, Making more)
{
    m_all = std::move(choices);
    m_more = std::move(more);
    filter();
}

void Picker::filter()
{
    QList<Choice> found = Choices::fitting(m_all, m_field->text());
    if (m_more)
        found += m_more(m_field->text().simplified());
    m_list->offer(found);
    m_list->setVisible(!found.isEmpty());
    place();
}

void Picker::open(QWidget *near)
{
    m_near = near;
    m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Picker::place()
{
    const QWidget *window = parentWidget();
    const int high = m_field->sizeHint().height() + 2 * edge
        + (m_list->offered().isEmpty() ? 0 : edge + m_list->wanted());
    resize(std::min(320, window->width() - 16), high);
    QPoint at((window->width() - width()) / 2, window->height() / 5);
    if (m_near && m_near->isVisible()) {
        at = m_near->mapTo(window, QPoint(0, m_near->height() + 4));
        if (layoutDirection() == Qt::RightToLeft || at.x() + width() > window->width() - 8)
            at.setX(m_near->mapTo(window, QPoint(m_near->width() - width(), 0)).x());
    }
    move(std::clamp(at.x(), 8, std::max(8, window->width() - width() - 8)),
         std::clamp(at.y(), 8, std::max(8, window->height() - height() - 8)));
}

void Picker::leave()
{
    if (m_leaving)
        return;
    m_leaving = true;
    const bool ours = isAncestorOf(QApplication::focusWidget());
    if (ours && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    close();
}

void Picker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 10, m_theme.color(Token::Surface),
                  QPen(m_theme.color(Token::Faint), 1));
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<const QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            leave();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}
