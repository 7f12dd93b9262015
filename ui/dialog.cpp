// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialog.h"

#include "ui/button.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

Dialog::Dialog(const Theme &theme, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_rows(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    setWindowTitle(title);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(440);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 20);
    all->setSpacing(16);
    auto *heading = new QLabel(title, this);
    heading->setFont(theme.font(Face::Title));
    heading->setWordWrap(true);
    all->addWidget(heading);
    m_rows->setSpacing(12);
    all->addLayout(m_rows);
    all->addStretch();
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    all->addLayout(m_buttons);
}

// Wrapped words need a height that only their width tells: the dialog takes it whenever what it says
// changes. By itself Qt would also make it no wider than two thirds of the screen.
bool Dialog::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        const int wide = std::max(width(), layout()->totalMinimumSize().width());
        const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                       : layout()->totalSizeHint().height();
        if (minimumHeight() != high || height() != high || width() < wide) {
            setMinimumHeight(high);
            resize(wide, high);
        }
    }
    return QDialog::event(event);
}

QLabel *Dialog::addText(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_rows->addWidget(label);
    return label;
}

void Dialog::addRow(QWidget *widget)
{
    m_rows->addWidget(widget);
}

void Dialog::addField(const QString &label, QWidget *field)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *name = new QLabel(label, this);
    name->setFont(m_theme.font(Face::SmallStrong));
    name->setBuddy(field);
    column->addWidget(name);
    column->addWidget(field);
    m_rows->addLayout(column);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
}

void Dialog::addSpace(int pixels)
{
    m_rows->addSpacing(pixels);
}

Button *Dialog::addReject()
{
    return addReject(tr("Cancel"));
}

Button *Dialog::addReject(const QString &text)
{
    auto *button = new Button(m_theme, Button::Kind::Outlined, text, this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

Button *Dialog::addAccept(const QString &text)
{
    auto *button = new Button(m_theme, Button::Kind::Filled, text, this);
    button->setDefault(true);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, &QDialog::accept);
    return button;
}

void Dialog::addButton(Button *button)
{
    button->setAutoDefault(false);
    m_buttons->insertWidget(0, button);
}
