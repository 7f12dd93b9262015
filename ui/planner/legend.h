// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/board.h"
#include "ui/paint.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>

// Under the calendar: what there is of each kind, and a click leaves it out; at the far end what has
// to be known of the night.
class Legend : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Published, Scheduled, Approval, Waiting, Trouble, Draft };
    static constexpr int kinds = 6;
    static Kind kindOf(Publication::State state);

    Legend(const Theme &theme, QWidget *parent);
    void count(const QList<Publication::State> &states);
    void say(const QString &words);
    QString said() const;
    bool shows(Kind kind) const;
    QAbstractButton *entry(Kind kind) const { return m_entries[std::size_t(kind)]; }

Q_SIGNALS:
    void changed();

private:
    const Theme &m_theme;
    std::array<QAbstractButton *, kinds> m_entries {};
    class ElidedLabel *m_words;
};
