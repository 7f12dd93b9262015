// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"
#include "ui/pulse.h"

#include <QWidget>

#include <tuple>

// Whether a page still shows what the store has: a hidden one is read again when somebody comes back to it, and
// only if anything changed, or another day began.
class Freshness
{
public:
    explicit Freshness(const Context &context)
        : m_context(context)
    {
    }
    void spoil() { m_day = {}; }
    void begin() { std::tie(m_day, m_zone) = now(); } // to read it
    bool isStale() const { return std::tie(m_day, m_zone) != now(); }

private:
    std::tuple<QDate, QTimeZone> now() const { return { m_context.today(), m_context.pulse.zone() }; }

    const Context m_context;
    QDate m_day;
    QTimeZone m_zone;
};

// One page of the window: what its top bar shows beside the search field, and its content.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    // Beside the title, and before the primary action at the far end. Owned by the page's widget
    // tree; the top bar takes them in.
    virtual QList<QWidget *> tools() { return {}; }
    virtual QList<QWidget *> actions() { return {}; }
    // What the undo bar keeps clear of at the page's lower edge.
    virtual int foot() const { return 0; }
    // The page came to the front.
    virtual void shown() { }
};
