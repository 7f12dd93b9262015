// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QVBoxLayout;
class QWidget;
class Theme;

// How settings are laid out: a heading over a card, and in it a row for each with its name, what there
// is to know and its control. Its widgets belong to the column they stand in.
class Section
{
public:
    Section(const Theme &theme, QVBoxLayout &column, const QString &title);

    void add(const QString &name, const QString &hint, QWidget *control);
    void add(QWidget *wide); // from edge to edge, with no line above

private:
    const Theme &m_theme;
    QVBoxLayout *m_rows;
};
