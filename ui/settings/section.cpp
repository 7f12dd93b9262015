// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/section.h"

#include "ui/panes.h"
#include "ui/theme.h"

#include <QBoxLayout>

Section::Section(const Theme &theme, QVBoxLayout &column, const QString &title)
    : m_theme(theme)
{
    QWidget *parent = column.parentWidget();
    auto *heading = panes::label(title, theme.font(Face::SmallStrong), panes::muted, parent);
    heading->setContentsMargins(0, column.count() > 0 ? 16 : 0, 0, 2);
    column.addWidget(heading);
    auto *card = new Card(theme, parent);
    m_rows = new QVBoxLayout(card);
    m_rows->setContentsMargins(20, 6, 20, 6);
    m_rows->setSpacing(0);
    column.addWidget(card);
}

void Section::add(const QString &name, const QString &hint, QWidget *control)
{
    QWidget *card = m_rows->parentWidget();
    if (m_rows->count() > 0)
        m_rows->addWidget(new Hairline(Qt::Horizontal, card));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 12, 0, 12);
    row->setSpacing(24);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *label = panes::label(name, m_theme.font(Face::Body), panes::ink, card);
    label->setBuddy(control);
    words->addWidget(label);
    if (!hint.isEmpty()) {
        auto *below = panes::label(hint, m_theme.font(Face::Small), panes::muted, card);
        below->setWordWrap(true);
        words->addWidget(below);
    }
    row->addLayout(words, 1);
    row->setAlignment(words, Qt::AlignVCenter);
    row->addWidget(control);
    m_rows->addLayout(row);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(name);
}

void Section::add(QWidget *wide)
{
    m_rows->addWidget(wide);
}
