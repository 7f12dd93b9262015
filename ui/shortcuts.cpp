// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shortcuts.h"

#include "ui/button.h"
#include "ui/commands.h"
#include "ui/paint.h"
#include "ui/panes.h"

#include <QAction>
#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

// Keys drawn as caps.
class Keys : public QWidget
{
public:
    Keys(const Theme &theme, const QKeySequence &keys, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        const QString text = keys.toString(QKeySequence::NativeText);
        m_caps = text.split(u", "_s);
        setAccessibleName(text);
        const QFontMetrics metrics(theme.font(Face::SmallStrong));
        int wide = 0;
        for (const QString &cap : m_caps)
            wide += width(metrics, cap) + 4;
        setFixedSize(wide, 24);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(m_theme.font(Face::SmallStrong));
        int left = 0;
        for (const QString &cap : m_caps) {
            const QRect box(left, 1, width(painter.fontMetrics(), cap), 22);
            draw::rounded(painter, box, 5, m_theme.color(Token::Raised),
                          QPen(m_theme.color(Token::Border), 1));
            painter.setPen(m_theme.color(Token::Text));
            painter.drawText(box, Qt::AlignCenter, cap);
            left = box.right() + 5;
        }
    }

private:
    static int width(const QFontMetrics &metrics, const QString &cap)
    {
        return std::max(24, metrics.horizontalAdvance(cap) + 14);
    }
    using QWidget::width;

    const Theme &m_theme;
    QStringList m_caps;
};

} // namespace

Shortcuts::Shortcuts(const Theme &theme, const Commands &commands, QWidget *parent)
    : Dialog(theme, tr("Keyboard shortcuts"), parent)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *columns = new QWidget(area);
    panes::fill(*columns, QPalette::Base);
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(40);
    QList<QVBoxLayout *> sides { new QVBoxLayout, new QVBoxLayout, new QVBoxLayout };
    for (QVBoxLayout *side : sides) {
        side->setSpacing(4);
        row->addLayout(side);
    }
    const auto addLine = [&](QVBoxLayout *side, const QString &words, const QKeySequence &keys) {
        auto *line = new QHBoxLayout;
        line->setSpacing(24);
        line->addWidget(panes::label(words, theme.font(Face::Body), panes::ink, columns));
        line->addStretch();
        line->addWidget(new Keys(theme, keys, columns));
        side->addLayout(line);
    };
    const auto put = [&](QVBoxLayout *side, Group group) {
        QString title = commands.title(group);
        title.remove(u'&');
        auto *heading = panes::label(title, theme.font(Face::SmallStrong), panes::muted, columns);
        heading->setContentsMargins(0, 6, 0, 2);
        side->addWidget(heading);
        for (const QAction *action : commands.in(group)) {
            if (!action->shortcut().isEmpty())
                addLine(side, action->text().remove(u'…'), action->shortcut());
        }
    };
    using Line = std::pair<QKeySequence, QString>;
    const auto putOthers = [&](QVBoxLayout *side, const QString &title, const QList<Line> &lines) {
        auto *heading = panes::label(title, theme.font(Face::SmallStrong), panes::muted, columns);
        heading->setContentsMargins(0, 6, 0, 2);
        side->addWidget(heading);
        for (const auto &[keys, words] : lines)
            addLine(side, words, keys);
    };
    const QList<Line> writing { { QKeySequence(u"/"_s), tr("Saved texts") },
                                { QKeySequence(u"@"_s), tr("Name somebody") },
                                { QKeySequence(Qt::Key_F7), tr("Next unknown word") },
                                { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), tr("French typography") } };
    const QList<Line> picture { { QKeySequence(Qt::Key_Return), tr("Crop it, describe it") },
                                { QKeySequence(Qt::ALT | Qt::Key_Up), tr("Picture up") },
                                { QKeySequence(Qt::ALT | Qt::Key_Down), tr("Picture down") },
                                { QKeySequence(Qt::Key_Delete), tr("Take it out") } };
    const QList<Line> planner { { QKeySequence(Qt::Key_N), tr("New post at that time") },
                                { QKeySequence(Qt::Key_J), tr("Next post") },
                                { QKeySequence(Qt::Key_K), tr("Previous post") },
                                { QKeySequence(Qt::ALT | Qt::Key_Right), tr("A day later") },
                                { QKeySequence(Qt::ALT | Qt::Key_Down), tr("A little later") },
                                { QKeySequence(Qt::Key_D), tr("Copy it") },
                                { QKeySequence(Qt::Key_Delete), tr("Delete it") },
                                { QKeySequence(Qt::Key_S), tr("Submit for approval") },
                                { QKeySequence(Qt::Key_A), tr("Approve") },
                                { QKeySequence(Qt::Key_R), tr("Send back, with the reason") },
                                { QKeySequence(Qt::Key_I), tr("Note an idea") },
                                { QKeySequence(Qt::Key_B), tr("Ideas and drafts") },
                                { QKeySequence(Qt::Key_V), tr("What happens that day") },
                                { QKeySequence(Qt::Key_T), tr("Today") },
                                { QKeySequence(Qt::Key_PageDown), tr("What follows") } };
    const QList<Line> watch { { QKeySequence(Qt::Key_R), tr("Answer, or show it in the inbox") },
                              { QKeySequence(Qt::Key_V), tr("It is relevant") },
                              { QKeySequence(Qt::Key_X), tr("It is not relevant, or is after all") },
                              { QKeySequence(Qt::Key_O), tr("Open its page") } };
    const QList<Line> report { { QKeySequence(Qt::ALT | Qt::Key_Left), tr("The time before") },
                               { QKeySequence(Qt::ALT | Qt::Key_Right), tr("The time after") } };
    put(sides[0], Group::Conversation);
    putOthers(sides[0], tr("On a mention"), watch);
    put(sides[1], Group::Understanding);
    putOthers(sides[1], tr("While writing"), writing);
    putOthers(sides[1], tr("On a picture"), picture);
    putOthers(sides[1], tr("In a report"), report);
    for (const Group group : { Group::Post, Group::Workspace, Group::Help })
        put(sides[1], group);
    put(sides[2], Group::View);
    putOthers(sides[2], tr("In the planner"), planner);
    for (QVBoxLayout *side : sides)
        side->addStretch();
    area->setWidget(columns);
    // All of it where the window has room, and never more than that.
    const QSize whole = columns->sizeHint();
    const int room = parent ? parent->window()->height() - 150 : whole.height();
    area->setMinimumSize(whole.width() + 12, std::clamp(whole.height(), 200, std::max(200, room)));
    addRow(area);
    addAccept(tr("Close"));
}
