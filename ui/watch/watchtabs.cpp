// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/watchtabs.h"

#include "ui/button.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/watch/watchwords.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QMenu>
#include <QPainter>

namespace {

constexpr int gap = 8;
constexpr int widest = 170;
constexpr int narrow = 200;

class Tab : public QAbstractButton
{
public:
    Tab(const Theme &theme, const Watch &watch, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setText(watch.name);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setProperty("watch", watch.id);
        setToolTip(panes::tip(watchwords::kind(watch.kind) + QLatin1Char('\n') + watch.query));
        setAccessibleName(watch.name);
        setFixedSize(sizeHint());
    }
    QSize sizeHint() const override
    {
        const int words = QFontMetrics(m_theme.font(Face::Strong)).horizontalAdvance(text());
        return { std::min(widest, words + 26), 32 };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool on = isChecked();
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        draw::rounded(painter, box, 8,
                      m_theme.color(on ? Token::AccentSoft : underMouse() ? Token::Raised : Token::Surface),
                      QPen(m_theme.color(on ? Token::AccentSoft : Token::Border), 1));
        const QFont font = m_theme.font(on ? Face::Strong : Face::Body);
        painter.setFont(font);
        painter.setPen(m_theme.color(on ? Token::Accent : Token::Text));
        painter.drawText(rect(), Qt::AlignCenter,
                         QFontMetrics(font).elidedText(text(), Qt::ElideRight, width() - 20));
        if (draw::keyboardFocus(*this))
            draw::focusRing(painter, box, 8, m_theme);
    }

private:
    const Theme &m_theme;
};

} // namespace

WatchTabs::WatchTabs(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_more(new Button(theme, Button::Kind::Flat, {}, this))
    , m_menu(new QMenu(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gap);
    m_row->addWidget(m_more);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
    });
}

void WatchTabs::show(const QList<Watch> &watches, qint64 current)
{
    m_watches = watches;
    m_current = current;
    arrange();
}

void WatchTabs::setRoom(int pixels)
{
    if (pixels == m_room)
        return;
    m_room = pixels;
    arrange();
}

QStringList WatchTabs::tabs() const
{
    QStringList names;
    for (const QAbstractButton *each : m_tabs)
        names.append(each->text());
    return names;
}

QAbstractButton *WatchTabs::tab(qint64 id) const
{
    for (QAbstractButton *each : m_tabs) {
        if (each->property("watch").toLongLong() == id)
            return each;
    }
    return nullptr;
}

// As many as fit, in their order; the one that is shown is always among them.
void WatchTabs::arrange()
{
    for (QAbstractButton *each : std::as_const(m_tabs)) {
        each->hide();
        each->deleteLater();
    }
    m_tabs.clear();
    m_menu->clear();
    int left = m_room;
    qsizetype kept = 0;
    const auto wide = [this](const Watch &watch) {
        return std::min(widest, QFontMetrics(m_theme.font(Face::Strong)).horizontalAdvance(watch.name) + 26)
            + gap;
    };
    for (; kept < m_watches.size() && left >= wide(m_watches[kept]); ++kept)
        left -= wide(m_watches[kept]);
    if (kept < m_watches.size()) { // and room for the menu
        for (left -= 90; kept > 1 && left < 0; --kept)
            left += wide(m_watches[kept - 1]);
    }
    // Where not even one has room beside the menu, the menu is all, and says which is shown.
    const bool alone = m_room < narrow && m_watches.size() > 1;
    kept = alone ? 0 : std::max<qsizetype>(kept, m_watches.isEmpty() ? 0 : 1);
    QList<Watch> side = m_watches.mid(0, kept);
    QList<Watch> rest = m_watches.mid(kept);
    for (Watch &each : rest) {
        if (each.id == m_current && !alone)
            std::swap(each, side.last());
    }
    for (const Watch &each : std::as_const(side)) {
        auto *tab = new Tab(m_theme, each, this);
        tab->setChecked(each.id == m_current);
        connect(tab, &QAbstractButton::clicked, this, [this, tab, id = each.id] {
            tab->setChecked(id == m_current);
            Q_EMIT chosen(id);
        });
        m_row->insertWidget(int(m_tabs.size()), tab);
        tab->setVisible(true);
        m_tabs.append(tab);
    }
    m_more->setVisible(!rest.isEmpty());
    m_more->setText(tr("%n more", nullptr, int(rest.size())));
    for (const Watch &each : std::as_const(rest)) {
        if (alone && each.id == m_current)
            m_more->setText(m_more->fontMetrics().elidedText(each.name, Qt::ElideRight, widest - 40)
                            + QStringLiteral(" ▾"));
        QAction *action = m_menu->addAction(QString(each.name).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, id = each.id] { Q_EMIT chosen(id); });
    }
    updateGeometry();
}
