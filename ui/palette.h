// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/choices.h"

class QLabel;
class SearchField;

// Under the search field: what can be done, where one can go and who is meant by what is typed.
// Searching goes on beside it; nothing but the search fits: it is not there.
class Palette : public QWidget
{
    Q_OBJECT

public:
    Palette(const Theme &theme, SearchField &field, QWidget *window);

    // Asked each time it opens: what there is changes.
    void setDeeds(std::function<QList<Choice>()> deeds) { m_deeds = std::move(deeds); }
    void setPeople(const QString &typed, QList<Choice> people); // for what was typed
    Choices &choices() { return *m_list; }

Q_SIGNALS:
    void typed(const QString &words); // whoever knows people may tell
    void searchChosen(); // on to what was found
    void left(); // something else was chosen: the search is over

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void filter();
    void place();
    void choose(const Choice &choice);

    const Theme &m_theme;
    SearchField &m_field;
    Choices *m_list;
    QLabel *m_hint;
    std::function<QList<Choice>()> m_deeds;
    QList<Choice> m_all;
    QList<Choice> m_people;
    bool m_open = false;
};
