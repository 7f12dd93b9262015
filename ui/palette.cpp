// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette.h"

#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/topbar.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 6;
constexpr int mostDeeds = 8;

} // namespace

Palette::Palette(const Theme &theme, SearchField &field, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
    , m_field(field)
    , m_list(new Choices(theme, &field, this))
    , m_hint(panes::label({}, theme.font(Face::Small), panes::muted, this))
{
    setAccessibleName(tr("Search and commands"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(edge);
    column->addWidget(m_list, 1);
    m_hint->setText(tr("Searches take from: label: theme: need: account: before: after: has: and "
                       "“quoted words”."));
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(10, 0, 10, 4);
    column->addWidget(m_hint);
    field.installEventFilter(this);
    window->installEventFilter(this);
    connect(&field, &QLineEdit::textChanged, this, [this] {
        if (m_field.hasFocus())
            open();
    });
    connect(&field, &SearchField::left, this, &QWidget::hide);
    connect(&field, &SearchField::entered, this, &QWidget::hide);
    connect(m_list, &Choices::chosen, this, &Palette::choose);
    hide();
}

void Palette::open()
{
    if (!m_open && m_deeds)
        m_all = m_deeds();
    m_open = true;
    const QString typed = m_field.text().simplified();
    m_people.clear();
    filter();
    if (!typed.isEmpty())
        Q_EMIT this->typed(typed);
}

void Palette::setPeople(const QString &typed, QList<Choice> people)
{
    if (typed != m_field.text().simplified())
        return;
    m_people = std::move(people);
    if (m_open && m_field.hasFocus())
        filter();
}

void Palette::filter()
{
    const QString typed = m_field.text().simplified();
    QList<Choice> found = Choices::fitting(m_all, typed);
    if (typed.isEmpty())
        found.removeIf([](const Choice &each) { return each.also.startsWith(u'-'); });
    else
        found = found.mid(0, mostDeeds);
    found += m_people;
    if (!typed.isEmpty() && found.isEmpty()) {
        hide();
        return;
    }
    if (!typed.isEmpty()) {
        Choice search;
        search.text = tr("Search for “%1”").arg(typed);
        search.icon = u"search"_s;
        search.act = [this] { Q_EMIT searchChosen(); };
        search.also = u"search"_s;
        found.prepend(search);
    }
    m_list->offer(found);
    m_hint->setVisible(typed.isEmpty());
    place();
    show();
    raise();
}

void Palette::choose(const Choice &choice)
{
    hide();
    if (choice.also == "search"_L1) {
        choice.act();
        return;
    }
    const auto act = choice.act;
    m_field.clear();
    Q_EMIT left();
    if (act)
        act();
}

void Palette::place()
{
    const int wide = std::max(380, m_field.width());
    const int hint = m_hint->isVisibleTo(this) ? m_hint->heightForWidth(wide - 2 * edge) + edge : 0;
    const int high = std::min(m_list->wanted() + 2 * edge + hint, parentWidget()->height() - 80);
    resize(wide, high);
    QPoint at = m_field.mapTo(parentWidget(), QPoint(0, m_field.height() + 4));
    if (layoutDirection() == Qt::RightToLeft)
        at.setX(m_field.mapTo(parentWidget(), QPoint(m_field.width() - wide, 0)).x());
    move(at);
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 10, m_theme.color(Token::Surface),
                  QPen(m_theme.color(Token::Faint), 1));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_field && event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<const QFocusEvent *>(event)->reason();
        if (reason == Qt::ShortcutFocusReason || reason == Qt::MouseFocusReason)
            open();
    }
    if (watched == &m_field && event->type() == QEvent::FocusOut) {
        m_open = false;
        hide();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}
