// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bulkbar.h"

#include "ui/button.h"
#include "ui/commands.h"
#include "ui/panes.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

BulkBar::BulkBar(const Theme &theme, const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_count(panes::label({}, theme.font(Face::Strong), panes::ink, this))
{
    setFixedHeight(38);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 6, 0);
    row->setSpacing(2);
    row->addWidget(m_count, 1);
    const auto add = [&](Command command, const QString &symbol) {
        QAction *action = commands.action(command);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *button = new Button(theme, Button::Kind::Flat, {}, this);
        button->setSymbol(symbol);
        button->setToolTip(u"%1 (%2)"_s.arg(action->text().remove(u'…'), keys));
        button->setAccessibleName(action->text().remove(u'…'));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
    };
    add(Command::Done, u"check"_s);
    add(Command::Snooze, u"snooze"_s);
    add(Command::Label, u"bookmark"_s);
    add(Command::Assign, u"accounts"_s);
    add(Command::Note, u"pencil"_s);
    auto *none = new Button(theme, Button::Kind::Flat, {}, this);
    none->setSymbol(u"close"_s);
    none->setToolTip(tr("Select nothing (Esc)"));
    none->setAccessibleName(tr("Select nothing"));
    none->setFocusPolicy(Qt::TabFocus);
    connect(none, &QPushButton::clicked, this, &BulkBar::cleared);
    row->addWidget(none);
    hide();
}

void BulkBar::setCount(int count)
{
    m_count->setText(tr("%Ln selected", nullptr, count));
}
