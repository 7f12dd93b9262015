// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include "core/base/time.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QRadioButton;

// Now, at a wall time in a zone, or in the next free slot of each account, where slots are offered; says
// what that is when the clocks change.
class WhenRow : public QWidget
{
    Q_OBJECT

public:
    WhenRow(const Context &context, QWidget *parent);

    bool now() const;
    bool queued() const; // in slots, which whoever offers them knows
    Instant at() const; // UTC
    QString wall() const; // "2026-11-20 16:00"
    QString zone() const;
    QDate day() const; // on the wall
    QTimeZone zoneOf() const { return chosenZone(); }
    void setNow();
    void setQueued();
    void offerSlots(bool offered);
    void tellSlots(const QString &words); // when they are
    void schedule(const QDateTime &wall, const QString &zone);
    void askOnlyWhen(); // not whether: there is no now

Q_SIGNALS:
    void changed();

private:
    void explain();
    QTimeZone chosenZone() const;

    const Context m_context;
    QRadioButton *m_now;
    QRadioButton *m_later;
    QRadioButton *m_slot;
    QDateTimeEdit *m_time;
    QComboBox *m_zone;
    QLabel *m_words;
    QString m_slots;
};
